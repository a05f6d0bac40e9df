package trygg.benefits.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One recipient's year of financial aid: a record of form 11F.
 *
 * @param duf the number in the immigration register, empty when there is none. It never replaces {@code recipient.number()}
 * @param facts those of the year's last decision
 */
public record AidYear(Reporting reporting, Recipient recipient, String duf, Family family, AidFacts facts, AidMonths months) {

    public AidYear {
        if (!duf.isEmpty() && !PersonNumber.isDuf(duf)) {
            throw new IllegalArgumentException("no DUF number");
        }
    }

    /** The record from what was paid in the year; empty when nothing was, because then there is no recipient. */
    public static Optional<AidYear> of(Reporting reporting, Recipient recipient, String duf, Family family, AidFacts facts,
            List<PaidOut> payments) {
        var months = AidMonths.of(payments, reporting.year());
        return months.months().isEmpty() ? Optional.empty()
                : Optional.of(new AidYear(reporting, recipient, duf, family, facts, months));
    }

    /** The line without its newline. */
    public String line() {
        return Form.AID.layout().write(values());
    }

    public static Reading<AidYear> read(String line) {
        return Form.AID.read(line, AidYear::of, AidYear::values);
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        reporting.write(values);
        recipient.write(values);
        values.put("PERSON_DUF", duf);
        family.write(values);
        facts.write(values);
        months.write(values);
        return values;
    }

    private static AidYear of(Map<String, String> values) {
        return new AidYear(Reporting.read(values), Recipient.read(values), values.getOrDefault("PERSON_DUF", ""),
                Family.read(values), AidFacts.read(values), AidMonths.read(values));
    }

    /** Neither of the two numbers may reach a log through a careless message. */
    @Override
    public String toString() {
        return "AidYear[%s, journal %s]".formatted(reporting, recipient.journalNumber());
    }
}
