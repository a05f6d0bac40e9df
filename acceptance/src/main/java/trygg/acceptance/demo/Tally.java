package trygg.acceptance.demo;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import trygg.acceptance.api.Api.Answer;

/** Counts what was made and what was there already. */
final class Tally {

    private final Map<String, int[]> counts = new TreeMap<>();

    /** @throws IOException when the suite refused; the demo asks for nothing that should be */
    void count(String what, Answer answer, String path) throws IOException {
        var count = counts.computeIfAbsent(what, _ -> new int[2]);
        switch (answer.status()) {
            // 202: kept, and worked on still.
            case 201, 202 -> count[0]++;
            case 200 -> count[1]++;
            default -> throw new IOException(answer.status() + " from " + path + ": " + answer.text());
        }
    }

    boolean madeNothing() {
        return counts.values().stream().allMatch(count -> count[0] == 0);
    }

    String table() {
        var table = new StringBuilder("  %-32s %5s %13s%n".formatted("", "new", "there before"));
        counts.forEach((what, count) -> table.append("  %-32s %5d %13d%n".formatted(what, count[0], count[1])));
        return table.toString();
    }
}
