package trygg.benefits.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import trygg.benefits.application.ApplicationId;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** C037: letters as the systems that send them fetch them, and tell that they were received. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class LetterDbTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    private static RequestSpecification machine(String... municipalities) {
        return given().auth().oauth2(TestTokens.bearer("mail-system", "benefits.read benefits.write", municipalities));
    }

    /** A decision of today in Södertälje, by its id. */
    private static UUID decided(ToldContact told) {
        told.send();
        var application = ApplicationId.ofContact(told.contactId()).value();
        await().atMost(Duration.ofSeconds(20)).until(
                () -> TestDatabase.number("select count(*) from application where id = '" + application + "'") == 1);
        var decision = UUID.randomUUID();
        machine("SE-0181").contentType(ContentType.JSON)
                .body(Map.of("id", decision, "part", "aid", "outcome", "granted", "ground", "SoL 2025:400 12:1"))
                .post("/api/v1/applications/" + application + "/decisions").then().statusCode(201);
        return decision;
    }

    private static String path(UUID decision, String what) {
        return "/api/v1/decisions/" + decision + "/" + what;
    }

    @Test
    void comesAsPdfAndAsHtmlInTheLanguageAskedForAndTheReadIsLogged() {
        var told = ToldContact.of("SE-0181", "money");
        var decision = decided(told);

        var pdf = machine("SE-0181").accept("application/pdf").header("X-Purpose", "send-letter")
                .get(path(decision, "letter?language=en")).then().statusCode(200).contentType("application/pdf")
                .header("Content-Language", "en").header("Cache-Control", "no-store").extract().asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        machine("SE-0181").accept("text/html").get(path(decision, "letter?language=nb")).then().statusCode(200)
                .body(containsString("<html lang=\"nb\"")).body(containsString("Hvis du mener at vedtaket er feil"))
                .body(not(containsString("NOT_FOUND")));
        assertThat(TestDatabase.number("select count(*) from access_log where case_id = '" + told.caseId()
                + "' and purpose = 'send-letter'")).isOne();
    }

    @Test
    void withoutALanguageItIsTheHouseholdsOwn() {
        var decision = decided(ToldContact.of("SE-0181", "money").with("language", "en"));
        var other = decided(ToldContact.of("SE-0181", "money").with("language", "ti"));

        machine("SE-0181").accept("text/html").get(path(decision, "letter")).then().body(containsString("lang=\"en\""));
        machine("SE-0181").accept("text/html").get(path(other, "letter")).then().body(containsString("lang=\"sv\""))
                .body(containsString("Vi ordnar tolk till tigrinja"));
    }

    /** What was planned after the letter was received is not in it, or nobody could say what the letter said. */
    @Test
    void aLetterThatWasReceivedDoesNotChange() {
        var told = ToldContact.of("SE-0181", "money");
        var decision = decided(told);
        plan(told, "1410.50");
        var sent = letter(decision);
        assertThat(sent).contains("410,50");
        deliver(decision, Map.of("id", UUID.randomUUID(), "way", "digital", "receivedOn", TODAY.toString()), 201);
        plan(told, "77.00");

        assertThat(letter(decision)).isEqualTo(sent).doesNotContain("77,00");
    }

    /** The decision on the rest came later: what the letter on the emergency said of its payment still stands. */
    @Test
    void aLaterDecisionDoesNotChangeALetterThatWasReceived() {
        var told = ToldContact.of("SE-0181", "food-or-medicine").send();
        var application = ApplicationId.ofContact(told.contactId()).value();
        await().atMost(Duration.ofSeconds(20)).until(
                () -> TestDatabase.number("select count(*) from application where id = '" + application + "'") == 1);
        var emergency = UUID.randomUUID();
        var decisions = "/api/v1/applications/" + application + "/decisions";
        machine("SE-0181").contentType(ContentType.JSON)
                .body(Map.of("id", emergency, "part", "emergency", "outcome", "granted", "ground", "SoL 2025:400 12:1",
                        "amount", Map.of("amount", "1650.00", "currency", "SEK")))
                .post(decisions).then().statusCode(201);
        plan(told, "1650.00");
        deliver(emergency, Map.of("id", UUID.randomUUID(), "way", "digital", "receivedOn", TODAY.toString()), 201);
        var sent = letter(emergency);

        machine("SE-0181").contentType(ContentType.JSON)
                .body(Map.of("id", UUID.randomUUID(), "part", "aid", "outcome", "granted", "ground", "SoL 2025:400 12:1"))
                .post(decisions).then().statusCode(201);

        assertThat(letter(emergency)).isEqualTo(sent);
    }

    @Test
    void aReceiptIsToldOnceAndGivesTheLastDayToAppeal() {
        var decision = decided(ToldContact.of("SE-0181", "money"));
        var body = Map.<String, Object> of("id", UUID.randomUUID(), "way", "post", "receivedOn", TODAY.toString());

        machine("SE-0181").contentType(ContentType.JSON).body(body).post(path(decision, "deliveries")).then().statusCode(201)
                .body("appealUntil", is(greaterThanOrEqualTo(TODAY.plusDays(21).toString()))).body("language", is("sv"))
                .body("by", is("mail-system"));
        deliver(decision, body, 200);
        var other = new HashMap<>(body);
        other.put("way", "digital");
        machine("SE-0181").contentType(ContentType.JSON).body(other).post(path(decision, "deliveries")).then().statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
    }

    @Test
    void eachWrongReceiptHasItsProblem() {
        var decision = decided(ToldContact.of("SE-0181", "money"));

        refused(decision, "digital", TODAY.minusDays(1).toString(), "received-before-decision");
        refused(decision, "digital", TODAY.plusDays(1).toString(), "received-in-future");
        refused(decision, "pigeon", TODAY.toString(), "invalid-request");
        machine("SE-0181").contentType(ContentType.JSON).body(Map.of("way", "post", "receivedOn", TODAY.toString()))
                .post(path(decision, "deliveries")).then().statusCode(422).body("errors.pointer", contains("/id"));
        machine("SE-1281").accept("text/html").get(path(decision, "letter")).then().statusCode(404);
        machine("SE-1281").contentType(ContentType.JSON)
                .body(Map.of("id", UUID.randomUUID(), "way", "post", "receivedOn", TODAY.toString()))
                .post(path(decision, "deliveries")).then().statusCode(404).body("type", is("urn:problem:unknown-decision"));
        machine("SE-0181").accept("text/html").get(path(decision, "letter?language=fr")).then().statusCode(422)
                .body("type", is("urn:problem:unknown-language"));
        given().auth().oauth2(TestTokens.bearer("partner", "benefits.calculate", "SE-0181")).accept("text/html")
                .get(path(decision, "letter")).then().statusCode(403);
        assertThat(TestDatabase.number("select count(*) from letter_delivery where decision_id = '" + decision + "'"))
                .isZero();
    }

    @Test
    void whatWasToldIsNeverRewritten() throws Exception {
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update letter_delivery set received_on = now()"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void refused(UUID decision, String way, String receivedOn, String type) {
        machine("SE-0181").contentType(ContentType.JSON)
                .body(Map.of("id", UUID.randomUUID(), "way", way, "receivedOn", receivedOn))
                .post(path(decision, "deliveries")).then().statusCode(422).body("type", is("urn:problem:" + type));
    }

    private static void deliver(UUID decision, Map<String, Object> body, int status) {
        machine("SE-0181").contentType(ContentType.JSON).body(body).post(path(decision, "deliveries")).then()
                .statusCode(status);
    }

    private static String letter(UUID decision) {
        return machine("SE-0181").accept("text/html").get(path(decision, "letter")).then().statusCode(200).extract().asString();
    }

    private static void plan(ToldContact told, String amount) {
        machine("SE-0181").contentType(ContentType.JSON)
                .body(Map.of("id", UUID.randomUUID(), "state", "planned", "amount",
                        Map.of("amount", amount, "currency", "SEK"), "dueOn", TODAY.plusDays(3).toString()))
                .post("/api/v1/applications/" + ApplicationId.ofContact(told.contactId()) + "/payments").then().statusCode(201);
    }
}
