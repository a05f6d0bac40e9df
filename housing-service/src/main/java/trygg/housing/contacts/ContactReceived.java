package trygg.housing.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.Household;
import trygg.housing.need.Household.Member;
import trygg.housing.need.NeedKind;
import trygg.housing.need.OpenHousingNeed;
import trygg.housing.roof.RoofNeed;

/** The fields housing uses of {@code contracts/intake/contact/ContactReceived.v1}. */
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

    /** The kinds of need that are housing's, each once. */
    List<NeedKind> kinds() {
        return needs.stream().flatMap(need -> NeedKind.of(need.kind()).stream()).distinct().sorted().toList();
    }

    /** What the place must be or have, as far as a contact tells it. */
    Set<RoofNeed> roofNeeds() {
        var told = EnumSet.noneOf(RoofNeed.class);
        if (fleesTonight()) {
            told.add(RoofNeed.VIOLENCE);
        }
        if (persons.stream().anyMatch(person -> person.role().equals("partner"))) {
            told.add(RoofNeed.COUPLE);
        }
        return told;
    }

    private boolean fleesTonight() {
        return needs.stream().anyMatch(need -> need.kind().equals("violence")) && kinds().contains(NeedKind.ROOF_TONIGHT);
    }

    OpenHousingNeed command(String municipality) {
        var acute = needs.stream().filter(Need::acute).flatMap(need -> NeedKind.of(need.kind()).stream())
                .collect(Collectors.toSet());
        return new OpenHousingNeed(contactId, caseId, municipality, receivedAt.truncatedTo(ChronoUnit.MICROS),
                // A level of tomorrow that this version does not know is protected too.
                // Whoever flees from violence tonight hides, registered as protected or not.
                !"none".equals(protection) || fleesTonight(), language, interpreter,
                new Household(persons.stream().map(person -> new Member(person.role(), person.birthDate())).toList()),
                district, kinds(), acute);
    }
}
