package trygg.housing.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.tenancy.SupportStep.EndedWhy;
import trygg.housing.tenancy.SupportStep.Offer;
import trygg.housing.tenancy.SupportStep.Step;
import trygg.housing.tenancy.Tenancy.Contract;
import trygg.housing.tenancy.Tenancy.End;
import trygg.housing.tenancy.Tenancy.Reason;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** Tenancies and support, as PostgreSQL keeps them. */
@Singleton
class Tenancies {

    /** False when the id stands for another already, even one the caller may not see. */
    boolean add(Tx tx, Tenancy one) {
        return tx.update("""
                insert into tenancy (id, municipality, case_id, home_id, protected_person, people, children, housing_first,
                                     homes_shown, contract, first_hand_by, started_on, started_at, started_by)
                values (:id, :municipality, :caseId, :homeId, :protectedPerson, :people, :children, :housingFirst,
                        :homesShown, :contract, cast(:firstHandBy as date), :startedOn, :now, :by)
                on conflict (id) do nothing""").bind("id", one.id()).bind("municipality", one.municipality())
                .bind("caseId", one.caseId()).bind("homeId", one.homeId()).bind("protectedPerson", one.protectedPerson())
                .bind("people", one.people()).bind("children", one.children()).bind("housingFirst", one.housingFirst())
                .bind("homesShown", one.homesShown()).bind("contract", Codes.of(one.contract()))
                .bind("firstHandBy", one.firstHandBy()).bind("startedOn", one.startedOn()).bind("now", tx.now())
                .bind("by", one.by()).execute() == 1;
    }

    Optional<Tenancy> find(Tx tx, UUID id) {
        return tx.query("select * from tenancy where id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    Optional<Tenancy> locked(Tx tx, UUID id) {
        return tx.query("select * from tenancy where id = :id for update").bind("id", id).map((row, _) -> read(row))
                .findOne();
    }

    void firstHand(Tx tx, UUID id, LocalDate on, String by) {
        tx.update("update tenancy set first_hand_on = :on, first_hand_told = :by, version = version + 1 where id = :id")
                .bind("on", on).bind("by", by).bind("id", id).execute();
    }

    void end(Tx tx, UUID id, End end) {
        tx.update("""
                update tenancy set ended_on = :on, ended_why = :why, ended_at = :now, ended_by = :by, version = version + 1
                 where id = :id""").bind("on", end.on()).bind("why", Codes.of(end.why())).bind("now", tx.now())
                .bind("by", end.by()).bind("id", id).execute();
    }

    /** Those that run, the deviations first and of them what ends first. */
    List<Tenancy> running(Tx tx, String municipality, int skip, int limit) {
        return tx.query("""
                select * from tenancy where municipality = :municipality and ended_on is null
                 order by (contract <> 'first-hand' and first_hand_on is null) desc, first_hand_by, started_on desc, id
                 limit :limit offset :skip""").bind("municipality", municipality).bind("limit", limit).bind("skip", skip)
                .map((row, _) -> read(row)).list();
    }

    /** How many run, and how many of them deviate. */
    long[] counts(Tx tx, String municipality) {
        return tx
                .query("""
                        select count(*) as running, count(*) filter (where contract <> 'first-hand' and first_hand_on is null) as deviate
                          from tenancy where municipality = :municipality and ended_on is null""")
                .bind("municipality", municipality)
                .map((row, _) -> new long[] { row.getLong("running"), row.getLong("deviate") }).one();
    }

    /** Offers accepted that hold this home for the case until its keys. */
    List<UUID> held(Tx tx, UUID homeId, UUID caseId) {
        return tx.query("""
                select source_id from occupancy where home_id = :home and case_id = :case and reason = 'held'
                   and not isempty(during)""").bind("home", homeId).bind("case", caseId).mapTo(UUID.class).list();
    }

    boolean add(Tx tx, String municipality, SupportStep one) {
        var offer = one.offer();
        var why = one.endedWhy();
        return tx.update("""
                insert into tenancy_support (id, municipality, tenancy_id, step, recovery, harm_reduction, own_provider,
                                             own_goals, ended_why, on_day, written_at, written_by)
                values (:id, :municipality, :tenancy, :step, cast(:recovery as boolean), cast(:harm as boolean),
                        cast(:provider as boolean), cast(:goals as boolean), cast(:why as text), :on, :now, :by)
                on conflict (id) do nothing""").bind("id", one.id()).bind("municipality", municipality)
                .bind("tenancy", one.tenancyId()).bind("step", Codes.of(one.step()))
                .bind("recovery", offer == null ? null : offer.recovery())
                .bind("harm", offer == null ? null : offer.harmReduction())
                .bind("provider", offer == null ? null : offer.ownProvider()).bind("goals", one.ownGoals())
                .bind("why", why == null ? null : Codes.of(why)).bind("on", one.on()).bind("now", tx.now())
                .bind("by", one.by()).execute() == 1;
    }

    List<SupportStep> support(Tx tx, UUID tenancy) {
        return tx.query("select * from tenancy_support where tenancy_id = :id order by on_day, written_at, id")
                .bind("id", tenancy).map((row, _) -> step(row)).list();
    }

    Optional<SupportStep> step(Tx tx, UUID id) {
        return tx.query("select * from tenancy_support where id = :id").bind("id", id).map((row, _) -> step(row)).findOne();
    }

    private static SupportStep step(ResultSet row) throws SQLException {
        var step = Codes.read(Step.class, row.getString("step")).orElseThrow();
        var why = row.getString("ended_why");
        return new SupportStep(row.getObject("id", UUID.class), row.getObject("tenancy_id", UUID.class), step,
                step == Step.OFFERED ? new Offer(row.getBoolean("recovery"), row.getBoolean("harm_reduction"),
                        row.getBoolean("own_provider")) : null,
                row.getObject("own_goals", Boolean.class),
                why == null ? null : Codes.read(EndedWhy.class, why).orElseThrow(), row.getDate("on_day").toLocalDate(),
                row.getString("written_by"));
    }

    private static Tenancy read(ResultSet row) throws SQLException {
        var ended = day(row, "ended_on");
        return new Tenancy(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("case_id", UUID.class), row.getObject("home_id", UUID.class), row.getBoolean("protected_person"),
                row.getInt("people"), row.getInt("children"), row.getBoolean("housing_first"), row.getInt("homes_shown"),
                Codes.read(Contract.class, row.getString("contract")).orElseThrow(), day(row, "first_hand_by"),
                day(row, "first_hand_on"), row.getDate("started_on").toLocalDate(), row.getString("started_by"),
                ended == null ? null
                        : new End(ended, Codes.read(Reason.class, row.getString("ended_why")).orElseThrow(),
                                row.getString("ended_by")));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
