package trygg.housing.eviction;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.eviction.EvictionThreat.State;
import trygg.housing.eviction.EvictionThreats.Counts;
import trygg.housing.eviction.OpenThreat.Opening;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Table;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What is done against evictions: each is one transaction with its facts, clocks and events. */
@ApplicationScoped
public class EvictionService {

    /** How many threats a board shows; those with the nearest day come first. */
    public static final int ROWS = 200;

    /** A month in a temporary home, as benefits reckons it for the same household. */
    private static final int NIGHTS = 30;

    private final Transactions transactions;
    private final EvictionThreats threats;
    private final NightStays stays;
    private final EndingHomes ending;
    private final EvictionClocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    EvictionService(Transactions transactions, EvictionThreats threats, NightStays stays, EndingHomes ending,
            EvictionClocks clocks, Outbox outbox, Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.threats = threats;
        this.stays = stays;
        this.ending = ending;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /**
     * A threat with its clocks.
     *
     * @param evicting nothing where the municipality has no table of it
     */
    public record File(EvictionThreat threat, List<GuaranteeClock> clocks, @Nullable Cost evicting) {
    }

    /**
     * What an eviction costs the municipality, by its own table.
     *
     * @param eviction once
     * @param night in a temporary home
     * @param nights reckoned with
     * @param decision behind the table
     */
    public record Cost(BigDecimal eviction, BigDecimal night, int nights, String decision) {

        public BigDecimal sum() {
            return eviction.add(night.multiply(BigDecimal.valueOf(nights)));
        }
    }

    /** What came of a fact, and the threat after it. */
    public record Answer(Telling telling, @Nullable File after) {
    }

    public record Board(Counts counts, List<EvictionThreat> open, List<EvictionThreat> averted,
            List<EvictionThreat> executed, List<Nights> nights, List<EndingHome> ending) {
    }

    /** A stay in places for the night with its clock, which is broken beyond the profile's nights. */
    public record Nights(NightStay stay, @Nullable GuaranteeClock clock) {
    }

    /** Children whose home has an end, and children in places for the night. */
    public record AtRisk(List<EvictionThreat> threats, List<NightStay> nights, List<EndingHome> ending, Instant at) {
    }

    public Opening open(Caller caller, OpenThreat command) {
        return transactions.in(caller.in(command.municipality()), tx -> {
            var earlier = threats.find(tx, command.id()).orElse(null);
            var at = command.openedAt() != null ? command.openedAt().truncatedTo(ChronoUnit.MICROS)
                    : earlier != null ? earlier.openedAt() : tx.now();
            if (earlier != null) {
                return earlier.caseId().equals(command.caseId()) && earlier.openedAt().equals(at)
                        && earlier.municipality().equals(command.municipality())
                                ? new Opening.Repeated(earlier)
                                : new Opening.OtherContent(command.id());
            }
            if (at.isAfter(tx.now())) {
                return new Opening.InFuture();
            }
            var threat = threat(tx, command.id(), command.municipality(), command.caseId(), command.children(), at,
                    command.by());
            if (threats.open(tx, threat)) {
                clocks.opened(tx, threat);
                return new Opening.Opened(threat);
            }
            return threats.lockedOpen(tx, command.municipality(), command.caseId())
                    .<Opening> map(open -> new Opening.AlreadyOpen(open.id()))
                    .orElseGet(() -> new Opening.OtherContent(command.id()));
        });
    }

    /** A landlord's notice of arrears joins the household's threat or opens one, in the notice's own transaction. */
    public void join(Tx tx, String municipality, UUID caseId, boolean children, EvictionFact notice) {
        var id = UUID.nameUUIDFromBytes(("eviction-threat/" + notice.id()).getBytes(StandardCharsets.UTF_8));
        var fresh = threat(tx, id, municipality, caseId, children, notice.at(), notice.by());
        if (threats.open(tx, fresh)) {
            clocks.opened(tx, fresh);
        }
        var open = threats.lockedOpen(tx, municipality, caseId).orElseThrow();
        var threat = children && !open.children()
                ? new EvictionThreat(open.id(), municipality, caseId, true, open.protectedPerson(), open.openedAt(),
                        open.by(), open.facts(), open.nextHome(), open.version())
                : open;
        add(tx, threat.with(notice), notice);
    }

    public Answer tell(Caller caller, TellFact command) {
        return transactions.in(caller.scope(), tx -> {
            var found = threats.locked(tx, command.threatId());
            if (found.isEmpty()) {
                return new Answer(new Telling.Unknown(), null);
            }
            var threat = found.get();
            var telling = threat.tell(command, tx.now());
            if (telling instanceof Telling.Told(var fact)) {
                threat = threat.with(fact);
                if (!add(tx, threat, fact)) {
                    return new Answer(new Telling.OtherContent(), null);
                }
            }
            return new Answer(telling, file(tx, threat));
        });
    }

    /**
     * Notes a first fact by hand: it opens the household's threat, or joins the open one, in one transaction. Sent again it
     * is noted once.
     *
     * @param fact fit for a threat without a day; its threat is found here
     * @return the threat that has it
     */
    public UUID note(Caller caller, OpenThreat opening, TellFact fact) {
        return transactions.in(caller.in(opening.municipality()), tx -> {
            var at = opening.openedAt() == null ? tx.now() : opening.openedAt().truncatedTo(ChronoUnit.MICROS);
            var told = new EvictionFact(fact.id(), fact.kind(), at, fact.by(), fact.on(), null, null, fact.says(), null);
            if (threats.ofFact(tx, fact.id()).isEmpty()) {
                join(tx, opening.municipality(), opening.caseId(), opening.children(), told);
            }
            return threats.ofFact(tx, fact.id()).orElseThrow();
        });
    }

    private boolean add(Tx tx, EvictionThreat threat, EvictionFact fact) {
        if (!threats.tell(tx, threat, fact)) {
            return false;
        }
        clocks.told(tx, threat, fact);
        switch (fact.kind()) {
            case EVICTION_DATE -> {
                var on = Objects.requireNonNull(fact.on());
                outbox.append(tx, EvictionMessages.scheduled(threat, fact, on));
                if (threats.find(tx, threat.id()).orElseThrow().red()) {
                    outbox.append(tx, EvictionMessages.childAtRisk(threat, fact, on));
                }
            }
            case AVERTED -> outbox.append(tx, EvictionMessages.averted(threat, fact, Objects.requireNonNull(fact.way())));
            case EXECUTED -> outbox.append(tx, EvictionMessages.executed(threat, fact));
            default -> {
                // Its clock tells of it.
            }
        }
        return true;
    }

    /** One threat with all that was told; the read is logged. */
    public Optional<File> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> {
            var found = threats.find(tx, id);
            found.ifPresent(threat -> accessLog.write(tx,
                    new Reading(caller, threat.municipality(), purpose, "eviction-threat", threat.caseId())));
            return found.map(threat -> file(tx, threat));
        });
    }

    public List<EvictionThreat> list(Caller caller, String municipality, State state, String purpose) {
        return accessLog.reading(caller.in(municipality),
                new Reading(caller, municipality, purpose, "eviction-threats", null),
                tx -> threats.list(tx, municipality, state, ROWS));
    }

    public Board board(Caller caller, String municipality) {
        return accessLog.reading(caller.in(municipality),
                new Reading(caller, municipality, "case-handling", "eviction-board", null),
                tx -> board(tx, municipality));
    }

    /** The board once more, for an open page whose reader was logged. */
    public Board boardAgain(String municipality) {
        return transactions.in(Scope.of(municipality), tx -> board(tx, municipality));
    }

    private Board board(Tx tx, String municipality) {
        var nights = stays.open(tx, municipality);
        var clock = clocks.ofNights(tx, nights);
        return new Board(threats.count(tx, municipality), threats.list(tx, municipality, State.OPEN, ROWS),
                threats.list(tx, municipality, State.AVERTED, ROWS), threats.list(tx, municipality, State.EXECUTED, ROWS),
                nights.stream().map(stay -> new Nights(stay, clock.get(stay.id()))).toList(),
                ending.list(tx, municipality));
    }

    public AtRisk childrenAtRisk(Caller caller, String municipality, String purpose) {
        return accessLog.reading(caller.in(municipality),
                new Reading(caller, municipality, purpose, "children-at-risk", null),
                tx -> new AtRisk(threats.ofChildren(tx, municipality), stays.open(tx, municipality),
                        ending.list(tx, municipality), tx.now()));
    }

    private EvictionThreat threat(Tx tx, UUID id, String municipality, UUID caseId, boolean children, Instant at,
            String by) {
        return new EvictionThreat(id, municipality, caseId, children, threats.protectedPerson(tx, municipality, caseId), at,
                by, List.of(), false, 1);
    }

    private File file(Tx tx, EvictionThreat threat) {
        var municipality = municipalities.require(threat.municipality());
        var today = LocalDate.ofInstant(tx.now(), municipality.timeZone());
        var evicting = municipality.tables().stream()
                .filter(table -> table.kind().equals("municipal.eviction-cost") && !table.validFrom().isAfter(today)
                        && !table.validUntil().isBefore(today))
                .map(EvictionService::evicting).flatMap(Optional::stream).findFirst().orElse(null);
        return new File(threat, clocks.of(tx, threat), evicting);
    }

    private static Optional<Cost> evicting(Table table) {
        var eviction = table.amounts().get("eviction");
        var night = table.amounts().get("temporary-night");
        return eviction == null || night == null ? Optional.empty()
                : Optional.of(new Cost(new BigDecimal(eviction), new BigDecimal(night), NIGHTS, table.decision()));
    }
}
