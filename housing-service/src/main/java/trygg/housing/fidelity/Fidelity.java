package trygg.housing.fidelity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * How near the tenancies of a municipality come to Housing First, by the facts of each (C052). Principles are never averaged:
 * a home without a contract is not made good by a plan with own goals.
 */
public record Fidelity(List<Scored> principles) {

    /** Worst last, so that the worst of several is the greatest. */
    public enum Verdict {
        NO_FACTS,
        /** By all who could show it. */
        KEPT,
        /** By half or more. */
        PARTLY,
        /** By fewer than half. */
        RED
    }

    /** One tenancy behind a figure. */
    public record Evidence(UUID tenancyId, UUID caseId, boolean protectedPerson, LocalDate on, Sign sign) {

        private static final Comparator<Evidence> BY_DAY = Comparator.comparing(Evidence::on)
                .thenComparing(Evidence::tenancyId);
    }

    /**
     * @param kept of {@code of}
     * @param evidence all of them, by day
     */
    public record Figure(Measure measure, long kept, long of, List<Evidence> evidence) {

        static Figure of(Measure measure, List<Housed> all) {
            var evidence = new ArrayList<Evidence>();
            for (var one : all) {
                var sign = measure.of(one);
                if (sign != null) {
                    evidence.add(new Evidence(one.tenancyId(), one.caseId(), one.protectedPerson(), measure.on(one), sign));
                }
            }
            evidence.sort(Evidence.BY_DAY);
            return new Figure(measure, evidence.stream().filter(one -> one.sign().kept()).count(), evidence.size(),
                    List.copyOf(evidence));
        }

        public Verdict verdict() {
            return of == 0 ? Verdict.NO_FACTS : kept == of ? Verdict.KEPT : 2 * kept >= of ? Verdict.PARTLY : Verdict.RED;
        }

        /** Some of the evidence, what was not kept first and of that the newest. */
        public List<Evidence> first(int rows) {
            return evidence.stream().sorted(Comparator.comparing((Evidence one) -> one.sign().kept())
                    .thenComparing(Evidence.BY_DAY.reversed())).limit(rows).toList();
        }
    }

    /** A principle with its figures. It is as good as the worst of those that have facts. */
    public record Scored(Principle principle, List<Figure> figures) {

        public Verdict verdict() {
            return figures.stream().map(Figure::verdict).max(Comparator.naturalOrder()).orElse(Verdict.NO_FACTS);
        }
    }

    static Fidelity of(List<Housed> all) {
        return new Fidelity(Arrays.stream(Principle.values()).map(principle -> new Scored(principle,
                Arrays.stream(Measure.values()).filter(measure -> measure.principle() == principle)
                        .map(measure -> Figure.of(measure, all)).toList()))
                .toList());
    }

    /** As good as the worst principle. */
    public Verdict verdict() {
        return principles.stream().map(Scored::verdict).max(Comparator.naturalOrder()).orElse(Verdict.NO_FACTS);
    }

    public Figure figure(Measure measure) {
        return principles.stream().flatMap(one -> one.figures().stream()).filter(one -> one.measure() == measure).findFirst()
                .orElseThrow();
    }
}
