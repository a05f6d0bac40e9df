package trygg.intake.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** The numbers that statutory statistics need, and who may have them. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class PersonNumberDbTest {

    private static final String PATH = "/api/v1/persons/numbers";

    private static UUID registered(String nationalId, String protection) {
        String caseId = given().auth().oauth2(TestTokens.bearer("municipal-system", "intake.write", "NO-3224"))
                .contentType("application/json").body("""
                        {"id":"%s","municipality":"NO-3224","channel":"desk","receivedAt":"2026-11-20T12:05:00Z",
                         "person":{"nationalId":%s,"alias":"Kim","birthDate":"1990-05-01","protection":"%s","language":"nb"},
                         "household":[],"needs":[{"kind":"money"}]}""".formatted(UUID.randomUUID(), nationalId, protection))
                .post("/api/v1/contacts").then().statusCode(201).extract().path("caseId");
        return UUID.fromString(caseId);
    }

    private static ValidatableResponse ask(String scope, String municipality, String purpose, List<UUID> cases) {
        var request = given().auth().oauth2(TestTokens.bearer("municipal-system", scope, "NO-3224"))
                .contentType("application/json").body(Map.of("municipality", municipality, "caseIds", cases));
        return (purpose.isEmpty() ? request : request.header("X-Purpose", purpose)).post(PATH).then();
    }

    private static long logged(UUID caseId) {
        return TestDatabase.number("select count(*) from access_log where case_id = '" + caseId
                + "' and what = 'national number' and purpose = 'kostra 11F'");
    }

    /**
     * Protected persons count as everybody does; each case is in the log, and an id that is no case of theirs is not told of.
     */
    @Test
    void handsOutTheNumbersOfCasesAndWritesEachDown() {
        var plain = registered("null", "none");
        var hidden = registered("null", "strictly-protected");

        ask("intake.numbers", "NO-3224", "kostra 11F", List.of(plain, hidden, UUID.randomUUID())).statusCode(200)
                .body("", hasSize(2)).body("find { it.caseId == '%s' }.number".formatted(plain), nullValue())
                .body("find { it.caseId == '%s' }.birthDate".formatted(hidden), is("1990-05-01"));

        assertThat(logged(plain)).isOne();
        assertThat(logged(hidden)).isOne();
    }

    @Test
    void decryptsTheNumberOfWhoeverHasOne() {
        var numbered = registered("\"01815000117\"", "none");

        ask("intake.numbers", "NO-3224", "kostra 11F", List.of(numbered)).statusCode(200)
                .body("[0].number", is("01815000117"));
    }

    /** DUF number and household, each with its role; in the database nothing but cipher. */
    @Test
    void handsOutTheDufNumberAndTheHouseholdOfTheNewestContact() {
        var id = UUID.randomUUID();
        var body = """
                {"id":"%s","municipality":"NO-3224","channel":"desk","receivedAt":"2026-11-20T12:05:00Z",
                 "person":{"alias":"Kim","birthDate":"1990-05-01","protection":"none","language":"nb",
                           "dufNumber":"2020 1000 0101"},
                 "household":[{"relation":"partner","nationalId":"01815000117"},
                              {"relation":"child","birthDate":"2019-03-04"}],"needs":[{"kind":"money"}]}""".formatted(id);
        String caseId = given().auth().oauth2(TestTokens.bearer("municipal-system", "intake.write", "NO-3224"))
                .contentType("application/json").body(body).post("/api/v1/contacts").then().statusCode(201).extract()
                .path("caseId");

        ask("intake.numbers", "NO-3224", "kostra 11F", List.of(UUID.fromString(caseId))).statusCode(200)
                .body("[0].number", nullValue()).body("[0].dufNumber", is("202010000101")).body("[0].members", hasSize(2))
                .body("[0].members[0].role", is("partner")).body("[0].members[0].number", is("01815000117"))
                .body("[0].members[0].birthDate", is("1950-01-01")).body("[0].members[1].role", is("child"))
                .body("[0].members[1].number", nullValue());
        assertThat(TestDatabase.number("select count(*) from person where encode(duf, 'escape') like '%0000101%'")).isZero();
        assertThat(TestDatabase.number("select count(*) from household_member where contact_id = '" + id
                + "' and number is not null and encode(number, 'escape') not like '%5000117%'")).isOne();
    }

    /** By the role alone, as a page asks in a manager's name; the log names the manager. */
    @Test
    void givesAManagerTheNumbersAndNoOtherStaff() {
        var plain = registered("null", "none");
        var body = Map.of("municipality", "NO-3224", "caseIds", List.of(plain));
        for (var role : List.of("caseworker", "duty-officer", "operator")) {
            given().auth().oauth2(TestTokens.staff("ola", role, "NO-3224")).contentType("application/json")
                    .header("X-Purpose", "kostra 11F").body(body).post(PATH).then().statusCode(403);
        }
        given().auth().oauth2(TestTokens.staff("maja", "manager", "SE-0181")).contentType("application/json")
                .header("X-Purpose", "kostra 11F").body(body).post(PATH).then().statusCode(403)
                .body("type", is("urn:problem:foreign-municipality"));

        given().auth().oauth2(TestTokens.staff("maja", "manager", "NO-3224")).contentType("application/json")
                .header("X-Purpose", "kostra 11F").body(body).post(PATH).then().statusCode(200).body("", hasSize(1));

        assertThat(TestDatabase.number("select count(*) from access_log where case_id = '" + plain
                + "' and what = 'national number' and reader = 'maja'")).isOne();
        given().contentType("application/json").header("X-Purpose", "kostra 11F").body(body).post(PATH).then()
                .statusCode(401).body("type", is("urn:problem:missing-token"));
    }

    @Test
    void refusesWhoMayNotSayNothingAndAsksForTooMany() {
        var one = List.of(UUID.randomUUID());
        ask("intake.read intake.write", "NO-3224", "kostra 11F", one).statusCode(403);
        ask("intake.numbers", "SE-0181", "kostra 11F", one).statusCode(403)
                .body("type", is("urn:problem:foreign-municipality"));
        ask("intake.numbers", "NO-3224", "", one).statusCode(422).body("type", is("urn:problem:purpose-required"));
        ask("intake.numbers", "NO-3224", "kostra 11F", Stream.generate(UUID::randomUUID).limit(501).toList()).statusCode(422)
                .body("type", is("urn:problem:invalid-request"));
    }
}
