package trygg.housing.vacancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.housing.home.HomeKind;
import trygg.platform.secrecy.Caller;
import trygg.testkit.TryggTestResource;

/** C051, C057: what staff see and do about vacant homes and those who wait. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class VacancyPagesDbTest {

    private static final String HERE = "SE-0181";
    private static final Caller KARIN = new Caller("karin", Set.of("caseworker"), Set.of(HERE));

    @Inject
    VacancySuite suite;
    @Inject
    WaitingService waiting;

    private final String district = "p-" + UUID.randomUUID();

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    private UUID household(boolean protectedPerson) {
        var id = suite.waiting(HERE, Instant.now().minus(Duration.ofDays(90)), protectedPerson);
        waiting.change(KARIN, id, null, WaitingFixture.facts(one -> one.in(district)
                .waitingFor(HomeKind.SHARED_ELDER_LIVING)));
        return id;
    }

    private UUID vacancy() {
        var id = UUID.randomUUID();
        form(Map.of("actId", id.toString(), "homeId", suite.flat(HERE, district).id().toString())).post("/vacancies").then()
                .statusCode(303).header("Location", endsWith("/housing/vacancies/" + id + "?said=opened"));
        return id;
    }

    @ParameterizedTest
    @CsvSource({ "nb,Ledige boliger,Venter på bolig,Bostedsløshet", "sv,Lediga bostäder,Väntar på bostad,Hemlöshet",
            "en,Vacant homes,Waiting for a home,Homelessness" })
    void thePagesStandInThreeLanguages(String language, String board, String queue, String homeless) {
        var household = household(false);
        var vacancy = vacancy();

        for (var page : Map.of("/vacancies", board, "/waiting", queue, "/homelessness", homeless).entrySet()) {
            browser(language).get(page.getKey()).then().statusCode(200).body(containsString(page.getValue()))
                    .body(not(containsString("NOT_FOUND")));
        }
        // The board tells by when a home is to be offered.
        browser(language).get("/vacancies").then().body(containsString("t-clock"));
        browser(language).get("/vacancies/" + vacancy).then().statusCode(200)
                .body(containsString("/housing/waiting/" + household));
        browser(language).get("/waiting/" + household).then().statusCode(200)
                .body(containsString("/housing/vacancies/" + vacancy));
    }

    /** By hand from the vacant home over the offer to the no, which costs nothing, and the yes. */
    @Test
    void theFirstIsOfferedTheHomeAndAnswers() {
        var household = household(false);
        var vacancy = vacancy();
        var offer = UUID.randomUUID().toString();

        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(Map.of("actId", offer, "householdId", household.toString())).post("/vacancies/" + vacancy + "/offers").then()
                    .statusCode(303).header("Location", endsWith("?said=offered"));
        }
        browser("sv").get("/vacancies/" + vacancy).then()
                .body(containsString("Prövad igen: reglerna ger fortfarande denna lista"))
                .body(containsString("De tar bostaden"));
        form(Map.of("offerId", offer, "answer", "no")).post("/vacancies/" + vacancy + "/answers").then().statusCode(422)
                .body(containsString("Välj skälet"));
        form(Map.of("offerId", offer, "answer", "yes")).post("/vacancies/" + vacancy + "/answers").then().statusCode(303);
        browser("sv").get("/waiting/" + household).then().body(containsString("Har bostad nu"));
        keysFollow(vacancy, offer);
    }

    /** C052: the yes leads to the keys, and the keys to a contract of their own. */
    private static void keysFollow(UUID vacancy, String offer) {
        var keys = "/tenancies/keys/" + offer;
        browser("sv").get("/vacancies/" + vacancy).then().body(containsString("/housing" + keys));
        browser("sv").get("/tenancies").then().body(containsString("/housing" + keys));
        browser("sv").get(keys).then().statusCode(200).body(containsString("Lämna över nycklarna"))
                .body(not(containsString("NOT_FOUND")));
        form(Map.of("contract", "first-hand")).post(keys).then().statusCode(422).body(containsString("Ange dagen"))
                .body(containsString("Ange ett tal från 1 till 99"));
        var typed = new LinkedHashMap<>(Map.of("actId", offer, "contract", "trial", "homesShown", "2", "housingFirst", "yes",
                "startedOn", LocalDate.now(ZoneId.of("Europe/Stockholm")).toString()));
        form(typed).post(keys).then().statusCode(422).body(containsString("Ange en dag efter nycklarna"));
        typed.put("contract", "first-hand");
        form(typed).post(keys).then().statusCode(303).header("Location",
                endsWith("/housing/tenancies/" + offer + "?said=started"));
        browser("sv").get(keys).then().statusCode(303).header("Location", endsWith("/housing/tenancies?said=before"));
    }

    @Test
    void whoProposesABypassCannotSignIt() {
        var household = household(false);
        var vacancy = vacancy();
        var bypass = UUID.randomUUID().toString();

        form(Map.of("actId", bypass, "householdId", household.toString())).post("/vacancies/" + vacancy + "/bypasses").then()
                .statusCode(422);
        form(Map.of("actId", bypass, "householdId", household.toString(), "bypassReason", "safety"))
                .post("/vacancies/" + vacancy + "/bypasses").then().statusCode(303)
                .header("Location", endsWith("?said=proposed"));
        form(Map.of()).post("/vacancies/" + vacancy + "/bypasses/" + bypass + "/signature").then().statusCode(303)
                .header("Location", endsWith("?said=same-person"));
    }

    @Test
    void whatIsWrongInTheFactsIsSaidAtTheField() {
        var household = household(false);
        var typed = Map.of("people", "2", "children", "3", "severity", "1");

        form(typed).post("/waiting/" + household + "/facts").then().statusCode(422)
                .body(containsString("Ange ett tal som kan stämma"));
        form(Map.of("people", "3", "children", "1", "severity", "2", "marks", "lift", "districts", district))
                .post("/waiting/" + household + "/facts").then().statusCode(303);
    }

    /** Districts, severity and kinds are chosen; what was wished for outside the profile is kept. */
    @Test
    void districtsAndSeverityAreChosenByName() {
        var household = household(false);

        browser("sv").get("/waiting/" + household).then().body(containsString("Hovsjö"))
                .body(containsString("Liv eller hälsa är i fara")).body(containsString(district));
        given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").redirects().follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("people", "2")
                .formParam("children", "0").formParam("severity", "3").formParam("districts", "D04", district)
                .formParam("kinds", "care-dwelling").formParam("keepAway", "D02")
                .formParam("keepAwayBuildings", "Kvarnen 3, Kvarnen 4").post("/waiting/" + household + "/facts").then()
                .statusCode(303);

        var facts = waiting.matches(KARIN, household, "case-handling").orElseThrow().entry().household().facts();
        assertThat(facts).isEqualTo(WaitingFixture.facts(one -> one.severity(3).in("D04", district)
                .waitingFor(HomeKind.CARE_DWELLING).awayFrom("D02", "Kvarnen 3", "Kvarnen 4")));
    }

    /** C057: what decides who comes first is noted by hand, from the household's own page. */
    @Test
    void homelessnessIsNotedChangedAndEndedByHand() {
        var household = household(false);
        var page = "/homelessness/cases/" + VacancySuite.caseOf(household);
        var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        browser("sv").get("/waiting/" + household).then().body(containsString("Ingen hemlöshet antecknad"))
                .body(containsString("/housing" + page));
        browser("sv").get(page).then().body(containsString("Anteckna att de saknar bostad"));
        var start = Map.of("actId", UUID.randomUUID().toString(), "ethos", "1", "cause", "structural", "startedOn",
                today.minusDays(30).toString());

        form(Map.of("ethos", "7", "cause", "", "startedOn", "")).post(page).then().statusCode(422)
                .body(containsString("Ange dagen"));
        form(Map.of("ethos", "1", "cause", "other", "startedOn", today.plusDays(2).toString())).post(page).then()
                .statusCode(422).body(containsString("Dagen ligger i framtiden"));
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(start).post(page).then().statusCode(303).header("Location", endsWith("?said=started"));
        }
        browser("sv").get("/waiting/" + household).then().body(containsString("Helt utan bostad"));
        var episode = browser("sv").get(page).then().body(containsString("1 Akut hemlöshet"))
                .body(containsString("ber dem ta emot stöd"))
                .body(containsString("Ingen har frågat dem än")).extract().htmlPath()
                .getString("**.find { it.@name == 'episode' }.@value");

        form(Map.of("actId", UUID.randomUUID().toString(), "episode", episode, "given", "yes")).post(page + "/consents")
                .then().statusCode(303);
        browser("sv").get(page).then().body(containsString("De har sagt ja"));
        form(Map.of("actId", UUID.randomUUID().toString(), "episode", episode, "given", "no")).post(page + "/consents")
                .then().statusCode(303);
        browser("sv").get(page).then().body(containsString("De har sagt nej"));
        form(Map.of("actId", UUID.randomUUID().toString(), "episode", episode, "ethos", "6", "fromOn",
                today.minusDays(3).toString())).post(page + "/statuses").then().statusCode(303);
        browser("sv").get(page).then().body(containsString("4 Tillfälligt hos andra"));
        form(Map.of("episode", episode, "outflow", "other", "endedOn", today.toString())).post(page + "/end").then()
                .statusCode(303).header("Location", endsWith("?said=ended"));
        browser("sv").get(page).then().body(containsString("Ingen hemlöshet är antecknad"))
                .body(containsString("Tidigare perioder"));
        browser("sv").get("/homelessness/cases/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** A protected person stands in the list without case or name. */
    @Test
    void aProtectedPersonIsMaskedInTheRanking() {
        var household = household(true);
        var vacancy = vacancy();

        browser("sv").get("/vacancies/" + vacancy).then().body(containsString("/housing/waiting/" + household))
                .body(not(containsString(VacancySuite.caseOf(household).toString().substring(0, 8))));
        browser("sv").get("/waiting/" + household).then().body(containsString("Skyddad person"));
    }

    /** Which home a protected household is offered, and takes, stands on no page of the vacancy. */
    @Test
    void theAddressOfAHomeForAProtectedHouseholdIsNotTold() {
        var household = household(true);
        var flat = suite.flat(HERE, district);
        var vacancy = UUID.randomUUID();
        form(Map.of("actId", vacancy.toString(), "homeId", flat.id().toString())).post("/vacancies").then().statusCode(303);
        browser("sv").get("/vacancies/" + vacancy).then().body(containsString(flat.address()));
        var offer = UUID.randomUUID().toString();
        form(Map.of("actId", offer, "householdId", household.toString())).post("/vacancies/" + vacancy + "/offers").then()
                .statusCode(303);

        var held = new LinkedHashMap<>(
                Map.of("/vacancies/" + vacancy, "De tar bostaden", "/waiting/" + household, "Skyddad person"));
        held.forEach((page, told) -> browser("sv").get(page).then().body(containsString(told))
                .body(not(containsString(flat.address()))));
        browser("sv").get("/vacancies").then().body(not(containsString(flat.address())));
        browser("sv").get("/vacancies/" + vacancy).then()
                .body(not(containsString(VacancySuite.caseOf(household).toString().substring(0, 8))));
        form(Map.of("offerId", offer, "answer", "yes")).post("/vacancies/" + vacancy + "/answers").then().statusCode(303);
        browser("sv").get("/vacancies/" + vacancy).then().body(containsString("/housing/tenancies/keys/" + offer))
                .body(not(containsString(flat.address())));
    }

    @Test
    @TestSecurity(user = "lars", roles = "landlord", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aLandlordSeesNoneOfIt() {
        for (var page : Set.of("/vacancies", "/waiting", "/homelessness")) {
            browser("sv").get(page).then().statusCode(403);
        }
    }
}
