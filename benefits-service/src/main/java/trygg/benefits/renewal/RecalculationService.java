package trygg.benefits.renewal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Money;
import trygg.benefits.assessment.KeptCalculation;
import trygg.benefits.assessment.KeptCalculations;
import trygg.benefits.parameter.ParameterService;
import trygg.benefits.payment.MonthlyPayment;
import trygg.benefits.renewal.Recalculated.Decided;
import trygg.benefits.renewal.Recalculated.Less;
import trygg.benefits.renewal.Recalculated.More;
import trygg.benefits.renewal.Recalculated.Same;
import trygg.benefits.renewal.Recalculated.Unclear;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/**
 * Reckons decided months anew by the tables and facts that are known now. What is missing is granted at once; what is too much
 * stays with the household until a human decides otherwise.
 */
@ApplicationScoped
public class RecalculationService {

    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final ApplicationService applications;
    private final KeptCalculations calculations;
    private final ParameterService parameters;
    private final MonthPay pay;
    private final AccessLog accessLog;

    RecalculationService(Transactions transactions, ApplicationService applications, KeptCalculations calculations,
            ParameterService parameters, MonthPay pay, AccessLog accessLog) {
        this.transactions = transactions;
        this.applications = applications;
        this.calculations = calculations;
        this.parameters = parameters;
        this.pay = pay;
        this.accessLog = accessLog;
    }

    /**
     * What came of a recalculation.
     *
     * @param months that were looked at
     * @param more months for which something was granted, and {@code granted} how much
     * @param less months that come to less now; nothing was taken back
     * @param unclear months a human has to look at
     */
    public record Outcome(UUID id, String municipality, YearMonth from, int months, int more, BigDecimal granted,
            List<LessView> less, int unclear) {

        public Outcome {
            less = List.copyOf(less);
        }
    }

    /** A month that comes to less now than was granted; of a protected person without the amounts. */
    public record LessView(UUID caseId, YearMonth period, boolean protectedPerson, @Nullable BigDecimal granted,
            @Nullable BigDecimal reckoned) {
    }

    private record Key(UUID caseId, YearMonth period) {
    }

    private record Row(UUID caseId, YearMonth period, UUID calculation, UUID application, UUID decision, BigDecimal granted) {
    }

    /**
     * Asked for again with the same id it looks at all months once more, and tells with what came before; what was granted is
     * not granted again.
     */
    public Outcome recalculate(Caller caller, UUID id, String municipality, YearMonth from) {
        var scope = caller.in(municipality);
        var known = new Tally();
        Key after = null;
        do {
            var begin = after;
            after = transactions.in(scope, tx -> some(tx, caller, id, municipality, from, begin, known));
        } while (after != null);
        return transactions.in(scope, tx -> outcome(tx, id, municipality, from, known));
    }

    private static final class Tally {
        private int months;
        private int unclear;
    }

    private @Nullable Key some(Tx tx, Caller caller, UUID id, String municipality, YearMonth from, @Nullable Key after,
            Tally tally) {
        accessLog.write(tx, new Reading(caller, municipality, "recalculation", "calculations", null));
        // One at a time, so that two runs do not both grant the same difference.
        tx.handle().execute("select pg_advisory_xact_lock(hashtext('recalculation'), hashtext(?))", municipality);
        var keys = keys(tx, municipality, from, after);
        if (keys.isEmpty()) {
            return null;
        }
        // And a human who decides on one of these cases right now comes first or second, and not in between.
        applications.lockAllOf(tx, keys.stream().map(Key::caseId).distinct().toList());
        var rows = rows(tx, keys);
        var limit = applications.limit(tx, municipality, tx.now()).orElse(null);
        var parametersNow = parameters.current(tx);
        var toPay = new ArrayList<MonthlyPayment>();
        for (var month : decided(tx, rows)) {
            tally.months++;
            switch (Recalculated.of(month, parametersNow, limit, tx.now(), caller.id())) {
                case Same _ -> {
                }
                case Unclear _ -> tally.unclear++;
                case Less(var reckoned) -> note(tx, id, month, reckoned, null, caller);
                case More more -> {
                    grant(tx, id, month, more, caller);
                    toPay.add(pay.of(more.application(), more.decision(), true));
                }
            }
        }
        pay.plan(tx, toPay, caller.id());
        return keys.size() < AT_ONCE ? null : keys.getLast();
    }

    private void grant(Tx tx, UUID id, Decided month, More more, Caller caller) {
        applications.follow(tx, more.application(), more.decision());
        calculations.addAll(tx, more.calculation());
        note(tx, id, month, Money.of(more.calculation().sheet().aid(), month.granted().currency()),
                more.application().id().value(), caller);
    }

    private static List<Key> keys(Tx tx, String municipality, YearMonth from, @Nullable Key after) {
        return tx.query("""
                select distinct case_id, period from decision_calculation
                 where municipality = :municipality and period >= :from
                   and (cast(:case as uuid) is null or (case_id, period) > (cast(:case as uuid), cast(:period as date)))
                 order by case_id, period limit :most""")
                .bind("municipality", municipality).bind("from", from.atDay(1))
                .bind("case", after == null ? null : after.caseId.toString())
                .bind("period", after == null ? null : after.period.atDay(1).toString()).bind("most", AT_ONCE)
                .map((row, _) -> new Key(row.getObject("case_id", UUID.class),
                        YearMonth.from(row.getDate("period").toLocalDate())))
                .list();
    }

    /** A month that two people have decided below the floor is theirs, with all that was added to it. */
    private static List<Row> rows(Tx tx, List<Key> keys) {
        return tx.query("""
                select dc.case_id, dc.period, sum(dc.aid) as granted,
                       (array_agg(dc.calculation_id order by d.part, d.made_at desc, d.id))[1] as calculation,
                       (array_agg(d.application_id order by d.part, d.made_at desc, d.id))[1] as application,
                       (array_agg(d.id order by d.part, d.made_at desc, d.id))[1] as decision
                  from unnest(:cases, :periods::date[]) as k (case_id, period)
                  join decision_calculation dc on dc.case_id = k.case_id and dc.period = k.period
                  join decision d on d.id = dc.decision_id
                 where not exists (select 1 from decision r where r.replaces = d.id)
                 group by dc.case_id, dc.period
                having bool_or(d.part = 'aid') and not bool_or(d.below_floor) order by dc.case_id, dc.period""")
                .bind("cases", keys.stream().map(Key::caseId).toArray(UUID[]::new))
                .bind("periods", keys.stream().map(key -> key.period.atDay(1).toString()).toArray(String[]::new))
                .map((row, _) -> new Row(row.getObject("case_id", UUID.class),
                        YearMonth.from(row.getDate("period").toLocalDate()), row.getObject("calculation", UUID.class),
                        row.getObject("application", UUID.class), row.getObject("decision", UUID.class),
                        row.getBigDecimal("granted")))
                .list();
    }

    private List<Decided> decided(Tx tx, List<Row> rows) {
        var kept = calculations.find(tx, rows.stream().map(Row::calculation).toList()).stream()
                .collect(Collectors.toMap(KeptCalculation::id, Function.identity()));
        var found = applications.all(tx, rows.stream().map(Row::application).distinct().toList()).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        var months = new ArrayList<Decided>();
        for (var byPeriod : rows.stream().collect(Collectors.groupingBy(Row::period)).entrySet()) {
            var inARow = calculations.monthsInARow(tx, byPeriod.getValue().stream().map(Row::caseId).toList(),
                    byPeriod.getKey());
            for (var row : byPeriod.getValue()) {
                var application = Objects.requireNonNull(found.get(row.application));
                var last = Objects.requireNonNull(kept.get(row.calculation));
                months.add(new Decided(application, last,
                        new Money(row.granted, Money.currencyIn(application.municipality())),
                        application.decisions().stream().filter(made -> made.id().equals(row.decision)).findFirst()
                                .orElseThrow(),
                        inARow.getOrDefault(row.caseId, 0)));
            }
        }
        return months;
    }

    private static void note(Tx tx, UUID id, Decided month, Money reckoned, @Nullable UUID application, Caller caller) {
        tx.batch(
                """
                        insert into recalculated_month (application_id, run_id, case_id, municipality, period, granted, reckoned, at, by)
                        values (cast(:application as uuid), :run, :caseId, :municipality, cast(:period as date), :granted, :reckoned,
                                :at, :by) on conflict do nothing""",
                new Noted(application == null ? null : application.toString(), id, month.application().caseId(),
                        month.application().municipality(), month.period().atDay(1).toString(), month.granted().amount(),
                        reckoned.amount(), tx.now(), caller.id()));
    }

    private static Outcome outcome(Tx tx, UUID id, String municipality, YearMonth from, Tally tally) {
        var less = tx.query("""
                select m.case_id, m.period, p.is_so, case when not p.is_so then m.granted end,
                       case when not p.is_so then m.reckoned end from recalculated_month m
                 cross join lateral (select coalesce(bool_or(a.protected_person), true) as is_so from application a
                                      where a.case_id = m.case_id) p
                 where run_id = :id and reckoned < granted order by period, case_id limit 500""").bind("id", id)
                .map((row, _) -> new LessView(row.getObject(1, UUID.class),
                        YearMonth.from(row.getDate(2).toLocalDate()), row.getBoolean(3), row.getBigDecimal(4),
                        row.getBigDecimal(5)))
                .list();
        return tx.query("""
                select count(*), coalesce(sum(reckoned - granted), 0) from recalculated_month
                 where run_id = :id and reckoned > granted""").bind("id", id)
                .map((row, _) -> new Outcome(id, municipality, from, tally.months, row.getInt(1),
                        row.getBigDecimal(2).setScale(2), less, tally.unclear))
                .one();
    }

    record Noted(@Nullable String application, UUID run, UUID caseId, String municipality, String period, BigDecimal granted,
            BigDecimal reckoned, Instant at, String by) {
    }
}
