package trygg.benefits.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.statistics.Family;
import trygg.benefits.statistics.PaidOut;
import trygg.benefits.statistics.QualificationEnd;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear.EarlierAid;
import trygg.benefits.statistics.QualificationYear.EarlierIncome;
import trygg.benefits.statistics.QualificationYear.OtherAid;

/**
 * One person's participation in the qualification programme.
 *
 * @param otherMunicipality four digits of the one whose programme the participant comes from, {@code 9999} when unknown
 * @param earlierAid social assistance in the two months before the application
 * @param by who recorded it, and can be asked
 * @param paid the programme's money, in the order it was paid
 * @param leaves in the order they began; only the last may go on
 * @param end nothing while it goes on
 */
public record Participation(UUID id, String municipality, UUID caseId, LocalDate appliedOn, LocalDate decidedOn,
        LocalDate startedOn, Family family, @Nullable String otherMunicipality, @Nullable EarlierAid earlierAid,
        Set<EarlierIncome> earlierIncomes, Set<OtherAid> otherAid, String by, List<Payment> paid,
        List<Leave> leaves, @Nullable QualificationEnd end) {

    /** The programme's money that left the municipality. */
    public record Payment(UUID id, PaidOut paidOut) {
    }

    /** @param until the first day back; nothing while it goes on */
    public record Leave(UUID id, LocalDate from, @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (until == null || day.isBefore(until));
        }
    }

    /** What keeps a record from being one; its name in kebab case is the code. */
    public enum Fault {
        /** Applied, decided and started go in this order. */
        DAYS_OUT_OF_ORDER,
        PAID_BEFORE_START,
        /** An end says that it ended: in the programme and on leave are no ends, and the day is not before the start. */
        NO_END,
        ENDED_BEFORE_START,
        /** What came straight after a completed programme, and its main income, are asked for (rules 38 and 39). */
        AFTERWARDS_MISSING,
        MAIN_INCOME_MISSING,
        LEAVE_BEFORE_START,
        /** A leave goes on, or an earlier one had not ended by then. */
        ALREADY_ON_LEAVE,
        BACK_BEFORE_LEAVE,
        /** A refusal says why. */
        GROUND_MISSING,
        IN_FUTURE
    }

    public Participation {
        earlierIncomes = Set.copyOf(earlierIncomes);
        otherAid = Set.copyOf(otherAid);
        paid = List.copyOf(paid);
        leaves = List.copyOf(leaves);
    }

    List<Fault> faults(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (decidedOn.isBefore(appliedOn) || startedOn.isBefore(decidedOn)) {
            faults.add(Fault.DAYS_OUT_OF_ORDER);
        }
        if (startedOn.isAfter(today)) {
            faults.add(Fault.IN_FUTURE);
        }
        return faults;
    }

    List<Fault> faults(Payment payment, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (payment.paidOut().paidOn().isBefore(startedOn)) {
            faults.add(Fault.PAID_BEFORE_START);
        }
        if (payment.paidOut().paidOn().isAfter(today)) {
            faults.add(Fault.IN_FUTURE);
        }
        return faults;
    }

    List<Fault> faults(Leave leave, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (leave.from().isBefore(startedOn)) {
            faults.add(Fault.LEAVE_BEFORE_START);
        }
        if (leaves.stream().anyMatch(one -> one.until() == null || leave.from().isBefore(one.until()))) {
            faults.add(Fault.ALREADY_ON_LEAVE);
        }
        if (leave.from().isAfter(today)) {
            faults.add(Fault.IN_FUTURE);
        }
        return faults;
    }

    static List<Fault> faults(Leave leave, LocalDate back, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (!back.isAfter(leave.from())) {
            faults.add(Fault.BACK_BEFORE_LEAVE);
        }
        if (back.isAfter(today)) {
            faults.add(Fault.IN_FUTURE);
        }
        return faults;
    }

    List<Fault> faults(QualificationEnd ending, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var endedOn = ending.endedOn();
        if (endedOn == null || ending.status() == Status.IN_PROGRAMME || ending.status() == Status.ON_LEAVE) {
            faults.add(Fault.NO_END);
        } else if (endedOn.isBefore(startedOn)) {
            faults.add(Fault.ENDED_BEFORE_START);
        } else if (endedOn.isAfter(today)) {
            faults.add(Fault.IN_FUTURE);
        }
        if (ending.afterwards().isEmpty()
                && (ending.status() == Status.COMPLETED_OR_AGREED || ending.status() == Status.ENDED_AFTER_BREAK)) {
            faults.add(Fault.AFTERWARDS_MISSING);
        }
        if (ending.mainIncome() == null && ending.status() == Status.COMPLETED_OR_AGREED) {
            faults.add(Fault.MAIN_INCOME_MISSING);
        }
        return faults;
    }

    /** Form 11CF asks how it stands on the last day of the year: on leave is not taking part. */
    public boolean onLeave(LocalDate day) {
        return leaves.stream().anyMatch(leave -> leave.covers(day));
    }

    /** The same facts of the participation itself, whoever recorded them and whatever came later. */
    boolean says(Participation other) {
        return facts(this).equals(facts(other));
    }

    private static List<Object> facts(Participation of) {
        return List.of(of.id, of.municipality, of.caseId, of.appliedOn, of.decidedOn, of.startedOn, of.family,
                of.otherMunicipality == null ? "" : of.otherMunicipality, of.earlierAid == null ? "" : of.earlierAid,
                of.earlierIncomes, of.otherAid);
    }
}
