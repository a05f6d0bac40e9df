package trygg.housing.home.living;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import trygg.housing.home.Home;
import trygg.housing.home.Home.Contract;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.HomeKind;
import trygg.housing.home.Homes;
import trygg.housing.home.Landlord;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C060: how crowded and how gathered households live. Each test has a street of its own, for tests share a database. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class LivingDbTest {

    private static final String HERE = "NO-9999";
    private static final AtomicInteger LABEL = new AtomicInteger();

    @Inject
    Transactions transactions;
    @Inject
    Homes homes;

    private final Landlord landlord = HomeFixture.landlord(HERE);
    private final String street = "Vei" + UUID.randomUUID().toString().replaceAll("[0-9-]", "x");

    /** For three, in the house and street of this test. */
    private Home home(Feature... features) {
        var label = "H" + LABEL.incrementAndGet();
        var home = new Home(UUID.randomUUID(), HERE, landlord.id(), HomeKind.FLAT, "House " + street, label,
                street + " 4, " + label, null, 2, 3, new BigDecimal("6200.00"), Set.of(features), Contract.FIRST_HAND,
                LocalDate.of(2020, 1, 1), false, 1);
        return transactions.in(Scope.of(HERE), tx -> HomeFixture.known(tx, homes, landlord, home));
    }

    private Home letTo(int people, boolean protectedPerson, Home home) {
        given().auth().oauth2(TestTokens.bearer("home-system", "housing.write", HERE)).contentType(ContentType.JSON).body("""
                {"id":"%s","caseId":"%s","municipality":"%s","homeId":"%s","protectedPerson":%s,"people":%d,"children":0,
                 "housingFirst":true,"homesShown":1,"contract":"first-hand","startedOn":"2026-01-10"}"""
                .formatted(UUID.randomUUID(), UUID.randomUUID(), HERE, home.id(), protectedPerson, people))
                .post("/api/v1/tenancies").then().statusCode(201);
        return home;
    }

    private static JsonPath read() {
        return given().auth().oauth2(TestTokens.bearer("home-system", "housing.read", HERE))
                .get("/api/v1/homes/living?limit=200&municipality=" + HERE).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void tellsWhichHomesHoldMoreThanTheyAreForC060() {
        var before = read();
        var crowded = letTo(5, false, home());
        var fits = letTo(3, false, home());
        var hidden = letTo(5, false, home(Feature.HIDDEN));
        var ofProtected = letTo(5, true, home());

        var after = read();
        assertThat(after.getLong("crowding.lived") - before.getLong("crowding.lived")).isEqualTo(4);
        assertThat(after.getLong("crowding.crowded") - before.getLong("crowding.crowded")).isEqualTo(3);
        assertThat(after.getLong("crowding.untold") - before.getLong("crowding.untold")).isEqualTo(2);
        assertThat(after.<String> getList("crowding.homes.homeId")).contains(crowded.id().toString())
                .doesNotContain(fits.id().toString(), hidden.id().toString(), ofProtected.id().toString());
        assertThat(after.getInt("crowding.homes.find { it.homeId == '" + crowded.id() + "' }.people")).isEqualTo(5);
    }

    /** Of three homes that may be told of two are let; the hidden one is in no figure. */
    @Test
    void tellsHowGatheredTheHomesAreWithoutTheHiddenOnesC060() {
        letTo(2, false, home());
        letTo(2, false, home());
        letTo(2, false, home(Feature.HIDDEN));
        home();

        var found = read();
        for (var spread : Map.of("houses", "House " + street, "streets", street).entrySet()) {
            var place = spread.getKey() + ".places.find { it.name == '" + spread.getValue() + "' }";
            assertThat(List.of(found.getInt(place + ".homes"), found.getInt(place + ".let"))).containsExactly(3, 2);
            assertThat(found.getDouble(spread.getKey() + ".index")).isBetween(0.0, 1.0);
        }
    }

    @Test
    void everybodySeesCountsAndNoHome() {
        given().get("/open/living/" + HERE + ".json").then().statusCode(200).body("promise", is("C060"))
                .body("definition", notNullValue()).body(not(containsString("Vei")));
        given().get("/open/living/SE-9999.json").then().statusCode(404);
        given().auth().oauth2(TestTokens.bearer("home-system", "housing.read", "SE-0181"))
                .get("/api/v1/homes/living?municipality=" + HERE).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Trangbodde hjem,Indeks", "sv,Trångbodda hem,Index", "en,Crowded homes,Index" })
    @TestSecurity(user = "ola", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = HERE))
    void standsOnAPageInThreeLanguages(String language, String crowded, String index) {
        var home = letTo(9, false, home());

        given().header("Accept", "text/html").cookie("trygg_lang", language).get("/homes").then()
                .body(containsString("/housing/homes/living"));
        given().header("Accept", "text/html").cookie("trygg_lang", language).get("/homes/living").then().statusCode(200)
                .body(containsString(crowded)).body(containsString(index)).body(containsString("/homes/" + home.id()))
                .body(containsString(street)).body(not(containsString("NOT_FOUND")));
    }
}
