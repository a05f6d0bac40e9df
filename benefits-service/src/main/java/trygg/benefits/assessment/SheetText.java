package trygg.benefits.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import trygg.benefits.calculation.Basis;
import trygg.benefits.calculation.Facts;
import trygg.benefits.calculation.Line;
import trygg.benefits.calculation.Sheet;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.Parameters;

/**
 * Facts and sheets as text, both ways. A line names its table and does not repeat it: tables are never changed, so the name is
 * enough to find the same one again.
 */
final class SheetText {

    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private SheetText() {
    }

    record Text(String period, long norm, long personal, long common, long supplements, long costs, long income, long floor,
            List<LineText> lines) {
    }

    record LineText(Line.Kind kind, @Nullable String ref, long amount, Basis basis, @Nullable TableText table,
            Map<String, String> inputs) {
    }

    record TableText(ParameterKind kind, String scope, LocalDate from) {
    }

    static String of(Facts facts) {
        return write(facts);
    }

    static Facts facts(String text) {
        return read(text, Facts.class);
    }

    static String of(Sheet sheet) {
        return write(new Text(sheet.period().toString(), sheet.norm().hundredths(), sheet.personal().hundredths(),
                sheet.common().hundredths(), sheet.supplements().hundredths(), sheet.costs().hundredths(),
                sheet.incomeCounted().hundredths(), sheet.floor().hundredths(),
                sheet.lines().stream().map(SheetText::of).toList()));
    }

    private static LineText of(Line line) {
        var table = line.parameter();
        return new LineText(line.kind(), line.ref(), line.amount().hundredths(), line.basis(),
                table == null ? null : new TableText(table.kind(), table.scope(), table.validFrom()),
                new TreeMap<>(line.inputs()));
    }

    static Sheet sheet(String text, Parameters parameters) {
        var read = read(text, Text.class);
        return new Sheet(YearMonth.parse(read.period), new Amount(read.norm), new Amount(read.personal),
                new Amount(read.common), new Amount(read.supplements), new Amount(read.costs), new Amount(read.income),
                new Amount(read.floor), read.lines.stream().map(line -> line(line, parameters)).toList());
    }

    private static Line line(LineText line, Parameters parameters) {
        var table = line.table;
        return new Line(line.kind, line.ref, new Amount(line.amount), line.basis,
                table == null ? null : table(table, parameters), line.inputs);
    }

    private static Parameter table(TableText table, Parameters parameters) {
        return parameters.named(table.kind, table.scope, table.from).orElseThrow(
                () -> new IllegalStateException("a sheet names the table " + table.kind.id() + " of " + table.scope + " from "
                        + table.from + ", which is not there any more"));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a kept calculation cannot be read", broken);
        }
    }
}
