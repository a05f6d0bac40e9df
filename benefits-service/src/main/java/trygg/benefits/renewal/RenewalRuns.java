package trygg.benefits.renewal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.renewal.RenewalService.LeftToHuman;
import trygg.benefits.renewal.Renewed.Granted;
import trygg.benefits.renewal.Renewed.Left;
import trygg.benefits.renewal.Renewed.Reason;
import trygg.platform.db.Tx;

/** The months' renewals and how far they have come, as PostgreSQL keeps them. */
@Singleton
class RenewalRuns {

    /** False when the id stands for another run, or the month has one already. */
    boolean add(Tx tx, RenewalRun run) {
        return tx
                .update("""
                        insert into renewal_run (id, municipality, period, households, started_at, started_by)
                        values (:id, :municipality, cast(:period as date), :households, :startedAt, :startedBy) on conflict do nothing""",
                        new Inserted(run.id(), run.municipality(), run.period().atDay(1).toString(), run.households(),
                                run.startedAt(),
                                run.startedBy()))
                .execute() == 1;
    }

    Optional<RenewalRun> find(Tx tx, UUID id) {
        return tx.query("select * from renewal_run where id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    Optional<RenewalRun> find(Tx tx, String municipality, YearMonth period) {
        return tx.query("select * from renewal_run where municipality = :municipality and period = :period")
                .bind("municipality", municipality).bind("period", period.atDay(1)).map((row, _) -> read(row)).findOne();
    }

    List<RenewalRun> of(Tx tx, String municipality) {
        return tx.query("select * from renewal_run where municipality = :municipality order by period desc limit 24")
                .bind("municipality", municipality).map((row, _) -> read(row)).list();
    }

    /** The oldest that is not finished, of those that are not set aside. */
    Optional<RenewalRun> unfinished(Tx tx, Collection<UUID> aside) {
        return tx.query("""
                select * from renewal_run where finished_at is null and id <> all (:aside) order by started_at limit 1""")
                .bind("aside", aside.toArray(UUID[]::new)).map((row, _) -> read(row)).findOne();
    }

    /** Notes how many households could not be renewed in this round, for people to see. */
    void trouble(Tx tx, UUID id, int households) {
        tx.update("update renewal_run set troubled = :troubled where id = :id").bind("troubled", households).bind("id", id)
                .execute();
    }

    /** Under lock; empty when it is finished or another replica works at it. */
    Optional<RenewalRun> lockedUnlessBusy(Tx tx, UUID id) {
        return tx.query("select * from renewal_run where id = :id and finished_at is null for update skip locked")
                .bind("id", id).map((row, _) -> read(row)).findOne();
    }

    void leave(Tx tx, RenewalRun run, ApplicationId application, Reason reason) {
        tx.batch("""
                insert into renewal_left (application_id, run_id, municipality, reason)
                values (:application, :run, :municipality, :reason)""",
                new LeftRow(application.value(), run.id(), run.municipality(), reason.code()));
    }

    /** Why those were left that nobody has decided yet, by application. */
    List<LeftToHuman> left(Tx tx, String municipality) {
        return tx
                .query("""
                        select l.application_id, l.reason, a.protected_person from renewal_left l join application a on a.id = l.application_id
                         where l.municipality = :municipality and a.decided_at is null order by a.received_at limit 500""")
                .bind("municipality", municipality)
                .map((row, _) -> new LeftToHuman(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3))).list();
    }

    /** Adds what was just done to the run. */
    void progress(Tx tx, RenewalRun run, List<Renewed> renewed) {
        var left = new TreeMap<>(run.left());
        var granted = run.granted();
        var aid = run.aid();
        for (var one : renewed) {
            switch (one) {
                case Granted(var application, var calculation, var decision) -> {
                    granted++;
                    aid = aid.add(decision.months().getFirst().aid().amount());
                }
                case Left(var application, var reason) -> left.merge(reason.code(), 1, Integer::sum);
            }
        }
        tx.update("update renewal_run set granted = :granted, reasons = :reasons, counts = :counts, aid = :aid where id = :id")
                .bind("granted", granted).bind("reasons", left.keySet().toArray(String[]::new))
                .bind("counts", left.values().toArray(Integer[]::new)).bind("aid", aid).bind("id", run.id()).execute();
    }

    void finish(Tx tx, UUID id, Instant at) {
        tx.update("update renewal_run set finished_at = :at, troubled = 0 where id = :id").bind("at", at).bind("id", id)
                .execute();
    }

    private static RenewalRun read(ResultSet row) throws SQLException {
        var reasons = (String[]) row.getArray("reasons").getArray();
        var counts = (Integer[]) row.getArray("counts").getArray();
        var left = new TreeMap<String, Integer>();
        for (int nth = 0; nth < reasons.length; nth++) {
            left.put(reasons[nth], counts[nth]);
        }
        var finished = row.getTimestamp("finished_at");
        BigDecimal aid = row.getBigDecimal("aid");
        return new RenewalRun(row.getObject("id", UUID.class), row.getString("municipality"),
                YearMonth.from(row.getDate("period").toLocalDate()), row.getInt("households"), row.getInt("granted"), left, aid,
                row.getTimestamp("started_at").toInstant(), row.getString("started_by"),
                finished == null ? null : finished.toInstant(), row.getInt("troubled"));
    }

    record Inserted(UUID id, String municipality, String period, int households, Instant startedAt, String startedBy) {
    }

    record LeftRow(UUID application, UUID run, String municipality, String reason) {
    }
}
