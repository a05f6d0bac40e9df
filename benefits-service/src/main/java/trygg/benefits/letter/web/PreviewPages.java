package trygg.benefits.letter.web;

import java.util.Comparator;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import trygg.benefits.application.ApplicationFile;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Deciding.Incomplete;
import trygg.benefits.application.Deciding.OtherProposed;
import trygg.benefits.application.Deciding.Proposed;
import trygg.benefits.application.Deciding.Uncoded;
import trygg.benefits.application.Deciding.Whole;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Money;
import trygg.benefits.application.web.BenefitsWords;
import trygg.benefits.application.web.DecisionForm;
import trygg.benefits.assessment.AssessmentService;
import trygg.benefits.assessment.KeptCalculations;
import trygg.benefits.assessment.web.AidForm;
import trygg.benefits.assessment.web.AssessmentWords;
import trygg.benefits.letter.Letter;
import trygg.benefits.letter.LetterService;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Untimely;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The letter as it will be, from the decision form as it stands: whoever decides reads what the household will read. */
@Path("/applications/{id}/letter-preview")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class PreviewPages {

    @CheckedTemplate(basePath = "LetterPages")
    record preview(PageFrame frame, @Nullable Letter letter, boolean protectedPerson, FormInput form)
            implements
                TemplateInstance {
    }

    private final ApplicationService applications;
    private final AssessmentService assessments;
    private final LetterService letters;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    PreviewPages(ApplicationService applications, AssessmentService assessments, LetterService letters,
            Municipalities municipalities, Callers callers,
            Visitor visitor) {
        this.applications = applications;
        this.assessments = assessments;
        this.letters = letters;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** Sent by the decision form's second button. A decision that could not be made so has no letter, but says why. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response preview(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var caller = callers.current();
        var application = new ApplicationId(id);
        var file = applications.show(caller, application, "case-handling").orElseThrow(LetterPages::unknown);
        if (typed.containsKey("calculations")) {
            return reckoned(file, new AidForm(FormInput.of(typed), BundleWords.in(AssessmentWords.class, visitor.language())));
        }
        var form = new DecisionForm(FormInput.of(typed), BundleWords.in(BenefitsWords.class, visitor.language()));
        var part = Part.of(form.form().value("part")).orElse(Part.AID);
        var currency = Money.currencyOf(municipalities.require(file.application().municipality()).country());
        var command = form.read(application, part, currency, visitor.zone(), caller);
        if (command.isEmpty()) {
            return refused(file, form.form());
        }
        return switch (applications.wouldDecide(caller, command.get())) {
            case Incomplete(var faults) -> refused(file, form.refuse(faults));
            case Proposed(var proposal, var decision) -> shown(file, form.form(), decision);
            case Whole(Untimely(var fault)) -> refused(file, form.refuse(fault));
            case Whole(var recording) -> shown(file, form.form(), recording);
            case Uncoded _ -> back(file);
            case OtherProposed _ -> back(file);
        };
    }

    /** The same for a decision on kept calculations, which has a form of its own. */
    private Response reckoned(ApplicationFile file, AidForm form) {
        var caller = callers.current();
        var id = file.application().id();
        var chosen = assessments.of(caller, id, "case-handling").orElseThrow(LetterPages::unknown).stream()
                .filter(one -> form.calculations().contains(one.id()))
                .sorted(Comparator.comparing(one -> one.facts().period())).toList();
        if (chosen.isEmpty()) {
            return back(file);
        }
        var reckoned = KeptCalculations.reckoned(chosen, assessments.given(caller, file.application()));
        var country = municipalities.require(file.application().municipality()).country();
        var command = form.read(id, reckoned, country == Country.NO, caller);
        if (command.isEmpty()) {
            return refused(file, form.form());
        }
        return switch (applications.wouldDecide(caller, command.get())) {
            case Incomplete(var faults) -> refused(file, form.refuse(faults, reckoned));
            case Uncoded(var findings) -> refused(file, form.contradict(findings));
            case Proposed(var proposal, var decision) -> shown(file, form.form(), decision);
            case Whole(var recording) -> shown(file, form.form(), recording);
            case OtherProposed _ -> back(file);
        };
    }

    private Response shown(ApplicationFile file, FormInput form, Recording<Decision> recording) {
        return switch (recording) {
            case Recorded(var decision) -> shown(file, form, decision);
            case Repeated(var decision) -> shown(file, form, decision);
            default -> back(file);
        };
    }

    private Response shown(ApplicationFile file, FormInput form, Decision decision) {
        return Response.ok(page(file, letters.preview(file, decision), form)).build();
    }

    /** Somebody has decided meanwhile, or there is nothing to show a letter of: the application's page tells what. */
    private Response back(ApplicationFile file) {
        return SeeOther.to(visitor.frame(), "/applications/" + file.application().id() + "?said=before");
    }

    private Response refused(ApplicationFile file, FormInput form) {
        return Response.status(422).entity(page(file, null, form)).build();
    }

    private TemplateInstance page(ApplicationFile file, @Nullable Letter letter, FormInput form) {
        return new preview(visitor.frame(), letter, file.application().protectedPerson(), form);
    }
}
