package trygg.housing.eviction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.housing.eviction.Telling.Fault;

/**
 * A household that may lose its home.
 *
 * @param children whether children live there
 * @param facts in the order in which they were told
 * @param nextHome whether a home of their own is theirs from the eviction day at the latest
 */
public record EvictionThreat(UUID id, String municipality, UUID caseId, boolean children, boolean protectedPerson,
        Instant openedAt, String by, List<EvictionFact> facts, boolean nextHome, long version) {

    public enum State {
        OPEN,
        AVERTED,
        EXECUTED
    }

    public EvictionThreat {
        facts = List.copyOf(facts);
    }

    public State state() {
        return latest(FactKind.EXECUTED).isPresent() ? State.EXECUTED
                : latest(FactKind.AVERTED).isPresent() ? State.AVERTED : State.OPEN;
    }

    /** The newest day the enforcement authority set. */
    public Optional<EvictionFact> day() {
        return latest(FactKind.EVICTION_DATE);
    }

    /** What is owed, by what was told last. */
    public Optional<BigDecimal> owed() {
        return facts.stream().map(EvictionFact::amount).flatMap(Stream::ofNullable).reduce((_, last) -> last);
    }

    /** A manager has said in writing why the newest day stands and who is there; a new day asks for it anew. */
    public boolean attended() {
        return after(FactKind.PRESENCE);
    }

    public boolean confirmed() {
        return after(FactKind.DATE_CONFIRMED);
    }

    /** C055: children, a day, and no home after it. */
    public boolean red() {
        return children && state() == State.OPEN && day().isPresent() && !nextHome;
    }

    public Optional<EvictionFact> latest(FactKind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).reduce((_, last) -> last);
    }

    private boolean after(FactKind answer) {
        return day().map(facts::indexOf)
                .filter(day -> facts.subList(day, facts.size()).stream().anyMatch(fact -> fact.kind() == answer)).isPresent();
    }

    /** Decides about a fact that is told. */
    Telling tell(TellFact command, Instant now) {
        var earlier = facts.stream().filter(fact -> fact.id().equals(command.id())).findFirst().orElse(null);
        var fact = new EvictionFact(command.id(), command.kind(), time(command.at(), earlier, now), command.by(),
                command.on(), command.amount(), command.named(), command.says(), command.way());
        if (earlier != null) {
            return earlier.equals(fact) ? new Telling.Repeated(earlier) : new Telling.OtherContent();
        }
        if (state() != State.OPEN) {
            return new Telling.Over();
        }
        if (fact.kind() == FactKind.PRESENCE && !command.manager()) {
            return new Telling.NeedsManager();
        }
        var faults = faults(fact, now);
        return faults.isEmpty() ? new Telling.Told(fact) : new Telling.Unfit(faults);
    }

    private static Instant time(@Nullable Instant told, @Nullable EvictionFact earlier, Instant now) {
        return told != null ? told.truncatedTo(ChronoUnit.MICROS) : earlier != null ? earlier.at() : now;
    }

    private Set<Fault> faults(EvictionFact fact, Instant now) {
        var faults = EnumSet.noneOf(Fault.class);
        if (fact.at().isAfter(now)) {
            faults.add(Fault.IN_FUTURE);
        }
        switch (fact.kind()) {
            case ARREARS_NOTICE -> faults.add(Fault.NOT_HERE);
            case EVICTION_DATE -> demand(faults, fact.on(), Fault.DAY_MISSING);
            case DATE_CONFIRMED -> {
                demand(faults, day().orElse(null), Fault.NO_EVICTION_DAY);
                demand(faults, fact.named(), Fault.NAME_MISSING);
            }
            case PRESENCE -> {
                demand(faults, day().orElse(null), Fault.NO_EVICTION_DAY);
                demand(faults, fact.named(), Fault.NAME_MISSING);
                demand(faults, fact.says(), Fault.REASON_MISSING);
            }
            case AVERTED -> demand(faults, fact.way(), Fault.WAY_MISSING);
            default -> {
                // The kind alone says it.
            }
        }
        return faults;
    }

    private static void demand(Set<Fault> faults, @Nullable Object value, Fault missing) {
        if (value == null || value instanceof String text && text.isBlank()) {
            faults.add(missing);
        }
    }

    EvictionThreat with(EvictionFact fact) {
        return new EvictionThreat(id, municipality, caseId, children, protectedPerson, openedAt, by,
                Stream.concat(facts.stream(), Stream.of(fact)).toList(), nextHome, version + 1);
    }
}
