package trygg.housing.landlord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import trygg.housing.home.HomeImport.Wrong;

/**
 * A landlord's sheet of arrears: {@code home} (its id), {@code amount} and {@code due_on}, with comma or semicolon, decimal
 * point or comma. A notice is told from another by all three, so that the same sheet can be sent again.
 */
final class ArrearsSheet {

    static final int MOST_ROWS = 1_000;

    private static final List<String> NEEDED = List.of("home", "amount", "due_on");

    private final String by;
    private final Map<Integer, TellArrears> rows = new LinkedHashMap<>();
    private final List<Wrong> wrong = new ArrayList<>();

    /** What a sheet says, by row, as far as it can be read. */
    record Read(Map<Integer, TellArrears> rows, List<Wrong> wrong) {
    }

    private ArrearsSheet(String by) {
        this.by = by;
    }

    static Read read(String text, String by) {
        var sheet = new ArrearsSheet(by);
        sheet.take(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return new Read(sheet.rows, List.copyOf(sheet.wrong));
    }

    private void take(String text) {
        var heading = text.lines().findFirst().orElse("");
        var format = CSVFormat.RFC4180.builder().setDelimiter(heading.contains(";") ? ';' : ',').setHeader()
                .setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).setIgnoreHeaderCase(true)
                .setAllowMissingColumnNames(true).get();
        try (var parser = format.parse(new StringReader(text))) {
            NEEDED.stream().filter(name -> !parser.getHeaderMap().containsKey(name))
                    .forEach(name -> wrong.add(new Wrong(1, name, "missing-column")));
            if (!wrong.isEmpty()) {
                return;
            }
            for (var row : parser) {
                if (row.getRecordNumber() > MOST_ROWS) {
                    wrong.add(new Wrong(number(row), "", "too-many-rows"));
                    break;
                }
                notice(row);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException _) {
            // What the library says of a quote that is never closed may repeat a cell.
            wrong.add(new Wrong(1, "", "not-a-table"));
        }
    }

    private void notice(CSVRecord row) {
        if (!row.isConsistent()) {
            wrong.add(new Wrong(number(row), "", "wrong-number-of-cells"));
            return;
        }
        var home = home(row);
        var amount = amount(row);
        var due = day(row);
        if (home.isEmpty() || amount.isEmpty() || due.isEmpty()) {
            return;
        }
        var id = UUID.nameUUIDFromBytes(
                ("arrears/" + home.get() + '/' + amount.get() + '/' + due.get()).getBytes(StandardCharsets.UTF_8));
        if (rows.values().stream().anyMatch(one -> one.id().equals(id))) {
            refuse(row, "home", "twice-in-the-sheet");
            return;
        }
        rows.put(number(row), new TellArrears(id, home.get(), amount.get(), null, due.get(), by));
    }

    private Optional<UUID> home(CSVRecord row) {
        try {
            return Optional.of(UUID.fromString(row.get("home")));
        } catch (IllegalArgumentException _) {
            refuse(row, "home", "unknown-home");
            return Optional.empty();
        }
    }

    /** Such as 6200, 6200.50 or 6 200,50. */
    private Optional<BigDecimal> amount(CSVRecord row) {
        var text = row.get("amount").replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            refuse(row, "amount", "not-an-amount");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY));
    }

    private Optional<LocalDate> day(CSVRecord row) {
        try {
            return Optional.of(LocalDate.parse(row.get("due_on")));
        } catch (DateTimeException _) {
            refuse(row, "due_on", "not-a-day");
            return Optional.empty();
        }
    }

    private void refuse(CSVRecord row, String column, String what) {
        wrong.add(new Wrong(number(row), column, what));
    }

    private static int number(CSVRecord row) {
        return Math.toIntExact(row.getRecordNumber()) + 1;
    }
}
