package trygg.benefits.simulation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.Parameters;
import trygg.benefits.simulation.CurrentHouseholds.CurrentHousehold;

/**
 * What a proposed table would change in one month: each household is reckoned twice, with the tables in force and with the
 * proposed one in their place, and the differences of the aid are added up. A household that cannot be reckoned both ways is
 * counted apart with the reason and in nothing else.
 *
 * @param households those reckoned
 * @param cost more aid in the month; less than nothing when the proposal saves
 * @param gained households that have no aid now and would get some
 * @param withMore households that would get more, those that gain included
 * @param withLess households that would get less
 * @param byType every type of household there is, in the order of the enum
 * @param byDistrict the districts in which there is any household, by code; those that are not known come last
 * @param largestGain of one household in the month
 * @param medianGain of those that would get more
 * @param unreckonable how many households could not be reckoned, by the id of the missing table or the code of what is wrong
 */
public record Simulation(int households, Amount cost, int gained, int withMore, int withLess, List<OfType> byType,
        List<OfDistrict> byDistrict, Amount largestGain, Amount medianGain, SortedMap<String, Integer> unreckonable) {

    /** The same of one type of household. */
    public record OfType(HouseholdType type, int households, int withMore, Amount cost) {
    }

    /** The same of one district. @param district by the code of the profile; nothing for those whose district is not known */
    public record OfDistrict(@Nullable String district, int households, int gained, int withMore, int withLess, Amount cost) {
    }

    public Simulation {
        byType = List.copyOf(byType);
        byDistrict = List.copyOf(byDistrict);
        unreckonable = Collections.unmodifiableSortedMap(new TreeMap<>(unreckonable));
    }

    /** What it would cost in a year in which nothing else changes: twelve such months. */
    public Amount costOfYear() {
        return cost.times(12);
    }

    /** @param current read once, in any order; no household is kept in memory */
    public static Simulation of(Iterable<CurrentHousehold> current, Parameters now, Parameter proposed) {
        var then = now.with(proposed);
        var sums = Sums.none();
        current.forEach(household -> sums.add(household, now, then));
        return sums.end();
    }
}
