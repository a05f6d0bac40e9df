package trygg.acceptance.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The invented landlords and homes of one municipality: some fifty of every kind, one of them hidden, some still being built.
 * Streets and houses are called after nothing that exists.
 */
final class Neighbourhood {

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 6, 1);

    /** A home as the register takes it. */
    record Home(UUID id, Place place, UUID landlord, String kind, @Nullable String building, String label, String address,
            String district, @Nullable Integer rooms, int capacity, @Nullable String rent, List<String> features,
            String contract, LocalDate readyOn) {

        Map<String, Object> body() {
            var body = new LinkedHashMap<String, Object>(Map.of("id", id, "municipality", place.code(), "landlordId", landlord,
                    "kind", kind, "label", label, "address", address, "district", district, "capacity", capacity));
            body.putAll(Map.of("features", features, "contract", contract, "readyOn", readyOn.toString()));
            body.put("building", building);
            body.put("rooms", rooms);
            body.put("rent", rent);
            return body;
        }
    }

    record Landlord(UUID id, Place place, String name, String kind) {

        Map<String, Object> body() {
            return Map.of("id", id, "municipality", place.code(), "name", name, "kind", kind);
        }
    }

    private final long seed;
    private final Place place;
    private final LocalDate today;
    private final Landlord municipal;
    private final Landlord cooperative;
    private final Landlord owner;
    private final List<Home> homes = new ArrayList<>();

    Neighbourhood(long seed, Place place, Instant anchor) {
        this.seed = seed;
        this.place = place;
        this.today = anchor.atZone(place.zone()).toLocalDate();
        var norwegian = place.isNorwegian();
        municipal = landlord(norwegian ? "Eksempel kommunale boliger" : "Exempelbostäder", "municipal");
        cooperative = landlord(norwegian ? "Eksempel boligsamvirke" : "Exempel kooperativa hyresrätter", "cooperative");
        owner = landlord(norwegian ? "Eksempel gårdeierfirma" : "Exempel fastighetsbolag", "private");
        flats(municipal, "A", 1, 12, LONG_AGO, "lift", "step-free");
        flats(cooperative, "B", 2, 8, LONG_AGO, "pets");
        flats(owner, "C", 3, 5, LONG_AGO, "pets", "lift");
        // Two houses are being built: one comes this year or next, one the year after.
        flats(municipal, "D", 4, 4, today.plusDays(150), "lift", "step-free", "life-span");
        flats(cooperative, "E", 5, 3, today.plusDays(500), "lift", "step-free", "wheelchair", "life-span");
        let("family-home", "F", 6, 3, 4, 6, "pets", "step-free");
        let("shared-elder-living", "G", 1, 3, 1, 1, "lift", "step-free", "wheelchair", "life-span");
        let("dementia-village", "H", 2, 2, 1, 1, "step-free", "wheelchair", "life-span");
        let("generation-housing", "I", 3, 3, 3, 4, "lift", "step-free", "pets");
        let("care-dwelling", "J", 4, 3, 1, 1, "step-free", "wheelchair");
        night("shelter-bed", "N", 5, 1, 1);
        night("shelter-bed", "N", 5, 2, 1, "pets");
        night("shelter-bed", "N", 5, 3, 1, "wheelchair", "step-free");
        night("shelter-bed", "N", 5, 4, 4, "pets");
        night("shelter-bed", "W", 1, 1, 1, "women-only");
        night("crisis-shelter-place", "V", 2, 1, 3, "women-only");
        night("crisis-shelter-place", "X", 3, 1, 4, "hidden");
        add(new Home(id("home/day-centre"), place, municipal.id(), "day-centre", building("K"),
                norwegian ? "dagsenter" : "dagcenter",
                street(4), district(4), null, 40, null, List.of("step-free", "wheelchair"), "night", LONG_AGO));
    }

    List<Landlord> landlords() {
        return List.of(municipal, cooperative, owner);
    }

    List<Home> homes() {
        return List.copyOf(homes);
    }

    /** The flats that can be lived in, the smallest first. */
    List<Home> flats() {
        return homes.stream().filter(home -> home.kind().equals("flat") && home.readyOn().equals(LONG_AGO))
                .sorted(Comparator.comparingInt(Home::capacity)).toList();
    }

    private void flats(Landlord landlord, String house, int nth, int many, LocalDate readyOn, String... features) {
        for (int at = 0; at < many; at++) {
            var rooms = 1 + at % 4;
            var label = "lgh " + (1001 + at / 4 * 100 + at % 4);
            add(new Home(id("home/" + house + at), place, landlord.id(), "flat", building(house), label,
                    street(nth) + ", " + label, district(nth), rooms, rooms + (rooms > 1 ? 1 : 0),
                    rent(3800 + 1400 * rooms + 50 * at), List.of(features), "first-hand", readyOn));
        }
    }

    private void let(String kind, String house, int nth, int many, int rooms, int capacity, String... features) {
        for (int at = 1; at <= many; at++) {
            add(new Home(id("home/" + house + at), place, municipal.id(), kind, building(house), house + at,
                    street(nth) + ' ' + house + at, district(nth), rooms, capacity, rent(4200 + 1200 * rooms),
                    List.of(features),
                    "first-hand", LONG_AGO));
        }
    }

    private void night(String kind, String house, int nth, int at, int capacity, String... features) {
        add(new Home(id("home/" + house + at), place, municipal.id(), kind, building(house),
                (place.isNorwegian() ? "plass " : "plats ") + at, street(nth) + ' ' + house, district(nth), null, capacity,
                null,
                List.of(features), "night", LONG_AGO));
    }

    private void add(Home home) {
        homes.add(home);
    }

    private Landlord landlord(String name, String kind) {
        return new Landlord(id("landlord/" + kind), place, name, kind);
    }

    private String building(String house) {
        return (place.isNorwegian() ? "Hus " : "Huset ") + house;
    }

    private String street(int nth) {
        return (place.isNorwegian() ? "Eksempelveien " : "Exempelgatan ") + nth * 2;
    }

    private String district(int nth) {
        return "D%02d".formatted(1 + nth % place.districts());
    }

    private static String rent(int amount) {
        return amount + ".00";
    }

    private UUID id(String name) {
        return Story.id(seed, place.code() + '/' + name);
    }
}
