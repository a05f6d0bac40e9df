package trygg.benefits.control;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.HouseholdGroup;
import trygg.benefits.control.Control.Finding;

/**
 * How often controls were right (C038): by trigger, and by what kind of household was controlled. Every trigger and every
 * kind has its line, also one that was never used or met.
 */
public record ControlFigures(List<Line> lines, List<GroupLine> groups) {

    public ControlFigures {
        lines = List.copyOf(lines);
        groups = List.copyOf(groups);
    }

    /** One control, as it is counted. @param finding nothing while it is open */
    public record Counted(Trigger trigger, HouseholdGroup group, @Nullable Finding finding) {
    }

    /** @param open those that are still open, which are in no rate */
    public record Tally(Map<Finding, Long> found, long open) {

        public Tally {
            found = Map.copyOf(found);
        }

        static Tally of(Collection<Counted> controls) {
            var found = new EnumMap<Finding, Long>(Finding.class);
            long open = 0;
            for (var one : controls) {
                if (one.finding() == null) {
                    open++;
                } else {
                    found.merge(one.finding(), 1L, Long::sum);
                }
            }
            return new Tally(found, open);
        }

        public long closed() {
            return found.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Something was wrong, in whosever favour. */
        public long hits() {
            return closed() - falsePositives();
        }

        /** All was as the household had said. */
        public long falsePositives() {
            return of(Finding.NOTHING_FOUND);
        }

        public long of(Finding finding) {
            return found.getOrDefault(finding, 0L);
        }
    }

    public record Line(Trigger trigger, Tally tally) {
    }

    /** Whether controls are wrong about one kind of household more often than about another. */
    public record GroupLine(HouseholdGroup group, Tally tally) {
    }

    public static ControlFigures of(Collection<Counted> controls) {
        return new ControlFigures(
                Arrays.stream(Trigger.values()).map(trigger -> new Line(trigger,
                        Tally.of(controls.stream().filter(one -> one.trigger() == trigger).toList()))).toList(),
                Arrays.stream(HouseholdGroup.values()).map(group -> new GroupLine(group,
                        Tally.of(controls.stream().filter(one -> one.group() == group).toList()))).toList());
    }
}
