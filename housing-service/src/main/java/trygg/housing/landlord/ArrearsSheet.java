package trygg.housing.landlord;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import trygg.housing.home.HomeImport.Wrong;
import trygg.housing.home.Sheet;
import trygg.housing.home.Sheet.Row;

/**
 * A landlord's sheet of arrears: {@code home} (its id), {@code amount} and {@code due_on}, with comma or semicolon, decimal
 * point or comma. A notice is told from another by all three, so that the same sheet can be sent again.
 */
final class ArrearsSheet {

    static final int MOST_ROWS = 1_000;

    private static final List<String> NEEDED = List.of("home", "amount", "due_on");

    private final String by;
    private final Map<Integer, TellArrears> rows = new LinkedHashMap<>();

    /** What a sheet says, by row, as far as it can be read. */
    record Read(Map<Integer, TellArrears> rows, List<Wrong> wrong) {
    }

    private ArrearsSheet(String by) {
        this.by = by;
    }

    static Read read(String text, String by) {
        var sheet = new ArrearsSheet(by);
        var wrong = Sheet.read(text, NEEDED, MOST_ROWS, sheet::notice);
        return new Read(sheet.rows, wrong);
    }

    private void notice(Row row) {
        var home = home(row);
        var amount = amount(row);
        var due = row.day("due_on");
        if (home.isEmpty() || amount.isEmpty() || due == null) {
            return;
        }
        var id = UUID.nameUUIDFromBytes(
                ("arrears/" + home.get() + '/' + amount.get() + '/' + due).getBytes(StandardCharsets.UTF_8));
        if (rows.values().stream().anyMatch(one -> one.id().equals(id))) {
            row.refuse("home", "twice-in-the-sheet");
            return;
        }
        rows.put(row.number(), new TellArrears(id, home.get(), amount.get(), null, due, by));
    }

    private Optional<UUID> home(Row row) {
        try {
            return Optional.of(UUID.fromString(row.cell("home")));
        } catch (IllegalArgumentException _) {
            row.refuse("home", "unknown-home");
            return Optional.empty();
        }
    }

    /** Such as 6200, 6200.50 or 6 200,50. */
    private Optional<BigDecimal> amount(Row row) {
        var text = row.cell("amount").replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            row.refuse("amount", "not-an-amount");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY));
    }
}
