package trygg.benefits.work;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import trygg.benefits.application.Application;

/** Refers somebody to a measure. The caller chooses the id, so sending it twice refers once. */
public record ReferToMeasure(UUID id, UUID caseId, MeasureKind kind, String by) {

    /** What can come of it. */
    public sealed interface Referring {

        record Referred(Measure measure) implements Referring {
        }

        record Repeated(Measure measure) implements Referring {
        }

        record OtherContent(UUID id) implements Referring {
        }

        /** The person waits for such a measure already, or is in one. */
        record AlreadyReferred(UUID measure) implements Referring {
        }

        /** Benefits has no application of this case. */
        record Unknown() implements Referring {
        }
    }

    /**
     * @param application the newest of the case, which tells whether there are children in the household
     * @param earlier the measures of the case so far
     */
    Referring decide(Application application, List<Measure> earlier, Instant now) {
        for (var one : earlier) {
            if (one.id().equals(id)) {
                return one.kind() == kind && one.referredBy().equals(by) ? new Referring.Repeated(one)
                        : new Referring.OtherContent(id);
            }
        }
        for (var one : earlier) {
            if (one.kind() == kind && one.state() != Measure.State.ENDED) {
                return new Referring.AlreadyReferred(one.id());
            }
        }
        return new Referring.Referred(new Measure(id, caseId, application.municipality(), application.protectedPerson(),
                kind, application.household().children(), now, by, List.of()));
    }
}
