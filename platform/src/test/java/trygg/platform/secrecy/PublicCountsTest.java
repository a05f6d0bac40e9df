package trygg.platform.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import trygg.platform.secrecy.PublicCounts.Cell;
import trygg.platform.secrecy.PublicCounts.Row;

/** C104: figures are open, and nobody behind them can be told. */
class PublicCountsTest {

    private static final int PARTS = 5;
    /** All rows up to this total are tried, some twenty thousand; beyond it nothing new happens. */
    private static final int MOST = 16;

    @Test
    void publishesWhatIsLargeAndWithholdsARowThatIsSmallAsAWhole() {
        assertThat(PublicCounts.of(List.of(41L, 6L, 5L, 9L, 7L)))
                .isEqualTo(new Row(count(68), List.of(count(41), count(6), count(5), count(9), count(7))));
        assertThat(PublicCounts.of(List.of(4L, 0L, 0L, 0L, 0L)).total()).isEqualTo(new Cell.Withheld());
    }

    @Test
    void withholdsTheSmallestOtherCountWhereASumWouldTellTheSmallOne() {
        assertThat(PublicCounts.of(List.of(41L, 1L, 12L, 9L, 7L)))
                .isEqualTo(new Row(count(70), List.of(count(41), withheld(), count(12), count(9), withheld())));
        // Two noughts add up to nothing, and nothing can be shared in one way only.
        assertThat(PublicCounts.of(List.of(41L, 0L, 0L, 9L, 7L)))
                .isEqualTo(new Row(count(57), List.of(count(41), withheld(), withheld(), count(9), withheld())));
    }

    @Test
    void nothingBelowFiveIsEverPublished() {
        var random = new Random(104);
        for (int i = 0; i < 50_000; i++) {
            var parts = LongStream.generate(() -> (long) Math.pow(10, random.nextDouble(0, 4)) - 1).limit(PARTS).boxed()
                    .toList();
            published(PublicCounts.of(parts)).forEach(value -> assertThat(value).isGreaterThanOrEqualTo(PublicCounts.LEAST));
        }
    }

    /** What a reader can work out who subtracts: the sum of what is withheld, which is at least five and of two or more. */
    @Test
    void noSubtractionFromTheTotalTellsASmallCount() {
        everyRow().forEach(parts -> {
            var row = PublicCounts.of(parts);
            var hidden = row.parts().stream().filter(Cell.Withheld.class::isInstance).count();
            if (row.total() instanceof Cell.Count(var total) && hidden > 0) {
                var rest = total - row.parts().stream().mapToLong(cell -> cell instanceof Cell.Count(var value) ? value : 0)
                        .sum();
                assertThat(hidden).as("%s", parts).isGreaterThanOrEqualTo(2);
                assertThat(rest).as("%s", parts).isGreaterThanOrEqualTo(PublicCounts.LEAST);
            }
        });
    }

    /** Not even to a reader who knows these rules and tries every row that would be published in the same way. */
    @Test
    void whoeverKnowsTheRulesStillCannotTellAWithheldCount() {
        Map<Row, List<Set<Long>>> possible = new HashMap<>();
        for (var parts : everyRow()) {
            var candidates = possible.computeIfAbsent(PublicCounts.of(parts), _ -> {
                var sets = new ArrayList<Set<Long>>();
                for (int at = 0; at < PARTS; at++) {
                    sets.add(new HashSet<>());
                }
                return sets;
            });
            for (int at = 0; at < PARTS; at++) {
                candidates.get(at).add(parts.get(at));
            }
        }
        possible.forEach((row, candidates) -> {
            for (int at = 0; at < PARTS; at++) {
                if (row.parts().get(at) instanceof Cell.Withheld) {
                    assertThat(candidates.get(at)).as("%s, part %d", row, at).hasSizeGreaterThan(1);
                }
            }
        });
    }

    @Test
    void refusesWhatIsNoCount() {
        assertThatThrownBy(() -> PublicCounts.of(List.of(-1L))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<Long>> everyRow() {
        var rows = new ArrayList<List<Long>>();
        fill(rows, new ArrayList<>(), MOST);
        return rows;
    }

    private static void fill(List<List<Long>> rows, List<Long> begun, long left) {
        if (begun.size() == PARTS) {
            rows.add(List.copyOf(begun));
            return;
        }
        for (long value = 0; value <= left; value++) {
            begun.add(value);
            fill(rows, begun, left - value);
            begun.removeLast();
        }
    }

    private static LongStream published(Row row) {
        return Stream.concat(row.parts().stream(), Stream.of(row.total()))
                .flatMapToLong(cell -> cell instanceof Cell.Count(var value) ? LongStream.of(value) : LongStream.empty());
    }

    private static Cell count(long value) {
        return new Cell.Count(value);
    }

    private static Cell withheld() {
        return new Cell.Withheld();
    }
}
