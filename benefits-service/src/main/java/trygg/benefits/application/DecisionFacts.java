package trygg.benefits.application;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Decision.Signature;
import trygg.benefits.statistics.AidConditions.Condition;
import trygg.platform.municipality.Municipality.Country;

/**
 * What a decision is judged by besides the application and the command.
 *
 * @param reckoned what the command's calculations say; null when it names none, or none that are this application's
 * @param limit above which two people stand for a decision; null when the municipality has set none
 * @param withoutSeat conditions that the person could not meet, for there is no seat
 * @param signature of the second person; null when nobody has been asked yet
 */
record DecisionFacts(Country country, Currency currency, ZoneId zone, @Nullable Reckoned reckoned, @Nullable Money limit,
        Set<Condition> withoutSeat, @Nullable Signature signature) {

    DecisionFacts {
        withoutSeat = Set.copyOf(withoutSeat);
    }

    DecisionFacts signed(Signature by) {
        return new DecisionFacts(country, currency, zone, reckoned, limit, withoutSeat, by);
    }
}
