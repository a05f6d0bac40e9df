package trygg.benefits.renewal.web;

import java.time.YearMonth;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.renewal.LongTermFamilies;
import trygg.benefits.renewal.LongTermService;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** The families that are due more and have not got it, one by one (C026). */
@Path("/renewals/long-term-families")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class LongTermPages {

    private static final String PURPOSE = "case-handling";

    /** @param said what the figures are, in a sentence */
    record show(PageFrame frame, FormInput form, String said, List<Row> rows) implements TemplateInstance {
    }

    /** @param name nothing of a protected person, and neither the rest */
    record Row(String href, @Nullable String name, String months, String children) {
    }

    private final LongTermService families;
    private final Callers callers;
    private final Visitor visitor;

    LongTermPages(LongTermService families, Callers callers, Visitor visitor) {
        this.families = families;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("month") @Nullable String month) {
        var frame = visitor.frame();
        var words = BundleWords.in(RenewalWords.class, visitor.language());
        var now = YearMonth.from(frame.now().atZone(frame.zone()));
        var form = FormInput.empty().with("month", month == null ? now.toString() : month);
        var asked = form.month("month", words.choose_month());
        if (asked == null) {
            return new show(frame, form, "", List.of());
        }
        var found = families.of(callers.current(), visitor.requireMunicipality(), asked, PURPOSE).orElse(null);
        return found == null ? new show(frame, form, words.long_term_undecided(Words.month(asked, frame)), List.of())
                : new show(frame, form, words.long_term_found(Words.number(found.without(), frame),
                        Words.number(found.entitled(), frame), Words.month(asked, frame), found.months()),
                        found.unpaid().stream().map(one -> row(one, frame, words)).toList());
    }

    private static Row row(LongTermFamilies.Unpaid one, PageFrame frame, RenewalWords words) {
        var href = frame.root() + "/applications/" + one.applicationId();
        return one.protectedPerson() ? new Row(href, null, "", "")
                : new Row(href, words.case_name(one.caseId().toString().substring(0, 8)), Words.number(one.inARow(), frame),
                        Words.number(one.children(), frame));
    }
}
