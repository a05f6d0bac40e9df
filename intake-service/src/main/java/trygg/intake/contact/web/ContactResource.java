package trygg.intake.contact.web;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import trygg.intake.contact.AnswerOutcome;
import trygg.intake.contact.Contact;
import trygg.intake.contact.ContactService;
import trygg.intake.contact.ContactService.AnswerContact;
import trygg.intake.contact.Registration.OtherContent;
import trygg.intake.contact.Registration.ReceivedInFuture;
import trygg.intake.contact.Registration.Registered;
import trygg.intake.contact.Registration.Repeated;
import trygg.intake.contact.Registration.UnknownDistrict;
import trygg.intake.contact.Registration.UnknownMunicipality;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Recording;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** The door: contacts from every system of the municipality. */
@Path("/api/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ContactResource {

    /** How the first answer is refused, by API and page alike. */
    static final ActRefusals REFUSALS = new ActRefusals("no-such-contact", "contact-answered-already", "/answeredAt");

    private final ContactService contacts;
    private final ContactReader reader;
    private final Callers callers;
    private final Municipalities municipalities;

    ContactResource(ContactService contacts, ContactReader reader, Callers callers, Municipalities municipalities) {
        this.contacts = contacts;
        this.reader = reader;
        this.callers = callers;
        this.municipalities = municipalities;
    }

    @POST
    @PermissionsAllowed("intake.write")
    public Response register(@NotNull(message = "a contact") @Valid ContactRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var caller = callers.current();
        if (municipalities.find(request.municipality()).isEmpty()) {
            return unknownMunicipality().asResponse();
        }
        var scope = caller.in(request.municipality());
        var command = reader.read(request, Repeatable.id(request.id(), key, caller, "contacts"), caller.id());
        return switch (contacts.register(scope, command)) {
            case Registered(_, var caseId, var answer) ->
                Response.created(URI.create("/intake/api/v1/cases/" + caseId)).entity(answer).build();
            case Repeated(_, _, var answer) -> Response.ok(answer).build();
            case OtherContent(var id) -> Repeatable.otherContent(id).asResponse();
            case UnknownMunicipality(_) -> unknownMunicipality().asResponse();
            case UnknownDistrict(_) -> Problem.invalid("unknown-district", "The municipality has no such district",
                    "/district", "is no district of the municipality's profile").asResponse();
            case ReceivedInFuture() ->
                Problem.invalid("received-in-future", "A contact cannot have been received in the future",
                        "/receivedAt", "lies in the future").asResponse();
        };
    }

    /** @param id chosen by the sender, or an Idempotency-Key; @param answeredAt null means now */
    public record AnswerRequest(@Nullable UUID id, @NotNull(message = "how it was answered") String outcome,
            @Nullable Instant answeredAt, @Nullable @Size(max = 20_000, message = "at most 20 000 characters") String note) {
    }

    /** What is told of an answer. */
    public record AnswerView(UUID answerId, UUID contactId, String outcome, Instant answeredAt, String by) {

        static AnswerView of(UUID contactId, Contact.Answer answer) {
            return new AnswerView(answer.id(), contactId, answer.outcome().code(), answer.at(), answer.by());
        }
    }

    @POST
    @Path("{contactId}/answers")
    @PermissionsAllowed("intake.write")
    public Response answer(@RestPath UUID contactId, @NotNull(message = "an answer") @Valid AnswerRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var caller = callers.current();
        var outcome = AnswerOutcome.find(request.outcome())
                .orElseThrow(() -> Problem.invalid("invalid-request", "Something in the request is not as it should be",
                        "/outcome", "decision, service-started, warm-hand-over or withdrawn").asException());
        var command = new AnswerContact(Repeatable.id(request.id(), key, caller, "contacts/" + contactId + "/answers"),
                contactId, outcome, request.answeredAt(), request.note(), caller.id());
        return switch (contacts.answer(caller.scope(), command)) {
            case Recording.Recorded<Contact.Answer>(var answer) ->
                Response.status(201).entity(AnswerView.of(contactId, answer)).build();
            case Recording.Repeated<Contact.Answer>(var answer) -> Response.ok(AnswerView.of(contactId, answer)).build();
            case Recording<Contact.Answer> refused -> REFUSALS.of(refused).asResponse();
        };
    }

    static Problem unknownMunicipality() {
        return Problem.invalid("unknown-municipality", "This installation does not serve that municipality",
                "/municipality", "is not served here");
    }
}
