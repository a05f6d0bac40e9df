package trygg.housing.landlord;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrears.Notifying.Fault;

/**
 * A landlord tells that rent of one of its homes is owed. Whose home it is, the municipality knows; the landlord names the
 * home and nobody who lives there.
 *
 * @param amount owed, with two decimals
 * @param currency the municipality's own where it is left out
 * @param dueOn the day the oldest unpaid rent was due
 */
public record TellArrears(UUID id, UUID homeId, BigDecimal amount, @Nullable String currency, LocalDate dueOn,
        String by) {

    /** What the landlord is told back: what it told. What becomes of it is the household's affair. */
    public record Told(UUID id, UUID homeId, BigDecimal amount, String currency, LocalDate dueOn, Instant receivedAt) {

        boolean same(TellArrears command) {
            return homeId.equals(command.homeId) && amount.compareTo(command.amount) == 0 && dueOn.equals(command.dueOn);
        }
    }

    /** What can come of it. */
    public sealed interface Telling {

        record Taken(Told told) implements Telling {
        }

        record Repeated(Told told) implements Telling {
        }

        record OtherContent(UUID id) implements Telling {
        }

        /** Not there, or another landlord's. */
        record UnknownHome() implements Telling {
        }

        /** Nobody has a contract of it through the municipality. */
        record NotLet() implements Telling {
        }

        record Unfit(Set<Fault> faults) implements Telling {

            public Unfit {
                faults = Set.copyOf(faults);
            }
        }
    }
}
