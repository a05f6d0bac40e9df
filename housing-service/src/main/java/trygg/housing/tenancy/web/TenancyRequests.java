package trygg.housing.tenancy.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import trygg.housing.tenancy.StartTenancy;
import trygg.housing.tenancy.SupportStep;
import trygg.housing.tenancy.SupportStep.EndedWhy;
import trygg.housing.tenancy.SupportStep.Offer;
import trygg.housing.tenancy.SupportStep.Step;
import trygg.housing.tenancy.Tenancy.Contract;
import trygg.housing.tenancy.Tenancy.Reason;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;

/** What is asked for about tenancies. None has a field for a condition, and one that is sent all the same is refused. */
public final class TenancyRequests {

    private TenancyRequests() {
    }

    /** The keys. @param firstHandBy of a contract that is not the household's own */
    public record Started(@Nullable UUID id, @NotNull UUID caseId, @NotNull String municipality, @NotNull UUID homeId,
            @NotNull Boolean protectedPerson, @Min(1) @Max(99) int people, @Min(0) @Max(98) int children,
            @NotNull Boolean housingFirst, @Min(1) @Max(99) int homesShown, @NotNull String contract,
            @Nullable LocalDate firstHandBy, @NotNull LocalDate startedOn) {

        StartTenancy command(UUID tenancyId, String by) {
            if (children > people) {
                throw Problem.invalid("more-children-than-people", "Children are counted among the people", "/children",
                        "is no more than the people").asException();
            }
            return new StartTenancy(tenancyId, municipality, caseId, homeId, protectedPerson, people, children, housingFirst,
                    homesShown, code(Contract.class, contract, "/contract"), firstHandBy, startedOn, by);
        }
    }

    public record FirstHand(@NotNull LocalDate on) {
    }

    public record Ended(@NotNull LocalDate on, @NotNull String reason) {

        Reason why() {
            return code(Reason.class, reason, "/reason");
        }
    }

    /** A step of support. @param recovery with the next two of an offer @param ownGoals of an acceptance */
    public record Supported(@Nullable UUID id, @NotNull String step, @Nullable Boolean recovery,
            @Nullable Boolean harmReduction, @Nullable Boolean ownProvider, @Nullable Boolean ownGoals,
            @Nullable String endedWhy, @NotNull LocalDate on) {

        SupportStep step(UUID stepId, UUID tenancy, String by) {
            var kind = code(Step.class, step, "/step");
            try {
                return new SupportStep(stepId, tenancy, kind,
                        recovery == null || harmReduction == null || ownProvider == null ? null
                                : new Offer(recovery, harmReduction, ownProvider),
                        ownGoals, endedWhy == null ? null : code(EndedWhy.class, endedWhy, "/endedWhy"), on, by);
            } catch (IllegalArgumentException _) {
                throw Problem.invalid("support-step-incomplete", "Each step of support says what is its own to say", "/step",
                        "offered: recovery, harmReduction, ownProvider; accepted: ownGoals; ended: endedWhy").asException();
            }
        }
    }

    static <E extends Enum<E>> E code(Class<E> kind, String code, String pointer) {
        return Codes.read(kind, code).orElseThrow(() -> Problem.invalid("invalid-request",
                "Something in the request is not as it should be", pointer, "is none of " + Codes.all(kind)).asException());
    }
}
