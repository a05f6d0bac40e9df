package trygg.benefits.parameter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.parameter.LoadParameter.Loading;
import trygg.benefits.parameter.Parameter.Confidence;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Ledger;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;

/** The tables in force: those of the program, of the profiles, and those loaded since. */
@ApplicationScoped
public class ParameterService {

    /** How long another replica may reckon without a table that was just loaded elsewhere. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    /** From this day on it is late when next year's tables are missing (C035). */
    private static final MonthDay ALARM = MonthDay.of(12, 1);

    private final Transactions transactions;
    private final Ledger ledger;
    private final Municipalities municipalities;
    private final List<Parameter> brought;
    private volatile @Nullable Read last;

    private record Read(Parameters parameters, long nanos) {
    }

    ParameterService(Transactions transactions, Ledger ledger, Municipalities municipalities) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.municipalities = municipalities;
        var all = new ArrayList<>(ParameterFiles.national());
        municipalities.all().forEach(municipality -> all.addAll(ParameterFiles.of(municipality)));
        this.brought = List.copyOf(all);
        // A profile whose own rates are below the state's must not start to pay.
        var parameters = new Parameters(brought);
        for (var table : brought) {
            if (!LoadParameter.belowTheState(table, parameters).isEmpty()) {
                throw new IllegalStateException(table.scope() + " has rates below the state's from " + table.validFrom());
            }
        }
    }

    /** What is known now; a table loaded by another replica counts after two seconds. */
    public Parameters current() {
        var known = last;
        if (known == null || System.nanoTime() - known.nanos > FRESH.toNanos()) {
            known = transactions.in(Scope.everything(), this::read);
            last = known;
        }
        return known.parameters;
    }

    /** The same for one who is in a transaction already, and who must not wait there for a second connection. */
    public Parameters current(Tx tx) {
        var known = last;
        if (known == null || System.nanoTime() - known.nanos > FRESH.toNanos()) {
            known = read(tx);
            last = known;
        }
        return known.parameters;
    }

    /** Loads a table, and notes on the ledger who did. */
    public Loading load(LoadParameter command) {
        return transactions.in(Scope.everything(), tx -> {
            // One at a time, so that two tables for the same day do not both find the place free.
            tx.handle().execute("select pg_advisory_xact_lock(hashtext('parameter_loaded'))");
            var earlier = loaded(tx, command.id());
            var loading = command.decide(read(tx).parameters, earlier);
            if (loading instanceof Loading.Loaded(var parameter)) {
                write(tx, command, parameter);
                tx.afterCommit(() -> last = null);
            }
            return loading;
        });
    }

    /** From December on: what is missing for January, by kind and scope, for the countries served here. */
    public List<Missing> missingNextYear(LocalDate today) {
        if (MonthDay.from(today).isBefore(ALARM)) {
            return List.of();
        }
        return missing(YearMonth.of(today.getYear() + 1, 1));
    }

    /** What no calculation of the month can do without and nobody has loaded. */
    public List<Missing> missing(YearMonth period) {
        var parameters = current();
        return municipalities.all().stream().map(Municipality::country).distinct().sorted()
                .flatMap(country -> switch (country) {
                    case SE -> Stream.of(ParameterKind.SE_PERSONAL, ParameterKind.SE_WITHOUT_LUNCH,
                            ParameterKind.SE_COMMON, ParameterKind.SE_PRICE_BASE).map(kind -> new Missing(kind, "SE", period));
                    case NO -> Stream.of(new Missing(ParameterKind.NO_RATES, "NO", period));
                }).filter(one -> parameters.at(one.kind, one.scope, period).isEmpty()).toList();
    }

    /** A table without which the period cannot be reckoned. */
    public record Missing(ParameterKind kind, String scope, YearMonth period) {
    }

    private Read read(Tx tx) {
        var all = new ArrayList<>(brought);
        all.addAll(tx.query("select * from parameter_loaded order by valid_from").map((row, _) -> parameter(row)).list());
        return new Read(new Parameters(all), System.nanoTime());
    }

    private static @Nullable Parameter loaded(Tx tx, UUID id) {
        return tx.query("select * from parameter_loaded where id = :id").bind("id", id).map((row, _) -> parameter(row))
                .findOne().orElse(null);
    }

    private static Parameter parameter(java.sql.ResultSet row) throws java.sql.SQLException {
        var names = (String[]) row.getArray("names").getArray();
        var amounts = (Long[]) row.getArray("amounts").getArray();
        var values = new HashMap<String, Amount>();
        for (int nth = 0; nth < names.length; nth++) {
            values.put(names[nth], new Amount(amounts[nth]));
        }
        return new Parameter(ParameterKind.valueOf(row.getString("kind")), row.getString("scope"),
                row.getDate("valid_from").toLocalDate(), row.getDate("valid_until").toLocalDate(),
                Confidence.valueOf(row.getString("confidence")), row.getString("source"), values);
    }

    private void write(Tx tx, LoadParameter command, Parameter parameter) {
        var names = parameter.values().keySet().stream().sorted().toArray(String[]::new);
        tx.update("""
                insert into parameter_loaded (id, kind, scope, valid_from, valid_until, confidence, source, names, amounts,
                                              loaded_at, loaded_by)
                values (:id, :kind, :scope, :validFrom, :validUntil, :confidence, :source, :names, :amounts, :at, :by)""")
                .bind("id", command.id()).bind("kind", parameter.kind().name()).bind("scope", parameter.scope())
                .bind("validFrom", parameter.validFrom()).bind("validUntil", parameter.validUntil())
                .bind("confidence", parameter.confidence().name()).bind("source", parameter.source()).bind("names", names)
                .bind("amounts", Arrays.stream(names).map(name -> parameter.require(name).hundredths()).toArray(Long[]::new))
                .bind("at", tx.now()).bind("by", command.by()).execute();
        ledger.note(tx, new Ledger.Note(command.id(), "parameter:" + parameter.kind().id(), parameter.scope(),
                start(parameter.validFrom()), start(parameter.validUntil()), command.by(), parameter.source()));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
