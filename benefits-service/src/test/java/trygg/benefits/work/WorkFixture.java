package trygg.benefits.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.work.Measure.PauseReason;
import trygg.benefits.work.Measure.SkipReason;
import trygg.benefits.work.Measure.StepKind;

/** Measures and places for tests; a test names only what it is about. */
final class WorkFixture {

    static final UUID CASE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    static final UUID ID = UUID.fromString("9a1d7c3e-0000-4000-8000-000000000021");
    static final UUID PLACE = new UUID(3, 3);
    static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private WorkFixture() {
    }

    /** A measure somebody was referred to so many days ago. */
    static Measure waiting(long id, int children, int daysAgo) {
        return new Measure(new UUID(9, id), new UUID(8, id), "SE-0181", false, MeasureKind.IPS, children,
                NOW.minusSeconds(86_400L * daysAgo), "karin", List.of());
    }

    static Seats seats(MeasureKind kind, int capacity, int taken) {
        return new Seats(new Place(PLACE, "SE-0181", kind, "Parks",
                List.of(new Place.Change(capacity, LocalDate.of(2025, 1, 1), "maja"))), capacity, taken);
    }

    static MoveMeasure start(Measure measure, @Nullable SkipReason skip, boolean byHuman) {
        return new MoveMeasure(ID, measure.id(), StepKind.STARTED, PLACE, null, null, null, skip, null, "karin", byHuman);
    }

    static MoveMeasure pause(Measure measure, @Nullable PauseReason reason) {
        return new MoveMeasure(ID, measure.id(), StepKind.PAUSED, null, null, reason, null, null, null, "karin", true);
    }

    /** The measure after a start. */
    static Measure started(Measure measure) {
        return measure.with(new Measure.Step(new UUID(4, 4), StepKind.STARTED, PLACE, null, null, null, null,
                measure.referredAt().plusSeconds(86_400), "karin"));
    }
}
