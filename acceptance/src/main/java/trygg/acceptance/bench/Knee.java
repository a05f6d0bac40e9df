package trygg.acceptance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.HdrHistogram.Histogram;

/**
 * The highest rate of contacts at which the 99th percentile, from the moment a contact was due to be sent until all three
 * reactions are committed, stays under one second and no contact is refused. Load generator and proxy share the processors.
 *
 * <p>
 * Rates rise by twenty until one fails, then the tens between are tried; later searches begin two steps below what the first
 * one found. Between two rates the suite works off what is left.
 */
final class Knee implements Bench.Measurement {

    private static final int FIRST = 40;
    private static final int STEP = 20;
    private static final int FINE = 10;
    private static final int HIGHEST = 600;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final double LIMIT_MILLIS = 1000;
    private static final double CONTACTS_PER_SECOND = 60;

    private final BenchSuite suite;
    private final List<String> steps = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private final List<Double> processorAtKnee = new ArrayList<>();

    Knee(BenchSuite suite) {
        this.suite = suite;
    }

    @Override
    public Bench.Result take() throws Exception {
        var knees = new ArrayList<Double>();
        var from = FIRST;
        for (int round = 1; round <= suite.rounds(3); round++) {
            var knee = search(from);
            knees.add((double) knee);
            if (!processor.isEmpty()) {
                processorAtKnee.add(processor.getLast());
            }
            from = Math.max(FINE, knee - STEP);
        }
        var lines = new ArrayList<String>();
        lines.add(Spread.head("Knee: highest rate with p99 under one second"));
        lines.add(Spread.of(knees).row("contacts a second", ""));
        if (!processor.isEmpty()) {
            lines.add(Spread.of(processor).row("processor time of all processes per contact, at the rates that held", "ms"));
        }
        if (!processorAtKnee.isEmpty()) {
            lines.add(Spread.of(processorAtKnee).row("the same, at the last rate of each round that held", "ms"));
        }
        lines.add("Rates tried (p99 from due to committed): " + String.join(", ", steps));
        var goals = new ArrayList<Goal>();
        goals.add(Goal.atLeast("knee, load generator included", CONTACTS_PER_SECOND, Spread.of(knees).median(),
                " contacts/s"));
        if (!processorAtKnee.isEmpty()) {
            goals.add(Goal.atMost("processor time per contact, all processes, at the knee", WayThrough.MILLIS_PER_CONTACT,
                    Spread.of(processorAtKnee).median(), " ms"));
        }
        return new Bench.Result(lines, goals);
    }

    private int search(int from) throws Exception {
        var holds = 0;
        var rate = from;
        while (rate <= HIGHEST && holds(rate)) {
            holds = rate;
            rate += STEP;
        }
        if (holds == 0) {
            // Not even the first: go down until one holds.
            for (rate = from - FINE; rate > 0 && !holds(rate); rate -= FINE) {
                suite.say("too many");
            }
            return Math.max(0, rate);
        }
        return rate <= HIGHEST && holds(holds + FINE) ? holds + FINE : holds;
    }

    private boolean holds(int rate) throws Exception {
        var before = ProcessorTime.now(suite.suite());
        var sent = suite.load().open(rate, TIME);
        var reactions = suite.load().settle(sent);
        var used = ProcessorTime.now(suite.suite()).since(before);
        var times = new Histogram(3);
        var refused = 0;
        for (var one : sent) {
            if (one.caseId() == null) {
                refused++;
            } else {
                times.recordValue(WayThrough.micros(one.due(), java.util.Objects.requireNonNull(reactions.last(one.caseId()))));
            }
        }
        var worst = WayThrough.millis(times, 99);
        var holds = refused == 0 && worst < LIMIT_MILLIS;
        if (holds) {
            processor.add(used.sum() / (double) sent.size());
        }
        var step = String.format(Locale.ROOT, "%d/s %.0f ms%s", rate, worst, refused > 0 ? " (" + refused + " refused)" : "");
        suite.say("knee: " + step);
        steps.add(step);
        return holds;
    }
}
