package trygg.acceptance.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import com.fasterxml.jackson.databind.JsonNode;

import trygg.acceptance.api.StaffSession;

/**
 * How fast housing is when many wait: the ranking of one vacancy, the check of one household that has changed until the open
 * board of a caseworker shows it, the assignment of all vacancies at once, and a roof for the night. Each of the first three
 * is taken at the named size and at a tenth of it, in turn; roofs at the named rate and at a tenth of it.
 *
 * <p>
 * All times are those of who asks over the API, through the reverse proxy, with the read logged as every read is. Homes and
 * people are filled in by {@link HousingFill}. A roof counts when the answer has an offer in it; as the request is committed
 * before a place is looked for, it is three transactions of which each waits for the disk (request, offer, events).
 */
final class HousingSpeed implements Bench.Measurement {

    private static final String PATH = "/housing/api/v1/";
    private static final int WAITING = 50_000;
    private static final int PLANNED_HOUSEHOLDS = 10_000;
    private static final int PLANNED_VACANCIES = 500;
    private static final double ROOFS_A_SECOND = 50;
    private static final int BEDS = 20_000;
    private static final Duration ROOFS = Duration.ofSeconds(10);

    private static final double RANKING_MILLIS = 200;
    private static final double BOARD_MILLIS = 1_000;
    private static final double ASSIGNMENT_SECONDS = 30;
    private static final double TIMES_THE_COMMIT = 10;

    /** A municipality of its own for each, so that none of them reads another's rows. */
    private enum Place {
        RANKING("SE-1880", WAITING, 20),
        RANKING_TENTH("SE-1281", WAITING / 10, 20),
        PLAN("SE-0181", PLANNED_HOUSEHOLDS, PLANNED_VACANCIES),
        PLAN_TENTH("NO-3224", PLANNED_HOUSEHOLDS / 10, PLANNED_VACANCIES / 10);

        private final String municipality;
        private final int households;
        private final int vacancies;

        Place(String municipality, int households, int vacancies) {
            this.municipality = municipality;
            this.households = households;
            this.vacancies = vacancies;
        }
    }

    private static final String NIGHT = "NO-9999";

    private final BenchSuite suite;
    private final List<String> lines = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();

    HousingSpeed(BenchSuite suite) {
        this.suite = suite;
    }

    @Override
    public Bench.Result take() throws Exception {
        suite.say("housing: filling in those who wait");
        try (var connection = suite.database("housing")) {
            for (var place : Place.values()) {
                var fill = new HousingFill(connection, place.municipality);
                fill.households(place.households);
                fill.vacancies(place.vacancies);
            }
            var beds = new HousingFill(connection, NIGHT);
            beds.beds(BEDS);
            beds.analyze();
        }
        rankings();
        boards();
        roofs();
        assignments();
        return new Bench.Result(lines, goals);
    }

    private void rankings() throws Exception {
        var vacancy = vacancies(Place.RANKING).getFirst();
        var tenth = vacancies(Place.RANKING_TENTH).getFirst();
        suite.say("housing: rankings");
        for (int warming = 0; warming < 40; warming++) {
            ranking(vacancy, Place.RANKING);
            ranking(tenth, Place.RANKING_TENTH);
        }
        var all = new ArrayList<Double>();
        var small = new ArrayList<Double>();
        for (int nth = 0; nth < suite.rounds(10) * 5; nth++) {
            all.add(ranking(vacancy, Place.RANKING));
            small.add(ranking(tenth, Place.RANKING_TENTH));
        }
        table("One vacancy ranked", new Row("against 50,000 who wait", "ms", all), new Row("against 5,000", "ms", small));
        growth(all, small, "people");
        goals.add(Goal.atMost("ranking one vacancy against 50,000 who wait, median", RANKING_MILLIS, Spread.of(all).median(),
                " ms"));
    }

    private double ranking(UUID vacancy, Place place) throws IOException {
        var begin = System.nanoTime();
        var answer = suite.api().get(PATH + "vacancies/" + vacancy + "/ranking?now=true&limit=50");
        var millis = millisSince(begin);
        if (answer.status() != 200 || answer.body().path("matched").asInt() == 0) {
            throw Bench.failed("a ranking of " + place + " was answered with " + answer.status() + ": "
                    + answer.text().substring(0, Math.min(300, answer.text().length())));
        }
        return millis;
    }

    private List<UUID> vacancies(Place place) throws SQLException {
        return ids("select id from vacancy where municipality = '" + place.municipality + "' order by opened_at, id");
    }

    private List<UUID> ids(String sql) throws SQLException {
        try (var connection = suite.database("housing");
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var ids = new ArrayList<UUID>();
            while (found.next()) {
                ids.add(found.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    /** From the change sent until the stream of an open board has brought the rows with other counts. */
    private void boards() throws Exception {
        var all = changes(Place.PLAN);
        var small = changes(Place.PLAN_TENTH);
        table("One household changed, until the open board shows it",
                new Row("500 vacancies, 10,000 who wait", "ms", all), new Row("50 vacancies, 1,000 who wait", "ms", small));
        growth(all, small, "vacancies");
        goals.add(Goal.atMost("from a household's change to the board, slowest", BOARD_MILLIS, Spread.of(all).max(), " ms"));
    }

    private List<Double> changes(Place place) throws Exception {
        suite.say("housing: changes of a household, " + place.municipality);
        var board = StaffSession.signIn(suite.api().origin(), "maja", place.municipality, "/housing/vacancies");
        var brought = new LinkedBlockingQueue<Long>();
        try (var watching = Executors.newVirtualThreadPerTaskExecutor()) {
            var stream = watching.submit(() -> {
                board.follow("/housing/vacancies/live", line -> {
                    if (line.startsWith("event:")) {
                        brought.add(System.nanoTime());
                    }
                });
                return true;
            });
            if (brought.poll(30, TimeUnit.SECONDS) == null) {
                throw Bench.failed("the board sent nothing");
            }
            var household = ids("select id from waiting_household where municipality = '" + place.municipality
                    + "' and left_at is null limit 1").getFirst();
            var millis = new ArrayList<Double>();
            var warming = 10;
            for (int nth = 0; nth < warming + suite.rounds(10) * 3; nth++) {
                // Also away from the two seconds after which a board looks by itself.
                Thread.sleep(nth * 137 % 700);
                brought.clear();
                var begin = System.nanoTime();
                var answer = suite.api().put(PATH + "waiting-households/" + household + "/facts",
                        Map.of("people", nth % 2 == 0 ? 1 : 4, "children", 0, "violence", false, "severity", 0, "pets", false,
                                "womenOnly", false));
                if (answer.status() != 200) {
                    throw Bench.failed("a change was answered with " + answer.status() + ": " + answer.text());
                }
                var at = brought.poll(10, TimeUnit.SECONDS);
                if (at == null) {
                    throw Bench.failed("the board did not show a change within ten seconds");
                }
                if (nth >= warming) {
                    millis.add((at - begin) / 1e6);
                }
            }
            stream.cancel(true);
            return millis;
        }
    }

    private void assignments() throws Exception {
        var all = new ArrayList<Double>();
        var small = new ArrayList<Double>();
        for (int round = 0; round < suite.rounds(3); round++) {
            suite.say("housing: assignment, round " + (round + 1));
            all.add(assignment(Place.PLAN));
            small.add(assignment(Place.PLAN_TENTH));
        }
        table("All vacancies assigned at once", new Row("500 vacancies, 10,000 who wait", "s", all),
                new Row("50 vacancies, 1,000 who wait", "s", small));
        growth(all, small, "vacancies");
        goals.add(Goal.atMost("assignment of 500 vacancies over 10,000 households, slowest", ASSIGNMENT_SECONDS,
                Spread.of(all).max(), " s"));
    }

    private double assignment(Place place) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var asked = suite.api().post(PATH + "assignments", Map.of("municipality", place.municipality));
        if (asked.status() != 202) {
            throw Bench.failed("an assignment was answered with " + asked.status() + ": " + asked.text());
        }
        while (true) {
            var state = suite.api().get(PATH + "assignments/" + asked.body().required("id").asText()).body();
            switch (state.path("state").asText()) {
                case "done" -> {
                    var seconds = (System.nanoTime() - begin) / 1e9;
                    compare(place, state);
                    return seconds;
                }
                case "running" -> Thread.sleep(100);
                default -> throw Bench.failed("an assignment failed: " + state);
            }
        }
    }

    /** Level by level, the weightiest first: whichever differs first decides, and a smaller number there is worse. */
    private void compare(Place place, JsonNode state) throws IOException {
        var words = new ArrayList<String>();
        var settled = false;
        for (var level : List.of("one-home-a-household", "homeless-first", "no-home-at-all", "homeless", "has-a-home",
                "children", "violence", "severity", "waiting-days", "spare-beds")) {
            var numbers = state.path("score").path(level);
            var proposed = numbers.path("proposed").asInt();
            var greedy = numbers.path("greedy").asInt();
            if (proposed != greedy) {
                words.add(level + " " + proposed + " against " + greedy);
                if (!settled && proposed < greedy) {
                    throw Bench.failed("the assignment is worse than the greedy one at " + level + ": " + words);
                }
                settled = true;
            }
        }
        lines.add("  " + place.vacancies + " vacancies: " + (words.isEmpty() ? "as the greedy assignment, level by level"
                : "proposed against greedy, where they differ: " + String.join(", ", words)));
    }

    private void roofs() throws Exception {
        var commits = new ArrayList<Double>();
        var offers = new ArrayList<Double>();
        var few = new ArrayList<Double>();
        var median = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        try (var bare = new BareCommits(suite, BenchSuite.CLIENTS)) {
            suite.say("housing: roofs, warming up");
            bare.times(ROOFS_A_SECOND, Duration.ofSeconds(2));
            open(ROOFS_A_SECOND, Duration.ofSeconds(40));
            for (int round = 1; round <= suite.rounds(5); round++) {
                suite.say("housing: roofs, round " + round);
                var commit = bare.times(ROOFS_A_SECOND, ROOFS);
                var offer = open(ROOFS_A_SECOND, ROOFS);
                commits.add(WayThrough.millis(commit, 99));
                offers.add(WayThrough.millis(offer, 99));
                median.add(WayThrough.millis(offer, 50));
                ratios.add(offers.getLast() / commits.getLast());
                few.add(WayThrough.millis(open(ROOFS_A_SECOND / 10, ROOFS.multipliedBy(2)), 99));
                rates.add(closed(Duration.ofSeconds(8)));
            }
        }
        table("A roof for the night", new Row("asked for until offered, at 50 a second, p50", "ms", median),
                new Row("asked for until offered, at 50 a second, p99", "ms", offers),
                new Row("asked for until offered, at 5 a second, p99", "ms", few),
                new Row("bare commit at 50 a second, p99", "ms", commits),
                new Row("ratio of the p99, roof to bare commit", "", ratios),
                new Row("roofs offered a second to 16 clients", "", rates));
        growth(offers, few, "requests");
        goals.add(Goal.atMost("p99 of a roof at 50 a second, in p99 of the bare commit", TIMES_THE_COMMIT,
                Spread.of(ratios).median(), " ×"));
    }

    private Histogram open(double perSecond, Duration time) throws IOException {
        var times = new ConcurrentHistogram(3);
        var failed = new ConcurrentLinkedQueue<String>();
        var count = Math.round(perSecond * time.toNanos() / 1e9);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var begin = System.nanoTime() + 20_000_000;
            for (int nth = 0; nth < count; nth++) {
                var due = begin + (long) (nth * 1e9 / perSecond);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                senders.submit(() -> {
                    roof().ifPresent(failed::add);
                    times.recordValue((System.nanoTime() - due) / 1000);
                });
            }
        }
        none(failed);
        return times;
    }

    private double closed(Duration time) throws IOException {
        var offered = Collections.synchronizedList(new ArrayList<Instant>());
        var failed = new ConcurrentLinkedQueue<String>();
        var begin = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < BenchSuite.CLIENTS; client++) {
                senders.submit(() -> {
                    while (System.nanoTime() - begin < time.toNanos()) {
                        roof().ifPresentOrElse(failed::add, () -> offered.add(Instant.now()));
                    }
                });
            }
        }
        none(failed);
        return offered.size() / ((System.nanoTime() - begin) / 1e9);
    }

    private static void none(Collection<String> failed) throws IOException {
        if (!failed.isEmpty()) {
            throw Bench
                    .failed(failed.size() + " who asked for a roof were offered none, the first: " + failed.iterator().next());
        }
    }

    /** Asks for a roof; what was answered when no offer came with it. */
    private Optional<String> roof() {
        try {
            var answer = suite.api().post(PATH + "roof-requests",
                    Map.of("id", UUID.randomUUID(), "alias", "Synthetic", "municipality", NIGHT, "persons",
                            List.of(Map.of("birthDate", "1980-05-01")), "needs", List.of(), "receivedAt",
                            Instant.now().minusMillis(1).toString()));
            return answer.status() == 201 && answer.body().path("offer").isObject() ? Optional.empty()
                    : Optional.of(answer.status() + " " + answer.body());
        } catch (IOException lost) {
            return Optional.of(lost.toString());
        }
    }

    private record Row(String what, String unit, List<Double> takes) {
    }

    private void table(String title, Row... rows) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(Spread.head(title));
        for (var row : rows) {
            var line = Spread.of(row.takes).row(row.what, row.unit);
            suite.say(line);
            lines.add(line);
        }
    }

    private void growth(List<Double> all, List<Double> small, String of) {
        lines.add(String.format(Locale.ROOT, "%nTen times the %s take %.1f times as long.", of,
                Spread.of(all).median() / Spread.of(small).median()));
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
