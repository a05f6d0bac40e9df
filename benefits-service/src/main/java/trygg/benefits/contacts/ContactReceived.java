package trygg.benefits.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Household;
import trygg.benefits.application.NeedKind;
import trygg.benefits.application.OpenApplication;

/** The fields benefits uses of {@code contracts/intake/contact/ContactReceived.v1}. */
record ContactReceived(UUID contactId, UUID caseId, Instant receivedAt, String protection, String language,
        boolean interpreter, @Nullable String district, List<Person> persons, List<Need> needs) {

    record Person(String role, @Nullable LocalDate birthDate) {
    }

    record Need(String kind, boolean acute) {
    }

    ContactReceived {
        persons = List.copyOf(persons);
        needs = List.copyOf(needs);
    }

    /** The kinds of need that are benefits', each once. */
    List<NeedKind> kinds() {
        return needs.stream().flatMap(need -> NeedKind.of(need.kind()).stream()).distinct().sorted().toList();
    }

    /** A level of tomorrow that this version does not know is protected too. */
    boolean protectedPerson() {
        return !"none".equals(protection);
    }

    OpenApplication command(String municipality) {
        var acute = needs.stream().anyMatch(need -> need.acute() && NeedKind.of(need.kind()).isPresent());
        return new OpenApplication(contactId, caseId, municipality, receivedAt.truncatedTo(ChronoUnit.MICROS),
                protectedPerson(), language, interpreter, new Household(persons.stream()
                        .map(person -> new Household.Member(person.role(), person.birthDate())).toList()),
                district, kinds(), acute);
    }
}
