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
 * C052–C054, C066: what housing says of tenancies, of the right to a home and of what is missing beside it stands on the case's
 * timeline.
 */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class TenancyLinesTest {

    private static final Map<String, List<String>> SENTENCES = Map.of(
            "sv", List.of("i andra hand tills kontraktet är deras eget", "Stödet i boendet upphörde på egen begäran",
                    "Hyreskontraktet blev deras eget 21 nov", "Förlorade hemmet 21 nov",
                    "Det ska vara borta senast 20 dec", "Sysselsättning har saknats sedan 20 okt",
                    "överklagades 21 nov", "beslutet är ändrat", "beviljades sedan 21 nov", "Den ska ges på nytt",
                    "inte längre ska ges sedan 21 nov. 2026: har själv hittat en bostad"),
            "nb", List.of("på framleie til kontrakten blir deres egen", "Oppfølgingen i boligen tok slutt etter eget ønske",
                    "Leiekontrakten ble deres egen 21. nov", "Mistet hjemmet 21. nov",
                    "Det skal være borte innen 20. des", "Aktivitet har manglet siden 20. okt", "påklaget 21. nov",
                    "vedtaket er endret", "innvilget siden 21. nov", "Den skyldes på nytt",
                    "ikke lenger skyldes siden 21. nov. 2026: har funnet bolig selv"),
            "en", List.of("second-hand until the contract is their own", "Support at home ended at their own wish",
                    "The contract of the home became their own on 21 Nov", "Lost the home on 21 Nov",
                    "That is to be gone by 20 Dec", "Something to do has been missing since 20 Oct", "was appealed on 21 Nov",
                    "the decision is changed", "granted since 21 Nov", "It is owed again",
                    "no longer owed since 21 Nov 2026: found a home by themselves"));

    @Test
    void everyLineIsSaidInThreeLanguages() {
        CaseLines.ofNewCase()
                .told("housing/tenancy/TenancyStarted.v1")
                .told("housing/tenancy/TenancySupportChanged.v1")
                .told("housing/tenancy/FirstHandGiven.v1")
                .told("housing/tenancy/TenancyEnded.v1")
                .told("housing/tenancy/TenancyConditionFound.v1")
                .told("housing/leg/LegMissing.v1")
                .told("housing/decision/HousingAppealed.v1")
                .told("housing/decision/HousingAppealSettled.v1")
                .told("housing/decision/HousingExecuted.v1")
                .told("housing/decision/HousingInterrupted.v1")
                .told("housing/decision/HousingLapsed.v1")
                .say(SENTENCES);
    }
}
