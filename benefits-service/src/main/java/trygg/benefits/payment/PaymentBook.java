package trygg.benefits.payment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.benefits.application.Payment.State;
import trygg.benefits.bank.Payee;
import trygg.benefits.bank.Payee.Kind;
import trygg.benefits.bank.PaymentState;
import trygg.benefits.bank.Reason;
import trygg.benefits.bank.Remittance;
import trygg.benefits.bank.RunId;
import trygg.platform.db.Tx;

/**
 * The payments that go by the bank and each change of them, as PostgreSQL keeps them; many at a time. Others ask it only how an
 * application's payments stand.
 */
@Singleton
public class PaymentBook {

    /**
     * The decision that answers for the payment {@code c}: of one that was replaced, the one that stands in its place.
     * Nothing for what the municipality's own ledger told.
     */
    static final String ANSWERING = """
            (with recursive later(id) as (select c.decision_id
                                          union all select r.id from decision r join later l on r.replaces = l.id)
             select l.id from later l where not exists (select 1 from decision r where r.replaces = l.id) limit 1)""";

    /** Rows held in memory while a run is gathered. */
    private static final int FETCH = 1000;

    private static final String LATEST = """
            select c.*, a.case_id, p.kind as payee_kind
              from payment_change c join application a on a.id = c.application_id join payee p on p.id = c.payee_id
             where not exists (select 1 from payment_change later where later.payment_id = c.payment_id and later.nth > c.nth)
               and""";

    /**
     * Locks the applications, always in the same order, so that whoever changes what they are paid waits for the others and
     * nobody waits in a circle.
     */
    void lock(Tx tx, Collection<UUID> applications) {
        tx.query("select id from application where id = any (:ids) order by id for update").bind("ids", array(applications))
                .mapTo(UUID.class).list();
    }

    /** Counts a change of each application, for those who change them side by side. They are locked. */
    void moveOn(Tx tx, Collection<UUID> applications) {
        tx.update("update application set version = version + 1 where id = any (:ids)").bind("ids", array(applications))
                .execute();
    }

    /** How each payment of the application stands, by the day it is due. */
    List<PlannedPayment> of(Tx tx, UUID application) {
        return tx.query(LATEST + " c.application_id = :id order by c.due_on, c.payment_id").bind("id", application)
                .map((row, _) -> read(row)).list();
    }

    /**
     * A payment as it stood at some moment, whether it goes by the bank or the municipality's own ledger told of it.
     *
     * @param payee what kind of receiver; nothing for the ledger's, which goes to the household
     */
    public record Stood(State state, Money amount, @Nullable LocalDate dueOn, @Nullable LocalDate paidOn,
            @Nullable Kind payee) {
    }

    /** How every payment of the application stood at that moment, in the order they began; in another feature's transaction. */
    public List<Stood> stoodAt(Tx tx, ApplicationId application, Instant moment) {
        return tx.query("""
                select now.*, p.kind as payee_kind
                  from (select distinct on (payment_id) *, min(changed_at) over (partition by payment_id) as begun
                          from payment_change where application_id = :id and changed_at <= :at
                         order by payment_id, nth desc) now
                  left join payee p on p.id = now.payee_id
                 order by begun, payment_id""").bind("id", application.value()).bind("at", moment)
                .map((row, _) -> new Stood(State.of(row.getString("state")).orElseThrow(),
                        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                        row.getObject("due_on", LocalDate.class), row.getObject("paid_on", LocalDate.class),
                        Kind.of(nullToEmpty(row.getString("payee_kind"))).orElse(null)))
                .list();
    }

    /** How these payments stand; those that are no payments of ours are not there. */
    Map<UUID, PlannedPayment> latest(Tx tx, Collection<UUID> payments) {
        var found = new HashMap<UUID, PlannedPayment>();
        tx.query(LATEST + " c.payment_id = any (:ids)").bind("ids", array(payments)).map((row, _) -> read(row))
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    /** Ids that any payment has, also one of the municipality's own ledger. */
    Set<UUID> taken(Tx tx, Collection<UUID> payments) {
        return new HashSet<>(tx.query("select payment_id from payment_change where payment_id = any (:ids) and nth = 1")
                .bind("ids", array(payments)).mapTo(UUID.class).list());
    }

    /** When it became part of its run; empty while it is in none. */
    Optional<Instant> sentAt(Tx tx, UUID payment) {
        return tx.query("select changed_at from payment_change where payment_id = :id and state = 'sent'")
                .bind("id", payment).map((row, _) -> row.getTimestamp(1).toInstant()).findOne();
    }

    /**
     * What is due until the day, by the day and the id, with the payee as it is now: what was planned to one that somebody
     * has corrected goes to the corrected one.
     *
     * @param take is asked for each until it has enough
     */
    void due(Tx tx, String municipality, LocalDate until, Predicate<Due> take) {
        try (var rows = tx
                .query("""
                        select c.*, a.case_id, p.id as now_id, p.kind as payee_kind, p.kind, p.name, p.scheme, p.account, p.reference,
                               p.message
                          from payment_change c
                          join application a on a.id = c.application_id
                          join payee planned on planned.id = c.payee_id
                          join payee p on p.root_id = planned.root_id
                         where c.municipality = :municipality and c.state = 'planned' and c.nth = 1 and c.payee_id is not null and c.due_on <= :until
                           and not exists (select 1 from payment_change later where later.payment_id = c.payment_id
                                              and later.nth = 2)
                           and not exists (select 1 from payee later where later.replaces = p.id)
                         order by c.due_on, c.payment_id""")
                .bind("municipality", municipality).bind("until", until)
                .setFetchSize(FETCH).map((row, _) -> new Due(read(row).to(row.getObject("now_id", UUID.class)),
                        Payees.payee(row), Payees.remittance(row)))
                .stream()) {
            rows.takeWhile(take).forEach(_ -> {
                // What is wanted of it is done by asking.
            });
        }
    }

    /** How many are due in all. */
    int countDue(Tx tx, String municipality, LocalDate until) {
        return tx
                .query("""
                        select count(*) from payment_change c
                         where c.municipality = :municipality and c.state = 'planned' and c.nth = 1 and c.payee_id is not null and c.due_on <= :until
                           and not exists (select 1 from payment_change later where later.payment_id = c.payment_id
                                              and later.nth > c.nth)""")
                .bind("municipality", municipality).bind("until", until)
                .mapTo(Integer.class).one();
    }

    /** A payment that is due, and where it goes. It says of itself no more than its parts do. */
    record Due(PlannedPayment payment, Payee payee, Remittance remittance) {
    }

    /** As they were planned, in no order. */
    List<PlannedPayment> ofPlan(Tx tx, UUID plan) {
        return tx.query("""
                select c.*, a.case_id, p.kind as payee_kind from payment_change c join application a on a.id = c.application_id
                  join payee p on p.id = c.payee_id where c.plan_id = :id and c.nth = 1""").bind("id", plan)
                .map((row, _) -> read(row)).list();
    }

    /** What each payment of these that came to nothing was replaced by. */
    Set<UUID> replaced(Tx tx, Collection<UUID> payments) {
        return new HashSet<>(tx.query("select replaces from payment_change where replaces = any (:ids) and nth = 1")
                .bind("ids", array(payments)).mapTo(UUID.class).list());
    }

    /**
     * What is planned, on its way or paid of each of these decisions, and of those they have replaced.
     *
     * @return decisions of which nothing is, and those that were replaced, are not there
     */
    Map<UUID, BigDecimal> standing(Tx tx, Collection<UUID> decisions) {
        var sums = new HashMap<UUID, BigDecimal>();
        tx.query("""
                select decision_id, sum(amount) as amount from (
                    select c.amount, %s as decision_id from payment_change c
                     where c.application_id in (select application_id from decision where id = any (:ids))
                       and c.decision_id is not null and c.state in ('planned', 'sent', 'accepted', 'paid')
                       and not exists (select 1 from payment_change later where later.payment_id = c.payment_id
                                          and later.nth > c.nth)) answered
                 where decision_id = any (:ids) group by decision_id""".formatted(ANSWERING)).bind("ids", array(decisions))
                .map((row, _) -> sums.put(row.getObject(1, UUID.class), row.getBigDecimal(2))).list();
        return sums;
    }

    /** The same of whole applications, what their own ledger tells included. */
    Map<UUID, BigDecimal> standingOfApplications(Tx tx, Collection<UUID> applications) {
        var sums = new HashMap<UUID, BigDecimal>();
        tx.query("""
                select c.application_id, sum(c.amount) as amount from payment_change c
                 where c.application_id = any (:ids) and c.state in ('planned', 'sent', 'accepted', 'paid')
                   and not exists (select 1 from payment_change later where later.payment_id = c.payment_id
                                      and later.nth > c.nth)
                 group by c.application_id""").bind("ids", array(applications))
                .map((row, _) -> sums.put(row.getObject(1, UUID.class), row.getBigDecimal(2))).list();
        return sums;
    }

    /**
     * Writes the changes in one statement, in an order that is always the same. Those of which somebody has written the same
     * change meanwhile are left out: their ids are not in the answer.
     */
    Set<UUID> append(Tx tx, List<PlannedPayment> changes) {
        return new HashSet<>(tx.query("""
                insert into payment_change (payment_id, nth, application_id, municipality, state, amount, currency, due_on,
                    paid_on, decision_id, payee_id, period, plan_id, replaces, run_id, returned_on, reason_code, reason,
                    changed_at, changed_by)
                select * from unnest(:ids, :nths, :applications, :municipalities, :states, cast(:amounts as numeric[]),
                    :currencies, cast(:dues as date[]), cast(:paid as date[]), :decisions, :payees, cast(:periods as date[]),
                    :plans, :replaced, :runs, cast(:returned as date[]), :codes, :reasons, cast(:times as timestamptz[]), :by)
                order by 1
                on conflict do nothing returning payment_id""")
                .bind("ids", column(changes, PlannedPayment::id, UUID[]::new))
                .bind("nths", column(changes, PlannedPayment::nth, Integer[]::new))
                .bind("applications", column(changes, PlannedPayment::applicationId, UUID[]::new))
                .bind("municipalities", column(changes, PlannedPayment::municipality, String[]::new))
                .bind("states", column(changes, one -> one.standing().code(), String[]::new))
                .bind("amounts", column(changes, one -> one.amount().amount().toPlainString(), String[]::new))
                .bind("currencies", column(changes, one -> one.amount().currency().getCurrencyCode(), String[]::new))
                .bind("dues", column(changes, one -> one.dueOn().toString(), String[]::new))
                .bind("paid", column(changes, one -> text(one.paidOn()), String[]::new))
                .bind("decisions", column(changes, PlannedPayment::decisionId, UUID[]::new))
                .bind("payees", column(changes, PlannedPayment::payeeId, UUID[]::new))
                .bind("periods", column(changes, one -> one.period().atDay(1).toString(), String[]::new))
                .bind("plans", column(changes, PlannedPayment::planId, UUID[]::new))
                .bind("replaced", column(changes, PlannedPayment::replaces, UUID[]::new))
                .bind("runs", column(changes, PlannedPayment::run, UUID[]::new))
                .bind("returned", column(changes, one -> returnedOn(one.state()), String[]::new))
                .bind("codes", column(changes, one -> emptyToNull(reason(one).code()), String[]::new))
                .bind("reasons", column(changes, one -> emptyToNull(reason(one).said()), String[]::new))
                .bind("times", column(changes, one -> one.at().toString(), String[]::new))
                .bind("by", column(changes, PlannedPayment::by, String[]::new)).mapTo(UUID.class).list());
    }

    private static PlannedPayment read(ResultSet row) throws SQLException {
        return new PlannedPayment(row.getObject("payment_id", UUID.class), row.getInt("nth"),
                row.getObject("application_id", UUID.class), row.getObject("case_id", UUID.class),
                row.getString("municipality"), row.getObject("decision_id", UUID.class), row.getObject("plan_id", UUID.class),
                row.getObject("payee_id", UUID.class), Kind.of(row.getString("payee_kind")).orElseThrow(),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getObject("due_on", LocalDate.class), row.getObject("replaces", UUID.class), state(row),
                row.getObject("run_id") == null ? row.getString("reason") : null,
                row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"));
    }

    private static PaymentState state(ResultSet row) throws SQLException {
        var code = row.getString("state");
        var id = row.getObject("run_id", UUID.class);
        if (id == null) {
            return switch (code) {
                case "stopped" -> new PaymentState.Stopped();
                case "cancelled" -> new PaymentState.Cancelled();
                default -> new PaymentState.Planned();
            };
        }
        var run = new RunId(id);
        var reason = new Reason(nullToEmpty(row.getString("reason_code")), nullToEmpty(row.getString("reason")));
        return switch (code) {
            case "sent" -> new PaymentState.Sent(run);
            case "accepted" -> new PaymentState.Accepted(run);
            case "paid" -> new PaymentState.Paid(run, row.getObject("paid_on", LocalDate.class));
            case "rejected" -> new PaymentState.Rejected(run, reason.equals(NONE) ? List.of() : List.of(reason));
            case "returned" -> new PaymentState.Returned(run, row.getObject("returned_on", LocalDate.class), reason);
            default -> throw new IllegalStateException("a payment in a run that is " + code);
        };
    }

    private static final Reason NONE = new Reason("", "");

    /** Of several reasons the first is the one to show. */
    private static Reason reason(PlannedPayment payment) {
        return switch (payment.state()) {
            case PaymentState.Rejected(var unused, var reasons) -> reasons.isEmpty() ? NONE : reasons.getFirst();
            case PaymentState.Returned(var unused, var on, var reason) -> reason;
            default -> new Reason("", nullToEmpty(payment.reason()));
        };
    }

    private static @Nullable String returnedOn(PaymentState state) {
        return state instanceof PaymentState.Returned(var unused, var on, var reason) ? on.toString() : null;
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static <T> T[] column(List<PlannedPayment> changes, Function<PlannedPayment, @Nullable T> of,
            IntFunction<T[]> array) {
        return changes.stream().map(of).toArray(array);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String nullToEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
