package trygg.intake.casefile;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import trygg.testkit.TryggTestResource;

/** C055, C056, C002: what housing and benefits say of rent arrears and of stuck applications stands on the case's timeline. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class HelpAndArrearsLinesTest {

    private static final Map<String, List<String>> SENTENCES = Map.of(
            "sv", List.of("Hyresvärden berättade att hyra på", "karin prövade hyresskulden: den betalas med bistånd.",
                    "Ansökan står still: sista dagen för handlingarna har gått. Vi erbjuder hjälp.",
                    "karin erbjöd hjälp med ansökan på telefon.",
                    "Handlingar kom in 20 nov. 2026: hyreskontrakt. Antecknat av karin.",
                    "malin beslutade skriftligt att bistånd krävs tillbaka.",
                    "Vräkningen är satt till", "karin avvärjde vräkningen: skulden betalades.", "Hushållet vräktes.",
                    "Ett barns hem är i fara: en vräkning är satt",
                    "Ett barns hem är i fara: kontraktet löper ut 15 dec. 2026 och inget hem efteråt är känt.",
                    "Ett barns hem är i fara: hemmet förlorades 15 dec. 2026 och inget annat är känt.",
                    "karin anmälde ett fel i hemmet: värme, brådskande.",
                    "karin noterade att ett fel i hemmet är åtgärdat: värme."),
            "nb", List.of("Utleieren meldte fra om at husleie på", "karin vurderte husleiegjelden: den betales med stønad.",
                    "Søknaden står stille: siste dag for dokumentene har gått. Vi tilbyr hjelp.",
                    "karin tilbød hjelp med søknaden på telefon.",
                    "Dokumenter kom 20. nov. 2026: husleiekontrakt. Notert av karin.",
                    "malin vedtok skriftlig at stønad kreves tilbake.",
                    "Utkastelsen er satt til", "karin avverget utkastelsen: gjelden ble betalt.", "Husstanden ble kastet ut.",
                    "Et barns hjem er i fare: en utkastelse er satt",
                    "Et barns hjem er i fare: kontrakten løper ut 15. des. 2026, og intet hjem etterpå er kjent.",
                    "Et barns hjem er i fare: hjemmet gikk tapt 15. des. 2026, og intet annet er kjent.",
                    "karin meldte en feil i hjemmet: oppvarming, haster.",
                    "karin noterte at en feil i hjemmet er rettet: oppvarming."),
            "en", List.of("The landlord told us that rent of", "karin examined the rent debt: it is paid by a grant.",
                    "The application stands still: the last day for the papers has passed. We will offer help.",
                    "karin offered help with the application by phone.",
                    "Papers came on 20 Nov 2026: rent contract. Noted by karin.",
                    "malin decided in writing that aid is asked back.",
                    "The eviction is set for", "karin averted the eviction: the debt was paid.", "The household was evicted.",
                    "home is at risk: an eviction is set",
                    "home is at risk: their contract ends on 15 Dec 2026 and no home after it is known.",
                    "home is at risk: the home was lost on 15 Dec 2026 and no other is known.",
                    "karin reported a fault of the home: heating, urgent.",
                    "karin noted that a fault of the home is fixed: heating."));

    @Test
    void everyLineIsSaidInThreeLanguages() {
        CaseLines.ofNewCase()
                .told("housing/arrears/ArrearsNotified.v1")
                .told("housing/eviction/EvictionScheduled.v1")
                .told("housing/eviction/EvictionAverted.v1")
                .told("housing/eviction/EvictionExecuted.v1")
                .told("housing/eviction/ChildHomeAtRisk.v1")
                .told("housing/eviction/ChildHomeAtRisk.v1", Map.of("why", "contract-ends"))
                .told("housing/eviction/ChildHomeAtRisk.v1", Map.of("why", "home-lost"))
                .told("housing/home/HomeFaultReported.v1")
                .told("housing/home/HomeFaultFixed.v1")
                .told("benefits/arrears/ArrearsExamined.v1")
                .told("benefits/help/ApplicationStalled.v1")
                .told("benefits/help/HelpOffered.v1")
                .told("benefits/application/DocumentsReceived.v1")
                .told("benefits/recovery/RecoveryDecided.v1")
                .say(SENTENCES);
    }
}
