package trygg.benefits.appeal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import trygg.benefits.appeal.Appeal;
import trygg.benefits.appeal.AppealService.AppealFile;
import trygg.benefits.appeal.AppealService.Listed;
import trygg.benefits.appeal.Step;
import trygg.benefits.appeal.WaitsFor;
import trygg.benefits.application.web.Discretion;
import trygg.platform.guarantee.ClockState;

/**
 * An appeal as the API shows it.
 *
 * @param decisionId the one on aid
 * @param recoveryId the one to ask that aid back, when it is this that is appealed
 * @param part {@code emergency} or {@code aid}; of a decision to ask aid back {@code recovery}, or {@code objection} where it
 *        cannot be appealed
 * @param text in the appellant's words; absent in lists
 * @param appealUntil the last day on which it would be in time; absent in lists and while no receipt is known
 * @param late whether it came after that day; nothing is refused by it but by a named human
 * @param waitsFor {@code reconsideration}, {@code sending} or {@code answer}; absent when it is settled
 */
public record AppealView(UUID id, UUID decisionId, @Nullable UUID recoveryId, UUID applicationId, @Nullable UUID caseId,
        String municipality, String part,
        @JsonProperty("protected") boolean protectedPerson, String appellant, @Nullable String text, Instant receivedAt,
        String by, @Nullable LocalDate appealUntil, @Nullable Boolean late, @Nullable String waitsFor, List<Done> steps,
        List<ClockState> clocks) {

    static final String SERVICE = "benefits";

    public record Done(UUID id, String kind, @Nullable String outcome, @Nullable String direction, @Nullable String reason,
            @Nullable String whySame, @Nullable LocalDate on, @Nullable String wishedBy, Instant doneAt, String by) {

        static Done of(Step step) {
            var outcome = step.outcome();
            var direction = step.direction();
            var wishedBy = step.wishedBy();
            return new Done(step.id(), step.kind().code(), outcome == null ? null : outcome.code(),
                    direction == null ? null : direction.code(), step.reason(), step.whySame(), step.on(),
                    wishedBy == null ? null : wishedBy.code(), step.at(), step.by());
        }

        /** In a list: that it was done, and nothing by which to know somebody. */
        Done bare() {
            return new Done(id, kind, outcome, direction, null, null, on, wishedBy, doneAt, by);
        }

        /** In a list of the protected: not even what came of it. */
        Done masked() {
            return new Done(id, kind, null, null, null, null, on, null, doneAt, by);
        }
    }

    static AppealView one(AppealFile file) {
        var appeal = file.appeal();
        return of(appeal, new Discretion(false), appeal.received().wording(), file.appealUntil(), file.late(),
                appeal.steps().stream().map(Done::of).toList(), ClockState.of(file.clocks(), SERVICE));
    }

    static AppealView row(Listed listed) {
        return of(listed.appeal(), new Discretion(listed.appeal().protectedPerson()), null, null, null,
                listed.appeal().steps().stream().map(Done::of)
                        .map(done -> listed.appeal().protectedPerson() ? done.masked() : done.bare()).toList(),
                ClockState.of(listed.clocks(), SERVICE));
    }

    private static AppealView of(Appeal appeal, Discretion discretion, @Nullable String text, @Nullable LocalDate until,
            @Nullable Boolean late,
            List<Done> steps, List<ClockState> clocks) {
        var received = appeal.received();
        return new AppealView(appeal.id(), received.decisionId(), received.recoveryId(), appeal.applicationId().value(),
                discretion.tell(appeal.caseId()), appeal.municipality(), appeal.about().code(), appeal.protectedPerson(),
                received.appellant().code(), text,
                received.at(), received.by(), until, late, appeal.waitsFor().map(WaitsFor::code).orElse(null), steps, clocks);
    }
}
