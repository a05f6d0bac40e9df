package trygg.housing.socialplan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something the plan says will be done. Neither its words nor its day change: a plan that is changed has a new measure.
 *
 * @param owner the unit or role that answers for it, never a private person
 * @param decision which decided it, such as a meeting and its paragraph
 */
public record PlanMeasure(UUID id, String municipality, String title, String owner, LocalDate dueOn, String decision,
        String by, @Nullable Done done) {

    /** @param note what was done, in words */
    public record Done(LocalDate on, String note, String by) {
    }

    /** The same measure before it was done. */
    PlanMeasure told() {
        return new PlanMeasure(id, municipality, title, owner, dueOn, decision, by, null);
    }

    public boolean late(LocalDate today) {
        return done == null ? dueOn.isBefore(today) : done.on().isAfter(dueOn);
    }
}
