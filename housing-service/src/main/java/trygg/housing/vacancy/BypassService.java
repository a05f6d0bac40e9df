package trygg.housing.vacancy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.housing.vacancy.Bypass.Bypassing;
import trygg.housing.vacancy.Bypass.Propose;
import trygg.housing.vacancy.Bypass.Reason;
import trygg.housing.vacancy.Bypass.Sign;
import trygg.platform.api.Codes;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.Caller;

/** Passing over whoever comes first: proposed by one person, signed by another, counted for everybody. */
@ApplicationScoped
public class BypassService {

    private final Transactions transactions;
    private final VacancyService service;
    private final Vacancies vacancies;
    private final WaitingHouseholds households;
    private final Offers offers;
    private final Outbox outbox;

    BypassService(Transactions transactions, VacancyService service, Vacancies vacancies, WaitingHouseholds households,
            Offers offers, Outbox outbox) {
        this.transactions = transactions;
        this.service = service;
        this.vacancies = vacancies;
        this.households = households;
        this.offers = offers;
        this.outbox = outbox;
    }

    public Bypassing propose(Caller caller, Propose command) {
        if (!command.byHuman()) {
            return new Bypassing.NotByMachine();
        }
        return transactions.in(caller.scope(), tx -> {
            var found = vacancies.locked(tx, command.vacancyId());
            if (found.isEmpty()) {
                return new Bypassing.Unknown();
            }
            var vacancy = found.get();
            var known = offers.bypass(tx, command.id()).orElse(null);
            if (known != null) {
                return known.vacancyId().equals(command.vacancyId()) && known.householdId().equals(command.householdId())
                        && known.reason() == command.reason() ? new Bypassing.Repeated(known)
                                : new Bypassing.OtherContent(command.id());
            }
            if (!vacancy.open()) {
                return new Bypassing.VacancyClosed();
            }
            var first = vacancy.rank(Rules.current(), households.all(tx, vacancy.municipality()),
                    offers.standing(tx, vacancy.municipality(), vacancy.id())).first()
                    .filter(one -> one.id().equals(command.householdId())).orElse(null);
            if (first == null || vacancy.offer() != null) {
                return new Bypassing.NotFirst();
            }
            var bypass = new Bypass(command.id(), vacancy.id(), first.id(), first.caseId(), command.reason(), tx.now(),
                    command.by(), null);
            if (!offers.add(tx, vacancy.municipality(), bypass)) {
                return new Bypassing.OtherContent(command.id());
            }
            service.nudge(tx, vacancy);
            return new Bypassing.Noted(bypass);
        });
    }

    public Bypassing sign(Caller caller, Sign command) {
        return transactions.in(caller.scope(), tx -> {
            var found = offers.bypass(tx, command.bypassId());
            if (found.isEmpty()) {
                return new Bypassing.Unknown();
            }
            var vacancy = vacancies.locked(tx, found.get().vacancyId()).orElseThrow();
            var bypass = offers.bypass(tx, command.bypassId()).orElseThrow();
            if (!vacancy.open() && bypass.signature() == null) {
                return new Bypassing.VacancyClosed();
            }
            var bypassing = bypass.sign(command, tx.now());
            var signature = bypassing instanceof Bypassing.Noted(var signed) ? signed.signature() : null;
            if (bypassing instanceof Bypassing.Noted(var signed) && signature != null) {
                offers.sign(tx, vacancy.municipality(), bypass.id(), signature);
                outbox.append(tx, VacancyMessages.bypassed(signed, signature, vacancy.municipality()));
                service.nudge(tx, vacancy);
            }
            return bypassing;
        });
    }

    /** How often somebody was passed over in a year, by reason. It tells of nobody, and is everybody's to know. */
    public Map<Reason, Long> signedIn(Municipality municipality, int year) {
        ZoneId zone = municipality.timeZone();
        var counts = new EnumMap<Reason, Long>(Reason.class);
        for (var reason : Reason.values()) {
            counts.put(reason, 0L);
        }
        transactions.run(Scope.of(municipality.code()), tx -> tx.query("""
                select b.reason, count(*) as n from match_bypass b join match_bypass_signature s on s.bypass_id = b.id
                 where b.municipality = :municipality and s.signed_at >= :from and s.signed_at < :until group by b.reason""")
                .bind("municipality", municipality.code())
                .bind("from", LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant())
                .bind("until", LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant())
                .map((row, _) -> counts.put(Codes.read(Reason.class, row.getString("reason")).orElseThrow(),
                        row.getLong("n")))
                .list());
        return counts;
    }
}
