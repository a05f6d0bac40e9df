package trygg.housing.need.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.Alternative;
import trygg.housing.need.DecideHousing;
import trygg.housing.need.Outcome;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.secrecy.Caller;

/**
 * A decision on a home as it is sent. Ground and reason are required unless all is granted, and a refusal
 * offers something else.
 */
public record DecisionRequest(@Nullable UUID id,
        @NotNull @Pattern(regexp = "granted|partly|refused", message = "is none of granted, partly, refused") String outcome,
        @Nullable @Size(max = 200) String ground, @Nullable @Size(max = 4000) String reason,
        @Nullable String alternative,
        @Nullable Instant decidedAt) {

    DecideHousing command(UUID decisionId, Caller caller) {
        var decided = Outcome.of(outcome).orElseThrow();
        if (decided.goesAgainstThePerson()) {
            requireWhy();
        }
        return new DecideHousing(decisionId, decided, said(ground), said(reason), instead(decided), decidedAt, caller.id(),
                caller.isStaff());
    }

    private @Nullable Alternative instead(Outcome decided) {
        if (decided != Outcome.REFUSED) {
            return null;
        }
        return Codes.read(Alternative.class, alternative == null ? "" : alternative).orElseThrow(() -> Problem
                .invalid("alternative-required", "Nobody is refused without being offered something else", "/alternative",
                        "is one of " + Codes.all(Alternative.class))
                .asException());
    }

    private void requireWhy() {
        var missing = new ArrayList<FieldError>();
        if (said(ground) == null) {
            missing.add(new FieldError("/ground", "a decision that does not grant all names its paragraph"));
        }
        if (said(reason) == null) {
            missing.add(new FieldError("/reason", "a decision that does not grant all says why"));
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid("reason-required", "Nobody is refused without a ground and a reason", List.copyOf(missing))
                    .asException();
        }
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
