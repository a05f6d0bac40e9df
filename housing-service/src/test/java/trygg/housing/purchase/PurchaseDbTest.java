package trygg.housing.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import trygg.housing.home.HomeFixture;
import trygg.housing.home.Homes;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C061: terms stand from the day of the keys, and buying ends the tenancy and nothing else. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class PurchaseDbTest {

    private static final String HERE = "SE-0181";
    /** Of each test, not of the class: the day may change while the suite runs. */
    private final LocalDate thisDay = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private final LocalDate keyDay = thisDay.minusMonths(30);

    @Inject
    Transactions transactions;
    @Inject
    Homes homes;

    private static RequestSpecification machine() {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "housing.read housing.write", HERE))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return machine().body(body).post("/api/v1/" + path).then();
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    private UUID flat() {
        var landlord = HomeFixture.landlord(HERE);
        return transactions.in(Scope.of(HERE),
                tx -> HomeFixture.known(tx, homes, landlord, HomeFixture.flat(landlord)).id());
    }

    private UUID keys(UUID home) {
        return keys(home, keyDay);
    }

    private static UUID keys(UUID home, LocalDate on) {
        var id = UUID.randomUUID();
        var keys = new LinkedHashMap<String, Object>(Map.of("id", id, "caseId", UUID.randomUUID(), "municipality", HERE,
                "homeId", home, "protectedPerson", false, "people", 2, "children", 1));
        keys.putAll(Map.of("housingFirst", false, "homesShown", 1, "contract", "first-hand", "startedOn", on.toString()));
        post("tenancies", keys).statusCode(201);
        return id;
    }

    private static Map<String, Object> terms(UUID id, LocalDate from, String price) {
        return new LinkedHashMap<>(Map.of("id", id, "validFrom", from.toString(), "price", price, "basis", "cost",
                "savedMonthly", "725.50", "monthsBefore", 24));
    }

    @Test
    void aTenantSeesTheTermsOfTheKeysAndBuysByThem() {
        var home = flat();
        var tenancy = keys(home);
        var id = UUID.randomUUID();
        machine().get("/api/v1/purchases/tenancies/" + tenancy).then().statusCode(200).body("terms", nullValue());
        post("purchases/tenancies/" + tenancy, Map.of("on", thisDay.toString())).statusCode(409)
                .body("type", is("urn:problem:no-purchase-terms"));

        post("purchases/homes/" + home + "/terms", terms(id, keyDay.minusDays(10), "1200000.00")).statusCode(201);
        post("purchases/homes/" + home + "/terms", terms(id, keyDay.minusDays(10), "1200000.00")).statusCode(200);
        post("purchases/homes/" + home + "/terms", terms(id, keyDay.minusDays(10), "1300000.00")).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
        post("purchases/homes/" + home + "/terms", terms(UUID.randomUUID(), keyDay.minusDays(10), "1300000.00")).statusCode(409)
                .body("type", is("urn:problem:other-terms-that-day"));
        // Who lives there keeps what held on the day of the keys: nothing is written in before it, nor before today.
        for (var backdated : List.of(keyDay.minusDays(20), keyDay.minusDays(1), keyDay.plusDays(10), thisDay.minusDays(1))) {
            post("purchases/homes/" + home + "/terms", terms(UUID.randomUUID(), backdated, "9000000.00")).statusCode(422)
                    .body("type", is("urn:problem:terms-backdated")).body("earliest", is(thisDay.toString()));
        }
        post("purchases/homes/" + home + "/terms", terms(UUID.randomUUID(), thisDay, "9000000.00")).statusCode(201);
        post("purchases/homes/" + home + "/terms", terms(UUID.randomUUID(), keyDay, "12.345")).statusCode(422);
        machine().get("/api/v1/purchases/homes/" + home + "/terms").then().body("terms", hasSize(2));
        machine().get("/api/v1/purchases/tenancies/" + tenancy).then().body("terms.id", is(id.toString()))
                .body("earliest", is(keyDay.plusMonths(24).toString())).body("months", is(30)).body("saved", is(21765.0f))
                .body("left", is(1178235.0f));

        post("purchases/tenancies/" + tenancy, Map.of("on", keyDay.plusMonths(24).minusDays(1).toString())).statusCode(422)
                .body("type", is("urn:problem:too-early"));
        post("purchases/tenancies/" + tenancy, Map.of("on", thisDay.plusDays(1).toString())).statusCode(422)
                .body("type", is("urn:problem:untimely"));
        post("purchases/tenancies/" + tenancy, Map.of("on", thisDay.toString())).statusCode(201).body("paid", is(1178235.0f));
        post("purchases/tenancies/" + tenancy, Map.of("on", thisDay.toString())).statusCode(200);
        post("purchases/tenancies/" + tenancy, Map.of("on", thisDay.minusDays(1).toString())).statusCode(409)
                .body("type", is("urn:problem:bought-before"));

        machine().get("/api/v1/tenancies/" + tenancy).then().statusCode(200);
        assertThat(TestDatabase.text("select ended_why from tenancy where id = '" + tenancy + "'")).isEqualTo("own-home");
        // What is sold can be let to nobody else.
        assertThat(TestDatabase.number("select count(*) from home where id = '" + home + "' and withdrawn_at is not null"))
                .isOne();
        assertThat(TestDatabase.number("select count(*) from waiting_household where id in (select id from tenancy where id = '"
                + tenancy + "')")).isZero();
        post("purchases/tenancies/" + UUID.randomUUID(), Map.of("on", thisDay.toString())).statusCode(404);
    }

    /** On the day of the keys, and before the first terms of a home that had none when its tenant came. */
    @Test
    void noTermsReplaceThoseOfTheTenantWhoLivesThere() {
        var today = flat();
        var tenancy = keys(today, thisDay);
        var first = UUID.randomUUID();
        post("purchases/homes/" + today + "/terms", terms(first, thisDay.plusDays(30), "1200000.00")).statusCode(201);
        post("purchases/homes/" + today + "/terms", terms(UUID.randomUUID(), thisDay, "9000000.00")).statusCode(422)
                .body("type", is("urn:problem:terms-backdated")).body("earliest", is(thisDay.plusDays(31).toString()));
        machine().get("/api/v1/purchases/tenancies/" + tenancy).then().body("terms.id", is(first.toString()));

        var other = flat();
        post("purchases/homes/" + other + "/terms", terms(UUID.randomUUID(), keyDay, "1200000.00")).statusCode(201);
        keys(other, thisDay);
        post("purchases/homes/" + other + "/terms", terms(UUID.randomUUID(), thisDay, "9000000.00")).statusCode(422)
                .body("earliest", is(thisDay.plusDays(1).toString()));
        post("purchases/homes/" + other + "/terms", terms(UUID.randomUUID(), thisDay.plusDays(1), "9000000.00"))
                .statusCode(201);
    }

    @Test
    void whoHasMovedOutBuysNothing() {
        var home = flat();
        var tenancy = keys(home);
        post("purchases/homes/" + home + "/terms", terms(UUID.randomUUID(), keyDay, "1200000.00")).statusCode(201);
        TestDatabase.execute("update tenancy set ended_on = started_on + 1, ended_why = 'moved' where id = '" + tenancy + "'");

        post("purchases/tenancies/" + tenancy, Map.of("on", thisDay.toString())).statusCode(409)
                .body("type", is("urn:problem:home-not-to-be-had"));
    }

    @ParameterizedTest
    @CsvSource({ "nb,Leie til eie,Din vei til å eie boligen", "sv,Hyra för att äga,Din väg till att äga bostaden",
            "en,Rent to own,Your way to own the home" })
    @TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void thePagesStandInThreeLanguages(String language, String title, String sheet) {
        var home = flat();
        var tenancy = keys(home);

        browser(language).get("/homes/" + home).then().body(containsString("/housing/purchases/homes/" + home));
        browser(language).get("/purchases/homes/" + home).then().statusCode(200).body(containsString(title))
                .body(containsString("/housing/purchases/tenancies/" + tenancy)).body(not(containsString("NOT_FOUND")));
        browser(language).get("/purchases/tenancies/" + tenancy).then().statusCode(200).body(containsString(sheet))
                .body(not(containsString("NOT_FOUND")));
    }

    @Test
    @TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void termsAndPurchaseAreNotedByForm() {
        var home = flat();
        var tenancy = keys(home);
        var path = "/purchases/homes/" + home + "/terms";

        form(Map.of("price", "gratis", "validFrom", "")).post(path).then().statusCode(422)
                .body(containsString("Ange ett belopp"))
                .body(containsString("gratis"));
        form(Map.of("actId", UUID.randomUUID().toString(), "validFrom", keyDay.toString(), "price", "1 200 000", "basis",
                "valuation", "savedMonthly", "725,50", "monthsBefore", "24")).post(path).then().statusCode(303)
                .header("Location", endsWith("?said=set"));
        browser("sv").get("/purchases/tenancies/" + tenancy).then().body(containsString("30 hela månader"))
                .body(containsString("21 765,00".replace(' ', '\u00a0')));
        form(Map.of("actId", UUID.randomUUID().toString(), "validFrom", keyDay.plusDays(5).toString(), "price", "9 000 000",
                "basis", "cost", "savedMonthly", "0", "monthsBefore", "24")).post(path).then().statusCode(422)
                .body(containsString("Nya villkor kan gälla tidigast från"));
        form(Map.of("boughtOn", keyDay.plusMonths(3).toString())).post("/purchases/tenancies/" + tenancy).then().statusCode(422)
                .body(containsString("Villkoren tillåter det från"));
        form(Map.of("boughtOn", thisDay.toString())).post("/purchases/tenancies/" + tenancy).then().statusCode(303)
                .header("Location", endsWith("?said=bought"));
        browser("sv").get("/purchases/tenancies/" + tenancy).then().body(containsString("Köpt"));
    }

    /** From a home no way leads to a protected household in it, nor from the household's sheet to the home. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aProtectedTenancyIsLinkedToNoHome() {
        var home = flat();
        var tenancy = keys(home);
        browser("sv").get("/purchases/homes/" + home).then().statusCode(200).body(containsString(tenancy.toString()));
        TestDatabase.execute("update tenancy set protected_person = true where id = '" + tenancy + "'");

        browser("sv").get("/purchases/homes/" + home).then().statusCode(200).body(not(containsString(tenancy.toString())));
        browser("sv").get("/purchases/tenancies/" + tenancy).then().statusCode(200)
                .body(not(containsString(home.toString())));
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aCaseworkerSetsNoTerms() {
        form(Map.of("price", "1")).post("/purchases/homes/" + UUID.randomUUID() + "/terms").then().statusCode(403);
    }
}
