package trygg.housing.eviction.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.housing.eviction.FactKind;
import trygg.housing.eviction.OpenThreat;
import trygg.housing.eviction.TellFact;
import trygg.housing.eviction.Way;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Caller;

/** What is sent about threatened homes. There is no field for a name of anybody who lives there. */
public final class EvictionRequests {

    private EvictionRequests() {
    }

    public record Opened(@Nullable UUID id, @NotNull UUID caseId, @NotNull String municipality, @NotNull Boolean children,
            @Nullable Instant openedAt) {

        OpenThreat command(UUID threatId, String by) {
            return new OpenThreat(threatId, caseId, municipality, children, openedAt, by);
        }
    }

    /** @param amount as text, so that no reader makes a binary fraction of it */
    public record Told(@Nullable UUID id, @NotNull @Size(max = 40) String kind, @Nullable Instant at,
            @Nullable LocalDate on, @Nullable @DecimalMin("0.01") @Digits(integer = 9, fraction = 2) String amount,
            @Nullable @Size(max = 100) String named, @Nullable @Size(max = 4000) String says,
            @Nullable @Size(max = 40) String way) {

        TellFact command(UUID factId, UUID threat, Caller caller) {
            return new TellFact(factId, threat, Codes.read(FactKind.class, kind).orElseThrow(() -> unknown("/kind")), at, on,
                    amount == null ? null : new BigDecimal(amount).setScale(2), named, says, way(way), caller.id(),
                    caller.isStaff() && caller.is("manager"));
        }

        private static @Nullable Way way(@Nullable String code) {
            return code == null ? null : Codes.read(Way.class, code).orElseThrow(() -> unknown("/way"));
        }
    }

    private static RuntimeException unknown(String pointer) {
        return Problem.invalid("unknown-code", "There is no such kind or way", pointer, "is none of the published codes")
                .asException();
    }
}
