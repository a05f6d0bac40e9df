package trygg.intake.contact.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.intake.contact.AnswerOutcome;
import trygg.intake.contact.Channel;
import trygg.intake.contact.ContactService;
import trygg.intake.contact.ContactService.AnswerContact;
import trygg.intake.contact.NeedKind;
import trygg.intake.contact.Registration;
import trygg.intake.contact.Registration.OtherContent;
import trygg.intake.contact.Registration.ReceivedInFuture;
import trygg.intake.contact.Registration.Registered;
import trygg.intake.contact.Registration.Repeated;
import trygg.intake.contact.Registration.UnknownDistrict;
import trygg.intake.contact.Registration.UnknownMunicipality;
import trygg.intake.contact.web.ContactRequest.MemberRequest;
import trygg.intake.contact.web.ContactRequest.NeedRequest;
import trygg.intake.contact.web.ContactRequest.PersonRequest;
import trygg.intake.person.Protection;
import trygg.intake.words.IntakeMessages;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.api.ProblemException;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The form by which staff register a contact, and the one by which they answer it. */
@Path("/contacts")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class ContactPages {

    private static final List<String> LANGUAGES = List.of("sv", "nb", "en", "ar", "so", "ti", "fa", "uk", "pl", "se", "und");

    record form(PageFrame frame, FormInput form, List<Choice> channels, List<Choice> protections, List<Choice> languages,
            List<Choice> districts, List<Choice> needs, List<Choice> yes, boolean norwegian) implements TemplateInstance {
    }

    private final ContactService contacts;
    private final ContactReader reader;
    private final Callers callers;
    private final Visitor visitor;
    private final Municipalities municipalities;
    private final Clock clock;

    ContactPages(ContactService contacts, ContactReader reader, Callers callers, Visitor visitor,
            Municipalities municipalities, Clock clock) {
        this.contacts = contacts;
        this.reader = reader;
        this.callers = callers;
        this.visitor = visitor;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public TemplateInstance empty() {
        // The id is drawn with the form: sending the form twice registers one contact.
        return page(FormInput.empty().with("id", UUID.randomUUID().toString()).with("language",
                visitor.municipality().map(code -> code.startsWith("SE") ? "sv" : "nb").orElse("")));
    }

    /** Where the language switch leads back to from a form that was refused. */
    @GET
    @Operation(hidden = true)
    public Response again() {
        return SeeOther.to(visitor.frame(), "/contacts/new");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var words = words();
        var municipality = visitor.requireMunicipality();
        var request = read(form, municipality, words);
        if (!form.accepted()) {
            return again(form);
        }
        var caller = callers.current();
        try {
            var command = reader.read(request, id(form), caller.id());
            return after(contacts.register(caller.in(municipality), command), form, words);
        } catch (ProblemException refused) {
            refuse(form, refused.problem(), words);
            return again(form);
        }
    }

    private Response after(Registration registration, FormInput form, IntakeMessages words) {
        return switch (registration) {
            case Registered(_, var caseId, _) -> SeeOther.to(visitor.frame(), "/cases/" + caseId + "?said=registered");
            case Repeated(_, var caseId, _) -> SeeOther.to(visitor.frame(), "/cases/" + caseId + "?said=registered");
            case OtherContent _ -> again(form.refuse("channel", words.error_used()));
            case UnknownDistrict _ -> again(form.refuse("district", words.error_choose()));
            case ReceivedInFuture() -> again(form.refuse("receivedAt", words.error_future()));
            case UnknownMunicipality _ -> throw new IllegalStateException("the visitor acts in a municipality that is served");
        };
    }

    /** The first answer, from the case's page. */
    @POST
    @Path("{contactId}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@PathParam("contactId") UUID contactId, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var caller = callers.current();
        var outcome = AnswerOutcome.find(form.value("outcome"));
        var back = "/cases/" + id(form, "caseId");
        if (outcome.isEmpty()) {
            return SeeOther.to(visitor.frame(), back + "?missing=outcome");
        }
        var note = form.value("note");
        contacts.answer(caller.scope(), new AnswerContact(id(form), contactId, outcome.get(), null,
                note.isEmpty() ? null : note, caller.id()));
        // Whether it is new or was answered meanwhile, the case tells which answer it has.
        return SeeOther.to(visitor.frame(), back + "?said=answered");
    }

    private ContactRequest read(FormInput form, String municipality, IntakeMessages words) {
        if (Channel.find(form.value("channel")).isEmpty()) {
            form.refuse("channel", words.error_choose());
        }
        if (Protection.find(form.value("protection")).isEmpty()) {
            form.refuse("protection", words.error_protection());
        }
        var acute = form.values("acute");
        // What cannot wait is needed, also when only that was ticked.
        var needs = Arrays.stream(NeedKind.values()).map(NeedKind::code)
                .filter(kind -> form.chosen("needs", kind) || acute.contains(kind)).toList();
        if (needs.isEmpty()) {
            form.refuse("needs", words.error_need());
        }
        var receivedAt = form.time("receivedAt", visitor.zone(), words.error_time());
        var household = new ArrayList<MemberRequest>();
        if (!form.value("partner").isEmpty() || !form.value("partnerNumber").isEmpty()) {
            household.add(new MemberRequest("partner", form.value("partner").isEmpty() ? null
                    : date(form, "partner", form.value("partner"), words), form.value("partnerNumber")));
        }
        Arrays.stream(form.value("children").split("[\\s,;]+")).filter(line -> !line.isEmpty())
                .forEach(line -> household.add(new MemberRequest("child", date(form, "children", line, words), null)));
        var birth = form.value("birthDate").isEmpty() ? null : date(form, "birthDate", form.value("birthDate"), words);
        return new ContactRequest(id(form), municipality, form.value("channel"), received(receivedAt, form),
                new PersonRequest(form.value("nationalId"), form.value("called"), birth, form.value("protection"),
                        LANGUAGES.contains(form.value("language")) ? form.value("language") : "und",
                        form.chosen("interpreter", "yes"), form.value("dufNumber")),
                household, needs.stream().map(kind -> new NeedRequest(kind, acute.contains(kind))).toList(),
                form.value("note"), form.value("district"));
    }

    /** Not told is now. The page keeps that moment, so that a form sent twice says the same both times. */
    private Instant received(@Nullable Instant told, FormInput form) {
        if (told != null) {
            return told;
        }
        try {
            return Instant.parse(form.value("openedAt"));
        } catch (DateTimeParseException _) {
            return clock.instant();
        }
    }

    private static @Nullable LocalDate date(FormInput form, String field, String text, IntakeMessages words) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            refuseDate(form, field, words);
            return null;
        }
    }

    private static void refuseDate(FormInput form, String field, IntakeMessages words) {
        form.refuse(field, switch (field) {
            case "receivedAt" -> words.error_time();
            case "children" -> words.error_date(words.field_children());
            case "partner" -> words.error_date(words.field_partner());
            default -> words.error_date(words.field_birth());
        });
    }

    private static void refuse(FormInput form, Problem problem, IntakeMessages words) {
        if (problem.type().equals("invalid-national-id")) {
            form.refuse(problem.extensions().get("errors") instanceof List<?> errors
                    && errors.getFirst() instanceof FieldError(var pointer, _) && pointer.startsWith("/household")
                            ? "partnerNumber"
                            : "nationalId",
                    words.error_number());
            return;
        }
        if (problem.type().equals("invalid-duf-number")) {
            form.refuse("dufNumber", words.error_duf());
            return;
        }
        for (var error : (List<?>) problem.extensions().getOrDefault("errors", List.of())) {
            if (error instanceof FieldError(var pointer, _)) {
                refuseDate(form, pointer.startsWith("/household") ? "children"
                        : pointer.substring(pointer.lastIndexOf('/') + 1), words);
            }
        }
    }

    private Response again(FormInput form) {
        return Response.status(422).entity(page(form)).build();
    }

    private TemplateInstance page(FormInput form) {
        var words = words();
        if (form.value("openedAt").isEmpty()) {
            form.with("openedAt", clock.instant().toString());
        }
        return new form(visitor.frame(), form,
                Arrays.stream(Channel.values()).map(one -> new Choice(one.code(), capital(words.channel(one.code())))).toList(),
                Arrays.stream(Protection.values()).map(one -> new Choice(one.code(), words.protection(one.code()))).toList(),
                LANGUAGES.stream().map(this::language).toList(),
                municipalities.require(visitor.requireMunicipality()).districts().stream()
                        .map(one -> new Choice(one.code(), one.name())).toList(),
                Arrays.stream(NeedKind.values()).map(one -> new Choice(one.code(), capital(words.need(one.code())))).toList(),
                List.of(new Choice("yes", words.field_interpreter_yes())),
                visitor.requireMunicipality().startsWith("NO-"));
    }

    private Choice language(String code) {
        var locale = visitor.language().locale();
        return new Choice(code, code.equals("und") ? words().language_unknown()
                : capital(Locale.of(code).getDisplayLanguage(locale)));
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(visitor.language().locale()) + text.substring(1);
    }

    private IntakeMessages words() {
        return BundleWords.in(IntakeMessages.class, visitor.language());
    }

    private static UUID id(FormInput form) {
        return id(form, "id");
    }

    private static UUID id(FormInput form, String field) {
        try {
            return UUID.fromString(form.value(field));
        } catch (IllegalArgumentException _) {
            throw Problem.of(400, "bad-request", "The form lacks what the page put into it").asException();
        }
    }
}
