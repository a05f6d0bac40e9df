package trygg.benefits.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
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
import trygg.benefits.application.ApplicationId;
import trygg.testkit.TestDatabase;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** The letter as a caseworker reads it, before and after the decision is made. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class LetterPagesTest {

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification typed(Map<String, String> form) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(form);
    }

    private static UUID opened() {
        var told = ToldContact.of("SE-0181", "money");
        told.send();
        var application = ApplicationId.ofContact(told.contactId()).value();
        await().atMost(Duration.ofSeconds(20)).until(
                () -> TestDatabase.number("select count(*) from application where id = '" + application + "'") == 1);
        return application;
    }

    private static Map<String, String> refusal(UUID decision) {
        return Map.of("actId", decision.toString(), "part", "aid", "outcome", "refused", "ground", "SoL 2025:400 29:1",
                "reason", "Du bor i en annan kommun.");
    }

    @Test
    void theDecisionFormShowsItsLetterBeforeAnythingIsDecided() {
        var application = opened();

        typed(refusal(UUID.randomUUID())).post("/applications/" + application + "/letter-preview").then().statusCode(200)
                .body(containsString("Du bor i en annan kommun.")).body(containsString("Om du tycker att beslutet är fel"))
                .body(containsString("Det här är ett utkast"));
        var unfinished = new HashMap<>(refusal(UUID.randomUUID()));
        unfinished.remove("reason");
        typed(unfinished).post("/applications/" + application + "/letter-preview").then().statusCode(422)
                .body(containsString("Det finns inget brev än")).body(containsString("Säg varför"));
        assertThat(TestDatabase.number("select count(*) from decision where application_id = '" + application + "'")).isZero();
        browser("sv").get("/applications/" + application).then().body(containsString("/letter-preview\""));
    }

    @ParameterizedTest
    @CsvSource({ "nb,Brevet om vedtaket,Noter at brevet har kommet fram",
            "sv,Brevet om beslutet,Anteckna att brevet har kommit",
            "en,The letter about the decision,Note that the letter has arrived" })
    void standsInThreeLanguagesAroundTheLetterInItsOwn(String language, String title, String form) {
        var application = opened();
        var decision = UUID.randomUUID();
        typed(refusal(decision)).post("/applications/" + application + "/decisions").then().statusCode(303);
        var letter = "/applications/" + application + "/decisions/" + decision + "/letter";

        browser(language).get("/applications/" + application).then().body(containsString("/benefits" + letter + "\""));
        browser(language).get(letter).then().statusCode(200).body(containsString(title)).body(containsString(form))
                .body(containsString("Vi säger nej till det du har ansökt om")).body(not(containsString("NOT_FOUND")));
        browser(language).get(letter + "?language=en").then().body(containsString("We say no to what you applied for"));
        browser(language).accept("application/pdf").get(letter + ".pdf").then().statusCode(200).contentType("application/pdf");
        browser(language).get("/applications/" + opened() + "/decisions/" + decision + "/letter").then().statusCode(404);
    }

    @Test
    void theReceiptIsNotedAndWhatIsWrongStandsAtItsField() {
        var application = opened();
        var decision = UUID.randomUUID();
        typed(refusal(decision)).post("/applications/" + application + "/decisions").then().statusCode(303);
        var letter = "/applications/" + application + "/decisions/" + decision + "/letter";
        var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

        typed(Map.of("receivedOn", "snart")).post(letter + "/deliveries").then().statusCode(422)
                .body(containsString("Välj hur brevet kom fram")).body(containsString("Ange dagen då hushållet fick brevet"));
        typed(Map.of("way", "post", "receivedOn", today.plusDays(2).toString())).post(letter + "/deliveries").then()
                .statusCode(422).body(containsString("Den dagen har inte kommit än"));
        typed(Map.of("way", "post", "receivedOn", "2020-01-01")).post(letter + "/deliveries").then().statusCode(422)
                .body(containsString("före beslutet"));
        var form = Map.of("actId", UUID.randomUUID().toString(), "way", "handed-over", "receivedOn", today.toString());
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            typed(form).post(letter + "/deliveries").then().statusCode(303);
        }

        browser("sv").get(letter + "?said=told").then().statusCode(200).body(containsString("Överlämnat i handen"))
                .body(containsString("Överklagandet ska ha kommit senast"));
        assertThat(TestDatabase.number("select count(*) from letter_delivery where decision_id = '" + decision + "'")).isOne();
    }
}
