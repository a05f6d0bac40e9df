package trygg.benefits.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import trygg.benefits.bench.RuleEngine.Session;
import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Calculation;
import trygg.benefits.calculation.Facts;
import trygg.benefits.parameter.Parameters;

/**
 * Calculations a second of the engine and of Drools, on one thread, over the same households, in one run.
 *
 * <h2>Method</h2>
 * <ul>
 * <li>{@value #HOUSEHOLDS} households of both countries and eleven months, made from a fixed seed, in memory before anything is
 * timed.</li>
 * <li>All are warmed up until the compiler has settled. Then each round times all of them in turn, because a shared processor
 * changes from minute to minute: a ratio is taken within a round, and the median of the rounds judges.</li>
 * <li>Drools runs in each kind of session its manual offers; the fastest of the round is what the engine is held against.</li>
 * <li>The sum of all aid is kept and compared, so that nothing is optimised away and all have reckoned the same.
 * {@link RuleEngineTest} compares every household's amounts.</li>
 * <li>The engine checks the facts and writes every line with its paragraph meanwhile; the rules only add up.</li>
 * </ul>
 * {@code Bench [--short]}: with a third of the rounds, to try the bench itself. Exit code 0 whether or not the goals are met; 1
 * when the two do not agree.
 */
public final class Bench {

    static final long SEED = 2026;
    static final int HOUSEHOLDS = 20_000;

    private static final int ROUNDS = 9;
    private static final long WARM_UP_NANOS = 6_000_000_000L;
    /** So that a round of the engine is not over before a time can be taken. */
    private static final int ENGINE_PASSES = 20;

    private static final double GOAL_RATE = 200_000;
    private static final double GOAL_RATIO = 20;

    private final Facts[] households = Population.mixed(SEED).households(HOUSEHOLDS).toArray(Facts[]::new);
    private final Parameters tables = Tables.withLocalOnes();
    private final Map<Session, RuleEngine> rules = new EnumMap<>(Session.class);

    private Bench() {
        for (var session : Session.values()) {
            rules.put(session, new RuleEngine(session));
        }
    }

    public static void main(String[] arguments) {
        // Outside Quarkus its log manager keeps every word of the rule engine, which would take a third of that one's time.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(new Bench().run(Arrays.asList(arguments).contains("--short") ? ROUNDS / 3 : ROUNDS));
    }

    private int run(int rounds) {
        long expected = engine(1);
        for (var engine : rules.values()) {
            if (rules(engine) != expected) {
                System.err.println("trygg: the rules reckon other amounts than the engine; RuleEngineTest says where");
                return 1;
            }
        }
        System.out.printf(Locale.ROOT, "Reckoning %,d households, warming up.%n", HOUSEHOLDS);
        warmUp();

        var engine = new ArrayList<Double>();
        var bySession = new EnumMap<Session, List<Double>>(Session.class);
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            var rate = rate(ENGINE_PASSES, this::engine);
            engine.add(rate);
            var fastest = 0.0;
            for (var session : rules.keySet()) {
                var ofRules = rate(1, _ -> rules(rules.get(session)));
                bySession.computeIfAbsent(session, _ -> new ArrayList<>()).add(ofRules);
                fastest = Math.max(fastest, ofRules);
            }
            ratios.add(rate / fastest);
        }

        System.out.printf(Locale.ROOT, "%n%-58s%12s%12s%12s%n", "calculations a second on one thread", "minimum", "median",
                "maximum");
        print("engine", "%,12.0f", engine);
        bySession.forEach((session, all) -> print("Drools, " + session.words, "%,12.0f", all));
        print("engine, in what the fastest Drools did in the same round", "%,12.1f", ratios);
        System.out.printf(Locale.ROOT, "All of them: %,d.%02d of aid.%n%n", expected / 100, expected % 100);
        goal("the engine alone, a second", median(engine), GOAL_RATE);
        goal("the engine, in the fastest Drools", median(ratios), GOAL_RATIO);
        return 0;
    }

    private void warmUp() {
        var engines = Stream.concat(Stream.<Runnable> of(() -> engine(1)),
                rules.values().stream().<Runnable> map(one -> () -> rules(one))).toList();
        for (var engine : engines) {
            for (long begin = System.nanoTime(); System.nanoTime() - begin < WARM_UP_NANOS;) {
                engine.run();
            }
        }
    }

    private static double rate(int passes, ToLongFunction<Integer> work) {
        // What one leaves behind must not be the next one's to clear away.
        System.gc();
        var begin = System.nanoTime();
        work.applyAsLong(passes);
        return passes * (double) HOUSEHOLDS / (System.nanoTime() - begin) * 1e9;
    }

    /** Reckons all households so many times; the aid of all of them, in hundredths. */
    private long engine(int passes) {
        long aid = 0;
        for (int pass = 0; pass < passes; pass++) {
            for (var facts : households) {
                if (Calculation.of(facts, tables) instanceof Reckoned(var sheet)) {
                    aid += sheet.aid().hundredths();
                }
            }
        }
        return aid;
    }

    private long rules(RuleEngine engine) {
        long aid = 0;
        for (var facts : households) {
            aid += engine.reckon(facts, tables).aid().hundredths();
        }
        return aid;
    }

    private static void print(String what, String form, List<Double> all) {
        var sorted = all.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%-58s" + form + form + form + "%n", what, sorted.getFirst(), median(all),
                sorted.getLast());
    }

    private static void goal(String what, double measured, double target) {
        System.out.printf(Locale.ROOT, "  %s: %,.0f, goal %,.0f: %s%n", what, measured, target,
                measured >= target ? "met" : "not met");
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }
}
