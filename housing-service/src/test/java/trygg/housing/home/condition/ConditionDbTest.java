package trygg.housing.home.condition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.housing.home.Home;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.Homes;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C060: homes are inspected, a fault has a time to be fixed, and a home lived in that is below standard stands in a list. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ConditionDbTest {

    private static final String HERE = "SE-1281";

    @Inject
    Transactions transactions;
    @Inject
    Homes homes;

    private Home home(Feature... features) {
        var landlord = HomeFixture.landlord(HERE);
        return transactions.in(Scope.of(HERE),
                tx -> HomeFixture.known(tx, homes, landlord, HomeFixture.flat(landlord, features)));
    }

    private static RequestSpecification machine(String scopes) {
        return given().auth().oauth2(TestTokens.bearer("home-system", scopes, HERE)).contentType(ContentType.JSON);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return machine("housing.write").body(body).post("/api/v1/homes/" + path).then();
    }

    private static Map<String, Object> fault(UUID id, String severity) {
        return new LinkedHashMap<>(Map.of("id", id, "kind", "heating", "severity", severity, "says", "Cold in every room"));
    }

    /** Somebody lives there by a contract. */
    private static UUID letTo(Home home, boolean protectedPerson) {
        var caseId = UUID.randomUUID();
        var keys = new LinkedHashMap<String, Object>(Map.of("id", UUID.randomUUID(), "caseId", caseId, "municipality", HERE,
                "homeId", home.id(), "protectedPerson", protectedPerson, "people", 2, "children", 0, "housingFirst", true,
                "homesShown", 1));
        keys.put("contract", "first-hand");
        keys.put("startedOn", "2026-01-10");
        machine("housing.write").body(keys).post("/api/v1/tenancies").then().statusCode(201);
        return caseId;
    }

    private static long clocks(UUID fault, String rest) {
        return TestDatabase.number("select count(*) from clock where guarantee = 'home-fault' and subject_id = '" + fault
                + "' and " + rest);
    }

    private static boolean listed(Home home) {
        return machine("housing.read").get("/api/v1/homes/sub-standard?limit=200&municipality=" + HERE).then().statusCode(200)
                .extract().<List<String>> path("items.home.id").contains(home.id().toString());
    }

    @Test
    void aFaultIsReportedOnceAndFixedInTimeC060() {
        var home = home();
        var caseId = letTo(home, false);
        var id = UUID.randomUUID();

        post(home.id() + "/faults", fault(id, "serious")).statusCode(201);
        post(home.id() + "/faults", fault(id, "serious")).statusCode(200);
        post(home.id() + "/faults", fault(id, "urgent")).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
        assertThat(clocks(id, "state = 'running' and case_id = '" + caseId + "' and not sensitive and due_at - started_at"
                + " between interval '21 days' and interval '22 days 1 hour'")).isOne();
        machine("housing.read").get("/api/v1/homes/" + home.id() + "/condition").then().statusCode(200)
                .body("openFaults", is(1)).body("faults[0].says", is("Cold in every room"))
                .body("faults[0].dueAt", notNullValue()).body("faults[0].fixedAt", nullValue());
        assertThat(listed(home)).isTrue();

        var fix = Map.of("id", UUID.randomUUID());
        var path = home.id() + "/faults/" + id + "/fix";
        post(path, Map.of("id", UUID.randomUUID(), "fixedAt", "2020-01-01T00:00:00Z")).statusCode(422)
                .body("type", is("urn:problem:act-before-request"));
        post(path, fix).statusCode(201);
        post(path, fix).statusCode(200);
        post(path, Map.of("id", UUID.randomUUID())).statusCode(409).body("type", is("urn:problem:already-fixed"));
        assertThat(clocks(id, "state = 'kept'")).isOne();
        assertThat(listed(home)).isFalse();
    }

    @Test
    void whatIsUrgentHasLessTimeAndOfAProtectedHouseholdNoListTells() {
        var home = home();
        letTo(home, true);
        var id = UUID.randomUUID();

        post(home.id() + "/faults", fault(id, "urgent")).statusCode(201);
        assertThat(clocks(id, "sensitive and due_at - started_at between interval '2 days' and interval '3 days 1 hour'"))
                .isOne();
    }

    @Test
    void refusesWhatCannotBe() {
        var home = home();
        var id = UUID.randomUUID();
        var later = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS).toString();

        post(UUID.randomUUID() + "/faults", fault(id, "minor")).statusCode(404).body("type", is("urn:problem:unknown-home"));
        var future = fault(id, "minor");
        future.put("reportedAt", later);
        post(home.id() + "/faults", future).statusCode(422).body("type", is("urn:problem:act-in-future"));
        post(home.id() + "/faults", fault(id, "awful")).statusCode(422).body("errors[0].pointer", is("/severity"));
        post(home.id() + "/faults/" + UUID.randomUUID() + "/fix", Map.of("id", id)).statusCode(404)
                .body("type", is("urn:problem:unknown-fault"));
        post(home.id() + "/inspections", Map.of("id", id, "on", later.substring(0, 10), "inspector", "Sam", "result", "passed"))
                .statusCode(422).body("type", is("urn:problem:act-in-future"));
        machine("housing.read").body(fault(id, "minor")).post("/api/v1/homes/" + home.id() + "/faults").then()
                .statusCode(403);
        given().auth().oauth2(TestTokens.bearer("home-system", "housing.read", "NO-3224"))
                .get("/api/v1/homes/" + home.id() + "/condition").then().statusCode(404);
        given().auth().oauth2(TestTokens.bearer("home-system", "housing.read", "NO-3224"))
                .get("/api/v1/homes/sub-standard?municipality=" + HERE).then().statusCode(403);
    }

    /** The newest inspection counts, and only of a home that somebody lives in. */
    @Test
    void aFailedInspectionStandsInTheListUntilTheNextOneC060() {
        var home = home();
        var inspection = new LinkedHashMap<String, Object>(Map.of("id", UUID.randomUUID(), "on", "2026-01-20", "inspector",
                "Sam Exempel", "result", "failed", "remarks", "Mould behind the wall"));

        post(home.id() + "/inspections", inspection).statusCode(201);
        post(home.id() + "/inspections", inspection).statusCode(200);
        assertThat(listed(home)).isFalse();
        letTo(home, false);
        assertThat(listed(home)).isTrue();
        inspection.putAll(Map.of("id", UUID.randomUUID(), "on", "2026-01-21", "result", "passed"));
        post(home.id() + "/inspections", inspection).statusCode(201);
        assertThat(listed(home)).isFalse();
        machine("housing.read").get("/api/v1/homes/" + home.id() + "/condition").then().body("inspections", hasSize(2))
                .body("inspections[0].result", is("passed"));
    }

    @Test
    void aHomeThatLeavesTheRegisterOwesNothingMore() {
        var home = home();
        var id = UUID.randomUUID();
        post(home.id() + "/faults", fault(id, "minor")).statusCode(201);

        post(home.id() + "/withdrawal", Map.of()).statusCode(201);
        assertThat(clocks(id, "state = 'withdrawn'")).isOne();
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Boliger under standard,Meld en feil,1 åpen feil", "sv,Undermåliga bostäder,Anmäl ett fel,1 öppet fel",
            "en,Sub-standard homes,Report a fault,1 open fault" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = HERE))
    void standsOnPagesInThreeLanguages(String language, String list, String report, String count) {
        var home = home(Feature.HIDDEN);
        letTo(home, false);
        post(home.id() + "/faults", fault(UUID.randomUUID(), "minor")).statusCode(201);

        browser(language).get("/homes").then().body(containsString("/housing/homes/sub-standard"));
        browser(language).get("/homes/sub-standard").then().statusCode(200).body(containsString(list))
                .body(containsString("/homes/" + home.id() + "/condition")).body(not(containsString(home.address())))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/homes/" + home.id()).then().statusCode(200).body(containsString(count));
        browser(language).get("/homes/" + home.id() + "/condition").then().statusCode(200).body(containsString(report))
                .body(containsString("Cold in every room")).body(not(containsString(home.address())))
                .body(not(containsString("NOT_FOUND")));
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = HERE))
    void isToldByForm() {
        var home = home();
        var path = "/homes/" + home.id();

        form(Map.of("says", "Kallt")).post(path + "/faults").then().statusCode(422)
                .body(containsString("Välj hur allvarligt det är.")).body(containsString("Kallt"));
        form(Map.of("kind", "heating", "severity", "urgent", "says", "Kallt")).post(path + "/faults").then().statusCode(303)
                .header("Location", endsWith("?said=reported"));
        var id = TestDatabase.text("select id::text from home_fault where home_id = '" + home.id() + "'");
        browser("sv").get(path + "/condition?said=reported").then().body(containsString("Felet är anmält"))
                .body(containsString("Brådskande"));
        form(Map.of("on", LocalDate.of(2026, 1, 5).toString(), "inspector", "Sam", "result", "remarks", "remarks", "Slitet"))
                .post(path + "/inspections").then().statusCode(303).header("Location", endsWith("?said=inspected"));
        form(Map.of()).post(path + "/inspections").then().statusCode(422).body(containsString("Skriv besiktningens dag."));
        form(Map.of()).post(path + "/faults/" + id + "/fix").then().statusCode(303)
                .header("Location", endsWith("?said=fixed"));
        form(Map.of()).post(path + "/faults/" + id + "/fix").then().header("Location", endsWith("?said=before"));
        browser("sv").get(path + "/condition").then().body(containsString("Inget fel är öppet."))
                .body(containsString("Slitet"));
    }
}
