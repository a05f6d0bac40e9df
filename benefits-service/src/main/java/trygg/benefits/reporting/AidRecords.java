package trygg.benefits.reporting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import trygg.benefits.application.Household;
import trygg.benefits.parameter.Amount;
import trygg.benefits.statistics.CodedFacts;
import trygg.benefits.statistics.PaidOut;
import trygg.benefits.statistics.PaidOut.Kind;
import trygg.platform.db.Tx;

/**
 * What was paid and what was coded, as the records of a year need it. Read from the tables and not through the payment's own
 * class, because only the newest row of a payment counts here: whatever states lie between, and whether money came back
 * later, a payment is paid when its last row says so.
 */
@Singleton
class AidRecords {

    private final ObjectMapper json;

    AidRecords(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What a case's last coded decision says of its recipient.
     *
     * @param children under 18 on the day of the decision
     * @param birthDate of the applicant, as the household was stated
     */
    record Coded(CodedFacts facts, String decidedBy, int children, @Nullable LocalDate birthDate) {
    }

    /**
     * What was paid from one day until before another, by case. A payment is a grant or a loan as the decision it was planned
     * on says. The municipality's own ledger names none: there the newest that gives something and was made before the
     * ledger told of the payment speaks.
     */
    Map<UUID, List<PaidOut>> paid(Tx tx, String municipality, LocalDate from, LocalDate until) {
        var paid = new HashMap<UUID, List<PaidOut>>();
        tx.query("""
                with standing as (
                    select distinct on (payment_id) payment_id, application_id, decision_id, state, amount, paid_on,
                           min(changed_at) over (partition by payment_id) as planned_at
                      from payment_change
                     where municipality = :municipality
                       and payment_id in (select payment_id from payment_change
                                           where municipality = :municipality and state = 'paid'
                                             and paid_on >= :from and paid_on < :until)
                     order by payment_id, nth desc)
                select a.case_id, s.paid_on, s.amount, coalesce(
                           (select d.form from decision d where d.id = s.decision_id),
                           (select d.form from decision d
                             where d.application_id = s.application_id and d.outcome in ('granted', 'partly')
                               and d.made_at <= s.planned_at
                             order by d.made_at desc, d.id limit 1), 'grant') as form
                  from standing s join application a on a.id = s.application_id
                 where s.state = 'paid' and s.paid_on >= :from and s.paid_on < :until
                 order by s.paid_on, s.payment_id""")
                .bind("municipality", municipality).bind("from", from).bind("until", until)
                .map((row, _) -> paid.computeIfAbsent(row.getObject("case_id", UUID.class), _ -> new ArrayList<>())
                        .add(paidOut(row)))
                .list();
        return paid;
    }

    private static PaidOut paidOut(ResultSet row) throws SQLException {
        return new PaidOut(row.getObject("paid_on", LocalDate.class),
                row.getString("form").equals("loan") ? Kind.LOAN : Kind.GRANT,
                new Amount(row.getBigDecimal("amount").movePointRight(2).longValueExact()));
    }

    /**
     * The last coded facts of each case before that moment. What is paid in January rests on December's decision, so a decision
     * of an earlier year speaks where the year itself has none.
     */
    Map<UUID, Coded> coded(Tx tx, Collection<UUID> cases, Instant before, ZoneId zone) {
        var coded = new HashMap<UUID, Coded>();
        tx.query("""
                select distinct on (a.case_id) a.case_id, a.household_roles, a.household_births, d.social, d.made_at, d.made_by
                  from decision d join application a on a.id = d.application_id
                 where a.case_id = any (:cases) and d.social is not null and d.made_at < :before
                 order by a.case_id, d.made_at desc, d.id""")
                .bind("cases", cases.toArray(UUID[]::new)).bind("before", before)
                .map((row, _) -> coded.put(row.getObject("case_id", UUID.class), coded(row, zone))).list();
        return coded;
    }

    private Coded coded(ResultSet row, ZoneId zone) throws SQLException {
        var household = household(row);
        var day = row.getTimestamp("made_at").toInstant().atZone(zone).toLocalDate();
        return new Coded(facts(row.getString("social")), row.getString("made_by"), household.childrenUnder(18, day),
                household.members().stream().filter(member -> member.role().equals("applicant"))
                        .map(Household.Member::birthDate).findFirst().orElse(null));
    }

    private static Household household(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("household_roles").getArray();
        var births = (Date[]) row.getArray("household_births").getArray();
        var members = new ArrayList<Household.Member>();
        for (int nth = 0; nth < roles.length; nth++) {
            members.add(new Household.Member(roles[nth], births[nth] == null ? null : births[nth].toLocalDate()));
        }
        return new Household(members);
    }

    /** The household of each case as its newest application before that moment states it. */
    Map<UUID, Household> households(Tx tx, Collection<UUID> cases, Instant before) {
        var households = new HashMap<UUID, Household>();
        tx.query("""
                select distinct on (case_id) case_id, household_roles, household_births from application
                 where case_id = any (:cases) and received_at < :before order by case_id, received_at desc, id""")
                .bind("cases", cases.toArray(UUID[]::new)).bind("before", before)
                .map((row, _) -> households.put(row.getObject("case_id", UUID.class), household(row))).list();
        return households;
    }

    private CodedFacts facts(String text) {
        try {
            return CodedFacts.of(json.readValue(text, new TypeReference<Map<String, String>>() {
            }));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("coded facts of a decision cannot be read", broken);
        }
    }

    /** The journal number of each case, drawn now for those that have none. */
    Map<UUID, String> journal(Tx tx, String municipality, Collection<UUID> cases) {
        var ids = cases.toArray(UUID[]::new);
        tx.update("""
                insert into journal (case_id, municipality)
                select wanted.id, :municipality from unnest(:cases) as wanted (id)
                 where not exists (select 1 from journal j where j.case_id = wanted.id)
                 order by wanted.id on conflict do nothing""")
                .bind("municipality", municipality).bind("cases", ids).execute();
        var numbers = new HashMap<UUID, String>();
        tx.query("select case_id, number from journal where case_id = any (:cases)").bind("cases", ids)
                .map((row, _) -> numbers.put(row.getObject("case_id", UUID.class), String.valueOf(row.getLong("number"))))
                .list();
        return numbers;
    }
}
