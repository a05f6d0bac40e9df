package trygg.intake.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.intake.application.Applications.Received;
import trygg.intake.contact.Channel;
import trygg.intake.contact.ContactService;
import trygg.intake.contact.NeedKind;
import trygg.intake.contact.RegisterContact;
import trygg.intake.contact.RegisterContact.Member;
import trygg.intake.contact.RegisterContact.Need;
import trygg.intake.contact.RegisterContact.Relation;
import trygg.intake.contact.RegisterContact.Who;
import trygg.intake.contact.Registration;
import trygg.intake.digisos.AnswerFeed;
import trygg.intake.digisos.Application;
import trygg.intake.digisos.ApplicationNeeds;
import trygg.intake.digisos.Household;
import trygg.intake.nationalid.NationalId;
import trygg.intake.person.Protection;
import trygg.intake.timeline.Timeline;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Office;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Takes in applications of the national format and tells how they fare. */
@ApplicationScoped
public class ApplicationService {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final String FEED_VERSION = "1.0.0";
    private static final AnswerFeed.Sender SENDER = new AnswerFeed.Sender("Trygg", "1.0.0");

    private final ContactService contacts;
    private final Applications applications;
    private final Timeline timeline;
    private final Outbox outbox;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final Municipalities municipalities;

    ApplicationService(ContactService contacts, Applications applications, Timeline timeline, Outbox outbox,
            AccessLog accessLog, Transactions transactions, Municipalities municipalities) {
        this.contacts = contacts;
        this.applications = applications;
        this.timeline = timeline;
        this.outbox = outbox;
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.municipalities = municipalities;
    }

    /**
     * Asks intake to take in an application that has been judged valid.
     *
     * @param protection what the sender's look-up said; the format itself does not tell, and not told means protected
     */
    public record ReceiveApplication(UUID digisosId, String municipality, Application application, byte[] original,
            @Nullable Protection protection, Caller by) {

        @Override
        public String toString() {
            return "ReceiveApplication[" + digisosId + "]";
        }
    }

    public Registration receive(ReceiveApplication command, Instant now) {
        var contact = contactOf(command, now);
        return contacts.register(Scope.of(command.municipality()), contact, opened -> {
            var application = command.application();
            applications.add(opened.tx(), new Received(command.digisosId(), command.municipality(), opened.contactId(),
                    opened.file().id(), opened.tx().now()), command.original(), consents(application),
                    submittedAt(application));
            outbox.append(opened.tx(), ApplicationMessages.economyStated(application, opened.contactId(), opened.file().id(),
                    command.municipality(), opened.tx().now()));
            timeline.add(opened.tx(), command.municipality(), opened.file().id(), opened.tx().now(), "ApplicationReceived",
                    Map.of("contactId", opened.contactId().toString()));
            accessLog.write(opened.tx(), new Reading(command.by(), command.municipality(), "receive an application",
                    "application", opened.file().id()));
        });
    }

    /** Of a file that was refused nothing stays but that it was there. */
    public void refused(String municipality, Caller by) {
        transactions.run(Scope.of(municipality),
                tx -> accessLog.write(tx,
                        new Reading(by, municipality, "receive an application", "application refused", null)));
    }

    /** The municipality's answer so far, valid in the standard's own format. */
    public Optional<byte[]> feed(Scope scope, UUID digisosId, Caller reader) {
        return transactions.in(scope, tx -> applications.find(tx, digisosId).map(application -> {
            accessLog.write(tx, new Reading(reader, application.municipality(), "answer feed", "application status",
                    application.caseId()));
            var office = officeOf(application.municipality());
            return AnswerFeed.of(FEED_VERSION, SENDER,
                    FeedSteps.of(application, office, timeline.of(tx, application.caseId(), 1_000))).bytes();
        }));
    }

    private @Nullable String officeOf(String municipality) {
        return municipalities.require(municipality).offices().stream().map(Office::digisosOffice)
                .filter(number -> number != null).findFirst().orElse(null);
    }

    private static RegisterContact contactOf(ReceiveApplication command, Instant now) {
        var application = command.application();
        var applicant = application.applicant();
        var name = Stream.of(applicant.name().given(), applicant.name().middle(), applicant.name().family())
                .filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
        return new RegisterContact(contactIdOf(command.digisosId()), command.municipality(), Channel.WEB,
                receivedAt(application, now),
                new Who(applicant.identifier().nationalId().orElse(null), null, name.isBlank() ? null : name,
                        applicant.birthDate(),
                        protectionOf(command), "nb", false),
                // The format has an address and no district; which it lies in is not guessed.
                null, household(application), needs(application), reasons(application), command.by().id(), hash(command));
    }

    /** Not told is protected; told otherwise, a protected member of the household still protects all. */
    private static Protection protectionOf(ReceiveApplication command) {
        var told = command.protection() == null ? Protection.PROTECTED : command.protection();
        return command.application().namesAProtectedPerson() ? told.stricter(Protection.PROTECTED) : told;
    }

    private static List<Member> household(Application application) {
        var members = new ArrayList<Member>();
        var partner = application.household().partner();
        if (partner != null) {
            members.add(new Member(Relation.PARTNER, partner.birthDate(), number(partner)));
        }
        application.household().children().forEach(child -> members.add(new Member(Relation.CHILD, child.birthDate(), null)));
        return members;
    }

    private static @Nullable NationalId number(Household.Partner partner) {
        var identifier = partner.identifier();
        return identifier == null ? null : identifier.nationalId().orElse(null);
    }

    private static List<Need> needs(Application application) {
        return ApplicationNeeds.of(application).stream()
                .map(need -> new Need(NeedKind.find(need.kind().code()).orElseThrow(), need.acute())).toList();
    }

    private static String reasons(Application application) {
        var reason = application.reason();
        return Stream.of(reason.appliesFor(), reason.because(), reason.whatChanged())
                .filter(text -> text != null && !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private static @Nullable Instant submittedAt(Application application) {
        var submitted = application.submittedAt();
        return submitted == null || submitted.isBefore(EARLIEST) ? null : submitted.truncatedTo(ChronoUnit.MICROS);
    }

    /** When it was sent, as far as that can be right: a sender's clock may be ahead, and an old file says nothing. */
    private static Instant receivedAt(Application application, Instant now) {
        var submitted = submittedAt(application);
        return submitted == null || submitted.isAfter(now) ? now : submitted;
    }

    private static String consents(Application application) {
        return application.finances().confirmations().stream().filter(one -> one.type().matches("[A-Za-z0-9_.-]{1,60}"))
                .map(one -> one.type() + "=" + (one.answer() == null ? "unanswered" : one.isYes() ? "yes" : "no")
                        + (one.at() == null ? "" : "@" + one.at()))
                .collect(Collectors.joining(" "));
    }

    static UUID contactIdOf(UUID digisosId) {
        return UUID.nameUUIDFromBytes(("digisos/" + digisosId).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(ReceiveApplication command) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(command.municipality().getBytes(StandardCharsets.UTF_8));
            return sha.digest(command.original());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
