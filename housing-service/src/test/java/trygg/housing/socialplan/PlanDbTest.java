package trygg.housing.socialplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

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
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C061: a measure has an owner and a day, and a day that passes undone is on the ledger. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class PlanDbTest {

    private static final String HERE = "SE-1281";
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static RequestSpecification machine(String scopes) {
        return given().auth().oauth2(TestTokens.bearer("plan-system", scopes, HERE)).contentType(ContentType.JSON);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return machine("housing.write").body(body).post("/api/v1/plan" + path).then();
    }

    private static Map<String, Object> told(UUID id, LocalDate due) {
        return new LinkedHashMap<>(Map.of("id", id, "municipality", HERE, "title", "Tolv lägenheter på Linero " + id, "owner",
                "Fastighetsenheten", "dueOn", due.toString(), "decision", "KS 2026-10-07 § 210"));
    }

    private static long clocks(UUID id, String state) {
        return TestDatabase.number("select count(*) from clock where guarantee = 'plan-measure' and subject_id = '" + id
                + "' and state = '" + state + "'");
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    @Test
    void aMeasureHasAClockThatItsDoingKeeps() {
        var today = LocalDate.now(ZONE);
        var id = UUID.randomUUID();
        var told = told(id, today.plusDays(30));

        post("", told).statusCode(201).body("late", is(false));
        post("", told).statusCode(200);
        told.put("dueOn", today.plusDays(90).toString());
        post("", told).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        post("", told(UUID.randomUUID(), today.minusDays(2))).statusCode(422).body("type", is("urn:problem:untimely"));
        assertThat(clocks(id, "running")).isOne();

        post("/" + id + "/done", Map.of("on", today.plusDays(2).toString(), "note", "Inflyttat")).statusCode(422);
        var done = Map.of("on", today.toString(), "note", "Inflyttat");
        post("/" + id + "/done", done).statusCode(201);
        post("/" + id + "/done", done).statusCode(200);
        post("/" + id + "/done", Map.of("on", today.toString(), "note", "Annat")).statusCode(409)
                .body("type", is("urn:problem:measure-done-before"));
        post("/" + UUID.randomUUID() + "/done", done).statusCode(404);
        assertThat(clocks(id, "kept")).isOne();
        machine("housing.read").get("/api/v1/plan?municipality=" + HERE).then().statusCode(200)
                .body("measures.find { it.id == '" + id + "' }.doneOn", is(today.toString()));
        machine("housing.read").get("/api/v1/plan?municipality=NO-3224").then().statusCode(403);
        machine("housing.read").body(told).post("/api/v1/plan").then().statusCode(403);
    }

    /** The clock is turned back, for no test waits for a day to pass. */
    @Test
    void aDayThatPassedStaysBrokenWhenItIsDoneAfterAll() {
        var id = UUID.randomUUID();
        post("", told(id, LocalDate.now(ZONE).plusDays(1))).statusCode(201);
        TestDatabase.execute("update clock set started_at = started_at - interval '30 days', due_at = due_at - interval"
                + " '20 days' where subject_id = '" + id + "'");

        post("/" + id + "/done", Map.of("on", LocalDate.now(ZONE).toString(), "note", "Till slut")).statusCode(201);
        assertThat(TestDatabase.number("select count(*) from ledger_entry e join clock c on c.id = e.clock_id"
                + " where c.subject_id = '" + id + "' and e.kind = 'broken'")).isOne();
        assertThat(clocks(id, "kept")).isZero();
    }

    @ParameterizedTest
    @CsvSource({ "nb,Boligsosial plan", "sv,Bostadssocial plan", "en,Housing-social plan" })
    @TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void theLedgerStandsInThreeLanguages(String language, String title) {
        var id = UUID.randomUUID();
        post("", told(id, LocalDate.now(ZONE).plusDays(30))).statusCode(201);

        browser(language).get("/").then().body(containsString("href=\"/housing/plan\""));
        browser(language).get("/plan").then().statusCode(200).body(containsString(title)).body(containsString(id.toString()))
                .body(containsString("t-clock")).body(not(containsString("NOT_FOUND")));
        browser(language).get("/plan/" + id).then().statusCode(200).body(not(containsString("NOT_FOUND")));
    }

    @Test
    @TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void aManagerEntersAMeasureAndNotesThatItIsDone() {
        var id = UUID.randomUUID();
        var today = LocalDate.now(ZONE);

        form(Map.of("title", "", "owner", "", "dueOn", "", "decision", "")).post("/plan").then().statusCode(422)
                .body(containsString("Fyll i detta"));
        form(Map.of("actId", id.toString(), "title", "Nytt natthärbärge", "owner", "Socialchefen", "dueOn",
                today.plusDays(20).toString(), "decision", "SN § 4")).post("/plan").then().statusCode(303)
                .header("Location", endsWith("?said=added"));
        form(Map.of("doneOn", today.plusDays(9).toString(), "note", "x")).post("/plan/" + id + "/done").then().statusCode(422)
                .body(containsString("inte kommit än"));
        form(Map.of("doneOn", today.toString(), "note", "Öppnat")).post("/plan/" + id + "/done").then().statusCode(303);
        browser("sv").get("/plan/" + id).then().body(containsString("Öppnat"));
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void aCaseworkerReadsAndDoesNotWrite() {
        browser("sv").get("/plan").then().statusCode(200).body(containsString("Chefer för in"));
        form(Map.of("title", "x")).post("/plan").then().statusCode(403);
    }
}
