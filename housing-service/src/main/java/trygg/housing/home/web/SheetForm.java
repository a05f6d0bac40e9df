package trygg.housing.home.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.ws.rs.core.Response;

import org.apache.commons.csv.CSVFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import trygg.housing.home.HomeImport;
import trygg.housing.home.HomeImport.Wrong;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;

/**
 * What the pages share that take in a sheet: reading the file, the rows that have to be mended, and an example to begin with.
 */
public final class SheetForm {

    /** Who mends so many rows sends the sheet again in between. */
    private static final int ROWS = 200;

    private SheetForm() {
    }

    /** @param codes what may stand there, with what each means; empty where anything may */
    public record Column(String name, boolean needed, String meaning, List<Choice> codes) {
    }

    public record WrongRow(int row, String column, String what) {
    }

    /** The words of the sheet that was chosen; empty, and refused in the form, when there are none. */
    public static Optional<String> text(FormInput form, @Nullable FileUpload file, SheetWords words) {
        if (file == null || file.size() == 0) {
            form.refuse("file", words.choose_file());
            return Optional.empty();
        }
        var text = HomeImport.text(bytes(file));
        if (text.isEmpty()) {
            form.refuse("file", words.what("not-utf-8"));
        }
        return text;
    }

    /** @param what says a code of what is wrong */
    public static List<WrongRow> rows(List<Wrong> wrong, SheetWords words, UnaryOperator<String> what) {
        return wrong.stream().limit(ROWS).map(one -> new WrongRow(one.row(),
                one.column().isEmpty() ? words.whole_row() : one.column(), what.apply(one.what()))).toList();
    }

    /** A sheet to download, as a spreadsheet of this country reads it. */
    public static Response example(String name, List<String> columns, List<List<Object>> rows) {
        var written = new StringWriter().append('\uFEFF');
        try (var sheet = CSVFormat.RFC4180.builder().setDelimiter(';').setHeader(columns.toArray(String[]::new)).get()
                .print(written)) {
            for (var row : rows) {
                sheet.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(written.toString().getBytes(StandardCharsets.UTF_8), "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
