package trygg.housing.vacancy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;

/**
 * The published rules by which a vacant home goes to a household (C051). A release that changes them adds a version: what
 * was ranked by an earlier one is replayed by it for ever.
 */
public enum Rules {

    /** No home at all first, then the homeless, then all others; children, violence, severity, waiting time; ties by lot. */
    HOMELESS_FIRST_1("homeless-first.v1");

    /** Kinds let to whoever needs a home; the others are waited for by name. */
    public static final Set<HomeKind> ORDINARY = Set
            .copyOf(EnumSet.of(HomeKind.FLAT, HomeKind.FAMILY_HOME, HomeKind.GENERATION_HOUSING));

    /** A home for five goes to a household of at least three: larger ones find few homes that hold them. */
    public static final int SPARE = 2;

    private final String code;

    Rules(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Rules current() {
        return HOMELESS_FIRST_1;
    }

    static Optional<Rules> of(String code) {
        return Stream.of(values()).filter(rules -> rules.code.equals(code)).findFirst();
    }

    /** What is between this household and this home, whatever else has happened; a bit for each obstacle. */
    int obstacles(WaitingHousehold household, VacantHome home) {
        var facts = household.facts();
        int bits = 0;
        if (facts.people() > home.capacity()) {
            bits |= Obstacle.TOO_SMALL.bit();
        }
        if (home.capacity() - facts.people() > SPARE) {
            bits |= Obstacle.TOO_LARGE.bit();
        }
        if (!(facts.kinds().isEmpty() ? ORDINARY : facts.kinds()).contains(home.kind())) {
            bits |= Obstacle.OTHER_KIND.bit();
        }
        if (!facts.access().isEmpty() && !home.features().containsAll(facts.access())) {
            bits |= Obstacle.ACCESSIBILITY.bit();
        }
        if (!facts.districts().isEmpty() && (home.district() == null || !facts.districts().contains(home.district()))) {
            bits |= Obstacle.OTHER_DISTRICT.bit();
        }
        if (!facts.keepAway().isEmpty() && (home.district() == null || facts.keepAway().contains(home.district())
                || home.building() != null && facts.keepAway().contains(home.building()))) {
            bits |= Obstacle.SAFETY.bit();
        }
        if (facts.pets() && !home.has(Feature.PETS)) {
            bits |= Obstacle.PETS.bit();
        }
        if (home.has(Feature.WOMEN_ONLY) && !facts.womenOnly()) {
            bits |= Obstacle.WOMEN_ONLY.bit();
        }
        return bits;
    }

    /**
     * The order as one number, the smaller first: class, children, violence, severity and day, from the highest bits down.
     * Households of the same number are told apart by lot.
     */
    long order(WaitingHousehold household) {
        var facts = household.facts();
        // A day before 1970 would turn the number round; nobody has waited that long.
        long day = Math.max(0, household.since().toEpochDay());
        return ((((long) household.precedence().ordinal() << 1 | (facts.children() > 0 ? 0 : 1)) << 1
                | (facts.violence() ? 0 : 1)) << 2 | HouseholdFacts.MOST_SEVERE - facts.severity()) << 32 | day;
    }

    /** The first number in which two households differ; what puts the one before the other. */
    Criterion between(WaitingHousehold one, WaitingHousehold other) {
        var a = one.facts();
        var b = other.facts();
        if (one.precedence() != other.precedence()) {
            return Criterion.HOME;
        }
        if (a.children() > 0 != b.children() > 0) {
            return Criterion.CHILDREN;
        }
        if (a.violence() != b.violence()) {
            return Criterion.VIOLENCE;
        }
        if (a.severity() != b.severity()) {
            return Criterion.SEVERITY;
        }
        return one.since().equals(other.since()) ? Criterion.LOT : Criterion.WAITING;
    }

    /** What the order asks, in this order. */
    public enum Criterion {
        HOME,
        CHILDREN,
        VIOLENCE,
        SEVERITY,
        WAITING,
        LOT
    }

    /** Draws lots for one vacancy. Not for several threads. */
    static final class Lot {

        private final MessageDigest digest;
        private final ByteBuffer bytes = ByteBuffer.allocate(24);
        private final long seed;

        Lot(long seed) {
            this.seed = seed;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** The first eight bytes of SHA-256 over seed and id, without a sign; the smaller comes first. */
        long of(UUID household) {
            bytes.clear().putLong(seed).putLong(household.getMostSignificantBits())
                    .putLong(household.getLeastSignificantBits());
            return ByteBuffer.wrap(digest.digest(bytes.array())).getLong();
        }
    }
}
