package trygg.benefits.simulation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import trygg.benefits.parameter.Amount;
import trygg.benefits.simulation.Simulate;
import trygg.benefits.simulation.Simulation;
import trygg.benefits.simulation.Simulation.OfType;

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
        @Nullable String medianGain, List<TypeView> byHouseholdType, List<Unreckonable> unreckonable, int withheldBelow) {

    private static final int FEW = 5;

    public record Proposal(String kind, TreeMap<String, String> amounts) {
    }

    /** @param year twelve such months */
    public record Cost(String month, String year) {
    }

    public record TypeView(String type, @Nullable Integer households, @Nullable Integer householdsWithMore,
            @Nullable String costMonth) {
    }

    /** @param reason the id of the table that is missing, or the code of what is wrong with the facts */
    public record Unreckonable(String reason, @Nullable Integer households) {
    }

    static SimulationView of(Simulate asked, Simulation simulation, String currency) {
        var amounts = new TreeMap<String, String>();
        asked.amounts().forEach((name, amount) -> amounts.put(name, amount.toString()));
        // Money is moved by those who get more and those who get less: few of either, and it speaks of them.
        var fewMoved = few(simulation.households()) || few(simulation.withMore()) || few(simulation.withLess());
        return new SimulationView(asked.municipality(), asked.period().toString(), new Proposal(asked.kind().id(), amounts),
                currency, count(simulation.households()),
                fewMoved ? null : new Cost(simulation.cost().toString(), simulation.costOfYear().toString()),
                fewMoved ? null : count(simulation.gained()), fewMoved ? null : (Integer) simulation.withMore(),
                fewMoved ? null : (Integer) simulation.withLess(), fewMoved ? null : simulation.largestGain().toString(),
                fewMoved ? null : simulation.medianGain().toString(), types(simulation, fewMoved),
                simulation.unreckonable().entrySet().stream()
                        .map(entry -> new Unreckonable(entry.getKey(), count(entry.getValue()))).toList(),
                FEW);
    }

    /** Of the types that have households, none alone is withheld: the total less the others would be it. */
    private static List<TypeView> types(Simulation simulation, boolean all) {
        var withheld = new ArrayList<OfType>();
        for (var type : simulation.byType()) {
            if (all || few(type.households()) || few(type.withMore())) {
                withheld.add(type);
            }
        }
        if (withheld.size() == 1) {
            simulation.byType().stream().filter(type -> !withheld.contains(type))
                    .min(Comparator.comparingInt(OfType::households)).ifPresent(withheld::add);
        }
        return simulation.byType().stream().map(type -> {
            var hidden = withheld.contains(type);
            Amount cost = type.cost();
            return new TypeView(type.type().code(), hidden ? null : (Integer) type.households(),
                    hidden ? null : (Integer) type.withMore(), hidden ? null : cost.toString());
        }).toList();
    }

    private static @Nullable Integer count(int households) {
        return few(households) ? null : (Integer) households;
    }

    private static boolean few(int households) {
        return households > 0 && households < FEW;
    }
}
