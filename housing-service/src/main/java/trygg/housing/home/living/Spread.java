package trygg.housing.home.living;

import java.util.List;

/**
 * How the homes let to households are spread over houses, or over streets.
 *
 * <p>
 * The index is Herfindahl's: the sum of the squares of each place's part of all homes let. It is 1 when all stand in one place,
 * and 1/n when they are spread evenly over n. No law and no source sets a limit; it is for comparing one year with another.
 *
 * @param places those with at least one home, the most let of their homes first
 */
public record Spread(List<Place> places) {

    /**
     * @param name of the house, or the street
     * @param homes of the register that stand there and can be lived in
     * @param let those of them that a household has a contract of
     */
    public record Place(String name, String landlord, int homes, int let) {

        /** Which part of the place's homes is let, from 0 to 1. */
        public double share() {
            return homes == 0 ? 0 : (double) let / homes;
        }
    }

    public Spread {
        places = List.copyOf(places);
    }

    public long let() {
        return places.stream().mapToLong(Place::let).sum();
    }

    /** From 0, where nothing is let, to 1. */
    public double index() {
        var let = (double) let();
        return let == 0 ? 0 : places.stream().mapToDouble(place -> Math.pow(place.let / let, 2)).sum();
    }

    /** Over how many places it would be, spread evenly, to have the same index. */
    public double even() {
        return index() == 0 ? 0 : 1 / index();
    }

    /** In how many places something is let. */
    public long used() {
        return places.stream().filter(place -> place.let > 0).count();
    }
}
