package trygg.intake.concern.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import trygg.intake.concern.ConcernAct.Assessment;
import trygg.intake.concern.ConcernAct.Conclusion;
import trygg.intake.concern.ConcernAct.MoreTime;
import trygg.intake.concern.ConcernAct.Screening;
import trygg.intake.concern.ConcernService.WithClocks;
import trygg.intake.concern.Step;
import trygg.platform.guarantee.ClockState;

/**
 * A concern as the API shows it. It holds nothing of who: the case has that, and guards it.
 *
 * @param next what it waits for: {@code assess}, {@code screen}, {@code conclude}; nothing when all is done
 */
public record ConcernView(UUID id, String municipality, UUID contactId, UUID caseId, Instant receivedAt,
        @JsonProperty("protected") boolean protectedPerson, boolean acute, @Nullable Assessed assessment,
        @Nullable Screened screening, @Nullable Concluded conclusion, List<Extended> extensions, @Nullable String next,
        List<ClockState> clocks) {

    public record Assessed(UUID id, boolean needsProtection, Instant assessedAt, String by) {

        static Assessed of(Assessment act) {
            return new Assessed(act.id(), act.needsProtection(), act.at(), act.by());
        }
    }

    /** @param reason absent in a list */
    public record Screened(UUID id, String outcome, @Nullable String reason, Instant decidedAt, String by) {

        static Screened of(Screening act) {
            return new Screened(act.id(), act.outcome().code(), act.reason(), act.at(), act.by());
        }
    }

    public record Concluded(UUID id, String outcome, Instant concludedAt, String by) {

        static Concluded of(Conclusion act) {
            return new Concluded(act.id(), act.outcome().code(), act.at(), act.by());
        }
    }

    /** @param reason absent in a list */
    public record Extended(UUID id, LocalDate dueOn, @Nullable String reason, String ground, Instant extendedAt, String by) {

        static Extended of(MoreTime act) {
            return new Extended(act.id(), act.dueOn(), act.reason(), act.ground(), act.at(), act.by());
        }
    }

    static ConcernView one(WithClocks found) {
        var concern = found.concern();
        var assessment = concern.assessment();
        var screening = concern.screening();
        var conclusion = concern.conclusion();
        return new ConcernView(concern.id().value(), concern.municipality(), concern.contactId(), concern.caseId(),
                concern.receivedAt(), concern.protectedPerson(), concern.acute(),
                assessment == null ? null : Assessed.of(assessment), screening == null ? null : Screened.of(screening),
                conclusion == null ? null : Concluded.of(conclusion),
                concern.extensions().stream().map(Extended::of).toList(), concern.next().map(Step::code).orElse(null),
                ClockState.of(found.clocks(), "intake"));
    }

    /** A row of a list: what was written about a family is not for leafing through. */
    static ConcernView row(WithClocks found) {
        var one = one(found);
        return new ConcernView(one.id, one.municipality, one.contactId, one.caseId, one.receivedAt, one.protectedPerson,
                one.acute, one.assessment,
                one.screening == null ? null
                        : new Screened(one.screening.id, one.screening.outcome, null, one.screening.decidedAt,
                                one.screening.by),
                one.conclusion,
                one.extensions.stream().map(extension -> new Extended(extension.id, extension.dueOn, null, extension.ground,
                        extension.extendedAt, extension.by)).toList(),
                one.next, one.clocks);
    }
}
