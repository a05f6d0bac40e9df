package trygg.benefits.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** How many seats of a kind the municipality has decided to have from a day on, with the decision that says so (C045). */
public record SeatGoal(UUID id, String municipality, MeasureKind kind, int seats, LocalDate from, String decision, String by) {

    public SeatGoal {
        decision = decision.strip();
    }

    /** What holds on a day; nothing where nothing was decided, which is not a goal of none. */
    static Optional<Integer> on(Collection<SeatGoal> goals, MeasureKind kind, LocalDate day) {
        return goals.stream().filter(one -> one.kind() == kind && !one.from().isAfter(day))
                .max(Comparator.comparing(SeatGoal::from)).map(SeatGoal::seats);
    }
}
