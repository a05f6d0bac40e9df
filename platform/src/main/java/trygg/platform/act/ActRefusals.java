package trygg.platform.act;

import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

import jakarta.ws.rs.core.Response;

import trygg.platform.act.Recording.DoneBefore;
import trygg.platform.act.Recording.Fault;
import trygg.platform.act.Recording.NotAskedFor;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.act.Recording.Untimely;
import trygg.platform.api.EntityVersion;
import trygg.platform.api.Problem;

/**
 * How the API refuses one kind of act.
 *
 * @param unknown problem type when the thing is not there, such as {@code unknown-invoice}
 * @param done problem type when it was done already, such as {@code already-paid}
 * @param timePointer JSON Pointer of the field that tells when it was done
 */
public record ActRefusals(String unknown, String done, String timePointer) {

    /**
     * What the API answers: 201 to a new act, 200 to the same again, and the refusal to all else.
     *
     * @param version of the thing after the act, asked only when there is one
     */
    public <A extends Act> Response answer(Recording<A> recording, LongSupplier version, Function<A, Object> body) {
        return switch (recording) {
            case Recorded(var act) -> Response.status(Response.Status.CREATED).entity(body.apply(act))
                    .tag(EntityVersion.tag(version.getAsLong())).build();
            case Repeated(var act) -> Response.ok(body.apply(act)).tag(EntityVersion.tag(version.getAsLong())).build();
            default -> of(recording).asResponse();
        };
    }

    /** The refusal of a recording that recorded nothing. */
    public Problem of(Recording<?> recording) {
        return switch (recording) {
            case Unknown<?> _ -> Problem.notFound(unknown, "There is nothing with this id here");
            case OtherContent(var id) -> Repeatable.otherContent(id);
            case DoneBefore(var earlier) -> Problem.conflict(done, "This was done already", Map.of("id", earlier));
            case NotAskedFor<?> _ -> Problem.conflict("not-asked-for", "Nobody has asked for this here", Map.of());
            case NotByMachine<?> _ -> Problem.forbidden("needs-named-human",
                    "What goes against a person is decided by a named human, not by a machine", Map.of());
            case Untimely(var fault) -> fault == Fault.IN_FUTURE
                    ? Problem.invalid("act-in-future", "It cannot have been done yet", timePointer, "lies in the future")
                    : Problem.invalid("act-before-request", "It cannot have been done before it was asked for",
                            timePointer, "lies before the request");
            case Recorded<?> _ -> throw notRefused();
            case Repeated<?> _ -> throw notRefused();
        };
    }

    private static IllegalArgumentException notRefused() {
        return new IllegalArgumentException("a recorded act is not refused");
    }
}
