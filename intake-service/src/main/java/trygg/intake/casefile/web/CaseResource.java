package trygg.intake.casefile.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import trygg.intake.casefile.CaseFiles;
import trygg.intake.casefile.CaseFiles.Access;
import trygg.intake.casefile.CaseFiles.WholeCase;
import trygg.intake.casefile.Sentences;
import trygg.intake.promise.GuaranteeTexts;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.Language;
import trygg.platform.secrecy.Callers;

/** A case over all services. Personal data: every call is in the access log with its purpose. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CaseResource {

    private final CaseFiles cases;
    private final Sentences sentences;
    private final GuaranteeTexts guarantees;
    private final Municipalities municipalities;
    private final Callers callers;

    CaseResource(CaseFiles cases, Sentences sentences, GuaranteeTexts guarantees, Municipalities municipalities,
            Callers callers) {
        this.cases = cases;
        this.sentences = sentences;
        this.guarantees = guarantees;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    /** The case as a system reads it; texts are in the language asked for by {@code Accept-Language}. */
    public record CaseView(UUID caseId, String municipality, Instant openedAt, PersonView person, List<MemberView> household,
            List<NeedView> needs, List<ContactView> contacts, List<LineView> timeline, List<ClockView> clocks) {
    }

    public record PersonView(String called, @Nullable String numberKind, @Nullable LocalDate birthDate, String protection,
            String language, boolean interpreter) {
    }

    public record MemberView(String relation, @Nullable LocalDate birthDate) {
    }

    public record NeedView(String kind, boolean acute, UUID contactId) {
    }

    public record ContactView(UUID contactId, String channel, Instant receivedAt, @Nullable String district,
            @Nullable String outcome,
            @Nullable Instant answeredAt) {
    }

    public record LineView(Instant at, String service, String type, String sentence) {
    }

    public record ClockView(String guarantee, String name, List<String> promises, String service, Instant startedAt,
            Instant dueAt, String state, String rule, long pausedSeconds, @Nullable Instant fulfilledAt,
            @Nullable Instant endedAt) {
    }

    @GET
    @Path("{caseId}")
    @PermissionsAllowed("intake.read")
    public Response read(@RestPath UUID caseId, @HeaderParam("X-Purpose") @Nullable String purpose,
            @HeaderParam("Accept-Language") @Nullable String accepted) {
        var caller = callers.current();
        return switch (cases.read(caller.scope(), caseId, caller,
                purpose == null || purpose.isBlank() ? "integration" : purpose)) {
            case Access.Granted(var whole) -> inLanguage(whole, Language.resolve(null, accepted, languageOf(whole)));
            case Access.Protected(_) -> Problem.of(403, "protected-case",
                    "The person is protected; only those who work on the case may read it").asResponse();
            case Access.NotThere() -> Problem.notFound("no-such-case", "There is no such case").asResponse();
        };
    }

    private Response inLanguage(WholeCase whole, Language language) {
        return Response.ok(view(whole, language)).header("Content-Language", language.tag()).build();
    }

    private Language languageOf(WholeCase whole) {
        return Language.of(municipalities.require(whole.file().municipality()).languages().getFirst()).orElse(Language.NB);
    }

    private CaseView view(WholeCase whole, Language language) {
        var person = whole.person();
        var newest = whole.contacts().getFirst();
        return new CaseView(whole.file().id(), whole.file().municipality(), whole.file().openedAt(),
                new PersonView(person.called(), person.numberKind(), person.birthDate(), whole.file().protection().code(),
                        person.language(), person.interpreter()),
                newest.household().stream().map(member -> new MemberView(member.relation().code(), member.birthDate()))
                        .toList(),
                whole.contacts().stream().flatMap(contact -> contact.needs().stream()
                        .map(need -> new NeedView(need.kind().code(), need.acute(), contact.id()))).toList(),
                whole.contacts().stream().map(contact -> new ContactView(contact.id(), contact.channel().code(),
                        contact.receivedAt(), contact.district(),
                        contact.answer() == null ? null : contact.answer().outcome().code(),
                        contact.answer() == null ? null : contact.answer().at())).toList(),
                whole.timeline().stream().map(line -> new LineView(line.at(), line.service(), line.type(),
                        sentences.of(line, language))).toList(),
                whole.clocks().stream().map(clock -> new ClockView(clock.guarantee(),
                        guarantees.name(clock.guarantee(), language), clock.promises(), clock.service(), clock.startedAt(),
                        clock.dueAt(), clock.state().code(), clock.dueRule(), clock.pausedSeconds(), clock.fulfilledAt(),
                        clock.endedAt())).toList());
    }
}
