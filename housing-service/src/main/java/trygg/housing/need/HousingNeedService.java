package trygg.housing.need;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.HousingAct.Decision;
import trygg.housing.need.HousingAct.EvictionContact;
import trygg.housing.need.HousingAct.RoofOffer;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.EntityVersion;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What can be done with housing needs: open, answer, look. Each is one transaction with its events and clocks. */
@ApplicationScoped
public class HousingNeedService {

    /** The guarantee that what was granted is carried out; its first clock is the need's. */
    public static final String EXECUTION = "housing-execution";

    private final HousingNeeds needs;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Transactions transactions;
    private final AccessLog accessLog;
    private final Nudges nudges;
    private final Roofs roofs;
    private final Grants grants;

    HousingNeedService(HousingNeeds needs, Clocks clocks, Outbox outbox, Transactions transactions, AccessLog accessLog,
            Nudges nudges, Roofs roofs, Grants grants) {
        this.needs = needs;
        this.clocks = clocks;
        this.outbox = outbox;
        this.transactions = transactions;
        this.accessLog = accessLog;
        this.nudges = nudges;
        this.roofs = roofs;
        this.grants = grants;
    }

    /** A need with its clocks, the earliest due first. */
    public record WithClocks(HousingNeed need, List<GuaranteeClock> clocks) {
    }

    /** What came of an act, and the need with its clocks after it; absent when there is no such need. */
    public record Answer<A extends HousingAct>(Recording<A> recording, @Nullable WithClocks after) {
    }

    /** Opens the need in the transaction of the event that tells of it. */
    public HousingNeed open(Tx tx, OpenHousingNeed command) {
        var need = HousingNeed.open(command);
        needs.open(tx, need);
        outbox.append(tx, HousingNeedMessages.opened(need));
        for (var kind : need.kinds()) {
            clocks.start(tx, new Clocks.Start(kind.guarantee(), need.municipality(), need.caseId(), need.id().value(),
                    need.protectedPerson(), need.acute().contains(kind), need.receivedAt()), Cause.by("system"));
        }
        tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(need.municipality())));
        return need;
    }

    /** The need under lock, for what else is done about it in the caller's transaction. */
    public Optional<HousingNeed> hold(Tx tx, HousingNeedId id) {
        return needs.locked(tx, id);
    }

    /**
     * A roof was found for a need that the caller holds. The first answers it and keeps its promise; of each later one, given
     * after a no, the others only hear.
     */
    public void roofFound(Tx tx, HousingNeed held, OfferRoof command) {
        switch (held.offerRoof(command, tx.now())) {
            case Recorded(var offer) -> {
                if (!write(tx, held.with(offer), offer)) {
                    throw new IllegalStateException("a new offer has an id of its own");
                }
            }
            case Recording.DoneBefore<RoofOffer> _ -> outbox.append(tx, HousingNeedMessages.answered(held,
                    new RoofOffer(command.offerId(), command.placeKind(), command.address(), tx.now(), command.by())));
            default -> throw new IllegalStateException("no roof was asked for");
        }
    }

    /** Whether the contact was taken up before. */
    public boolean knows(Tx tx, UUID contactId) {
        return needs.find(tx, HousingNeedId.ofContact(contactId)).isPresent();
    }

    /** @param ifMatch the version the caller has seen, as an ETag; nothing when it takes its chance */
    public Answer<RoofOffer> offerRoof(Caller caller, HousingNeedId id, @Nullable String ifMatch, OfferRoof command) {
        return answer(caller, id, ifMatch, command.offerId(), (need, now) -> need.offerRoof(command, now));
    }

    public Answer<Decision> decide(Caller caller, HousingNeedId id, @Nullable String ifMatch, DecideHousing command) {
        return answer(caller, id, ifMatch, command.decisionId(), (need, now) -> need.decide(command, now));
    }

    public Answer<EvictionContact> recordContact(Caller caller, HousingNeedId id, @Nullable String ifMatch,
            RecordEvictionContact command) {
        return answer(caller, id, ifMatch, command.contactMadeId(), (need, now) -> need.recordContact(command, now));
    }

    private <A extends HousingAct> Answer<A> answer(Caller caller, HousingNeedId id, @Nullable String ifMatch, UUID actId,
            BiFunction<HousingNeed, Instant, Recording<A>> decision) {
        return transactions.in(caller.scope(), tx -> {
            var found = needs.locked(tx, id);
            if (found.isEmpty()) {
                return new Answer<>(new Unknown<A>(), null);
            }
            var need = found.get();
            var recording = decision.apply(need, tx.now());
            if (recording instanceof Recorded(var act)) {
                // Asked only now: what is sent again has changed the version itself the first time.
                EntityVersion.require(ifMatch, need.version());
                var after = need.with(act);
                if (!write(tx, after, act)) {
                    return new Answer<>(new OtherContent<A>(actId), null);
                }
                if (act instanceof RoofOffer offer) {
                    roofs.offeredByHand(tx, after, offer);
                }
                need = after;
            }
            return new Answer<>(recording, withClocks(tx, need));
        });
    }

    private boolean write(Tx tx, HousingNeed after, HousingAct act) {
        if (!needs.answer(tx, after, act)) {
            return false;
        }
        outbox.append(tx, HousingNeedMessages.answered(after, act));
        clocks.fulfil(tx, act.answers().guarantee(), after.id().value(), act.at(), Cause.by(act.by()));
        if (act instanceof Decision decision && decision.outcome() != Outcome.REFUSED) {
            clocks.start(tx, new Clocks.Start(EXECUTION, after.municipality(), after.caseId(), after.id().value(),
                    after.protectedPerson(), false, decision.at()), Cause.by(act.by()));
            grants.granted(tx, after, act.by());
        }
        tx.afterCommit(() -> {
            nudges.nudge(Nudges.boardOf(after.municipality()));
            nudges.nudge(after.id().toString());
        });
        return true;
    }

    /** One need, as personal data: the read is logged, or there is none. */
    public Optional<WithClocks> show(Caller caller, HousingNeedId id, String purpose) {
        return read(caller, id, purpose, "housing-need");
    }

    /** The need with the address of the roof offered, which for a protected person is a step and a log line of its own. */
    public Optional<WithClocks> showAddress(Caller caller, HousingNeedId id, String purpose) {
        return read(caller, id, purpose, "roof-address");
    }

    /** Where a protected person sleeps is known to those on the case alone. */
    public boolean mayKnowAddress(Caller caller, HousingNeedId id) {
        return transactions.in(caller.scope(), tx -> needs.find(tx, id)
                .filter(need -> need.protectedPerson() && !roofs.onTheCase(tx, need, caller.id())).isEmpty());
    }

    private Optional<WithClocks> read(Caller caller, HousingNeedId id, String purpose, String what) {
        return transactions.in(caller.scope(), tx -> {
            var found = needs.find(tx, id);
            found.ifPresent(need -> accessLog.write(tx,
                    new Reading(caller, need.municipality(), purpose, what, need.caseId())));
            return found.map(need -> withClocks(tx, need));
        });
    }

    /** A page of a municipality's needs by what falls due. */
    public Page<WithClocks> list(Caller caller, DueList asked, String purpose) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), purpose, "housing-needs", null), tx -> page(tx, asked));
    }

    public Counted<WithClocks> board(Caller caller, DueList asked) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), "case-handling", "housing-board", null),
                tx -> look(tx, asked));
    }

    /** The board once more, for an open page whose reader was logged when it opened. */
    public Counted<WithClocks> boardAgain(DueList asked) {
        return transactions.in(Scope.of(asked.municipality()), tx -> look(tx, asked));
    }

    private Counted<WithClocks> look(Tx tx, DueList asked) {
        return new Counted<>(page(tx, asked), needs.count(tx, asked));
    }

    private Page<WithClocks> page(Tx tx, DueList asked) {
        var page = needs.list(tx, asked);
        var running = clocks.bySubject(tx, page.items().stream().map(need -> need.id().value()).toList());
        return page.map(need -> new WithClocks(need, running.getOrDefault(need.id().value(), List.of())));
    }

    private WithClocks withClocks(Tx tx, HousingNeed need) {
        return new WithClocks(need, clocks.ofSubjects(tx, List.of(need.id().value())));
    }
}
