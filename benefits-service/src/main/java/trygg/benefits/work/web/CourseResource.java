package trygg.benefits.work.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

import com.fasterxml.jackson.annotation.JsonProperty;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.application.web.Discretion;
import trygg.benefits.work.Measure;
import trygg.benefits.work.Measure.Step;
import trygg.benefits.work.MeasureKind;
import trygg.benefits.work.MeasureService;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.secrecy.Callers;

/**
 * The referrals to language courses, for the system of the schools (C016): who waits since when, and what has begun. It tells a
 * start, a pause or an end, and sees nothing else of the case; a measure of another kind is unknown to it.
 */
@Path("/api/v1/course-referrals")
@Produces(MediaType.APPLICATION_JSON)
public class CourseResource {

    private final MeasureService measures;
    private final Callers callers;

    CourseResource(MeasureService measures, Callers callers) {
        this.measures = measures;
        this.callers = callers;
    }

    /** @param startedAt nothing while it waits, as is {@code endedAt} until it is over */
    public record CourseReferralView(UUID measureId, @JsonProperty("protected") boolean protectedPerson,
            @Nullable UUID caseId, String state, Instant referredAt,
            @Nullable Instant startedAt, @Nullable Instant endedAt) {

        static CourseReferralView of(Measure measure) {
            return new CourseReferralView(measure.id(), measure.protectedPerson(),
                    new Discretion(measure.protectedPerson()).tell(measure.caseId()), Codes.of(measure.state()),
                    measure.referredAt(),
                    at(measure.start()), at(measure.end()));
        }

        private static @Nullable Instant at(@Nullable Step step) {
            return step == null ? null : step.at();
        }
    }

    @GET
    @PermissionsAllowed({ "benefits.read", "benefits.courses" })
    @Operation(operationId = "listCourseReferrals", summary = "Referrals to language courses, the oldest first, for the system of the schools")
    public Page<CourseReferralView> list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all") String state,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return measures.courses(callers.current(), municipality, state.equals("open"), Cursor.parse(cursor),
                Cursor.limit(limit), purpose).map(CourseReferralView::of);
    }

    @POST
    @Path("{id}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({ "benefits.write", "benefits.courses" })
    @Operation(operationId = "moveCourse", summary = "Tells that a course was begun, paused, resumed or ended")
    public Response move(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WorkRequests.Stepped request) {
        var caller = callers.current();
        var stepId = Repeatable.id(request.id(), key, caller, "course-referrals/" + id + "/steps");
        return WorkResource.answer(
                measures.move(caller, request.command(stepId, id, caller), EnumSet.of(MeasureKind.LANGUAGE_COURSE)));
    }
}
