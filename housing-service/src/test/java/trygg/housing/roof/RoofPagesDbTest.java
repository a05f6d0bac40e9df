package trygg.housing.roof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static trygg.housing.roof.Town.CODE;
import static trygg.housing.roof.Town.count;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.testkit.TestDatabase;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** What the duty officer sees and does at night, through the pages as a browser asks for them (C050, C067). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "duty", roles = "duty-officer", attributes = @SecurityAttribute(key = "municipalities", value = CODE))
class RoofPagesDbTest {

    @Inject
    RoofSearch search;
    @Inject
    Town town;

    @BeforeEach
    void anEmptyTown() {
        town.clear();
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    /** Asks by the form and tells the id of the request. */
    private static UUID asked(String alias, String births, String need) {
        var id = UUID.randomUUID();
        form(Map.of("actId", id.toString(), "alias", alias, "births", births, "needs", need)).post("/tonight/requests").then()
                .statusCode(303).header("Location", endsWith("/housing/tonight/requests/" + id + "?said=asked"));
        return id;
    }

    private static String offerOf(UUID request) {
        return TestDatabase.text("select id from night_offer where request_id = '" + request + "' order by nth desc");
    }

    @ParameterizedTest
    @CsvSource({ "nb,Venter på tak,2 voksne og 1 barn,Gi tilbudet", "sv,Väntar på tak,2 vuxna och 1 barn,Ge erbjudandet",
            "en,Waiting for a roof,2 adults and 1 child,Make the offer" })
    void theBoardAndTheRequestStandInThreeLanguages(String language, String waiting, String household, String button) {
        browser(language).get("/tonight").then().statusCode(200).body(containsString(waiting))
                .body(containsString("t-empty")).body(containsString("sse-connect=\"/housing/tonight/live\""))
                .body(not(containsString("NOT_FOUND")));
        var id = asked("Kim", "1990-05-01 1991-02-03\n2019-03-04", "pets");

        browser(language).get("/tonight").then().statusCode(200).body(containsString(household))
                .body(containsString("/housing/tonight/requests/" + id)).body(not(containsString("NOT_FOUND")));
        browser(language).get("/tonight/requests/" + id).then().statusCode(200).body(containsString(button))
                .body(containsString("Kim")).body(not(containsString("NOT_FOUND")));
        browser(language).get("/tonight/requests/new").then().statusCode(200).body(not(containsString("NOT_FOUND")));
        assertThat(count("access_log where what = 'tonight-board' and reader = 'duty'")).isPositive();
    }

    /** Yes, no by the person, no by the place: each is a form, and each no brings another offer. */
    @Test
    void anOfferIsAnsweredByAForm() {
        town.beds(3);
        var id = asked("Kim", "1990-05-01", "");
        var path = "/tonight/requests/" + id + "/answers";
        browser("sv").get("/tonight/requests/" + id).then().body(containsString("Hamngatan 1, säng"))
                .body(containsString("Notera ja"));

        form(Map.of("offerId", offerOf(id), "answer", "declined")).post(path).then().statusCode(422)
                .body(containsString("Välj skälet"));
        form(Map.of("offerId", offerOf(id), "answer", "declined", "declineReason", "unsafe")).post(path).then().statusCode(303)
                .header("Location", endsWith("?said=declined"));
        form(Map.of("offerId", offerOf(id), "answer", "refused", "refuseReason", "substance-use")).post(path).then()
                .statusCode(422);
        form(Map.of("offerId", offerOf(id), "answer", "refused", "refuseReason", "full")).post(path).then().statusCode(303);
        form(Map.of("offerId", offerOf(id), "answer", "accepted")).post(path).then().statusCode(303)
                .header("Location", endsWith("?said=accepted"));
        form(Map.of("offerId", offerOf(id), "answer", "accepted")).post(path).then().statusCode(303)
                .header("Location", endsWith("?said=before"));

        assertThat(count("night_offer where request_id = '" + id + "'")).isEqualTo(3);
        browser("sv").get("/tonight/requests/" + id + "?said=accepted").then().body(containsString("Ja är sparat"))
                .body(containsString("Det känns inte tryggt")).body(containsString("Boendet sa nej: Fullt"));
        browser("sv").get("/tonight").then().body(containsString("Fullt")).body(containsString("Antagen"));
    }

    @Test
    void aVoucherNeedsItsAddressAndIsAnOffer() {
        var id = asked("Kim", "1990-05-01", "");
        var path = "/tonight/requests/" + id;
        form(Map.of("placeKind", "hotel")).post(path + "/offers").then().statusCode(422)
                .body(containsString("Ange adressen"));
        form(Map.of("placeKind", "hotel", "address", "Stora hotellet")).post(path + "/offers").then().statusCode(303)
                .header("Location", endsWith("?said=offered"));
        browser("sv").get(path).then().body(containsString("Stora hotellet")).body(containsString("Notera ja"));
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndNothingIsLost() {
        form(Map.of("births", "in May", "alias", "Kim")).post("/tonight/requests").then().statusCode(422)
                .body(containsString("Ange en födelsedag")).body(containsString("in May"));
        form(Map.of("births", "1990-05-01")).post("/tonight/requests").then().statusCode(422)
                .body(containsString("Ange antingen vad personen kallas eller ärendet"));
        browser("sv").get("/tonight/requests/" + UUID.randomUUID()).then().statusCode(404).contentType("text/html");
    }

    @Test
    void lookingAgainFindsWhatHasBecomeFree() {
        var id = asked("Kim", "1990-05-01", "");
        town.beds(1);
        form(Map.of()).post("/tonight/requests/" + id + "/searches").then().statusCode(303);
        browser("sv").get("/tonight/requests/" + id + "?said=looked").then().body(containsString("Hamngatan 1, säng 1"));
    }

    /** Who sleeps where is for those on the case; anybody else says why they join it, and that is logged. */
    @Test
    void aHiddenAddressTakesAReasonAndALoggedStep() {
        town.place(HomeKind.CRISIS_SHELTER_PLACE, "Huset", 3, Feature.HIDDEN);
        var told = ToldContact.of(CODE, "roof-tonight", "violence").send();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("roof_request where case_id = '" + told.caseId() + "'") == 1);
        search.look();
        var id = TestDatabase.text("select id from roof_request where case_id = '" + told.caseId() + "'");
        var need = TestDatabase.text("select housing_need_id from roof_request where id = '" + id + "'");
        var path = "/tonight/requests/" + id;

        browser("sv").get("/tonight").then().body(containsString("Skyddad person"))
                .body(not(containsString(told.caseId().toString().substring(0, 8))));
        browser("sv").get(path).then().statusCode(200).body(not(containsString("Hemliga gatan")));
        form(Map.of()).post("/needs/" + need + "/address").then().statusCode(303)
                .header("Location", endsWith("/tonight/needs/" + need));
        browser("sv").get("/tonight/needs/" + need).then().statusCode(303).header("Location", endsWith(path));
        form(Map.of()).post(path + "/address").then().statusCode(422).body(containsString("Säg varför"))
                .body(not(containsString("Hemliga gatan")));
        assertThat(count("access_log where what = 'roof-address' and case_id = '" + told.caseId() + "'")).isZero();

        form(Map.of("joinReason", "Jag följer med dit i natt")).post(path + "/address").then().statusCode(200)
                .body(containsString("Hemliga gatan 5"));
        assertThat(count("access_log where what = 'roof-address' and case_id = '" + told.caseId() + "'")).isOne();
        assertThat(count("roof_case_member where request_id = '" + id + "' and who = 'duty'")).isOne();
        form(Map.of()).post("/needs/" + need + "/address").then().statusCode(200).body(containsString("Hemliga gatan 5"));
    }

    @Test
    void theLivePartSendsWhatTheBoardShows() throws Exception {
        var id = asked("Kim", "1990-05-01", "");
        try (var open = HttpClient.newHttpClient()) {
            var stream = open.send(HttpRequest
                    .newBuilder(URI.create("http://localhost:" + RestAssured.port + "/housing/tonight/live"))
                    .header("Accept", "text/event-stream").header("Cookie", "trygg_lang=sv").build(), BodyHandlers.ofLines());
            assertThat(stream.statusCode()).isEqualTo(200);
            assertThat(stream.body().limit(500).anyMatch(line -> line.contains("/housing/tonight/requests/" + id))).isTrue();
            open.shutdownNow();
        }
    }

    @Test
    @TestSecurity(user = "lars", roles = "landlord", attributes = @SecurityAttribute(key = "municipalities", value = CODE))
    void aLandlordSeesNobodyTonight() {
        browser("sv").get("/tonight").then().statusCode(403);
        browser("sv").get("/tonight/requests/" + UUID.randomUUID()).then().statusCode(403);
    }
}
