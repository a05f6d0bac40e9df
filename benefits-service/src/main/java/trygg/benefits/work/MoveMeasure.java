package trygg.benefits.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.work.Measure.Next;
import trygg.benefits.work.Measure.PauseReason;
import trygg.benefits.work.Measure.SkipReason;
import trygg.benefits.work.Measure.Step;
import trygg.benefits.work.Measure.StepKind;
import trygg.benefits.work.Moving.CannotMove;
import trygg.benefits.work.Moving.Fault;
import trygg.benefits.work.Moving.Moved;
import trygg.benefits.work.Moving.NoFreeSeat;
import trygg.benefits.work.Moving.NotByMachine;
import trygg.benefits.work.Moving.OtherContent;
import trygg.benefits.work.Moving.OutOfTurn;
import trygg.benefits.work.Moving.Repeated;
import trygg.benefits.work.Moving.Unfit;

/**
 * Starts, pauses, resumes, prolongs or ends a measure. The caller chooses the step's id, so sending it twice moves it once.
 *
 * @param at when; nothing means now
 * @param byHuman whether a named human stands for it, which passing others over needs
 */
public record MoveMeasure(UUID id, UUID measureId, StepKind kind, @Nullable UUID placeId, @Nullable LocalDate endsOn,
        @Nullable PauseReason reason, @Nullable Next next, @Nullable SkipReason skip, @Nullable Instant at, String by,
        boolean byHuman) {

    /**
     * @param place the one named, with the seats that are free in it; nothing when there is none with that id
     * @param ahead those who wait for the same kind and come first by the published rule
     */
    Moving decide(Measure measure, @Nullable Seats place, List<Measure> ahead, ZoneId zone, Instant now) {
        for (var step : measure.steps()) {
            if (step.id().equals(id)) {
                return says(step) ? new Repeated(step) : new OtherContent(id);
            }
        }
        if (!kind.follows(measure.state())) {
            return new CannotMove(measure.state(), kind);
        }
        var when = at == null ? now : at.truncatedTo(ChronoUnit.MICROS);
        var faults = faults(measure, place, when, zone, now);
        if (!faults.isEmpty()) {
            return new Unfit(faults);
        }
        if (kind != StepKind.STARTED || place == null) {
            return new Moved(step(when, null), List.of());
        }
        if (place.free() < 1) {
            return new NoFreeSeat(place.place().id());
        }
        if (ahead.isEmpty()) {
            return new Moved(step(when, null), List.of());
        }
        if (skip == null) {
            return new OutOfTurn(ahead.size());
        }
        return byHuman ? new Moved(step(when, skip), ahead.stream().map(Measure::id).toList()) : new NotByMachine();
    }

    private List<Fault> faults(Measure measure, @Nullable Seats place, Instant when, ZoneId zone, Instant now) {
        var faults = new ArrayList<Fault>();
        switch (kind) {
            case STARTED -> {
                if (placeId == null) {
                    faults.add(Fault.PLACE_MISSING);
                } else if (place == null) {
                    faults.add(Fault.PLACE_UNKNOWN);
                } else if (place.place().kind() != measure.kind()) {
                    faults.add(Fault.PLACE_OF_OTHER_KIND);
                }
                if (endsOn != null && endsOn.isBefore(when.atZone(zone).toLocalDate())) {
                    faults.add(Fault.ENDS_BEFORE_START);
                }
            }
            case PAUSED -> {
                if (reason == null) {
                    faults.add(Fault.REASON_MISSING);
                }
            }
            case ENDED -> {
                if (next == null) {
                    faults.add(Fault.NEXT_MISSING);
                }
            }
            case PROLONGED -> {
                var before = measure.endsOn();
                var day = when.atZone(zone).toLocalDate();
                if (endsOn == null || endsOn.isBefore(day) || before != null && !endsOn.isAfter(before)) {
                    faults.add(Fault.END_NOT_LATER);
                }
            }
            case RESUMED -> {
                // Coming back needs no more than that somebody does.
            }
        }
        var since = measure.steps().isEmpty() ? measure.referredAt() : measure.steps().getLast().at();
        if (when.isBefore(since)) {
            faults.add(Fault.BEFORE_LAST_STEP);
        } else if (when.isAfter(now)) {
            faults.add(Fault.IN_FUTURE);
        }
        return faults;
    }

    private Step step(Instant when, @Nullable SkipReason passing) {
        return new Step(id, kind, kind == StepKind.STARTED ? placeId : null,
                kind == StepKind.STARTED || kind == StepKind.PROLONGED ? endsOn : null,
                kind == StepKind.PAUSED ? reason : null, kind == StepKind.ENDED ? next : null, passing, when, by);
    }

    /** A skip that was not needed is not kept, so it does not make the repeated step another one. */
    private boolean says(Step step) {
        return step.equals(step(at == null ? step.at() : at.truncatedTo(ChronoUnit.MICROS), step.skip()));
    }
}
