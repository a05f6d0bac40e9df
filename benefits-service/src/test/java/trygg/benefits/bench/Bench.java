package trygg.benefits.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.sun.management.OperatingSystemMXBean;

import trygg.benefits.bench.RuleEngine.Session;
import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Calculation;

/**
 * Calculations a second on one thread: of the engine, and of Drools by the same rules over the same households.
 *
 * <h2>Method</h2>
 * <ul>
 * <li>{@value #HOUSEHOLDS} households of both countries and eleven months, made from a fixed seed, are in memory before
 * anything
 * is timed.</li>
 * <li>Each contender runs in a Java of its own with the same heap, because code that was compiled for one slows another. It
 * reckons for {@value #WARM_UP_SECONDS} seconds untimed, then takes the median of {@value #TAKES} timed takes.</li>
 * <li>Time is the processor time of that whole Java, its collector and compiler included: what others do on a shared processor
 * is none of it.</li>
 * <li>A round runs all of them one after another, since a shared processor changes from minute to minute. A ratio is taken
 * within a round, and the median of the rounds judges.</li>
 * <li>Drools runs in each kind of session its manual offers; the engine is held against the fastest of the round.</li>
 * <li>The sum of all aid is kept and must be the same everywhere, so that nothing is optimised away. {@link RuleEngineTest}
 * compares every household's amounts.</li>
 * <li>The engine checks the facts and writes every line with its paragraph meanwhile; the rules only add up, and making their
 * facts of the household counts as little as it can.</li>
 * </ul>
 * {@code Bench [--short]}: fewer rounds, to try the bench itself. Exit code 0 whether or not the goals are met, since a slower
 * machine is no fault; 1 when the contenders do not agree.
 */
public final class Bench {

    static final long SEED = 2026;
    static final int HOUSEHOLDS = 20_000;

    private static final int ROUNDS = 7;
    private static final int SHORT_ROUNDS = 2;
    private static final int WARM_UP_SECONDS = 8;
    private static final int TAKES = 5;
    private static final long TAKE_NANOS = 1_000_000_000;

    private static final double GOAL_RATE = 200_000;
    private static final double GOAL_RATIO = 20;

    private enum Contender {
        ENGINE("the engine"),
        NEW_SESSION("Drools, a new session each"),
        POOLED_SESSION("Drools, a session from a pool"),
        ONE_PASS("Drools, stateless, in one pass");

        private final String words;

        Contender(String words) {
            this.words = words;
        }

        /** Reckons all households once; the aid of all of them, in hundredths. */
        Reckoning reckoning() {
            return switch (this) {
                case ENGINE -> engine();
                case NEW_SESSION -> rules(Session.STATEFUL);
                case POOLED_SESSION -> rules(Session.POOLED);
                case ONE_PASS -> rules(Session.SEQUENTIAL);
            };
        }
    }

    private interface Reckoning {
        long all();
    }

    /** What one contender did in one round. */
    private record Take(double rate, long aid) {
    }

    private Bench() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Outside Quarkus its log manager keeps every word of the rule engine, which would take most of that one's time.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
        if (arguments.length == 2 && arguments[0].equals("--of")) {
            var take = take(Contender.valueOf(arguments[1]).reckoning());
            System.out.println(take.rate + " " + take.aid);
            return;
        }
        System.exit(run(Arrays.asList(arguments).contains("--short") ? SHORT_ROUNDS : ROUNDS));
    }

    private static int run(int rounds) throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "%d processors, Java %s, load before the start %.1f; %,d households, %d rounds%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), HOUSEHOLDS, rounds);
        var rates = new EnumMap<Contender, List<Double>>(Contender.class);
        var ratios = new ArrayList<Double>();
        var sums = new ArrayList<Long>();
        for (int round = 0; round < rounds; round++) {
            Map<Contender, Take> takes = new EnumMap<>(Contender.class);
            for (var contender : Contender.values()) {
                var take = inItsOwnJava(contender);
                takes.put(contender, take);
                rates.computeIfAbsent(contender, _ -> new ArrayList<>()).add(take.rate);
                sums.add(take.aid);
            }
            ratios.add(takes.get(Contender.ENGINE).rate / takes.entrySet().stream()
                    .filter(entry -> entry.getKey() != Contender.ENGINE).mapToDouble(entry -> entry.getValue().rate).max()
                    .orElseThrow());
            System.out.printf(Locale.ROOT, "  round %d of %d: %.1f times the fastest Drools%n", round + 1, rounds,
                    ratios.getLast());
        }
        if (sums.stream().distinct().count() != 1) {
            System.err.println("trygg: the rules reckon other amounts than the engine; RuleEngineTest says where");
            return 1;
        }
        System.out.printf("%n| calculations a second on one core | minimum | median | maximum |%n|---|---|---|---|%n");
        rates.forEach((contender, all) -> row(contender.words, "%,.0f", all));
        row("the engine, in the fastest Drools of the same round", "%.1f", ratios);
        System.out.printf(Locale.ROOT, "%nEach of them reckoned %,d.%02d of aid.%n%nGoals%n", sums.getFirst() / 100,
                sums.getFirst() % 100);
        goal("calculations a second of the engine", median(rates.get(Contender.ENGINE)), GOAL_RATE);
        goal("the engine, in the fastest Drools", median(ratios), GOAL_RATIO);
        return 0;
    }

    private static Take inItsOwnJava(Contender contender) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var process = new ProcessBuilder(java, "-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Bench.class.getName(), "--of", contender.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(contender + " could not be measured");
        }
        var words = said.substring(said.lastIndexOf('\n') + 1).split(" ");
        return new Take(Double.parseDouble(words[0]), Long.parseLong(words[1]));
    }

    private static Take take(Reckoning reckoning) {
        var begin = processorNanos();
        long aid = reckoning.all();
        while (processorNanos() - begin < WARM_UP_SECONDS * 1_000_000_000L) {
            aid = reckoning.all();
        }
        var rates = new ArrayList<Double>();
        for (int nth = 0; nth < TAKES; nth++) {
            int passes = 0;
            long sum = 0;
            var since = processorNanos();
            while (processorNanos() - since < TAKE_NANOS) {
                sum += reckoning.all();
                passes++;
            }
            rates.add(passes * (double) HOUSEHOLDS / (processorNanos() - since) * 1e9);
            if (sum != aid * passes) {
                throw new IllegalStateException("the same households gave other amounts");
            }
        }
        return new Take(median(rates), aid);
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static Reckoning engine() {
        var households = Population.mixed(SEED).households(HOUSEHOLDS).toList();
        var tables = Tables.withLocalOnes();
        return () -> {
            long aid = 0;
            for (var facts : households) {
                if (Calculation.of(facts, tables) instanceof Reckoned(var sheet)) {
                    aid += sheet.aid().hundredths();
                }
            }
            return aid;
        };
    }

    private static Reckoning rules(Session session) {
        var households = Population.mixed(SEED).households(HOUSEHOLDS).toList();
        var tables = Tables.withLocalOnes();
        var rules = new RuleEngine(session);
        return () -> {
            long aid = 0;
            for (var facts : households) {
                aid += rules.reckon(facts, tables).aid().hundredths();
            }
            return aid;
        };
    }

    private static void row(String what, String form, List<Double> all) {
        var sorted = all.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "| %s | " + form + " | " + form + " | " + form + " |%n", what, sorted.getFirst(),
                median(all), sorted.getLast());
    }

    private static void goal(String what, double measured, double target) {
        System.out.printf(Locale.ROOT, "  %-7s  %s: at least %,.0f, measured %,.0f (%.2f of the goal)%n",
                measured >= target ? "met" : "NOT MET", what, target, measured, measured / target);
    }

    private static double median(List<Double> all) {
        var sorted = all.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
