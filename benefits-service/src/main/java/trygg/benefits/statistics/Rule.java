package trygg.benefits.statistics;

import java.util.function.Predicate;

import trygg.benefits.statistics.Finding.Severity;

/**
 * A rule of the control as a value.
 *
 * @param atDecision whether it speaks of the coded facts alone, and so is checked when they are recorded
 * @param sentence what is wrong when it is broken
 */
record Rule(String id, Severity severity, boolean atDecision, String sentence, Predicate<Row> broken) {

    static Rule error(String id, String sentence, Predicate<Row> broken) {
        return new Rule(id, Severity.ERROR, false, sentence, broken);
    }

    static Rule warning(String id, String sentence, Predicate<Row> broken) {
        return new Rule(id, Severity.WARNING, false, sentence, broken);
    }

    Rule whenDecided() {
        return new Rule(id, severity, true, sentence, broken);
    }

    Finding finding(Row row) {
        return new Finding(row.form(), id, severity, row.line(), row.text("PERSON_JOURNALNR"), sentence);
    }
}
