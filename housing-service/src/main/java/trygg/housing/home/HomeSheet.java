package trygg.housing.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home.Contract;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeImport.Wrong;
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
    private int blankBefore;
    private final List<Wrong> wrong = new ArrayList<>();

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
        var homes = sheet.homes(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return new Read(Map.copyOf(sheet.rows), homes, List.copyOf(sheet.wrong));
    }

    private List<Home> homes(String text) {
        var homes = new ArrayList<Home>();
        blankBefore = Math.toIntExact(text.lines().takeWhile(String::isBlank).count());
        var heading = text.lines().skip(blankBefore).findFirst().orElse("");
        var format = CSVFormat.RFC4180.builder().setDelimiter(heading.contains(";") ? ';' : ',').setHeader()
                .setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(false).setIgnoreHeaderCase(true)
                .setAllowMissingColumnNames(true).get();
        try (var parser = format.parse(new StringReader(text.stripLeading()))) {
            var missing = NEEDED.stream().filter(name -> !parser.getHeaderMap().containsKey(name)).toList();
            missing.forEach(name -> wrong.add(new Wrong(1 + blankBefore, name, "missing-column")));
            if (!missing.isEmpty()) {
                return homes;
            }
            var filled = 0;
            for (var row : parser) {
                if (row.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (++filled > MOST_ROWS) {
                    refuse(row, "", "too-many-rows");
                    break;
                }
                home(row, homes);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException _) {
            // A quote that is never closed, a heading twice: what the library says of it may quote a cell.
            wrong.add(new Wrong(1, "", "not-a-table"));
        }
        return homes;
    }

    private void home(CSVRecord row, List<Home> homes) {
        var before = wrong.size();
        if (!row.isConsistent()) {
            refuse(row, "", "wrong-number-of-cells");
            return;
        }
        var landlord = landlord(row);
        var kind = code(row, "kind", HomeKind.class);
        var contract = code(row, "contract", Contract.class);
        var label = text(row, "label", 100);
        var address = text(row, "address", 300);
        var building = orNothing(row, "building", 200);
        var district = orNothing(row, "district", 100);
        var capacity = count(row, "capacity", 200);
        if (capacity == null && cell(row, "capacity").isEmpty()) {
            refuse(row, "capacity", "empty");
        }
        var rooms = count(row, "rooms", 50);
        var rent = rent(row);
        var features = features(row);
        var ready = day(row);
        if (kind != null && contract != null && kind != HomeKind.DAY_CENTRE
                && kind.forTheNight() != (contract == Contract.NIGHT)) {
            refuse(row, "contract", "contract-unfit");
        }
        if (wrong.size() > before || landlord == null || kind == null || contract == null || capacity == null
                || ready == null) {
            return;
        }
        var home = new Home(UUID.randomUUID(), municipality, landlord, kind, building, label, address, district, rooms,
                capacity, rent, features, contract, ready, false, 1);
        var inBuilding = home.placeInBuilding();
        if (!places.add(home.place()) || inBuilding != null && !places.add(inBuilding)) {
            refuse(row, "label", "twice-in-the-sheet");
            return;
        }
        rows.put(home.id(), number(row));
        homes.add(home);
    }

    /** By name, or by id where two have the same name. */
    private @Nullable UUID landlord(CSVRecord row) {
        var named = landlords.getOrDefault(cell(row, "landlord"), List.of());
        if (named.size() != 1) {
            refuse(row, "landlord", named.isEmpty() ? "unknown-landlord" : "ambiguous-landlord");
            return null;
        }
        return named.getFirst();
    }

    private <E extends Enum<E>> @Nullable E code(CSVRecord row, String column, Class<E> kind) {
        var found = Codes.read(kind, cell(row, column));
        if (found.isEmpty()) {
            refuse(row, column, cell(row, column).isEmpty() ? "empty" : "unknown-code");
        }
        return found.orElse(null);
    }

    private String text(CSVRecord row, String column, int most) {
        var text = cell(row, column);
        if (text.isEmpty()) {
            refuse(row, column, "empty");
        } else if (text.length() > most) {
            refuse(row, column, "too-long");
        }
        return text;
    }

    private @Nullable Integer count(CSVRecord row, String column, int most) {
        var text = cell(row, column);
        if (text.isEmpty()) {
            return null;
        }
        var count = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (count < 1 || count > most) {
            refuse(row, column, "not-a-count");
            return null;
        }
        return count;
    }

    /** Such as 6200, 6200.50 or 6 200,50. */
    private @Nullable BigDecimal rent(CSVRecord row) {
        var text = cell(row, "rent").replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            refuse(row, "rent", "not-an-amount");
            return null;
        }
        return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
    }

    private EnumSet<Feature> features(CSVRecord row) {
        var features = EnumSet.noneOf(Feature.class);
        for (var code : cell(row, "features").split("[\\s|]+")) {
            if (!code.isEmpty()) {
                Codes.read(Feature.class, code).ifPresentOrElse(features::add,
                        () -> refuse(row, "features", "unknown-code"));
            }
        }
        return features;
    }

    private @Nullable LocalDate day(CSVRecord row) {
        try {
            return LocalDate.parse(cell(row, "ready_on"));
        } catch (DateTimeException _) {
            refuse(row, "ready_on", "not-a-day");
            return null;
        }
    }

    private @Nullable String orNothing(CSVRecord row, String column, int most) {
        return cell(row, column).isEmpty() ? null : text(row, column, most);
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column) : "";
    }

    private void refuse(CSVRecord row, String column, String what) {
        wrong.add(new Wrong(number(row), column, what));
    }

    /** As a spreadsheet counts: blank lines are rows, and a cell's broken lines are none. */
    private int number(CSVRecord row) {
        return Math.toIntExact(row.getRecordNumber()) + 1 + blankBefore;
    }
}
