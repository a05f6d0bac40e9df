package trygg.benefits.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static trygg.benefits.application.BenefitsSuite.clocks;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

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

/** From the sheet to the decision, over HTTP and on a real database. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class AssessmentDbTest {

    private static final String PATH = "/api/v1/applications/";

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write benefits.calculate",
                municipality)).contentType(ContentType.JSON);
    }

    private static RequestSpecification browser() {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", "sv")
                .redirects().follow(false);
    }

    private static Map<String, Object> facts(String municipality, String period, String rent, String approved) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("municipality", municipality);
        facts.put("period", period);
        facts.put("household", Map.of("adults", List.of(Map.of("ref", "a1", "birthDate", "1990-05-01"))));
        facts.put("costs", List.of(Map.of("kind", "rent", "amount", rent, "approved", approved)));
        facts.put("incomes", List.of(Map.of("ref", "a1", "kind", "housing-allowance", "amount", "1000.00")));
        return facts;
    }

    private static UUID kept(String municipality, UUID application, Map<String, Object> facts) {
        var id = UUID.randomUUID();
        machine(municipality).body(Map.of("id", id, "facts", facts)).post(PATH + application + "/calculations").then()
                .statusCode(201);
        return id;
    }

    private static Map<String, Object> decision(String outcome, UUID... calculations) {
        var decision = new LinkedHashMap<String, Object>();
        decision.put("id", UUID.randomUUID());
        decision.put("part", "aid");
        decision.put("outcome", outcome);
        decision.put("ground", "SoL 2025:400 12:1");
        decision.put("calculations", List.of(calculations));
        return decision;
    }

    private static ValidatableResponse decide(UUID application, Map<String, Object> decision) {
        return machine("SE-0181").body(decision).post(PATH + application + "/decisions").then();
    }

    /** Every line says paragraph, table and inputs, and no other municipality reads it. */
    private static void traced(UUID application, UUID decision, UUID april) {
        var path = "/api/v1/decisions/" + decision + "/trace";
        var rent = "months[0].calculation.lines.find { it.kind == 'cost' }";
        machine("SE-0181").header("X-Purpose", "appeal").get(path).then().statusCode(200)
                .body("applicationId", is(application.toString())).body("outcome", is("granted"))
                .body("months.period", contains("2026-03", "2026-04")).body("months.granted", contains("9220.00", "9220.00"))
                .body("months[1].calculationId", is(april.toString()))
                .body("months[0].calculation.lines.basis.act", everyItem(notNullValue()))
                .body("months[0].calculation.lines.basis.section", everyItem(notNullValue()))
                .body("months[0].calculation.lines.find { it.kind == 'personal' }.parameter.validFrom", is("2026-01-01"))
                .body(rent + ".inputs", notNullValue());
        assertThat(TestDatabase.number("select count(*) from access_log where purpose = 'appeal' and case_id = "
                + "(select case_id from application where id = '" + application + "')")).isOne();
        machine("SE-1281").get(path).then().statusCode(404).body("type", is("urn:problem:unknown-decision"));
        machine("SE-0181").get("/api/v1/decisions/" + UUID.randomUUID() + "/trace").then().statusCode(404);
    }

    /** C037: the same sheet for API, decision and letter; norm 5 220 and rent 5 000 less 1 000 is 9 220. */
    @Test
    void aDecisionRestsOnWhatWasKept() {
        var application = opened("SE-0181", "money");
        var id = UUID.randomUUID();
        var body = Map.of("id", id, "facts", facts("SE-0181", "2026-03", "5000.00", "5000.00"));
        machine("SE-0181").body(body).post(PATH + application + "/calculations").then().statusCode(201)
                .body("calculation.aid", is("9220.00"));
        machine("SE-0181").body(body).post(PATH + application + "/calculations").then().statusCode(200);
        machine("SE-0181").body(Map.of("id", id, "facts", facts("SE-0181", "2026-03", "4000.00", "4000.00")))
                .post(PATH + application + "/calculations").then().statusCode(409)
                .body("type", is("urn:problem:id-already-used"));

        var april = kept("SE-0181", application, facts("SE-0181", "2026-04", "5000.00", "5000.00"));
        var decided = decision("granted", id, april);
        decided.put("runsUntil", "2026-12");
        decide(application, decided).statusCode(201).body("decision.amount.amount", is("18440.00"))
                .body("decision.months.period", contains("2026-03", "2026-04"))
                .body("decision.items.kind", contains("livelihood", "rent"))
                .body("decision.items[1].granted.amount", is("10000.00"))
                .body("decision.items.outcome", contains("granted", "granted"))
                .body("clocks.find { it.guarantee == 'aid-decision' }.state", is("kept"));
        decide(application, decided).statusCode(200);
        machine("SE-0181").get(PATH + application + "/calculations").then().statusCode(200).body("", hasSize(2))
                .body("calculation.lines[0].kind", hasItem("personal"));
        traced(application, UUID.fromString(decided.get("id").toString()), april);
        assertThat(TestDatabase.number("select count(*) from decision_calculation where calculation_id = '" + april + "'"))
                .isOne();
    }

    @Test
    void aMonthWithoutItsTableAndAHouseholdThatCannotBeAreNotKept() {
        var application = opened("SE-0181", "money");
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "facts", facts("SE-0181", "2031-03", "1.00", "1.00")))
                .post(PATH + application + "/calculations").then().statusCode(422)
                .body("type", is("urn:problem:missing-parameter")).body("parameter", is("se.norm.personal"));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "facts", facts("SE-1880", "2026-03", "1.00", "1.00")))
                .post(PATH + application + "/calculations").then().statusCode(422)
                .body("type", is("urn:problem:other-municipality"));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "facts", facts("SE-0181", "2026-03", "1.00", "2.00")))
                .post(PATH + application + "/calculations").then().statusCode(422)
                .body("type", is("urn:problem:more-than-the-cost"));
        machine("SE-1880").body(Map.of("id", UUID.randomUUID(), "facts", facts("SE-0181", "2026-03", "1.00", "1.00")))
                .post(PATH + application + "/calculations").then().statusCode(404);
        assertThat(TestDatabase.number("select count(*) from calculation where application_id = '" + application + "'"))
                .isZero();
    }

    @Test
    void anAmountWithoutACalculationAndACalculationOfAnotherAreRefused() {
        var application = opened("SE-0181", "money");
        var foreign = kept("SE-0181", opened("SE-0181", "money"), facts("SE-0181", "2026-03", "1.00", "1.00"));
        var bare = decision("granted");
        bare.put("amount", Map.of("amount", "9220.00", "currency", "SEK"));

        decide(application, bare).statusCode(422).body("type", is("urn:problem:calculation-required"));
        decide(application, decision("granted", foreign)).statusCode(422)
                .body("type", is("urn:problem:unknown-calculation"));
        decide(application, decision("granted", UUID.randomUUID())).statusCode(422)
                .body("type", is("urn:problem:unknown-calculation"));
        assertThat(clocks(application, "aid-decision", "running")).isOne();
    }

    /** C040: months in a row are counted from what was decided, so that nobody has to remember the job incentive. */
    @Test
    void supportMonthsAreCountedFromTheDecisions() {
        var first = opened("SE-0181", "money");
        var months = List.of("2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02").stream()
                .map(month -> kept("SE-0181", first, facts("SE-0181", month, "1.00", "1.00"))).toArray(UUID[]::new);
        decide(first, decision("granted", months)).statusCode(201);
        var working = facts("SE-0181", "2026-03", "1.00", "1.00");
        working.put("incomes", List.of(Map.of("ref", "a1", "kind", "wage", "amount", "2000.00")));

        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "facts", working))
                .post(PATH + first + "/calculations").then().statusCode(201)
                .body("calculation.lines.find { it.kind == 'job-incentive' }.amount", is("500.00"));
    }

    /** C035: below the floor it waits for a second person; the clock runs on, the proposer cannot sign, a machine neither. */
    @Test
    @TestSecurity(user = "mats", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void theSecondPersonSignsOnThePage() {
        var application = opened("SE-0181", "money");
        var id = UUID.randomUUID();
        browser().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(Map.of("keepId", id.toString(), "period", "2026-03", "born1", "1990-05-01", "adjust", "lower-norm",
                        "adjustAmount", "1000", "adjustReason", "Mat ingår i boendet"))
                .post("/applications/" + application + "/decision/calculations").then().statusCode(303)
                .header("Location", endsWith("/applications/" + application + "/decision"));
        browser().get("/applications/" + application + "/decision").then().statusCode(200)
                .body(containsString("Mindre än riksnormen")).body(not(containsString("NOT_FOUND")));

        var typed = new LinkedHashMap<String, String>(
                Map.of("actId", UUID.randomUUID().toString(), "calculations", id.toString(),
                        "outcome", "partly", "ground", "SoL 2025:400 12:7", "reason", "Mat ingår."));
        browser().contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed)
                .post("/applications/" + application + "/decision").then().statusCode(422)
                .body(containsString("Säg vad som är särskilt för det här hushållet"))
                .body(containsString("Säg varför inte allt räknas"));
        typed.put("individualReason", "Helpension till maj");
        typed.put("reason-livelihood", "Mat ingår i boendet");
        browser().contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed)
                .post("/applications/" + application + "/decision").then().statusCode(303)
                .header("Location", endsWith("?said=proposed"));
        assertThat(clocks(application, "aid-decision", "running")).isOne();
        browser().get("/applications/" + application).then().statusCode(200)
                .body(containsString("Väntar på en andra underskrift")).body(containsString("Du har föreslagit det"));
        browser().contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("signs", "yes")
                .post("/applications/" + application + "/proposals/" + typed.get("actId")).then().statusCode(422)
                .body(containsString("Ingen skriver under sitt eget beslut"));
        machine("SE-0181").body(Map.of("signs", true))
                .post(PATH + application + "/decisions/" + typed.get("actId") + "/signatures").then().statusCode(403)
                .body("type", is("urn:problem:human-required"));

        // As if a colleague had proposed it: a test has one browser.
        TestDatabase.execute("""
                update decision_proposal set proposed_by = 'karin', command = replace(command, '"by":"mats"', '"by":"karin"')
                 where id = '%s'""".formatted(typed.get("actId")));
        browser().contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("signs", "yes")
                .post("/applications/" + application + "/proposals/" + typed.get("actId")).then().statusCode(303)
                .header("Location", endsWith("?said=decided"));
        assertThat(clocks(application, "aid-decision", "kept")).isOne();
        assertThat(TestDatabase.number("select count(*) from decision where id = '" + typed.get("actId")
                + "' and below_floor and signed_by = 'mats' and amount = 4220")).isOne();
    }

    @Test
    void whatWasReckonedIsNeverRewritten() throws Exception {
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            for (var table : List.of("calculation", "decision_item", "decision_calculation")) {
                assertThatThrownBy(() -> statement.executeUpdate("delete from " + table))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.executeUpdate("update " + table + " set municipality = 'SE-0181'"))
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
