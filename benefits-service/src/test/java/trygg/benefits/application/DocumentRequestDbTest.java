package trygg.benefits.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static trygg.benefits.application.BenefitsSuite.clocks;
import static trygg.benefits.application.BenefitsSuite.opened;
import static trygg.benefits.application.BenefitsSuite.stated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
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

    @Test
    void eachWrongReceiptHasItsProblemAndNothingIsRewritten() throws Exception {
        var application = opened("SE-0181", "money");
        var id = UUID.randomUUID();
        ask(application, request(id)).statusCode(201);
        var path = APPLICATIONS + application + "/document-requests/" + id + "/receipts";
        var all = Map.of("id", UUID.randomUUID());

        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "kinds", List.of("payslip"))).post(path).then()
                .statusCode(409).body("type", is("urn:problem:not-asked-for"));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "kinds", List.of("diary"))).post(path).then()
                .statusCode(422).body("type", is("urn:problem:invalid-request"));
        for (var day : List.of("2020-01-01", DUE.plusYears(1).toString())) {
            machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "receivedOn", day)).post(path).then().statusCode(422)
                    .body("type", is("urn:problem:receipt-day-unfit")).body("errors.pointer", contains("/receivedOn"));
        }
        machine("SE-1281").body(all).post(path).then().statusCode(404)
                .body("type", is("urn:problem:unknown-document-request"));
        machine("SE-0181").body(all).post(APPLICATIONS + application + "/document-requests/" + UUID.randomUUID() + "/receipts")
                .then().statusCode(404);
        machine("SE-0181").body(all).post(path).then().statusCode(201).header("ETag", "\"3\"")
                .body("documentReceipt.kinds", hasSize(2));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID())).post(path).then().statusCode(409)
                .body("type", is("urn:problem:already-received"));
        machine("SE-0181").get(APPLICATIONS + application).then().body("documentRequests[0].received", hasSize(1));
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update document_receipt set told_by = 'x'"))
                    .hasMessageContaining("permission denied");
        }
    }

    /** The page notes paper by paper what has come, and asks no more for it. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void thePageNotesWhatHasCome() {
        var application = opened("SE-0181", "money");
        var id = UUID.randomUUID();
        ask(application, request(id)).statusCode(201);
        var today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Stockholm")).toString();

        received(application, Map.of("receivedOn", today)).statusCode(422).body(containsString("Välj vad som har kommit in"));
        received(application, Map.of("papers", id + ".rent-contract", "receivedOn", "2020-01-01")).statusCode(422)
                .body(containsString("Det kan inte ha kommit in före"));
        received(application, Map.of("papers", id + ".rent-contract", "receivedOn", today)).statusCode(303);

        given().header("Accept", "text/html").cookie("trygg_lang", "sv").get("/applications/" + application).then()
                .statusCode(200).body(containsString("Kom in ")).body(containsString(id + ".account-statement"))
                .body(not(containsString(id + ".rent-contract"))).body(not(containsString("NOT_FOUND")));
    }

    private static ValidatableResponse received(UUID application, Map<String, String> form) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", "sv")
                .redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(form)
                .post("/applications/" + application + "/document-receipts").then();
    }

    /** C039: whoever helps people apply knows beforehand what can be asked for, and what a register answers instead. */
    @Test
    void theCatalogueOfWhatIsAskedForIsOpenToWhoHelps() {
        machine("SE-0181").get("/api/v1/evidence-needs").then().statusCode(200)
                .body("items.kind", hasSize(DocumentKind.values().length))
                .body("items.find { it.kind == 'payslip' }.answeredBy", is("income"))
                .body("items.find { it.kind == 'rent-contract' }.answeredBy", nullValue());
        given().auth().oauth2(TestTokens.bearer("partner", "benefits.calculate", "SE-0181")).get("/api/v1/evidence-needs")
                .then().statusCode(403);
    }
}
