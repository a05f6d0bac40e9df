package trygg.housing.fidelity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.housing.fidelity.web.EvidenceWords;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.Homes;
import trygg.housing.tenancy.Letting;
import trygg.housing.tenancy.StartTenancy;
import trygg.housing.tenancy.Tenancy.Contract;
import trygg.housing.tenancy.TenancyService;
import trygg.platform.api.Codes;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Language;
import trygg.platform.secrecy.Caller;
import trygg.testkit.TryggTestResource;

/** C052, C053: the evidence as staff see it. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class EvidencePagesDbTest {

    private static final String HERE = "SE-0181";
    private static final Caller MARIA = new Caller("maria", Set.of("manager"), Set.of(HERE));

    @Inject
    Transactions transactions;
    @Inject
    Homes homes;
    @Inject
    TenancyService tenancies;

    private static RequestSpecification browser(String language) {
        return given().header("Accept", "text/html").cookie("trygg_lang", language).redirects().follow(false);
    }

    /** Older than all other tests' keys, so that it stands on the first page behind a figure. @return the case */
    private UUID onTrial(boolean protectedPerson) {
        var landlord = HomeFixture.landlord(HERE);
        var home = transactions.in(Scope.of(HERE),
                tx -> HomeFixture.known(tx, homes, landlord, HomeFixture.flat(landlord)).id());
        var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        var caseId = UUID.randomUUID();
        var letting = tenancies.start(MARIA, new StartTenancy(UUID.randomUUID(), HERE, caseId, home, protectedPerson, 1, 0,
                true, 1, Contract.TRIAL, today.plusMonths(6), today.minusYears(5), "maria"));
        if (!(letting instanceof Letting.Done)) {
            throw new AssertionError(letting);
        }
        return caseId;
    }

    @ParameterizedTest
    @CsvSource({ "nb,De åtte kjerneprinsippene,Prøvekontrakt,Hvem som beholder boligen",
            "sv,De åtta kärnprinciperna,Provkontrakt,Vem som behåller hemmet",
            "en,The eight core principles,Trial contract,Who keeps the home" })
    void thePagesStandInThreeLanguages(String language, String fidelity, String sign, String retention) {
        var caseId = onTrial(false);

        browser(language).get("/").then().statusCode(200).body(containsString("/housing/evidence"));
        browser(language).get("/evidence").then().statusCode(200)
                .body(allOf(containsString(fidelity), containsString(retention),
                        containsString("<svg class=\"t-figure\" viewBox"),
                        containsString("/housing/evidence/own-contract"), not(containsString("NOT_FOUND"))));
        browser(language).get("/evidence/own-contract").then().statusCode(200)
                .body(allOf(containsString("/intake/cases/" + caseId), containsString(sign), not(containsString("NOT_FOUND"))));
        browser(language).get("/evidence/charm").then().statusCode(404);
    }

    /** No code is shown in place of its words. */
    @Test
    void everyCodeHasItsWordsInEveryLanguage() {
        for (var language : Language.values()) {
            var words = BundleWords.in(EvidenceWords.class, language);
            Codes.all(Principle.class).forEach(code -> assertThat(words.principle(code)).isNotEqualTo(code));
            Codes.all(Measure.class).forEach(code -> assertThat(words.measure(code)).isNotEqualTo(code));
            Codes.all(Sign.class).forEach(code -> assertThat(words.sign(code)).isNotEqualTo(code));
        }
    }

    /** Who is protected stands behind the figure and cannot be followed. */
    @Test
    void aProtectedPersonCountsAndIsMasked() {
        var caseId = onTrial(true);

        browser("sv").get("/evidence").then().statusCode(200).body(not(containsString(caseId.toString().substring(0, 8))));
        browser("sv").get("/evidence/own-contract").then().statusCode(200).body(containsString("Skyddad person"))
                .body(not(containsString(caseId.toString().substring(0, 8))));
    }

    @Test
    @TestSecurity(user = "kari", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "NO-3224"))
    void whereNobodyIsHousedItSaysWhatToDo() {
        browser("nb").get("/evidence").then().statusCode(200).body(containsString("Ingen har en Bolig først-bolig ennå"))
                .body(not(containsString("<svg class=\"t-figure\" viewBox")));
        browser("nb").get("/evidence/own-contract").then().statusCode(200).body(containsString("Ingen det kunne ses hos"));
    }

    @Test
    void theNumbersCanBeHadAsCsv() {
        onTrial(false);

        given().get("/evidence/retention.csv").then().statusCode(200)
                .body(startsWith("months,share,low,high,lost_so_far,known_of\r\n0,1.000,,,0,"));
        given().get("/evidence/fidelity.csv").then().statusCode(200)
                .body(containsString("\r\nright-to-a-home,own-contract,1,"));
        given().get("/evidence/keys.csv").then().statusCode(200)
                .body(startsWith("days_from,days_to,housed,waiting\r\n0,29,"));
    }

    @Test
    @TestSecurity(user = "lars", roles = "landlord", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aLandlordSeesNoneOfIt() {
        browser("sv").get("/evidence").then().statusCode(403);
        browser("sv").get("/evidence/own-contract").then().statusCode(403);
    }
}
