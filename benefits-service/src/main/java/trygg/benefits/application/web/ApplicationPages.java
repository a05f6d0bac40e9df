package trygg.benefits.application.web;

import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.application.ApplicationFile;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Asking.DueUnfit;
import trygg.benefits.application.Asking.Fair;
import trygg.benefits.application.Asking.RegisterAnswers;
import trygg.benefits.application.Asking.WithoutReason;
import trygg.benefits.application.Deciding.Incomplete;
import trygg.benefits.application.Deciding.OtherProposed;
import trygg.benefits.application.Deciding.Proposed;
import trygg.benefits.application.Deciding.Uncoded;
import trygg.benefits.application.Deciding.Whole;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.DocumentRequestService;
import trygg.benefits.application.Money;
import trygg.benefits.application.Receiving;
import trygg.benefits.application.SignDecision;
import trygg.benefits.application.Signing;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.act.Recording.Untimely;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The page of one application, with the decision that is to be made next. */
@Path("/applications/{id}")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class ApplicationPages {

    private static final String PURPOSE = "case-handling";

    record show(PageFrame frame, ApplicationPage page, FormInput form, @Nullable String said) implements TemplateInstance {
    }

    private final ApplicationService applications;
    private final DocumentRequestService requests;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    ApplicationPages(ApplicationService applications, DocumentRequestService requests, Municipalities municipalities,
            Callers callers, Visitor visitor) {
        this.applications = applications;
        this.requests = requests;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** @param part what the reader wants to decide, when it is not what falls due first */
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("part") @Nullable String part,
            @QueryParam("said") @Nullable String said) {
        return page(found(id), Optional.ofNullable(part).flatMap(Part::of).orElse(null), nothingTyped(), said);
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var file = found(id);
        var form = new DecisionForm(FormInput.of(typed), BundleWords.in(BenefitsWords.class, visitor.language()));
        var part = Part.of(form.form().value("part")).orElse(Part.AID);
        var caller = callers.current();
        var command = form.read(new ApplicationId(id), part, Money.currencyOf(country(file)), visitor.zone(), caller);
        if (command.isEmpty()) {
            return again(file, part, form.form());
        }
        return switch (applications.decide(caller, command.get(), null).deciding()) {
            case Incomplete(var faults) -> again(file, part, form.refuse(faults));
            case Proposed _ -> back(file, "proposed");
            case OtherProposed _ -> back(file, "before");
            // The form has no coded facts, so they cannot contradict each other.
            case Uncoded _ -> back(file, "before");
            case Whole(var recording) -> after(recording, file, part, form);
        };
    }

    @POST
    @Path("proposals/{proposal}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response sign(@PathParam("id") UUID id, @PathParam("proposal") UUID proposal,
            MultivaluedMap<String, String> typed) {
        var file = found(id);
        var form = FormInput.of(typed);
        var caller = callers.current();
        var words = BundleWords.in(BenefitsWords.class, visitor.language());
        return switch (applications.sign(caller, new SignDecision(proposal, new ApplicationId(id),
                form.value("signs").equals("yes"), form.value("remark"), caller.id(), caller.isStaff()))) {
            case Signing.Made _ -> back(file, "decided");
            case Signing.Settled _ -> back(file, "returned");
            case Signing.RemarkMissing _ -> again(file, null, form.refuse("remark", words.give_remark()));
            case Signing.OwnSignature _ -> again(file, null, form.refuse("remark", words.own_signature()));
            case Signing.Overtaken _ -> again(file, null, form.refuse("remark", words.overtaken()));
            case Signing.SettledBefore _ -> back(file, "before");
            case Signing.NotByMachine _ -> throw unknown();
            case Signing.Unknown _ -> throw unknown();
        };
    }

    @POST
    @Path("document-requests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var file = found(id);
        var form = new DocumentsForm(FormInput.of(typed), BundleWords.in(BenefitsWords.class, visitor.language()));
        var caller = callers.current();
        var command = form.read(new ApplicationId(id), caller);
        if (command.isEmpty()) {
            return again(file, null, form.form());
        }
        return switch (requests.ask(caller, command.get(), null).asking()) {
            case WithoutReason _ -> again(file, null, form.withoutReason());
            case DueUnfit _ -> again(file, null, form.dueUnfit());
            case RegisterAnswers(var kind) -> again(file, null, form.registerAnswers(kind));
            case Fair(Untimely(var fault)) -> again(file, null, form.refuse(fault));
            case Fair(Unknown<?> _) -> throw unknown();
            // New or sent twice: in both cases the page shows it.
            case Fair _ -> back(file, "asked");
        };
    }

    @POST
    @Path("document-receipts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response receive(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var file = found(id);
        var form = new DocumentsForm(FormInput.of(typed), BundleWords.in(BenefitsWords.class, visitor.language()));
        var caller = callers.current();
        var receipts = form.receipts(new ApplicationId(id), caller);
        if (receipts.isEmpty()) {
            return again(file, null, form.form());
        }
        for (var command : receipts) {
            switch (requests.receive(caller, command).receiving()) {
                case Receiving.DayUnfit _ -> {
                    return again(found(id), null, form.receivedUnfit());
                }
                case Receiving.Fair(Unknown<?> _) -> throw unknown();
                case Receiving.Fair _ -> {
                    // Now or by somebody else before: the page shows that it has come.
                }
            }
        }
        return back(file, "received");
    }

    private FormInput nothingTyped() {
        var frame = visitor.frame();
        return DocumentsForm.empty(LocalDate.ofInstant(frame.now(), frame.zone()));
    }

    private Response after(Recording<Decision> recording, ApplicationFile file, Part part, DecisionForm form) {
        return switch (recording) {
            case Recorded<?> _ -> back(file, "decided");
            case Repeated<?> _ -> back(file, "decided");
            case Untimely(var fault) -> again(file, part, form.refuse(fault));
            case Unknown<?> _ -> throw unknown();
            // Whatever else it is, somebody has decided meanwhile, and the page tells what.
            default -> back(file, "before");
        };
    }

    private Response back(ApplicationFile file, String said) {
        return SeeOther.to(visitor.frame(), "/applications/" + file.application().id() + "?said=" + said);
    }

    private Response again(ApplicationFile file, @Nullable Part part, FormInput form) {
        return Response.status(422).entity(page(file, part, form, null)).build();
    }

    private TemplateInstance page(ApplicationFile file, @Nullable Part part, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        return new show(frame, ApplicationPage.of(frame, country(file), file, part, callers.current().id()), form, said);
    }

    private Country country(ApplicationFile file) {
        return municipalities.require(file.application().municipality()).country();
    }

    private ApplicationFile found(UUID id) {
        return applications.show(callers.current(), new ApplicationId(id), PURPOSE).orElseThrow(ApplicationPages::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-application", "There is nothing with this id here").asException();
    }
}
