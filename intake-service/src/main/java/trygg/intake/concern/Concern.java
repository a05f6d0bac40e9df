package trygg.intake.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.intake.concern.ConcernAct.Assessment;
import trygg.intake.concern.ConcernAct.Conclusion;
import trygg.intake.concern.ConcernAct.MoreTime;
import trygg.intake.concern.ConcernAct.Screening;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.NotAskedFor;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Country;

/**
 * A report of concern about a child, and what was decided about it. Immutable: it decides, the service writes.
 *
 * @param protectionOwed whether somebody has to say the same day if the child needs protection
 * @param extensions of the inquiry, the oldest first
 */
public record Concern(ConcernId id, String municipality, UUID contactId, UUID caseId, Instant receivedAt,
        boolean protectedPerson, boolean acute, boolean protectionOwed, @Nullable Assessment assessment,
        @Nullable Screening screening, @Nullable Conclusion conclusion, List<MoreTime> extensions, long version) {

    /** Three months, and six when there are special reasons: barnevernsloven § 2-2. Sweden names no last day. */
    private static final int LONGEST_IN_NORWAY = 6;

    public Concern {
        extensions = List.copyOf(extensions);
    }

    /**
     * Sweden assesses the need of protection for every report (socialtjänstlagen 20 kap. 1 §), Norway goes through all at
     * once and acts the same day when it is urgent (barnevernsloven § 2-1).
     */
    static boolean owesProtection(Country country, boolean acute) {
        return switch (country) {
            case SE -> true;
            case NO -> acute;
        };
    }

    /** Whether the child needs protection. Nobody is kept from saying so where the law does not ask. */
    Recording<Assessment> assess(AssessProtection command, Instant now) {
        var at = Recording.time(command.assessedAt(), command.id(), assessment, receivedAt, now);
        return Recording.once(new Assessment(command.id(), command.needsProtection(), at, command.by()), assessment,
                receivedAt, now);
    }

    /** Open an inquiry or not. A machine may pass on that one was opened; laying a report aside takes a human. */
    Recording<Screening> screen(ScreenConcern command, Instant now) {
        if (command.outcome() == ScreeningOutcome.NOT_OPEN && !command.byHuman()) {
            return new NotByMachine<>();
        }
        var at = Recording.time(command.decidedAt(), command.id(), screening, receivedAt, now);
        return Recording.once(new Screening(command.id(), command.outcome(), command.reason(), at, command.by()), screening,
                receivedAt, now);
    }

    Recording<Conclusion> conclude(ConcludeInquiry command, Instant now) {
        return openedAt().<Recording<Conclusion>> map(opened -> {
            var at = Recording.time(command.concludedAt(), command.id(), conclusion, opened, now);
            return Recording.once(new Conclusion(command.id(), command.outcome(), at, command.by()), conclusion, opened, now);
        }).orElseGet(NotAskedFor::new);
    }

    /** What can come of asking for more time. */
    sealed interface Extending {

        record Decided(Recording<MoreTime> recording) implements Extending {
        }

        /** The law knows a last day, and this is after it. */
        record BeyondTheLaw(LocalDate last) implements Extending {
        }
    }

    Extending extend(ExtendInquiry command, Municipality where, Instant now) {
        var opened = openedAt();
        if (opened.isEmpty() || conclusion != null) {
            return new Extending.Decided(new NotAskedFor<>());
        }
        var earlier = extensions.stream().filter(one -> one.id().equals(command.id())).findFirst().orElse(null);
        var last = lastDay(where.country(), opened.get(), where.timeZone());
        if (earlier == null && last.filter(command.dueOn()::isAfter).isPresent()) {
            return new Extending.BeyondTheLaw(last.get());
        }
        var at = Recording.time(null, command.id(), earlier, opened.get(), now);
        return new Extending.Decided(Recording.once(new MoreTime(command.id(), command.dueOn(), command.reason(),
                command.ground(), at, command.by()), earlier, opened.get(), now));
    }

    private static Optional<LocalDate> lastDay(Country country, Instant opened, ZoneId zone) {
        return switch (country) {
            case SE -> Optional.empty();
            case NO -> Optional.of(LocalDate.ofInstant(opened, zone).plusMonths(LONGEST_IN_NORWAY));
        };
    }

    /** When the inquiry was opened. */
    Optional<Instant> openedAt() {
        return Optional.ofNullable(screening).filter(one -> one.outcome() == ScreeningOutcome.OPEN).map(Screening::at);
    }

    /** The one thing to do next; empty when all is done. */
    public Optional<Step> next() {
        if (protectionOwed && assessment == null) {
            return Optional.of(Step.ASSESS);
        }
        if (screening == null) {
            return Optional.of(Step.SCREEN);
        }
        return openedAt().isPresent() && conclusion == null ? Optional.of(Step.CONCLUDE) : Optional.empty();
    }

    Concern extended(List<MoreTime> all) {
        return new Concern(id, municipality, contactId, caseId, receivedAt, protectedPerson, acute, protectionOwed,
                assessment, screening, conclusion, all, version);
    }

    /** The concern after the act. */
    Concern with(ConcernAct act) {
        var more = act instanceof MoreTime extension
                ? Stream.concat(extensions.stream(), Stream.of(extension)).toList()
                : extensions;
        return new Concern(id, municipality, contactId, caseId, receivedAt, protectedPerson, acute, protectionOwed,
                act instanceof Assessment made ? made : assessment, act instanceof Screening made ? made : screening,
                act instanceof Conclusion made ? made : conclusion, more, version + 1);
    }
}
