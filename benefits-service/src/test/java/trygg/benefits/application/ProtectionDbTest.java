package trygg.benefits.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import trygg.benefits.application.Application.Following;
import trygg.benefits.application.Application.Why;
import trygg.platform.api.Cursor;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.guarantee.DueList;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/**
 * Who is protected once is protected in all that the case has and will have; a list that forgot it would give a person away.
 */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ProtectionDbTest {

    @Inject
    ApplicationService applications;

    @Inject
    Transactions transactions;

    private static RequestSpecification machine() {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write", "SE-0181"))
                .contentType(ContentType.JSON);
    }

    private static long unprotected(UUID caseId) {
        return TestDatabase
                .number("select count(*) from application where not protected_person and case_id = '" + caseId + "'");
    }

    private static ToldContact again(ToldContact first, String protection, String... kinds) {
        return ToldContact.of("SE-0181", kinds).with("caseId", first.caseId()).with("protection", protection);
    }

    private Application followed(UUID earlier, YearMonth period) {
        return transactions.in(Scope.of("SE-0181"), tx -> {
            var found = applications.find(tx, new ApplicationId(earlier)).orElseThrow();
            var next = found.followedBy(new ApplicationId(UUID.randomUUID()),
                    new Following(found.id(), period, Why.RENEWAL), tx.now());
            applications.follow(tx, next);
            return applications.newestOf(tx, next.caseId()).orElseThrow();
        });
    }

    @Test
    void aLaterContactProtectsWhatTheCaseHasAndItsClocks() {
        var first = ToldContact.of("SE-0181", "money");
        var earlier = opened(first);

        opened(again(first, "protected", "money"));

        assertThat(unprotected(first.caseId())).isZero();
        assertThat(TestDatabase.number("select count(*) from clock where not sensitive and case_id = '" + first.caseId() + "'"))
                .isZero();
        assertThat(followed(earlier, YearMonth.of(2027, 1)).protectedPerson()).isTrue();
        assertThat(unprotected(first.caseId())).isZero();
    }

    /** Protection told with a need that is not benefits' protects the same person. */
    @Test
    void aContactWithoutANeedOfMoneyProtectsToo() {
        var first = ToldContact.of("SE-0181", "money");
        var earlier = opened(first);

        again(first, "strictly-protected", "roof-tonight").send();

        await().atMost(Duration.ofSeconds(20)).until(() -> unprotected(first.caseId()) == 0);
        given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read", "SE-0181"))
                .get("/api/v1/applications/" + earlier).then().statusCode(200).body("protected", is(true));
    }

    /** A contact that says nothing of it does not take the protection away. */
    @Test
    void aFurtherContactOfAProtectedCaseIsProtected() {
        var first = ToldContact.of("SE-0181", "money").with("protection", "protected");
        opened(first);

        opened(again(first, "none", "money"));

        assertThat(unprotected(first.caseId())).isZero();
    }

    /** The household is as the newest contact said it, whichever application the month goes on from. */
    @Test
    void aRenewalKnowsWhoBelongsToTheHouseholdNow() {
        var first = ToldContact.of("SE-0181", "money").with("receivedAt", Instant.now().minusSeconds(7200).toString());
        var earlier = opened(first);
        opened(again(first, "none", "money").with("persons", List.of(Map.of("role", "applicant", "birthDate", "1990-05-01"),
                Map.of("role", "child", "birthDate", "2026-02-01"), Map.of("role", "child", "birthDate", "2020-02-01"))));

        assertThat(followed(earlier, YearMonth.of(2027, 1)).household().members()).extracting(Household.Member::role)
                .containsExactly("applicant", "child", "child");
    }

    /** A list tells that there is something, and nothing by which to know somebody. */
    @Test
    void listsOfControlsAndMoneyTellNothingOfTheProtected() {
        var application = opened(ToldContact.of("SE-0181", "food-or-medicine").with("protection", "protected"));
        var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        var control = UUID.randomUUID();
        machine().body(Map.of("id", control, "applicationId", application, "trigger", "income-differs", "fact",
                Map.of("source", "income-register", "seenOn", today.toString(), "month",
                        YearMonth.from(today).minusMonths(1).toString(), "says", "A wage of 12 400 kr"),
                "ground", "förvaltningslagen 2017:900 23 §", "informedOn", today.plusDays(2).toString()))
                .post("/api/v1/controls").then().statusCode(201).body("trigger", is("income-differs"));
        machine().body(Map.of("id", UUID.randomUUID(), "part", "emergency", "outcome", "granted", "ground",
                "SoL 2025:400 12:1", "amount", Map.of("amount", "650.00", "currency", "SEK")))
                .post("/api/v1/applications/" + application + "/decisions").then().statusCode(201);

        var row = "items.find { it.id == '" + control + "' }.";
        machine().get("/api/v1/controls?municipality=SE-0181&limit=200").then().statusCode(200)
                .body(row + "protected", is(true)).body(row + "trigger", is(nullValue()));
        var difference = "differences.find { it.applicationId == '" + application + "' }.";
        machine().get("/api/v1/reconciliation?municipality=SE-0181&from=" + today.minusDays(1) + "&until=" + today.plusDays(1))
                .then().statusCode(200).body(difference + "protected", is(true))
                .body(difference + "sums", is(nullValue()));
    }

    /** Due the same day after an upheld appeal: it has to stand where such things are looked for. */
    @Test
    void aReopenedEmergencyDecisionStandsUnderItsFilter() {
        var application = opened("SE-0181", "food-or-medicine");
        var decision = UUID.randomUUID();
        TestDatabase.execute("""
                insert into decision (id, application_id, municipality, part, outcome, ground, reason, made_at, made_by)
                values ('%s', '%s', 'SE-0181', 'emergency', 'refused', 'SoL 2025:400 12:1', 'Because.', now(), 'malin')"""
                .formatted(decision, application));
        transactions.in(Scope.of("SE-0181"), tx -> {
            applications.reopen(tx, new ApplicationId(application), decision, UUID.randomUUID(), "karin");
            return true;
        });

        assertThat(
                applications.boardAgain(new DueList("SE-0181", ApplicationService.EMERGENCY, Cursor.START, 200)).page().items())
                .extracting(file -> file.application().id().value()).contains(application);
    }
}
