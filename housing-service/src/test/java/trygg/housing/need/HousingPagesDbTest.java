package trygg.housing.need;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static trygg.housing.need.HousingSuite.clocks;
import static trygg.housing.need.HousingSuite.opened;
import static trygg.housing.need.HousingSuite.readsLogged;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** What a caseworker sees and does, through the pages as a browser asks for them. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class HousingPagesDbTest {

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(UUID need, Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed)
                .pathParam("need", need);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Boliger og tak i kveld,Tilby et sted å sove,Gi tilbudet",
            "sv,Bostad och tak i natt,Erbjud någonstans att sova,Ge erbjudandet",
            "en,Homes and roofs tonight,Offer somewhere to sleep,Make the offer" })
    void boardAndFormStandInThreeLanguages(String language, String board, String next, String button) {
        var told = ToldContact.of("SE-0181", "roof-tonight");
        var need = opened(told);

        browser(language).get("/").then().statusCode(200).body(containsString(board))
                .body(containsString("/housing/needs/" + need)).body(not(containsString("NOT_FOUND")));
        browser(language).get("/needs/" + need).then().statusCode(200).body(containsString(next))
                .body(containsString(button)).body(containsString("/intake/cases/" + told.caseId()))
                .body(containsString("/housing/homelessness/cases/" + told.caseId()));
        assertThat(readsLogged(told.caseId(), "housing-need", "case-handling")).isOne();
    }

    @Test
    void theFilterStandsInTheAddressOfTheBoardAndOfItsLivePart() {
        var roof = opened("SE-0181", "roof-tonight");

        browser("sv").get("/?kind=roof-tonight").then().statusCode(200).body(containsString("/housing/needs/" + roof))
                .body(containsString("sse-connect=\"/housing/live?kind=roof-tonight\""))
                .body(containsString("href=\"/housing/?kind=roof-tonight\" aria-current=\"true\""));
        browser("sv").get("/?kind=housing").then().body(not(containsString("/housing/needs/" + roof)));
        browser("sv").get("/?kind=gone").then().body(containsString("sse-connect=\"/housing/live\""));
    }

    @Test
    void theLivePartSendsWhatTheBoardShows() throws Exception {
        var roof = opened("SE-0181", "roof-tonight");
        var live = URI.create("http://localhost:" + RestAssured.port + "/housing/live?kind=roof-tonight");

        try (var browser = HttpClient.newHttpClient()) {
            var stream = browser.send(HttpRequest.newBuilder(live).header("Accept", "text/event-stream")
                    .header("Cookie", "trygg_lang=sv").build(), BodyHandlers.ofLines());
            assertThat(stream.statusCode()).isEqualTo(200);
            assertThat(stream.body().limit(500).anyMatch(line -> line.contains("/housing/needs/" + roof))).isTrue();
            browser.shutdownNow();
        }
    }

    /** C050 by hand: the form keeps the promise, says so, and goes back by a redirect that a reload does not repeat. */
    @Test
    void theOfferFormKeepsThePromise() {
        var need = opened("SE-0181", "roof-tonight");
        var typed = Map.of("actId", UUID.randomUUID().toString(), "placeKind", "shelter", "address", "Nygatan 3");

        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(need, typed).post("/needs/{need}/offers").then().statusCode(303)
                    .header("Location", endsWith("/housing/needs/" + need + "?said=offered"));
        }
        assertThat(clocks(need, "roof-tonight", "kept")).isOne();
        browser("sv").get("/needs/" + need + "?said=offered").then().statusCode(200)
                .body(containsString("Erbjudandet är sparat")).body(containsString("Nygatan 3"))
                .body(not(containsString("Ge erbjudandet")));
        form(need, Map.of("placeKind", "flat", "address", "Nygatan 4")).post("/needs/{need}/offers").then()
                .statusCode(303).header("Location", endsWith("?said=before"));
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedIsKept() {
        var need = opened("SE-0181", "roof-tonight");

        form(need, Map.of("address", "Nygatan 3", "offeredAt", "2031-01-01T12:00")).post("/needs/{need}/offers")
                .then().statusCode(422).body(containsString("Välj vilket slags ställe det är"))
                .body(containsString("value=\"Nygatan 3\"")).body(containsString("2031-01-01T12:00"));
        form(need, Map.of("placeKind", "flat", "address", "Nygatan 3", "offeredAt", "2031-01-01T12:00"))
                .post("/needs/{need}/offers").then().statusCode(422)
                .body(containsString("Tidpunkten har inte varit än"));
        assertThat(clocks(need, "roof-tonight", "running")).isOne();
    }

    /** C054: a refusal needs its paragraph and reason, and then it stands in the caseworker's name. */
    @Test
    void aNamedHumanMayRefuseWithAReason() {
        var need = opened("SE-0181", "housing");

        form(need, Map.of("outcome", "refused")).post("/needs/{need}/decisions").then().statusCode(422)
                .body(containsString("Skriv lagrummet")).body(containsString("Skriv varför"))
                .body(containsString("Välj vad som erbjuds i stället"));
        form(need, Map.of("outcome", "refused", "ground", "SoL 2025:400 11:1", "reason", "Har redan en bostad.",
                "alternative", "help-to-keep"))
                .post("/needs/{need}/decisions").then().statusCode(303);
        browser("sv").get("/needs/" + need).then().body(containsString("av karin"))
                .body(containsString("överklaga inom tre veckor"));
    }

    @Test
    void theContactBeforeAnEvictionIsOneClick() {
        var need = opened("SE-0181", "eviction-threat");

        form(need, Map.of("contactedAt", "")).post("/needs/{need}/eviction-contacts").then().statusCode(303);
        assertThat(clocks(need, "eviction-contact", "kept")).isOne();
    }

    /** The address of a protected person takes an extra step, and the step is logged as what it is. */
    @Test
    void aProtectedPersonsAddressTakesAnExtraLoggedStep() {
        var told = ToldContact.of("SE-0181", "roof-tonight").with("protection", "protected");
        var need = opened(told);
        form(need, Map.of("placeKind", "crisis-shelter", "address", "Hemliga gatan 5")).post("/needs/{need}/offers");

        browser("sv").get("/needs/" + need).then().body(containsString("Skyddad person"))
                .body(not(containsString("Hemliga gatan 5")));
        assertThat(readsLogged(told.caseId(), "roof-address", "case-handling")).isZero();
        form(need, Map.of()).post("/needs/{need}/address").then().statusCode(200)
                .body(containsString("Hemliga gatan 5"));
        assertThat(readsLogged(told.caseId(), "roof-address", "case-handling")).isOne();
    }

    @Test
    void whatIsNotThereIsAPageOfItsOwn() {
        browser("sv").get("/needs/" + UUID.randomUUID()).then().statusCode(404).contentType("text/html");
    }

    @Test
    @TestSecurity(user = "lars", roles = "landlord", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aLandlordSeesNoNeeds() {
        browser("sv").get("/").then().statusCode(303).header("Location", endsWith("/housing/landlord"));
        given().header("Accept", "text/event-stream").get("/live").then().statusCode(403);
    }
}
