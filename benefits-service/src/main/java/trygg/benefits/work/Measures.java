package trygg.benefits.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import trygg.benefits.work.Measure.Next;
import trygg.benefits.work.Measure.PauseReason;
import trygg.benefits.work.Measure.SkipReason;
import trygg.benefits.work.Measure.Step;
import trygg.benefits.work.Measure.StepKind;
import trygg.benefits.work.SelfSupport.AidMonths;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.db.Tx;

/** Measures with their steps, and whom a start passed over, as PostgreSQL keeps them. */
@Singleton
class Measures {

    private static final String MEASURE = "select m.*, protected_case(m.case_id) as protected_person from measure m ";

    /** So that two who are to begin are looked at one after the other: seats and queue are then as they were read. */
    void lock(Tx tx, String municipality) {
        tx.query("select pg_advisory_xact_lock(hashtextextended('measure/' || :municipality, 0))")
                .bind("municipality", municipality).map((_, _) -> true).one();
    }

    /** False when the id stands for something else already. */
    boolean add(Tx tx, Measure measure) {
        return tx.update("""
                insert into measure (id, case_id, municipality, kind, children, referred_at, referred_by)
                values (:id, :caseId, :municipality, :kind, :children, :referredAt, :referredBy)
                on conflict (id) do nothing""", new Inserted(measure.id(), measure.caseId(), measure.municipality(),
                measure.kind().code(), measure.children(), measure.referredAt(),
                measure.referredBy())).execute() == 1;
    }

    /** False when the id stands for the step of another measure. */
    boolean add(Tx tx, Measure measure, Step step, List<UUID> passed) {
        var written = tx.update("""
                insert into measure_step (id, measure_id, nth, municipality, kind, place_id, ends_on, reason, next, skip,
                                          done_at, done_by)
                values (:id, :measureId, :nth, :municipality, :kind, cast(:placeId as uuid), cast(:endsOn as date), :reason,
                        :next, :skip, :at, :by) on conflict (id) do nothing""", new Stepped(step.id(), measure.id(),
                measure.steps().size() + 1, measure.municipality(), Codes.of(step.kind()), text(step.placeId()),
                text(step.endsOn()), code(step.reason()), code(step.next()), code(step.skip()), step.at(), step.by()))
                .execute();
        for (var one : passed) {
            tx.batch("""
                    insert into measure_passed_over (step_id, measure_id, municipality, reason, passed_at, passed_by)
                    values (:stepId, :measureId, :municipality, :reason, :at, :by)""",
                    new Passed(step.id(), one, measure.municipality(), code(step.skip()), step.at(), step.by()));
        }
        return written == 1;
    }

    Optional<Measure> find(Tx tx, UUID id) {
        return read(tx, tx.query(MEASURE + " where id = :id").bind("id", id)).stream().findFirst();
    }

    /** The newest first. */
    List<Measure> ofCase(Tx tx, UUID caseId) {
        return read(tx, tx.query(MEASURE + " where case_id = :case order by referred_at desc, id")
                .bind("case", caseId));
    }

    List<Measure> all(Tx tx, String municipality) {
        return read(tx, tx.query(MEASURE + " where municipality = :municipality order by referred_at, id")
                .bind("municipality", municipality));
    }

    /**
     * Of one kind, the oldest referral first, those that have not ended or all; one more than asked for tells of another page.
     */
    List<Measure> referrals(Tx tx, String municipality, MeasureKind kind, boolean open, Cursor after, int limit) {
        return read(tx, tx.query(MEASURE + """
                where municipality = :municipality and kind = :kind
                  and (not :open or not exists (select 1 from measure_step s where s.measure_id = m.id and s.kind = 'ended'))
                  and (referred_at, id) > (:at, :after) order by referred_at, id limit :limit""")
                .bind("municipality", municipality).bind("kind", kind.code()).bind("open", open).bind("at", after.at())
                .bind("after", after.id()).bind("limit", limit + 1));
    }

    /** Those whose place is promised until that day at the latest, and of which nobody has been warned yet. */
    List<Measure> endingUnwarned(Tx tx, String municipality, LocalDate day) {
        return read(tx, tx.query(MEASURE + """
                join lateral (select s.ends_on from measure_step s where s.measure_id = m.id and s.ends_on is not null
                               order by s.nth desc limit 1) promised on true
                where m.municipality = :municipality and promised.ends_on <= :day
                  and not exists (select 1 from measure_step s where s.measure_id = m.id and s.kind = 'ended')
                  and not exists (select 1 from measure_end_warning w
                                   where w.measure_id = m.id and w.ends_on = promised.ends_on)
                order by m.id""").bind("municipality", municipality).bind("day", day));
    }

    /** False when somebody else has warned of it. */
    boolean warn(Tx tx, Measure measure, LocalDate endsOn) {
        return tx.update("""
                insert into measure_end_warning (measure_id, ends_on, municipality, warned_at)
                values (:id, :day, :municipality, :at) on conflict (measure_id, ends_on) do nothing""")
                .bind("id", measure.id()).bind("day", endsOn).bind("municipality", measure.municipality())
                .bind("at", tx.now()).execute() == 1;
    }

    /** How often somebody was passed over, by measure. */
    Map<UUID, Long> passedOver(Tx tx, Collection<UUID> measures) {
        return tx.query("select measure_id, count(*) from measure_passed_over where measure_id = any (:ids) group by 1")
                .bind("ids", measures.toArray(UUID[]::new))
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Measure> read(Tx tx, Query query) {
        var bare = query.map((row, _) -> measure(row)).list();
        var steps = tx.query("select * from measure_step where measure_id = any (:ids) order by measure_id, nth")
                .bind("ids", bare.stream().map(Measure::id).toArray(UUID[]::new))
                .map((row, _) -> Map.entry(row.getObject("measure_id", UUID.class), step(row))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bare.stream().map(one -> new Measure(one.id(), one.caseId(), one.municipality(), one.protectedPerson(),
                one.kind(), one.children(), one.referredAt(), one.referredBy(), steps.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return new Measure(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
                row.getString("municipality"), row.getBoolean("protected_person"),
                Codes.read(MeasureKind.class, row.getString("kind")).orElseThrow(), row.getInt("children"),
                row.getTimestamp("referred_at").toInstant(), row.getString("referred_by"), List.of());
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getObject("id", UUID.class), Codes.read(StepKind.class, row.getString("kind")).orElseThrow(),
                row.getObject("place_id", UUID.class), row.getObject("ends_on", LocalDate.class),
                read(PauseReason.class, row.getString("reason")), read(Next.class, row.getString("next")),
                read(SkipReason.class, row.getString("skip")), row.getTimestamp("done_at").toInstant(),
                row.getString("done_by"));
    }

    private static <E extends Enum<E>> @Nullable E read(Class<E> kind, @Nullable String code) {
        return code == null ? null : Codes.read(kind, code).orElseThrow();
    }

    private static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : Codes.of(value);
    }

    /** Ids and days go in as text with a cast, because an absent one has no type for the driver to guess. */
    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    record Inserted(UUID id, UUID caseId, String municipality, String kind, int children,
            Instant referredAt, String referredBy) {
    }

    record Stepped(UUID id, UUID measureId, int nth, String municipality, String kind, @Nullable String placeId,
            @Nullable String endsOn, @Nullable String reason, @Nullable String next, @Nullable String skip, Instant at,
            String by) {
    }

    record Passed(UUID stepId, UUID measureId, String municipality, @Nullable String reason, Instant at, String by) {
    }

    /** The months each case has been given something for, and what came after its measures. */
    List<AidMonths> aidMonths(Tx tx, String municipality, ZoneId zone) {
        var months = new HashMap<UUID, TreeSet<YearMonth>>();
        tx.query("""
                select distinct dc.case_id, dc.period from decision_calculation dc
                 where dc.municipality = :municipality and dc.aid > 0
                   and not exists (select 1 from decision r where r.replaces = dc.decision_id)""")
                .bind("municipality", municipality)
                .map((row, _) -> months.computeIfAbsent(row.getObject(1, UUID.class), _ -> new TreeSet<>())
                        .add(YearMonth.from(row.getDate(2).toLocalDate())))
                .list();
        var outcomes = new HashMap<UUID, Map<YearMonth, Next>>();
        tx.query("""
                select m.case_id, s.done_at, s.next from measure m join measure_step s on s.measure_id = m.id
                 where m.municipality = :municipality and s.kind = 'ended' and s.next is not null order by s.done_at""")
                .bind("municipality", municipality)
                .map((row, _) -> outcomes.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashMap<>())
                        .put(YearMonth.from(row.getTimestamp(2).toInstant().atZone(zone)),
                                Codes.read(Next.class, row.getString(3)).orElseThrow()))
                .list();
        return months.entrySet().stream()
                .map(one -> new AidMonths(one.getKey(), one.getValue(), outcomes.getOrDefault(one.getKey(), Map.of())))
                .toList();
    }
}
