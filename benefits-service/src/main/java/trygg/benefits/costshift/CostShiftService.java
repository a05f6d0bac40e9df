package trygg.benefits.costshift;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Money;
import trygg.benefits.costshift.NoteCause.Noting;
import trygg.benefits.costshift.RefundClaim.Following;
import trygg.benefits.costshift.RefundClaim.State;
import trygg.platform.db.Transactions;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Notes causes, follows claims and counts. Each method is one transaction. */
@ApplicationScoped
public class CostShiftService {

    /** A claim is followed for as long as a suit could be brought (SoL 2025:400 33:5). */
    private static final int YEARS_FOLLOWED = 3;

    private final Transactions transactions;
    private final Causes causes;
    private final ApplicationService applications;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    CostShiftService(Transactions transactions, Causes causes, ApplicationService applications, Outbox outbox,
            Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.causes = causes;
        this.applications = applications;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** Something the state may pay back. @param claim absent while nobody has asked for it */
    public record Refundable(StateBenefitCause cause, boolean protectedPerson, @Nullable RefundClaim claim) {
    }

    public Noting note(Caller caller, NoteCause command) {
        return transactions.in(caller.scope(), tx -> applications.find(tx, command.applicationId()).map(application -> {
            var municipality = municipalities.require(application.municipality());
            var noting = command.decide(application, causes.find(tx, command.id()).orElse(null),
                    Money.currencyOf(municipality.country()), municipality.timeZone(), tx.now());
            if (noting instanceof Noting.Noted(var cause)) {
                if (!causes.add(tx, cause)) {
                    return new Noting.OtherContent(cause.id());
                }
                outbox.append(tx, CostShiftMessages.noted(cause));
            }
            return noting;
        }).orElseGet(Noting.Unknown::new));
    }

    /** @param amount nothing means what was claimed, or the whole of the month for a new claim */
    public Following follow(Caller caller, UUID causeId, State to, @Nullable Money amount) {
        return transactions.in(caller.scope(), tx -> causes.find(tx, causeId).map(asked -> {
            causes.lock(tx, asked);
            var cause = causes.counting(tx, asked);
            var country = municipalities.require(cause.municipality()).country();
            var following = RefundClaim.follow(causeId, cause, causes.claims(tx, List.of(cause)).get(cause.id()), to, amount,
                    country, caller.id(), tx.now());
            if (following instanceof Following.Followed(var claim)) {
                causes.add(tx, claim);
            }
            return following;
        }).orElseGet(Following.Unknown::new));
    }

    /** A year in kronor, which tells of nobody. */
    public CostShift year(Caller caller, String municipality, int year) {
        return transactions.in(caller.in(municipality), tx -> {
            var found = causes.last(tx, municipality, YearMonth.of(year, 1), YearMonth.of(year, 12));
            return CostShift.of(year, found, causes.claims(tx, found).values());
        });
    }

    /** What the state may pay back and has not, the oldest first; the read is logged. */
    public List<Refundable> refundable(Caller caller, String municipality, String purpose) {
        return accessLog.reading(caller.in(municipality), new Reading(caller, municipality, purpose, "refund-claims", null),
                tx -> {
                    var zone = municipalities.require(municipality).timeZone();
                    var now = YearMonth.from(tx.now().atZone(zone));
                    var found = causes.waiting(tx, municipality, now.minusYears(YEARS_FOLLOWED), now.plusMonths(1));
                    Map<UUID, RefundClaim> claims = causes.claims(tx, found);
                    var hidden = applications.protectedAmong(tx, found.stream().map(StateBenefitCause::caseId).toList());
                    var all = new ArrayList<Refundable>();
                    found.forEach(
                            cause -> all.add(new Refundable(cause, hidden.contains(cause.caseId()), claims.get(cause.id()))));
                    return List.copyOf(all);
                });
    }
}
