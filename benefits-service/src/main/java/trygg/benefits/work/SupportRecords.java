package trygg.benefits.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.work.Support.Adaptation;
import trygg.benefits.work.Support.EmployerContact;
import trygg.benefits.work.Support.Terms;
import trygg.benefits.work.Support.Treatment;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** What stands around measures, and the goals for seats, as PostgreSQL keeps them. */
@Singleton
class SupportRecords {

    Support ofCase(Tx tx, UUID caseId) {
        return read(tx, "m.case_id = cast(:of as uuid)", "t.case_id = cast(:of as uuid)", caseId.toString());
    }

    Support ofMunicipality(Tx tx, String municipality) {
        return read(tx, "m.municipality = :of", "t.municipality = :of", municipality);
    }

    private static Support read(Tx tx, String ofMeasure, String ofTreatment, String of) {
        return new Support(
                tx.query("select t.* from measure_terms t join measure m on m.id = t.measure_id where " + ofMeasure
                        + " order by t.from_on, t.recorded_at").bind("of", of).map((row, _) -> terms(row)).list(),
                tx.query("select c.* from measure_employer_contact c join measure m on m.id = c.measure_id where "
                        + ofMeasure + " order by c.met_on, c.id").bind("of", of).map((row, _) -> contact(row)).list(),
                tx.query("select t.* from work_treatment t where " + ofTreatment + " order by t.from_on, t.id")
                        .bind("of", of).map((row, _) -> treatment(row)).list());
    }

    /** False when the id is taken. */
    boolean add(Tx tx, String municipality, Terms terms) {
        return tx.update("""
                insert into measure_terms (id, measure_id, municipality, adaptations, subsidy_percent, specialist, from_on,
                                           recorded_at, recorded_by)
                values (:id, :measureId, :municipality, :adaptations, cast(:subsidy as int), :specialist, :day, :at, :by)
                on conflict (id) do nothing""", new TermsRow(terms.id(), terms.measureId(), municipality,
                terms.adaptations().stream().map(Codes::of).sorted().toArray(String[]::new),
                terms.subsidyPercent() == null ? null : terms.subsidyPercent().toString(), terms.specialist(), terms.from(),
                tx.now(), terms.by())).execute() == 1;
    }

    /** False when the id is taken. */
    boolean add(Tx tx, String municipality, EmployerContact contact) {
        return tx.update("""
                insert into measure_employer_contact (id, measure_id, municipality, met_on, recorded_at, recorded_by)
                values (:id, :of, :municipality, :day, :at, :by) on conflict (id) do nothing""",
                new DayRow(contact.id(), contact.measureId(), municipality, contact.metOn(), null, tx.now(), contact.by()))
                .execute() == 1;
    }

    /** Its beginning, and with the same id its end. False when the id stands for another. */
    boolean put(Tx tx, String municipality, Treatment treatment) {
        return tx.update("""
                insert into work_treatment as t (id, case_id, municipality, from_on, until_on, recorded_at, recorded_by)
                values (:id, :of, :municipality, :day, cast(:until as date), :at, :by)
                on conflict (id) do update set until_on = excluded.until_on
                 where t.case_id = excluded.case_id and t.from_on = excluded.from_on and t.until_on is null""",
                new DayRow(treatment.id(), treatment.caseId(), municipality, treatment.from(),
                        treatment.until() == null ? null : treatment.until().toString(), tx.now(), treatment.by()))
                .execute() == 1;
    }

    /** False when the kind has another goal from that day, or the id is taken. */
    boolean add(Tx tx, SeatGoal goal) {
        return tx.update("""
                insert into work_seat_goal (id, municipality, kind, seats, from_on, decision, recorded_at, recorded_by)
                values (:id, :municipality, :kind, :seats, :day, :decision, :at, :by) on conflict do nothing""",
                new GoalRow(goal.id(), goal.municipality(), goal.kind().code(), goal.seats(), goal.from(), goal.decision(),
                        tx.now(), goal.by()))
                .execute() == 1;
    }

    List<SeatGoal> goals(Tx tx, String municipality) {
        return tx.query("select * from work_seat_goal where municipality = :municipality order by kind, from_on")
                .bind("municipality", municipality)
                .map((row, _) -> new SeatGoal(row.getObject("id", UUID.class), municipality,
                        Codes.read(MeasureKind.class, row.getString("kind")).orElseThrow(), row.getInt("seats"),
                        row.getObject("from_on", LocalDate.class), row.getString("decision"), row.getString("recorded_by")))
                .list();
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(row.getObject("id", UUID.class), row.getObject("measure_id", UUID.class),
                Arrays.stream((String[]) row.getArray("adaptations").getArray())
                        .map(code -> Codes.read(Adaptation.class, code).orElseThrow()).collect(Collectors.toSet()),
                row.getObject("subsidy_percent", Integer.class), row.getString("specialist"),
                row.getObject("from_on", LocalDate.class), row.getString("recorded_by"));
    }

    private static EmployerContact contact(ResultSet row) throws SQLException {
        return new EmployerContact(row.getObject("id", UUID.class), row.getObject("measure_id", UUID.class),
                row.getObject("met_on", LocalDate.class), row.getString("recorded_by"));
    }

    private static Treatment treatment(ResultSet row) throws SQLException {
        return new Treatment(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
                row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
                row.getString("recorded_by"));
    }

    record TermsRow(UUID id, UUID measureId, String municipality, String[] adaptations, @Nullable String subsidy,
            @Nullable String specialist, LocalDate day, Instant at, String by) {
    }

    record DayRow(UUID id, UUID of, String municipality, LocalDate day, @Nullable String until, Instant at, String by) {
    }

    record GoalRow(UUID id, String municipality, String kind, int seats, LocalDate day, String decision, Instant at,
            String by) {
    }
}
