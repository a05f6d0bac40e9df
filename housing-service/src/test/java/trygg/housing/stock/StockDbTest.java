package trygg.housing.stock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.housing.home.Home;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.HomeKind;
import trygg.housing.home.Homes;
import trygg.housing.home.Occupancies;
import trygg.housing.home.Occupancy;
import trygg.housing.vacancy.HouseholdFacts;
import trygg.housing.vacancy.TakeUpHousehold;
import trygg.housing.vacancy.WaitingService;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.secrecy.Caller;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C059, C076: need, homes and homes to come out of the database. Each test has a district of its own. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class StockDbTest {

    private static final String HERE = "SE-1880";
    private static final Caller KARIN = new Caller("karin", Set.of("caseworker"), Set.of(HERE));

    @Inject
    Transactions transactions;
    @Inject
    Homes homes;
    @Inject
    Occupancies occupancies;
    @Inject
    WaitingService waiting;

    private final String district = "s-" + UUID.randomUUID();

    private static RequestSpecification machine() {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "housing.read housing.write", HERE))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static ValidatableResponse move(UUID home, UUID id, LocalDate day) {
        return machine().body(Map.of("id", id, "readyOn", day.toString())).post("/api/v1/stock/homes/" + home + "/ready-dates")
                .then();
    }

    private UUID home(LocalDate ready, Feature... features) {
        var landlord = HomeFixture.landlord(HERE);
        var flat = HomeFixture.flat(landlord, features);
        var there = new Home(flat.id(), HERE, landlord.id(), HomeKind.CARE_DWELLING, null, "1", "Ekgatan 1 " + flat.id(),
                district, 1, 1,
                flat.rent(), flat.features(), flat.contract(), ready, false, 1);
        transactions.run(Scope.of(HERE), tx -> HomeFixture.known(tx, homes, landlord, there));
        return there.id();
    }

    private UUID household() {
        var id = UUID.randomUUID();
        transactions.run(Scope.of(HERE), tx -> waiting.takeUp(tx,
                new TakeUpHousehold(id, HERE, UUID.randomUUID(), false, Instant.now(), 1, 0)));
        waiting.change(KARIN, id, null, new HouseholdFacts(1, 0, false, 0, Set.of(Feature.LIFE_SPAN), false, false,
                Set.of(HomeKind.CARE_DWELLING), List.of(district), List.of()));
        return id;
    }

    private String here(String part) {
        return "districts.find { it.code == '" + district + "' }." + part;
    }

    @Test
    void setsWhoWaitsAgainstWhatIsThereAndWhatIsBuilt() {
        var today = LocalDate.now();
        for (int nth = 0; nth < 6; nth++) {
            household();
        }
        home(today.minusYears(2));
        var taken = home(today.minusYears(2));
        transactions.run(Scope.of(HERE), tx -> occupancies.take(tx, new Occupancy(UUID.randomUUID(), HERE, taken,
                Occupancy.Reason.TENANCY, UUID.randomUUID(), null, Instant.now().minusSeconds(60), null, "karin")));
        home(today.plusMonths(6), Feature.LIFE_SPAN);
        home(today.plusYears(2));
        // Where somebody hides is no row anybody may look for.
        home(today.minusYears(2), Feature.HIDDEN);

        machine().get("/api/v1/stock/gap?municipality=" + HERE).then().statusCode(200).body(here("need"), is(6))
                .body(here("free"), is(1)).body(here("occupied"), is(1)).body(here("ready"), hasEntry("3", 2))
                .body(here("gap.'0'"), is(5)).body(here("gap.'1'"), is(4)).body(here("gap.'3'"), is(3))
                .body(here("gap.'5'"), is(3));
        given().get("/open/stock/" + HERE + ".json").then().statusCode(200).body("synthetic", is(true))
                .body("districts.code", hasItem(district)).body("kinds.code", hasItem("care-dwelling"));
        machine().get("/api/v1/stock/gap?municipality=SE-0181").then().statusCode(403);
        given().get("/open/stock/XX-1.json").then().statusCode(404);
    }

    private static int need() {
        return machine().get("/api/v1/stock/gap?municipality=" + HERE).then().statusCode(200).extract().path("need");
    }

    /** Who sleeps in a place for the night lacks a home, and is counted once: also who waits for one besides. */
    @Test
    void aPlaceForTheNightIsNoHome() {
        var before = need();
        var caseId = UUID.randomUUID();
        TestDatabase.execute("""
                insert into roof_request (id, municipality, case_id, housing_need_id, received_at, births, needs,
                                          protected_person, night_from, night_until, state, recorded_at, recorded_by)
                values (gen_random_uuid(), '%s', '%s', gen_random_uuid(), now(), '{1980-01-01}', '{}', false,
                        now() - interval '1 hour', now() + interval '8 hours', 'accepted', now(), 'karin')"""
                .formatted(HERE, caseId));
        assertThat(need()).isEqualTo(before + 1);

        transactions.run(Scope.of(HERE), tx -> waiting.takeUp(tx,
                new TakeUpHousehold(UUID.randomUUID(), HERE, caseId, false, Instant.now(), 1, 0)));
        assertThat(need()).isEqualTo(before + 1);
    }

    /** Fewer than five households can be recognised: their number is withheld, and so is the gap it follows from. */
    @Test
    void openDataDoesNotTellOfAFew() {
        household();
        home(LocalDate.now().minusYears(1));

        given().get("/open/stock/" + HERE + ".json").then().statusCode(200).body(here("need"), nullValue())
                .body(here("gap"), nullValue()).body(here("free"), is(1));
    }

    @Test
    void everyDayThatWasPromisedIsKept() {
        var first = LocalDate.now().plusMonths(3);
        var home = home(first);
        var id = UUID.randomUUID();

        move(home, id, first.plusDays(40)).statusCode(201).body("slip", is(40)).body("changes", hasSize(1));
        move(home, id, first.plusDays(40)).statusCode(200);
        move(home, id, first.plusDays(41)).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        move(home, UUID.randomUUID(), first.plusDays(40)).statusCode(422).body("type", is("urn:problem:same-day"));
        move(home, UUID.randomUUID(), first.plusDays(60)).statusCode(201).body("slip", is(60))
                .body("changes[0].wasOn", is(first.toString())).body("changes[1].days", is(20));
        move(UUID.randomUUID(), UUID.randomUUID(), first).statusCode(404);
        assertThat(TestDatabase.number("select count(*) from ready_date_change where home_id = '" + home + "'")).isEqualTo(2);
        machine().get("/api/v1/stock/pipeline?municipality=" + HERE).then().statusCode(200)
                .body("homes.find { it.id == '" + home + "' }.readyOn", is(first.plusDays(60).toString()));

        transactions.run(Scope.of(HERE), tx -> occupancies.take(tx, new Occupancy(UUID.randomUUID(), HERE, home,
                Occupancy.Reason.TENANCY, UUID.randomUUID(), null, Instant.now(), null, "karin")));
        move(home, UUID.randomUUID(), first.plusDays(90)).statusCode(409).body("type", is("urn:problem:home-in-use"));
    }

    @ParameterizedTest
    @CsvSource({ "nb,Behov mot boliger,Boliger som kommer", "sv,Behov mot bostäder,Bostäder som kommer",
            "en,Need against homes,Homes to come" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1880"))
    void thePagesStandInThreeLanguages(String language, String title, String pipeline) {
        household();
        var home = home(LocalDate.now().plusMonths(3));

        browser(language).get("/").then().body(containsString("href=\"/housing/stock\""));
        browser(language).get("/stock").then().statusCode(200).body(containsString(title)).body(containsString(district))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/stock/pipeline").then().statusCode(200).body(containsString(pipeline))
                .body(containsString("/housing/stock/homes/" + home)).body(not(containsString("NOT_FOUND")));
        browser(language).get("/stock/homes/" + home).then().statusCode(200).body(not(containsString("NOT_FOUND")));
        given().cookie("trygg_lang", language).get("/stock/gap.csv").then().statusCode(200)
                .body(containsString("by,code,need,occupied,free,out_of_service,ready_0y"))
                .body(containsString("district," + district + ",1,0,0,0,0,1,1,1,1,0,0,0"));
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1880"))
    void theDayIsMovedByForm() {
        var first = LocalDate.now().plusMonths(3);
        var home = home(first);
        var path = "/stock/homes/" + home;
        var form = "application/x-www-form-urlencoded; charset=utf-8";

        browser("sv").contentType(form).formParam("readyOn", "").post(path + "/ready-dates").then().statusCode(422)
                .body(containsString("Ange dagen"));
        browser("sv").contentType(form).formParam("readyOn", first.plusDays(14).toString())
                .formParam("actId", UUID.randomUUID().toString()).post(path + "/ready-dates").then().statusCode(303)
                .header("Location", endsWith("?said=moved"));
        browser("sv").get(path).then().body(containsString("14 dagar senare"));
    }
}
