package trygg.platform.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import java.net.URL;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class OperationsResourceTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    ReadinessChecks checks;

    @Test
    void tellsAMachineHowTheServiceStands() {
        var subject = UUID.randomUUID();
        TestDatabase.execute("insert into sequence_gap (consumer, source, subject, sequence) values ('intake.probes', "
                + "'housing', '" + subject + "', 4), ('intake.probes', 'housing', '" + subject + "', 7)");

        given().auth().oauth2(TestTokens.bearer("operations", "ops.read", "SE-0181")).get("/api/v1/operations").then()
                .statusCode(200).body("service", is("intake"), "database", is(true), "broker", is(true),
                        "figures.sequenceGaps", greaterThanOrEqualTo(2),
                        "gaps.find { it.subject == '" + subject + "' }.numbers", equalTo(java.util.List.of(4, 7)),
                        "consumers.name", hasItem("intake.probes"),
                        "consumers.find { it.name == 'intake.probes' }.lag", greaterThanOrEqualTo(0));
        TestDatabase.execute("delete from sequence_gap where subject = '" + subject + "'");
    }

    @Test
    void asksForTheScope() {
        given().auth().oauth2(TestTokens.bearer("municipal-system", "intake.read", "SE-0181")).get("/api/v1/operations")
                .then().statusCode(403).body("type", is("urn:problem:forbidden"));
        given().get("/api/v1/operations").then().statusCode(401).body("type", is("urn:problem:missing-token"));
    }

    @Test
    @TestSecurity(user = "olle", roles = "operator")
    void showsAnOperatorTheSame() {
        given().cookie("trygg_lang", "en").get("/operations").then().statusCode(200)
                .body(containsString("Events on their way out"), containsString("intake.probes"),
                        containsString("href=\"/intake/operations/dead-letters\""));
        given().cookie("trygg_lang", "sv").get("/operations").then().body(containsString("Händelser på väg ut"));
    }

    @Test
    @TestSecurity(user = "olle", roles = "operator")
    void verifiesTheLedgerWhenAsked() {
        given().cookie("trygg_lang", "en").get("/operations/verification").then().statusCode(200)
                .body(containsString("Seal of the newest entry"));
    }

    @Test
    @TestSecurity(user = "anna", roles = "caseworker")
    void isNotForCaseworkers() {
        given().header("Accept", "text/html").get("/operations").then().statusCode(403);
    }

    @Test
    void isReadyAndSaysOfWhat() {
        given().get(ready).then().statusCode(200).body("status", is("UP"), "checks.name",
                hasItems("database", "broker", "migration"));
        given().get(live).then().statusCode(200).body("status", is("UP"));
    }

    /** A replica without broker still answers requests: ADR 0009. */
    @Test
    void reportsABrokerThatIsAwayAndStaysReady() {
        var away = new BrokerWatch(null);

        var answer = checks.broker(away).call();

        assertThat(answer.getStatus()).isEqualTo(org.eclipse.microprofile.health.HealthCheckResponse.Status.UP);
        assertThat(answer.getData().orElseThrow()).containsEntry("reachable", false);
    }

    @Test
    void metersWhatAnAlertNeeds() {
        var text = given().get(metrics).then().statusCode(200).extract().asString();

        assertThat(text).contains("intake_outbox_pending", "intake_outbox_age_seconds", "intake_outbox_refused",
                "intake_dead_letters", "intake_sequence_gaps", "intake_clocks_running", "intake_clocks_broken",
                "intake_clocks_due_soon", "intake_ledger_unsealed", "intake_relay_leads");
        assertThat(text).doesNotContainPattern("intake_outbox_pending\\S* NaN");
    }
}
