package trygg.housing.arrears;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.Contracts;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** A landlord's notice goes out to benefits, and its answer stands beside it. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ArrearsDbTest {

    private static final String NOTICES = "/api/v1/arrears-notices";

    private static RequestSpecification machine(String scopes, String municipality) {
        return given().auth().oauth2(TestTokens.bearer("landlord-system", scopes, municipality))
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> notice(UUID id, UUID caseId) {
        return new LinkedHashMap<>(Map.of("id", id, "caseId", caseId, "municipality", "SE-0181", "amount",
                Map.of("amount", "15400.00", "currency", "SEK"), "dueOn", "2026-10-30", "children", true, "receivedAt",
                Instant.now().minus(Duration.ofMinutes(5)).toString()));
    }

    private static Map<String, Object> with(String field, Object value) {
        var changed = notice(UUID.randomUUID(), UUID.randomUUID());
        changed.put(field, value);
        return changed;
    }

    private static ValidatableResponse tell(Map<String, Object> notice) {
        return machine("housing.write", "SE-0181").body(notice).post(NOTICES).then();
    }

    private static void answer(UUID notice, UUID caseId, String payload) {
        TestEvents.send("benefits", caseId, TestEvents.headers("benefits", "ArrearsExamined.v1", caseId, 1, "SE-0181"),
                payload);
    }

    /** C056, both ways: the notice is told at once and once, and what was examined is seen where it was told. */
    @Test
    void isToldOnceAndShowsItsAnswer() {
        var id = UUID.randomUUID();
        var caseId = UUID.randomUUID();
        var body = notice(id, caseId);

        var first = tell(body).statusCode(201).body("id", is(id.toString())).body("answer", nullValue())
                .body("by", is("landlord-system")).extract().asString();
        assertThat(tell(body).statusCode(200).extract().asString()).isEqualTo(first);
        body.put("children", false);
        tell(body).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));

        var stated = TestEvents.readUntil(TestEvents.topic("housing"), Duration.ofSeconds(20),
                message -> message.key().equals(caseId.toString()));
        assertThat(stated).filteredOn(message -> message.key().equals(caseId.toString()))
                .extracting(message -> TestEvents.header(message, "ce_type"))
                // The clocks of the threat it opens are told beside it.
                .filteredOn(type -> !type.contains("ClockChanged")).containsExactly("trygg.housing.ArrearsNotified.v1");

        answer(id, caseId, Contracts.sampleWith("benefits/arrears/ArrearsExamined.v1",
                Map.of("noticeId", id, "caseId", caseId)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> machine("housing.read", "SE-0181").get(NOTICES + "/" + id)
                .then().statusCode(200).body("answer.outcome", is("pay-debt"))
                .body("answer.examinedAt", is("2026-11-20T14:00:00Z")));
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'arrears-notice' and case_id = '"
                + caseId + "'")).isPositive();
    }

    @Test
    void eachWrongNoticeHasItsProblem() {
        tell(with("amount", Map.of("amount", "0.00", "currency", "SEK"))).statusCode(422)
                .body("type", is("urn:problem:amount-not-positive"));
        tell(with("amount", Map.of("amount", "1.00", "currency", "NOK"))).statusCode(422)
                .body("type", is("urn:problem:foreign-currency"));
        tell(with("amount", Map.of("amount", "many", "currency", "SEK"))).statusCode(422)
                .body("type", is("urn:problem:invalid-request"));
        tell(with("dueOn", "2099-01-01")).statusCode(422).body("type", is("urn:problem:rent-not-due"));
        tell(with("receivedAt", Instant.now().plusSeconds(3600).toString())).statusCode(422)
                .body("type", is("urn:problem:act-in-future"));
        tell(with("municipality", "SE-0000")).statusCode(422).body("type", is("urn:problem:unknown-municipality"));
        machine("housing.read", "SE-0181").body(with("children", true)).post(NOTICES).then().statusCode(403);
        machine("housing.write", "SE-1281").body(with("children", true)).post(NOTICES).then().statusCode(403);
        machine("housing.read", "SE-0181").get(NOTICES + "/" + UUID.randomUUID()).then().statusCode(404)
                .body("type", is("urn:problem:unknown-arrears-notice"));
    }

    /** A name has no place in a notice: the case tells whose home it is. */
    @Test
    void aFieldNobodyKnowsIsRefused() {
        tell(with("tenant", "somebody")).statusCode(422);
    }

    @Test
    void whatWasToldIsNeverRewritten() throws Exception {
        var id = UUID.randomUUID();
        tell(notice(id, UUID.randomUUID())).statusCode(201);

        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            statement.execute("select set_config('trygg.municipalities', 'SE-0181', false)");
            assertThatThrownBy(() -> statement.executeUpdate("update arrears_notice set amount = 1"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeUpdate("delete from arrears_notice"))
                    .hasMessageContaining("permission denied");
        }
    }
}
