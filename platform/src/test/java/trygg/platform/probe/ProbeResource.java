package trygg.platform.probe;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Cursor;
import trygg.platform.api.EntityVersion;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** An API as a service writes one, with something in it for each way a request can go wrong. */
@Path("/api/v1/probes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {

    private final ProbeService probes;
    private final Callers callers;

    ProbeResource(ProbeService probes, Callers callers) {
        this.probes = probes;
        this.callers = callers;
    }

    public record NewProbe(@Nullable UUID id, @NotBlank String municipality, @NotBlank String content,
            List<@Valid Part> parts) {
    }

    public record Part(@NotNull @Positive Integer size, @Nullable LocalDate on, @Nullable Instant at) {
    }

    public record Change(@NotBlank String content) {
    }

    @POST
    @PermissionsAllowed("intake.write")
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewProbe asked) {
        var caller = callers.current();
        var id = Repeatable.id(asked.id(), key, caller, "probes");
        return switch (probes.keep(caller.in(asked.municipality()), id, asked.municipality(), asked.content())) {
            case ProbeService.Keeping.Kept(var probe) -> Response.created(URI.create("/intake/api/v1/probes/" + id))
                    .entity(probe).build();
            case ProbeService.Keeping.KeptBefore(var probe) -> Response.ok(probe).build();
            case ProbeService.Keeping.IsAnother _ -> Repeatable.otherContent(id).asResponse();
        };
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("intake.read")
    public Response read(@PathParam("id") UUID id) {
        return probes.read(callers.current(), id)
                .map(probe -> Response.ok(probe).tag(EntityVersion.tag(probe.version())).build())
                .orElseThrow(() -> Problem.notFound("no-such-probe", "There is no such probe").asException());
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("intake.write")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid Change change) {
        return probes.change(callers.current(), id, ifMatch, change.content())
                .map(probe -> Response.ok(probe).tag(EntityVersion.tag(probe.version())).build())
                .orElseThrow(() -> Problem.notFound("no-such-probe", "There is no such probe").asException());
    }

    @GET
    @PermissionsAllowed("intake.read")
    public Response list(@QueryParam("after") @Nullable String after) {
        var cursor = Cursor.parse(after);
        return Response.ok(List.of(cursor.toString())).build();
    }

    @POST
    @Path("large")
    @Consumes(MediaType.TEXT_PLAIN)
    @PermissionsAllowed("intake.write")
    public int large(byte[] body) {
        return body.length;
    }

    @GET
    @Path("broken")
    @PermissionsAllowed("intake.read")
    public Response broken() {
        throw new IllegalStateException("the secret of 19900501-2384 stands in this message");
    }
}
