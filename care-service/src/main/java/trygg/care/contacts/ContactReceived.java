package trygg.care.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.care.request.Household;
import trygg.care.request.Household.Member;
import trygg.care.request.NeedKind;
import trygg.care.request.OpenCareRequest;

/** The fields care uses of {@code contracts/intake/contact/ContactReceived.v1}. */
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

    /** The kinds of need that are care's, each once. */
    List<NeedKind> kinds() {
        return needs.stream().flatMap(need -> NeedKind.of(need.kind()).stream()).distinct().sorted().toList();
    }

    OpenCareRequest command(String municipality) {
        var acute = needs.stream().anyMatch(need -> need.acute() && NeedKind.of(need.kind()).isPresent());
        return new OpenCareRequest(contactId, caseId, municipality, receivedAt.truncatedTo(ChronoUnit.MICROS),
                // A level of tomorrow that this version does not know is protected too.
                !"none".equals(protection), language, interpreter,
                new Household(persons.stream().map(person -> new Member(person.role(), person.birthDate())).toList()),
                district, kinds(), acute);
    }
}
