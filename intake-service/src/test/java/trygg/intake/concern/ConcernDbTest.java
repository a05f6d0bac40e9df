package trygg.intake.concern;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static trygg.intake.concern.ConcernSuite.clocks;
import static trygg.intake.concern.ConcernSuite.concern;
import static trygg.intake.concern.ConcernSuite.days;
import static trygg.intake.concern.ConcernSuite.machine;
import static trygg.intake.concern.ConcernSuite.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C018 on the real database: from the contact to the end of the inquiry, in both countries. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ConcernDbTest {

    private static final String CONCERNS = "/api/v1/concerns/";

    @Inject
    Clock clock;

    private String ago(Duration time) {
        return clock.instant().minus(time).toString();
    }

    private static ValidatableResponse post(String municipality, UUID concern, String acts, Map<String, ?> body) {
        return machine(municipality).body(body).post(CONCERNS + concern + "/" + acts).then();
    }

    @Test
    void swedenStartsTheDayAndTheFourteenDaysAndThenFourMonths() {
        var concern = concern("SE-0181", false, ago(Duration.ofSeconds(5)), "none");

        assertThat(clocks(concern, "concern-protection", "running")).isOne();
        assertThat(days(concern, "concern-protection", "Europe/Stockholm")).isZero();
        assertThat(days(concern, "concern-screening", "Europe/Stockholm")).isEqualTo(14);
        assertThat(timeline(concern, "ConcernReceived")).isOne();

        var id = UUID.randomUUID();
        post("SE-0181", concern, "assessments", Map.of("id", id, "needsProtection", true)).statusCode(201)
                .body("assessment.needsProtection", equalTo(true)).body("assessment.by", equalTo("municipal-system"));
        post("SE-0181", concern, "assessments", Map.of("id", id, "needsProtection", true)).statusCode(200);
        assertThat(clocks(concern, "concern-protection", "kept")).isOne();
        assertThat(timeline(concern, "ProtectionAssessed")).isOne();

        post("SE-0181", concern, "screenings", Map.of("id", UUID.randomUUID(), "outcome", "open")).statusCode(201)
                .body("clocks.guarantee", hasItem("concern-inquiry"));
        assertThat(clocks(concern, "concern-screening", "kept")).isOne();
        var zone = ZoneId.of("Europe/Stockholm");
        var opened = LocalDate.ofInstant(clock.instant(), zone);
        assertThat(days(concern, "concern-inquiry", "Europe/Stockholm"))
                .isEqualTo(opened.plusMonths(4).toEpochDay() - opened.toEpochDay());

        post("SE-0181", concern, "conclusions", Map.of("id", UUID.randomUUID(), "outcome", "measures")).statusCode(201);
        assertThat(clocks(concern, "concern-inquiry", "kept")).isOne();
        machine("SE-0181").get(CONCERNS + concern).then().statusCode(200).body("next", nullValue())
                .body("conclusion.outcome", equalTo("measures")).header("ETag", notNullValue());
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'concern'")).isPositive();
    }

    @Test
    void norwayStartsTheWeekAndTheDayOnlyWhenItIsUrgent() {
        var calm = concern("NO-3224", false, ago(Duration.ofSeconds(5)), "none");
        var urgent = concern("NO-3224", true, ago(Duration.ofSeconds(5)), "none");

        assertThat(clocks(calm, "concern-protection", "running")).isZero();
        assertThat(clocks(urgent, "concern-protection", "running")).isOne();
        assertThat(days(calm, "concern-screening", "Europe/Oslo")).isEqualTo(7);
        post("NO-3224", calm, "assessments", Map.of("id", UUID.randomUUID(), "needsProtection", false)).statusCode(201);

        post("NO-3224", calm, "screenings", Map.of("id", UUID.randomUUID(), "outcome", "open")).statusCode(201);
        var opened = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo"));
        assertThat(days(calm, "concern-inquiry", "Europe/Oslo"))
                .isEqualTo(opened.plusMonths(3).toEpochDay() - opened.toEpochDay());
    }

    @Test
    void anInquiryIsExtendedWithReasonAndParagraphAndNeverBeyondTheLaw() {
        var concern = concern("NO-3224", false, ago(Duration.ofSeconds(5)), "none");
        var opened = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo"));
        var id = UUID.randomUUID();
        var more = Map.of("id", id, "dueOn", opened.plusMonths(5).toString(), "reason", "waits for the hospital", "ground",
                "barnevernsloven § 2-2");
        post("NO-3224", concern, "extensions", more).statusCode(409).body("type", equalTo("urn:problem:not-asked-for"));
        post("NO-3224", concern, "screenings", Map.of("id", UUID.randomUUID(), "outcome", "open")).statusCode(201);

        extend(concern, opened.plusMonths(7), "extension-beyond-law");
        extend(concern, opened.plusMonths(1), "extension-not-later");
        post("NO-3224", concern, "extensions", Map.of("id", id, "dueOn", opened.plusMonths(5).toString(), "reason", " ",
                "ground", "x")).statusCode(422);
        assertThat(TestDatabase.number("select count(*) from concern_extension where concern_id = '" + concern + "'")).isZero();
        post("NO-3224", concern, "extensions", more).statusCode(201);
        post("NO-3224", concern, "extensions", more).statusCode(200);

        assertThat(days(concern, "concern-inquiry", "Europe/Oslo"))
                .isEqualTo(opened.plusMonths(5).toEpochDay() - opened.toEpochDay());
        assertThat(TestDatabase.number("select count(*) from ledger_entry l join clock c on c.id = l.clock_id where l.kind = "
                + "'extended' and l.ground = 'barnevernsloven § 2-2' and c.subject_id = '" + concern + "'")).isOne();
        assertThat(timeline(concern, "InquiryExtended")).isOne();
    }

    private static void extend(UUID concern, LocalDate dueOn, String problem) {
        post("NO-3224", concern, "extensions", Map.of("id", UUID.randomUUID(), "dueOn", dueOn.toString(), "reason", "why",
                "ground", "§")).statusCode(422).body("type", equalTo("urn:problem:" + problem));
    }

    @Test
    void eachRefusalHasItsOwnType() {
        var concern = concern("SE-0181", true, ago(Duration.ofHours(1)), "none");

        post("SE-0181", concern, "screenings", Map.of("id", UUID.randomUUID(), "outcome", "not-open")).statusCode(422)
                .body("type", equalTo("urn:problem:reason-required"));
        post("SE-0181", concern, "screenings", Map.of("id", UUID.randomUUID(), "outcome", "not-open", "reason", "no"))
                .statusCode(403).body("type", equalTo("urn:problem:needs-named-human"));
        post("SE-0181", concern, "conclusions", Map.of("id", UUID.randomUUID(), "outcome", "measures")).statusCode(409)
                .body("type", equalTo("urn:problem:not-asked-for"));
        post("SE-0181", concern, "assessments", Map.of("needsProtection", true)).statusCode(422)
                .body("type", equalTo("urn:problem:invalid-request"));
        at(concern, clock.instant().plus(Duration.ofDays(1)), "act-in-future");
        at(concern, clock.instant().minus(Duration.ofDays(1)), "act-before-request");
        post("SE-0181", UUID.randomUUID(), "assessments", Map.of("id", UUID.randomUUID(), "needsProtection", true))
                .statusCode(404).body("type", equalTo("urn:problem:unknown-concern"));
        post("SE-0181", concern, "assessments", Map.of("id", UUID.randomUUID(), "needsProtection", true)).statusCode(201);
        post("SE-0181", concern, "assessments", Map.of("id", UUID.randomUUID(), "needsProtection", true)).statusCode(409)
                .body("type", equalTo("urn:problem:already-assessed"));
        machine("SE-0181").header("If-Match", "\"1\"").body(Map.of("id", UUID.randomUUID(), "outcome", "open"))
                .post(CONCERNS + concern + "/screenings").then().statusCode(412);
    }

    private static void at(UUID concern, Instant at, String problem) {
        post("SE-0181", concern, "assessments", Map.of("id", UUID.randomUUID(), "needsProtection", true, "assessedAt",
                at.toString())).statusCode(422).body("type", equalTo("urn:problem:" + problem));
    }

    @Test
    void anotherMunicipalitySeesNothing() {
        var concern = concern("SE-0181", false, ago(Duration.ofSeconds(5)), "none");

        machine("SE-1281").get(CONCERNS + concern).then().statusCode(404);
        post("SE-1281", concern, "assessments", Map.of("id", UUID.randomUUID(), "needsProtection", true)).statusCode(404);
        machine("SE-1281").get("/api/v1/concerns?municipality=SE-0181").then().statusCode(403);
        machine("SE-1281").get("/api/v1/concerns?municipality=SE-1281").then().statusCode(200).body("items", empty());
        machine("SE-0181").get("/api/v1/concerns?municipality=SE-0181&limit=200").then().statusCode(200)
                .body("items.id", hasItem(concern.toString())).body("items.household", not(hasItem(notNullValue())));
        given().auth().oauth2(TestTokens.bearer("partner", "intake.write", "SE-0181"))
                .get(CONCERNS + concern).then().statusCode(403);
    }

    @Test
    void aLateAssessmentIsRecordedAndThePromiseStaysBroken() {
        var concern = concern("SE-0181", true, ago(Duration.ofDays(3)), "none");

        post("SE-0181", concern, "assessments", Map.of("id", UUID.randomUUID(), "needsProtection", false)).statusCode(201);

        assertThat(clocks(concern, "concern-protection", "broken")).isOne();
        assertThat(TestDatabase.number("select count(*) from remedy r join clock c on c.id = r.clock_id where c.subject_id = '"
                + concern + "' and r.owner_role = 'duty-officer'")).isOne();
    }
}
