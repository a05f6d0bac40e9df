package trygg.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import trygg.local.Checkout;
import trygg.local.ProcessRecords;
import trygg.local.StartFailure;

/**
 * Measures the suite on this machine, all of it in one run of about ten minutes.
 *
 * <h2>Method</h2>
 * <ul>
 * <li>A suite of its own is started as {@code ./trygg up} starts it (same programs, same memory limits), on fresh data, with
 * fsync and synchronous commit on. The load generator and the reverse proxy run on the same machine and their work counts.</li>
 * <li>Before anything is measured the suite gets the same load for a while, for a Java program is slow in its first
 * minute.</li>
 * <li>What the machine can do is measured in the same run and in turn with what the suite does (bare, suite, bare, suite …),
 * because disks and shared processors change from minute to minute. Every ratio is taken between neighbours in time and shown
 * as minimum, median and maximum over the rounds; a goal is judged by the median.</li>
 * <li>Load for latencies is open: requests leave by the clock, whether or not earlier ones are answered, so a stall delays
 * nobody's start and shows in everybody's time.</li>
 * <li>When something was committed is taken from PostgreSQL ({@code track_commit_timestamp}) after the round; nothing is
 * polled while it runs. All processes read the same clock.</li>
 * <li>Processor time is that of all processes of the suite and of this one, user and system, from {@code /proc}; what the idle
 * suite uses is measured too and shown, but not taken off.</li>
 * </ul>
 * What each number means stands with the class that takes it: {@link WayThrough}, {@link Knee}, {@link ContactRate},
 * {@link RelayDrain}, {@link ConsumerRate}, {@link Renewals}, {@link HousingSpeed}.
 *
 * <p>
 * {@code Bench [--short] [name]}: one measurement by name instead of all; {@code --short} takes a third of the rounds, to try
 * the bench itself. Exit code 0 whether or not the goals are met, since a slower machine is no fault; 1 when it could not
 * measure.
 */
public final class Bench {

    private final BenchSuite suite;
    private final List<Goal> goals = new ArrayList<>();

    private Bench(BenchSuite suite) {
        this.suite = suite;
    }

    /** One measurement: takes its rounds, tells its table and the goals it answers. */
    interface Measurement {
        Result take() throws Exception;
    }

    /** @param lines the table, ready to print; @param goals none where the issue names no goal */
    record Result(List<String> lines, List<Goal> goals) {
    }

    private enum Name {
        WAY(WayThrough::new),
        KNEE(Knee::new),
        CONTACTS(ContactRate::new),
        RELAY(RelayDrain::new),
        CONSUMER(ConsumerRate::new),
        RENEWALS(Renewals::new),
        HOUSING(HousingSpeed::new);

        private final Function<BenchSuite, Measurement> measurement;

        Name(Function<BenchSuite, Measurement> measurement) {
            this.measurement = measurement;
        }

        /** The others bring their own load and warm themselves. */
        boolean takesContacts() {
            return this == WAY || this == KNEE || this == CONTACTS;
        }

        static List<Name> chosen(List<String> words) {
            return words.isEmpty() ? List.of(values())
                    : words.stream().map(word -> valueOf(word.toUpperCase(java.util.Locale.ROOT))).toList();
        }
    }

    public static void main(String[] arguments) {
        var words = new ArrayList<>(List.of(arguments));
        var brief = words.remove("--short");
        List<Name> chosen;
        try {
            chosen = Name.chosen(words);
        } catch (IllegalArgumentException unknown) {
            System.err.println("trygg: bench knows benefits, way, knee, contacts, relay, consumer, renewals and housing, not " + words);
            System.exit(2);
            return;
        }
        System.exit(run(chosen, brief));
    }

    private static int run(List<Name> chosen, boolean brief) {
        try {
            refuseCompany();
            System.out.println(Machine.describe());
            if (Machine.isBusy()) {
                System.out.println("This machine is busy with something else: ratios may pass, rates and times will not.");
            }
            var begin = Instant.now();
            try (var suite = BenchSuite.start(brief, sentence -> System.out.println("  " + sentence))) {
                new Bench(suite).measure(chosen);
            }
            System.out.printf("%nThe whole run took %d s.%n", Duration.between(begin, Instant.now()).toSeconds());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (StartFailure | IllegalStateException failed) {
            System.err.println("trygg: " + failed.getMessage());
            return 1;
        } catch (Exception failed) {
            failed.printStackTrace();
            return 1;
        }
    }

    /** A suite beside ours would take processor time that belongs to the figures. */
    private static void refuseCompany() {
        var checkout = Checkout.find();
        if (Files.exists(checkout.state().resolve("run"))
                && !new ProcessRecords(checkout.state().resolve("run")).alive().isEmpty()) {
            throw new StartFailure(
                    "Trygg is running, and what it uses would spoil the figures: stop it first with './trygg down'");
        }
    }

    private void measure(List<Name> chosen) throws Exception {
        if (chosen.stream().anyMatch(Name::takesContacts)) {
            suite.warmUp();
        }
        for (var name : chosen) {
            var result = name.measurement.apply(suite).take();
            System.out.println();
            result.lines().forEach(System.out::println);
            goals.addAll(result.goals());
        }
        if (!goals.isEmpty()) {
            System.out.println();
            System.out.println("Goals");
            goals.forEach(goal -> System.out.println("  " + goal.verdict()));
        }
    }

    static IOException failed(String what) {
        return new IOException(what);
    }
}
