package trygg.benefits.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import trygg.benefits.application.Deciding.Incomplete;
import trygg.benefits.application.Deciding.Whole;
import trygg.benefits.application.Decision.Part;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.NotAskedFor;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.act.Recording.OtherContent;

/**
 * What a household asks of benefits in one contact, and what was decided about it.
 *
 * @param protectedPerson shown to nobody in a list
 * @param decisions at most one for each part
 * @param version counts the changes, for those who change it side by side
 */
public record Application(ApplicationId id, String municipality, UUID contactId, UUID caseId, Instant receivedAt,
        boolean protectedPerson, String language, boolean interpreter, Household household, List<NeedKind> kinds,
        boolean acute, List<Decision> decisions, long version) {

    public Application {
        kinds = List.copyOf(kinds);
        decisions = List.copyOf(decisions);
    }

    static Application open(OpenApplication command) {
        return new Application(ApplicationId.ofContact(command.contactId()), command.municipality(), command.contactId(),
                command.caseId(), command.receivedAt(), command.protectedPerson(), command.language(),
                command.interpreter(), command.household(), command.kinds(), command.acute(), List.of(), 1);
    }

    /**
     * What has to be decided. Who lacks food or medicine gets an answer the same day (C041), and that answer never
     * stands in for the decision on the application itself (C037).
     */
    public Set<Part> parts() {
        return kinds.contains(NeedKind.FOOD_OR_MEDICINE) ? EnumSet.of(Part.EMERGENCY, Part.AID) : EnumSet.of(Part.AID);
    }

    /** The parts nobody has decided yet, the most pressing first. */
    public List<Part> undecided() {
        return parts().stream().filter(part -> decisions.stream().noneMatch(made -> made.part() == part)).toList();
    }

    public boolean open() {
        return !undecided().isEmpty();
    }

    /** Nothing negative is decided without a named human; a machine may pass on a plain grant. */
    Deciding decide(DecideAid command, Currency currency, Instant now) {
        if (!parts().contains(command.part())) {
            return new Whole(new NotAskedFor<>());
        }
        if (command.outcome().negative() && !command.byHuman()) {
            return new Whole(new NotByMachine<>());
        }
        var faults = command.faults(currency);
        if (!faults.isEmpty()) {
            return new Incomplete(faults);
        }
        if (decisions.stream().anyMatch(made -> made.id().equals(command.id()) && made.part() != command.part())) {
            return new Whole(new OtherContent<>(command.id()));
        }
        var earlier = decisions.stream().filter(made -> made.part() == command.part()).findFirst().orElse(null);
        var at = Recording.time(command.decidedAt(), command.id(), earlier, receivedAt, now);
        return new Whole(Recording.once(command.decided(at), earlier, receivedAt, now));
    }

    /** The application with this decision, which {@link #decide} has let through. */
    Application with(Decision decision) {
        var all = new ArrayList<>(decisions);
        all.add(decision);
        return new Application(id, municipality, contactId, caseId, receivedAt, protectedPerson, language, interpreter,
                household, kinds, acute, all, version + 1);
    }
}
