package trygg.benefits.qualification;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.parameter.Amount;
import trygg.benefits.qualification.Participation.Leave;
import trygg.benefits.qualification.Participation.Payment;
import trygg.benefits.statistics.Family;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.benefits.statistics.PaidOut;
import trygg.benefits.statistics.PaidOut.Kind;
import trygg.benefits.statistics.QualificationEnd;
import trygg.benefits.statistics.QualificationEnd.Afterwards;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear.EarlierAid;
import trygg.benefits.statistics.QualificationYear.EarlierIncome;
import trygg.benefits.statistics.QualificationYear.OtherAid;
import trygg.platform.db.Tx;

/** The participations, as PostgreSQL keeps them. Codes are kept by the names of their enums. */
@Singleton
public class Participations {

    /** Those that ran on some day of the year: begun before its end and not over before its start. */
    public List<Participation> ofYear(Tx tx, String municipality, int year) {
        return tx.query("""
                select p.* from qualification_programme p left join qualification_end e on e.programme_id = p.id
                 where p.municipality = :municipality and p.started_on <= :last
                   and (e.ended_on is null or e.ended_on >= :first) order by p.started_on, p.id""")
                .bind("municipality", municipality).bind("first", LocalDate.of(year, 1, 1))
                .bind("last", LocalDate.of(year, 12, 31)).map((row, _) -> read(row)).list().stream()
                .map(one -> whole(tx, one)).toList();
    }

    Optional<Participation> find(Tx tx, UUID id) {
        return tx.query("select * from qualification_programme where id = :id").bind("id", id).map((row, _) -> read(row))
                .findOne().map(one -> whole(tx, one));
    }

    /** Whether the case has an application here; benefits knows no other cases. */
    boolean knows(Tx tx, String municipality, UUID caseId) {
        return tx.query("select count(*) from application where case_id = :case and municipality = :municipality")
                .bind("case", caseId).bind("municipality", municipality).mapTo(Long.class).one() > 0;
    }

    /** False when the id is taken. */
    boolean add(Tx tx, Participation one) {
        return tx.update("""
                insert into qualification_programme (id, municipality, case_id, applied_on, decided_on, started_on,
                       marital_status, children, other_municipality, earlier_aid, earlier_incomes, other_aid, recorded_at,
                       recorded_by)
                values (:id, :municipality, :caseId, :appliedOn, :decidedOn, :startedOn, :maritalStatus, :children, :other,
                        :earlierAid, :earlierIncomes, :otherAid, :at, :by) on conflict (id) do nothing""",
                new Row(one.id(), one.municipality(), one.caseId(), one.appliedOn(), one.decidedOn(), one.startedOn(),
                        one.family().maritalStatus().name(), one.family().childrenUnder18(), one.otherMunicipality(),
                        name(one.earlierAid()), names(one.earlierIncomes()), names(one.otherAid()), tx.now(), one.by()))
                .execute() == 1;
    }

    /** False when the id is taken. */
    boolean add(Tx tx, Participation to, Payment payment, String by) {
        return tx.update("""
                insert into qualification_payment (id, programme_id, municipality, paid_on, amount, recorded_at, recorded_by)
                values (:id, :programme, :municipality, :paidOn, :amount, :at, :by) on conflict (id) do nothing""",
                new PaymentRow(payment.id(), to.id(), to.municipality(), payment.paidOut().paidOn(),
                        BigDecimal.valueOf(payment.paidOut().amount().hundredths(), 2), tx.now(), by))
                .execute() == 1;
    }

    /** False when it has an end already. */
    boolean end(Tx tx, Participation of, QualificationEnd end, LocalDate endedOn, String by) {
        return tx
                .update("""
                        insert into qualification_end (programme_id, municipality, status, ended_on, afterwards, main_income, recorded_at,
                               recorded_by)
                        values (:programme, :municipality, :status, :endedOn, :afterwards, :mainIncome, :at, :by)
                        on conflict (programme_id) do nothing""",
                        new EndRow(of.id(), of.municipality(), end.status().name(), endedOn, names(end.afterwards()),
                                name(end.mainIncome()), tx.now(), by))
                .execute() == 1;
    }

    /** False when the id is taken. */
    boolean add(Tx tx, Participation to, Leave leave, String by) {
        return tx.update("""
                insert into qualification_leave (id, programme_id, municipality, from_on, recorded_at, recorded_by)
                values (:id, :programme, :municipality, :day, :at, :by) on conflict (id) do nothing""",
                new LeaveRow(leave.id(), to.id(), to.municipality(), leave.from(), tx.now(), by)).execute() == 1;
    }

    void back(Tx tx, Participation of, Leave leave, LocalDate day, String by) {
        tx.batch("""
                insert into qualification_return (leave_id, municipality, back_on, recorded_at, recorded_by)
                values (:id, :municipality, :day, :at, :by)""",
                new LeaveRow(leave.id(), of.id(), of.municipality(), day, tx.now(), by));
    }

    private static Participation whole(Tx tx, Participation one) {
        var paid = tx.query("select * from qualification_payment where programme_id = :id order by paid_on, id")
                .bind("id", one.id()).map((row, _) -> payment(row)).list();
        var leaves = tx.query("""
                select l.id, l.from_on, r.back_on from qualification_leave l
                  left join qualification_return r on r.leave_id = l.id where l.programme_id = :id order by l.from_on""")
                .bind("id", one.id()).map((row, _) -> new Leave(row.getObject("id", UUID.class),
                        row.getObject("from_on", LocalDate.class), row.getObject("back_on", LocalDate.class)))
                .list();
        var end = tx.query("select * from qualification_end where programme_id = :id").bind("id", one.id())
                .map((row, _) -> end(row)).findOne();
        return new Participation(one.id(), one.municipality(), one.caseId(), one.appliedOn(), one.decidedOn(),
                one.startedOn(), one.family(), one.otherMunicipality(), one.earlierAid(), one.earlierIncomes(),
                one.otherAid(), one.by(), paid, leaves, end.orElse(null));
    }

    private static Participation read(ResultSet row) throws SQLException {
        return new Participation(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("case_id", UUID.class), row.getObject("applied_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class), row.getObject("started_on", LocalDate.class),
                new Family(MaritalStatus.valueOf(row.getString("marital_status")), row.getInt("children")),
                row.getString("other_municipality"), value(EarlierAid.class, row.getString("earlier_aid")),
                values(EarlierIncome.class, row, "earlier_incomes"), values(OtherAid.class, row, "other_aid"),
                row.getString("recorded_by"), List.of(), List.of(), null);
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(row.getObject("id", UUID.class), new PaidOut(row.getObject("paid_on", LocalDate.class),
                Kind.QUALIFICATION_MONEY, new Amount(row.getBigDecimal("amount").movePointRight(2).longValueExact())));
    }

    private static QualificationEnd end(ResultSet row) throws SQLException {
        return new QualificationEnd(Status.valueOf(row.getString("status")), row.getObject("ended_on", LocalDate.class),
                values(Afterwards.class, row, "afterwards"), value(Afterwards.class, row.getString("main_income")));
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, ResultSet row, String column) throws SQLException {
        var set = EnumSet.noneOf(type);
        Arrays.stream((String[]) row.getArray(column).getArray()).forEach(name -> set.add(Enum.valueOf(type, name)));
        return set;
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    record Row(UUID id, String municipality, UUID caseId, LocalDate appliedOn, LocalDate decidedOn, LocalDate startedOn,
            String maritalStatus, int children, @Nullable String other, @Nullable String earlierAid, String[] earlierIncomes,
            String[] otherAid, Instant at, String by) {
    }

    record PaymentRow(UUID id, UUID programme, String municipality, LocalDate paidOn, BigDecimal amount, Instant at,
            String by) {
    }

    record LeaveRow(UUID id, UUID programme, String municipality, LocalDate day, Instant at, String by) {
    }

    record EndRow(UUID programme, String municipality, String status, LocalDate endedOn, String[] afterwards,
            @Nullable String mainIncome, Instant at, String by) {
    }
}
