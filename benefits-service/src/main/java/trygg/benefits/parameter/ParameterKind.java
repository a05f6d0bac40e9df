package trygg.benefits.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import trygg.platform.municipality.Municipality.Country;

/** The tables there are, and which amounts each of them holds. */
public enum ParameterKind {

    /** Personal costs of the riksnorm a month (SoF 2025:468 12:2, and the regulations before it). */
    SE_PERSONAL("se.norm.personal", Of.SE, childBands("0", "1-2", "3", "4-6", "7-10", "11-14", "15-18", "19-20"),
            Set.of("single", "couple")),
    /** The same for a child under seven who eats lunch elsewhere on five days a week. */
    SE_WITHOUT_LUNCH("se.norm.personal-without-lunch", Of.SE, childBands("0", "1-2", "3", "4-6"), Set.of()),
    /** Common costs of a household a month, by persons; beyond seven each adds what the seventh did (SoF 12:3). */
    SE_COMMON("se.norm.common", Of.SE,
            Stream.concat(IntStream.rangeClosed(1, 7).mapToObj(persons -> "persons-" + persons),
                    Stream.of("each-beyond-7")).toList(),
            Set.of()),
    /** What the norm is made of (SoL 2025:400 12:7); shown, never reckoned with. */
    SE_POSTS("se.norm.posts", Of.SE, List.of(), Set.of()),
    /** Child allowance of the state a month, for one child and what further children add (SFB 15 kap.). */
    SE_CHILD_ALLOWANCE("se.child-allowance", Of.SE, List.of("child", "second", "third", "fourth", "fifth-and-later"), Set.of()),
    /** Price base amount of the year (SFB 2 kap.): what a child may earn in a calendar year beside the aid (SoL 12:9). */
    SE_PRICE_BASE("se.price-base-amount", Of.SE, List.of("year"), Set.of()),
    /** State guiding rates a month (sosialtjenesteloven § 18, the ministry's circulars). */
    NO_RATES("no.guiding-rates", Of.NO, List.of("single", "couple", "shared", "child-0-5", "child-6-10", "child-11-17"),
            Set.of()),
    /** A municipality's own rates, never below the state's (C035). */
    OWN_RATES("municipal.guiding-rates", Of.MUNICIPALITY_NO,
            List.of("single", "couple", "shared", "child-0-5", "child-6-10", "child-11-17"), Set.of()),
    /** Computer, internet and telephone on top of the norm, for the household and for each in it (C036). */
    NORM_UPLIFT("municipal.norm-uplift", Of.MUNICIPALITY, List.of("household", "adult", "child"), Set.of()),
    /** More for families long on aid: after so many months of it, for the household and for each child (C026). */
    LONG_TERM_FAMILY("municipal.long-term-family", Of.MUNICIPALITY, List.of("months", "household", "child"), Set.of()),
    /** What a home of a size usually costs here, by persons: guidance for a talk, never a cap. */
    HOUSING_GUIDANCE("municipal.housing-guidance", Of.MUNICIPALITY,
            IntStream.rangeClosed(1, 7).mapToObj(persons -> "persons-" + persons).toList(), Set.of()),
    /** The amount above which two people stand for a decision. */
    SECOND_SIGNATURE("municipal.second-signature", Of.MUNICIPALITY, List.of("above"), Set.of()),
    /** What an eviction costs the municipality, and a night in a temporary home after it: what a rent debt is held against. */
    EVICTION_COST("municipal.eviction-cost", Of.MUNICIPALITY, List.of("eviction", "temporary-night"), Set.of()),
    /** How many Housing First homes are to be lived in; housing shows them beside those that are (C052). */
    HOUSING_FIRST_GOAL("municipal.housing-first-goal", Of.MUNICIPALITY, List.of("homes"), Set.of());

    private enum Of {
        SE,
        NO,
        MUNICIPALITY,
        MUNICIPALITY_NO
    }

    private final String id;
    private final Of of;
    private final Set<String> names;

    ParameterKind(String id, Of of, List<String> names, Set<String> more) {
        this.id = id;
        this.of = of;
        var all = new TreeSet<>(names);
        all.addAll(more);
        this.names = all;
    }

    public String id() {
        return id;
    }

    /** The amounts a table of this kind holds; none stated means that they are free. */
    public Set<String> names() {
        return names;
    }

    public boolean municipal() {
        return of == Of.MUNICIPALITY || of == Of.MUNICIPALITY_NO;
    }

    /** Whether a table of this kind can belong to the country, or to a municipality in it. */
    public boolean fits(String scope) {
        var municipality = scope.matches("(SE|NO)-[0-9]{4}");
        return switch (of) {
            case SE -> scope.equals(Country.SE.name());
            case NO -> scope.equals(Country.NO.name());
            case MUNICIPALITY -> municipality;
            case MUNICIPALITY_NO -> municipality && scope.startsWith("NO-");
        };
    }

    public static Optional<ParameterKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    private static List<String> childBands(String... bands) {
        return Arrays.stream(bands).map(band -> "child-" + band).toList();
    }
}
