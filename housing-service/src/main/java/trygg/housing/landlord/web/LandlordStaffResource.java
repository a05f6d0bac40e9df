package trygg.housing.landlord.web;

import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.landlord.Incident;
import trygg.housing.landlord.LandlordFileService;
import trygg.housing.landlord.LandlordQuestion.Answering;
import trygg.housing.landlord.LandlordQuestionService;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.guarantee.DueList;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** Landlords for the municipality's own systems: their questions, who acts for them, what they are guaranteed. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LandlordStaffResource {

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final LandlordQuestionService questions;
    private final LandlordFileService files;
    private final Municipalities municipalities;
    private final Callers callers;

    LandlordStaffResource(LandlordQuestionService questions, LandlordFileService files, Municipalities municipalities,
            Callers callers) {
        this.questions = questions;
        this.files = files;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    @GET
    @Path("landlord-questions")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "listLandlordQuestions", summary = "Landlords' questions, what falls due first; open unless all are asked for")
    public LandlordViews.Questions questions(@QueryParam("municipality") @NotBlank String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all") String state,
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var found = questions.board(callers.current(), new DueList(municipality, state.equals("all") ? DueList.ALL : null,
                Cursor.parse(after), Cursor.limit(limit)));
        return new LandlordViews.Questions(found.page().items().stream().map(LandlordViews.Question::of).toList(),
                found.total(), found.page().next());
    }

    @GET
    @Path("landlord-questions/{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getLandlordQuestion", summary = "One question with its answer; the read is logged")
    public LandlordViews.Question question(@PathParam("id") UUID id,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return questions.show(callers.current(), id, purpose).map(LandlordViews.Question::of)
                .orElseThrow(() -> LandlordProblems.unknown().asException());
    }

    @POST
    @Path("landlord-questions/{id}/answer")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "answerLandlord", summary = "Answers a landlord's question, once")
    public Response answer(@PathParam("id") UUID id, @NotNull @Valid LandlordRequests.NewAnswer request) {
        return switch (questions.answer(callers.current(), id, request.text().strip())) {
            case Answering.Answered _ -> Response.status(Response.Status.CREATED).build();
            case Answering.Repeated _ -> Response.ok().build();
            case Answering.AnsweredBefore _ -> Problem.conflict("answered-before", "Somebody gave another answer before",
                    Map.of("id", id)).asResponse();
            case Answering.Unknown _ -> LandlordProblems.unknown().asResponse();
        };
    }

    @GET
    @Path("landlord-files/{landlord}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getLandlordFile", summary = "Who acts for a landlord, what it is guaranteed, what went wrong; the read is logged")
    public LandlordViews.Whole file(@PathParam("landlord") UUID landlord,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return files.show(callers.current(), landlord, purpose).map(LandlordViews.Whole::of)
                .orElseThrow(() -> LandlordProblems.unknown().asException());
    }

    @POST
    @Path("landlord-members")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "admitLandlordMember", summary = "Lets an account or a client act for a landlord")
    public Response admit(@NotNull @Valid LandlordRequests.NewMember request) {
        return LandlordProblems.answer(files.admit(callers.current(), request.landlordId(), request.caller().strip()),
                "landlord-files", request.landlordId(), member -> member);
    }

    @DELETE
    @Path("landlord-members")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "dismissLandlordMember", summary = "Ends at once that an account or a client acts for a landlord")
    public Response dismiss(@QueryParam("landlord") @NotNull UUID landlord, @QueryParam("caller") @NotBlank String caller) {
        return files.dismiss(callers.current(), landlord, caller) ? Response.noContent().build()
                : LandlordProblems.unknown().asResponse();
    }

    @POST
    @Path("landlord-terms")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "guaranteeLandlord", summary = "Enters what the municipality has decided to guarantee landlords")
    public Response guarantee(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid LandlordRequests.NewTerm request) {
        LandlordProblems.requireServed(municipalities, request.municipality());
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "landlord-terms");
        return LandlordProblems.answer(files.guarantee(caller, request.term(id, caller.id())), "landlord-terms", id,
                LandlordViews.Term::of);
    }

    @POST
    @Path("landlord-terms/{id}/end")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "endLandlordTerm", summary = "Ends a guarantee with a day that is not past")
    public Response end(@PathParam("id") UUID id, @NotNull @Valid LandlordRequests.TermEnd request) {
        return LandlordProblems.answer(files.end(callers.current(), id, request.until()), "landlord-terms", id,
                LandlordViews.Term::of);
    }

    @POST
    @Path("landlord-incidents")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "noteLandlordIncident", summary = "Notes what went wrong; the landlord reads it too")
    public Response note(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid LandlordRequests.NewIncident request) {
        LandlordProblems.requireServed(municipalities, request.municipality());
        var caller = callers.current();
        var landlord = request.landlordId();
        if (landlord == null) {
            throw Problem.invalid("invalid-request", "Something in the request is not as it should be", "/landlordId",
                    "says of whom").asException();
        }
        var id = Repeatable.id(request.id(), key, caller, "landlord-incidents");
        return LandlordProblems.answer(
                files.note(caller, request.incident(id, landlord, Incident.ToldBy.MUNICIPALITY, caller.id())),
                "landlord-incidents", id, LandlordViews.Incident::of);
    }
}
