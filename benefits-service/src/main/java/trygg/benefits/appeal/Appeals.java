package trygg.benefits.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.appeal.Received.Appellant;
import trygg.benefits.appeal.Step.Direction;
import trygg.benefits.appeal.Step.Kind;
import trygg.benefits.appeal.Step.Outcome;
import trygg.benefits.application.ApplicationId;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Table;

/** The appeals and their steps, as PostgreSQL keeps them. */
@Singleton
class Appeals {

    private static final Table TABLE = new Table("appeal",
            "select t.*, protected_case(t.case_id) as protected_person%s from appeal t", "t.waits_for is not null",
            "t.waits_for = :filter");

    /** False when the id stands for something the caller may not know of. */
    boolean add(Tx tx, Appeal appeal) {
        var received = appeal.received();
        return tx.update("""
                insert into appeal (id, decision_id, recovery_id, application_id, case_id, municipality, part, appellant,
                                    wording, received_at, received_by, waits_for)
                values (:id, :decisionId, :recoveryId, :applicationId, :caseId, :municipality, :part, :appellant,
                        :wording, :receivedAt, :receivedBy, :waitsFor)
                on conflict (id) do nothing""", new Inserted(received.id(), received.decisionId(), received.recoveryId(),
                appeal.applicationId().value(), appeal.caseId(), appeal.municipality(), appeal.about().code(),
                received.appellant().code(), received.wording(), received.at(), received.by(),
                appeal.waitsFor().map(WaitsFor::code).orElse(null))).execute() == 1;
    }

    /** Writes the step and moves the appeal on. False when the step's id stands for something else already. */
    boolean add(Tx tx, Appeal after, Step step) {
        var outcome = step.outcome();
        var direction = step.direction();
        var on = step.on();
        var wishedBy = step.wishedBy();
        var written = tx.update("""
                insert into appeal_step (id, appeal_id, municipality, kind, outcome, direction, reason, why_same, happened_on,
                                         wished_by, done_at, done_by)
                values (:id, :appealId, :municipality, :kind, :outcome, :direction, :reason, :whySame,
                        cast(:on as date), :wishedBy, :at, :by)
                on conflict (id) do nothing""", new InsertedStep(step.id(), after.id(), after.municipality(),
                step.kind().code(), outcome == null ? null : outcome.code(), direction == null ? null : direction.code(),
                step.reason(), step.whySame(), on == null ? null : on.toString(), wishedBy == null ? null : wishedBy.code(),
                step.at(), step.by()))
                .execute();
        if (written == 0) {
            return false;
        }
        tx.update("update appeal set waits_for = :waitsFor, version = :version where id = :id")
                .bind("waitsFor", after.waitsFor().map(WaitsFor::code).orElse(null)).bind("version", after.version())
                .bind("id", after.id()).execute();
        return true;
    }

    Optional<Appeal> find(Tx tx, UUID id) {
        return some(tx, "t.id = :id", id).stream().findFirst();
    }

    /** Under lock, so that two steps come one after the other. */
    Optional<Appeal> locked(Tx tx, UUID id) {
        tx.query("select id from appeal where id = :id for update").bind("id", id).mapTo(UUID.class).findOne();
        return find(tx, id);
    }

    /** The earliest first. */
    List<Appeal> ofApplication(Tx tx, ApplicationId application) {
        return some(tx, "t.application_id = :id", application.value());
    }

    Page<Appeal> list(Tx tx, DueList asked) {
        var page = asked.page(tx, TABLE, (row, _) -> read(row));
        var steps = stepsOf(tx, page.items().stream().map(Appeal::id).toList());
        return page.map(appeal -> withSteps(appeal, steps));
    }

    long count(Tx tx, DueList asked) {
        return asked.count(tx, TABLE);
    }

    /** @param recoveries whether decisions to ask aid back are counted, or those on aid */
    AppealFigures figures(Tx tx, String municipality, boolean recoveries, Instant from, Instant to) {
        return tx.query("""
                with came as (
                    select a.id, a.waits_for is not null as open,
                           bool_or(s.kind = 'dismissed') as dismissed,
                           coalesce(bool_or(s.kind = 'withdrawn'), false) as withdrawn,
                           bool_or(s.outcome in ('changed', 'partly')) as changed,
                           bool_or(s.outcome = 'sent-back') as sent_back,
                           bool_or(s.direction = 'more') as more,
                           bool_or(s.direction = 'less') as less
                      from appeal a left join appeal_step s on s.appeal_id = a.id
                     where a.municipality = :municipality and (a.recovery_id is not null) = :recoveries
                       and a.received_at >= :from and a.received_at < :to
                     group by a.id),
                made as (
                    select made_at as at from decision where municipality = :municipality and not :recoveries
                    union all
                    select decided_at from recovery where municipality = :municipality and :recoveries)
                select count(*) as appeals, count(*) filter (where changed or sent_back) as changed,
                       count(*) filter (where more) as more, count(*) filter (where less and more is not true) as less,
                       count(*) filter (where sent_back and changed is not true) as sent_back,
                       count(*) filter (where not open and not dismissed and not withdrawn and changed is not true
                                          and sent_back is not true) as upheld,
                       count(*) filter (where dismissed) as dismissed,
                       count(*) filter (where withdrawn and changed is not true and sent_back is not true) as withdrawn,
                       count(*) filter (where open) as still_open,
                       (select count(*) from made where at >= :from and at < :to) as decisions
                  from came""")
                .bind("recoveries", recoveries).bind("municipality", municipality).bind("from", from).bind("to", to)
                .map((row, _) -> new AppealFigures(row.getLong("appeals"), row.getLong("changed"), row.getLong("more"),
                        row.getLong("less"), row.getLong("sent_back"), row.getLong("upheld"), row.getLong("dismissed"),
                        row.getLong("withdrawn"), row.getLong("still_open"), row.getLong("decisions")))
                .one();
    }

    private static List<Appeal> some(Tx tx, String where, UUID id) {
        var found = tx
                .query("select t.*, protected_case(t.case_id) as protected_person from appeal t where " + where
                        + " order by received_at, id")
                .bind("id", id)
                .map((row, _) -> read(row)).list();
        var steps = stepsOf(tx, found.stream().map(Appeal::id).toList());
        return found.stream().map(appeal -> withSteps(appeal, steps)).toList();
    }

    private static Map<UUID, List<Step>> stepsOf(Tx tx, Collection<UUID> appeals) {
        var steps = new HashMap<UUID, List<Step>>();
        if (!appeals.isEmpty()) {
            tx.query("select * from appeal_step where appeal_id = any (:ids) order by done_at, id")
                    .bind("ids", appeals.toArray(UUID[]::new)).map((row, _) -> steps
                            .computeIfAbsent(row.getObject("appeal_id", UUID.class), _ -> new ArrayList<>()).add(step(row)))
                    .list();
        }
        return steps;
    }

    private static Appeal withSteps(Appeal bare, Map<UUID, List<Step>> steps) {
        return new Appeal(bare.received(), bare.applicationId(), bare.caseId(), bare.municipality(), bare.about(),
                bare.protectedPerson(), steps.getOrDefault(bare.id(), List.of()), bare.version());
    }

    private static Appeal read(ResultSet row) throws SQLException {
        var received = new Received(row.getObject("id", UUID.class), row.getObject("decision_id", UUID.class),
                row.getObject("recovery_id", UUID.class), Appellant.of(row.getString("appellant")).orElseThrow(),
                row.getString("wording"),
                row.getTimestamp("received_at").toInstant(), row.getString("received_by"));
        return new Appeal(received, new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getObject("case_id", UUID.class), row.getString("municipality"),
                About.of(row.getString("part")).orElseThrow(), row.getBoolean("protected_person"), List.of(),
                row.getLong("version"));
    }

    private static Step step(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var direction = row.getString("direction");
        var wishedBy = row.getString("wished_by");
        return new Step(row.getObject("id", UUID.class), Kind.of(row.getString("kind")).orElseThrow(),
                outcome == null ? null : Outcome.of(outcome).orElseThrow(),
                direction == null ? null : Direction.of(direction).orElseThrow(), row.getString("reason"),
                row.getString("why_same"), row.getObject("happened_on", LocalDate.class),
                wishedBy == null ? null : Appellant.of(wishedBy).orElseThrow(), row.getTimestamp("done_at").toInstant(),
                row.getString("done_by"));
    }

    record Inserted(UUID id, UUID decisionId, @Nullable UUID recoveryId, UUID applicationId, UUID caseId, String municipality,
            String part, String appellant, @Nullable String wording, Instant receivedAt, String receivedBy,
            @Nullable String waitsFor) {
    }

    record InsertedStep(UUID id, UUID appealId, String municipality, String kind, @Nullable String outcome,
            @Nullable String direction, @Nullable String reason, @Nullable String whySame, @Nullable String on,
            @Nullable String wishedBy, Instant at, String by) {
    }
}
