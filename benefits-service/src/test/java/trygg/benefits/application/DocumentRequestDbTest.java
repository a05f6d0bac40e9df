package trygg.benefits.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static trygg.benefits.application.BenefitsSuite.clocks;
import static trygg.benefits.application.BenefitsSuite.opened;
import static trygg.benefits.application.BenefitsSuite.stated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** Papers are asked for, and nothing the municipality owes waits for them. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class DocumentRequestDbTest {

    private static final String APPLICATIONS = "/api/v1/applications/";
    private static final LocalDate DUE = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(14);

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write", municipality))
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> request(UUID id) {
        return new LinkedHashMap<>(Map.of("id", id, "reason", "To see what the rent is.", "documents",
                List.of(Map.of("kind", "rent-contract", "dueOn", DUE), Map.of("kind", "account-statement", "dueOn", DUE))));
    }

    private static Map<String, Object> with(String field, Object value) {
        var changed = request(UUID.randomUUID());
        changed.put(field, value);
        return changed;
    }

    private static ValidatableResponse ask(UUID application, Object body) {
        return machine("SE-0181").body(body).post(APPLICATIONS + application + "/document-requests").then();
    }

    /** C037, C041 and design section 4: a missing paper never removes a deadline. */
    @Test
    void asksMoreThanOnceAndEveryClockRunsOnAsItDid() {
        var told = ToldContact.of("SE-0181", "food-or-medicine");
        var application = opened(told);
        var due = "select sum(extract(epoch from due_at))::bigint from clock where subject_id = '" + application + "'";
        long before = TestDatabase.number(due);
        var id = UUID.randomUUID();

        var first = ask(application, request(id)).statusCode(201).header("ETag", "\"2\"")
                .body("documentRequest.id", is(id.toString())).body("documentRequest.by", is("municipal-system"))
                .body("documentRequest.documents.kind", contains("rent-contract", "account-statement"))
                .body("clocks.state", contains("running", "running")).extract().asString();
        assertThat(ask(application, request(id)).statusCode(200).extract().asString()).isEqualTo(first);
        ask(application, request(UUID.randomUUID())).statusCode(201).header("ETag", "\"3\"");

        assertThat(TestDatabase.number(due)).isEqualTo(before);
        assertThat(clocks(application, "aid-decision", "running")).isOne();
        assertThat(clocks(application, "emergency-aid", "running")).isOne();
        assertThat(TestDatabase.number("select count(*) from clock where subject_id = '" + application
                + "' and paused_seconds > 0")).isZero();
        machine("SE-0181").get(APPLICATIONS + application).then().statusCode(200).body("documentRequests", hasSize(2))
                .body("documentRequests[0].reason", is("To see what the rent is."))
                .body("documentRequests[0].documents.dueOn", contains(DUE.toString(), DUE.toString()));
        machine("SE-0181").get("/api/v1/applications?municipality=SE-0181&state=all&limit=200").then()
                .body("items.find { it.id == '" + application + "' }.documentRequests", is(nullValue()));
        assertThat(stated(told.caseId(), "DocumentsAskedFor.v1")).contains("trygg.benefits.DocumentsAskedFor.v1");
    }

    @Test
    void eachWrongRequestHasItsProblem() {
        var application = opened("SE-0181", "money");
        var day = DUE.toString();

        refused(application, with("reason", " "), "reason-required", "/reason");
        refused(application, with("documents", List.of()), "invalid-request", "/documents");
        refused(application, with("documents", List.of(Map.of("kind", "diary", "dueOn", day))), "invalid-request",
                "/documents/0/kind");
        refused(application, with("documents", List.of(Map.of("kind", "other", "dueOn", "2020-01-01"))), "due-day-unfit",
                "/documents");
        refused(application, with("askedAt", Instant.now().plusSeconds(3600).toString()), "act-in-future", "/askedAt");
        refused(application, with("askedAt", Instant.now().minus(Duration.ofDays(1)).toString()), "act-before-request",
                "/askedAt");
        ask(application, with("documents", List.of(Map.of("kind", "other", "dueOn", "soon")))).statusCode(422);
        ask(UUID.randomUUID(), request(UUID.randomUUID())).statusCode(404)
                .body("type", is("urn:problem:unknown-application"));
        machine("SE-1281").body(request(UUID.randomUUID())).post(APPLICATIONS + application + "/document-requests").then()
                .statusCode(404);
        machine("SE-0181").header("If-Match", "\"9\"").body(request(UUID.randomUUID()))
                .post(APPLICATIONS + application + "/document-requests").then().statusCode(412);
        given().auth().oauth2(TestTokens.bearer("partner", "benefits.read", "SE-0181")).contentType(ContentType.JSON)
                .body(request(UUID.randomUUID())).post(APPLICATIONS + application + "/document-requests").then()
                .statusCode(403);
        assertThat(TestDatabase.number("select count(*) from document_request where application_id = '" + application + "'"))
                .isZero();
    }

    @Test
    void anIdStandsForOneRequest() throws Exception {
        var id = UUID.randomUUID();
        ask(opened("SE-0181", "money"), request(id)).statusCode(201);

        ask(opened("SE-0181", "money"), request(id)).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("delete from document_request"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void refused(UUID application, Object body, String type, String pointer) {
        ask(application, body).statusCode(422).body("type", is("urn:problem:" + type)).body("errors.pointer",
                contains(pointer));
    }
}
