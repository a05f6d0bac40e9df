package trygg.benefits.arrears;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.benefits.application.BenefitsSuite.clocks;
import static trygg.benefits.application.BenefitsSuite.opened;
import static trygg.benefits.application.BenefitsSuite.stated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.Contracts;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** A notice of rent arrears from housing to the answer, on real PostgreSQL and Kafka. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class ArrearsDbTest {

    private static final String EXAMINATION = "arrears-examination";

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    /** Housing states the notice, twice as a broker may, and benefits has taken it up. */
    private static UUID notified(UUID caseId) {
        var notice = UUID.randomUUID();
        var payload = Contracts.sampleWith("housing/arrears/ArrearsNotified.v1", Map.of("noticeId", notice, "caseId", caseId,
                "receivedAt", Instant.now().minus(Duration.ofMinutes(5)).toString()));
        var headers = TestEvents.headers("housing", "ArrearsNotified.v1", caseId, 1, "SE-0181");
        TestEvents.send("housing", caseId, headers, payload);
        TestEvents.send("housing", caseId, headers, payload);
        await().atMost(Duration.ofSeconds(20)).until(() -> clocks(notice, EXAMINATION, "running") == 1);
        return notice;
    }

    /** C056: heard and examined at once, in the household's three languages, with what an eviction would cost beside it. */
    @Test
    void aNoticeOpensAnExaminationAndItsOutcomeIsToldBack() {
        var told = ToldContact.of("SE-0181", "money");
        var application = opened(told);
        var notice = notified(told.caseId());

        for (var text : Map.of("nb", "Husleiegjeld", "sv", "Hyresskulder", "en", "Rent arrears").entrySet()) {
            browser(text.getKey()).get("/arrears").then().statusCode(200).body(containsString(text.getValue()))
                    .body(containsString("/benefits/arrears/" + notice)).body(not(containsString("NOT_FOUND")));
            browser(text.getKey()).get("/arrears/" + notice).then().statusCode(200)
                    .body(containsString("/benefits/calculation?application=" + application + "&amp;rentDebt=15400.00"))
                    .body(not(containsString("NOT_FOUND")));
        }
        // 45 000 and 30 nights of 1 350.
        browser("sv").get("/arrears/" + notice).then().body(containsString("85\u00a0500")).body(containsString("15\u00a0400"));
        browser("sv").get("/arrears?show=children").then().body(containsString("/benefits/arrears/" + notice));
        browser("sv").get("/calculation?application=" + application + "&rentDebt=15400.00").then().statusCode(200)
                .body(containsString("15400,00"));
        browser("sv").get("/").then().body(containsString("href=\"/benefits/arrears\""));

        var typed = Map.of("actId", UUID.randomUUID().toString(), "outcome", "pay-debt");
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(typed).post("/arrears/" + notice + "/findings").then().statusCode(303).header("Location",
                    endsWith("/benefits/arrears/" + notice + "?said=ended"));
        }

        assertThat(clocks(notice, EXAMINATION, "kept")).isOne();
        assertThat(stated(told.caseId(), "ArrearsExamined.v1")).contains("trygg.benefits.ArrearsExamined.v1");
        browser("sv").get("/arrears").then().body(not(containsString("/benefits/arrears/" + notice)));
        browser("sv").get("/arrears?show=all").then().body(containsString("/benefits/arrears/" + notice));
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'arrears-examination' and case_id = '"
                + told.caseId() + "'")).isPositive();
    }

    /** C056: machines read what is at stake and by when; only a human ends it. */
    @Test
    void machinesReadTheList() {
        var told = ToldContact.of("SE-0181", "money");
        opened(told);
        var notice = notified(told.caseId());
        var path = "/api/v1/arrears-examinations?municipality=SE-0181&limit=200";
        var one = "items.find { it.noticeId == '" + notice + "' }.";

        given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read", "SE-0181")).get(path).then()
                .statusCode(200).body(one + "amount.amount", is("15400.00"))
                .body(one + "evictionCost.amount", is("85500.00")).body(one + "clocks[0].guarantee", is(EXAMINATION));
        given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read", "SE-1281")).get(path).then()
                .statusCode(403);
    }

    /** C056: before a household may lose its home, two people have said no, each with a name. */
    @Test
    void aNoWaitsForASecondPersonAndChangesNoClock() {
        var notice = notified(UUID.randomUUID());
        var id = UUID.randomUUID();

        form(Map.of("outcome", "refused")).post("/arrears/" + notice + "/findings").then().statusCode(422)
                .body(containsString("Säg varför"));
        form(Map.of("actId", id.toString(), "outcome", "refused", "reason", "Skulden är inte er.")).post(
                "/arrears/" + notice + "/findings").then().statusCode(303).header("Location", endsWith("?said=waits"));
        form(Map.of("confirms", "yes")).post("/arrears/" + notice + "/refusals/" + id).then().statusCode(422)
                .body(containsString("Du föreslog det själv"));
        assertThat(clocks(notice, EXAMINATION, "running")).isOne();

        // Somebody else proposed it, so that the reader may look again.
        TestDatabase.execute("update arrears_refusal set proposed_by = 'mats' where id = '" + id + "'");
        form(Map.of("confirms", "no", "remark", "Betala den.")).post("/arrears/" + notice + "/refusals/" + id).then()
                .statusCode(303).header("Location", endsWith("?said=returned"));
        var again = UUID.randomUUID();
        form(Map.of("actId", again.toString(), "outcome", "refused", "reason", "Skulden är inte er.")).post(
                "/arrears/" + notice + "/findings").then().statusCode(303);
        TestDatabase.execute("update arrears_refusal set proposed_by = 'mats' where id = '" + again + "'");
        form(Map.of("confirms", "yes")).post("/arrears/" + notice + "/refusals/" + again).then().statusCode(303)
                .header("Location", endsWith("?said=ended"));

        assertThat(TestDatabase.number("select count(*) from arrears_finding where examination_id = '" + notice
                + "' and outcome = 'refused' and examined_by = 'mats' and confirmed_by = 'karin'")).isOne();
        assertThat(clocks(notice, EXAMINATION, "kept")).isOne();
    }

    @Test
    void aBudgetTalkIsNotedOnceAndEndsNothing() {
        var notice = notified(UUID.randomUUID());
        var typed = Map.of("talkId", UUID.randomUUID().toString(), "heldOn",
                LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).toString());

        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(typed).post("/arrears/" + notice + "/talks").then().statusCode(303).header("Location",
                    endsWith("?said=talked"));
        }
        form(Map.of("heldOn", "2099-01-01")).post("/arrears/" + notice + "/talks").then().statusCode(422)
                .body(containsString("Dagen ligger mellan"));
        form(Map.of("heldOn", "")).post("/arrears/" + notice + "/talks").then().statusCode(422)
                .body(containsString("Ange dagen"));

        assertThat(TestDatabase.number("select count(*) from budget_talk where examination_id = '" + notice + "'")).isOne();
        assertThat(clocks(notice, EXAMINATION, "running")).isOne();
    }

    /** A case benefits knows nothing of may be protected, so it is masked; what is at stake is shown all the same. */
    @Test
    void whoIsNotKnownIsMaskedInTheList() {
        var caseId = UUID.randomUUID();
        var notice = notified(caseId);

        browser("sv").get("/arrears").then().statusCode(200).body(containsString("/benefits/arrears/" + notice))
                .body(not(containsString(caseId.toString().substring(0, 8))));
        browser("sv").get("/arrears/" + notice).then().statusCode(200)
                .body(containsString("Ärendet har ingen ansökan om bistånd"));
        assertThat(TestDatabase.number("select count(*) from clock where sensitive and subject_id = '" + notice + "'"))
                .isOne();
    }

    @Test
    @TestSecurity(user = "ola", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void anotherMunicipalitySeesNothingOfIt() {
        var notice = notified(UUID.randomUUID());

        browser("sv").get("/arrears/" + notice).then().statusCode(404);
        form(Map.of("outcome", "no-debt")).post("/arrears/" + notice + "/findings").then().statusCode(404);
        assertThat(clocks(notice, EXAMINATION, "running")).isOne();
        for (var table : List.of("arrears_examination", "arrears_finding", "arrears_refusal", "budget_talk")) {
            assertThat(TestDatabase.number("select count(*) from pg_policies where tablename = '" + table + "'")).isOne();
        }
    }
}
