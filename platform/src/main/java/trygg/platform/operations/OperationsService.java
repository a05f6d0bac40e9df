package trygg.platform.operations;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.platform.TryggConfig;
import trygg.platform.db.Outage;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Relay;

/** Reads what an operator looks at. It counts over all municipalities and shows no row that is about a person. */
@ApplicationScoped
class OperationsService {

    private static final Duration SOON = Duration.ofHours(1);

    /**
     * Every part reads a partial index, so that a million kept clocks and sealed entries cost nothing. Broken clocks are
     * counted by what they owe: a clock is broken exactly as long as one of its remedies is open.
     */
    private static final String FIGURES = """
            select (select count(*) from outbox where refused is null) as pending,
                   (select extract(epoch from clock_timestamp() - written_at) from outbox
                     where refused is null order by id limit 1) as age,
                   (select count(*) from outbox where refused is not null) as refused,
                   (select count(*) from dead_letter where state = 'parked') as letters,
                   (select count(*) from sequence_gap) as gaps,
                   (select count(distinct clock_id) from remedy where done_at is null) as broken,
                   (select count(*) from ledger_entry where position is null) as unsealed,
                   running, soon
              from (select count(*) as running, count(*) filter (where due_at <= :soon) as soon
                      from clock where state = 'running') as clocks""";

    private final Transactions transactions;
    private final BrokerWatch broker;
    private final ConsumerLags lags;
    private final Relay relay;
    private final TryggConfig config;
    private final Clock clock;

    OperationsService(Transactions transactions, BrokerWatch broker, ConsumerLags lags, Relay relay, TryggConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.broker = broker;
        this.lags = lags;
        this.relay = relay;
        this.config = config;
        this.clock = clock;
    }

    Figures measure() {
        return transactions.in(Scope.everything(), OperationsService::measure);
    }

    /** Everything, read now. A database or broker that is away is an answer here and not an error. */
    Overview overview() {
        var reachable = broker.look();
        var consumers = lags.ask(reachable);
        var stored = stored();
        return new Overview(config.service(), clock.instant(), stored != null, reachable, relay.leads(),
                stored == null ? null : stored.figures, consumers, stored == null ? List.of() : stored.gaps,
                stored == null ? List.of() : stored.refused);
    }

    private @Nullable Stored stored() {
        try {
            return transactions.in(Scope.everything(), tx -> new Stored(measure(tx), gaps(tx), refused(tx)));
        } catch (RuntimeException trouble) {
            if (Outage.is(trouble)) {
                return null;
            }
            throw trouble;
        }
    }

    private static Figures measure(Tx tx) {
        return tx.query(FIGURES).bind("soon", tx.now().plus(SOON))
                .map((row, _) -> new Figures(tx.now(), row.getLong("pending"), row.getDouble("age"), row.getLong("refused"),
                        row.getLong("letters"), row.getLong("gaps"), row.getLong("running"), row.getLong("soon"),
                        row.getLong("broken"), row.getLong("unsealed")))
                .one();
    }

    private static List<Overview.Gap> gaps(Tx tx) {
        return tx.query("""
                select consumer, source, subject, array_agg(sequence order by sequence) filter (where nth <= 10) as numbers,
                       count(*) as missing, min(noticed_at) as since
                  from (select *, row_number() over (partition by consumer, source, subject order by sequence) as nth
                          from sequence_gap) as gap
                 group by consumer, source, subject order by since, subject limit :most""")
                .bind("most", Overview.MOST)
                .map((row, _) -> new Overview.Gap(row.getString("consumer"), row.getString("source"),
                        row.getObject("subject", UUID.class), numbers(row.getArray("numbers")), row.getLong("missing"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    private static List<Overview.Refused> refused(Tx tx) {
        return tx.query("""
                select event_id, type, subject, refused, written_at from outbox where refused is not null
                 order by id limit :most""").bind("most", Overview.MOST)
                .map((row, _) -> new Overview.Refused(row.getObject("event_id", UUID.class), row.getString("type"),
                        row.getObject("subject", UUID.class), row.getString("refused"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    private record Stored(Figures figures, List<Overview.Gap> gaps, List<Overview.Refused> refused) {
    }
}
