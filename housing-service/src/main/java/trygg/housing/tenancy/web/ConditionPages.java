package trygg.housing.tenancy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.tenancy.ClauseService;
import trygg.housing.tenancy.NoteClause.Conditions;
import trygg.housing.tenancy.NoteClause.Finding;
import trygg.housing.tenancy.Tenancy;
import trygg.platform.api.Codes;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Which homes are conditioned, by what and until when, for staff (C053). */
@Path("/tenancies/conditions")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class ConditionPages {

    record report(PageFrame frame, Conditions conditions, List<Line> findings, List<Line> deviations)
            implements
                TemplateInstance {
    }

    record Line(UUID tenancyId, boolean protectedPerson, String shortCase, String what, @Nullable LocalDate endsOn,
            boolean overdue) {
    }

    private final ClauseService clauses;
    private final Callers callers;
    private final Visitor visitor;

    ConditionPages(ClauseService clauses, Callers callers, Visitor visitor) {
        this.clauses = clauses;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance report() {
        var words = BundleWords.in(TenancyWords.class, visitor.language());
        var today = LocalDate.ofInstant(visitor.now(), visitor.zone());
        var all = clauses.conditions(callers.current(), visitor.requireMunicipality(), TenancyPages.PURPOSE);
        return new report(visitor.frame(), all, all.findings().stream().map(one -> line(one, today, words)).toList(),
                all.deviations().stream().map(one -> line(one, today, words)).toList());
    }

    private static Line line(Finding one, LocalDate today, TenancyWords words) {
        return new Line(one.clause().tenancyId(), one.protectedPerson(), shortCase(one.caseId(), words),
                words.clause_of(Codes.of(one.clause().kind())), one.clause().endsOn(), one.clause().overdue(today));
    }

    private static Line line(Tenancy one, LocalDate today, TenancyWords words) {
        return new Line(one.id(), one.protectedPerson(), shortCase(one.caseId(), words),
                words.contract_of(Codes.of(one.contract())), one.firstHandBy(), one.overdue(today));
    }

    private static String shortCase(UUID caseId, TenancyWords words) {
        return words.in_case(caseId.toString().substring(0, 8));
    }
}
