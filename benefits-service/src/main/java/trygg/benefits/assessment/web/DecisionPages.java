package trygg.benefits.assessment.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Deciding;
import trygg.benefits.application.Deciding.Incomplete;
import trygg.benefits.application.Deciding.Uncoded;
import trygg.benefits.application.Deciding.Whole;
import trygg.benefits.assessment.AssessmentService;
import trygg.benefits.assessment.Keeping;
import trygg.benefits.assessment.KeptCalculation;
import trygg.benefits.assessment.KeptCalculations;
import trygg.benefits.calculation.Facts;
import trygg.benefits.calculation.web.CalculationForm;
import trygg.benefits.calculation.web.CalculationWords;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Where a caseworker decides on what was reckoned: the sheets, the things that were asked for, the outcome. */
@Path("/applications/{id}/decision")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class DecisionPages {

    private static final String PURPOSE = "case-handling";

    record show(PageFrame frame, DecisionPage page, FormInput form) implements TemplateInstance {
    }

    private final ApplicationService applications;
    private final AssessmentService assessments;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    DecisionPages(ApplicationService applications, AssessmentService assessments, Municipalities municipalities,
            Callers callers, Visitor visitor) {
        this.applications = applications;
        this.assessments = assessments;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** @param chosen the calculations to decide on; without any, the newest of each month */
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("calculations") List<UUID> chosen) {
        var application = found(id);
        var kept = kept(id);
        var ids = chosen.isEmpty() ? newest(kept) : chosen;
        return page(application, kept, ids,
                FormInput.empty().with("calculations", ids.stream().map(UUID::toString).toArray(String[]::new)));
    }

    /** Keeps what stands on the calculation sheet, and goes on to decide on it. */
    @POST
    @Path("calculations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var application = found(id);
        var form = new CalculationForm(FormInput.of(typed),
                BundleWords.in(CalculationWords.class, visitor.language()));
        var facts = form.begun() ? form.read(application.municipality())
                : Optional.<Facts> empty();
        if (facts.isEmpty()) {
            return back("/calculation?application=" + id);
        }
        return switch (assessments.keep(callers.current(), form.form().id("keepId"), new ApplicationId(id), facts.get())) {
            case Keeping.Kept _ -> back("/applications/" + id + "/decision");
            case Keeping.Repeated _ -> back("/applications/" + id + "/decision");
            // The sheet beside the form has said what is wrong already; it is reckoned as it is typed.
            case Keeping _ -> back("/calculation?application=" + id);
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var application = found(id);
        var form = new AidForm(FormInput.of(typed), words());
        var kept = kept(id);
        var chosen = chosen(kept, form.calculations());
        if (chosen.isEmpty()) {
            return again(application, kept, List.of(), form.form().refuse("calculations", words().choose_calculations()));
        }
        var reckoned = KeptCalculations.reckoned(chosen, assessments.given(callers.current(), application));
        var caller = callers.current();
        var command = form.read(new ApplicationId(id), reckoned, country(application) == Country.NO, caller);
        if (command.isEmpty()) {
            return again(application, kept, form.calculations(), form.form());
        }
        return switch (applications.decide(caller, command.get(), null).deciding()) {
            case Incomplete(var faults) -> again(application, kept, form.calculations(), form.refuse(faults, reckoned));
            case Uncoded(var findings) -> again(application, kept, form.calculations(), form.contradict(findings));
            case Deciding.Proposed _ -> back("/applications/" + id + "?said=proposed");
            case Whole(Recorded<?> _) -> back("/applications/" + id + "?said=decided");
            case Whole(Repeated<?> _) -> back("/applications/" + id + "?said=decided");
            // Somebody else was quicker: the application's page tells what they did.
            case Deciding _ -> back("/applications/" + id + "?said=before");
        };
    }

    private static List<UUID> newest(List<KeptCalculation> newestFirst) {
        var months = new HashSet<YearMonth>();
        return newestFirst.stream().filter(one -> months.add(one.facts().period())).map(KeptCalculation::id).toList();
    }

    /** Those of these that there are, one for each month, the earliest first. */
    private static List<KeptCalculation> chosen(List<KeptCalculation> kept, List<UUID> ids) {
        var months = new HashSet<YearMonth>();
        return kept.stream().filter(one -> ids.contains(one.id()) && months.add(one.facts().period()))
                .sorted(Comparator.comparing(one -> one.facts().period())).toList();
    }

    private TemplateInstance page(Application application, List<KeptCalculation> kept, List<UUID> ids, FormInput form) {
        var chosen = chosen(kept, ids);
        var rest = new ArrayList<>(kept);
        rest.removeAll(chosen);
        return new show(visitor.frame(), DecisionPage.of(visitor.frame(), country(application), application, chosen, rest,
                chosen.isEmpty() ? null
                        : KeptCalculations.reckoned(chosen, assessments.given(callers.current(), application)),
                words()), form);
    }

    private Response again(Application application, List<KeptCalculation> kept, List<UUID> ids, FormInput form) {
        return Response.status(422).entity(page(application, kept, ids, form)).build();
    }

    private Response back(String path) {
        return SeeOther.to(visitor.frame(), path);
    }

    private Application found(UUID id) {
        return applications.show(callers.current(), new ApplicationId(id), PURPOSE).orElseThrow(AssessmentResource::unknown)
                .application();
    }

    private List<KeptCalculation> kept(UUID id) {
        return assessments.of(callers.current(), new ApplicationId(id), PURPOSE).orElseThrow(AssessmentResource::unknown);
    }

    private Country country(Application application) {
        return municipalities.require(application.municipality()).country();
    }

    private AssessmentWords words() {
        return BundleWords.in(AssessmentWords.class, visitor.language());
    }
}
