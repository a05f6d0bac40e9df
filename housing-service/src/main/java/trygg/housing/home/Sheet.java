package trygg.housing.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import trygg.housing.home.HomeImport.Wrong;
import trygg.platform.api.Codes;
import trygg.platform.api.Days;

/**
 * A table of cells with a heading, as spreadsheets export it: comma or semicolon, with or without the mark of the byte order.
 * It says what is wrong by row and column, and never what stands there, which may be an address.
 */
public final class Sheet {

    private final List<Wrong> wrong = new ArrayList<>();
    private int blankBefore;

    private Sheet() {
    }

    /**
     * Reads the rows that are not blank, one after the other.
     *
     * @param needed columns without which nothing is read
     * @param most rows
     * @return what is wrong with the table, and all that the reader refused
     */
    public static List<Wrong> read(String text, List<String> needed, int most, Consumer<Row> reader) {
        var sheet = new Sheet();
        if (text.indexOf('\0') >= 0) {
            // No database keeps it, and no spreadsheet writes it.
            return List.of(new Wrong(1, "", "not-a-table"));
        }
        sheet.rows(text.startsWith("\uFEFF") ? text.substring(1) : text, needed, most, reader);
        return List.copyOf(sheet.wrong);
    }

    private void rows(String text, List<String> needed, int most, Consumer<Row> reader) {
        blankBefore = Math.toIntExact(text.lines().takeWhile(String::isBlank).count());
        var heading = text.lines().skip(blankBefore).findFirst().orElse("");
        var format = CSVFormat.RFC4180.builder().setDelimiter(heading.contains(";") ? ';' : ',').setHeader()
                .setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(false).setIgnoreHeaderCase(true)
                .setAllowMissingColumnNames(true).get();
        try (var parser = format.parse(new StringReader(text.stripLeading()))) {
            var missing = needed.stream().filter(name -> !parser.getHeaderMap().containsKey(name)).toList();
            missing.forEach(name -> wrong.add(new Wrong(1 + blankBefore, name, "missing-column")));
            if (!missing.isEmpty()) {
                return;
            }
            var filled = 0;
            for (var cells : parser) {
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                var row = new Row(cells);
                if (++filled > most) {
                    row.refuse("", "too-many-rows");
                    break;
                }
                if (cells.isConsistent()) {
                    reader.accept(row);
                } else {
                    row.refuse("", "wrong-number-of-cells");
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException _) {
            // A quote that is never closed, a heading twice: what the library says of it may quote a cell.
            wrong.add(new Wrong(1, "", "not-a-table"));
        }
    }

    /** A row of cells. Reading one that is not as it should be refuses it. */
    public final class Row {

        private final CSVRecord cells;
        private boolean refused;

        private Row(CSVRecord cells) {
            this.cells = cells;
        }

        /** As a spreadsheet counts: blank lines are rows, and a cell's broken lines are none. */
        public int number() {
            return Math.toIntExact(cells.getRecordNumber()) + 1 + blankBefore;
        }

        /** Nothing of it was refused so far. */
        public boolean sound() {
            return !refused;
        }

        public void refuse(String column, String what) {
            refused = true;
            wrong.add(new Wrong(number(), column, what));
        }

        /** What stands there; the empty text where nothing does, or the sheet has no such column. */
        public String cell(String column) {
            return cells.isMapped(column) ? cells.get(column) : "";
        }

        public String text(String column, int most) {
            var text = cell(column);
            if (text.isEmpty()) {
                refuse(column, "empty");
            } else if (text.length() > most) {
                refuse(column, "too-long");
            }
            return text;
        }

        public @Nullable String orNothing(String column, int most) {
            return cell(column).isEmpty() ? null : text(column, most);
        }

        public <E extends Enum<E>> @Nullable E code(String column, Class<E> kind) {
            var found = Codes.read(kind, cell(column));
            if (found.isEmpty()) {
                refuse(column, cell(column).isEmpty() ? "empty" : "unknown-code");
            }
            return found.orElse(null);
        }

        /** From one on; nothing where the cell is empty. */
        public @Nullable Integer count(String column, int most) {
            var text = cell(column);
            if (text.isEmpty()) {
                return null;
            }
            var count = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
            if (count < 1 || count > most) {
                refuse(column, "not-a-count");
                return null;
            }
            return count;
        }

        public @Nullable LocalDate day(String column) {
            return day(column, cell(column));
        }

        /** @param text of the column, or a part of it */
        public @Nullable LocalDate day(String column, String text) {
            try {
                var day = LocalDate.parse(text);
                if (Days.kept(day)) {
                    return day;
                }
            } catch (DateTimeException _) {
                // Refused below, as a day that no table keeps.
            }
            refuse(column, "not-a-day");
            return null;
        }
    }
}
