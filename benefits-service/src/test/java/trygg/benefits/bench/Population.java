package trygg.benefits.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.benefits.calculation.CostKind;
import trygg.benefits.calculation.Facts;
import trygg.benefits.calculation.Facts.Adjustment;
import trygg.benefits.calculation.Facts.Adult;
import trygg.benefits.calculation.Facts.Asset;
import trygg.benefits.calculation.Facts.Child;
import trygg.benefits.calculation.Facts.Cost;
import trygg.benefits.calculation.Facts.Income;
import trygg.benefits.calculation.IncomeKind;
import trygg.benefits.parameter.Amount;

/**
 * Made-up households on aid in a plausible mix: most are one adult alone, a third have children, a few are large, share their
 * home, work, or have a child with two homes. The same seed gives the same households, each by its number alone, so that a
 * hundred thousand of them need no memory.
 */
public final class Population {

    /** Where a household lives and which month is reckoned. */
    private record Place(String municipality, YearMonth period) {

        boolean swedish() {
            return municipality.startsWith("SE");
        }

        static Place of(String municipality, String period) {
            return new Place(municipality, YearMonth.parse(period));
        }
    }

    private static final List<Place> MIXED = List.of(Place.of("SE-1281", "2024-02"), Place.of("SE-1880", "2024-07"),
            Place.of("SE-0181", "2024-11"), Place.of("SE-1281", "2025-03"), Place.of("SE-1880", "2025-09"),
            Place.of("SE-0181", "2025-12"), Place.of("SE-1880", "2026-03"), Place.of("NO-3224", "2022-08"),
            Place.of("NO-3224", "2022-09"), Place.of("NO-9999", "2023-07"), Place.of("NO-3224", "2024-05"));

    /** The year's price base amount is not known for later months, so nobody's child earns that much in them. */
    private static final YearMonth LAST_PRICE_BASE = YearMonth.of(2025, 12);

    private static final List<IncomeKind> BENEFITS = List.of(IncomeKind.ACTIVITY, IncomeKind.SICKNESS, IncomeKind.UNEMPLOYMENT,
            IncomeKind.PENSION, IncomeKind.STUDY_GRANT, IncomeKind.PARENTAL);
    private static final List<CostKind> FURTHER_COSTS = List.of(CostKind.WORK_TRAVEL, CostKind.UNION_FEE, CostKind.MEDICINE,
            CostKind.DENTAL, CostKind.CHILD_CARE, CostKind.GLASSES, CostKind.LEISURE);

    private final long seed;
    private final List<Place> places;

    private Population(long seed, List<Place> places) {
        this.seed = seed;
        this.places = places;
    }

    /** Of both countries, several municipalities and months of different tables and acts. */
    public static Population mixed(long seed) {
        return new Population(seed, MIXED);
    }

    /** Of one municipality in one month. */
    public static Population of(String municipality, YearMonth period, long seed) {
        return new Population(seed, List.of(new Place(municipality, period)));
    }

    /** The first so many households, made when they are asked for. */
    public Stream<Facts> households(int count) {
        return IntStream.range(0, count).mapToObj(this::household);
    }

    /** The household of this number: always the same. */
    public Facts household(int nth) {
        // Neighbouring seeds give unlike sequences only when they are far apart.
        var random = new SplittableRandom(seed ^ nth * 0x9E3779B97F4A7C15L);
        return new Household(places.get(random.nextInt(places.size())), random).facts();
    }

    private static final class Household {

        private final Place place;
        private final SplittableRandom random;
        private final List<Adult> adults = new ArrayList<>();
        private final List<Child> children = new ArrayList<>();
        private final List<Cost> costs = new ArrayList<>();
        private final List<Income> incomes = new ArrayList<>();

        Household(Place place, SplittableRandom random) {
            this.place = place;
            this.random = random;
        }

        Facts facts() {
            var couple = percent(23);
            var number = couple ? 2 : percent(4) ? 2 + random.nextInt(2) : 1;
            var parent = percent(couple ? 62 : 26);
            var support = new HashMap<String, Integer>();
            for (int nth = 1; nth <= number; nth++) {
                adults.add(adult("a" + nth));
                support.put("a" + nth, random.nextInt(40));
            }
            if (parent) {
                children(couple);
            }
            costs();
            incomes();
            var others = percent(9) ? 1 + random.nextInt(3) : 0;
            List<Asset> assets = percent(5) ? List.of(new Asset("a1", "account", between(200, 6_000))) : List.of();
            return new Facts(place.municipality, place.period, adults, couple, children, others, costs, incomes, assets,
                    percent(70) ? support : new HashMap<>(), adjustments());
        }

        private Adult adult(String ref) {
            @Nullable
            YearMonth since = percent(12) ? place.period.minusMonths(random.nextInt(40)) : null;
            return new Adult(ref, LocalDate.of(1955 + random.nextInt(45), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    since);
        }

        private void children(boolean couple) {
            var spread = random.nextInt(100);
            var number = spread < 42 ? 1
                    : spread < 74 ? 2
                            : spread < 90 ? 3
                                    : spread < 98 ? 4 + random.nextInt(2)
                                            : 6 + random.nextInt(4);
            // Under 21 at school in Sweden, under 18 in Norway.
            var months = place.swedish() ? 20 * 12 + 11 : 17 * 12 + 11;
            for (int nth = 1; nth <= number; nth++) {
                var born = place.period.minusMonths(random.nextInt(months));
                @Nullable
                Integer days = !couple && percent(14) ? (Integer) (2 + random.nextInt(30)) : null;
                children.add(new Child("c" + nth, born.atDay(1 + random.nextInt(28)), percent(45), days,
                        percent(6) ? between(500, most()) : Amount.NONE));
            }
        }

        private int most() {
            return place.period.isAfter(LAST_PRICE_BASE) ? 9_000 : 64_000;
        }

        private void costs() {
            if (percent(93)) {
                var rent = between(3_800 + 900 * children.size(), 8_200 + 1_100 * (adults.size() + children.size()));
                costs.add(new Cost(CostKind.RENT, rent, percent(88) ? rent : rent.wholeShare(85, 100)));
            }
            if (percent(68)) {
                var power = between(180, 1_300);
                costs.add(new Cost(CostKind.ELECTRICITY, power, power));
            }
            if (percent(55)) {
                costs.add(new Cost(CostKind.HOME_INSURANCE, between(90, 320), Amount.kronor(90)));
            }
            for (int nth = random.nextInt(5); nth > 2; nth--) {
                var cost = between(60, 2_400);
                costs.add(new Cost(any(FURTHER_COSTS), cost, percent(70) ? cost : cost.share(1, 2)));
            }
        }

        private void incomes() {
            if (!children.isEmpty()) {
                incomes.add(new Income("a1", IncomeKind.CHILD_ALLOWANCE, Amount.kronor(1_250L * children.size())));
                if (adults.size() == 1 && percent(45)) {
                    incomes.add(new Income("a1", IncomeKind.MAINTENANCE, between(1_600, 2_300).times(children.size())));
                }
            }
            if (percent(38)) {
                incomes.add(new Income("a1", IncomeKind.HOUSING_ALLOWANCE, between(600, 4_800)));
            }
            for (var adult : adults) {
                if (percent(24)) {
                    incomes.add(new Income(adult.ref(), IncomeKind.WAGE, between(1_500, 21_000)));
                }
                if (percent(46)) {
                    incomes.add(new Income(adult.ref(), any(BENEFITS), between(1_200, 14_500)));
                }
            }
            for (var child : children) {
                if (percent(7)) {
                    incomes.add(new Income(child.ref(), percent(50) ? IncomeKind.WAGE : IncomeKind.CHILD_WAGE,
                            between(300, place.period.isAfter(LAST_PRICE_BASE) ? 9_000 : 14_000)));
                }
                if (percent(3)) {
                    incomes.add(new Income(child.ref(), IncomeKind.SURVIVOR, between(1_500, 4_000)));
                }
            }
        }

        private List<Adjustment> adjustments() {
            return percent(4) ? List.of(new Adjustment(percent(40), "a1", between(100, 900), "an example")) : List.of();
        }

        private boolean percent(int of) {
            return random.nextInt(100) < of;
        }

        /** An amount in hundredths, from so many whole ones to below so many. */
        private Amount between(int from, int below) {
            return new Amount(random.nextLong(from * 100L, below * 100L));
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
