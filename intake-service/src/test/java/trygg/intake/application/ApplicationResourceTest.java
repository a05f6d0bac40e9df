package trygg.intake.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import trygg.intake.digisos.PublishedFormat;
import trygg.testkit.Contracts;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** Applications in the national format, by the files of the project. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ApplicationResourceTest {

    private static final Path SAMPLES = Path.of("src/test/resources/digisos");

    static Stream<Path> valid() throws IOException {
        return Files.list(SAMPLES.resolve("valid")).sorted();
    }

    static Stream<Path> invalid() throws IOException {
        return Files.list(SAMPLES.resolve("invalid")).sorted();
    }

    private static ValidatableResponse post(UUID id, byte[] file) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "intake.write", "NO-3224"))
                .contentType("application/json").queryParam("municipality", "NO-3224").queryParam("digisosId", id)
                .queryParam("protection", "none").body(file).post("/api/v1/applications/digisos").then();
    }

    private static ValidatableResponse status(UUID id) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "intake.read", "NO-3224"))
                .get("/api/v1/applications/digisos/" + id + "/status").then();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void becomesAContactOnceAndAnswersInTheStandardsOwnFormat(Path file) throws IOException {
        var id = UUID.randomUUID();
        var bytes = Files.readAllBytes(file);

        var first = post(id, bytes).statusCode(201).body("clocks.guarantee", hasItem("first-answer")).extract().asString();
        assertThat(post(id, bytes).statusCode(200).extract().asString()).isEqualTo(first);
        post(id, (new String(bytes, java.nio.charset.StandardCharsets.UTF_8) + " ")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(409).body("type", equalTo("urn:problem:id-used-with-other-content"));

        status(id).statusCode(200).body("hendelser.type", hasItem("soknadsStatus"))
                .body("hendelser.find { it.type == 'tildeltNavKontor' }.navKontor", equalTo("0228"));
        assertThat(TestDatabase.number("select count(*) from digisos_application where id = '" + id + "'")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesAnInvalidFileWithThePlacesAndLeavesOnlyALineInTheAccessLog(Path file) throws IOException {
        var id = UUID.randomUUID();
        long contacts = TestDatabase.number("select count(*) from contact");
        long lines = TestDatabase.number("select count(*) from access_log where what = 'application refused'");

        post(id, Files.readAllBytes(file)).statusCode(422).contentType("application/problem+json")
                .body("type", equalTo("urn:problem:invalid-application")).body("errors", everyItem(hasKey("pointer")))
                .body("errors", not(equalTo(List.of())));

        assertThat(TestDatabase.number("select count(*) from contact")).isEqualTo(contacts);
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'application refused'"))
                .isEqualTo(lines + 1);
        status(id).statusCode(404).body("type", equalTo("urn:problem:no-such-application"));
    }

    @Test
    void refusesWhatIsNoApplicationAtAll() {
        post(UUID.randomUUID(), "{\"version\":".getBytes(java.nio.charset.StandardCharsets.UTF_8)).statusCode(400)
                .body("type", equalTo("urn:problem:broken-json"));
        given().auth().oauth2(TestTokens.bearer("x", "intake.write", "NO-3224", "SE-0181")).contentType("application/json")
                .queryParam("municipality", "SE-0181").queryParam("digisosId", UUID.randomUUID()).body("{}")
                .post("/api/v1/applications/digisos").then().statusCode(422)
                .body("type", equalTo("urn:problem:format-of-another-country"));
        given().auth().oauth2(TestTokens.bearer("x", "intake.write", "NO-3224")).contentType("application/json")
                .queryParam("municipality", "NO-3224").queryParam("digisosId", "7").body("{}")
                .post("/api/v1/applications/digisos").then().statusCode(422)
                .body("type", equalTo("urn:problem:invalid-digisos-id"));
    }

    /** ADR 0007: the format does not tell the applicant's protection, and not told is protected. */
    @Test
    void treatsAnApplicantWhoseProtectionNobodyToldAsProtected() throws IOException {
        String caseId = given().auth().oauth2(TestTokens.bearer("municipal-system", "intake.write", "NO-3224"))
                .contentType("application/json").queryParam("municipality", "NO-3224")
                .queryParam("digisosId", UUID.randomUUID()).body(Files.readAllBytes(SAMPLES.resolve("valid/minimal.json")))
                .post("/api/v1/applications/digisos").then().statusCode(201).extract().path("caseId");

        assertThat(
                TestDatabase.number("select count(*) from case_file where protection = 'protected' and id = '" + caseId + "'"))
                .isEqualTo(1);
    }

    @Test
    void growsTheAnswerFeedAsTheCaseMoves() throws IOException {
        var id = UUID.randomUUID();
        var receipt = post(id, Files.readAllBytes(SAMPLES.resolve("valid/family-with-children.json"))).statusCode(201)
                .extract();
        var caseId = UUID.fromString(receipt.path("caseId"));
        var application = UUID.randomUUID();
        TestEvents.send("benefits", caseId, TestEvents.headers("benefits", "ApplicationOpened.v1", caseId, 1, "NO-3224"),
                "{\"applicationId\":\"%s\",\"contactId\":\"%s\",\"caseId\":\"%s\",\"kinds\":[\"money\"]}".formatted(application,
                        receipt.<String> path("contactId"), caseId));
        TestEvents.send("benefits", caseId, TestEvents.headers("benefits", "AidDecided.v1", caseId, 2, "NO-3224"), """
                {"decisionId":"%s","applicationId":"%s","caseId":"%s","part":"aid","outcome":"granted","ground":"§ 18",
                 "decidedAt":"2026-11-22T10:00:00Z","by":"ola"}""".formatted(UUID.randomUUID(), application, caseId));
        var told = new LinkedHashMap<String, Object>(Map.of("applicationId", application, "caseId", caseId));
        tell(caseId, 3, "DocumentsAskedFor.v1", told);
        tell(caseId, 4, "PaymentChanged.v1", told);
        told.put("requestId", UUID.randomUUID());
        told.put("documents", List.of(Map.of("kind", "payslip", "dueOn", "2026-07-01")));
        tell(caseId, 5, "DocumentsAskedFor.v1", told);
        told.putAll(Map.of("state", "paid", "paidOn", "2026-11-26"));
        tell(caseId, 6, "PaymentChanged.v1", told);
        told.put("kinds", List.of("payslip"));
        tell(caseId, 7, "DocumentsReceived.v1", told);
        // Of another application of the same person: not in this feed.
        told.put("applicationId", UUID.randomUUID());
        tell(caseId, 8, "DocumentsAskedFor.v1", told);
        tell(caseId, 9, "PaymentChanged.v1", told);

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> status(id)
                .body("hendelser.status", hasItem("UNDER_BEHANDLING")).body("hendelser.status", hasItem("FERDIGBEHANDLET"))
                .body("hendelser.find { it.type == 'vedtakFattet' }.utfall", equalTo("INNVILGET")));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> TestDatabase.number(
                "select count(*) from timeline_entry where type = 'PaymentChanged' and case_id = '" + caseId + "'") == 3);
        var asked = "hendelser.findAll { it.type == 'dokumentasjonEtterspurt' }";
        var paid = "hendelser.findAll { it.type == 'utbetaling' }";
        var feed = status(id).body(asked, hasSize(3)).body(asked + "[0].dokumenter.dokumenttype",
                contains("Kontoutskrift", "Husleiekontrakt"))
                .body(asked + "[1].dokumenter.dokumenttype", contains("Kontoutskrift", "Husleiekontrakt", "Lønnsslipp"))
                .body(asked + "[1].dokumenter.innsendelsesfrist", contains("2026-12-04T22:59:59.000Z",
                        "2026-12-11T22:59:59.000Z", "2026-07-01T21:59:59.000Z"))
                .body(asked + "[2].dokumenter.dokumenttype", contains("Kontoutskrift", "Husleiekontrakt"))
                .body(paid + ".status", contains("PLANLAGT_UTBETALING", "UTBETALT"))
                .body(paid + ".saksreferanse", everyItem(equalTo(application.toString())))
                .body(paid + ".utbetalingsreferanse.unique()", hasSize(1)).body(paid + "[1].belop", equalTo(650.0f))
                .body(paid + "[0].forfallsdato", equalTo("2026-11-27"))
                .body(paid + "[1].utbetalingsdato", equalTo("2026-11-26")).extract().asString();
        var published = PublishedFormat.find();
        if (published.isPresent()) {
            assertThat(PublishedFormat.findings(PublishedFormat.compiled(published.get().feed(), ""),
                    new ObjectMapper().readTree(feed))).isEmpty();
        }
        given().auth().oauth2(TestTokens.bearer("municipal-system", "intake.read", "NO-3224"))
                .header("Accept-Language", "en").get("/api/v1/cases/" + caseId).then().statusCode(200)
                .body("timeline.sentence", hasItem("A payment of 650.00 kr is planned for 27 Nov 2026."))
                .body("timeline.sentence", hasItem("650.00 kr was paid on 26 Nov 2026."))
                .body("timeline.sentence", hasItem(
                        "karin asked for papers: account statement by 4 Dec 2026, rent contract by 11 Dec 2026."));
    }

    /** Until the bank has paid, the feed promises no more than a plan; money that did not arrive is not called paid. */
    @Test
    void tellsWhatTheBankDoesWithThePayment() throws IOException {
        var id = UUID.randomUUID();
        var receipt = post(id, Files.readAllBytes(SAMPLES.resolve("valid/family-with-children.json"))).statusCode(201)
                .extract();
        var caseId = UUID.fromString(receipt.path("caseId"));
        var application = UUID.randomUUID();
        TestEvents.send("benefits", caseId, TestEvents.headers("benefits", "ApplicationOpened.v1", caseId, 1, "NO-3224"),
                "{\"applicationId\":\"%s\",\"contactId\":\"%s\",\"caseId\":\"%s\",\"kinds\":[\"money\"]}".formatted(application,
                        receipt.<String> path("contactId"), caseId));
        long sequence = 1;
        for (var state : List.of("planned", "sent", "accepted", "paid", "returned", "rejected", "cancelled")) {
            tell(caseId, ++sequence, "PaymentChanged.v1",
                    Map.of("applicationId", application, "caseId", caseId, "state", state, "payeeKind", "landlord"));
        }

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> status(id).body(
                "hendelser.findAll { it.type == 'utbetaling' }.status", contains("PLANLAGT_UTBETALING", "PLANLAGT_UTBETALING",
                        "PLANLAGT_UTBETALING", "UTBETALT", "STOPPET", "STOPPET", "ANNULLERT")));
        for (var said : Map.of("en", "The bank could not make the payment of 650.00 kr.", "nb",
                "En utbetaling på 650,00 kr er sendt til banken.", "sv",
                "Utbetalningen på 650,00 kr kom inte fram: pengarna kom tillbaka.").entrySet()) {
            given().auth().oauth2(TestTokens.bearer("municipal-system", "intake.read", "NO-3224"))
                    .header("Accept-Language", said.getKey()).get("/api/v1/cases/" + caseId).then().statusCode(200)
                    .body("timeline.sentence", hasItem(said.getValue()));
        }
    }

    /** The golden sample of benefits, about this application. */
    private static void tell(UUID caseId, long sequence, String type, Map<String, Object> fields) {
        TestEvents.send("benefits", caseId, TestEvents.headers("benefits", type, caseId, sequence, "NO-3224"),
                Contracts.sampleWith("benefits/application/" + type, fields));
    }
}
