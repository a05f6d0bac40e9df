package trygg.benefits.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.District;
import trygg.platform.secrecy.PublicCounts;
import trygg.platform.secrecy.PublicCounts.Cell;

/**
 * Counts by district, in the order of the municipality's profile. Those of whom the district is not known, protected persons
 * among them, stand last, so that the districts add up to the whole.
 */
public final class DistrictFigures {

    private DistrictFigures() {
    }

    /** Some of all in a district. @param district nothing for those of whom it is not known */
    public record Counted(@Nullable String district, long some, long all) {
    }

    /**
     * Some of all in a district, as far as it may be seen. Withheld are few of the one kind or the other, and what would tell
     * them over all districts: each kind is a row of its own, and their sum is shown where both are.
     */
    public record Open(@Nullable District district, Cell some, Cell all) {
    }

    /** Every district of the municipality, those without anybody too, and whatever stands under no district of the profile. */
    static List<Counted> every(Municipality municipality, Map<String, Counted> byCode) {
        var every = new ArrayList<Counted>();
        var rest = new ArrayList<>(byCode.values());
        for (var district : municipality.districts()) {
            var counted = byCode.get(district.code());
            every.add(counted == null ? new Counted(district.code(), 0, 0) : counted);
            rest.remove(counted);
        }
        if (!rest.isEmpty()) {
            every.add(new Counted(null, rest.stream().mapToLong(Counted::some).sum(),
                    rest.stream().mapToLong(Counted::all).sum()));
        }
        return List.copyOf(every);
    }

    static List<Open> open(Municipality municipality, List<Counted> districts) {
        var some = PublicCounts.of(districts.stream().map(Counted::some).toList()).parts();
        var others = PublicCounts.of(districts.stream().map(one -> one.all() - one.some()).toList()).parts();
        var open = new ArrayList<Open>();
        for (int nth = 0; nth < districts.size(); nth++) {
            open.add(new Open(named(municipality, districts.get(nth).district()), some.get(nth),
                    some.get(nth) instanceof Cell.Count(var these) && others.get(nth) instanceof Cell.Count(var those)
                            ? new Cell.Count(these + those)
                            : new Cell.Withheld()));
        }
        return List.copyOf(open);
    }

    private static @Nullable District named(Municipality municipality, @Nullable String code) {
        return municipality.districts().stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
    }
}
