package trygg.housing.landlord.web;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import trygg.housing.landlord.LandlordQuestion.Asking;
import trygg.housing.landlord.LandlordQuestionService;
import trygg.housing.landlord.LandlordService;
import trygg.platform.act.Repeatable;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** What a landlord and the municipality say to each other, for the landlord's own system: questions, terms, incidents. */
@Path("/api/v1/landlord")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermissionsAllowed("housing.landlord")
public class LandlordWordResource {

    private final LandlordService landlords;
    private final LandlordQuestionService questions;
    private final LandlordFileService files;
    private final Municipalities municipalities;
    private final Callers callers;

    LandlordWordResource(LandlordService landlords, LandlordQuestionService questions, LandlordFileService files,
            Municipalities municipalities, Callers callers) {
        this.landlords = landlords;
        this.questions = questions;
        this.files = files;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    @POST
    @Path("questions")
    @Operation(operationId = "askMunicipality", summary = "Asks the municipality; the answer comes within the promised time")
    public Response ask(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid LandlordRequests.NewQuestion request) {
        LandlordProblems.requireServed(municipalities, request.municipality());
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "landlord/questions");
        return switch (questions.ask(caller, request.command(id))) {
            case Asking.Asked _ ->
                Response.created(URI.create("api/v1/landlord/questions/" + id)).entity(question(id)).build();
            case Asking.Repeated _ -> Response.ok(question(id)).build();
            case Asking.OtherContent(var other) -> Repeatable.otherContent(other).asResponse();
            case Asking.UnknownHome _ -> LandlordProblems.unknown().asResponse();
            case Asking.NoLandlord _ -> LandlordProblems.noLandlord().asResponse();
        };
    }

    @GET
    @Path("questions")
    @Operation(operationId = "listOwnQuestions", summary = "The landlord's own questions, what waits for an answer first; at most 50")
    public LandlordViews.Questions questions(@QueryParam("municipality") @NotBlank String municipality) {
        var found = questions.own(callers.current(), municipality).stream().map(LandlordViews.Question::of).toList();
        return new LandlordViews.Questions(found, found.size(), null);
    }

    @GET
    @Path("questions/{id}")
    @Operation(operationId = "getOwnQuestion", summary = "One question of the landlord's own with its answer")
    public LandlordViews.Question question(@PathParam("id") UUID id) {
        return questions.own(callers.current(), id).map(LandlordViews.Question::of)
                .orElseThrow(() -> LandlordProblems.unknown().asException());
    }

    @GET
    @Path("terms")
    @Operation(operationId = "listOwnTerms", summary = "What the municipality guarantees the landlord, those that ended too")
    public LandlordViews.Terms terms(@QueryParam("municipality") @NotBlank String municipality) {
        return LandlordViews.terms(files.own(callers.current(), municipality));
    }

    @GET
    @Path("incidents")
    @Operation(operationId = "listOwnIncidents", summary = "What went wrong, as the landlord or the municipality told it")
    public LandlordViews.Incidents incidents(@QueryParam("municipality") @NotBlank String municipality) {
        return LandlordViews.Incidents.of(files.own(callers.current(), municipality));
    }

    @POST
    @Path("incidents")
    @Operation(operationId = "tellIncident", summary = "Tells what went wrong with a home or with the municipality")
    public Response tell(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid LandlordRequests.NewIncident request) {
        LandlordProblems.requireServed(municipalities, request.municipality());
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "landlord/incidents");
        var landlord = landlords.landlord(caller, request.municipality())
                .orElseThrow(() -> LandlordProblems.noLandlord().asException());
        return LandlordProblems.answer(
                files.tell(caller, request.incident(id, landlord.id(), Incident.ToldBy.LANDLORD, caller.id())),
                "landlord/incidents", id, LandlordViews.Incident::of);
    }
}
