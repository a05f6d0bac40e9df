package trygg.benefits.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import trygg.benefits.control.Control.Finding;

/** How often each trigger was right (C038): every trigger of the register has its line, also one that was never used. */
public record ControlFigures(List<Line> lines) {

    public ControlFigures {
        lines = List.copyOf(lines);
    }

    /** One control, as it is counted. @param finding nothing while it is open */
    public record Counted(Trigger trigger, @Nullable Finding finding) {
    }

    /** @param open those that are still open, which are in no rate */
    public record Line(Trigger trigger, Map<Finding, Long> found, long open) {

        public Line {
            found = Map.copyOf(found);
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

    public static ControlFigures of(Collection<Counted> controls) {
        var lines = new ArrayList<Line>();
        for (var trigger : Trigger.values()) {
            var found = new EnumMap<Finding, Long>(Finding.class);
            long open = 0;
            for (var one : controls) {
                if (one.trigger() == trigger) {
                    if (one.finding() == null) {
                        open++;
                    } else {
                        found.merge(one.finding(), 1L, Long::sum);
                    }
                }
            }
            lines.add(new Line(trigger, found, open));
        }
        return new ControlFigures(lines);
    }
}
