package trygg.housing.arrivals.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrivals.Arrival;
import trygg.housing.arrivals.ArrivalFact;
import trygg.housing.arrivals.ArrivalFact.Step;
import trygg.housing.arrivals.ArrivalService.File;
import trygg.housing.arrivals.Part;
import trygg.platform.api.Codes;
import trygg.platform.guarantee.ClockState;

/**
 * An arrival as the API shows it.
 *
 * @param arrivesOn as it stands now
 * @param agreedFor as it was agreed at first
 * @param starts the day of each that starts, by its code
 * @param missing what is needed and does not start, or for a home not by the day they come
 * @param births, reference and the rest of the household stand in the list for nobody who is protected
 */
public record ArrivalView(UUID id, String municipality, String state, LocalDate arrivesOn, LocalDate agreedFor,
        boolean protectedPerson, @Nullable String reference, @Nullable List<LocalDate> births, @Nullable String language,
        @Nullable Integer rooms, @Nullable UUID caseId, Map<String, LocalDate> starts, List<String> missing, boolean ready,
        @Nullable LocalDate landedOn, @Nullable String cancelledWhy, List<ClockState> clocks, List<Fact> facts) {

    /** What was told since the agreement, in its order. */
    public record Fact(UUID id, String kind, @Nullable String part, @Nullable LocalDate on, @Nullable String why, Instant at,
            String by) {

        static Fact of(ArrivalFact fact) {
            return switch (fact.step()) {
                case Step.Start(var part, var on) -> of(fact, "start", part, on, null);
                case Step.NoStart(var part) -> of(fact, "no-start", part, null, null);
                case Step.Moved(var on) -> of(fact, "moved", null, on, null);
                case Step.Cancelled(var why) -> of(fact, "cancelled", null, null, why);
                case Step.Landed(var on) -> of(fact, "landed", null, on, null);
            };
        }

        private static Fact of(ArrivalFact fact, String kind, @Nullable Part part, @Nullable LocalDate on,
                ArrivalFact.@Nullable Why why) {
            return new Fact(fact.id(), kind, part == null ? null : Codes.of(part), on, why == null ? null : Codes.of(why),
                    fact.at(), fact.by());
        }
    }

    /** Everything, for who reads this one and is logged for it. */
    static ArrivalView whole(File file) {
        return of(file, false, file.arrival().facts().stream().map(Fact::of).toList());
    }

    /** As it stands in a list. */
    static ArrivalView line(File file) {
        return of(file, file.arrival().protectedPerson(), List.of());
    }

    private static ArrivalView of(File file, boolean masked, List<Fact> facts) {
        var one = file.arrival();
        var agreed = one.agreed();
        return new ArrivalView(one.id(), agreed.municipality(), Codes.of(one.state()), one.arrivesOn(), agreed.arrivesOn(),
                one.protectedPerson(), masked ? null : agreed.reference(), masked ? null : agreed.births(),
                masked ? null : agreed.language(), masked ? null : (Integer) agreed.rooms(), masked ? null : agreed.caseId(),
                starts(one), one.missing().stream().map(Codes::of).toList(), one.ready(), one.landedOn().orElse(null),
                one.cancelledWhy().map(Codes::of).orElse(null), ClockState.of(file.clocks(), "housing"), facts);
    }

    private static Map<String, LocalDate> starts(Arrival one) {
        var starts = new EnumMap<Part, LocalDate>(Part.class);
        one.needed().forEach(part -> one.start(part).ifPresent(on -> starts.put(part, on)));
        return starts.entrySet().stream().collect(Collectors.toMap(start -> Codes.of(start.getKey()),
                Map.Entry::getValue, (first, _) -> first, LinkedHashMap::new));
    }
}
