package trygg.housing.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.housing.home.HomeState;
import trygg.platform.api.Codes;

/**
 * Need against stock and pipeline on one day. A gap is the need of today less the homes that are free and less the planned
 * ones that are ready by then; below zero it is a surplus. The need is not projected: that nobody more comes is as unlikely
 * as that as many come as last year, and the first is at least no guess. What came and went is told beside it.
 *
 * @param on the day
 * @param need households, of each kind, size or district; each stands once
 * @param asked in the last twelve months
 * @param left of those who had asked, in the last twelve months
 */
public record Gap(LocalDate on, long need, List<Row> kinds, List<Row> sizes, List<Row> districts, List<Row> access, long asked,
        long left) {

    /** Years ahead. */
    public static final List<Integer> HORIZONS = List.of(0, 1, 3, 5);

    /** Kinds let to whoever needs a home: who waits for none by name waits for these. */
    public static final String ORDINARY = "ordinary";
    /** The row of those who may live in more than one district, and of homes of which no district is told. */
    public static final String ANYWHERE = "anywhere";

    private static final Set<HomeKind> ORDINARY_KINDS = Set.of(HomeKind.FLAT, HomeKind.FAMILY_HOME,
            HomeKind.GENERATION_HOUSING);
    private static final List<String> SIZES = List.of("1", "2", "3-4", "5-6", "7+");

    public Gap {
        kinds = List.copyOf(kinds);
        sizes = List.copyOf(sizes);
        districts = List.copyOf(districts);
        access = List.copyOf(access);
    }

    /**
     * @param code of a kind, a size, a district or what a home must have
     * @param outOfService homes that are closed, which count for nothing until they are opened
     * @param ready planned homes that are ready by each of {@link #HORIZONS}
     */
    public record Row(String code, long need, long occupied, long free, long outOfService, List<Long> ready) {

        public Row {
            ready = List.copyOf(ready);
        }

        public long stock() {
            return occupied + free + outOfService;
        }

        public long planned() {
            return ready.getLast();
        }

        /** @param horizon index into {@link #HORIZONS} */
        public long gap(int horizon) {
            return need - free - ready.get(horizon);
        }

        public List<Long> gaps() {
            return java.util.stream.IntStream.range(0, HORIZONS.size()).mapToObj(this::gap).toList();
        }

        boolean nothing() {
            return need == 0 && stock() == 0 && planned() == 0;
        }
    }

    /** @param known codes of the municipality's districts, in their order */
    static Gap of(LocalDate on, Collection<Needing> needing, Collection<Units> units, Collection<String> known, long asked,
            long left) {
        var codes = new LinkedHashSet<>(known);
        needing.forEach(one -> codes.addAll(one.districts()));
        units.stream().map(Units::district).filter(one -> one != null).forEach(codes::add);
        var districts = new ArrayList<>(codes);
        districts.add(ANYWHERE);
        return new Gap(on, needing.stream().mapToLong(Needing::count).sum(),
                rows(on, needing, units, kindCodes(), one -> kind(one.kinds()), one -> kind(Set.of(one.kind()))),
                rows(on, needing, units, SIZES, one -> size(one.people()), one -> size(one.capacity())),
                rows(on, needing, units, districts,
                        one -> one.districts().size() == 1 ? one.districts().getFirst() : ANYWHERE,
                        one -> one.district() == null ? ANYWHERE : one.district()),
                features().stream().map(feature -> row(on, needing, units, Codes.of(feature),
                        one -> one.access().contains(feature), one -> one.access().contains(feature))).toList(),
                asked, left);
    }

    private static List<Feature> features() {
        return List.of(Feature.STEP_FREE, Feature.LIFT, Feature.WHEELCHAIR, Feature.LIFE_SPAN);
    }

    private static List<String> kindCodes() {
        SequencedSet<String> codes = new LinkedHashSet<>();
        for (var kind : HomeKind.values()) {
            if (kind.lettable()) {
                codes.add(kind(Set.of(kind)));
            }
        }
        return List.copyOf(codes);
    }

    /** Who waits for several kinds is counted once, at the one that is easiest to find. */
    private static String kind(Set<HomeKind> kinds) {
        return kinds.isEmpty() || kinds.stream().anyMatch(ORDINARY_KINDS::contains) ? ORDINARY
                : Codes.of(kinds.stream().sorted().findFirst().orElseThrow());
    }

    private static String size(int people) {
        return people <= 2 ? String.valueOf(Math.max(1, people)) : people <= 4 ? "3-4" : people <= 6 ? "5-6" : "7+";
    }

    private static List<Row> rows(LocalDate on, Collection<Needing> needing, Collection<Units> units, List<String> codes,
            Function<Needing, String> needed, Function<Units, String> standing) {
        return codes.stream().map(code -> row(on, needing, units, code, one -> needed.apply(one).equals(code),
                one -> standing.apply(one).equals(code))).filter(row -> !row.nothing()).toList();
    }

    private static Row row(LocalDate on, Collection<Needing> needing, Collection<Units> units, String code,
            Predicate<Needing> needed, Predicate<Units> standing) {
        return new Row(code, needing.stream().filter(needed).mapToLong(Needing::count).sum(),
                homes(units, standing, HomeState.TAKEN), homes(units, standing, HomeState.FREE),
                homes(units, standing, HomeState.OUT_OF_SERVICE),
                HORIZONS.stream().map(years -> homes(units,
                        standing.and(one -> !one.readyOn().isAfter(on.plusYears(years))), HomeState.PLANNED)).toList());
    }

    private static long homes(Collection<Units> units, Predicate<Units> which, HomeState state) {
        return units.stream().filter(one -> one.state() == state).filter(which).mapToLong(Units::count).sum();
    }
}
