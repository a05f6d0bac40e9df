package trygg.platform.operations.letters;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.Problem;
import trygg.platform.events.DeadLetters.DeadLetter;
import trygg.platform.events.DeadLetters.Decision;
import trygg.platform.secrecy.Callers;

/** Parked messages for a machine: list, look, replay, discard. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public class LetterResource {

    static final int LONGEST_REASON = 1_000;

    private static final Set<String> STATES = Set.of("parked", "replayed", "discarded");

    private final LetterService service;
    private final Callers callers;

    LetterResource(LetterService service, Callers callers) {
        this.service = service;
        this.callers = callers;
    }

    /** Why a message is laid aside. */
    public record Discarding(@Nullable String reason) {
    }

    @GET
    @PermissionsAllowed("ops.read")
    @Operation(summary = "Messages that could not be applied, what has waited longest first")
    public Page<LetterLine> list(@QueryParam("state") @Nullable String state, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var wanted = state == null ? "parked" : state;
        if (!STATES.contains(wanted)) {
            throw Problem.of(400, "unknown-state", "A dead letter is parked, replayed or discarded").asException();
        }
        var size = Cursor.limit(limit);
        return Page.of(service.in(wanted, callers.current(), Cursor.parse(cursor), size), size, LetterLine::cursor);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("ops.read")
    @Operation(summary = "One message with its headers and payload")
    public DeadLetter show(UUID id) {
        return service.open(id, callers.current()).orElseThrow(() -> notThere().asException());
    }

    @POST
    @Path("{id}/replay")
    @PermissionsAllowed("ops.write")
    @Operation(summary = "Applies the message now; it stays parked when that still fails")
    public DeadLetter replay(UUID id) {
        return answer(service.replay(id, callers.current()));
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("ops.write")
    @Operation(summary = "Lays the message aside for good, with a reason")
    public DeadLetter discard(UUID id, @Nullable Discarding discarding) {
        var reason = discarding == null || discarding.reason() == null ? "" : discarding.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reason-required", "A message is discarded with a reason", "/reason",
                    "write why, in 1 to " + LONGEST_REASON + " characters").asException();
        }
        return answer(service.discard(id, callers.current(), reason));
    }

    private static DeadLetter answer(Decision decision) {
        return switch (decision) {
            case Decision.Done(var letter) -> letter;
            case Decision.NotThere() -> throw notThere().asException();
            case Decision.AlreadyDecided(var state) -> throw Problem.conflict("dead-letter-already-decided",
                    "Somebody has decided about this message already", Map.of("state", state)).asException();
            case Decision.StillFails(var reason) -> throw Problem.conflict("message-still-fails",
                    "The message still cannot be applied and stays parked", Map.of("reason", reason)).asException();
        };
    }

    private static Problem notThere() {
        return Problem.notFound("dead-letter-not-found", "There is no such dead letter where this token acts");
    }
}
