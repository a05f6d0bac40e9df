package trygg.housing.vacancy.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.vacancy.Assignment;
import trygg.housing.vacancy.AssignmentService;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** Proposals for many vacancies at once, for machines. Nothing here offers a home. */
@Path("/api/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AssignmentResource {

    private final AssignmentService assignments;
    private final Callers callers;

    AssignmentResource(AssignmentService assignments, Callers callers) {
        this.assignments = assignments;
        this.callers = callers;
    }

    public record AssignmentView(UUID id, String municipality, String state, int progress, List<Assignment.Line> homes,
            Map<String, Assignment.Numbers> score) {

        static AssignmentView of(Assignment one) {
            return new AssignmentView(one.id(), one.municipality(), Codes.of(one.state()), one.progress(), one.lines(),
                    one.score());
        }
    }

    @POST
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "beginAssignment", summary = "Works out who might get which open vacancy; a proposal that binds nobody")
    public Response begin(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid VacancyRequests.Asked request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "assignments");
        return Response.accepted(AssignmentView.of(assignments.begin(caller, id, request.municipality()))).build();
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getAssignment", summary = "How far it has come, and the proposal with its score beside the greedy one")
    public AssignmentView show(@PathParam("id") UUID id) {
        return assignments.show(callers.current(), id).map(AssignmentView::of).orElseThrow(
                () -> Problem.notFound("unknown-assignment", "There is nothing with this id here").asException());
    }
}
