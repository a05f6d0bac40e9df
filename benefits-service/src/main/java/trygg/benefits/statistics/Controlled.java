package trygg.benefits.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import trygg.benefits.statistics.Finding.Severity;

/**
 * What the control of a file found.
 *
 * @param records how many lines there are
 * @param findings by line
 */
public record Controlled(int records, List<Finding> findings) {

    public Controlled {
        findings = findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    /** Empty when nothing was found. */
    public Optional<Severity> worst() {
        return findings.stream().map(Finding::severity).max(Comparator.naturalOrder());
    }

    /** Whether the office takes the file: warnings are for the municipality to judge. */
    public boolean mayBeSent() {
        return worst().filter(worst -> worst != Severity.WARNING).isEmpty();
    }
}
