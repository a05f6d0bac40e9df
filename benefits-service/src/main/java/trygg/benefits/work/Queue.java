package trygg.benefits.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Those who wait for a measure, ranked by the published rule (C027): households with children first, then whoever was
 * referred first. Nothing else counts, and every place in it can say why it is where it is.
 */
public record Queue(MeasureKind kind, List<Ranked> ranked) {

    private static final Comparator<Measure> RULE = Comparator.comparing((Measure one) -> !one.withChildren())
            .thenComparing(Measure::referredAt).thenComparing(Measure::id);

    public Queue {
        ranked = List.copyOf(ranked);
    }

    /** Why somebody stands where they do; the code stands in the API. */
    public enum Reason {
        CHILDREN_IN_HOUSEHOLD,
        NO_CHILDREN_IN_HOUSEHOLD,
        WAITED_LONGEST_OF_THEM,
        WAITED_SHORTER_THAN_THOSE_AHEAD
    }

    /**
     * @param position from 1
     * @param days whole days waited
     */
    public record Ranked(int position, Measure measure, long days, List<Reason> reasons) {

        public Ranked {
            reasons = List.copyOf(reasons);
        }
    }

    /** @param measures of which those that wait for this kind are ranked */
    public static Queue of(MeasureKind kind, Collection<Measure> measures, Instant now) {
        var waiting = measures.stream().filter(one -> one.kind() == kind && one.waiting()).sorted(RULE).toList();
        var ranked = new ArrayList<Ranked>();
        for (var one : waiting) {
            var firstOfThem = ranked.isEmpty() || ranked.getLast().measure().withChildren() != one.withChildren();
            ranked.add(new Ranked(ranked.size() + 1, one, Duration.between(one.referredAt(), now).toDays(),
                    List.of(one.withChildren() ? Reason.CHILDREN_IN_HOUSEHOLD : Reason.NO_CHILDREN_IN_HOUSEHOLD,
                            firstOfThem ? Reason.WAITED_LONGEST_OF_THEM : Reason.WAITED_SHORTER_THAN_THOSE_AHEAD)));
        }
        return new Queue(kind, ranked);
    }

    /** Those who come before this one. */
    public List<Measure> ahead(Measure measure) {
        return ranked.stream().map(Ranked::measure).takeWhile(one -> !one.id().equals(measure.id())).toList();
    }
}
