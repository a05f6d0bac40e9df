package trygg.housing.arrivals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.HomeImport.Wrong;
import trygg.housing.home.Sheet;
import trygg.housing.home.Sheet.Row;

/**
 * A sheet of agreements, as an authority that settles people exports it. An agreement is told from another by its reference,
 * so that the same sheet can be sent again.
 */
final class ArrivalSheet {

    static final int MOST_ROWS = 10_000;

    private static final List<String> NEEDED = List.of("reference", "arrives_on", "births", "rooms");

    private final String municipality;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** @param protectedPerson nothing where the sheet does not tell */
    record Line(int row, Agreement agreement, @Nullable Boolean protectedPerson) {
    }

    /** What a sheet says, as far as it can be read. */
    record Read(List<Line> lines, List<Wrong> wrong) {
    }

    private ArrivalSheet(String municipality) {
        this.municipality = municipality;
    }

    static Read read(String text, String municipality) {
        var sheet = new ArrivalSheet(municipality);
        var wrong = Sheet.read(text, NEEDED, MOST_ROWS, sheet::agreement);
        return new Read(List.copyOf(sheet.lines.values()), wrong);
    }

    private void agreement(Row row) {
        var reference = row.text("reference", 100);
        var day = row.day("arrives_on");
        var births = births(row);
        var rooms = row.count("rooms", Agreement.MOST_ROOMS);
        if (rooms == null && row.cell("rooms").isEmpty()) {
            row.refuse("rooms", "empty");
        }
        var language = row.cell("language");
        if (!language.matches("([a-z]{2,3})?")) {
            row.refuse("language", "unknown-code");
        }
        var caseId = caseId(row);
        var protectedPerson = protectedPerson(row);
        if (!row.sound() || day == null || rooms == null) {
            return;
        }
        var told = new Agreement(UUID.randomUUID(), municipality, reference, day, births,
                language.isEmpty() ? null : language, rooms, caseId);
        if (lines.putIfAbsent(reference, new Line(row.number(), told, protectedPerson)) != null) {
            row.refuse("reference", "twice-in-the-sheet");
        }
    }

    /** Days parted by spaces or bars. */
    private static List<LocalDate> births(Row row) {
        var births = new ArrayList<LocalDate>();
        for (var text : row.text("births", 1000).split("[\\s|]+")) {
            var birth = text.isEmpty() ? null : row.day("births", text);
            if (birth != null) {
                births.add(birth);
            }
        }
        if (births.size() > Agreement.MOST_PEOPLE) {
            row.refuse("births", "too-many-people");
        }
        return births;
    }

    private static @Nullable UUID caseId(Row row) {
        try {
            return row.cell("case").isEmpty() ? null : UUID.fromString(row.cell("case"));
        } catch (IllegalArgumentException _) {
            row.refuse("case", "not-an-id");
            return null;
        }
    }

    private static @Nullable Boolean protectedPerson(Row row) {
        var said = row.cell("protected");
        if (!List.of("yes", "no", "").contains(said)) {
            row.refuse("protected", "not-yes-or-no");
        }
        return said.isEmpty() ? null : (Boolean) said.equals("yes");
    }
}
