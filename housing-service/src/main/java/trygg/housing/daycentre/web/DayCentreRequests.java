package trygg.housing.daycentre.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.housing.daycentre.CentreClosure;
import trygg.housing.daycentre.DayCentreService.Close;
import trygg.housing.daycentre.Hours;
import trygg.housing.daycentre.HoursPromise;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;

/** What is sent about day centres. */
public final class DayCentreRequests {

    private DayCentreRequests() {
    }

    /** Hours by the clock on the wall; staffed for as long as it is open when nothing else is said. */
    public record DayHours(@NotNull LocalTime opens, @NotNull LocalTime closes, @Nullable LocalTime staffedFrom,
            @Nullable LocalTime staffedUntil) {

        Hours hours() {
            return new Hours(opens, closes, staffedFrom == null ? opens : staffedFrom,
                    staffedUntil == null ? closes : staffedUntil);
        }
    }

    /** @param hours nothing takes the promise of these weekdays back */
    public record NewWeek(@Nullable UUID id, @NotEmpty List<@NotNull String> weekdays, @NotNull LocalDate validFrom,
            @Nullable @Valid DayHours hours) {

        HoursPromise promise(UUID chosen, UUID centre) {
            var days = EnumSet.noneOf(DayOfWeek.class);
            weekdays.forEach(day -> days.add(code(DayOfWeek.class, day, "/weekdays")));
            return new HoursPromise(chosen, "", centre, days, validFrom, hours == null ? null : hours.hours());
        }
    }

    /** @param hours nothing promises none of that day */
    public record NewException(@Nullable UUID id, @NotNull LocalDate day, @Nullable @Valid DayHours hours) {

        HoursPromise promise(UUID chosen, UUID centre) {
            return new HoursPromise(chosen, "", centre, Set.of(), day, hours == null ? null : hours.hours());
        }
    }

    /** @param replacement where people go meanwhile; asked for by the rule, so that its refusal has a name of its own */
    public record NewClosure(@Nullable UUID id, @NotNull String reason, @Nullable Instant from, @Nullable Instant until,
            @Nullable @Size(max = 300) String replacement) {

        Close command(UUID chosen, UUID centre) {
            return new Close(chosen, centre, code(CentreClosure.Reason.class, reason, "/reason"), from, until, replacement);
        }
    }

    private static <E extends Enum<E>> E code(Class<E> kind, String sent, String pointer) {
        return Codes.read(kind, sent).orElseThrow(
                () -> Problem.invalid("invalid-request", "Something in the request is not as it should be", pointer,
                        "is none of " + String.join(", ", Codes.all(kind))).asException());
    }
}
