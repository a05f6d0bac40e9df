package trygg.housing.need;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.act.Act;

/** What answers a housing need. Each kind of need is answered by one of these, once. */
public sealed interface HousingAct extends Act {

    /** The kind of need it answers. */
    NeedKind answers();

    /**
     * A roof for the night. It has an address and no condition: there is no component for one (C050, C053).
     *
     * @param address stays in housing
     */
    record RoofOffer(UUID id, PlaceKind placeKind, String address, Instant at, String by) implements HousingAct {

        public RoofOffer {
            if (address.isBlank()) {
                throw new IllegalArgumentException("a roof has an address");
            }
        }

        @Override
        public NeedKind answers() {
            return NeedKind.ROOF_TONIGHT;
        }

        /** Without the address: not even a stack trace may carry it into a log. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "RoofOffer[id=%s, placeKind=%s, at=%s, by=%s]", id, placeKind, at, by);
        }
    }

    /**
     * A written decision on a home (Sweden: SoL 2025:400 11:1; Norway: boligsosialloven § 7).
     *
     * @param ground the paragraph it rests on
     * @param reason why, in words the person can read
     * @param alternative what a refusal offers instead
     */
    record Decision(UUID id, Outcome outcome, @Nullable String ground, @Nullable String reason,
            @Nullable Alternative alternative, Instant at, String by)
            implements
                HousingAct {

        public Decision {
            if (outcome == Outcome.REFUSED && alternative == null) {
                throw new IllegalArgumentException("nobody is refused without being offered something else");
            }
            if (outcome.goesAgainstThePerson() && (ground == null || reason == null)) {
                throw new IllegalArgumentException("nobody is refused without a ground and a reason");
            }
        }

        @Override
        public NeedKind answers() {
            return NeedKind.HOUSING;
        }
    }

    /** Somebody spoke with the household that may lose its home. */
    record EvictionContact(UUID id, Instant at, String by) implements HousingAct {

        @Override
        public NeedKind answers() {
            return NeedKind.EVICTION_THREAT;
        }
    }
}
