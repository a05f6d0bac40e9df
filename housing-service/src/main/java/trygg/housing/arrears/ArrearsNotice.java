package trygg.housing.arrears;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrears.Notifying.Fault;
import trygg.housing.arrears.Notifying.Notified;
import trygg.housing.arrears.Notifying.OtherContent;
import trygg.housing.arrears.Notifying.Repeated;
import trygg.housing.arrears.Notifying.Unfit;

/**
 * A landlord's word that a household owes rent. It says so early, so that the debt can be paid before anybody is evicted
 * (C056); it is no judgement on the household, and no names come with it.
 *
 * @param amount owed, with two decimals
 * @param currency the municipality's, as its three letters
 * @param dueOn the day the oldest unpaid rent was due
 * @param children whether children live in the home
 * @param answer what the examination came to; nothing until then
 */
public record ArrearsNotice(UUID id, UUID caseId, String municipality, BigDecimal amount, String currency, LocalDate dueOn,
        boolean children, Instant receivedAt, String by, @Nullable Answer answer) {

    /** @param outcome the code of benefits' contract, one of tomorrow among them */
    public record Answer(UUID noticeId, String outcome, Instant examinedAt) {
    }

    /** @param earlier the notice this id stands for already */
    static Notifying told(NotifyArrears command, @Nullable ArrearsNotice earlier, String currency, ZoneId zone, Instant now) {
        // Told without a time it came now, or when it was first told.
        var at = command.receivedAt() != null ? command.receivedAt().truncatedTo(ChronoUnit.MICROS)
                : earlier != null ? earlier.receivedAt : now;
        var notice = new ArrearsNotice(command.id(), command.caseId(), command.municipality(), command.amount(),
                command.currency(), command.dueOn(), command.children(), at, command.by(), null);
        if (earlier != null) {
            return earlier.answered(null).equals(notice) ? new Repeated(earlier) : new OtherContent(command.id());
        }
        var faults = notice.faults(currency, zone, now);
        return faults.isEmpty() ? new Notified(notice) : new Unfit(faults);
    }

    private Set<Fault> faults(String own, ZoneId zone, Instant now) {
        var faults = EnumSet.noneOf(Fault.class);
        if (amount.signum() <= 0) {
            faults.add(Fault.NOTHING_OWED);
        }
        if (!currency.equals(own)) {
            faults.add(Fault.FOREIGN_CURRENCY);
        }
        if (dueOn.isAfter(LocalDate.ofInstant(now, zone))) {
            faults.add(Fault.NOT_DUE_YET);
        }
        if (receivedAt.isAfter(now)) {
            faults.add(Fault.IN_FUTURE);
        }
        return faults;
    }

    ArrearsNotice answered(@Nullable Answer answer) {
        return new ArrearsNotice(id, caseId, municipality, amount, currency, dueOn, children, receivedAt, by, answer);
    }
}
