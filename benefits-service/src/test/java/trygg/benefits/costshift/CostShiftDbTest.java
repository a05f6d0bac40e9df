package trygg.benefits.costshift;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;
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

/** Causes, claims and the year in kronor, on real PostgreSQL (C043). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class CostShiftDbTest {

    private static RequestSpecification machine() {
        return given().auth()
                .oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write", "SE-1880", "SE-0181"))
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> cause(UUID id, String cause, @Nullable String benefit, String amount) {
        var body = new LinkedHashMap<String, Object>(Map.of("id", id, "month", "2026-03", "cause", cause, "amount",
                Map.of("amount", amount, "currency", "SEK")));
        if (benefit != null) {
            body.put("benefit", benefit);
        }
        return body;
    }

    private static ValidatableResponse note(UUID application, Map<String, Object> cause) {
        return machine().body(cause).post("/api/v1/applications/" + application + "/state-benefit-causes").then();
    }

    private static ValidatableResponse follow(UUID cause, String state) {
        return machine().body(Map.of("causeId", cause, "state", state)).post("/api/v1/refund-claims").then();
    }

    @Test
    void theLastCauseNotedForAMonthCountsAndAClaimIsFollowedToItsEnd() {
        var application = opened("SE-1880", "money");
        var first = UUID.randomUUID();
        var last = UUID.randomUUID();
        note(application, cause(first, "denied", "sickness", "9000.00")).statusCode(201);
        follow(first, "claimed").statusCode(409).body("type", is("urn:problem:nothing-to-refund"));
        note(application, cause(last, "waiting", "sickness", "4200.00")).statusCode(201).body("cause", is("waiting"));
        note(application, cause(last, "waiting", "sickness", "4200.00")).statusCode(200);
        note(application, cause(last, "waiting", "sickness", "4201.00")).statusCode(409);
        note(opened("SE-1880", "money"), cause(UUID.randomUUID(), "none", null, "0.00")).statusCode(201);

        machine().get("/api/v1/refund-claims?municipality=SE-1880").then().statusCode(200).body("items", hasSize(1))
                .body("items[0].cause.id", is(last.toString()));
        follow(first, "claimed").statusCode(409).body("type", is("urn:problem:cause-replaced"));
        follow(last, "paid").statusCode(409).body("type", is("urn:problem:claim-cannot-move"));
        follow(last, "claimed").statusCode(201).body("amount.amount", is("4200.00")).body("ground", is("SoL 2025:400 33:2"));
        follow(last, "claimed").statusCode(200);
        follow(last, "reminded").statusCode(201);
        machine().get("/api/v1/statistics/cost-shift?municipality=SE-1880&year=2026").then().statusCode(200)
                .body("total", is("4200.00")).body("months", hasSize(12)).body("months[2].month", is("2026-03"))
                .body("months[2].byCause.waiting", is("4200.00")).body("months[2].byBenefit.sickness", is("4200.00"))
                .body("months[2].looked", is(2)).body("months[2].households", is(1)).body("claims.reminded", is("4200.00"));
        follow(last, "paid").statusCode(201);
        machine().get("/api/v1/refund-claims?municipality=SE-1880").then().body("items", hasSize(0));
        follow(UUID.randomUUID(), "claimed").statusCode(404).body("type", is("urn:problem:unknown-cause"));
        machine().get("/api/v1/statistics/cost-shift?municipality=SE-1281&year=2026").then().statusCode(403);
    }

    /** What was claimed once cannot be claimed again under the corrected amount, and its claim is not lost with the mistake. */
    @Test
    void aCorrectedMonthKeepsItsClaim() {
        var application = opened("SE-0181", "money");
        var mistaken = UUID.randomUUID();
        var corrected = UUID.randomUUID();
        var denied = UUID.randomUUID();
        note(application, cause(mistaken, "waiting", "sickness", "5000.00")).statusCode(201);
        var claim = follow(mistaken, "claimed").statusCode(201).extract().<String> path("id");

        note(application, cause(corrected, "waiting", "sickness", "6000.00")).statusCode(201);

        follow(corrected, "claimed").statusCode(200).body("id", is(claim)).body("amount.amount", is("5000.00"));
        follow(mistaken, "claimed").statusCode(409).body("type", is("urn:problem:cause-replaced"))
                .body("causeId", is(corrected.toString()));
        refundable(application, "claim.id").isEqualTo(List.of(claim));
        refundable(application, "cause.id").isEqualTo(List.of(corrected.toString()));
        machine()
                .body(Map.of("causeId", corrected, "state", "reminded", "amount",
                        Map.of("amount", "6000.00", "currency", "SEK")))
                .post("/api/v1/refund-claims").then().statusCode(201).body("id", is(claim));

        note(application, cause(denied, "denied", "sickness", "10.00")).statusCode(201);
        refundable(application, "claim.state").isEqualTo(List.of("reminded"));
        machine().get("/api/v1/statistics/cost-shift?municipality=SE-0181&year=2026").then()
                .body("claims.reminded", is("6000.00")).body("claims.claimed", is("0.00"));
        follow(denied, "paid").statusCode(201).body("id", is(claim)).body("amount.amount", is("6000.00"));
        note(application, cause(UUID.randomUUID(), "waiting", "sickness", "7000.00")).statusCode(201);
        refundable(application, "cause.id").isEqualTo(List.of());
        assertThat(TestDatabase.number("select count(distinct claim_id) from refund_claim_step s join state_benefit_cause c "
                + "on c.id = s.cause_id where c.application_id = '" + application + "'")).isOne();
    }

    private static ObjectAssert<Object> refundable(UUID application, String what) {
        return assertThat(machine().get("/api/v1/refund-claims?municipality=SE-0181").then().statusCode(200).extract()
                .<Object> path("items.findAll { it.cause.applicationId == '" + application + "' }." + what));
    }

    @Test
    void aMonthCorrectedBeforeItWasClaimedIsClaimedAsItIsNow() {
        var application = opened("SE-0181", "money");
        var mistaken = UUID.randomUUID();
        note(application, cause(mistaken, "waiting", "pension", "5000.00")).statusCode(201);
        note(application, cause(UUID.randomUUID(), "none", null, "0.00")).statusCode(201);

        follow(mistaken, "claimed").statusCode(409).body("type", is("urn:problem:cause-replaced"));
    }

    @Test
    void whatCannotBeIsRefused() {
        var application = opened("SE-1880", "money");

        note(application, cause(UUID.randomUUID(), "waiting", null, "1.00")).statusCode(422)
                .body("type", is("urn:problem:benefit-required"));
        note(application, cause(UUID.randomUUID(), "waiting", "pension", "0.00")).statusCode(422)
                .body("type", is("urn:problem:amount-required"));
        var foreign = cause(UUID.randomUUID(), "denied", "pension", "1.00");
        foreign.put("amount", Map.of("amount", "1.00", "currency", "NOK"));
        note(application, foreign).statusCode(422).body("type", is("urn:problem:foreign-currency"));
        var later = cause(UUID.randomUUID(), "denied", "pension", "1.00");
        later.put("month", "2099-01");
        note(application, later).statusCode(422).body("type", is("urn:problem:month-in-future"));
        note(UUID.randomUUID(), cause(UUID.randomUUID(), "none", null, "0.00")).statusCode(404)
                .body("type", is("urn:problem:unknown-application"));
    }

    @ParameterizedTest
    @CsvSource({ "nb,Kostnad flyttet fra staten", "sv,Kostnad som flyttats från staten", "en,Cost shifted from the state" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void thePageStandsInThreeLanguages(String language, String title) {
        var application = opened("SE-0181", "money");

        browser(language).get("/cost-shift?application=" + application).then().statusCode(200).body(containsString(title))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/applications/" + application).then()
                .body(containsString("/benefits/cost-shift?application=" + application));
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void theFormsNoteAMonthAndFollowAClaim() {
        var application = opened("SE-1281", "money");
        var id = UUID.randomUUID();
        var causes = "/cost-shift/causes?application=" + application;

        form(Map.of("month", "mars")).post(causes).then().statusCode(422).body(containsString("Välj varför."))
                .body(containsString("value=\"mars\""));
        form(Map.of("month", "2026-02", "cause", "waiting", "amount", "fyra")).post(causes).then().statusCode(422)
                .body(containsString("Skriv beloppet med siffror."));
        form(Map.of("month", "2026-02", "cause", "waiting", "amount", "4")).post(causes).then().statusCode(422)
                .body(containsString("Välj förmånen."));
        form(Map.of("causeId", id.toString(), "month", "2026-02", "cause", "waiting", "benefit", "parental", "amount",
                "4 100,50")).post(causes).then().statusCode(303).header("Location", endsWith("&said=noted"));
        form(Map.of()).post("/cost-shift/claims").then().statusCode(422).body(containsString("Välj vad som hände."));
        form(Map.of("claim", id.toString(), "state", "paid")).post("/cost-shift/claims").then().statusCode(422)
                .body(containsString("Först begärs det"));
        form(Map.of("claim", id.toString(), "state", "claimed")).post("/cost-shift/claims").then().statusCode(303);
        browser("sv").get("/cost-shift?year=2026").then().statusCode(200).body(containsString("föräldrapenning"))
                .body(containsString("begärt")).body(containsString("100,50"));
        assertThat(TestDatabase.number("select count(*) from refund_claim_step where cause_id = '" + id + "'")).isOne();
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }
}
