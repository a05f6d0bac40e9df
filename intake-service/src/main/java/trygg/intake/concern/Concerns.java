package trygg.intake.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import trygg.intake.concern.ConcernAct.Assessment;
import trygg.intake.concern.ConcernAct.Conclusion;
import trygg.intake.concern.ConcernAct.MoreTime;
import trygg.intake.concern.ConcernAct.Screening;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Table;

/** The concerns in the database. */
@ApplicationScoped
class Concerns {

    private static final String SELECT = """
            select t.*, a.id as assessment_id, a.needs_protection, a.assessed_at, a.assessed_by,
                   s.id as screening_id, s.outcome as screening_outcome, s.reason as screening_reason, s.decided_at,
                   s.decided_by, i.id as conclusion_id, i.outcome as conclusion_outcome, i.concluded_at, i.concluded_by%s
              from concern t
              left join concern_assessment a on a.concern_id = t.id
              left join concern_screening s on s.concern_id = t.id
              left join concern_conclusion i on i.concern_id = t.id
            """;
    private static final String ONE = SELECT.formatted("") + " where t.id = :id";
    private static final Table TABLE = new Table("concern", SELECT, "t.next_step is not null", "t.next_step = :filter");

    void open(Tx tx, Concern concern) {
        tx.batch("""
                insert into concern (id, municipality, contact_id, case_id, received_at, protected_person, acute,
                                     protection_owed, next_step)
                values (:id, :municipality, :contactId, :caseId, :receivedAt, :protectedPerson, :acute, :protectionOwed,
                        :nextStep)""",
                new Row(concern.id().value(), concern.municipality(), concern.contactId(), concern.caseId(),
                        concern.receivedAt(), concern.protectedPerson(), concern.acute(), concern.protectionOwed(),
                        code(concern)));
    }

    Optional<Concern> find(Tx tx, ConcernId id) {
        var found = tx.query(ONE).bind("id", id.value()).map((row, _) -> read(row)).list();
        return withExtensions(tx, new Page<>(found, null)).items().stream().findFirst();
    }

    /** The concern under lock, so that of two people who act on it the second sees what the first did. */
    Optional<Concern> locked(Tx tx, ConcernId id) {
        // First the lock, then the read: a read that waits for a lock joins what it saw before it waited.
        tx.query("select id from concern where id = :id for update").bind("id", id.value()).mapTo(UUID.class).list();
        return find(tx, id);
    }

    /** Writes the act and moves the concern on. False when the act's id stands for something else already. */
    boolean record(Tx tx, Concern after, ConcernAct act) {
        var written = switch (act) {
            case Assessment made -> insert(tx, """
                    insert into concern_assessment (id, concern_id, municipality, needs_protection, assessed_at, assessed_by)
                    values (:id, :concern, :municipality, :needsProtection, :at, :by) on conflict (id) do nothing""",
                    after, act).bind("needsProtection", made.needsProtection());
            case Screening made -> insert(tx, """
                    insert into concern_screening (id, concern_id, municipality, outcome, reason, decided_at, decided_by)
                    values (:id, :concern, :municipality, :outcome, :reason, :at, :by) on conflict (id) do nothing""",
                    after, act).bind("outcome", made.outcome().code()).bind("reason", made.reason());
            case Conclusion made -> insert(tx, """
                    insert into concern_conclusion (id, concern_id, municipality, outcome, concluded_at, concluded_by)
                    values (:id, :concern, :municipality, :outcome, :at, :by) on conflict (id) do nothing""", after, act)
                    .bind("outcome", made.outcome().code());
            case MoreTime made -> insert(tx, """
                    insert into concern_extension (id, concern_id, municipality, due_on, reason, ground, extended_at,
                                                   extended_by)
                    values (:id, :concern, :municipality, :dueOn, :reason, :ground, :at, :by) on conflict (id) do nothing""",
                    after, act).bind("dueOn", made.dueOn()).bind("reason", made.reason()).bind("ground", made.ground());
        };
        if (written.execute() == 0) {
            return false;
        }
        tx.update("update concern set version = :version, next_step = :next where id = :id")
                .bind("version", after.version()).bind("next", code(after)).bind("id", after.id().value()).execute();
        return true;
    }

    /** The concerns of a municipality by what falls due. */
    Page<Concern> list(Tx tx, DueList asked) {
        return withExtensions(tx, asked.page(tx, TABLE, (row, _) -> read(row)));
    }

    long count(Tx tx, DueList asked) {
        return asked.count(tx, TABLE);
    }

    private static Update insert(Tx tx, String sql, Concern concern, ConcernAct act) {
        return tx.update(sql).bind("id", act.id()).bind("concern", concern.id().value())
                .bind("municipality", concern.municipality()).bind("at", act.at()).bind("by", act.by());
    }

    private static Page<Concern> withExtensions(Tx tx, Page<Concern> found) {
        if (found.items().isEmpty()) {
            return found;
        }
        record Of(UUID concern, MoreTime extension) {
        }
        Map<UUID, List<MoreTime>> extensions = tx.query("""
                select * from concern_extension where concern_id = any (:ids) order by extended_at, id""")
                .bind("ids", found.items().stream().map(concern -> concern.id().value()).toArray(UUID[]::new))
                .map((row, _) -> new Of(row.getObject("concern_id", UUID.class), extension(row))).stream()
                .collect(Collectors.groupingBy(Of::concern, Collectors.mapping(Of::extension, Collectors.toList())));
        return found.map(concern -> concern.extended(extensions.getOrDefault(concern.id().value(), List.of())));
    }

    private static Concern read(ResultSet row) throws SQLException {
        return new Concern(new ConcernId(row.getObject("id", UUID.class)), row.getString("municipality"),
                row.getObject("contact_id", UUID.class), row.getObject("case_id", UUID.class),
                row.getTimestamp("received_at").toInstant(), row.getBoolean("protected_person"), row.getBoolean("acute"),
                row.getBoolean("protection_owed"), assessment(row), screening(row), conclusion(row), List.of(),
                row.getLong("version"));
    }

    private static @Nullable Assessment assessment(ResultSet row) throws SQLException {
        var id = row.getObject("assessment_id", UUID.class);
        return id == null ? null
                : new Assessment(id, row.getBoolean("needs_protection"), row.getTimestamp("assessed_at").toInstant(),
                        row.getString("assessed_by"));
    }

    private static @Nullable Screening screening(ResultSet row) throws SQLException {
        var id = row.getObject("screening_id", UUID.class);
        return id == null ? null
                : new Screening(id, ScreeningOutcome.of(row.getString("screening_outcome")).orElseThrow(),
                        row.getString("screening_reason"), row.getTimestamp("decided_at").toInstant(),
                        row.getString("decided_by"));
    }

    private static @Nullable Conclusion conclusion(ResultSet row) throws SQLException {
        var id = row.getObject("conclusion_id", UUID.class);
        return id == null ? null
                : new Conclusion(id, InquiryOutcome.of(row.getString("conclusion_outcome")).orElseThrow(),
                        row.getTimestamp("concluded_at").toInstant(), row.getString("concluded_by"));
    }

    private static MoreTime extension(ResultSet row) throws SQLException {
        return new MoreTime(row.getObject("id", UUID.class), row.getDate("due_on").toLocalDate(), row.getString("reason"),
                row.getString("ground"), row.getTimestamp("extended_at").toInstant(), row.getString("extended_by"));
    }

    private static @Nullable String code(Concern concern) {
        return concern.next().map(Step::code).orElse(null);
    }

    record Row(UUID id, String municipality, UUID contactId, UUID caseId, Instant receivedAt, boolean protectedPerson,
            boolean acute, boolean protectionOwed, @Nullable String nextStep) {
    }
}
