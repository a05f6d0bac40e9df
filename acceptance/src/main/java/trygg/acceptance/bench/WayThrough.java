package trygg.acceptance.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.HdrHistogram.Histogram;

import trygg.acceptance.bench.ContactLoad.Reactions;
import trygg.acceptance.bench.ContactLoad.Sent;

/**
 * From the contact accepted until all three reactions are committed, at 20 contacts a second, in turn with bare commits at the
 * same rate; and what a contact costs the processors meanwhile.
 *
 * <p>
 * "Accepted" is intake's commit: the answer to the sender follows it. The longer time, from when the contact was due to be
 * sent, is shown beside it. The goal compares the 99th percentiles of neighbouring rounds.
 */
final class WayThrough implements Bench.Measurement {

    static final double RATE = 20;

    private static final Duration BARE = Duration.ofSeconds(8);
    private static final Duration CONTACTS = Duration.ofSeconds(16);
    private static final Duration IDLE = Duration.ofSeconds(8);
    private static final double TIMES_THE_COMMIT = 10;
    static final double MILLIS_PER_CONTACT = 25;

    private final BenchSuite suite;
    private final List<Double> bareMedian = new ArrayList<>();
    private final List<Double> bareWorst = new ArrayList<>();
    private final List<Double> wayMedian = new ArrayList<>();
    private final List<Double> wayWorst = new ArrayList<>();
    private final List<Double> sentMedian = new ArrayList<>();
    private final List<Double> sentWorst = new ArrayList<>();
    private final List<Double> ratio = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    WayThrough(BenchSuite suite) {
        this.suite = suite;
    }

    @Override
    public Bench.Result take() throws Exception {
        var idleBefore = ProcessorTime.now(suite.suite());
        Thread.sleep(IDLE);
        var idle = ProcessorTime.now(suite.suite()).since(idleBefore).sum() / (IDLE.toMillis() / 1000.0);
        ProcessorTime last = idleBefore;
        try (var bare = new BareCommits(suite, BenchSuite.CLIENTS)) {
            bare.times(RATE, Duration.ofSeconds(2));
            for (int round = 1; round <= suite.rounds(5); round++) {
                suite.say("way through, round " + round);
                last = round(bare);
            }
        }
        return new Bench.Result(table(idle, last), goals());
    }

    private ProcessorTime round(BareCommits bare) throws Exception {
        var commits = bare.times(RATE, BARE);
        var before = ProcessorTime.now(suite.suite());
        var sent = suite.load().open(RATE, CONTACTS);
        // A moment for the reactions of the last contacts, whose work belongs to them.
        Thread.sleep(1000);
        var used = ProcessorTime.now(suite.suite()).since(before);
        var reactions = suite.load().settle(sent);
        refuseLosses(sent);
        var way = new Histogram(3);
        var whole = new Histogram(3);
        for (var one : sent) {
            measure(one, reactions, way, whole);
        }
        bareMedian.add(millis(commits, 50));
        bareWorst.add(millis(commits, 99));
        wayMedian.add(millis(way, 50));
        wayWorst.add(millis(way, 99));
        sentMedian.add(millis(whole, 50));
        sentWorst.add(millis(whole, 99));
        ratio.add(millis(way, 99) / millis(commits, 99));
        processor.add(used.sum() / (double) sent.size());
        return used;
    }

    private static void measure(Sent one, Reactions reactions, Histogram way, Histogram whole) {
        var caseId = java.util.Objects.requireNonNull(one.caseId());
        var last = java.util.Objects.requireNonNull(reactions.last(caseId));
        var accepted = java.util.Objects.requireNonNull(reactions.accepted().get(caseId));
        way.recordValue(micros(accepted, last));
        whole.recordValue(micros(one.due(), last));
    }

    static long micros(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toNanos() / 1000);
    }

    static double millis(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1000.0;
    }

    private static void refuseLosses(List<Sent> sent) throws java.io.IOException {
        var lost = sent.stream().filter(one -> one.caseId() == null).count();
        if (lost > 0) {
            throw Bench
                    .failed(lost + " of " + sent.size() + " contacts were not accepted at 20 a second; see the log of intake");
        }
    }

    private List<String> table(double idle, ProcessorTime last) {
        var lines = new ArrayList<String>();
        lines.add(Spread.head("Way through at 20 contacts a second"));
        lines.add(Spread.of(wayMedian).row("accepted until all three reactions committed, p50", "ms"));
        lines.add(Spread.of(wayWorst).row("accepted until all three reactions committed, p99", "ms"));
        lines.add(Spread.of(sentMedian).row("due to be sent until all three reactions committed, p50", "ms"));
        lines.add(Spread.of(sentWorst).row("due to be sent until all three reactions committed, p99", "ms"));
        lines.add(Spread.of(bareMedian).row("bare commit at the same rate, p50", "ms"));
        lines.add(Spread.of(bareWorst).row("bare commit at the same rate, p99", "ms"));
        lines.add(Spread.of(ratio).row("ratio of the p99, accepted until committed to bare commit", ""));
        lines.add(Spread.of(processor).row("processor time of all processes per contact", "ms"));
        lines.add(String.format(Locale.ROOT,
                "Idle, all processes use %.0f ms of processor time a second. Last round, by process: %s.",
                idle, last.byProcess()));
        return lines;
    }

    private List<Goal> goals() {
        return List.of(
                Goal.atMost("p99 from accepted to the last reaction, in p99 of the bare commit", TIMES_THE_COMMIT,
                        Spread.of(ratio).median(), " ×"),
                Goal.atMost("processor time per contact, all processes, at 20 contacts a second", MILLIS_PER_CONTACT,
                        Spread.of(processor).median(), " ms"));
    }
}
