package trygg.intake.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.intake.person.Protection;
import trygg.platform.events.OutgoingEvent;

/** What intake states about contacts; the shapes are those of {@code contracts/intake/contact}. */
final class ContactMessages {

    private ContactMessages() {
    }

    static OutgoingEvent received(RegisterContact command, UUID caseId, Protection protection, Instant receivedAt) {
        var persons = new ArrayList<PersonFacts>();
        persons.add(new PersonFacts("applicant", birthDate(command.person())));
        command.household().forEach(member -> persons.add(new PersonFacts(member.relation().code(), member.birthDate())));
        return new OutgoingEvent("ContactReceived.v1", caseId, command.municipality(), receivedAt,
                new ContactReceived(command.id(), caseId, command.channel().code(), receivedAt, protection.code(),
                        command.person().language(), command.person().interpreter(),
                        // Where a protected person lives is for nobody to gather, not even by district.
                        protection.isOpen() ? command.district() : null, List.copyOf(persons),
                        command.needs().stream().map(need -> new NeedFacts(need.kind().code(), need.acute())).toList()));
    }

    static OutgoingEvent answered(Contact contact, Contact.Answer answer) {
        return new OutgoingEvent("ContactAnswered.v1", contact.caseId(), contact.municipality(), answer.at(),
                new ContactAnswered(contact.id(), contact.caseId(), answer.outcome().code(), answer.at(), answer.by()));
    }

    /** What the person says holds; the number's date stands in where nothing is said. */
    static @Nullable LocalDate birthDate(RegisterContact.Who person) {
        if (person.birthDate() != null || person.number() == null) {
            return person.birthDate();
        }
        return person.number().birthDate().orElse(null);
    }

    record ContactReceived(UUID contactId, UUID caseId, String channel, Instant receivedAt, String protection,
            String language, boolean interpreter, @Nullable String district, List<PersonFacts> persons, List<NeedFacts> needs) {
    }

    record PersonFacts(String role, @Nullable LocalDate birthDate) {
    }

    record NeedFacts(String kind, boolean acute) {
    }

    record ContactAnswered(UUID contactId, UUID caseId, String outcome, Instant answeredAt, String by) {
    }
}
