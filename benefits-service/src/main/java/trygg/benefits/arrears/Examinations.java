package trygg.benefits.arrears;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Money;
import trygg.benefits.arrears.Examination.BudgetTalk;
import trygg.benefits.arrears.Examination.Finding;
import trygg.benefits.arrears.Examination.Outcome;
import trygg.benefits.arrears.Examination.Refusal;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Table;

/** The examinations of rent arrears, as PostgreSQL keeps them. */
@Singleton
class Examinations {

    /** Whether the person is protected is asked when it is read, because the case's contact may come after the notice. */
    private static final String SELECT = """
            select t.*, f.id as finding, f.outcome, f.reason as finding_reason, f.examined_at, f.examined_by, f.confirmed_by,
                   r.id as refusal, r.reason as refusal_reason, r.proposed_at, r.proposed_by,
                   protected_case(t.case_id) as protected_person%s
              from arrears_examination t
              left join arrears_finding f on f.examination_id = t.id
              left join arrears_refusal r on r.examination_id = t.id and r.settled_at is null
            """;

    private static final Table TABLE = new Table("arrears_examination", SELECT, "t.ended_at is null",
            ":filter = 'children' and t.children");

    void add(Tx tx, Examination examination) {
        tx.batch("""
                insert into arrears_examination (id, municipality, case_id, amount, currency, due_on, children, received_at)
                values (:id, :municipality, :caseId, :amount, :currency, cast(:dueOn as date), :children, :receivedAt)""",
                new Inserted(examination.id(), examination.municipality(), examination.caseId(),
                        examination.debt().amount(), examination.debt().currency().getCurrencyCode(),
                        examination.dueOn().toString(), examination.children(), examination.receivedAt()));
    }

    /** As benefits knows the case; who is not known is protected. */
    boolean protectedPerson(Tx tx, UUID caseId) {
        return tx.query("select protected_case(:case)").bind("case", caseId).mapTo(Boolean.class).one();
    }

    /** The application a grant for the debt is decided on: the newest that is open, else the newest. */
    Optional<UUID> applicationOf(Tx tx, UUID caseId) {
        return tx.query("""
                select id from application where case_id = :case
                 order by (decided_at is null) desc, received_at desc limit 1""").bind("case", caseId).mapTo(UUID.class)
                .findOne();
    }

    Optional<Examination> find(Tx tx, UUID id) {
        return tx.query(SELECT.formatted("") + " where t.id = :id").bind("id", id).map((row, _) -> read(row)).findOne()
                .map(found -> withTalks(found, talks(tx, List.of(id))));
    }

    /** Under lock, so that two outcomes come one after the other. */
    Optional<Examination> locked(Tx tx, UUID id) {
        var there = tx.query("select id from arrears_examination where id = :id for update").bind("id", id)
                .mapTo(UUID.class).findOne();
        return there.flatMap(one -> find(tx, one));
    }

    Page<Examination> list(Tx tx, DueList asked) {
        var page = asked.page(tx, TABLE, (row, _) -> read(row));
        var talks = talks(tx, page.items().stream().map(Examination::id).toList());
        return page.map(found -> withTalks(found, talks));
    }

    long count(Tx tx, DueList asked) {
        return asked.count(tx, TABLE);
    }

    void end(Tx tx, Examination examination, Finding finding) {
        tx.update("""
                insert into arrears_finding (id, examination_id, municipality, outcome, reason, examined_at, examined_by,
                                             confirmed_by)
                values (:id, :examination, :municipality, :outcome, :reason, :at, :by, :confirmedBy)""",
                new Found(finding.id(), examination.id(), examination.municipality(), finding.outcome().code(),
                        finding.reason(), finding.at(), finding.by(), finding.confirmedBy()))
                .execute();
        tx.update("update arrears_examination set ended_at = :at where id = :id").bind("at", finding.at())
                .bind("id", examination.id()).execute();
    }

    void propose(Tx tx, Examination examination, Refusal refusal) {
        tx.update("""
                insert into arrears_refusal (id, examination_id, municipality, reason, proposed_at, proposed_by)
                values (:id, :examination, :municipality, :reason, :at, :by)""", new Proposed(refusal.id(),
                examination.id(), examination.municipality(), refusal.reason(), refusal.at(), refusal.by())).execute();
    }

    void settle(Tx tx, LookAgain command) {
        tx.update("""
                update arrears_refusal set confirmed = :confirmed, remark = nullif(:remark, ''), settled_at = :at,
                       settled_by = :by where id = :id""").bind("confirmed", command.confirms())
                .bind("remark", command.remark()).bind("at", tx.now()).bind("by", command.by())
                .bind("id", command.refusal()).execute();
    }

    void talk(Tx tx, Examination examination, BudgetTalk talk) {
        tx.update("""
                insert into budget_talk (id, examination_id, municipality, held_on, recorded_at, recorded_by)
                values (:id, :examination, :municipality, cast(:heldOn as date), :at, :by)""",
                new Talk(talk.id(), examination.id(), examination.municipality(), talk.heldOn().toString(), talk.at(),
                        talk.by()))
                .execute();
    }

    private static Map<UUID, List<BudgetTalk>> talks(Tx tx, Collection<UUID> examinations) {
        record Held(UUID examination, BudgetTalk talk) {
        }
        return tx.query("select * from budget_talk where examination_id = any (:ids) order by held_on, recorded_at")
                .bind("ids", examinations.toArray(UUID[]::new))
                .map((row, _) -> new Held(row.getObject("examination_id", UUID.class),
                        new BudgetTalk(row.getObject("id", UUID.class), row.getDate("held_on").toLocalDate(),
                                row.getTimestamp("recorded_at").toInstant(), row.getString("recorded_by"))))
                .stream().collect(Collectors.groupingBy(Held::examination, HashMap::new,
                        Collectors.mapping(Held::talk, Collectors.toList())));
    }

    private static Examination withTalks(Examination bare, Map<UUID, List<BudgetTalk>> talks) {
        return new Examination(bare.id(), bare.caseId(), bare.municipality(), bare.debt(), bare.dueOn(), bare.children(),
                bare.receivedAt(), bare.protectedPerson(), talks.getOrDefault(bare.id(), List.of()), bare.refusal(),
                bare.finding());
    }

    private static Examination read(ResultSet row) throws SQLException {
        return new Examination(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
                row.getString("municipality"),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getDate("due_on").toLocalDate(), row.getBoolean("children"),
                row.getTimestamp("received_at").toInstant(), row.getBoolean("protected_person"), List.of(), refusal(row),
                finding(row));
    }

    private static @Nullable Refusal refusal(ResultSet row) throws SQLException {
        var id = row.getObject("refusal", UUID.class);
        return id == null ? null
                : new Refusal(id, row.getString("refusal_reason"), row.getTimestamp("proposed_at").toInstant(),
                        row.getString("proposed_by"));
    }

    private static @Nullable Finding finding(ResultSet row) throws SQLException {
        var id = row.getObject("finding", UUID.class);
        return id == null ? null
                : new Finding(id, Outcome.of(row.getString("outcome")).orElseThrow(), row.getString("finding_reason"),
                        row.getTimestamp("examined_at").toInstant(), row.getString("examined_by"),
                        row.getString("confirmed_by"));
    }

    record Inserted(UUID id, String municipality, UUID caseId, BigDecimal amount, String currency, String dueOn,
            boolean children, Instant receivedAt) {
    }

    record Found(UUID id, UUID examination, String municipality, String outcome, @Nullable String reason, Instant at,
            String by, @Nullable String confirmedBy) {
    }

    record Proposed(UUID id, UUID examination, String municipality, String reason, Instant at, String by) {
    }

    record Talk(UUID id, UUID examination, String municipality, String heldOn, Instant at, String by) {
    }
}
