package trygg.benefits.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** The files as a manager fetches them from the page, with intake played. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@QuarkusTestResource(PlayedIntake.class)
class StatisticsFilesDbTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Stockholm"));
    private static final String WHERE = "SE-0181";

    private static RequestSpecification browser() {
        return given().redirects().follow(false).cookie("trygg_lang", "en").header("Sec-Fetch-Site", "same-origin")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    @BeforeEach
    @AfterEach
    void nobodyWasPaid() {
        TestDatabase.execute("delete from payment_change where municipality in ('" + WHERE + "', 'NO-3224')");
        PlayedIntake.answersWith(200);
    }

    /** By SQL, because the test is signed in as somebody who may not pay. */
    private static UUID paid() {
        var told = ToldContact.of(WHERE, "money");
        TestDatabase.execute("""
                insert into payment_change (payment_id, nth, application_id, municipality, state, amount, currency, paid_on,
                                            changed_at, changed_by)
                values ('%s', 1, '%s', '%s', 'paid', 650, 'SEK', '%s', now(), 'bank')""".formatted(UUID.randomUUID(),
                opened(told), WHERE, TODAY));
        return told.caseId();
    }

    /** The manager's own session asks intake, and the read is in the log with the manager's name. */
    @Test
    @TestSecurity(user = "maja", roles = "manager", augmentors = PlayedSession.class, attributes = {
            @SecurityAttribute(key = "municipalities", value = WHERE), @SecurityAttribute(key = "session", value = "yes") })
    void aManagerFetchesTheSwedishMonth() {
        var caseId = paid();
        PlayedIntake.knows(caseId, null, "1990-05-01");
        var month = TODAY.toString().substring(0, 7);
        var file = "/statistics/files/swedish-month?month=" + month;

        browser().get(file).then().statusCode(409).contentType(containsString("text/html"))
                .body(containsString("/intake/cases/" + caseId)).body(containsString("the national number is missing"))
                .body(containsString("incomplete=leave-out")).body(not(containsString("NOT_FOUND")));
        browser().get(file + "&incomplete=leave-out").then().statusCode(200).header("Cache-Control", "no-store")
                .header("Content-Disposition", is("attachment; filename=\"" + WHERE + "-" + month + ".txt\""));
        assertThat(PlayedIntake.heard()).isEqualTo("swedish month " + month + "|Bearer " + PlayedSession.TOKEN);
        assertThat(TestDatabase.number("select count(*) from access_log where reader = 'maja' and purpose = 'swedish month "
                + month + "'")).isPositive();

        PlayedIntake.answersWith(503);
        browser().get(file).then().statusCode(303).header("Location", endsWith("said=numbers-unavailable"));
        PlayedIntake.answersWith(403);
        var said = browser().get(file).then().statusCode(303).extract().header("Location");
        browser().get(said.replace("/benefits", "")).then().statusCode(200)
                .body(containsString("does not open the national numbers")).body(containsString("file-month"));
    }

    @Test
    @TestSecurity(user = "maja", roles = "manager", augmentors = PlayedSession.class, attributes = {
            @SecurityAttribute(key = "municipalities", value = "NO-3224"), @SecurityAttribute(key = "session", value = "yes") })
    void aManagerFetchesBothNorwegianForms() {
        browser().get("/statistics?year=" + KnownYear.YEAR).then().statusCode(200)
                .body(containsString("/benefits/statistics/files/kostra/11F?year=" + KnownYear.YEAR))
                .body(containsString("/benefits/statistics/files/kostra/11CF?year=" + KnownYear.YEAR));
        browser().get("/statistics/files/kostra/11F?year=" + KnownYear.YEAR).then().statusCode(200).header(
                "Content-Disposition", is("attachment; filename=\"11F-3224-" + KnownYear.YEAR + ".txt\""));
        assertThat(browser().get("/statistics/files/kostra/11CF?year=" + KnownYear.YEAR + "&incomplete=leave-out").then()
                .statusCode(200).extract().asString().lines()).allMatch(line -> line.length() == 152);
        browser().get("/statistics/files/kostra/12X?year=" + KnownYear.YEAR).then().statusCode(404);
        browser().get("/statistics/files/kostra/11F?year=2019").then().statusCode(422);
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", augmentors = PlayedSession.class, attributes = {
            @SecurityAttribute(key = "municipalities", value = WHERE), @SecurityAttribute(key = "session", value = "yes") })
    void nobodyElseDoes() {
        browser().get("/statistics/files/swedish-month?month=2026-03").then().statusCode(403);
        browser().get("/statistics").then().statusCode(200).body(not(containsString("statistics/files/")));
    }

    /** A session that has lost its token gets no file and is told so. */
    @Test
    @TestSecurity(user = "maja", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = WHERE))
    void withoutATokenThereIsNoFile() {
        browser().get("/statistics/files/swedish-month?month=2026-03").then().statusCode(303)
                .header("Location", endsWith("/statistics?year=2026&said=numbers-refused"));
    }
}
