package trygg.benefits.costshift;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Ground;
import trygg.benefits.application.Money;
import trygg.benefits.costshift.StateBenefitCause.Cause;
import trygg.platform.municipality.Municipality.Country;

/**
 * What the municipality asks back when the state pays later for a month it has paid (sosialtjenesteloven § 26; SoL
 * 2025:400 33:2, aid as an advance on a benefit). There is one claim for a month of an application: when its cause is
 * corrected, the claim goes on under the cause that counts now.
 *
 * @param cause what counts for the month
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

        /** Something else counts for the month now, and only that can be claimed. */
        record CauseReplaced(UUID by) implements Following {
        }

        /** Nothing, in another currency, or more than the month's amount and than was claimed of it before. */
        record AmountUnfit() implements Following {
        }

        record Unknown() implements Following {
        }
    }

    /** Follows from the month, so that the table takes in no second claim of it. */
    private static UUID idOf(StateBenefitCause cause) {
        return UUID.nameUUIDFromBytes(
                ("refund-claim/" + cause.applicationId().value() + "/" + cause.month()).getBytes(StandardCharsets.UTF_8));
    }

    RefundClaim then(RefundClaim later) {
        return new RefundClaim(id, cause, Stream.concat(steps.stream(), later.steps.stream()).toList());
    }

    public State state() {
        return steps.getLast().state();
    }

    public boolean open() {
        return state().open();
    }

    /**
     * @param asked the cause the caller knows
     * @param cause what counts for the same month, which may be another one
     * @param amount nothing means what was claimed, or the month's amount for a new claim
     */
    static Following follow(UUID asked, StateBenefitCause cause, @Nullable RefundClaim earlier, State to,
            @Nullable Money amount,
            Country country, String by, Instant now) {
        if (to == State.CLAIMED && !asked.equals(cause.id())) {
            return new Following.CauseReplaced(cause.id());
        }
        if (earlier == null && cause.cause() != Cause.WAITING) {
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
        var before = earlier == null ? cause.amount() : earlier.steps().getLast().amount();
        var sum = amount != null ? amount : before;
        // The state may pay what was asked for, although the month turned out to have cost less.
        if (!sum.isPositive() || !sum.currency().equals(cause.amount().currency())
                || sum.amount().compareTo(cause.amount().amount().max(before.amount())) > 0) {
            return new Following.AmountUnfit();
        }
        var all = new ArrayList<>(earlier == null ? List.<Step> of() : earlier.steps());
        all.add(new Step(to, sum, ground(country), now, by));
        return new Following.Followed(new RefundClaim(earlier == null ? idOf(cause) : earlier.id(), cause, all));
    }

    private static Ground ground(Country country) {
        return new Ground(switch (country) {
            case SE -> "SoL 2025:400 33:2";
            case NO -> "sosialtjenesteloven § 26";
        });
    }
}
