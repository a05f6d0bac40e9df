package trygg.housing.landlord.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrears.web.ArrearsRequest.Amount;
import trygg.housing.home.Home;
import trygg.housing.home.HomeKind;
import trygg.housing.landlord.GuaranteeTerm;
import trygg.housing.landlord.Incident;
import trygg.housing.landlord.LandlordQuestion;
import trygg.housing.landlord.LandlordQuestion.Ask;
import trygg.housing.landlord.TellArrears;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;

/** What landlords send, and what staff send of landlords. No field names anybody who lives in a home. */
final class LandlordRequests {

    private LandlordRequests() {
    }

    /** @param rent a month, in the municipality's currency, with two decimals; nothing where none is paid */
    public record NewOffer(@Nullable UUID id, @NotNull String municipality, @NotNull String kind,
            @Nullable @Size(min = 1, max = 200) String building, @NotBlank @Size(max = 100) String label,
            @NotBlank @Size(max = 300) String address, @Nullable @Size(min = 1, max = 100) String district,
            @Nullable @Min(1) @Max(50) Integer rooms, @NotNull @Min(1) @Max(200) Integer capacity,
            @Nullable @Pattern(regexp = "[0-9]{1,9}\\.[0-9]{2}", message = "is not an amount with two decimals") String rent,
            @Nullable List<@NotNull String> features, @NotNull String contract, @NotNull LocalDate readyOn) {

        Home home(UUID chosen, UUID landlord) {
            var has = EnumSet.noneOf(Home.Feature.class);
            if (features != null) {
                features.forEach(feature -> has.add(code(Home.Feature.class, feature, "/features")));
            }
            return new Home(chosen, municipality, landlord, code(HomeKind.class, kind, "/kind"), building, label.strip(),
                    address.strip(), district, rooms, capacity, rent == null ? null : new BigDecimal(rent), has,
                    code(Home.Contract.class, contract, "/contract"), readyOn, false, 1);
        }
    }

    public record NewVacancy(@Nullable UUID id) {
    }

    public record NewArrears(@Nullable UUID id, @NotNull UUID homeId, @NotNull @Valid Amount amount,
            @NotNull LocalDate dueOn) {

        TellArrears command(UUID chosen, String by) {
            return new TellArrears(chosen, homeId, new BigDecimal(amount.amount()), amount.currency(), dueOn, by);
        }
    }

    public record NewQuestion(@Nullable UUID id, @NotNull String municipality, @Nullable UUID homeId,
            @NotBlank @Size(max = LandlordQuestion.MOST) String text) {

        Ask command(UUID chosen) {
            return new Ask(chosen, municipality, homeId, text.strip());
        }
    }

    public record NewAnswer(@NotBlank @Size(max = LandlordQuestion.MOST) String text) {
    }

    /** @param landlordId for staff; a landlord tells of itself */
    public record NewIncident(@Nullable UUID id, @NotNull String municipality, @Nullable UUID landlordId,
            @Nullable UUID homeId, @NotNull String kind, @NotNull LocalDate on,
            @NotBlank @Size(max = LandlordQuestion.MOST) String text) {

        Incident incident(UUID chosen, UUID landlord, Incident.ToldBy teller, String by) {
            return new Incident(chosen, municipality, landlord, homeId, code(Incident.Kind.class, kind, "/kind"), on,
                    text.strip(), teller, by);
        }
    }

    /** @param landlordId nothing where it holds for every landlord of the municipality */
    public record NewTerm(@Nullable UUID id, @NotNull String municipality, @Nullable UUID landlordId,
            @NotBlank @Size(max = LandlordQuestion.MOST) String text, @NotBlank @Size(max = 300) String decision,
            @NotNull LocalDate from, @Nullable LocalDate until) {

        GuaranteeTerm term(UUID chosen, String by) {
            return new GuaranteeTerm(chosen, municipality, landlordId, text.strip(), decision.strip(), from, until, by);
        }
    }

    public record TermEnd(@NotNull LocalDate until) {
    }

    /** @param caller a login name or a client's id, as it stands in the token */
    public record NewMember(@NotNull UUID landlordId, @NotBlank @Size(max = 200) String caller) {
    }

    /** The value with this code, or the refusal that names those there are. */
    static <E extends Enum<E>> E code(Class<E> kind, String sent, String pointer) {
        return Codes.read(kind, sent)
                .orElseThrow(() -> Problem.invalid("invalid-request", "Something in the request is not as it should be",
                        pointer, "is none of " + String.join(", ", Codes.all(kind))).asException());
    }
}
