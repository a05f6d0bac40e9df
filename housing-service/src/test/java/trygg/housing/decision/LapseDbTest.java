package trygg.housing.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.housing.decision.DecisionFixture.HERE;
import static trygg.housing.decision.DecisionFixture.KARIN;
import static trygg.housing.decision.DecisionFixture.TODAY;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import trygg.housing.decision.MadeDecision.Lapse.Why;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.Outcome;
import trygg.housing.tenancy.Tenancy.Reason;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C054, SoL 34:1: what was granted is owed until somebody says by name why it is not, for a reason of the household's. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class LapseDbTest extends DecisionSuite {

    /** Reported for the quarters in which it was owed, with its end in the last of them, and never again. */
    @Test
    void aLapseEndsWhatIsOwedFromItsDay() {
        var need = granted(400);
        var lapse = UUID.randomUUID();

        assertThat(lapse(need, lapse, Why.MOVED_AWAY, 401)).isEqualTo(new Acting.Unfit(Acting.Fault.TOO_EARLY));
        assertThat(lapse(need, lapse, Why.MOVED_AWAY, -3)).isEqualTo(new Acting.Unfit(Acting.Fault.IN_FUTURE));
        assertThat(lapse(need, lapse, Why.MOVED_AWAY, 150)).isInstanceOf(Acting.Done.class);
        assertThat(lapse(need, lapse, Why.MOVED_AWAY, 150)).isInstanceOf(Acting.Repeated.class);
        assertThat(lapse(need, lapse, Why.DIED, 150)).isInstanceOf(Acting.DoneBefore.class);

        assertThat(now(need).owed()).isFalse();
        assertThat(reported(need, TODAY.minusDays(260))).singleElement().satisfies(one -> {
            assertThat(one.until()).isNull();
            assertThat(one.lapsed()).isNull();
        });
        assertThat(reported(need, TODAY.minusDays(150))).singleElement().satisfies(one -> {
            assertThat(one.lapsed()).isEqualTo(Why.MOVED_AWAY);
            assertThat(one.lapsedOn()).isEqualTo(TODAY.minusDays(150));
            assertThat(one.carriedOutOn()).isNull();
            assertThat(one.days()).isEqualTo(250);
        });
        assertThat(reported(need, TODAY.minusDays(50))).isEmpty();
        assertThat(decisions.execute(KARIN, need.id().value(), UUID.randomUUID(), TODAY))
                .isEqualTo(new Acting.Unfit(Acting.Fault.LAPSED));
    }

    /** Its clocks end with it, and what comes by the queue later is not that decision's. */
    @Test
    void aLapseWithdrawsTheClocksAndKeysOfLaterCarryNothingOut() {
        var need = granted(60);
        end(keys(need, 50), 40, Reason.EVICTED);
        assertThat(waiting(need)).isOne();
        assertThat(lapse(need, UUID.randomUUID(), Why.FOUND_HOME, 30)).isInstanceOf(Acting.Done.class);

        assertThat(waiting(need)).isZero();
        assertThat(reported(need, TODAY)).isEmpty();
        end(keys(need, 20), 10, Reason.EVICTED);
        assertThat(now(need).executions()).hasSize(1);
        assertThat(waiting(need)).isZero();
        assertThat(TestEvents.readUntil(TestEvents.topic("housing"), Duration.ofSeconds(20), one -> lapsed(one, need)))
                .anyMatch(one -> lapsed(one, need) && one.value().contains("found-home"));
    }

    @Test
    void whatSomebodyHasOrWasRefusedDoesNotLapse() {
        var had = granted(60);
        keys(had, 50);
        var refused = asked(60);
        DecisionFixture.decide(needs, refused, Outcome.REFUSED, TODAY.minusDays(50));

        assertThat(lapse(had, UUID.randomUUID(), Why.DIED, 30)).isEqualTo(new Acting.Unfit(Acting.Fault.CARRIED_OUT));
        assertThat(lapse(refused, UUID.randomUUID(), Why.DIED, 30)).isEqualTo(new Acting.Unfit(Acting.Fault.NOT_GRANTED));
    }

    /** No reason but the household's, and no machine says it. */
    @Test
    void aMachineLapsesNothingAndNoHomeIsNoReason() {
        var need = granted(60);

        lapseByMachine(need, "no-home").statusCode(422).body("type", is("urn:problem:invalid-request"));
        lapseByMachine(need, "declined-offer").statusCode(422);
        lapseByMachine(need, "died").statusCode(403).body("type", is("urn:problem:needs-named-human"));
        assertThat(now(need).owed()).isTrue();
    }

    @Test
    void aLapseIsWrittenByForm() {
        var need = granted(200);
        var page = "/decisions/" + need.id();
        var day = TODAY.minusDays(5).toString();

        form(page, Map.of("lapsedOn", day)).statusCode(422).body(containsString("Välj varför"))
                .body(containsString("inte heller ett nej till en bostad vi erbjöd"));
        form(page, Map.of("lapsedOn", TODAY.plusDays(3).toString(), "why", "died")).statusCode(422)
                .body(containsString("Den dagen har inte kommit ännu"));
        form(page, Map.of("lapsedOn", day, "why", "taken-back")).statusCode(303).header("Location", endsWith("?said=lapsed"));
        given().cookie("trygg_lang", "sv").get(page + "?said=lapsed").then()
                .body(containsString("Ingen ska längre ha bostaden enligt beslutet"))
                .body(containsString("Vill inte längre ha bostad enligt beslutet och har själv sagt det"))
                .body(not(containsString("/tenancies/needs/" + need.id())));
        given().get("/decisions/report.csv?for=auditors&quarter=" + Quarter.of(TODAY.minusDays(5))).then()
                .body(containsString("not-carried-out," + TODAY.minusDays(200) + ",,195," + day + ",taken-back"));
    }

    private static boolean lapsed(ConsumerRecord<String, String> message, HousingNeed need) {
        return message.key().equals(need.caseId().toString())
                && TestEvents.header(message, "ce_type").endsWith("HousingLapsed.v1");
    }

    private Acting lapse(HousingNeed need, UUID id, Why why, int daysAgo) {
        return decisions.lapse(KARIN, need.id().value(), id, why, TODAY.minusDays(daysAgo));
    }

    private static ValidatableResponse lapseByMachine(HousingNeed need, String why) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "housing.read housing.write", HERE))
                .contentType(ContentType.JSON).body(Map.of("id", UUID.randomUUID(), "why", why, "on", TODAY.toString()))
                .post("/api/v1/decisions/" + need.id() + "/lapse").then();
    }

    private static ValidatableResponse form(String page, Map<String, String> typed) {
        return given().header("Sec-Fetch-Site", "same-origin").cookie("trygg_lang", "sv").redirects().follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed).post(page + "/lapse").then();
    }
}
