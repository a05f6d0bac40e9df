package trygg.housing.vacancy.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.housing.vacancy.HouseholdFacts;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;

/** What is sent about vacancies and those who wait. Nothing here tells how anybody lives, and such a field is refused. */
public final class VacancyRequests {

    private VacancyRequests() {
    }

    public record Opened(@Nullable UUID id, @NotNull UUID homeId, @Nullable Instant freeFrom) {
    }

    public record Offered(@Nullable UUID id, @NotNull UUID householdId) {
    }

    /**
     * @param reason of a no: {@code own-choice}, {@code place}, {@code size}, {@code rent}, {@code safety}, {@code not-reached}
     */
    public record Answered(@NotNull Boolean accepted, @Nullable @Size(max = 40) String reason) {
    }

    public record Bypassed(@Nullable UUID id, @NotNull UUID householdId, @NotNull @Size(max = 40) String reason) {
    }

    public record Left(@NotNull @Size(max = 40) String why) {
    }

    public record Asked(@Nullable UUID id, @NotNull String municipality) {
    }

    /** All that a caseworker knows of the household, which replaces what was known before. */
    public record Facts(@Min(1) @Max(30) int people, @Min(0) @Max(29) int children, boolean violence,
            @Min(0) @Max(3) int severity, @Nullable List<@NotNull @Size(max = 40) String> access, boolean pets,
            boolean womenOnly, @Nullable List<@NotNull @Size(max = 40) String> kinds,
            @Nullable @Size(max = 50) List<@NotNull @Size(min = 1, max = 80) String> districts,
            @Nullable @Size(max = 50) List<@NotNull @Size(min = 1, max = 80) String> keepAway) {

        HouseholdFacts facts() {
            if (children > people) {
                throw invalid("/children", "is not more than the people of the household");
            }
            var needs = all(Feature.class, access, "/access");
            if (!HouseholdFacts.ACCESS.containsAll(needs)) {
                throw invalid("/access", "is none of step-free, lift, wheelchair, life-span");
            }
            return new HouseholdFacts(people, children, violence, severity, needs, pets, womenOnly,
                    all(HomeKind.class, kinds, "/kinds"), clean(districts, "/districts"), clean(keepAway, "/keepAway"));
        }
    }

    static <E extends Enum<E>> E required(Class<E> kind, @Nullable String code, String pointer) {
        return Codes.read(kind, code == null ? "" : code)
                .orElseThrow(() -> invalid(pointer, "is none of " + String.join(", ", Codes.all(kind))));
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> kind, @Nullable List<String> codes, String pointer) {
        return codes == null ? Set.of()
                : codes.stream().map(code -> required(kind, code, pointer)).collect(Collectors.toUnmodifiableSet());
    }

    /** Codes are kept in lines and fields: none holds a line break. */
    private static List<String> clean(@Nullable List<String> codes, String pointer) {
        if (codes == null) {
            return List.of();
        }
        if (codes.stream().anyMatch(code -> code.isBlank() || code.chars().anyMatch(Character::isISOControl))) {
            throw invalid(pointer, "is a list of codes");
        }
        return codes.stream().map(String::strip).distinct().sorted().toList();
    }

    private static RuntimeException invalid(String pointer, String message) {
        return Problem.invalid("invalid-request", "Something in the request is not as it should be", pointer, message)
                .asException();
    }
}
