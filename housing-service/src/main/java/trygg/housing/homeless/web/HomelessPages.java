package trygg.housing.homeless.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.homeless.HomelessService;
import trygg.housing.vacancy.web.VacancyWords;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Figure;
import trygg.platform.pages.Figure.Bar;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Who is without a home, for staff: who came in and went out, for how long, and the list by name of those who agreed. */
@Path("/homelessness")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class HomelessPages {

    private static final String PURPOSE = "case-handling";
    private static final int ROWS = 50;

    record show(PageFrame frame, List<Figure> figures, List<Row> rows, @Nullable String more) implements TemplateInstance {
    }

    record Row(UUID caseId, String shortCase, boolean protectedPerson, String situation, String cause, long days) {
    }

    private final HomelessService homeless;
    private final Callers callers;
    private final Visitor visitor;

    HomelessPages(HomelessService homeless, Callers callers, Visitor visitor) {
        this.homeless = homeless;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var words = BundleWords.in(VacancyWords.class, visitor.language());
        var municipality = visitor.requireMunicipality();
        var caller = callers.current();
        var today = LocalDate.ofInstant(visitor.now(), visitor.zone());
        var flow = homeless.flow(caller, municipality, today.minusYears(1).plusDays(1), today.plusDays(1));
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(words.flow(), words.group(), words.count(),
                List.of(bar(words.flow_line("new"), flow.newly(), false),
                        bar(words.flow_line("returned"), flow.returned(), false),
                        bar(words.flow_line("housed"), flow.housed(), false),
                        bar(words.flow_line("other"), flow.other(), false)),
                null));
        figures.add(new Figure(words.ages(), words.days(), words.count(), flow.ages().stream()
                .map(age -> bar(words.age(age.least(), age.most()), age.count(), true)).toList(), null));
        figures.add(new Figure(words.situations(), words.group(), words.count(), IntStream.rangeClosed(1, 4)
                .mapToObj(nth -> bar(words.situation(nth), flow.inSituation(nth), true)).toList(), null));
        var page = homeless.byName(caller, municipality, Cursor.parse(after), ROWS, PURPOSE);
        var rows = page.items().stream().map(one -> new Row(one.caseId(),
                words.case_of(one.caseId().toString().substring(0, 8)), one.protectedPerson(),
                words.situation(one.ethos().situation()), words.cause(Codes.of(one.cause())), one.days(today))).toList();
        return new show(frame, figures, rows,
                page.next() == null ? null : frame.root() + "/homelessness?after=" + page.next());
    }

    private static Bar bar(String label, long count, boolean open) {
        return new Bar(label, BigDecimal.valueOf(count), null, open && count > 0);
    }
}
