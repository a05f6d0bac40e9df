package trygg.benefits.work;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import trygg.benefits.application.Application;
import trygg.benefits.application.ConditionSeats;
import trygg.benefits.statistics.AidConditions.Condition;
import trygg.platform.db.Tx;

/**
 * A condition of work training or of learning the language needs a seat: one that is free today, or the person's own. What
 * asks for no place of the register, such as looking for a job, needs none; nor does a course of which nobody says which.
 */
@Singleton
class SeatsForConditions implements ConditionSeats {

    private static final Map<Condition, MeasureKind> NEEDED = Map.of(Condition.WORK_TRAINING, MeasureKind.TRAINING,
            Condition.NORWEGIAN_OR_SAMI, MeasureKind.LANGUAGE_COURSE);

    private final MeasureService work;
    private final Measures measures;

    SeatsForConditions(MeasureService work, Measures measures) {
        this.work = work;
        this.measures = measures;
    }

    @Override
    public Set<Condition> withoutSeat(Tx tx, Application application) {
        var free = work.seats(tx, application.municipality()).stream().filter(one -> one.free() > 0)
                .map(one -> one.place().kind());
        var own = measures.ofCase(tx, application.caseId()).stream().filter(Measure::running).map(Measure::kind);
        var kinds = Stream.concat(free, own).collect(Collectors.toSet());
        return NEEDED.entrySet().stream().filter(one -> !kinds.contains(one.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
