package trygg.intake.casefile;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import trygg.testkit.TryggTestResource;

/** C051, C057, C015: what housing says of homes offered, homelessness and arrivals stands on the case's timeline. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class HomeLinesTest {

    private static final Map<String, List<String>> SENTENCES = Map.of(
            "sv", List.of("karin erbjöd en bostad", "Hushållet tackade ja", "Det behåller sin plats i kön", "maria skrev under",
                    "Utan bostad sedan 1 nov", "Har bostad sedan 20 nov", "Köpte den hyrda bostaden",
                    "Hushållet kommer nu 20 mars 2027."),
            "nb", List.of("karin tilbød en bolig", "Husstanden takket ja", "Den beholder plassen i køen", "maria skrev under",
                    "Uten bolig siden 1. nov", "Har bolig siden 20. nov", "Kjøpte den leide boligen",
                    "Husstanden kommer nå 20. mars 2027."),
            "en", List.of("karin offered a home", "The household said yes", "It keeps its place in the queue", "maria signed",
                    "Without a home since 1 Nov", "Has a home since 20 Nov", "Bought the rented home on",
                    "The household now arrives 20 Mar 2027."));

    @Test
    void everyLineIsSaidInThreeLanguages() {
        CaseLines.ofNewCase()
                .told("housing/homeless/HomelessnessStarted.v1")
                .told("housing/vacancy/MatchBypassed.v1")
                .told("housing/vacancy/MatchDeclined.v1")
                .told("housing/vacancy/MatchOffered.v1")
                .told("housing/vacancy/MatchAccepted.v1")
                .told("housing/homeless/HomelessnessEnded.v1")
                .told("housing/purchase/TenantBought.v1")
                .told("housing/arrivals/NewcomerArriving.v1")
                .say(SENTENCES);
    }
}
