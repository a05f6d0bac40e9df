package trygg.housing.home.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.CloseHome;
import trygg.housing.home.Closure;
import trygg.housing.home.Home;
import trygg.housing.home.HomeKind;
import trygg.housing.home.Landlord;
import trygg.housing.home.condition.Fault;
import trygg.housing.home.condition.Inspection;
import trygg.housing.home.condition.RecordInspection;
import trygg.housing.home.condition.ReportFault;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;

/** What is sent to the register. No field takes a condition on who may live there (C053). */
final class HomeRequests {

    private HomeRequests() {
    }

    public record NewLandlord(@Nullable UUID id, @NotNull String municipality, @NotBlank @Size(max = 200) String name,
            @NotNull String kind) {

        Landlord landlord(UUID chosen) {
            return new Landlord(chosen, municipality, name.strip(), code(Landlord.Kind.class, kind, "/kind"));
        }
    }

    /** @param rent a month, in the municipality's currency, with two decimals; nothing where none is paid */
    public record NewHome(@Nullable UUID id, @NotNull String municipality, @NotNull UUID landlordId, @NotNull String kind,
            @Nullable @Size(min = 1, max = 200) String building, @NotBlank @Size(max = 100) String label,
            @NotBlank @Size(max = 300) String address, @Nullable @Size(min = 1, max = 100) String district,
            @Nullable @Min(1) @Max(50) Integer rooms, @NotNull @Min(1) @Max(200) Integer capacity,
            @Nullable @Pattern(regexp = "[0-9]{1,9}\\.[0-9]{2}", message = "is not an amount with two decimals") String rent,
            @Nullable List<@NotNull String> features, @NotNull String contract, @NotNull LocalDate readyOn) {

        Home home(UUID chosen) {
            var has = EnumSet.noneOf(Home.Feature.class);
            if (features != null) {
                features.forEach(feature -> has.add(code(Home.Feature.class, feature, "/features")));
            }
            return new Home(chosen, municipality, landlordId, code(HomeKind.class, kind, "/kind"),
                    building == null || building.isBlank() ? null : building.strip(),
                    label.strip(), address.strip(), district, rooms, capacity, rent == null ? null : new BigDecimal(rent), has,
                    code(Home.Contract.class, contract, "/contract"), readyOn, false, 1);
        }
    }

    /** @param from now when left out */
    public record NewClosure(@Nullable UUID id, @NotNull String reason, @Nullable Instant from, @Nullable Instant until) {

        CloseHome command(UUID chosen, UUID home) {
            return new CloseHome(chosen, home, code(Closure.Reason.class, reason, "/reason"), from, until);
        }
    }

    /** @param inspector who looked, by name or role */
    public record NewInspection(@Nullable UUID id, @NotNull LocalDate on, @NotBlank @Size(max = 200) String inspector,
            @NotNull String result, @Nullable @Size(max = 4000) String remarks) {

        RecordInspection command(UUID chosen, UUID home, String by) {
            return new RecordInspection(chosen, home, on, inspector.strip(), code(Inspection.Result.class, result, "/result"),
                    remarks == null || remarks.isBlank() ? null : remarks.strip(), by);
        }
    }

    /** @param reportedAt now when left out */
    public record NewFault(@Nullable UUID id, @NotNull String kind, @NotNull String severity,
            @NotBlank @Size(max = 4000) String says, @Nullable Instant reportedAt) {

        ReportFault command(UUID chosen, UUID home, String by) {
            return new ReportFault(chosen, home, code(Fault.Kind.class, kind, "/kind"),
                    code(Fault.Severity.class, severity, "/severity"), says.strip(), reportedAt, by);
        }
    }

    /** @param fixedAt now when left out */
    public record NewFix(@Nullable UUID id, @Nullable Instant fixedAt) {
    }

    /** The value with this code, or the refusal that names those there are. */
    static <E extends Enum<E>> E code(Class<E> kind, String sent, String pointer) {
        return Codes.read(kind, sent)
                .orElseThrow(() -> Problem.invalid("invalid-request", "Something in the request is not as it should be",
                        pointer, "is none of " + String.join(", ", Codes.all(kind))).asException());
    }
}
