package trygg.benefits.costshift;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Ground;
import trygg.benefits.application.Money;
import trygg.benefits.costshift.StateBenefitCause.Cause;
import trygg.platform.municipality.Municipality.Country;

/**
 * What the municipality asks back when the state pays later for a month it has paid (sosialtjenesteloven § 26; SoL
 * 2025:400 33:2, aid as an advance on a benefit). There is one claim for a cause.
 *
 * @param steps the oldest first; never empty
 */
public record RefundClaim(UUID id, StateBenefitCause cause, List<Step> steps) {

    public RefundClaim {
        steps = List.copyOf(steps);
    }

    public enum State {
        CLAIMED,
        REMINDED,
        PAID,
        DENIED;

        public String code() {
            return StateBenefitCause.code(this);
        }

        public static Optional<State> of(String code) {
            return StateBenefitCause.read(values(), code);
        }

        boolean open() {
            return this == CLAIMED || this == REMINDED;
        }
    }

    /** @param amount claimed, or what was paid in the end */
    public record Step(State state, Money amount, Ground ground, Instant at, String by) {
    }

    /** What can come of a step. */
    public sealed interface Following {

        record Followed(RefundClaim claim) implements Following {
        }

        record Repeated(RefundClaim claim) implements Following {
        }

        /** Only what the state still decides about can be asked back. */
        record NothingToRefund() implements Following {
        }

        record CannotMove(@Nullable State from, State to) implements Following {
        }

        /** Nothing, in another currency, or more than the month's amount. */
        record AmountUnfit() implements Following {
        }

        record Unknown() implements Following {
        }
    }

    static UUID idOf(StateBenefitCause cause) {
        return UUID.nameUUIDFromBytes(("refund-claim/" + cause.id()).getBytes(StandardCharsets.UTF_8));
    }

    public State state() {
        return steps.getLast().state();
    }

    public boolean open() {
        return state().open();
    }

    /** @param amount nothing means what was claimed, or the month's amount for a new claim */
    static Following follow(StateBenefitCause cause, @Nullable RefundClaim earlier, State to, @Nullable Money amount,
            Country country, String by, Instant now) {
        if (cause.cause() != Cause.WAITING) {
            return new Following.NothingToRefund();
        }
        var from = earlier == null ? null : earlier.state();
        if (earlier != null && from == to && to != State.REMINDED) {
            return amount == null || amount.equals(earlier.steps().getLast().amount()) ? new Following.Repeated(earlier)
                    : new Following.CannotMove(from, to);
        }
        if (from == null ? to != State.CLAIMED : !from.open() || to == State.CLAIMED) {
            return new Following.CannotMove(from, to);
        }
        var sum = amount != null ? amount : earlier == null ? cause.amount() : earlier.steps().getLast().amount();
        if (!sum.isPositive() || !sum.currency().equals(cause.amount().currency())
                || sum.amount().compareTo(cause.amount().amount()) > 0) {
            return new Following.AmountUnfit();
        }
        var all = new ArrayList<>(earlier == null ? List.<Step> of() : earlier.steps());
        all.add(new Step(to, sum, ground(country), now, by));
        return new Following.Followed(new RefundClaim(idOf(cause), cause, all));
    }

    private static Ground ground(Country country) {
        return new Ground(switch (country) {
            case SE -> "SoL 2025:400 33:2";
            case NO -> "sosialtjenesteloven § 26";
        });
    }
}
