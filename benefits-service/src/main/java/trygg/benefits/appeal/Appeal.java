package trygg.benefits.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.appeal.Settling.CameInTime;
import trygg.benefits.appeal.Settling.Incomplete;
import trygg.benefits.appeal.Settling.NotNow;
import trygg.benefits.appeal.Settling.Whole;
import trygg.benefits.appeal.Step.Kind;
import trygg.benefits.appeal.Step.Outcome;
import trygg.benefits.application.ApplicationId;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.NotByMachine;

/**
 * An appeal and what was done about it.
 *
 * @param about what it says is wrong
 * @param steps the earliest first, each kind at most once
 * @param version counts the changes, for those who change it side by side
 */
public record Appeal(Received received, ApplicationId applicationId, UUID caseId, String municipality, About about,
        boolean protectedPerson, List<Step> steps, long version) {

    public Appeal {
        steps = List.copyOf(steps);
    }

    public UUID id() {
        return received.id();
    }

    public Optional<Step> step(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** What comes next; empty when it is settled. */
    public Optional<WaitsFor> waitsFor() {
        if (step(Kind.DISMISSED).isPresent() || step(Kind.ANSWERED).isPresent() || step(Kind.WITHDRAWN).isPresent()) {
            return Optional.empty();
        }
        if (step(Kind.SENT_ON).isPresent()) {
            return Optional.of(WaitsFor.ANSWER);
        }
        var reconsidered = step(Kind.RECONSIDERED);
        if (reconsidered.isEmpty()) {
            return Optional.of(WaitsFor.RECONSIDERATION);
        }
        // No higher body takes an objection: who wants the money has to go to the court.
        return reconsidered.get().outcome() == Outcome.CHANGED || about == About.OBJECTION ? Optional.empty()
                : Optional.of(WaitsFor.SENDING);
    }

    /** True when a step of it wants a decision in the place of the one that was appealed, or none at all. */
    boolean reopens() {
        return steps.stream().map(Step::outcome).filter(Objects::nonNull).anyMatch(Step.Outcome::reopens);
    }

    /** True when it came after the last day. An unknown last day has not passed. */
    public boolean late(@Nullable LocalDate appealUntil, ZoneId zone) {
        return appealUntil != null && received.at().atZone(zone).toLocalDate().isAfter(appealUntil);
    }

    /**
     * Only a late appeal may be dismissed, and it need not be: whoever looks at it may look at the decision all the same.
     *
     * @param decidedBy who made the decision that is appealed
     */
    Settling settle(SettleAppeal command, String decidedBy, @Nullable LocalDate appealUntil, ZoneId zone, Instant now) {
        var earlier = step(command.kind()).orElse(null);
        var at = Recording.time(command.doneAt(), command.id(), earlier, since(), now);
        if (earlier == null) {
            if (!fitsNow(command.kind())) {
                return new NotNow(waitsFor().orElse(null), command.kind());
            }
            if (command.kind().needsHuman() && !command.byHuman()) {
                return new Whole(new NotByMachine<>());
            }
            if (command.kind() == Kind.DISMISSED && !late(appealUntil, zone)) {
                return new CameInTime(appealUntil);
            }
            var faults = command.faults(decidedBy, day(command.kind(), zone), now.atZone(zone).toLocalDate());
            if (!faults.isEmpty()) {
                return new Incomplete(faults);
            }
        }
        return new Whole(Recording.once(command.done(at), earlier, since(), now));
    }

    private boolean fitsNow(Kind kind) {
        return waitsFor().map(next -> kind == Kind.WITHDRAWN || switch (next) {
            case RECONSIDERATION -> kind == Kind.RECONSIDERED || kind == Kind.DISMISSED;
            case SENDING -> kind == Kind.SENT_ON;
            case ANSWER -> kind == Kind.ANSWERED;
        }).orElse(false);
    }

    private Instant since() {
        return steps.isEmpty() ? received.at() : steps.getLast().at();
    }

    private LocalDate day(Kind kind, ZoneId zone) {
        var sent = step(Kind.SENT_ON).map(Step::on).orElse(null);
        return kind == Kind.ANSWERED && sent != null ? sent : received.at().atZone(zone).toLocalDate();
    }

    /** The appeal after this step, which {@link #settle} has let through. */
    Appeal with(Step step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new Appeal(received, applicationId, caseId, municipality, about, protectedPerson, all, version + 1);
    }
}
