package trygg.intake.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** The door of the suite: C001 (nobody without an answer), C012 (any channel), C014 (nobody needs a number). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ContactResourceTest {

    private static final String CONTACTS = "/api/v1/contacts";

    static String body(UUID id, String person, String needs) {
        return """
                {"id":"%s","municipality":"SE-0181","channel":"desk","receivedAt":"2026-11-20T12:05:00Z",
                 "person":%s,"household":[{"relation":"child","birthDate":"2019-03-04"}],"needs":%s,"note":"en anteckning"}
                """.formatted(id, person, needs);
    }

    private static final String OPEN_PERSON = """
            {"nationalId":null,"alias":"Kim","birthDate":"1990-05-01","protection":"none","language":"sv","interpreter":false}""";

    private static final String ROOF = """
            [{"kind":"roof-tonight","acute":true}]""";

    private static ValidatableResponse post(String body) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "intake.read intake.write", "SE-0181", "NO-3224"))
                .contentType("application/json").body(body).post(CONTACTS).then();
    }

    private static ValidatableResponse get(UUID caseId, String language) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "intake.read intake.write", "SE-0181", "NO-3224"))
                .header("Accept-Language", language).get("/api/v1/cases/" + caseId).then();
    }

    @Test
    void opensACaseWithARunningClockForTheFirstAnswerC001() {
        var id = UUID.randomUUID();

        var answer = post(body(id, OPEN_PERSON, ROOF)).statusCode(201).body("contactId", equalTo(id.toString()))
                .body("clocks", hasSize(1)).body("clocks[0].guarantee", equalTo("first-answer"))
                .body("clocks[0].promises", hasItem("C001")).body("clocks[0].service", equalTo("intake"))
                .body("clocks[0].startedAt", equalTo("2026-11-20T12:05:00Z"))
                .body("clocks[0].dueAt", equalTo("2026-11-20T14:05:00Z")).body("clocks[0].state", equalTo("running"))
                .extract();

        var caseId = UUID.fromString(answer.path("caseId"));
        get(caseId, "sv").statusCode(200).body("needs[0].kind", equalTo("roof-tonight"))
                .body("household[0].birthDate", equalTo("2019-03-04")).body("person.called", equalTo("Kim"))
                .body("timeline[0].sentence", equalTo("Kontakt mottagen via receptionen: tak över huvudet i natt."))
                .body("clocks.service", hasItem("intake"));
        get(caseId, "nb").body("timeline[-1].sentence", equalTo("Henvendelse mottatt via skranken: tak over hodet i natt."));
        get(caseId, "en").body("timeline[-1].sentence", equalTo("Contact received by the desk: a roof tonight."));
        assertThat(TestDatabase.number("select count(*) from access_log where case_id = '" + caseId + "'")).isEqualTo(3);
    }

    @Test
    void answersTheSameAgainAndRefusesOtherContentUnderTheSameId() {
        var id = UUID.randomUUID();
        var first = post(body(id, OPEN_PERSON, ROOF)).statusCode(201).extract().asString();

        assertThat(post(body(id, OPEN_PERSON, ROOF)).statusCode(200).extract().asString()).isEqualTo(first);
        post(body(id, OPEN_PERSON, "[{\"kind\":\"money\"}]")).statusCode(409)
                .body("type", equalTo("urn:problem:id-used-with-other-content"));
        assertThat(TestDatabase.number("select count(*) from contact where id = '" + id + "'")).isEqualTo(1);
    }

    @Test
    void findsTheOpenCaseOfAPersonWithANumberAndNeverMergesPeopleWithout() {
        var numbered = """
                {"nationalId":"701063-2391","alias":null,"birthDate":null,"protection":"none","language":"sv"}""";
        String first = post(body(UUID.randomUUID(), numbered, ROOF)).statusCode(201).extract().path("caseId");
        String second = post(body(UUID.randomUUID(), numbered.replace("701063-2391", "197010632391"), ROOF)).statusCode(201)
                .extract().path("caseId");
        String other = post(body(UUID.randomUUID(), OPEN_PERSON, ROOF)).extract().path("caseId");
        String another = post(body(UUID.randomUUID(), OPEN_PERSON, ROOF)).extract().path("caseId");

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(another);
        assertThat(TestDatabase.number("select count(*) from person where encode(number, 'escape') like '%2391%'")).isZero();
    }

    @Test
    void tellsTheOthersWithoutNamingAnybody() {
        var id = UUID.randomUUID();
        String caseId = post(body(id, OPEN_PERSON, ROOF)).extract().path("caseId");

        var heard = TestEvents.readUntil(TestEvents.topic("intake"), Duration.ofSeconds(30),
                message -> message.value().contains(id.toString())
                        && TestEvents.header(message, "ce_type").endsWith("ContactReceived.v1"));

        var event = heard.getLast();
        assertThat(event.key()).isEqualTo(caseId);
        assertThat(event.value()).contains("\"birthDate\":\"1990-05-01\"").doesNotContain("Kim").doesNotContain("anteckning");
        assertThat(TestEvents.header(event, "municipality")).isEqualTo("SE-0181");
    }

    @Test
    void keepsTheClockWhenThePersonGetsAFirstAnswerC001() {
        var id = UUID.randomUUID();
        var recent = body(id, OPEN_PERSON, ROOF).replace("2026-11-20T12:05:00Z",
                java.time.Clock.systemUTC().instant().minusSeconds(60).toString());
        String caseId = post(recent).statusCode(201).extract().path("caseId");
        var answer = Map.of("id", UUID.randomUUID().toString(), "outcome", "service-started");

        answer(id, answer).statusCode(201);
        answer(id, answer).statusCode(200);
        answer(id, Map.of("id", UUID.randomUUID().toString(), "outcome", "decision")).statusCode(409)
                .body("type", equalTo("urn:problem:contact-answered-already"));
        answer(UUID.randomUUID(), answer).statusCode(404).body("type", equalTo("urn:problem:no-such-contact"));
        get(UUID.fromString(caseId), "en").body("clocks[0].state", equalTo("kept"));
    }

    private static ValidatableResponse answer(UUID contact, Map<String, String> answer) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "intake.read intake.write", "SE-0181"))
                .contentType("application/json").body(answer).post(CONTACTS + "/" + contact + "/answers").then();
    }

    @Test
    void keepsTheDistrictAndSaysItOnlyOfWhoeverIsNotProtected() {
        for (var protection : java.util.List.of("none", "protected", "strictly-protected")) {
            var id = UUID.randomUUID();
            String caseId = post(body(id, OPEN_PERSON.replace("\"none\"", "\"" + protection + "\""), ROOF)
                    .replace("\"channel\"", "\"district\":\"D03\",\"channel\"")).statusCode(201).extract().path("caseId");

            get(UUID.fromString(caseId), "sv").body("contacts[0].district", equalTo("D03"));
            var told = TestEvents.readUntil(TestEvents.topic("intake"), Duration.ofSeconds(30),
                    message -> message.value().contains(id.toString())
                            && TestEvents.header(message, "ce_type").endsWith("ContactReceived.v1"))
                    .getLast().value();
            assertThat(told.contains("D03")).as(protection).isEqualTo(protection.equals("none"));
        }
    }

    static Stream<Arguments> badInput() {
        var id = UUID.randomUUID();
        var good = body(id, OPEN_PERSON, ROOF);
        return Stream.of(
                Arguments.of("invalid-national-id", good.replace("\"nationalId\":null", "\"nationalId\":\"19900501-1234\"")),
                Arguments.of("unknown-municipality", good.replace("SE-0181", "SE-9998")),
                Arguments.of("received-in-future", good.replace("2026-11-20", "2126-11-20")),
                Arguments.of("invalid-duf-number",
                        good.replace("\"nationalId\":null", "\"dufNumber\":\"202010000102\"")),
                Arguments.of("invalid-national-id", good.replace("\"relation\":\"child\"",
                        "\"relation\":\"child\",\"nationalId\":\"19900501-1234\"")),
                Arguments.of("unknown-district", good.replace("\"channel\"", "\"district\":\"D99\",\"channel\"")),
                Arguments.of("unknown-need", good.replace("roof-tonight", "a-castle")),
                Arguments.of("invalid-request", good.replace("\"protection\":\"none\",", "")),
                Arguments.of("invalid-request", good.replace("\"protection\":\"none\"", "\"protection\":\"perhaps\"")),
                Arguments.of("invalid-request", good.replace("\"desk\"", "\"owl\"")),
                Arguments.of("invalid-request", good.replace("\"note\"", "\"sobriety\"")),
                Arguments.of("invalid-request", good.replace("1990-05-01", "1990-02-30")),
                Arguments.of("invalid-request", good.replace(id.toString(), "not-a-uuid")),
                Arguments.of("invalid-request", good.replace(ROOF, "[]")),
                Arguments.of("invalid-request", good.replace(ROOF, "[null]")),
                Arguments.of("broken-json", good.substring(0, 40)));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void refusesBadInputWithATypeOfItsOwnAndLeavesNothing(String type, String body) {
        long before = written();
        var answer = post(body).extract();
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String> path("type")).isEqualTo("urn:problem:" + type);
        assertThat(written()).isLessThanOrEqualTo(before);
    }

    /**
     * The outbox holds what the sweeper tells of older clocks too, whenever it likes: only what a contact writes is counted.
     */
    private static long written() {
        return TestDatabase.number("""
                select (select count(*) from contact) + (select count(*) from person)
                     + (select count(*) from outbox where type like '%ContactReceived%')""");
    }

    @Test
    void refusesWhoeverHasNoRightHere() {
        var body = body(UUID.randomUUID(), OPEN_PERSON, ROOF);
        given().contentType("application/json").body(body).post(CONTACTS).then().statusCode(401)
                .body("type", equalTo("urn:problem:missing-token"));
        given().auth().oauth2(TestTokens.expired("x", "intake.write", "SE-0181")).contentType("application/json").body(body)
                .post(CONTACTS).then().statusCode(401).body("type", equalTo("urn:problem:invalid-token"));
        given().auth().oauth2(TestTokens.bearer("x", "intake.read", "SE-0181")).contentType("application/json").body(body)
                .post(CONTACTS).then().statusCode(403).body("type", equalTo("urn:problem:forbidden"));
        given().auth().oauth2(TestTokens.bearer("x", "intake.write", "NO-3224")).contentType("application/json").body(body)
                .post(CONTACTS).then().statusCode(403).body("type", equalTo("urn:problem:foreign-municipality"));
        given().auth().oauth2(TestTokens.bearer("x", "intake.write", "SE-0181")).contentType("text/plain").body(body)
                .post(CONTACTS).then().statusCode(415).body("type", equalTo("urn:problem:unsupported-media-type"));
        given().auth().oauth2(TestTokens.bearer("x", "intake.write", "SE-0181")).contentType("application/json")
                .body("{\"note\":\"" + "x".repeat(1_100_000) + "\"}").post(CONTACTS).then().statusCode(413)
                .body("type", equalTo("urn:problem:body-too-large"));
    }

    @Test
    void showsAProtectedCaseToThoseWhoWorkOnItOnly() {
        var guarded = OPEN_PERSON.replace("\"none\"", "\"strictly-protected\"");
        String caseId = post(body(UUID.randomUUID(), guarded, ROOF)).statusCode(201).extract().path("caseId");

        get(UUID.fromString(caseId), "sv").statusCode(200);
        given().auth().oauth2(TestTokens.bearer("another", "intake.read", "SE-0181")).get("/api/v1/cases/" + caseId).then()
                .statusCode(403).body("type", equalTo("urn:problem:protected-case"));
        given().auth().oauth2(TestTokens.bearer("elsewhere", "intake.read", "SE-1281")).get("/api/v1/cases/" + caseId).then()
                .statusCode(404).body("type", equalTo("urn:problem:no-such-case"));
        assertThat(TestDatabase
                .number("select count(*) from access_log where what = 'case refused' and case_id = '" + caseId + "'"))
                .isEqualTo(1);
    }

    /** Or anybody with the number could let themselves into the case by registering one more contact. */
    @Test
    void opensNoDoorToAProtectedCaseByAnotherContact() {
        var guarded = """
                {"nationalId":"640823-3234","alias":"Kim","birthDate":null,"protection":"protected","language":"sv"}""";
        String caseId = post(body(UUID.randomUUID(), guarded, ROOF)).statusCode(201).extract().path("caseId");

        var second = UUID.randomUUID();
        given().auth().oauth2(TestTokens.bearer("curious", "intake.read intake.write", "SE-0181"))
                .contentType("application/json").body(body(second, guarded, ROOF)).post(CONTACTS).then().statusCode(201)
                .body("caseId", equalTo(caseId));

        given().auth().oauth2(TestTokens.bearer("curious", "intake.read", "SE-0181")).get("/api/v1/cases/" + caseId).then()
                .statusCode(403);
        given().auth().oauth2(TestTokens.bearer("curious", "intake.write", "SE-0181")).contentType("application/json")
                .body(Map.of("id", UUID.randomUUID().toString(), "outcome", "withdrawn"))
                .post(CONTACTS + "/" + second + "/answers")
                .then().statusCode(404);
    }

    @Test
    void keepsWhatTheOtherServicesDoOnTheCase() {
        String caseId = post(body(UUID.randomUUID(), OPEN_PERSON, ROOF)).extract().path("caseId");
        var subject = UUID.fromString(caseId);
        TestEvents.send("housing", subject, TestEvents.headers("housing", "HousingNeedOpened.v1", subject, 1, "SE-0181"),
                "{\"housingNeedId\":\"%s\",\"contactId\":\"%s\",\"caseId\":\"%s\",\"kinds\":[\"roof-tonight\"],\"later\":1}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID(), caseId));
        TestEvents.send("housing", subject, TestEvents.headers("housing", "ClockChanged.v1", subject, 2, "SE-0181"), """
                {"clockId":"%s","guarantee":"roof-tonight","definition":1,"promises":["C050"],"caseId":"%s","subjectId":"%s",
                 "sensitive":false,"number":1,"change":"started","state":"running","startedAt":"2026-11-20T12:05:00Z",
                 "dueAt":"2026-11-20T16:05:00Z","dueRule":"4 hours","pausedSeconds":0,"fulfilledAt":null,"endedAt":null,
                 "at":"2026-11-20T12:05:00Z","by":"system"}""".formatted(UUID.randomUUID(), caseId, UUID.randomUUID()));

        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> get(subject, "en")
                .body("timeline.sentence", hasItem("Housing has taken up: a roof tonight."))
                .body("clocks.guarantee", hasItem("roof-tonight")).body("clocks.service", hasItem("housing")));
    }
}
