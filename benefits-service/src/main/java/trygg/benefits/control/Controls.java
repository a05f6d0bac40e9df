package trygg.benefits.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Ground;
import trygg.benefits.application.Household;
import trygg.benefits.application.HouseholdGroup;
import trygg.benefits.control.Control.Closing;
import trygg.benefits.control.Control.Finding;
import trygg.benefits.control.ControlFigures.Counted;
import trygg.benefits.control.DrawSample.Sample;
import trygg.benefits.control.Trigger.Source;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Table;

/** The controls, their closings and the samples they were drawn in, as PostgreSQL keeps them. */
@Singleton
class Controls {

    private static final String SELECT = """
            select t.*, a.protected_person, c.id as closing_id, c.finding, c.note, c.closed_at, c.closed_by%s
              from control t join application a on a.id = t.application_id
              left join control_closing c on c.control_id = t.id""";

    private static final Table TABLE = new Table("control", SELECT,
            "not exists (select 1 from control_closing c where c.control_id = t.id)", "t.trigger_code = :filter");

    /** So that two openings for the same application come one after the other. */
    void lock(Tx tx, ApplicationId application) {
        tx.query("select pg_advisory_xact_lock(hashtextextended('control/' || :id, 0))").bind("id", application.toString())
                .map((_, _) -> true).one();
    }

    /** So that two draws come one after the other, and the second sees whom the first has taken. */
    void lockDrawing(Tx tx, String municipality) {
        tx.query("select pg_advisory_xact_lock(hashtextextended('control-draw/' || :municipality, 0))")
                .bind("municipality", municipality).map((_, _) -> true).one();
    }

    /** False when the id stands for the control of another application. */
    boolean add(Tx tx, Control control) {
        var fact = control.fact();
        var month = fact.month();
        return tx.update("""
                insert into control (id, application_id, case_id, municipality, trigger_code, fact_source, fact_seen_on,
                                     fact_month, fact_says, basis, informed_on, sample_id, opened_at, opened_by)
                values (:id, :applicationId, :caseId, :municipality, :trigger, :source, :seenOn, cast(:month as date), :says,
                        :basis, :informedOn, cast(:sampleId as uuid), :openedAt, :openedBy)
                on conflict (id) do nothing""", new Inserted(control.id(), control.applicationId().value(), control.caseId(),
                control.municipality(), control.trigger().code(), fact.source().code(), fact.seenOn(),
                month == null ? null : month.atDay(1).toString(), fact.says(), control.basis().paragraph(),
                control.informedOn(), control.sampleId() == null ? null : control.sampleId().toString(),
                control.openedAt(), control.openedBy())).execute() == 1;
    }

    /** False when the closing's id stands for another control. */
    boolean add(Tx tx, Control control, Closing closing) {
        return tx.update("""
                insert into control_closing (control_id, id, municipality, finding, note, closed_at, closed_by)
                values (:controlId, :id, :municipality, :finding, :note, :at, :by) on conflict (id) do nothing""",
                new Closed(control.id(), closing.id(), control.municipality(), closing.finding().code(), closing.note(),
                        closing.at(), closing.by()))
                .execute() == 1;
    }

    void add(Tx tx, Sample sample) {
        tx.update("""
                insert into control_sample (id, municipality, month, size, seed, among, drawn_at, drawn_by)
                values (:id, :municipality, :month, :size, :seed, :among, :drawnAt, :drawnBy)""",
                new Drawn(sample.id(), sample.municipality(), sample.month().atDay(1), sample.size(), sample.seed(),
                        sample.among(), sample.drawnAt(), sample.drawnBy()))
                .execute();
    }

    Optional<Sample> sample(Tx tx, UUID id) {
        return tx.query("""
                select s.*, array(select c.id from control c where c.sample_id = s.id order by c.id) as controls
                  from control_sample s where s.id = :id""").bind("id", id).map((row, _) -> sample(row)).findOne();
    }

    /** The newest first. */
    List<Sample> samples(Tx tx, String municipality) {
        return tx.query("""
                select s.*, array(select c.id from control c where c.sample_id = s.id order by c.id) as controls
                  from control_sample s where s.municipality = :municipality order by s.drawn_at desc, s.id limit 12""")
                .bind("municipality", municipality).map((row, _) -> sample(row)).list();
    }

    /** All applications that were granted aid between two moments and are not under a drawn control already. */
    List<UUID> grantedBetween(Tx tx, String municipality, Instant from, Instant until) {
        return tx.query("""
                select distinct d.application_id from decision d
                 where d.municipality = :municipality and d.outcome in ('granted', 'partly')
                   and d.made_at >= :from and d.made_at < :until
                   and not exists (select 1 from control c where c.application_id = d.application_id
                                      and c.sample_id is not null
                                      and not exists (select 1 from control_closing g where g.control_id = c.id))""")
                .bind("municipality", municipality).bind("from", from).bind("until", until).mapTo(UUID.class).list();
    }

    Optional<Control> find(Tx tx, UUID id) {
        return tx.query(SELECT.formatted("") + " where t.id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    List<Control> of(Tx tx, ApplicationId application) {
        return tx.query(SELECT.formatted("") + " where t.application_id = :id order by t.opened_at, t.id")
                .bind("id", application.value()).map((row, _) -> read(row)).list();
    }

    Page<Control> list(Tx tx, DueList asked) {
        return asked.page(tx, TABLE, (row, _) -> read(row));
    }

    long count(Tx tx, DueList asked) {
        return asked.count(tx, TABLE);
    }

    List<Counted> counted(Tx tx, String municipality) {
        return tx.query("""
                select t.trigger_code, c.finding, a.household_roles from control t
                  join application a on a.id = t.application_id left join control_closing c on c.control_id = t.id
                 where t.municipality = :municipality""").bind("municipality", municipality)
                .map((row, _) -> new Counted(Trigger.of(row.getString(1)).orElseThrow(), group(row),
                        row.getString(2) == null ? null : Finding.of(row.getString(2)).orElseThrow()))
                .list();
    }

    private static HouseholdGroup group(ResultSet row) throws SQLException {
        return HouseholdGroup.of(new Household(Stream.of((String[]) row.getArray("household_roles").getArray())
                .map(role -> new Household.Member(role, null)).toList()));
    }

    private static Control read(ResultSet row) throws SQLException {
        var month = row.getObject("fact_month", LocalDate.class);
        var closing = row.getObject("closing_id", UUID.class);
        return new Control(row.getObject("id", UUID.class), new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getObject("case_id", UUID.class), row.getString("municipality"), row.getBoolean("protected_person"),
                Trigger.of(row.getString("trigger_code")).orElseThrow(),
                new Fact(Source.of(row.getString("fact_source")).orElseThrow(),
                        row.getObject("fact_seen_on", LocalDate.class), month == null ? null : YearMonth.from(month),
                        row.getString("fact_says")),
                new Ground(row.getString("basis")), row.getObject("informed_on", LocalDate.class),
                row.getObject("sample_id", UUID.class), row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                closing == null ? null
                        : new Closing(closing, Finding.of(row.getString("finding")).orElseThrow(), row.getString("note"),
                                row.getTimestamp("closed_at").toInstant(), row.getString("closed_by")));
    }

    private static Sample sample(ResultSet row) throws SQLException {
        return new Sample(row.getObject("id", UUID.class), row.getString("municipality"),
                YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("size"), row.getLong("seed"),
                row.getInt("among"), row.getTimestamp("drawn_at").toInstant(), row.getString("drawn_by"),
                List.of((UUID[]) row.getArray("controls").getArray()));
    }

    record Inserted(UUID id, UUID applicationId, UUID caseId, String municipality, String trigger, String source,
            LocalDate seenOn, @Nullable String month, String says, String basis, LocalDate informedOn,
            @Nullable String sampleId, Instant openedAt, String openedBy) {
    }

    record Closed(UUID controlId, UUID id, String municipality, String finding, String note, Instant at, String by) {
    }

    record Drawn(UUID id, String municipality, LocalDate month, int size, long seed, int among, Instant drawnAt,
            String drawnBy) {
    }
}
