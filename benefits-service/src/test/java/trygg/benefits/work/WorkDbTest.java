package trygg.benefits.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

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
import trygg.benefits.application.ApplicationId;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** Plans, queues and places on real PostgreSQL: by machine, and by hand through the pages. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class WorkDbTest {

    private static final String WORK = "/api/v1/work-inclusion";

    @Inject
    FollowUpService followUps;
    @Inject
    PlaceEndService ends;

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write", municipality))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    private static UUID caseOf(String municipality, boolean children) {
        var told = ToldContact.of(municipality, "money");
        opened(children ? told : told.with("persons", List.of(Map.of("role", "applicant", "birthDate", "1990-05-01"))));
        return told.caseId();
    }

    private static UUID referred(String municipality, UUID caseId, String kind) {
        var id = UUID.randomUUID();
        machine(municipality).body(Map.of("id", id, "caseId", caseId, "kind", kind)).post(WORK + "/measures").then()
                .statusCode(201).body("state", is("waiting"));
        return id;
    }

    private static UUID place(String municipality, String kind, int capacity) {
        var id = UUID.randomUUID();
        var place = Map.of("id", id, "municipality", municipality, "kind", kind, "unit", "Parks", "capacity", capacity, "from",
                "2025-01-01");
        machine(municipality).body(place).post(WORK + "/places").then().statusCode(201);
        machine(municipality).body(place).post(WORK + "/places").then().statusCode(200);
        return id;
    }

    private static ValidatableResponse step(String municipality, UUID measure, Map<String, ?> step) {
        return machine(municipality).body(step).post(WORK + "/measures/" + measure + "/steps").then();
    }

    private static void refused(String municipality, UUID measure, Map<String, ?> step, int status, String type) {
        step(municipality, measure, step).statusCode(status).body("type", is("urn:problem:" + type));
    }

    private static long clocks(UUID subject, String guarantee, String state) {
        return TestDatabase.number("select count(*) from clock where subject_id = '" + subject + "' and guarantee = '"
                + guarantee + "' and state = '" + state + "'");
    }

    private static void grant(String municipality, UUID caseId) {
        var application = ApplicationId.ofContact(contact(caseId)).value();
        machine(municipality).body(Map.of("id", UUID.randomUUID(), "part", "aid", "outcome", "granted", "ground",
                "SoL 2025:400 12:1")).post("/api/v1/applications/" + application + "/decisions").then().statusCode(201);
    }

    private static UUID contact(UUID caseId) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select contact_id from application where case_id = '" + caseId + "'")) {
            row.next();
            return row.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** C040: a grant starts the clock of the talk, and the talk keeps it, whatever the person answers. */
    @Test
    void theFirstGrantOwesATalkAboutThePersonsOwnGoal() {
        var caseId = caseOf("SE-0181", true);
        assertThat(clocks(caseId, "plan-talk", "running")).isZero();
        grant("SE-0181", caseId);
        assertThat(clocks(caseId, "plan-talk", "running")).isOne();

        var talks = WORK + "/cases/" + caseId + "/plan-talks";
        var talk = Map.of("id", UUID.randomUUID(), "agreed", true, "goal", "A bakery of my own");
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "agreed", true)).post(talks).then().statusCode(422)
                .body("type", is("urn:problem:goal-required"));
        machine("SE-0181").body(talk).post(talks).then().statusCode(201).body("goal", is("A bakery of my own"));
        machine("SE-0181").body(talk).post(talks).then().statusCode(200);
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "agreed", false)).post(talks).then().statusCode(201);
        assertThat(clocks(caseId, "plan-talk", "kept")).isOne();
        machine("SE-0181").get(WORK + "/cases/" + caseId).then().statusCode(200).body("talks", hasSize(2))
                .body("clocks.guarantee", hasItem("plan-talk"));
        machine("SE-0181").body(talk).post(WORK + "/cases/" + UUID.randomUUID() + "/plan-talks").then().statusCode(404)
                .body("type", is("urn:problem:unknown-case"));
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'work-plan' and case_id = '" + caseId
                + "'")).isOne();
    }

    /** C027, C045, C016: the queue by the published rule, a seat for whoever is first, and what came after. */
    @Test
    void theFirstInTheQueueBeginsWhereASeatIsFree() {
        var alone = referred("SE-1281", caseOf("SE-1281", false), "language-course");
        var familyCase = caseOf("SE-1281", true);
        var family = referred("SE-1281", familyCase, "language-course");
        machine("SE-1281").body(Map.of("id", UUID.randomUUID(), "caseId", familyCase, "kind", "language-course"))
                .post(WORK + "/measures").then().statusCode(409).body("type", is("urn:problem:already-referred"));
        assertThat(clocks(family, "course-start", "running")).isOne();

        var queue = WORK + "/queue?municipality=SE-1281&kind=language-course";
        machine("SE-1281").get(queue).then().statusCode(200).body("mayBeCondition", is(false))
                .body("items.measureId", contains(family.toString(), alone.toString()))
                .body("items[0].reasons", contains("children-in-household", "waited-longest-of-them"));
        var place = place("SE-1281", "language-course", 1);
        machine("SE-1281").get(queue).then().body("mayBeCondition", is(true));
        var other = place("SE-1281", "training", 5);

        refused("SE-1281", alone, Map.of("id", UUID.randomUUID(), "step", "started", "placeId", place), 409, "out-of-turn");
        refused("SE-1281", alone, Map.of("id", UUID.randomUUID(), "step", "started", "placeId", place, "skip", "not-reached"),
                403, "needs-named-human");
        refused("SE-1281", family, Map.of("id", UUID.randomUUID(), "step", "started"), 422, "place-required");
        refused("SE-1281", family, Map.of("id", UUID.randomUUID(), "step", "started", "placeId", other), 422,
                "place-of-other-kind");
        refused("SE-1281", family, Map.of("id", UUID.randomUUID(), "step", "started", "placeId", UUID.randomUUID()), 422,
                "unknown-place");
        var begin = Map.of("id", UUID.randomUUID(), "step", "started", "placeId", place);
        step("SE-1281", family, begin).statusCode(201).body("step", is("started"));
        step("SE-1281", family, begin).statusCode(200);
        assertThat(clocks(family, "course-start", "kept")).isOne();
        refused("SE-1281", alone, Map.of("id", UUID.randomUUID(), "step", "started", "placeId", place), 409, "no-free-seat");
        step("SE-1281", family, Map.of("id", UUID.randomUUID(), "step", "ended", "next", "work")).statusCode(201);
        machine("SE-1281").get(WORK + "/places?municipality=SE-1281").then()
                .body("items.find { it.id == '" + place + "' }.free", is(1));
        machine("SE-1281").get(WORK + "/figures?municipality=SE-1281").then().statusCode(200)
                .body("items.find { it.kind == 'language-course' }.next.work", is(1))
                .body("items.find { it.kind == 'language-course' }.daysToStart.withChildren.started", is(1))
                .body("items.find { it.kind == 'language-course' }.daysToStart.withoutChildren.waiting", is(1))
                .body("items.find { it.kind == 'language-course' }.months", hasSize(12));
        step("SE-1281", alone, Map.of("id", UUID.randomUUID(), "step", "ended", "next", "none")).statusCode(201);
        assertThat(clocks(alone, "course-start", "withdrawn")).isOne();
    }

    /** C046: "wait for treatment" is refused with a problem of its own; work and treatment go on side by side. */
    @Test
    void workWaitsForNoTreatment() {
        var measure = referred("SE-1880", caseOf("SE-1880", true), "ips");
        step("SE-1880", measure, Map.of("id", UUID.randomUUID(), "step", "started", "placeId", place("SE-1880", "ips", 3)))
                .statusCode(201);

        for (var reason : List.of("waits-for-treatment", "i behandling", "väntar på vård", "rehab-first")) {
            refused("SE-1880", measure, Map.of("id", UUID.randomUUID(), "step", "paused", "reason", reason), 422,
                    "treatment-is-no-reason");
        }
        refused("SE-1880", measure, Map.of("id", UUID.randomUUID(), "step", "paused", "reason", "lazy"), 422, "unknown-code");
        refused("SE-1880", measure, Map.of("id", UUID.randomUUID(), "step", "paused"), 422, "reason-required");
        step("SE-1880", measure, Map.of("id", UUID.randomUUID(), "step", "paused", "reason", "illness")).statusCode(201);
        refused("SE-1880", measure, Map.of("id", UUID.randomUUID(), "step", "paused", "reason", "illness"), 409,
                "measure-cannot-move");
        step("SE-1880", measure, Map.of("id", UUID.randomUUID(), "step", "resumed")).statusCode(201);
        refused("SE-1880", measure, Map.of("id", UUID.randomUUID(), "step", "ended"), 422, "next-required");
    }

    /** C016, C040: a course nobody has a seat in is no condition of aid; a free seat will do, or the person's own. */
    @Test
    void aCourseWithoutASeatIsNoCondition() {
        var without = caseOf("NO-9999", false);
        refusedCondition(without);
        var course = place("NO-9999", "language-course", 1);
        var decided = conditioned(without, UUID.randomUUID());
        decide(without, decided).statusCode(201).body("decision.coded.conditions.conditions", contains("norwegian-or-sami"));

        var learner = caseOf("NO-9999", false);
        var measure = referred("NO-9999", learner, "language-course");
        step("NO-9999", measure, Map.of("id", UUID.randomUUID(), "step", "started", "placeId", course)).statusCode(201);

        decide(learner, conditioned(learner, UUID.randomUUID())).statusCode(201);
        decide(without, decided).statusCode(200);
        refusedCondition(caseOf("NO-9999", false));
    }

    private static void refusedCondition(UUID caseId) {
        decide(caseId, conditioned(caseId, UUID.randomUUID())).statusCode(422)
                .body("type", is("urn:problem:condition-without-seat"))
                .body("errors.pointer", contains("/coded/conditions"));
    }

    private static ValidatableResponse decide(UUID caseId, Map<String, ?> decision) {
        return machine("NO-9999").body(decision)
                .post("/api/v1/applications/" + ApplicationId.ofContact(contact(caseId)) + "/decisions").then();
    }

    /** A decision on a kept calculation that asks the person to learn the language. */
    private static Map<String, ?> conditioned(UUID caseId, UUID decision) {
        var calculation = UUID.randomUUID();
        machine("NO-9999").body(Map.of("id", calculation, "facts", Map.of("municipality", "NO-9999", "period", "2023-03",
                "household", Map.of("adults", List.of(Map.of("ref", "a1", "birthDate", "1990-05-01"))))))
                .post("/api/v1/applications/" + ApplicationId.ofContact(contact(caseId)) + "/calculations").then()
                .statusCode(201);
        return Map.of("id", decision, "part", "aid", "outcome", "granted", "ground", "sosialtjenesteloven § 18",
                "calculations", List.of(calculation), "coded", Map.of("maritalStatus", "single", "livelihood",
                        "social-assistance", "benefit", "none", "work", "not-seeking", "housing", "private-rent",
                        "economicAdviceGiven", true, "individualPlan", false, "conditions",
                        Map.of("onRecipient", true, "onPartner", false, "decidedOn", "2023-03-01", "validUntil", "2023-06-30",
                                "conditions", List.of("norwegian-or-sami"))));
    }

    /** C045: a month before a promised place ends the case is told, once; a place that is prolonged is warned of anew. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1880"))
    void theEndOfAPlaceIsToldAMonthBefore() {
        var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        var caseId = caseOf("SE-1880", false);
        var measure = referred("SE-1880", caseId, "municipal-job");
        step("SE-1880", measure, Map.of("id", UUID.randomUUID(), "step", "started", "placeId",
                place("SE-1880", "municipal-job", 9), "endsOn", today.plusDays(10).toString())).statusCode(201);

        warned(measure, 1);
        ends.sweep();
        warned(measure, 1);
        // Whatever kind the board is narrowed to.
        browser("en").get("/work-inclusion?kind=ips").then().statusCode(200)
                .body(containsString("/work-inclusion/cases/" + caseId + "?measure=" + measure))
                .body(not(containsString("NOT_FOUND")));

        refused("SE-1880", measure, Map.of("id", UUID.randomUUID(), "step", "prolonged"), 422, "end-not-later");
        refused("SE-1880", measure, Map.of("id", UUID.randomUUID(), "step", "prolonged", "endsOn",
                today.plusDays(10).toString()), 422, "end-not-later");
        var path = "/work-inclusion/cases/" + caseId;
        form(Map.of("step", "prolonged")).post(path + "/measures/" + measure + "/steps").then().statusCode(422)
                .body(containsString("Ange en senare dag"));
        form(Map.of("step", "prolonged", "endsOn", today.plusDays(90).toString())).post(path + "/measures/" + measure
                + "/steps").then().statusCode(303);
        ends.sweep();
        warned(measure, 1);
        browser("sv").get("/work-inclusion?kind=ips").then()
                .body(not(containsString("?measure=" + measure)));
        browser("sv").get(path).then().body(containsString("Förlängd: till")).body(not(containsString("NOT_FOUND")));
        var key = caseId.toString();
        assertThat(TestEvents.readUntil(TestEvents.topic("benefits"), Duration.ofSeconds(20),
                message -> message.key().equals(key) && message.value().contains("prolonged")).stream()
                .filter(message -> message.key().equals(key) && message.value().contains("\"step\":\"ending\""))).hasSize(1);
    }

    private void warned(UUID measure, int times) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            ends.sweep();
            return TestDatabase
                    .number("select count(*) from measure_end_warning where measure_id = '" + measure + "'") == times;
        });
    }

    /** C027: a human may let somebody begin out of turn; everybody passed over can see by whom and why. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "NO-3224"))
    void aSkipIsNotedOnEachWhoIsPassedOver() {
        var family = WorkRows.measure("NO-3224", caseOf("NO-3224", true), "sheltered-work", 2);
        var aloneCase = caseOf("NO-3224", false);
        var alone = WorkRows.measure("NO-3224", aloneCase, "sheltered-work", 0);
        var place = WorkRows.place("NO-3224", "sheltered-work", 2);
        var path = "/work-inclusion/cases/" + aloneCase + "/measures/" + alone + "/steps";

        form(Map.of()).post(path).then().statusCode(422).body(containsString("Välj vad som händer."));
        form(Map.of("step", "started")).post(path).then().statusCode(422).body(containsString("Välj platsen där den börjar."));
        form(Map.of("step", "started", "placeId", place.toString())).post(path).then().statusCode(422)
                .body(containsString("1 står före enligt den offentliga regeln"));
        form(Map.of("step", "started", "placeId", place.toString(), "skip", "declined-this-place", "endsOn", "2099-01-01"))
                .post(path).then().statusCode(303)
                .header("Location", endsWith("/work-inclusion/cases/" + aloneCase + "?said=moved"));
        assertThat(TestDatabase.number("select count(*) from measure_passed_over where measure_id = '" + family
                + "' and reason = 'declined-this-place' and passed_by = 'karin'")).isOne();
        browser("sv").get("/work-inclusion?kind=sheltered-work").then().statusCode(200)
                .body(containsString("barn i hushållet"));
    }

    @ParameterizedTest
    @CsvSource({ "nb,Veier til arbeid,Veien videre,Noter en samtale", "sv,Vägar till arbete,Vägen vidare,Anteckna ett samtal",
            "en,Ways to work,The way on,Note a talk" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void thePagesStandInThreeLanguages(String language, String title, String plan, String talk) {
        var told = ToldContact.of("SE-0181", "money").with("protection", "protected");
        var application = opened(told);
        WorkRows.measure("SE-0181", told.caseId(), "fontene-house", 0);

        browser(language).get("/work-inclusion?kind=fontene-house").then().statusCode(200).body(containsString(title))
                .body(containsString("/benefits/work-inclusion/cases/" + told.caseId())).body(not(containsString("NOT_FOUND")))
                .body(not(containsString(">" + told.caseId().toString().substring(0, 8))));
        browser(language).get("/work-inclusion/cases/" + told.caseId()).then().statusCode(200).body(containsString(plan))
                .body(containsString(talk)).body(containsString("t-banner")).body(not(containsString("NOT_FOUND")));
        browser(language).get("/applications/" + application).then()
                .body(containsString("/benefits/work-inclusion/cases/" + told.caseId()));
        browser(language).get("/work-inclusion/cases/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void theFormsNoteATalkReferAndOpenAPlace() {
        var caseId = caseOf("SE-0181", true);
        var page = "/work-inclusion/cases/" + caseId;

        form(Map.of("heldAt", "igår")).post(page + "/plan-talks").then().statusCode(422)
                .body(containsString("Välj vad personen svarade."));
        form(Map.of("agreed", "yes")).post(page + "/plan-talks").then().statusCode(422)
                .body(containsString("Ingen säger ja till en plan utan ett eget mål."));
        form(Map.of("agreed", "no", "goal", "Jag vill bli lokförare")).post(page + "/plan-talks").then().statusCode(303);
        form(Map.of()).post(page + "/measures").then().statusCode(422).body(containsString("Välj insatsen."));
        form(Map.of("kind", "training")).post(page + "/measures").then().statusCode(303);
        form(Map.of("kind", "training")).post(page + "/measures").then().statusCode(422)
                .body(containsString("Personen väntar redan på den"));
        browser("sv").get(page).then().body(containsString("Jag vill bli lokförare"))
                .body(containsString("Personen sa nej till planen")).body(containsString("Nästa steg: Arbetsträning"));
        form(Map.of("unit", "", "capacity", "många", "from", "")).post("/work-inclusion/places?kind=training").then()
                .statusCode(422)
                .body(containsString("Ange antalet platser.")).body(containsString("Ange enheten"));
        form(Map.of("unit", "Köket", "capacity", "4", "from", "2026-01-01")).post("/work-inclusion/places?kind=training").then()
                .statusCode(303);
        browser("sv").get("/work-inclusion?kind=training").then().body(containsString("Köket")).body(containsString("12"));
    }

    /** C040: who has left aid, and who is still out after three, six and twelve months, from what was decided. */
    @Test
    void exitsAreCountedFromTheMonthsThatWereDecided() {
        var before = stillOutAfterAYear();
        var application = opened("SE-1281", "money");
        var kept = Stream.of("2024-01", "2024-02").map(month -> {
            var id = UUID.randomUUID();
            machine("SE-1281").body(Map.of("id", id, "facts", Map.of("municipality", "SE-1281", "period", month, "household",
                    Map.of("adults", List.of(Map.of("ref", "a1", "birthDate", "1990-05-01"))))))
                    .post("/api/v1/applications/" + application + "/calculations").then().statusCode(201);
            return id;
        }).toList();
        machine("SE-1281").body(Map.of("id", UUID.randomUUID(), "part", "aid", "outcome", "granted", "ground",
                "SoL 2025:400 12:1", "calculations", kept)).post("/api/v1/applications/" + application + "/decisions").then()
                .statusCode(201);

        assertThat(stillOutAfterAYear()).isEqualTo(before + 1);

        // Found by asking what is old enough, so a second round finds nothing new and a skipped one loses nothing.
        var found = "select count(*) from self_support_follow_up f join application a on a.case_id = f.case_id where a.id = '"
                + application + "' and f.exit_month = '2024-03-01' and f.outcome = 'self-supporting'";
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            followUps.sweep();
            return TestDatabase.number(found) == 3;
        });
        followUps.sweep();
        assertThat(TestDatabase.number(found)).isEqualTo(3);
        var key = caseId(application).toString();
        assertThat(TestEvents.readUntil(TestEvents.topic("benefits"), Duration.ofSeconds(20),
                message -> message.key().equals(key) && message.value().contains("\"months\":12")).stream()
                .filter(message -> message.key().equals(key)
                        && TestEvents.header(message, "ce_type").endsWith("SelfSupportFollowedUp.v1")))
                .hasSize(3);
        machine("SE-1281").get(WORK + "/self-support?municipality=SE-1281").then()
                .body("told.'12.self-supporting'", greaterThanOrEqualTo(1));
    }

    private static UUID caseId(UUID application) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select case_id from application where id = '" + application + "'")) {
            row.next();
            return row.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int stillOutAfterAYear() {
        return machine("SE-1281").get(WORK + "/self-support?municipality=SE-1281").then().statusCode(200).extract()
                .path("after.all.12.stillOut");
    }
}
