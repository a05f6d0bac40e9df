package trygg.benefits.work.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.benefits.work.ChangePlace;
import trygg.benefits.work.HoldPlanTalk;
import trygg.benefits.work.Measure.Next;
import trygg.benefits.work.Measure.PauseReason;
import trygg.benefits.work.Measure.SkipReason;
import trygg.benefits.work.Measure.StepKind;
import trygg.benefits.work.MeasureKind;
import trygg.benefits.work.MoveMeasure;
import trygg.benefits.work.ReferToMeasure;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Caller;

/** What is sent about plans, measures and places. */
public final class WorkRequests {

    /** How a wish to let work wait for treatment is worded, in the languages of those who may send one (C046). */
    private static final Pattern TREATMENT = Pattern
            .compile("(?i).*(treat|therap|rehab|detox|behandl|vård|terapi|avgift|avrus).*");

    private WorkRequests() {
    }

    /** @param goal the person's own, in their words; required when they agree */
    public record TalkHeld(@Nullable UUID id, @NotNull Boolean agreed, @Nullable @Size(max = 4000) String goal,
            @Nullable Instant heldAt) {

        HoldPlanTalk command(UUID talkId, UUID caseId, Caller caller) {
            return new HoldPlanTalk(talkId, caseId, goal == null ? "" : goal, agreed, heldAt, caller.id());
        }
    }

    public record Referred(@Nullable UUID id, @NotNull UUID caseId, @NotNull @Size(max = 40) String kind) {

        ReferToMeasure command(UUID measureId, Caller caller) {
            return new ReferToMeasure(measureId, caseId, required(MeasureKind.class, kind, "/kind"), caller.id());
        }
    }

    /**
     * A step of a measure.
     *
     * @param placeId and {@code endsOn} of a start, {@code reason} of a pause, {@code next} of an end
     * @param skip why those ahead are passed over, when somebody begins out of turn
     */
    public record Stepped(@Nullable UUID id, @NotNull @Size(max = 40) String step, @Nullable UUID placeId,
            @Nullable LocalDate endsOn, @Nullable @Size(max = 60) String reason, @Nullable @Size(max = 40) String next,
            @Nullable @Size(max = 40) String skip, @Nullable Instant at) {

        MoveMeasure command(UUID stepId, UUID measure, Caller caller) {
            return new MoveMeasure(stepId, measure, required(StepKind.class, step, "/step"), placeId, endsOn,
                    pause(reason), optional(Next.class, next, "/next"), optional(SkipReason.class, skip, "/skip"), at,
                    caller.id(), caller.isStaff());
        }
    }

    /** @param capacity seats from that day on; none closes the place */
    public record Placed(@Nullable UUID id, @NotNull String municipality, @NotNull @Size(max = 40) String kind,
            @NotBlank @Size(max = 100) String unit, @Min(0) @Max(10_000) int capacity, @NotNull LocalDate from) {

        ChangePlace command(UUID placeId, Caller caller) {
            return new ChangePlace(placeId, municipality, required(MeasureKind.class, kind, "/kind"), unit, capacity, from,
                    caller.id());
        }
    }

    /** The reason of a pause. That somebody is to be treated first is none, and gets an answer of its own (C046). */
    static @Nullable PauseReason pause(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        var known = Codes.read(PauseReason.class, code);
        if (known.isEmpty() && TREATMENT.matcher(code).matches()) {
            throw Problem
                    .invalid("treatment-is-no-reason", "Work and treatment go on side by side; neither waits for the other",
                            "/reason", "waiting for treatment is no reason to pause")
                    .asException();
        }
        return known.orElseThrow(() -> unknown("/reason"));
    }

    static <E extends Enum<E>> E required(Class<E> kind, String code, String pointer) {
        return Codes.read(kind, code).orElseThrow(() -> unknown(pointer));
    }

    private static <E extends Enum<E>> @Nullable E optional(Class<E> kind, @Nullable String code, String pointer) {
        return Optional.ofNullable(code).map(given -> required(kind, given, pointer)).orElse(null);
    }

    private static RuntimeException unknown(String pointer) {
        return Problem.invalid("unknown-code", "There is no such kind or reason", pointer, "is none of the published codes")
                .asException();
    }
}
