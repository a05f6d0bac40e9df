package trygg.benefits.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static trygg.benefits.application.BenefitsSuite.clocks;
import static trygg.benefits.application.BenefitsSuite.opened;
import static trygg.benefits.application.BenefitsSuite.readsLogged;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** What a caseworker sees and does, through the pages as a browser asks for them. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class ApplicationPagesDbTest {

    private static final String DECISIONS = "/applications/{application}/decisions";

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(UUID application, Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed)
                .pathParam("application", application);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Søknader om økonomisk hjelp,Avgjør mat eller medisin,Fatt vedtaket",
            "sv,Ansökningar om ekonomiskt bistånd,Besluta om mat eller medicin,Fatta beslutet",
            "en,Applications for aid,Decide about food or medicine,Make the decision" })
    void boardAndFormStandInThreeLanguages(String language, String board, String next, String button) {
        var told = ToldContact.of("SE-0181", "food-or-medicine", "money");
        var application = opened(told);

        browser(language).get("/").then().statusCode(200).body(containsString(board))
                .body(containsString("/benefits/applications/" + application)).body(not(containsString("NOT_FOUND")));
        browser(language).get("/?show=emergency").then().statusCode(200)
                .body(containsString("/benefits/applications/" + application));
        browser(language).get("/applications/" + application).then().statusCode(200)
                .body(containsString(next)).body(containsString(button))
                .body(containsString("/intake/cases/" + told.caseId()));
        assertThat(readsLogged(told.caseId(), "case-handling")).isOne();
    }

    /** C041 by hand: the form keeps the promise, says so, and goes back by a redirect that a reload does not repeat. */
    @Test
    void theFormKeepsThePromiseOfToday() {
        var application = opened("SE-0181", "food-or-medicine");
        var typed = Map.of("actId", UUID.randomUUID().toString(), "part", "emergency", "outcome", "granted", "amount",
                "1 410,50", "ground", "SoL 2025:400 12:1");

        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(application, typed).post(DECISIONS).then().statusCode(303).header("Location",
                    endsWith("/benefits/applications/" + application + "?said=decided"));
        }
        assertThat(clocks(application, "emergency-aid", "kept")).isOne();
        assertThat(clocks(application, "aid-decision", "running")).isOne();
        browser("sv").get("/applications/" + application + "?said=decided").then().statusCode(200)
                .body(containsString("Beslutet är sparat")).body(containsString("410,50"))
                .body(containsString("Besluta om bistånd"));
        form(application, Map.of("part", "emergency", "outcome", "granted", "amount", "20", "ground", "SoL 2025:400 12:1"))
                .post(DECISIONS).then().statusCode(303).header("Location", endsWith("?said=before"));
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedIsKept() {
        var application = opened("SE-0181", "food-or-medicine");

        form(application, Map.of("part", "emergency", "amount", "sex hundra", "decidedAt", "2031-01-01T12:00"))
                .post(DECISIONS).then().statusCode(422).body(containsString("Välj utfall"))
                .body(containsString("Välj det lagrum som beslutet vilar på"))
                .body(containsString("Skriv beloppet med siffror")).body(containsString("value=\"sex hundra\""))
                .body(containsString("2031-01-01T12:00"));
        form(application, Map.of("part", "emergency", "outcome", "partly", "ground", "SoL 2025:400 12:1")).post(DECISIONS)
                .then().statusCode(422).body(containsString("Ange beloppet som hushållet får"))
                .body(containsString("Säg varför, så att personen förstår"));
        form(application, Map.of("part", "aid", "outcome", "granted", "ground", "SoL 2025:400 12:1", "decidedAt",
                "2031-01-01T12:00")).post(DECISIONS).then().statusCode(422)
                .body(containsString("Den tiden har inte kommit än"));
        assertThat(clocks(application, "emergency-aid", "running")).isOne();
    }

    /** C037: a refusal needs its paragraph and reason, and then it stands in the caseworker's name. */
    @Test
    void aNamedHumanMayRefuseWithAReason() {
        var application = opened("SE-0181", "money");

        form(application, Map.of("part", "aid", "outcome", "refused", "ground", "SoL 2025:400 29:1", "reason",
                "Du bor i en annan kommun.")).post(DECISIONS).then().statusCode(303);
        browser("sv").get("/applications/" + application).then().body(containsString("av karin"))
                .body(containsString("Du bor i en annan kommun.")).body(containsString("överklaga inom tre veckor"))
                .body(not(containsString("Fatta beslutet")));
        browser("sv").get("/?show=all").then().body(containsString("/benefits/applications/" + application));
        browser("sv").get("/").then().body(not(containsString("/benefits/applications/" + application)));
    }

    @Test
    void theReaderMayDecideTheOtherPartFirst() {
        var application = opened("SE-0181", "food-or-medicine");

        browser("sv").get("/applications/" + application + "?part=aid").then().statusCode(200)
                .body(containsString("name=\"part\" value=\"aid\"")).body(containsString("?part=emergency"));
    }

    /** C039: papers are asked for with a reason, once, and the clocks run on. */
    @Test
    void theFormAsksForPapersAndSaysWhatIsMissing() {
        var application = opened("SE-0181", "money");
        var requests = "/applications/{application}/document-requests";
        var due = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(20).toString();
        var typed = Map.of("askId", UUID.randomUUID().toString(), "documents", "rent-contract", "dueOn", due, "why",
                "För att se hyran.");

        form(application, Map.of("dueOn", "snart", "why", "")).post(requests).then().statusCode(422)
                .body(containsString("Välj minst en handling")).body(containsString("Ange dagen då det bör vara skickat"))
                .body(containsString("Säg vad handlingarna behövs till")).body(containsString("value=\"snart\""));
        form(application, Map.of("documents", "invoice", "dueOn", "2020-01-01", "why", "x")).post(requests).then()
                .statusCode(422).body(containsString("Dagen ska ligga mellan"));
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(application, typed).post(requests).then().statusCode(303).header("Location", endsWith("?said=asked"));
        }

        for (var language : Map.of("nb", "husleiekontrakt", "sv", "hyreskontrakt", "en", "rent contract").entrySet()) {
            browser(language.getKey()).get("/applications/" + application + "?said=asked").then().statusCode(200)
                    .body(containsString(language.getValue())).body(containsString("För att se hyran."))
                    .body(not(containsString("NOT_FOUND")));
        }
        assertThat(clocks(application, "aid-decision", "running")).isOne();
        assertThat(TestDatabase.number("select count(*) from document_request where application_id = '" + application + "'"))
                .isOne();
    }

    @Test
    void paymentsStandOnThePage() {
        var application = opened("SE-0181", "money");
        TestDatabase.execute("""
                insert into payment_change (payment_id, nth, application_id, municipality, state, amount, currency, due_on,
                                            changed_at, changed_by)
                values (gen_random_uuid(), 1, '%s', 'SE-0181', 'planned', 1410.5, 'SEK', '2026-12-01', now(), 'ledger')"""
                .formatted(application));

        browser("sv").get("/applications/" + application).then().statusCode(200).body(containsString("Planerad"))
                .body(containsString("410,50")).body(containsString("förfaller 1 dec"));
    }

    @Test
    void whatWasStatedOfTheEconomyStandsInATable() {
        var told = ToldContact.of("SE-0181", "money").send().sendAlso("EconomyStated.v1", Map.of("currency", "SEK"));
        var application = BenefitsSuite.taken(told);
        org.awaitility.Awaitility.await().until(() -> BenefitsSuite.facts(application) == 2);

        browser("sv").get("/applications/" + application).then().statusCode(200)
                .body(containsString("Kostnad: hyra")).body(containsString("500,00")).body(containsString("Personen"));
    }

    @Test
    void aProtectedPersonIsMaskedOnTheBoardAndMarkedOnThePage() {
        var application = opened(ToldContact.of("SE-0181", "food-or-medicine").with("protection", "protected"));

        browser("sv").get("/?show=emergency").then().body(containsString("Skyddad person"));
        browser("sv").get("/applications/" + application).then().statusCode(200)
                .body(containsString("t-banner")).body(containsString("Skyddad person"));
    }

    @Test
    void whatIsNotThereIsAPageOfItsOwn() {
        browser("sv").get("/applications/" + UUID.randomUUID()).then().statusCode(404).contentType("text/html");
    }

    @Test
    @TestSecurity(user = "vera", roles = "landlord", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aLandlordSeesNoApplications() {
        browser("sv").get("/").then().statusCode(303).header("Location", endsWith("/housing/landlord"));
    }
}
