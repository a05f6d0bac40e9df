package trygg.housing.daycentre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A stretch of time. @param until the first moment after it, not before {@code from} */
public record Span(Instant from, Instant until) {

    public Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a span does not end before it begins");
        }
    }

    /** What it has in common with another; nothing where they only touch. */
    Optional<Span> and(Span other) {
        var begin = from.isAfter(other.from) ? from : other.from;
        var end = until.isBefore(other.until) ? until : other.until;
        return begin.isBefore(end) ? Optional.of(new Span(begin, end)) : Optional.empty();
    }

    /** The same time without overlaps, in order, so that nothing is counted twice. */
    static List<Span> merged(Collection<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (!merged.isEmpty() && !span.from.isAfter(merged.getLast().until)) {
                var last = merged.removeLast();
                merged.add(new Span(last.from, last.until.isAfter(span.until) ? last.until : span.until));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    static Duration length(Collection<Span> spans) {
        return merged(spans).stream().map(one -> Duration.between(one.from, one.until)).reduce(Duration.ZERO, Duration::plus);
    }
}
