package trygg.housing.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home.Contract;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeImport.Wrong;
import trygg.housing.home.Sheet.Row;
import trygg.platform.api.Codes;

/**
 * A sheet of homes as landlords export them: comma or semicolon, decimal point or comma, with or without the mark of the
 * byte order. A home is told from another by where it is, so that the same sheet can be sent again.
 */
final class HomeSheet {

    static final int MOST_ROWS = 10_000;

    private static final List<String> NEEDED = List.of("landlord", "kind", "label", "address", "capacity", "contract",
            "ready_on");

    private final String municipality;
    private final Map<String, List<UUID>> landlords = new HashMap<>();
    private final Map<UUID, Integer> rows = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final List<Home> homes = new ArrayList<>();

    /** What a sheet says, as far as it can be read. */
    record Read(Map<UUID, Integer> rows, List<Home> homes, List<Wrong> wrong) {
    }

    private HomeSheet(String municipality, List<Landlord> known) {
        this.municipality = municipality;
        known.forEach(landlord -> {
            landlords.computeIfAbsent(landlord.name(), _ -> new ArrayList<>()).add(landlord.id());
            landlords.computeIfAbsent(landlord.id().toString(), _ -> new ArrayList<>()).add(landlord.id());
        });
    }

    static Read read(String text, String municipality, List<Landlord> known) {
        var sheet = new HomeSheet(municipality, known);
        var wrong = Sheet.read(text, NEEDED, MOST_ROWS, sheet::home);
        return new Read(Map.copyOf(sheet.rows), sheet.homes, wrong);
    }

    private void home(Row row) {
        var landlord = landlord(row);
        var kind = row.code("kind", HomeKind.class);
        var contract = row.code("contract", Contract.class);
        var label = row.text("label", 100);
        var address = row.text("address", 300);
        var building = row.orNothing("building", 200);
        var district = row.orNothing("district", 100);
        var capacity = row.count("capacity", 200);
        if (capacity == null && row.cell("capacity").isEmpty()) {
            row.refuse("capacity", "empty");
        }
        var rooms = row.count("rooms", 50);
        var rent = rent(row);
        var features = features(row);
        var ready = row.day("ready_on");
        if (kind != null && contract != null && kind != HomeKind.DAY_CENTRE
                && kind.forTheNight() != (contract == Contract.NIGHT)) {
            row.refuse("contract", "contract-unfit");
        }
        if (!row.sound() || landlord == null || kind == null || contract == null || capacity == null
                || ready == null) {
            return;
        }
        var home = new Home(UUID.randomUUID(), municipality, landlord, kind, building, label, address, district, rooms,
                capacity, rent, features, contract, ready, false, 1);
        var inBuilding = home.placeInBuilding();
        if (!places.add(home.place()) || inBuilding != null && !places.add(inBuilding)) {
            row.refuse("label", "twice-in-the-sheet");
            return;
        }
        rows.put(home.id(), row.number());
        homes.add(home);
    }

    /** By name, or by id where two have the same name. */
    private @Nullable UUID landlord(Row row) {
        var named = landlords.getOrDefault(row.cell("landlord"), List.of());
        if (named.size() != 1) {
            row.refuse("landlord", named.isEmpty() ? "unknown-landlord" : "ambiguous-landlord");
            return null;
        }
        return named.getFirst();
    }

    /** Such as 6200, 6200.50 or 6 200,50. */
    private @Nullable BigDecimal rent(Row row) {
        var text = row.cell("rent").replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            row.refuse("rent", "not-an-amount");
            return null;
        }
        return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
    }

    private EnumSet<Feature> features(Row row) {
        var features = EnumSet.noneOf(Feature.class);
        for (var code : row.cell("features").split("[\\s|]+")) {
            if (!code.isEmpty()) {
                Codes.read(Feature.class, code).ifPresentOrElse(features::add,
                        () -> row.refuse("features", "unknown-code"));
            }
        }
        return features;
    }
}
