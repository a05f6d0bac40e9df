package trygg.housing.vacancy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.EntityVersion;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** The households that wait for a home. When one changes, it alone is checked anew against the open vacancies. */
@ApplicationScoped
public class WaitingService {

    private final Transactions transactions;
    private final WaitingHouseholds households;
    private final Vacancies vacancies;
    private final Offers offers;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Nudges nudges;

    WaitingService(Transactions transactions, WaitingHouseholds households, Vacancies vacancies, Offers offers,
            Municipalities municipalities, AccessLog accessLog, Nudges nudges) {
        this.transactions = transactions;
        this.households = households;
        this.vacancies = vacancies;
        this.offers = offers;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.nudges = nudges;
    }

    /** A page of those who wait, and how many there are in all. */
    public record Counted(Page<Entry> page, long total) {
    }

    /**
     * One open vacancy seen from one household.
     *
     * @param obstacles none when it is matched
     * @param ahead how many matched households come before it; nothing when it is not matched
     */
    public record Match(Vacancy vacancy, List<Obstacle> obstacles, @Nullable Integer ahead) {

        public boolean matched() {
            return obstacles.isEmpty();
        }
    }

    /** A household beside every open vacancy, with what it was offered. */
    public record Matches(Entry entry, List<Match> matches, List<Offer> offers) {
    }

    /** The vacancies whose counts a transaction changes; written at its end. */
    private static final class Fits {

        private final Map<UUID, Integer> more = new HashMap<>();
        private boolean asked;
    }

    /** Takes up a household in the transaction of the need it follows from. */
    public void takeUp(Tx tx, TakeUpHousehold command) {
        var household = command.household(municipalities.require(command.municipality()).timeZone());
        if (households.add(tx, command.municipality(), household, "system")) {
            refit(tx, command.municipality(), null, household);
        }
    }

    /** Writes what a caseworker has learnt of the household; empty for one that is not there or waits no longer. */
    public Optional<Entry> change(Caller caller, UUID id, @Nullable String ifMatch, HouseholdFacts facts) {
        return transactions.in(caller.scope(), tx -> households.locked(tx, id).filter(entry -> entry.left() == null)
                .map(entry -> {
                    if (entry.household().facts().equals(facts)) {
                        return entry;
                    }
                    EntityVersion.require(ifMatch, entry.version());
                    households.change(tx, id, facts, caller.id());
                    var after = households.find(tx, id).orElseThrow();
                    refit(tx, entry.municipality(), entry.household(), after.household());
                    return after;
                }));
    }

    /** The household waits no longer. That is never because of a no. */
    public Optional<Entry> leave(Caller caller, UUID id, Leaving why) {
        return transactions.in(caller.scope(), tx -> {
            households.locked(tx, id).ifPresent(entry -> leave(tx, entry, why, caller.id()));
            return households.find(tx, id);
        });
    }

    /** The same inside another's transaction, which has locked the household. */
    void leave(Tx tx, Entry entry, Leaving why, String by) {
        if (entry.left() == null) {
            households.leave(tx, entry.household().id(), why, by);
            refit(tx, entry.municipality(), entry.household(), null);
        }
    }

    public Counted list(Caller caller, String municipality, Cursor after, int limit, String purpose) {
        return accessLog.reading(caller.in(municipality),
                new Reading(caller, municipality, purpose, "waiting-households", null),
                tx -> new Counted(households.list(tx, municipality, after, limit), households.count(tx, municipality)));
    }

    /** One household beside every open vacancy: why it is matched or not. The read is logged. */
    public Optional<Matches> matches(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> households.find(tx, id).map(entry -> matches(tx, caller, entry, purpose)));
    }

    /** The same for all of a case; none when nobody of it has asked for a home. */
    public List<Matches> ofCase(Caller caller, UUID caseId, String purpose) {
        return transactions.in(caller.scope(), tx -> households.ofCase(tx, caseId).stream()
                .map(entry -> matches(tx, caller, entry, purpose)).toList());
    }

    private Matches matches(Tx tx, Caller caller, Entry entry, String purpose) {
        accessLog.write(tx, new Reading(caller, entry.municipality(), purpose, "matches", entry.household().caseId()));
        var own = offers.ofHousehold(tx, entry.household().id());
        if (entry.left() != null) {
            return new Matches(entry, List.of(), own);
        }
        var open = vacancies.open(tx, entry.municipality());
        var all = open.isEmpty() ? List.<WaitingHousehold> of() : households.all(tx, entry.municipality());
        var rules = Rules.current();
        var standings = offers.standings(tx, entry.municipality(), open.stream().map(Vacancy::id).toList());
        var queue = Ranking.Queue.of(rules, all, entry.household());
        return new Matches(entry, IntStream.range(0, open.size()).mapToObj(at -> {
            var vacancy = open.get(at);
            var home = VacantHome.of(vacancy.home());
            var bits = rules.obstacles(entry.household(), home) | standings.get(at).obstacles(entry.household().id());
            return new Match(vacancy, Obstacle.of(bits),
                    bits == 0 ? queue.ahead(rules, home, vacancy.seed(), standings.get(at)) : null);
        }).toList(), own);
    }

    /** Counts the change of one household in every open vacancy it fitted or fits. */
    private void refit(Tx tx, String municipality, @Nullable WaitingHousehold before, @Nullable WaitingHousehold after) {
        var fits = tx.attachment(Fits.class, Fits::new);
        for (var vacancy : vacancies.open(tx, municipality)) {
            var home = VacantHome.of(vacancy.home());
            var change = fits(after, home) - fits(before, home);
            if (change != 0) {
                fits.more.merge(vacancy.id(), change, Integer::sum);
            }
        }
        if (!fits.asked) {
            fits.asked = true;
            tx.beforeCommit(end -> vacancies.fitMore(end, fits.more));
        }
        tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(municipality)));
    }

    private static int fits(@Nullable WaitingHousehold household, VacantHome home) {
        return household != null && Rules.current().obstacles(household, home) == 0 ? 1 : 0;
    }
}
