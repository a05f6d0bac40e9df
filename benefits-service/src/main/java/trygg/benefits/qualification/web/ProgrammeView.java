package trygg.benefits.qualification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import trygg.benefits.application.web.Discretion;
import trygg.benefits.qualification.Participation;
import trygg.benefits.qualification.ProgrammeFile;
import trygg.platform.guarantee.ClockState;

/**
 * What is answered about somebody's way through the programme.
 *
 * @param decidedOn nothing until it began, as with {@code startedOn}
 * @param closed how, when it came to no participation
 * @param ended how, when it has
 */
public record ProgrammeView(UUID id, @JsonProperty("protected") boolean protectedPerson, @Nullable UUID caseId,
        String municipality, String state, LocalDate appliedOn,
        @Nullable LocalDate decidedOn, @Nullable LocalDate startedOn, List<PaidView> paid, List<LeaveView> leaves,
        @Nullable String closed, @Nullable String ended, @Nullable LocalDate endedOn, List<ClockState> clocks) {

    public record PaidView(LocalDate paidOn, String amount) {
    }

    /** @param until the first day back */
    public record LeaveView(UUID id, LocalDate from, @Nullable LocalDate until) {
    }

    /** In a list: of a protected person neither case, money nor what became of it. */
    ProgrammeView row() {
        var discretion = new Discretion(protectedPerson);
        return new ProgrammeView(id, protectedPerson, discretion.tell(caseId), municipality, state, appliedOn, decidedOn,
                startedOn, discretion.tellAll(paid), discretion.tellAll(leaves), discretion.tell(closed),
                discretion.tell(ended), discretion.tell(endedOn), clocks);
    }

    static ProgrammeView of(ProgrammeFile file, LocalDate today) {
        var application = file.application();
        var clocks = ClockState.of(file.clocks(), "benefits");
        var closing = application.closing();
        var state = ProgrammeCodes.of(file.state(today));
        var one = file.participation();
        if (one == null) {
            return new ProgrammeView(application.id(), application.protectedPerson(), application.caseId(),
                    application.municipality(), state,
                    application.appliedOn(), null, null, List.of(), List.of(),
                    closing == null ? null : ProgrammeCodes.of(closing.outcome()), null, null, clocks);
        }
        var end = one.end();
        return new ProgrammeView(one.id(), application.protectedPerson(), one.caseId(), one.municipality(), state,
                one.appliedOn(), one.decidedOn(),
                one.startedOn(), paid(one),
                one.leaves().stream().map(leave -> new LeaveView(leave.id(), leave.from(), leave.until())).toList(), null,
                end == null ? null : ProgrammeCodes.of(end.status()), end == null ? null : end.endedOn(), clocks);
    }

    private static List<PaidView> paid(Participation one) {
        return one.paid().stream().map(paid -> new PaidView(paid.paidOut().paidOn(), paid.paidOut().amount().toString()))
                .toList();
    }
}
