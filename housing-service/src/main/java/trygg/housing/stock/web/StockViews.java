package trygg.housing.stock.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.stock.Gap;
import trygg.housing.stock.PlannedHome;
import trygg.platform.api.Codes;

/** Need against stock, as machines get it. */
final class StockViews {

    private StockViews() {
    }

    /**
     * @param ready planned homes that are ready by so many years from now
     * @param gap need less free homes and less planned ones, by years from now; below zero it is a surplus
     */
    public record RowView(String code, long need, long occupied, long free, long outOfService, Map<Integer, Long> ready,
            Map<Integer, Long> gap) {

        static RowView of(Gap.Row row) {
            return new RowView(row.code(), row.need(), row.occupied(), row.free(), row.outOfService(), byYear(row.ready()),
                    byYear(row.gaps()));
        }
    }

    /** @param asked households in the last twelve months @param left of those who had asked, in the same time */
    public record GapView(String municipality, LocalDate on, String formula, long need, long asked, long left,
            List<RowView> kinds, List<RowView> sizes, List<RowView> districts, List<RowView> access) {

        static GapView of(String municipality, Gap gap) {
            return new GapView(municipality, gap.on(), FORMULA, gap.need(), gap.asked(), gap.left(), rows(gap.kinds()),
                    rows(gap.sizes()), rows(gap.districts()), rows(gap.access()));
        }

        private static List<RowView> rows(List<Gap.Row> rows) {
            return rows.stream().map(RowView::of).toList();
        }
    }

    /** @param days later than the day before; below zero it came earlier */
    public record ChangeView(UUID id, LocalDate wasOn, LocalDate readyOn, long days, String by) {
    }

    public record PlannedView(UUID id, String kind, int capacity, @Nullable String district, LocalDate readyOn, long slip,
            List<ChangeView> changes) {

        static PlannedView of(PlannedHome home) {
            return new PlannedView(home.id(), Codes.of(home.kind()), home.capacity(), home.district(), home.readyOn(),
                    home.slip(), home.changes().stream().map(one -> new ChangeView(one.id(), one.wasOn(), one.isOn(),
                            one.days(), one.by())).toList());
        }
    }

    static final String FORMULA = "gap(years) = households that need it today - homes free today - planned homes ready within"
            + " the years. Households: those who wait, and those in a place for the night who do not wait. The need is not"
            + " projected; hidden homes are left out. Homes that are closed count for nothing.";

    static <T> Map<Integer, T> byYear(List<T> values) {
        var byYear = new LinkedHashMap<Integer, T>();
        for (int nth = 0; nth < values.size(); nth++) {
            byYear.put(Gap.HORIZONS.get(nth), values.get(nth));
        }
        return byYear;
    }
}
