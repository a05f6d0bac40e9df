package trygg.platform.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A service as its operator sees it now. The page and the API show the same.
 *
 * @param relayLeads whether this very replica sends the outbox; with several, exactly one says yes
 * @param figures absent while the database is away
 * @param gaps the oldest first, at most {@value #MOST} subjects
 * @param refused the oldest first, at most {@value #MOST}
 */
public record Overview(String service, Instant at, boolean database, boolean broker, boolean relayLeads,
        @Nullable Figures figures, List<Consumer> consumers, List<Gap> gaps, List<Refused> refused) {

    /** How many rows of a kind are shown; the figures count all of them. */
    static final int MOST = 100;

    /** An event older than this is not on its way but stuck: the relay needs milliseconds. */
    private static final Duration STUCK = Duration.ofSeconds(10);
    /** A consumer further behind than this is not just busy with one poll. */
    private static final long BEHIND = 5_000;
    private static final long UNSEALED = 10_000;

    /**
     * A consumer group of this service, over all replicas, as the broker knows it.
     *
     * @param lag events that are there and not applied yet; absent when the broker does not say
     * @param members how many replicas listen; absent when the broker does not say
     */
    public record Consumer(String name, List<String> sources, @Nullable Long lag, @Nullable Integer members) {

        /** Known to be listened to, and not far behind. */
        public boolean good() {
            return lag != null && lag < BEHIND && members != null && members > 0;
        }
    }

    /**
     * Numbers missing in one subject's sequence.
     *
     * @param numbers the first ten of the {@code missing}
     */
    public record Gap(String consumer, String source, UUID subject, List<Long> numbers, long missing, Instant since) {
    }

    /** An event the broker refuses, such as one that is too large. Its payload is not shown. */
    public record Refused(UUID eventId, String type, UUID subject, String reason, Instant writtenAt) {
    }

    public Overview {
        consumers = List.copyOf(consumers);
        gaps = List.copyOf(gaps);
        refused = List.copyOf(refused);
    }

    /** Everything an operator looks at, in the order in which trouble spreads: what carries, then what is carried. */
    public List<Sign> signs() {
        var signs = new ArrayList<Sign>();
        signs.add(Sign.yes("database", database));
        signs.add(Sign.yes("broker", broker));
        signs.add(Sign.count("relay", relayLeads ? 1 : 0));
        var known = figures;
        if (known == null) {
            List.of("outbox", "refused", "letters", "gaps", "running", "broken", "ledger")
                    .forEach(id -> signs.add(Sign.unknown(id)));
            return signs;
        }
        var age = Duration.ofMillis(Math.round(known.outboxAgeSeconds() * 1000));
        signs.add(new Sign("outbox", age.compareTo(STUCK) > 0 ? Sign.Mood.LOOK : Sign.Mood.GOOD, known.outboxPending(),
                known.outboxPending() == 0 ? null : age));
        signs.add(Sign.none("refused", known.outboxRefused()));
        signs.add(Sign.none("letters", known.deadLetters()));
        signs.add(Sign.none("gaps", known.sequenceGaps()));
        signs.add(Sign.count("running", known.clocksRunning()));
        signs.add(Sign.count("broken", known.clocksBroken()));
        signs.add(new Sign("ledger", known.ledgerUnsealed() > UNSEALED ? Sign.Mood.LOOK : Sign.Mood.GOOD,
                known.ledgerUnsealed(), null));
        return signs;
    }

    /** What needs a hand. Broken promises are not among it: they are owed by those who do the work, not by operation. */
    public List<Sign> alarms() {
        var alarms = new ArrayList<>(signs().stream().filter(sign -> sign.mood() == Sign.Mood.LOOK).toList());
        var behind = consumers.stream().filter(consumer -> !consumer.good()).count();
        if (broker && behind > 0) {
            alarms.add(new Sign("consumers", Sign.Mood.LOOK, behind, null));
        }
        return alarms;
    }
}
