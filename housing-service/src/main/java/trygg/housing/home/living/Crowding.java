package trygg.housing.home.living;

import java.time.LocalDate;
import java.util.List;

import trygg.housing.home.Home;

/**
 * Households that are more than their home is for. A home is crowded here when more people got its keys than the register says
 * may live there; that is the home's own figure, and no limit of law.
 *
 * @param lived households with a contract of a home
 * @param crowded those of them in a crowded home
 * @param untold those of the crowded that stand in no list: the household is protected, or the home is hidden
 * @param homes the others, the most crowded first
 */
public record Crowding(long lived, long crowded, long untold, List<Crowded> homes) {

    /** @param people when the keys were given, on the day named */
    public record Crowded(Home home, int people, LocalDate since) {
    }

    public Crowding {
        homes = List.copyOf(homes);
    }
}
