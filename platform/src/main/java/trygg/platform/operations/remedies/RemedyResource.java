package trygg.platform.operations.remedies;

import java.time.Instant;
import java.util.List;
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
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.Authenticated;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.Problem;
import trygg.platform.operations.remedies.RemedyService.Authority;
import trygg.platform.secrecy.Callers;

/** What this service owes after breaches, for a machine with the service's own read and write scopes. */
@Path("/api/v1/remedies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class RemedyResource {

    static final int LONGEST_NOTE = 2_000;

    private final RemedyService service;
    private final ServiceRights rights;
    private final Callers callers;

    RemedyResource(RemedyService service, ServiceRights rights, Callers callers) {
        this.service = service;
        this.rights = rights;
        this.callers = callers;
    }

    /**
     * An open remedy. Of a protected person it says only that it is there, whose task it is and how old it is.
     *
     * @param protectedPerson whether guarantee, promises and case are withheld
     */
    public record Remedy(UUID id, String municipality, String kind, String ownerRole, Instant openedAt, Instant dueAt,
            @Nullable Instant fulfilledAt, boolean protectedPerson, @Nullable String guarantee, List<String> promises,
            @Nullable UUID caseId) {

        static Remedy of(OpenRemedy open) {
            var masked = open.sensitive();
            return new Remedy(open.id(), open.municipality(), open.kind(), open.ownerRole(), open.openedAt(), open.dueAt(),
                    open.fulfilledAt(), masked, masked ? null : open.guarantee(), masked ? List.of() : open.promises(),
                    masked ? null : open.caseId());
        }
    }

    /** What was done. */
    public record Done(@Nullable String note) {
    }

    @GET
    @Operation(summary = "What is owed after broken promises, what is owed longest first")
    public Page<Remedy> list(@QueryParam("municipality") @Nullable String municipality,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        rights.require("read");
        if (municipality == null) {
            throw Problem.of(400, "municipality-required", "Say for which municipality: ?municipality=").asException();
        }
        var size = Cursor.limit(limit);
        var owed = service.owed(callers.current(), municipality, Set.of(), Cursor.parse(cursor), size);
        var page = Page.of(owed.found(), size, OpenRemedy::cursor);
        return new Page<>(page.items().stream().map(Remedy::of).toList(), page.next());
    }

    @POST
    @Path("{id}/done")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Marks a remedy as done, with a note of what was done")
    public Response done(UUID id, @Nullable Done done) {
        rights.require("write");
        var note = done == null || done.note() == null ? "" : done.note().strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw Problem.invalid("note-required", "Say what was done", "/note",
                    "write what was done, in 1 to " + LONGEST_NOTE + " characters").asException();
        }
        return switch (service.done(callers.current(), Authority.SCOPE, id, note)) {
            case Completion.Completed() -> Response.noContent().build();
            case Completion.NotThere() -> throw Problem
                    .notFound("remedy-not-found", "There is no such remedy where this token acts").asException();
            case Completion.AlreadyDone(var at, var by) -> throw Problem.conflict("remedy-already-done",
                    "This remedy was done before", Map.of("doneAt", at, "doneBy", by)).asException();
            case Completion.NotYours(var ownerRole) -> throw Problem
                    .forbidden("remedy-of-another-role", "This is another role's task", Map.of("ownerRole", ownerRole))
                    .asException();
        };
    }
}
