package trygg.platform.operations.letters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.events.DeadLetters.DeadLetter;
import trygg.platform.events.DeadLetters.Decision;
import trygg.platform.operations.OperationsMessages;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Parked messages for an operator: what is wrong with one, and the two ways out. */
@Path("operations/dead-letters")
@RolesAllowed("operator")
@Produces("text/html;charset=UTF-8")
public class LetterPages {

    private static final int ROWS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LetterService service;
    private final Callers callers;
    private final Visitor visitor;

    LetterPages(LetterService service, Callers callers, Visitor visitor) {
        this.service = service;
        this.callers = callers;
        this.visitor = visitor;
    }

    /**
     * A message opened.
     *
     * @param stillFails why the replay that was just tried did not go well
     * @param said what was just done about it: {@code replayed} or {@code discarded}
     */
    record Opened(DeadLetter letter, Map<String, String> headers, @Nullable String payload, FormInput form,
            @Nullable String stillFails, @Nullable String said) {

        static Opened of(DeadLetter letter) {
            return new Opened(letter, headersOf(letter), pretty(letter.payload()), FormInput.empty(), null, null);
        }

        public boolean parked() {
            return letter.state().equals("parked");
        }

        Opened failing(String why) {
            return new Opened(letter, headers, payload, form, why, null);
        }

        Opened refused(FormInput typed) {
            return new Opened(letter, headers, payload, typed, null, null);
        }

        Opened saying(@Nullable String what) {
            // Only what is true is said: an address can be kept or made up.
            return letter.state().equals(what) ? new Opened(letter, headers, payload, form, null, what) : this;
        }
    }

    @CheckedTemplate(basePath = "operations")
    record letters(PageFrame frame, List<LetterLine> parked, @Nullable String more, List<LetterLine> decided)
            implements
                TemplateInstance {
    }

    @CheckedTemplate(basePath = "operations")
    record letter(PageFrame frame, Opened opened) implements TemplateInstance {
    }

    @GET
    @Operation(hidden = true)
    public String list(@QueryParam("after") @Nullable String after) {
        var operator = callers.current();
        var page = Page.of(service.in("parked", operator, Cursor.parse(after), ROWS), ROWS, LetterLine::cursor);
        var more = page.next() == null ? null : visitor.frame().root() + "/operations/dead-letters?after=" + page.next();
        return new letters(visitor.frame(), page.items(), more, service.decidedLately(operator)).render();
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public String show(UUID id, @QueryParam("said") @Nullable String said) {
        return new letter(visitor.frame(), open(id).saying(said)).render();
    }

    @POST
    @Path("{id}/replay")
    @Operation(hidden = true)
    public Response replay(UUID id) {
        return answer(id, service.replay(id, callers.current()));
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response discard(UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        if (form.value("reason").isEmpty()) {
            form.refuse("reason", words().discard_reason_missing());
        } else if (form.value("reason").length() > LetterResource.LONGEST_REASON) {
            form.refuse("reason", words().text_too_long(LetterResource.LONGEST_REASON));
        }
        return form.accepted() ? answer(id, service.discard(id, callers.current(), form.value("reason")))
                : page(422, open(id).refused(form));
    }

    private Response answer(UUID id, Decision decision) {
        return switch (decision) {
            case Decision.Done(var letter) -> SeeOther.to(visitor.frame(),
                    "/operations/dead-letters/" + id + "?said=" + letter.state());
            case Decision.NotThere() -> throw new NotFoundException();
            // Somebody else was quicker; the page says who, and when.
            case Decision.AlreadyDecided(_) -> page(409, open(id));
            case Decision.StillFails(var reason) -> page(422, open(id).failing(reason));
        };
    }

    private Opened open(UUID id) {
        return Opened.of(service.open(id, callers.current()).orElseThrow(NotFoundException::new));
    }

    private Response page(int status, Opened opened) {
        return Response.status(status).entity(new letter(visitor.frame(), opened).render()).build();
    }

    private OperationsMessages words() {
        return BundleWords.in(OperationsMessages.class, visitor.language());
    }

    static Map<String, String> headersOf(DeadLetter letter) {
        try {
            return new TreeMap<>(JSON.readValue(letter.headers(), new TypeReference<Map<String, String>>() {
            }));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("headers are stored as JSON", impossible);
        }
    }

    /** Indented when it is JSON, as it came when it is not: that may be what is wrong with it. */
    static @Nullable String pretty(@Nullable String payload) {
        if (payload == null) {
            return null;
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(payload));
        } catch (JsonProcessingException _) {
            return payload;
        }
    }
}
