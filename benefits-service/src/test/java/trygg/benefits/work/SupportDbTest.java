package trygg.benefits.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** How measures fit, employers, treatment beside work and goals for seats, by machine and by hand (C045, C046, C016). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class SupportDbTest {

    private static final String WORK = "/api/v1/work-inclusion";

    private static String today() {
        return LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Stockholm")).toString();
    }

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write", municipality))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return machine("SE-1880").body(body).post(WORK + path).then();
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static ValidatableResponse form(String path, Map<String, ?> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed).post(path)
                .then();
    }

    private static UUID aCase(String municipality) {
        var told = ToldContact.of(municipality, "money");
        opened(told);
        return told.caseId();
    }

    private static long clocks(UUID measure, String state) {
        return TestDatabase.number("select count(*) from clock where subject_id = '" + measure
                + "' and guarantee = 'job-contact' and state = '" + state + "'");
    }

    /** C046: with job support begins the time to the first employer, and the first meeting keeps it. */
    @Test
    void theFirstEmployerIsOwedFromTheStart() {
        var caseId = aCase("SE-1880");
        var measure = WorkRows.measure("SE-1880", caseId, "ips", 2);
        var place = WorkRows.place("SE-1880", "ips", 50);
        TestDatabase
                .execute("update measure set referred_at = timestamptz '2020-01-01 12:00:00Z' where id = '" + measure + "'");
        post("/measures/" + measure + "/steps", Map.of("id", UUID.randomUUID(), "step", "started", "placeId", place))
                .statusCode(201);
        assertThat(clocks(measure, "running")).isOne();

        var met = Map.of("id", UUID.randomUUID(), "metOn", today());
        var path = "/measures/" + measure + "/employer-contacts";
        post(path, Map.of("id", UUID.randomUUID(), "metOn", "2019-12-31")).statusCode(422)
                .body("type", is("urn:problem:support-unfit")).body("errors.message", hasItem("before-referral"));
        post(path, met).statusCode(201);
        post(path, met).statusCode(200);
        assertThat(clocks(measure, "kept")).isOne();
        post("/measures/" + UUID.randomUUID() + "/employer-contacts", met).statusCode(404)
                .body("type", is("urn:problem:unknown-measure"));
        post("/measures/" + measure + "/steps", Map.of("id", UUID.randomUUID(), "step", "ended", "next", "work"))
                .statusCode(201);
        post(path, Map.of("id", UUID.randomUUID(), "metOn", today())).statusCode(409)
                .body("type", is("urn:problem:measure-ended"));
    }

    /** C045, C046: how it fits, who supports, and that treatment goes on beside it. */
    @Test
    void whatStandsAroundAMeasureIsKept() {
        var caseId = aCase("SE-1880");
        var measure = WorkRows.measure("SE-1880", caseId, "ips", 0);
        var terms = Map.of("id", UUID.randomUUID(), "adaptations", List.of("shorter-hours", "quiet-place"), "subsidyPercent",
                60, "specialist", "ola.nordmann", "from", today());
        post("/measures/" + measure + "/terms", terms).statusCode(201);
        post("/measures/" + measure + "/terms", terms).statusCode(200);
        post("/measures/" + measure + "/terms", Map.of("id", UUID.randomUUID(), "adaptations", List.of("magic"), "from",
                today())).statusCode(422).body("type", is("urn:problem:unknown-code"));
        post("/measures/" + measure + "/terms", Map.of("id", UUID.randomUUID(), "subsidyPercent", 101, "from", today()))
                .statusCode(422);

        var treatment = UUID.randomUUID();
        var treatments = "/cases/" + caseId + "/treatments";
        post(treatments, Map.of("id", treatment, "from", "2025-01-01")).statusCode(201);
        post(treatments, Map.of("id", treatment, "from", "2025-01-01")).statusCode(200);
        machine("SE-1880").get(WORK + "/job-support?municipality=SE-1880").then().statusCode(200)
                .body("inTreatment", greaterThanOrEqualTo(1)).body("gaps.measureId", hasItem(measure.toString()));
        post(treatments, Map.of("id", treatment, "from", "2025-01-01", "until", "2025-02-01")).statusCode(201);
        post(treatments, Map.of("id", treatment, "from", "2025-01-01", "until", "2025-03-01")).statusCode(409);
        post(treatments, Map.of("id", UUID.randomUUID(), "from", "2025-01-01", "until", "2024-01-01")).statusCode(422)
                .body("errors.message", hasItem("until-before-from"));
        machine("SE-1880").get(WORK + "/job-support?municipality=SE-1880").then()
                .body("gaps.measureId", not(hasItem(measure.toString())));
        machine("SE-1880").get(WORK + "/cases/" + caseId + "/support").then().statusCode(200)
                .body("terms[0].specialist", is("ola.nordmann")).body("treatments[0].until", is("2025-02-01"));
        machine("SE-0181").get(WORK + "/cases/" + caseId + "/support").then().statusCode(404);
        machine("SE-0181").get(WORK + "/job-support?municipality=SE-1880").then().statusCode(403);
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'work-support' and case_id = '" + caseId
                + "'")).isOne();
    }

    /** C045: the goal of a month stands beside its seats; what was decided for a day is not decided again. */
    @Test
    void seatsStandAgainstTheDecidedGoal() {
        var goal = Map.of("id", UUID.randomUUID(), "municipality", "SE-1880", "kind", "municipal-job", "seats", 40, "from",
                "2025-01-01", "decision", "KS 2024-12-01 § 9");
        post("/goals", goal).statusCode(201);
        post("/goals", goal).statusCode(200);
        post("/goals", Map.of("id", UUID.randomUUID(), "municipality", "SE-1880", "kind", "municipal-job", "seats", 1, "from",
                "2025-01-01", "decision", "KS § 10")).statusCode(409);
        machine("SE-1880").get(WORK + "/figures?municipality=SE-1880").then().statusCode(200)
                .body("items.find { it.kind == 'municipal-job' }.months[11].goal", is(40));
    }

    /** C016: the system of the schools reads every referral page by page, and tells the start by a step. */
    @Test
    void courseReferralsAreReadPageByPage() {
        var first = WorkRows.measure("SE-1880", aCase("SE-1880"), "language-course", 0);
        var second = WorkRows.measure("SE-1880", aCase("SE-1880"), "language-course", 0);
        var feed = "/api/v1/course-referrals?municipality=SE-1880";
        var seen = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = machine("SE-1880").get(feed + "&limit=1&cursor=" + next).then().statusCode(200).extract();
            seen.addAll(page.path("items.measureId"));
            next = page.path("next");
        }
        assertThat(seen).contains(first.toString(), second.toString()).doesNotHaveDuplicates();
        post("/measures/" + second + "/steps", Map.of("id", UUID.randomUUID(), "step", "ended", "next", "study"))
                .statusCode(201);
        machine("SE-1880").get(feed + "&limit=200").then().body("items.measureId", not(hasItem(second.toString())));
        machine("SE-1880").get(feed + "&limit=200&state=all").then()
                .body("items.find { it.measureId == '" + second + "' }.state", is("ended"));
        machine("SE-0181").get(feed).then().statusCode(403);
    }

    /** C016: the schools' own system tells what became of a course, once, and knows of nothing else. */
    @Test
    void theSchoolsTellOfCoursesAndOfNothingElse() {
        var course = WorkRows.measure("SE-1880", aCase("SE-1880"), "language-course", 0);
        var other = WorkRows.measure("SE-1880", aCase("SE-1880"), "ips", 0);
        var ended = Map.of("id", UUID.randomUUID(), "step", "ended", "next", "study");
        var schools = given().auth().oauth2(TestTokens.bearer("schools", "benefits.courses", "SE-1880"))
                .contentType(ContentType.JSON);

        given().spec(schools).body(ended).post("/api/v1/course-referrals/" + course + "/steps").then().statusCode(201);
        given().spec(schools).body(ended).post("/api/v1/course-referrals/" + course + "/steps").then().statusCode(200);
        given().spec(schools).body(Map.of("id", UUID.randomUUID(), "step", "ended", "next", "study"))
                .post("/api/v1/course-referrals/" + other + "/steps").then().statusCode(404)
                .body("type", is("urn:problem:unknown-measure"));
        given().spec(schools).get("/api/v1/course-referrals?municipality=SE-1880&state=all").then().statusCode(200)
                .body("items.find { it.measureId == '" + course + "' }.state", is("ended"));
        given().spec(schools).get(WORK + "/places?municipality=SE-1880").then().statusCode(403);
    }

    @Test
    void whatWasRecordedIsNeverRewritten() throws Exception {
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            for (var table : List.of("measure_terms", "measure_employer_contact", "work_seat_goal",
                    "self_support_follow_up", "work_treatment")) {
                assertThatThrownBy(() -> statement.execute("delete from " + table)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void theFormsSaveWhatStandsAround() {
        var caseId = aCase("SE-0181");
        var measure = WorkRows.measure("SE-0181", caseId, "ips", 0);
        var page = "/work-inclusion/cases/" + caseId + "/support";

        browser("sv").get("/work-inclusion/cases/" + caseId).then().body(containsString("/benefits" + page));
        form(page + "/terms", Map.of("measureId", measure.toString(), "subsidy", "mycket", "specialist", "Ola N")).statusCode(
                422).body(containsString("Ett heltal från 1 till 100")).body(containsString("Ange ett användarnamn"))
                .body(containsString("Ange dagen."));
        form(page + "/terms", Map.of("measureId", measure.toString(), "adaptations", "aids", "subsidy", "50", "specialist",
                "ola", "from", today())).statusCode(303).header("Location", endsWith(page + "?said=saved"));
        form(page + "/employer-contacts", Map.of("measureId", measure.toString(), "metOn", "2099-01-01")).statusCode(422)
                .body(containsString("Den dagen har inte kommit än."));
        form(page + "/employer-contacts", Map.of("measureId", measure.toString(), "metOn", today())).statusCode(303);
        form(page + "/treatments", Map.of("treatedFrom", "2025-01-01")).statusCode(303);
        browser("sv").get(page).then().statusCode(200).body(containsString("hjälpmedel")).body(containsString("50 %"))
                .body(containsString("pågår"));
        form("/work-inclusion/goals?kind=training", Map.of("goalSeats", "", "goalFrom", "", "goalDecision", ""))
                .statusCode(422).body(containsString("Ange beslutet"));
        form("/work-inclusion/goals?kind=training", Map.of("goalSeats", "12", "goalFrom", "2025-01-01", "goalDecision",
                "KS § 4")).statusCode(303);
        form("/work-inclusion/places?kind=training", Map.of("unit", "Stängda verkstaden", "capacity", "0", "from",
                "2025-01-01")).statusCode(303);
        browser("sv").get("/work-inclusion?kind=training").then().statusCode(200)
                .body(containsString("12 platser, enligt KS § 4")).body(containsString("<li>Stängda verkstaden</li>"))
                .body(containsString("/benefits/work-inclusion/cases/" + caseId))
                .body(containsString("Platser som saknas"));
    }

    @ParameterizedTest
    @CsvSource({ "nb,Rundt tiltakene,Arbeid ved siden av behandling", "sv,Runt insatserna,Arbete vid sidan av vård",
            "en,Around the measures,Work beside treatment" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void thePagesStandInThreeLanguages(String language, String title, String beside) {
        var told = ToldContact.of("SE-0181", "money").with("protection", "protected");
        opened(told);
        WorkRows.measure("SE-0181", told.caseId(), "ips", 0);
        form("/work-inclusion/cases/" + told.caseId() + "/support/treatments", Map.of("treatedFrom", "2025-01-01"))
                .statusCode(303);

        browser(language).get("/work-inclusion/cases/" + told.caseId() + "/support").then().statusCode(200)
                .body(containsString(title)).body(containsString("t-banner")).body(not(containsString("NOT_FOUND")));
        browser(language).get("/work-inclusion?kind=ips").then().statusCode(200).body(containsString(beside))
                .body(containsString("/benefits/work-inclusion/cases/" + told.caseId())).body(not(containsString("NOT_FOUND")))
                .body(not(containsString(">" + told.caseId().toString().substring(0, 8))));
        browser(language).get("/work-inclusion/cases/" + UUID.randomUUID() + "/support").then().statusCode(404);
    }
}
