package trygg.housing.roof.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.housing.roof.RequestRoof;
import trygg.housing.roof.RoofNeed;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;

/**
 * A request for a roof as it is sent. It has no field for a condition, whether sobriety, treatment or permit, and one that is
 * sent all the same is refused as unknown (C050).
 *
 * @param alias what the person is called where there is no case
 */
public record RoofBody(@Nullable UUID id, @Nullable UUID caseId, @Nullable @Size(min = 1, max = 100) String alias,
        @NotNull String municipality, @NotNull @Size(max = 20) List<@NotNull @Valid Person> persons,
        @Nullable @Size(max = 10) List<@NotNull String> needs, @NotNull Instant receivedAt) {

    public record Person(@NotNull LocalDate birthDate) {
    }

    RequestRoof command(UUID requestId, String by) {
        var asked = EnumSet.noneOf(RoofNeed.class);
        var codes = needs == null ? List.<String> of() : needs;
        for (int at = 0; at < codes.size(); at++) {
            var pointer = "/needs/" + at;
            asked.add(Codes.read(RoofNeed.class, codes.get(at)).orElseThrow(
                    () -> Problem.invalid("unknown-roof-need", "Nobody here knows this need", pointer,
                            "is none of " + String.join(", ", Codes.all(RoofNeed.class))).asException()));
        }
        return new RequestRoof(requestId, municipality, caseId, alias == null ? null : alias.strip(),
                persons.stream().map(Person::birthDate).toList(), asked, receivedAt, by);
    }
}
