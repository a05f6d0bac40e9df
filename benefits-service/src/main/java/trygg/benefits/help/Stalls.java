package trygg.benefits.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.help.HelpOffer.Way;
import trygg.benefits.help.Stall.Why;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Table;

/** The stalls and the help that was offered, as PostgreSQL keeps them. */
@Singleton
class Stalls {

    private static final Table TABLE = new Table("stall", "select t.*%s from stall t",
            "t.helped_at is null and t.ended_at is null", "t.why = :filter");

    /** Each paper that was asked for and has not come. */
    private static final String OUTSTANDING = """
            (select r.application_id, paper.day
               from document_request r cross join lateral unnest(r.kinds, r.due_on) as paper(kind, day)
              where not exists (select 1 from document_receipt c where c.request_id = r.id
                                   and paper.kind = any (c.kinds))) outstanding""";

    private static final RowMapper<Ended> ENDED = (row, _) -> new Ended(row.getObject("id", UUID.class),
            row.getBoolean("helped"));

    /** False while another replica looks for stalls in the municipality. */
    boolean alone(Tx tx, String municipality) {
        return tx.query("select pg_try_advisory_xact_lock(hashtext('stall'), hashtext(:municipality))")
                .bind("municipality", municipality).mapTo(Boolean.class).one();
    }

    /** Open applications whose last day for papers that have not come lies before today, and which nobody has found since. */
    List<Stall> overdue(Tx tx, String municipality, LocalDate today, int most) {
        return tx.query("""
                select a.id, a.case_id, asked.last as since from application a
                 cross join lateral (select max(day) as last from %s where application_id = a.id) asked
                 where a.municipality = :municipality and a.decided_at is null and asked.last < :today
                   and not exists (select 1 from stall s where s.application_id = a.id and s.why = 'papers-overdue'
                                                           and s.since = asked.last)
                 order by asked.last, a.id limit :most""".formatted(OUTSTANDING))
                .bind("municipality", municipality).bind("today", today).bind("most", most)
                .map(found(municipality, Why.PAPERS_OVERDUE, tx.now())).list();
    }

    /** Open applications that came before this and of which nobody has reckoned, asked, proposed or decided anything. */
    List<Stall> untouched(Tx tx, String municipality, Instant before, ZoneId zone, int most) {
        return tx.query("""
                select a.id, a.case_id, (a.received_at at time zone :zone)::date as since from application a
                 where a.municipality = :municipality and a.decided_at is null and a.received_at < :before
                   and not exists (select 1 from calculation c where c.application_id = a.id)
                   and not exists (select 1 from document_request r where r.application_id = a.id)
                   and not exists (select 1 from decision d where d.application_id = a.id)
                   and not exists (select 1 from decision_proposal p where p.application_id = a.id)
                   and not exists (select 1 from stall s where s.application_id = a.id and s.why = 'nothing-done')
                 order by a.received_at, a.id limit :most""").bind("municipality", municipality).bind("before", before)
                .bind("zone", zone.getId()).bind("most", most).map(found(municipality, Why.NOTHING_DONE, tx.now())).list();
    }

    void add(Tx tx, Stall stall) {
        tx.batch("""
                insert into stall (id, application_id, case_id, municipality, why, since, found_at)
                values (:id, :application, :caseId, :municipality, :why, cast(:since as date), :foundAt)""",
                new Inserted(stall.id(), stall.application().value(), stall.caseId(), stall.municipality(),
                        stall.why().code(), stall.since().toString(), stall.foundAt()));
    }

    /** Ends the stalls of what was decided meanwhile; those nobody had offered help in yet. */
    List<UUID> endDecided(Tx tx, String municipality) {
        return tx.query("""
                update stall s set ended_at = :now from application a
                 where a.id = s.application_id and a.decided_at is not null and s.ended_at is null
                   and s.municipality = :municipality
                returning s.id, s.helped_at is not null as helped""").bind("now", tx.now())
                .bind("municipality", municipality).map(ENDED).stream().filter(one -> !one.helped).map(Ended::id).toList();
    }

    /** Ends the stalls whose papers have all come; those nobody had offered help in yet. */
    List<UUID> endReceived(Tx tx, String municipality) {
        return tx.query("""
                update stall s set ended_at = :now
                 where s.municipality = :municipality and s.why = 'papers-overdue' and s.ended_at is null
                   and not exists (select 1 from %s where outstanding.application_id = s.application_id
                                      and outstanding.day <= s.since)
                returning s.id, s.helped_at is not null as helped""".formatted(OUTSTANDING)).bind("now", tx.now())
                .bind("municipality", municipality).map(ENDED).stream().filter(one -> !one.helped).map(Ended::id).toList();
    }

    /** Notes the help in the stalls that were found before it; those it answers. */
    List<UUID> helped(Tx tx, Application application, HelpOffer offer) {
        return tx.query("""
                update stall set helped_at = :at
                 where application_id = :application and helped_at is null and ended_at is null and found_at <= :at
                returning id""").bind("at", offer.at()).bind("application", application.id().value()).mapTo(UUID.class)
                .list();
    }

    /** False when the id stands for another offer already. */
    boolean add(Tx tx, Application application, HelpOffer offer) {
        return tx.update("""
                insert into help_offer (id, application_id, case_id, municipality, way, offered_at, offered_by)
                values (:id, :application, :caseId, :municipality, :way, :at, :by) on conflict (id) do nothing""",
                new Offered(offer.id(), application.id().value(), application.caseId(), application.municipality(),
                        offer.way().code(), offer.at(), offer.by()))
                .execute() == 1;
    }

    /** What was offered, by application, the newest first. */
    Map<UUID, List<HelpOffer>> offers(Tx tx, Collection<UUID> applications) {
        record Of(UUID application, HelpOffer offer) {
        }
        return tx.query("select * from help_offer where application_id = any (:ids) order by offered_at desc, id")
                .bind("ids", applications.toArray(UUID[]::new))
                .map((row, _) -> new Of(row.getObject("application_id", UUID.class),
                        new HelpOffer(row.getObject("id", UUID.class), Way.of(row.getString("way")).orElseThrow(),
                                row.getTimestamp("offered_at").toInstant(), row.getString("offered_by"))))
                .stream().collect(Collectors.groupingBy(Of::application, HashMap::new,
                        Collectors.mapping(Of::offer, Collectors.toList())));
    }

    /** The stalls of an application, by their ids. */
    List<UUID> of(Tx tx, ApplicationId application) {
        return tx.query("select id from stall where application_id = :id").bind("id", application.value())
                .mapTo(UUID.class).list();
    }

    Optional<Stall> find(Tx tx, UUID id) {
        return tx.query("select * from stall where id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    Page<Stall> list(Tx tx, DueList asked) {
        return asked.page(tx, TABLE, (row, _) -> read(row));
    }

    long count(Tx tx, DueList asked) {
        return asked.count(tx, TABLE);
    }

    private static RowMapper<Stall> found(String municipality, Why why, Instant now) {
        return (row, _) -> Stall.found(new ApplicationId(row.getObject("id", UUID.class)),
                row.getObject("case_id", UUID.class), municipality, why, row.getDate("since").toLocalDate(), now);
    }

    private static Stall read(ResultSet row) throws SQLException {
        return new Stall(row.getObject("id", UUID.class), new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getObject("case_id", UUID.class), row.getString("municipality"),
                Why.of(row.getString("why")).orElseThrow(), row.getDate("since").toLocalDate(),
                row.getTimestamp("found_at").toInstant(), maybe(row, "helped_at"), maybe(row, "ended_at"));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    record Ended(UUID id, boolean helped) {
    }

    record Inserted(UUID id, UUID application, UUID caseId, String municipality, String why, String since, Instant foundAt) {
    }

    record Offered(UUID id, UUID application, UUID caseId, String municipality, String way, Instant at, String by) {
    }
}
