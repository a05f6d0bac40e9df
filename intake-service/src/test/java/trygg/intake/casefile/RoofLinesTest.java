package trygg.intake.casefile;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import trygg.testkit.TryggTestResource;

/**
 * What is said to a roof that was offered, and a night without one, stand on the timeline in the reader's language (C050,
 * C067).
 */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class RoofLinesTest {

    private static final Map<String, List<String>> SENTENCES = Map.of(
            "sv",
            List.of("karin erbjöd någonstans att sova",
                    "karin noterade ett nej till platsen som erbjöds: det är för långt bort.",
                    "karin noterade att boendet sa nej: det är fullt.", "karin noterade att platsen att sova på togs emot.",
                    "Natten tog slut utan tak över huvudet."),
            "nb", List.of("karin noterte et nei til stedet som ble tilbudt: det er for langt unna.",
                    "karin noterte at stedet sa nei: det er fullt.", "karin noterte at stedet å sove ble tatt imot.",
                    "Natten tok slutt uten tak over hodet."),
            "en", List.of("karin noted a no to the place offered: it is too far away.",
                    "karin noted that the place said no: it is full.", "karin noted that the place to sleep was accepted.",
                    "The night ended without a roof."));

    @Test
    void everyLineIsSaidInThreeLanguages() {
        CaseLines.ofNewCase()
                .told("housing/need/RoofOffered.v1")
                .told("housing/roof/RoofRequested.v1")
                .told("housing/roof/RoofDeclined.v1")
                .told("housing/roof/ShelterRefused.v1")
                .told("housing/roof/RoofAccepted.v1")
                .told("housing/roof/RoofUnmet.v1")
                .say(SENTENCES);
    }
}
