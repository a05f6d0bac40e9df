package trygg.benefits.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Asking.DueUnfit;
import trygg.benefits.application.Asking.Fair;
import trygg.benefits.application.Asking.RegisterAnswers;
import trygg.benefits.application.Asking.WithoutReason;
import trygg.benefits.application.Deciding.Fault;
import trygg.benefits.application.Deciding.Incomplete;
import trygg.benefits.application.Deciding.Need;
import trygg.benefits.application.Deciding.Proposed;
import trygg.benefits.application.Deciding.Uncoded;
import trygg.benefits.application.Deciding.Whole;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Paying.CannotMove;
import trygg.benefits.application.Paying.Changed;
import trygg.benefits.application.Paying.NothingGranted;
import trygg.benefits.application.Paying.Unfit;
import trygg.benefits.statistics.Finding;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.NotAskedFor;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.municipality.Municipality.Country;

/**
 * What a household asks of benefits in one contact, and what was decided about it.
 *
 * @param protectedPerson shown to nobody in a list
 * @param district where the person lives, by the code of the profile; nothing when it is not known or not to be known
 * @param decisions at most one for each part that no other replaces
 * @param reopened ids of decisions whose place another may take, because an appeal was upheld
 * @param follows the earlier application this one goes on from; null when a contact brought it
 * @param version counts the changes, for those who change it side by side
 */
public record Application(ApplicationId id, String municipality, UUID contactId, UUID caseId, Instant receivedAt,
        boolean protectedPerson, String language, boolean interpreter, Household household, @Nullable String district,
        List<NeedKind> kinds, boolean acute, List<Decision> decisions, Set<UUID> reopened, @Nullable Following follows,
        long version) {

    /** What an application has to do with an earlier one of the same case. */
    public record Following(ApplicationId earlier, YearMonth period, Why why) {
    }

    public enum Why {
        /** The household's next month. */
        RENEWAL,
        /** A month reckoned anew because a table or a fact has changed; nobody had to ask. */
        RECALCULATION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Application {
        kinds = List.copyOf(kinds);
        decisions = List.copyOf(decisions);
        reopened = Set.copyOf(reopened);
    }

    static Application open(OpenApplication command) {
        return new Application(ApplicationId.ofContact(command.contactId()), command.municipality(), command.contactId(),
                command.caseId(), command.receivedAt(), command.protectedPerson(), command.language(),
                command.interpreter(), command.household(), command.district(), command.kinds(), command.acute(), List.of(),
                Set.of(), null, 1);
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
        return parts().stream().filter(part -> standing(part).filter(made -> !reopened.contains(made.id())).isEmpty()).toList();
    }

    public boolean open() {
        return !undecided().isEmpty();
    }

    /**
     * Nothing negative is decided without a named human; a machine may pass on a plain grant. What is below the floor or above
     * the municipality's limit waits for a second person, whoever made it.
     */
    Deciding decide(DecideAid command, DecisionFacts facts, Instant now) {
        if (!parts().contains(command.part())) {
            return new Whole(new NotAskedFor<>());
        }
        if (command.outcome().negative() && !command.byHuman()) {
            return new Whole(new NotByMachine<>());
        }
        var faults = new ArrayList<>(command.faults(facts, LocalDate.ofInstant(now, facts.zone())));
        if (facts.country() == Country.NO && command.coded() == null && facts.reckoned() != null
                && command.outcome().gives()) {
            faults.add(Fault.CODED_FACTS_MISSING);
        }
        if (!faults.isEmpty()) {
            return new Incomplete(faults);
        }
        if (decisions.stream().anyMatch(made -> made.id().equals(command.id()) && made.part() != command.part())) {
            return new Whole(new OtherContent<>(command.id()));
        }
        var earlier = earlier(command);
        var at = Recording.time(command.decidedAt(), command.id(), earlier, receivedAt, now);
        var errors = codingErrors(command, facts, LocalDate.ofInstant(at, facts.zone()));
        if (!errors.isEmpty()) {
            return new Uncoded(errors);
        }
        // Sent again, it is the same decision, although a second person has signed it since.
        var known = earlier != null && earlier.id().equals(command.id()) && earlier.signature() != null
                ? facts.signed(earlier.signature())
                : facts;
        var recording = Recording.once(command.decided(at, known).replacing(replaced(command)), earlier, receivedAt, now);
        var needs = signaturesNeeded(command, facts);
        if (needs.isEmpty() || facts.signature() != null || !(recording instanceof Recorded(var decision))) {
            return new Whole(recording);
        }
        // Two people stand for it, and a machine is none of them.
        return command.byHuman() ? new Proposed(new Proposal(command.undated(), needs, now, command.by(), null), decision)
                : new Whole(new NotByMachine<>());
    }

    private List<Finding> codingErrors(DecideAid command, DecisionFacts facts, LocalDate day) {
        var coded = command.coded();
        if (coded == null) {
            return List.of();
        }
        var reckoned = facts.reckoned();
        var born = household.members().stream().filter(member -> member.role().equals("applicant"))
                .map(Household.Member::birthDate).filter(Objects::nonNull).findFirst()
                .orElse(reckoned == null ? null : reckoned.firstBorn());
        // Without a day of birth the rules about age cannot be told here; the control of the file tells them.
        return born == null ? List.of() : coded.errors(household.childrenUnder(18, day), born, day);
    }

    private static Set<Need> signaturesNeeded(DecideAid command, DecisionFacts facts) {
        var needs = EnumSet.noneOf(Need.class);
        var reckoned = facts.reckoned();
        if (command.belowFloor(reckoned)) {
            needs.add(Need.BELOW_FLOOR);
        }
        var limit = facts.limit();
        var amount = reckoned == null ? command.amount() : reckoned.aid();
        if (limit != null && amount != null && command.outcome().gives() && amount.compareTo(limit) > 0) {
            needs.add(Need.ABOVE_LIMIT);
        }
        return needs;
    }

    /**
     * The household may be asked for papers more than once, and asking changes no clock: a missing paper never removes a
     * deadline of the municipality.
     *
     * @param earlier what was asked under the command's id before
     * @param economy what person and registers have stated already
     */
    Asking ask(AskForDocuments command, @Nullable DocumentRequest earlier, List<StatedFact> economy, ZoneId zone, Instant now) {
        if (command.reason().isEmpty()) {
            return new WithoutReason();
        }
        var known = command.documents().stream().map(DocumentRequest.Asked::kind)
                .filter(kind -> economy.stream().anyMatch(kind::answeredBy)).findFirst();
        if (known.isPresent() && earlier == null) {
            return new RegisterAnswers(known.get());
        }
        var at = Recording.time(command.askedAt(), command.id(), earlier, receivedAt, now);
        var recording = Recording.once(command.asked(at), earlier, receivedAt, now);
        return recording instanceof Recorded<?> && command.dueUnfit(at, zone) ? new DueUnfit() : new Fair(recording);
    }

    /**
     * Only what is granted is paid. A change told again is the same change, whatever has followed it since.
     *
     * @param earlier the changes of this payment so far, the oldest first
     */
    Paying pay(ChangePayment command, List<Payment> earlier, Currency currency, ZoneId zone, Instant now) {
        if (decisions.stream().noneMatch(made -> made.outcome().gives())) {
            return new NothingGranted();
        }
        var today = now.atZone(zone).toLocalDate();
        var faults = command.faults(currency, receivedAt.atZone(zone).toLocalDate(), today);
        if (!faults.isEmpty()) {
            return new Unfit(faults);
        }
        for (var change : earlier) {
            if (change.state() == command.state()) {
                return command.after(change, today, now).says(change) ? new Paying.Repeated(change)
                        : new Paying.OtherContent(command.id());
            }
        }
        var before = earlier.isEmpty() ? null : earlier.getLast();
        if (!command.state().follows(before == null ? null : before.state())) {
            return new CannotMove(before == null ? null : before.state(), command.state());
        }
        if (before != null && command.changesWhatIsStopped(before)) {
            return new Unfit(List.of(Paying.Fault.AMOUNT_OF_STOPPED));
        }
        return new Changed(command.after(before, today, now));
    }

    /** The same household's next step: another month, or one reckoned anew. It asks for aid and is answered as any other. */
    public Application followedBy(ApplicationId next, Following why, Instant at) {
        return new Application(next, municipality, contactId, caseId, at, protectedPerson, language, interpreter, household,
                district, List.of(NeedKind.MONEY), false, List.of(), Set.of(), why, 1);
    }

    /** The application of a person who is protected; where they live is not kept of them. */
    Application withProtection() {
        return new Application(id, municipality, contactId, caseId, receivedAt, true, language, interpreter, household, null,
                kinds, acute, decisions, reopened, follows, version);
    }

    /** The application after something was added to it that is no decision. */
    Application movedOn() {
        return new Application(id, municipality, contactId, caseId, receivedAt, protectedPerson, language, interpreter,
                household, district, kinds, acute, decisions, reopened, follows, version + 1);
    }

    /** The application with this decision, which {@link #decide} has let through. */
    Application with(Decision decision) {
        var all = new ArrayList<>(decisions);
        all.add(decision);
        return new Application(id, municipality, contactId, caseId, receivedAt, protectedPerson, language, interpreter,
                household, district, kinds, acute, all, reopened, follows, version + 1);
    }

    /** An application none of whose decisions may be replaced, of a person whose district is not known. */
    public Application(ApplicationId id, String municipality, UUID contactId, UUID caseId, Instant receivedAt,
            boolean protectedPerson, String language, boolean interpreter, Household household, List<NeedKind> kinds,
            boolean acute, List<Decision> decisions, long version) {
        this(id, municipality, contactId, caseId, receivedAt, protectedPerson, language, interpreter, household, null, kinds,
                acute, decisions, Set.of(), null, version);
    }

    /** The decision on the part that holds now. */
    public Optional<Decision> standing(Part part) {
        return decisions.stream().filter(made -> made.part() == part && !replaced(made)).findFirst();
    }

    /** The decision of this id, when it holds now. */
    Optional<Decision> standing(UUID decision) {
        return decisions.stream().filter(made -> made.id().equals(decision) && !replaced(made)).findFirst();
    }

    /** True when another decision has taken its place. */
    public boolean replaced(Decision decision) {
        return decisions.stream().anyMatch(made -> decision.id().equals(made.replaces()));
    }

    /** Which decision answers for what was decided by this one: itself, or the one that stands in its place now. */
    public UUID answering(UUID decision) {
        return decisions.stream().filter(made -> decision.equals(made.replaces())).findFirst().map(Decision::id)
                .map(this::answering).orElse(decision);
    }

    /** The decision the part has already, which a further one meets: none when its place is to be taken. */
    private @Nullable Decision earlier(DecideAid command) {
        return decisions.stream().filter(made -> made.id().equals(command.id())).findFirst()
                .or(() -> standing(command.part()).filter(made -> !reopened.contains(made.id()))).orElse(null);
    }

    /** Whose place the decision takes; told again it is the same one. */
    private @Nullable UUID replaced(DecideAid command) {
        return decisions.stream().filter(made -> made.id().equals(command.id())).findFirst().map(Decision::replaces)
                .or(() -> standing(command.part()).map(Decision::id).filter(reopened::contains)).orElse(null);
    }

    /** The application whose standing decision on the part may be replaced. */
    Application reopening(Decision standing) {
        var all = new HashSet<>(reopened);
        all.add(standing.id());
        return new Application(id, municipality, contactId, caseId, receivedAt, protectedPerson, language, interpreter,
                household, district, kinds, acute, decisions, all, follows, version + 1);
    }
}
