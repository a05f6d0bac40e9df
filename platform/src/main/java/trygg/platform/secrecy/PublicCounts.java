package trygg.platform.secrecy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Withholds counts behind which so few people stand that a neighbour could recognise one.
 * <p>
 * A row is a total and its parts; no sums over rows are ever published, so that nothing leads from one row to another.
 * A total below {@value #LEAST} takes its whole row with it. Else every part below {@value #LEAST} is withheld, and then
 * the smallest of the others, one by one, until at least two parts are withheld and they add up to {@value #LEAST} or
 * more. A reader who subtracts what is published from the total then gets only that sum: each withheld part may be nothing
 * or all of it, so that none can be told, nor told to be small.
 */
public final class PublicCounts {

    /** The smallest count anybody outside may see. */
    public static final int LEAST = 5;

    private PublicCounts() {
    }

    /** The row as it may be published; a withheld count is empty. */
    public record Row(Cell total, List<Cell> parts) {

        public Row {
            parts = List.copyOf(parts);
        }
    }

    /** One count, or that it is withheld. */
    public sealed interface Cell {

        /** As it stands in open data: nothing where it is withheld. */
        default @Nullable Long number() {
            return switch (this) {
                case Count(var value) -> value;
                case Withheld() -> null;
            };
        }

        record Count(long value) implements Cell {
        }

        record Withheld() implements Cell {
        }
    }

    /** @param parts of which the total is the sum; none is negative */
    public static Row of(List<Long> parts) {
        if (parts.stream().anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException("a count is not negative");
        }
        var total = parts.stream().mapToLong(Long::longValue).sum();
        if (total < LEAST) {
            return new Row(new Cell.Withheld(), parts.stream().<Cell> map(_ -> new Cell.Withheld()).toList());
        }
        var withheld = withheld(parts);
        return new Row(new Cell.Count(total), IntStream.range(0, parts.size())
                .<Cell> mapToObj(at -> withheld.contains(at) ? new Cell.Withheld() : new Cell.Count(parts.get(at)))
                .toList());
    }

    private static List<Integer> withheld(List<Long> parts) {
        var bySize = IntStream.range(0, parts.size()).boxed().sorted(Comparator.comparing(parts::get)).toList();
        var withheld = new ArrayList<Integer>();
        long sum = 0;
        for (var at : bySize) {
            var small = parts.get(at) < LEAST;
            var protectsOthers = !withheld.isEmpty() && (withheld.size() < 2 || sum < LEAST);
            if (small || protectsOthers) {
                withheld.add(at);
                sum += parts.get(at);
            }
        }
        return withheld;
    }
}
