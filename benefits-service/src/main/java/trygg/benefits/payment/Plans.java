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

    /**
     * How each case's last month was divided, the largest share first: all its plans together, however many, but for what
     * was held back, taken back or replaced, and for what a recalculation gave on top. A debt that was paid with it was paid
     * once.
     */
    Map<UUID, List<Last>> last(Tx tx, Collection<UUID> cases) {
        var last = new HashMap<UUID, List<Last>>();
        tx.query(
                """
                        select t.case_id, t.root_id, t.amount - least(t.amount, case when t.nth = 1 then t.debt else 0 end) as amount
                          from (select m.*, p.root_id, row_number() over (partition by m.case_id, p.kind
                                                                          order by m.amount desc, m.payment_id) as nth,
                                       coalesce((select sum(i.granted) from decision_item i
                                                  where i.decision_id = m.decision_id and i.kind = case p.kind
                                                        when 'landlord' then 'rent-debt' when 'energy-company' then 'electricity-debt' end
                                                    and (select count(*) from decision_calculation dc
                                                          where dc.decision_id = m.decision_id) = 1), 0) as debt
                                  from (select l.case_id, c.payment_id, c.payee_id, c.decision_id, c.period, c.amount,
                                               max(c.period) over (partition by l.case_id) as newest
                                          from payment_plan l join payment_change c
                                            on c.application_id = l.application_id and c.plan_id = l.id and c.nth = 1
                                          join application a on a.id = l.application_id
                                         where l.case_id = any (:ids) and a.why is distinct from 'recalculation'
                                           and not exists (select 1 from payment_change r where r.replaces = c.payment_id and r.nth = 1)
                                           and not exists (select 1 from payment_change n
                                                            where n.payment_id = c.payment_id and n.state in ('stopped', 'cancelled')
                                                              and not exists (select 1 from payment_change o
                                                                               where o.payment_id = n.payment_id and o.nth > n.nth))) m
                                  join payee p on p.id = m.payee_id
                                 where m.period = m.newest) t
                         order by 3 desc, t.payment_id""")
                .bind("ids", cases.toArray(UUID[]::new))
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
