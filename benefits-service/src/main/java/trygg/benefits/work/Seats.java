package trygg.benefits.work;

/** A place today. @param taken by measures that run or pause: whoever is ill keeps the seat */
public record Seats(Place place, int capacity, int taken) {

    public int free() {
        return Math.max(0, capacity - taken);
    }
}
