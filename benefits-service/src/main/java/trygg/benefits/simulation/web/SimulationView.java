package trygg.benefits.simulation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Money;
import trygg.benefits.parameter.Amount;
import trygg.benefits.simulation.Simulate;
import trygg.benefits.simulation.Simulation;
import trygg.benefits.simulation.Simulation.OfDistrict;
import trygg.benefits.simulation.Simulation.OfType;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.District;

/**
 * A simulation as it leaves the staff's own page: a number of one to four households is withheld with the money that stands
 * for them, and so is as much else as would let it be worked out. What is withheld is null.
 *
 * @param householdsGained without aid now, who would get some
 * @param withheldBelow a number below this, other than none, is withheld
 */
public record SimulationView(String municipality, String period, Proposal proposal, String currency,
        @Nullable Integer households, @Nullable Cost cost, @Nullable Integer householdsGained,
        @Nullable Integer householdsWithMore, @Nullable Integer householdsWithLess, @Nullable String largestGain,
        @Nullable String medianGain, List<TypeView> byHouseholdType, List<DistrictView> byDistrict,
        List<Unreckonable> unreckonable, int withheldBelow) {

    private static final int FEW = 5;

    public record Proposal(String kind, TreeMap<String, String> amounts) {
    }

    /** @param year twelve such months */
    public record Cost(String month, String year) {
    }

    public record TypeView(String type, @Nullable Integer households, @Nullable Integer householdsWithMore,
            @Nullable String costMonth) {
    }

    /** @param district by the code of the municipality's profile; null for those whose district is not known */
    public record DistrictView(@Nullable String district, @Nullable String name, @Nullable Integer households,
            @Nullable Integer householdsGained, @Nullable Integer householdsWithMore, @Nullable String costMonth) {
    }

    /** @param reason the id of the table that is missing, or the code of what is wrong with the facts */
    public record Unreckonable(String reason, @Nullable Integer households) {
    }

    static SimulationView of(Simulate asked, Simulation simulation, Municipality municipality) {
        var amounts = new TreeMap<String, String>();
        asked.amounts().forEach((name, amount) -> amounts.put(name, amount.toString()));
        // Money is moved by those who get more and those who get less: few of either, and it speaks of them.
        var fewMoved = few(simulation.households()) || few(simulation.withMore()) || few(simulation.withLess());
        return new SimulationView(asked.municipality(), asked.period().toString(), new Proposal(asked.kind().id(), amounts),
                Money.currencyOf(municipality.country()).getCurrencyCode(), count(simulation.households()),
                fewMoved ? null : new Cost(simulation.cost().toString(), simulation.costOfYear().toString()),
                fewMoved ? null : count(simulation.gained()), fewMoved ? null : (Integer) simulation.withMore(),
                fewMoved ? null : (Integer) simulation.withLess(), fewMoved ? null : simulation.largestGain().toString(),
                fewMoved ? null : simulation.medianGain().toString(), types(simulation, fewMoved),
                districts(simulation, municipality, fewMoved),
                simulation.unreckonable().entrySet().stream()
                        .map(entry -> new Unreckonable(entry.getKey(), count(entry.getValue()))).toList(),
                FEW);
    }

    private static List<TypeView> types(Simulation simulation, boolean all) {
        var withheld = withheld(simulation.byType(), type -> all || few(type.households()) || few(type.withMore()),
                List.of(OfType::households, OfType::withMore));
        return simulation.byType().stream().map(type -> {
            var hidden = withheld.contains(type);
            Amount cost = type.cost();
            return new TypeView(type.type().code(), hidden ? null : (Integer) type.households(),
                    hidden ? null : (Integer) type.withMore(), hidden ? null : cost.toString());
        }).toList();
    }

    private static List<DistrictView> districts(Simulation simulation, Municipality municipality, boolean all) {
        var names = municipality.districts().stream().collect(Collectors.toMap(District::code, District::name));
        var withheld = withheld(simulation.byDistrict(), one -> all || few(one.households()) || few(one.withMore())
                || few(one.withLess()) || few(one.gained()),
                List.of(OfDistrict::households, OfDistrict::withMore, OfDistrict::withLess, OfDistrict::gained));
        return simulation.byDistrict().stream().map(one -> {
            var hidden = withheld.contains(one);
            var district = one.district();
            return new DistrictView(district, district == null ? null : names.get(district),
                    hidden ? null : (Integer) one.households(), hidden ? null : (Integer) one.gained(),
                    hidden ? null : (Integer) one.withMore(), hidden ? null : one.cost().toString());
        }).toList();
    }

    /**
     * Those that tell of few, and then the smallest of the others, one by one, until what is published leaves the reader with
     * several groups in which few of nothing are hidden. Of what is few in all, nothing is published to subtract from.
     */
    private static <G> List<G> withheld(List<G> groups, Predicate<G> telling, List<ToIntFunction<G>> counts) {
        var withheld = new ArrayList<>(groups.stream().filter(telling).toList());
        var others = new ArrayList<>(groups.stream().filter(group -> !withheld.contains(group))
                .sorted(Comparator.comparingInt(counts.getFirst())).toList());
        while (!withheld.isEmpty() && !others.isEmpty() && (withheld.size() == 1 || counts.stream()
                .anyMatch(count -> few(sum(withheld, count)) && !few(sum(groups, count))))) {
            withheld.add(others.removeFirst());
        }
        return withheld;
    }

    private static <G> int sum(List<G> groups, ToIntFunction<G> count) {
        return groups.stream().mapToInt(count).sum();
    }

    private static @Nullable Integer count(int households) {
        return few(households) ? null : (Integer) households;
    }

    private static boolean few(int households) {
        return households > 0 && households < FEW;
    }
}
