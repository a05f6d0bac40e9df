package trygg.benefits.work.web;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.work.Codes;
import trygg.benefits.work.Measure;
import trygg.benefits.work.Measure.Step;
import trygg.benefits.work.MeasureService;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.secrecy.Callers;

/**
 * The referrals to language courses, for the system of the schools: who waits since when, and what has begun. It tells a
 * start or an end by the steps of the measure, and sees nothing else of the case.
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
    public record CourseReferralView(UUID measureId, UUID caseId, String state, Instant referredAt,
            @Nullable Instant startedAt, @Nullable Instant endedAt) {

        static CourseReferralView of(Measure measure) {
            return new CourseReferralView(measure.id(), measure.caseId(), Codes.of(measure.state()), measure.referredAt(),
                    at(measure.start()), at(measure.end()));
        }

        private static @Nullable Instant at(@Nullable Step step) {
            return step == null ? null : step.at();
        }
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listCourseReferrals", summary = "Referrals to language courses, the oldest first, for the system of the schools")
    public Page<CourseReferralView> list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all") String state,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return measures.courses(callers.current(), municipality, state.equals("open"), Cursor.parse(cursor),
                Cursor.limit(limit), purpose).map(CourseReferralView::of);
    }
}
