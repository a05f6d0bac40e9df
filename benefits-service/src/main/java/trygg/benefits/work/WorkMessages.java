package trygg.benefits.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.work.Measure.Step;
import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;

/** What benefits states to the others of plans and measures; a person's goal stays here, in their own words. */
final class WorkMessages {

    private WorkMessages() {
    }

    /** True when a talk about the way on was held, whatever the person answered. */
    static OutgoingEvent talked(PlanTalk talk) {
        return new OutgoingEvent("PlanTalkHeld.v1", talk.caseId(), talk.municipality(), talk.at(),
                new PlanTalkHeld(talk.id(), talk.caseId(), talk.agreed(), talk.at(), talk.by()));
    }

    /** True when somebody was referred to a measure. */
    static OutgoingEvent referred(Measure measure) {
        return changed(measure, "referred", null, null, null, measure.referredAt(), measure.referredBy());
    }

    /** True when a measure began, paused, went on, was prolonged or ended. */
    static OutgoingEvent moved(Measure measure, Step step) {
        var reason = step.reason() == null ? step.skip() : step.reason();
        return changed(measure, Codes.of(step.kind()), reason == null ? null : Codes.of(reason),
                step.next() == null ? null : Codes.of(step.next()), step.endsOn(), step.at(), step.by());
    }

    /** True when the place somebody has is promised for no more than a month; told once for each such day (C045). */
    static OutgoingEvent ending(Measure measure, LocalDate endsOn, Instant at) {
        return changed(measure, "ending", null, null, endsOn, at, "system");
    }

    /** True when an employer was met for somebody in a measure; which one is nobody's business here (C046). */
    static OutgoingEvent metEmployer(Measure measure, Instant at, String by) {
        return changed(measure, "employer-met", null, null, null, at, by);
    }

    /** True when somebody who stood further back began before this one, with the reason (C027). */
    static OutgoingEvent passedOver(Measure passed, Step step) {
        return changed(passed, "passed-over", step.skip() == null ? null : Codes.of(step.skip()), null, null, step.at(),
                step.by());
    }

    private static OutgoingEvent changed(Measure measure, String step, @Nullable String reason, @Nullable String next,
            @Nullable LocalDate endsOn, Instant at, String by) {
        return new OutgoingEvent("MeasureChanged.v1", measure.caseId(), measure.municipality(), at,
                new MeasureChanged(measure.id(), measure.caseId(), measure.kind().code(), step, reason, next, endsOn, at, by));
    }

    /** True when so many months have passed since somebody left aid, with what became of it (C040). */
    static OutgoingEvent followedUp(FollowUp one, Instant at) {
        return new OutgoingEvent("SelfSupportFollowedUp.v1", one.caseId(), one.municipality(), at,
                new SelfSupportFollowedUp(one.caseId(), one.exit().toString(), one.months(), one.outcome().code(),
                        one.returned() == null ? null : one.returned().toString(), Codes.of(one.after()), at));
    }

    record SelfSupportFollowedUp(UUID caseId, String exitMonth, int months, String outcome, @Nullable String returnedMonth,
            String after, Instant at) {
    }

    record PlanTalkHeld(UUID talkId, UUID caseId, boolean agreed, Instant heldAt, String by) {
    }

    record MeasureChanged(UUID measureId, UUID caseId, String kind, String step, @Nullable String reason,
            @Nullable String next, @Nullable LocalDate endsOn, Instant at, String by) {
    }
}
