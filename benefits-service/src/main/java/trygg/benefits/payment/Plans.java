package trygg.benefits.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.benefits.payment.StandingPlan.Last;
import trygg.platform.db.Tx;

/** What was planned together, as PostgreSQL keeps it. */
@Singleton
class Plans {

    private static final String INSERT = """
            insert into payment_plan (id, application_id, case_id, decision_id, municipality, number, total, made_at, made_by)
            values (:id, :applicationId, :caseId, :decisionId, :municipality, :number, :total, :at, :by)
            on conflict (id) do nothing""";

    /** False when the id stands for another plan. */
    boolean add(Tx tx, UUID id, List<PlannedPayment> payments) {
        return tx.update(INSERT, row(id, payments)).execute() == 1;
    }

    /** Written with the others of the transaction, before its next read. */
    void addLater(Tx tx, UUID id, List<PlannedPayment> payments) {
        tx.batch(INSERT, row(id, payments));
    }

    Set<UUID> known(Tx tx, Collection<UUID> ids) {
        return new HashSet<>(tx.query("select id from payment_plan where id = any (:ids)")
                .bind("ids", ids.toArray(UUID[]::new)).mapTo(UUID.class).list());
    }

    /** What each of these decisions grants; one that grants no amount is not there. */
    Map<UUID, BigDecimal> granted(Tx tx, Collection<UUID> decisions) {
        var amounts = new HashMap<UUID, BigDecimal>();
        tx.query("select id, amount from decision where id = any (:ids) and amount is not null")
                .bind("ids", decisions.toArray(UUID[]::new))
                .map((row, _) -> amounts.put(row.getObject(1, UUID.class), row.getBigDecimal(2))).list();
        return amounts;
    }

    /** The shares of the last plan of each case, the largest first. */
    Map<UUID, List<Last>> last(Tx tx, Collection<UUID> cases) {
        var last = new HashMap<UUID, List<Last>>();
        tx.query("""
                select l.case_id, p.root_id, c.amount
                  from (select distinct on (case_id) case_id, id from payment_plan where case_id = any (:ids)
                         order by case_id, made_at desc, id) l
                  join payment_change c on c.plan_id = l.id and c.nth = 1 join payee p on p.id = c.payee_id
                 order by c.amount desc, c.payment_id""").bind("ids", cases.toArray(UUID[]::new))
                .map((row, _) -> last.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                        .add(new Last(row.getObject(2, UUID.class), row.getBigDecimal(3))))
                .list();
        return last;
    }

    private static Inserted row(UUID id, List<PlannedPayment> payments) {
        var first = payments.getFirst();
        return new Inserted(id, first.applicationId(), first.caseId(), first.decisionId(), first.municipality(),
                payments.size(), payments.stream().map(one -> one.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                first.at(), first.by());
    }

    record Inserted(UUID id, UUID applicationId, UUID caseId, UUID decisionId, String municipality, int number,
            BigDecimal total, Instant at, String by) {
    }
}
