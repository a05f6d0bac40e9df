package trygg.housing.eviction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import trygg.housing.eviction.OpenThreat.Opening.Opened;
import trygg.platform.secrecy.Caller;
import trygg.testkit.TestDatabase;
import trygg.testkit.TryggTestResource;

/** The countdown and one threat, as a browser asks for them. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class EvictionPagesDbTest {

    private static final Caller STAFF = new Caller("maria", java.util.Set.of("manager"), java.util.Set.of("SE-0181"));

    @Inject
    EvictionService evictions;

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private EvictionThreat opened() {
        var opening = evictions.open(STAFF,
                new OpenThreat(UUID.randomUUID(), UUID.randomUUID(), "SE-0181", true, null, "maria"));
        return opening instanceof Opened(var threat) ? threat : throwing(opening);
    }

    private static EvictionThreat throwing(Object opening) {
        throw new AssertionError(opening);
    }

    private static RequestSpecification form(String language, Map<String, String> typed) {
        return browser(language).contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    /** Whose protection nobody knows is masked in the list. */
    @ParameterizedTest
    @CsvSource({ "nb,Nedtelling,Noter hva som er meldt", "sv,Nedräkning,Anteckna vad som berättats",
            "en,Countdown,Note what was told" })
    void boardAndThreatStandInThreeLanguages(String language, String board, String form) {
        var threat = opened();
        browser(language).get("/evictions").then().statusCode(200).body(containsString(board))
                .body(containsString("/housing/evictions/" + threat.id())).body(not(containsString("NOT_FOUND")))
                .body(not(containsString(threat.caseId().toString().substring(0, 8))));
        browser(language).get("/evictions/" + threat.id()).then().statusCode(200).body(containsString(form))
                .body(not(containsString("NOT_FOUND")));
    }

    /** C056: by hand a manager sets the reason down, and the page says what is missing before. */
    @Test
    void theFormTellsAndRefusesAtTheField() {
        var threat = opened();
        var facts = "/evictions/" + threat.id() + "/facts";
        form("sv", Map.of("kind", "eviction-date")).post(facts).then().statusCode(422)
                .body(containsString("Ange dagen för vräkningen"));
        form("sv", Map.of("kind", "eviction-date", "on", "tomorrow")).post(facts).then().statusCode(422);
        form("sv", Map.of("factId", UUID.randomUUID().toString(), "kind", "eviction-date", "on",
                LocalDate.now().plusDays(12).toString())).post(facts).then().statusCode(303)
                .header("Location", endsWith("/housing/evictions/" + threat.id() + "?said=told"));
        form("sv", Map.of("kind", "presence", "named", "Karin")).post(facts).then().statusCode(422)
                .body(containsString("Skriv skälet"));
        form("sv", Map.of("kind", "presence", "named", "Karin", "says", "Alla erbjudanden är avvisade")).post(facts).then()
                .statusCode(303);
        browser("sv").get("/evictions/" + threat.id() + "?said=told").then().statusCode(200)
                .body(containsString("Skäl och närvaro skrivna")).body(containsString("Alla erbjudanden är avvisade"));
        browser("sv").get("/evictions/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aCaseworkerLetsNoDayStand() {
        var threat = opened();
        var facts = "/evictions/" + threat.id() + "/facts";
        form("en", Map.of("kind", "eviction-date", "on", LocalDate.now().plusDays(12).toString())).post(facts).then()
                .statusCode(303);
        form("en", Map.of("kind", "presence", "named", "Karin", "says", "why")).post(facts).then().statusCode(422)
                .body(containsString("Only a manager lets an eviction day stand"));
    }

    /** What is told while the board is open comes to it without anybody asking again. */
    @Test
    @Timeout(60)
    void theLiveBoardSendsWhatIsToldMeanwhile() throws Exception {
        var threat = opened();
        try (var browser = HttpClient.newHttpClient()) {
            var stream = browser.send(HttpRequest
                    .newBuilder(URI.create("http://localhost:" + RestAssured.port + "/housing/evictions/live"))
                    .header("Accept", "text/event-stream").header("Cookie", "trygg_lang=en").build(), BodyHandlers.ofLines());
            assertThat(stream.statusCode()).isEqualTo(200);
            var lines = stream.body().iterator();
            assertThat(row(lines, threat.id(), "")).doesNotContain("days");
            var told = evictions.tell(STAFF, new TellFact(UUID.randomUUID(), threat.id(), FactKind.EVICTION_DATE, null,
                    LocalDate.now().plusDays(19), null, null, null, null, "maria", true));
            assertThat(told.telling()).isInstanceOf(Telling.Told.class);
            assertThat(row(lines, threat.id(), "days")).contains("In ");

            var arrears = new OpenThreat(UUID.randomUUID(), UUID.randomUUID(), "SE-0181", true, null, "maria");
            var heard = evictions.note(STAFF, arrears, new TellFact(UUID.randomUUID(), arrears.id(), FactKind.ARREARS_NOTICE,
                    null, null, new BigDecimal("6200.00"), null, null, null, "maria", true));
            assertThat(row(lines, heard, "")).doesNotContain("days");
            browser.shutdownNow();
        }
    }

    /** The row of the threat in the next event that has one and says so much. */
    private static String row(Iterator<String> lines, UUID threat, String more) {
        var event = new StringBuilder();
        while (lines.hasNext()) {
            var line = lines.next();
            event.append(line);
            if (line.isEmpty()) {
                var found = event.indexOf("/housing/evictions/" + threat);
                var row = found < 0 ? "" : event.substring(found, event.indexOf("</tr>", found));
                if (found >= 0 && row.contains(more)) {
                    return row;
                }
                event.setLength(0);
            }
        }
        throw new AssertionError("the stream ended");
    }

    /** C056: what somebody heard is noted by hand, joins what is known of the household, and is noted once. */
    @Test
    void aThreatIsNotedByHand() {
        var caseId = UUID.randomUUID().toString();
        browser("en").get("/evictions/new?case=" + caseId).then().statusCode(200).body(containsString(caseId))
                .body(containsString("Rent is unpaid")).body(not(containsString("NOT_FOUND")));
        form("en", Map.of("kind", "averted")).post("/evictions/new").then().statusCode(422)
                .body(containsString("Give the number of the case")).body(containsString("Choose what it is"))
                .body(containsString("Say whether children live there"));
        form("en", Map.of("caseId", caseId, "kind", "eviction-date", "children", "yes")).post("/evictions/new").then()
                .statusCode(422).body(containsString("Give the day"));

        var cut = Map.of("caseId", caseId, "kind", "power-cut", "children", "yes", "factId", UUID.randomUUID().toString(),
                "says", "The letter came today");
        var first = form("en", cut).post("/evictions/new").then().statusCode(303).extract().header("Location");
        form("en", cut).post("/evictions/new").then().statusCode(303).header("Location", is(first));
        form("en", Map.of("caseId", caseId, "kind", "eviction-date", "children", "no", "factId",
                UUID.randomUUID().toString(), "on", LocalDate.now().plusDays(12).toString())).post("/evictions/new").then()
                .statusCode(303).header("Location", is(first));
        assertThat(TestDatabase.number("select count(*) from eviction_fact f join eviction_threat t on t.id = f.threat_id"
                + " where t.children and t.case_id = '" + caseId + "'")).isEqualTo(2);
        assertThat(TestDatabase.number("select count(*) from clock where guarantee = 'power-cut-contact' and case_id = '"
                + caseId + "'")).isOne();
    }

    /** Arrears noted by hand are a notice as a landlord's, and the sum to hold against them says what it is made of. */
    @Test
    void arrearsByHandShowWhatEvictingCosts() {
        var caseId = UUID.randomUUID().toString();
        form("en", Map.of("caseId", caseId, "kind", "arrears-notice", "children", "yes", "on",
                LocalDate.now().plusDays(40).toString(), "amount", "15 400,00")).post("/evictions/new").then().statusCode(422)
                .body(containsString("Rent that is not due yet"));
        form("en", Map.of("caseId", caseId, "kind", "arrears-notice", "children", "yes", "on",
                LocalDate.now().minusDays(10).toString(), "amount", "all of it")).post("/evictions/new").then()
                .statusCode(422).body(containsString("Give what is owed"));
        form("en", Map.of("caseId", caseId, "kind", "arrears-notice", "children", "yes", "on",
                LocalDate.now().minusDays(10).toString(), "amount", "15 400,00")).post("/evictions/new").then()
                .statusCode(303);
        form("en", Map.of("caseId", caseId, "kind", "arrears-notice", "children", "yes", "on",
                LocalDate.now().minusDays(10).toString(), "amount", "15 400,00", "says", "They rang us")).post("/evictions/new")
                .then().statusCode(422).body(containsString("They rang us")).body(containsString("without words of your own"));
        assertThat(TestDatabase.number("select count(*) from arrears_notice where case_id = '" + caseId + "'")).isOne();
        var threat = TestDatabase.text("select id::text from eviction_threat where case_id = '" + caseId + "'");
        browser("en").get("/evictions/" + threat).then().statusCode(200).body(containsString("Why this sum?"))
                .body(containsString("nights in a temporary home")).body(containsString("Paying what is owed costs less"));
    }
}
