package trygg.housing.vacancy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.vacancy.plan.Assigning.Proposal;

/**
 * A proposal who might get which of the open vacancies. It binds nobody and holds no home: a person offers.
 *
 * @param progress percent of the time it takes at most
 * @param score by level, those of the proposal beside those of one vacancy after the other
 */
public record Assignment(UUID id, String municipality, Instant askedAt, String askedBy, State state, int progress,
        List<Line> lines, Map<String, Numbers> score) {

    /** Whoever has not told of progress for as long has gone down with its process. */
    static final Duration LOST = Duration.ofMinutes(5);

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * @param household whom it might go to; nothing when it fits nobody left @param greedy whom it goes to one after the other
     */
    public record Line(UUID vacancyId, @Nullable UUID household, @Nullable UUID greedy) {
    }

    public record Numbers(int proposed, int greedy) {
    }

    public Assignment {
        lines = List.copyOf(lines);
        score = Map.copyOf(score);
    }

    /** A line each, fields parted by tabs: what is kept of a proposal. */
    static String text(Proposal proposal) {
        var text = new StringBuilder();
        var vacancies = new TreeSet<>(proposal.proposed().homes().keySet());
        vacancies.addAll(proposal.greedy().homes().keySet());
        vacancies.forEach(id -> text.append("home\t").append(id).append('\t').append(household(proposal.proposed().homes(), id))
                .append('\t').append(household(proposal.greedy().homes(), id)).append('\n'));
        new TreeMap<>(proposal.proposed().score()).forEach((name, proposed) -> text.append("score\t").append(name).append('\t')
                .append(proposed).append('\t').append(proposal.greedy().score().getOrDefault(name, 0)).append('\n'));
        return text.toString();
    }

    private static String household(Map<UUID, WaitingHousehold> homes, UUID vacancy) {
        var one = homes.get(vacancy);
        return one == null ? "" : one.id().toString();
    }

    static Assignment of(UUID id, String municipality, Instant askedAt, String askedBy, State state, int progress,
            @Nullable String text) {
        var lines = new ArrayList<Line>();
        var score = new TreeMap<String, Numbers>();
        Arrays.stream(text == null ? new String[0] : text.split("\n")).map(line -> line.split("\t", -1)).forEach(field -> {
            if (field[0].equals("home")) {
                lines.add(new Line(UUID.fromString(field[1]), id(field[2]), id(field[3])));
            } else if (field[0].equals("score")) {
                score.put(field[1], new Numbers(Integer.parseInt(field[2]), Integer.parseInt(field[3])));
            }
        });
        return new Assignment(id, municipality, askedAt, askedBy, state, progress, lines, score);
    }

    private static @Nullable UUID id(String field) {
        return field.isEmpty() ? null : UUID.fromString(field);
    }
}
