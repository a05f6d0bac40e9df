package trygg.benefits.calculation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C035–C037 as a municipal system asks. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class CalculationApiTest {

    private static final String FAMILY = """
            {"municipality":"SE-1880","period":"2026-03","household":{"adults":[{"ref":"a1","birthDate":"1990-01-01"},
             {"ref":"a2","birthDate":"1991-01-01"}],"cohabiting":true,"children":[{"ref":"c1","birthDate":"2021-03-04",
             "lunch":"home","daysPerMonth":null}],"othersSharingHome":0},
             "costs":[{"kind":"rent","amount":"6200.00","approved":"6200.00"}],
             "incomes":[{"ref":"a1","kind":"wage","amount":"5000.00"}],"assets":[],"supportMonths":{"a1":7}}""";

    private static ValidatableResponse ask(String body) {
        return ask("/api/v1/calculations", body);
    }

    private static ValidatableResponse ask(String path, String body) {
        return given().auth()
                .oauth2(TestTokens.bearer("municipal-system", "benefits.calculate", "SE-1880", "SE-1281", "NO-3224"))
                .contentType(ContentType.JSON).header("Accept-Language", "sv").body(body).post(path).then();
    }

    @Test
    void explainsEveryKronaOfAFamilysMonth() {
        // 7 100 + 3 060 (age 5) + 1 790 = 11 950; 300 + 2 × 150 + 75 of Örebro; rent 6 200; wage 5 000 less a quarter.
        ask(FAMILY).statusCode(200).body("currency", is("SEK")).body("norm", is("11950.00")).body("personal", is("10160.00"))
                .body("common", is("1790.00")).body("supplements", is("675.00")).body("costs", is("6200.00"))
                .body("incomeCounted", is("3750.00")).body("aid", is("15075.00")).body("surplus", is("0.00"))
                .body("floor.norm", is("11950.00")).body("floor.kept", is(true)).body("wouldChange", empty())
                .body("lines.find { it.kind == 'job-incentive' }.basis.section", is("12 kap. 8 §"))
                .body("lines.find { it.kind == 'common' }.parameter.id", is("se.norm.common"))
                .body("lines.find { it.kind == 'common' }.parameter.validFrom", is("2026-01-01"))
                .body("lines.find { it.kind == 'personal-child' }.text", is("Barn, 5 år"))
                .body("lines.find { it.kind == 'supplement' }.basis.source", containsString("exempel"))
                .body("lines.text", not(hasItem(containsString("NOT_FOUND"))));
    }

    @Test
    void aRefusalSaysWhatWouldChangeIt() {
        ask(FAMILY.replace("\"5000.00\"", "\"30000.00\"")).statusCode(200).body("aid", is("0.00"))
                .body("surplus", is("3675.00")).body("wouldChange.what", hasItem("/incomes/0/amount"))
                // 25 099.99 less a quarter leaves one öre of the 18 825 the family needs.
                .body("wouldChange.find { it.what == '/incomes/0/amount' }.to", is("25099.99"))
                .body("wouldChange.find { it.what == '/incomes/0/amount' }.aid", is("0.01"));
    }

    @Test
    void reckonsEachMonthByTheTablesOfItsOwnTime() {
        ask("/api/v1/calculations/periods", "{\"periods\":[\"2024-12\",\"2025-01\"],\"facts\":"
                + FAMILY.replace("SE-1880", "SE-1281").replace("\"supportMonths\":{\"a1\":7}", "\"supportMonths\":{}") + "}")
                .statusCode(200).body("periods.period", is(java.util.List.of("2024-12", "2025-01")))
                .body("periods.norm", is(java.util.List.of("11190.00", "11520.00")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "born-after-the-period|2026-03|1986-03", "missing-parameter|2026-03|2035-01", "invalid-period|2026-03|March",
            "invalid-amount|\"5000.00\"|\"-1.00\"", "invalid-amount|\"5000.00\"|\"1000000000000\"",
            "invalid-amount|\"5000.00\"|\"1.005\"", "unknown-kind|\"wage\"|\"gift\"", "unknown-kind|\"rent\"|\"yacht\"",
            "unknown-kind|\"home\"|\"school\"", "older-than-its-parent|2021-03-04|1980-03-04",
            "born-after-the-period|2021-03-04|2026-04-01", "no-child-any-more|2021-03-04|2005-03-04",
            "unknown-municipality|SE-1880|SE-9998", "too-many-persons|\"othersSharingHome\":0|\"othersSharingHome\":27",
            "needs-two-adults|\"ref\":\"a2\",\"birthDate\":\"1991-01-01\"}]|\"ref\":\"a2\",\"birthDate\":\"1991-01-01\"},{\"ref\":\"a3\",\"birthDate\":\"1991-01-01\"}]",
            "unknown-ref|\"ref\":\"a1\",\"kind\"|\"ref\":\"a9\",\"kind\"",
            "more-than-the-cost|\"approved\":\"6200.00\"|\"approved\":\"6200.01\"",
            "not-a-child|\"kind\":\"wage\"|\"kind\":\"child-wage\"" })
    void whatCannotBeSaysSoByItsOwnName(String type, String right, String wrong) {
        ask(FAMILY.replace(right, wrong)).statusCode(422).body("type", is("urn:problem:" + type));
    }

    @Test
    void namesTheTableThatIsMissing() {
        ask(FAMILY.replace("SE-1880", "NO-3224")).statusCode(422).body("parameter", is("no.guiding-rates"))
                .body("period", is("2026-03")).body("scope", is("NO"));
    }

    @Test
    void onlyWhoMayCalculateDoes() {
        given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read", "SE-1880")).contentType(ContentType.JSON)
                .body(FAMILY).post("/api/v1/calculations").then().statusCode(403);
        given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.calculate", "SE-0181"))
                .contentType(ContentType.JSON).body(FAMILY).post("/api/v1/calculations").then().statusCode(403)
                .body("type", is("urn:problem:foreign-municipality"));
        given().contentType(ContentType.JSON).body(FAMILY).post("/api/v1/calculations").then().statusCode(401);
    }

    @Test
    void aLowerNormShowsThatTheFloorIsNotKept() {
        ask(FAMILY.replace("\"assets\":[]",
                "\"assets\":[],\"adjustments\":[{\"kind\":\"lower-norm\",\"amount\":\"900.00\",\"reason\":\"eats at work\"}]"))
                .statusCode(200).body("norm", is("11050.00")).body("floor.norm", is("11950.00")).body("floor.kept", is(false))
                .body("lines.find { it.kind == 'lower-norm' }.basis.section", startsWith("12 kap. 7 §"));
    }
}
