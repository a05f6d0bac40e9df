package trygg.housing.vacancy;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.housing.home.Home.Feature;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.Deadline.WorkingDays;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.guarantee.Guarantees;

/**
 * The time from a vacant home to its offer (C051). Opening the vacancy starts it and an offer keeps it; a no starts it
 * anew, for a home that was declined stands as empty as before. It is about nobody: its matter is the vacancy.
 */
@Singleton
class OfferClocks implements Guarantees.Declared {

    static final String GUARANTEE = "vacancy-offer";

    private final Clocks clocks;
    private final Offers offers;

    OfferClocks(Clocks clocks, Offers offers) {
        this.clocks = clocks;
        this.offers = offers;
    }

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(GUARANTEE, 1, List.of("C051"),
                (setting, _) -> new WorkingDays(setting.number("workingDays")), List.of(new Owed("escalation", "manager"))));
    }

    void opened(Tx tx, Vacancy vacancy) {
        start(tx, vacancy, vacancy.id(), vacancy.openedAt(), vacancy.openedBy());
    }

    /** Called before the offer is written, for what it keeps was started by the no before it. */
    void offered(Tx tx, Vacancy vacancy, String by) {
        clocks.fulfil(tx, GUARANTEE, subject(tx, vacancy), tx.now(), Cause.by(by));
    }

    void declined(Tx tx, Vacancy vacancy, UUID offer, String by) {
        start(tx, vacancy, offer, tx.now(), by);
    }

    void withdrawn(Tx tx, Vacancy vacancy, String by) {
        clocks.withdraw(tx, GUARANTEE, subject(tx, vacancy), Cause.by(by));
    }

    /** The clock of each vacancy that was started last; none where the municipality promises no time. */
    Map<UUID, GuaranteeClock> of(Tx tx, Collection<UUID> vacancies) {
        var subjects = new HashMap<UUID, UUID>();
        vacancies.forEach(id -> subjects.put(id, id));
        subjects.putAll(offers.declined(tx, vacancies));
        var newest = new HashMap<UUID, GuaranteeClock>();
        for (var clock : clocks.ofSubjects(tx, subjects.keySet())) {
            newest.merge(subjects.get(clock.subjectId()), clock,
                    (one, other) -> one.startedAt().isAfter(other.startedAt()) ? one : other);
        }
        return newest;
    }

    private void start(Tx tx, Vacancy vacancy, UUID subject, Instant since, String by) {
        // What tells that a hidden home is empty stands in no list.
        clocks.start(tx, new Start(GUARANTEE, vacancy.municipality(), vacancy.id(), subject,
                vacancy.home().has(Feature.HIDDEN), false, since), Cause.by(by));
    }

    private UUID subject(Tx tx, Vacancy vacancy) {
        return offers.ofVacancy(tx, vacancy.id()).stream().findFirst().map(Offer::id).orElse(vacancy.id());
    }
}
