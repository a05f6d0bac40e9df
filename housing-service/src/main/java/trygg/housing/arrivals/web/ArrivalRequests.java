package trygg.housing.arrivals.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrivals.Agreement;
import trygg.housing.arrivals.ArrivalFact.Step;
import trygg.housing.arrivals.ArrivalFact.Why;
import trygg.housing.arrivals.Part;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;

/** What is sent about arrivals. There is no field for a name of anybody who comes. */
public final class ArrivalRequests {

    private ArrivalRequests() {
    }

    /** @param protectedPerson absent where nobody knows, which counts as protected */
    public record New(@Nullable UUID id, @NotBlank String municipality, @NotBlank @Size(max = 100) String reference,
            @NotNull LocalDate arrivesOn,
            @NotNull @Size(min = 1, max = Agreement.MOST_PEOPLE) List<@NotNull LocalDate> births,
            @Nullable @Pattern(regexp = "[a-z]{2,3}", message = "a language code such as uk or so") String language,
            @NotNull @Min(1) @Max(Agreement.MOST_ROOMS) Integer rooms, @Nullable UUID caseId,
            @Nullable Boolean protectedPerson) {

        Agreement agreement(UUID arrival) {
            return new Agreement(arrival, municipality, reference.strip(), arrivesOn, births, language, rooms, caseId);
        }
    }

    /** @param on absent where the start that was told falls away */
    public record Start(@Nullable UUID id, @NotBlank @Size(max = 40) String part, @Nullable LocalDate on) {

        Step step() {
            var which = Codes.read(Part.class, part).orElseThrow(() -> unknown("/part"));
            return on == null ? new Step.NoStart(which) : new Step.Start(which, on);
        }
    }

    /** The day they come now, or came. */
    public record Day(@Nullable UUID id, @NotNull LocalDate on) {
    }

    public record Cancellation(@Nullable UUID id, @NotBlank @Size(max = 40) String why) {

        Step step() {
            return new Step.Cancelled(Codes.read(Why.class, why).orElseThrow(() -> unknown("/why")));
        }
    }

    static RuntimeException unknown(String pointer) {
        return Problem.invalid("unknown-code", "There is no such code", pointer, "is none of the published codes")
                .asException();
    }
}
