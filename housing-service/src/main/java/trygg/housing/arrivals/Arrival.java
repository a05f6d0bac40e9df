package trygg.housing.arrivals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrivals.ArrivalFact.Step;
import trygg.housing.arrivals.Telling.Fault;

/**
 * A household that is to arrive, and what is ready for it.
 *
 * @param protectedPerson masked in every list; whose protection nobody knows counts as protected (ADR 0007)
 * @param facts what was told since, the oldest first
 */
public record Arrival(Agreement agreed, boolean protectedPerson, Instant agreedAt, String by, List<ArrivalFact> facts,
        long version) {

    /** A day further off than this is a slip of the pen. */
    private static final int YEARS = 2;

    public enum State {
        AWAITED,
        LANDED,
        CANCELLED
    }

    public Arrival {
        facts = List.copyOf(facts);
    }

    public UUID id() {
        return agreed.id();
    }

    public State state() {
        return facts.isEmpty() ? State.AWAITED
                : steps(Step.Cancelled.class).findAny().isPresent() ? State.CANCELLED
                        : steps(Step.Landed.class).findAny().isPresent() ? State.LANDED : State.AWAITED;
    }

    /** The day as it stands. */
    public LocalDate arrivesOn() {
        return steps(Step.Moved.class).reduce((_, last) -> last).map(Step.Moved::on).orElse(agreed.arrivesOn());
    }

    /** The day the promise goes by: the one they landed on, or before it the one they are to come on. */
    LocalDate comesOn() {
        return landedOn().orElseGet(this::arrivesOn);
    }

    public Optional<LocalDate> landedOn() {
        return steps(Step.Landed.class).findAny().map(Step.Landed::on);
    }

    public Optional<ArrivalFact.Why> cancelledWhy() {
        return steps(Step.Cancelled.class).findAny().map(Step.Cancelled::why);
    }

    public Optional<LocalDate> start(Part part) {
        @Nullable
        LocalDate start = null;
        for (var fact : facts) {
            if (fact.step() instanceof Step.Start(var which, var on) && which == part) {
                start = on;
            } else if (fact.step() instanceof Step.NoStart(var which) && which == part) {
                start = null;
            }
        }
        return Optional.ofNullable(start);
    }

    public List<Part> needed() {
        return agreed.needed(comesOn());
    }

    /**
     * What is needed and does not start yet, or for a home not by the day they come. Who stands here without one is helped by
     * whatever day is told after the landing.
     */
    public List<Part> missing() {
        return needed().stream().filter(part -> start(part)
                .filter(on -> part != Part.HOME || !on.isAfter(comesOn()) || homeToldAfterLanding()).isEmpty()).toList();
    }

    private boolean homeToldAfterLanding() {
        return facts.stream().map(ArrivalFact::step).dropWhile(step -> !(step instanceof Step.Landed))
                .anyMatch(step -> step instanceof Step.Start(var part, var unused) && part == Part.HOME);
    }

    /** C015: all that is needed has a start, and the home is theirs on the day they come. */
    public boolean ready() {
        return missing().isEmpty();
    }

    public boolean withoutHome() {
        return missing().contains(Part.HOME);
    }

    /** The same agreement under whatever id, for the day it was made for or the one it stands at. */
    boolean agreedAs(Agreement told) {
        return List.of(agreed.arrivesOn(), arrivesOn()).contains(told.arrivesOn()) && told.as(agreed).equals(agreed);
    }

    /** Decides about an agreement. @param earlier what its id stands for already */
    static Agreeing agree(Agreement told, boolean protectedPerson, @Nullable Arrival earlier, LocalDate today, Instant now,
            String by) {
        if (earlier != null) {
            return earlier.agreed.equals(told) ? new Agreeing.Repeated(earlier) : new Agreeing.OtherContent(told.id());
        }
        var fault = told.births().getLast().isAfter(today) ? Optional.of(Fault.NOT_BORN) : comes(told.arrivesOn(), today);
        return fault.<Agreeing> map(Agreeing.Unfit::new)
                .orElseGet(() -> new Agreeing.Agreed(new Arrival(told, protectedPerson, now, by, List.of(), 1)));
    }

    /** Decides about what is told of it. @param id of the fact */
    Telling tell(UUID id, Step step, LocalDate today, Instant now, String teller) {
        var earlier = facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
        if (earlier.isPresent()) {
            return earlier.get().step().equals(step) ? new Telling.Repeated(this) : new Telling.OtherContent(id);
        }
        // Who has landed without something still waits for it; all else is over.
        if (state() == State.CANCELLED
                || state() == State.LANDED && !(step instanceof Step.Start || step instanceof Step.NoStart)) {
            return new Telling.Over(state());
        }
        var fact = new ArrivalFact(id, step, now, teller);
        return fault(step, today).<Telling> map(Telling.Unfit::new).orElseGet(() -> new Telling.Told(with(fact), fact));
    }

    private Optional<Fault> fault(Step step, LocalDate today) {
        return switch (step) {
            case Step.Start(var part, var on) -> !needed().contains(part) ? Optional.of(Fault.NOT_NEEDED)
                    : start(part).filter(on::equals).isPresent() && !missing().contains(part) ? Optional.of(Fault.SAME_DAY)
                            : near(on, arrivesOn()) ? Optional.empty() : Optional.of(Fault.FAR_OFF);
            case Step.NoStart(var part) -> start(part).isEmpty() ? Optional.of(Fault.NOT_SET) : Optional.empty();
            case Step.Moved(var on) -> on.equals(arrivesOn()) ? Optional.of(Fault.SAME_DAY) : comes(on, today);
            case Step.Cancelled _ -> Optional.empty();
            case Step.Landed(var on) -> on.isAfter(today) ? Optional.of(Fault.NOT_YET)
                    : near(on, arrivesOn()) ? Optional.empty() : Optional.of(Fault.FAR_OFF);
        };
    }

    private static Optional<Fault> comes(LocalDate on, LocalDate today) {
        return on.isBefore(today) ? Optional.of(Fault.PASSED)
                : near(on, today) ? Optional.empty() : Optional.of(Fault.FAR_OFF);
    }

    private static boolean near(LocalDate on, LocalDate day) {
        return !on.isBefore(day.minusYears(YEARS)) && !on.isAfter(day.plusYears(YEARS));
    }

    private Arrival with(ArrivalFact fact) {
        return new Arrival(agreed, protectedPerson, agreedAt, by, Stream.concat(facts.stream(), Stream.of(fact)).toList(),
                version + 1);
    }

    private <S extends Step> Stream<S> steps(Class<S> kind) {
        return facts.stream().map(ArrivalFact::step).filter(kind::isInstance).map(kind::cast);
    }
}
