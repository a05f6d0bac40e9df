package trygg.benefits.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import trygg.benefits.statistics.Finding.Severity;

/**
 * Our own control of what is reported, with the rules of Statistics Norway's control program: of the coded facts when a
 * decision is made, of a record, and of a whole file before it is sent. It replaces nothing: the office's program is the judge.
 */
public final class Control {

    private Control() {
    }

    /** What is wrong with the facts as they are being recorded: rules 06, 07, 09 to 25, 32 to 35 and 39 to 43 of form 11F. */
    public static List<Finding> ofDecision(AidFacts facts, Family family, LocalDate birthDate, LocalDate decidedOn) {
        var values = new LinkedHashMap<String, String>();
        values.put("FODSELSDATO", Field.day(birthDate));
        family.write(values);
        facts.write(values);
        var row = new Row(Form.AID, "", decidedOn.getYear(), 0, values);
        return AidRules.ALL.stream().filter(rule -> rule.atDecision() && rule.broken().test(row))
                .map(rule -> rule.finding(row)).toList();
    }

    public static List<Finding> of(AidYear year) {
        return ofRow(new Row(Form.AID, year.reporting().municipality(), year.reporting().year(), 1, year.values()));
    }

    public static List<Finding> of(QualificationYear year) {
        return ofRow(new Row(Form.QUALIFICATION, year.reporting().municipality(), year.reporting().year(), 1, year.values()));
    }

    /**
     * The whole file as it would be sent. What is found in a line with a broken length is that alone: its fields cannot be told
     * apart.
     *
     * @param statedToHaveRecords the municipality's answer to whether it has anything to report
     */
    public static Controlled ofFile(Form form, Reporting reporting, boolean statedToHaveRecords, String content) {
        var findings = new ArrayList<Finding>();
        var lines = content.isEmpty() ? List.<String> of() : List.of(content.split("\n"));
        if (statedToHaveRecords == lines.isEmpty()) {
            findings.add(new Finding(form, "000", Severity.FATAL, 0, "", lines.isEmpty()
                    ? "Records are said to be there, but the file is empty."
                    : "No records are said to be there, but the file has some."));
        }
        var rows = new ArrayList<Row>();
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            if (form.layout().fits(line)) {
                rows.add(new Row(form, reporting.municipality(), reporting.year(), number, form.layout().read(line)));
            } else {
                findings.add(new Finding(form, "001", Severity.FATAL, number, "",
                        "The line is not %d printable characters.".formatted(form.layout().length())));
            }
        }
        rows.forEach(row -> findings.addAll(ofRow(row)));
        findings.addAll(duplicates(form, rows));
        return new Controlled(lines.size(), findings);
    }

    private static List<Finding> ofRow(Row row) {
        var findings = new ArrayList<Finding>();
        if (row.form() == Form.AID) {
            // One finding for each field, so that the sentence can name it. Form 11CF has no such rule.
            row.form().faults(row.values()).forEach(fault -> findings.add(new Finding(row.form(), "002", Severity.ERROR,
                    row.line(), row.text("PERSON_JOURNALNR"), fault + ".")));
        }
        row.form().rules().stream().filter(rule -> rule.broken().test(row)).map(rule -> rule.finding(row))
                .forEach(findings::add);
        return findings;
    }

    /**
     * The same person or journal twice. A prescribed number is shared by all who were born on a day, so only national numbers
     * count. A participant may have one record for each status; in Oslo both forms of doubles of 11CF are lawful, because
     * people move between districts.
     */
    private static List<Finding> duplicates(Form form, List<Row> rows) {
        return switch (form) {
            case AID -> {
                var found = new ArrayList<>(repeated(national(rows), "05A", "The birth number is in the file more than once.",
                        row -> row.text("PERSON_FODSELSNR")));
                found.addAll(repeated(rows, "05B", "The journal number is in the file more than once.",
                        row -> row.text("PERSON_JOURNALNR")));
                yield found;
            }
            case QUALIFICATION -> {
                var outsideOslo = rows.stream().filter(row -> !row.is("KOMMUNE_NR", Reporting.OSLO)).toList();
                var found = new ArrayList<>(repeated(national(outsideOslo), "05A",
                        "The birth number is in the file more than once with the same status.",
                        row -> row.text("PERSON_FODSELSNR") + row.text("STATUS")));
                found.addAll(repeated(outsideOslo, "05B", "The journal number is in the file more than once.",
                        row -> row.text("PERSON_JOURNALNR")));
                yield found;
            }
        };
    }

    private static List<Row> national(List<Row> rows) {
        return rows.stream().filter(row -> PersonNumber.isNational(row.text("PERSON_FODSELSNR"))).toList();
    }

    private static List<Finding> repeated(List<Row> rows, String rule, String sentence, Function<Row, String> key) {
        Map<String, List<Row>> groups = new TreeMap<>();
        rows.forEach(row -> groups.computeIfAbsent(key.apply(row), _ -> new ArrayList<>()).add(row));
        return groups.values().stream().filter(group -> group.size() > 1).flatMap(List::stream)
                .map(row -> new Finding(row.form(), rule, Severity.ERROR, row.line(), row.text("PERSON_JOURNALNR"), sentence))
                .toList();
    }
}
