package trygg.benefits.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.benefits.statistics.Finding.Severity;

/** What the national statistics ask about a recipient, as it was coded when the decision was made. */
public record CodedFacts(MaritalStatus maritalStatus, AidFacts aid) {

    private static final String MARITAL_STATUS = "EKTSTAT";

    /** What keeps the facts from standing together: the errors of form 11F's rules that can be told at the decision. */
    public List<Finding> errors(int childrenUnder18, LocalDate birthDate, LocalDate decidedOn) {
        return Control.ofDecision(aid, new Family(maritalStatus, childrenUnder18), birthDate, decidedOn).stream()
                .filter(finding -> finding.severity() != Severity.WARNING).toList();
    }

    /** By the names of the form's fields, as they are kept. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put(MARITAL_STATUS, maritalStatus.code());
        aid.write(values);
        return values;
    }

    /** Reads {@link #values()} back. */
    public static CodedFacts of(Map<String, String> values) {
        return new CodedFacts(Coded.of(MaritalStatus.class, values.getOrDefault(MARITAL_STATUS, "")).orElseThrow(),
                AidFacts.read(values));
    }
}
