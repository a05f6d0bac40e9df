package trygg.housing.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** The register as machines and staff use it (C058, C059). Each test has a district of its own, for tests share a database. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class HomeRegisterDbTest {

    private static final String HERE = "SE-0181";

    @Inject
    Transactions transactions;
    @Inject
    Occupancies occupancies;

    private static RequestSpecification machine(String scopes, String municipality) {
        return given().auth().oauth2(TestTokens.bearer("home-system", scopes, municipality)).contentType(ContentType.JSON);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return machine("housing.write", HERE).body(body).post("/api/v1/" + path).then();
    }

    private static UUID landlord() {
        var id = UUID.randomUUID();
        post("landlords", Map.of("id", id, "municipality", HERE, "name", "Bostadsbolaget", "kind", "municipal"))
                .statusCode(201);
        return id;
    }

    private static Map<String, Object> flat(UUID landlord, String district, String... features) {
        var id = UUID.randomUUID();
        var flat = new LinkedHashMap<String, Object>();
        flat.putAll(Map.of("id", id, "municipality", HERE, "landlordId", landlord, "kind", "flat", "label", "1101",
                "address", "Storgatan 4 " + id, "district", district, "capacity", 3, "contract", "first-hand", "readyOn",
                "2020-01-01"));
        flat.putAll(Map.of("rooms", 2, "rent", "6200.00", "features", List.of(features)));
        return flat;
    }

    private static UUID entered(Map<String, Object> home) {
        post("homes", home).statusCode(201).body("id", is(home.get("id").toString()));
        return (UUID) home.get("id");
    }

    private static ValidatableResponse list(String query) {
        return machine("housing.read", HERE).get("/api/v1/homes?municipality=" + HERE + "&" + query).then();
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    @Test
    void takesAHomeOnceAndRefusesWhatCannotBe() {
        var district = UUID.randomUUID().toString();
        var home = flat(landlord(), district);
        var id = entered(home);

        post("homes", home).statusCode(200);
        home.put("capacity", 4);
        post("homes", home).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        post("homes", flat(UUID.randomUUID(), district)).statusCode(404);
        var night = flat(landlord(), district);
        night.put("contract", "night");
        post("homes", night).statusCode(422).body("type", is("urn:problem:contract-unfit"));
        var castle = flat(landlord(), district);
        castle.put("kind", "castle");
        post("homes", castle).statusCode(422).body("errors[0].pointer", is("/kind"));
        list("district=" + district).statusCode(200).body("total", is(1)).body("items.id", hasItem(id.toString()));
        machine("housing.read", HERE).body(home).post("/api/v1/homes").then().statusCode(403);
        machine("housing.read", "NO-3224").get("/api/v1/homes/" + id).then().statusCode(404);
        machine("housing.read", "NO-3224").get("/api/v1/homes?municipality=" + HERE).then().statusCode(403);
    }

    @Test
    void isReadInPagesThatMissNothing() {
        var district = UUID.randomUUID().toString();
        var landlord = landlord();
        for (int nth = 0; nth < 5; nth++) {
            entered(flat(landlord, district));
        }

        var first = list("limit=3&district=" + district).body("items", hasSize(3)).body("total", is(5))
                .body("next", notNullValue()).extract().path("next").toString();
        list("limit=3&district=" + district + "&after=" + first).body("items", hasSize(2)).body("next", nullValue());
    }

    @Test
    void tellsNowhereWhereAHiddenHomeIs() {
        var district = UUID.randomUUID().toString();
        var landlord = landlord();
        var hidden = entered(flat(landlord, district, "hidden"));

        list("landlord=" + landlord).body("total", is(1)).body("items[0].address", nullValue())
                .body("items[0].label", nullValue()).body("items[0].district", nullValue());
        // Who tries one district after the other is not told either.
        list("district=" + district).body("total", is(0)).body("items", hasSize(0));
        machine("housing.read", HERE).get("/api/v1/homes/" + hidden).then().body("home.address", nullValue());
    }

    @Test
    void isClosedOpenedAndWithdrawn() {
        var district = UUID.randomUUID().toString();
        var home = entered(flat(landlord(), district));
        var closure = UUID.randomUUID();
        var body = Map.of("id", closure, "reason", "vermin");

        post("homes/" + home + "/closures", body).statusCode(201);
        post("homes/" + home + "/closures", body).statusCode(200);
        post("homes/" + home + "/closures", Map.of("id", UUID.randomUUID(), "reason", "repair")).statusCode(409)
                .body("type", is("urn:problem:home-taken"));
        list("district=" + district + "&state=out-of-service").body("total", is(1));
        post("homes/" + home + "/closures/" + closure + "/end", Map.of()).statusCode(204);
        list("district=" + district + "&state=free").body("total", is(1));
        post("homes/" + home + "/withdrawal", Map.of()).statusCode(201);
        post("homes/" + home + "/withdrawal", Map.of()).statusCode(200);
        list("district=" + district).body("total", is(0));
        list("district=" + district + "&state=withdrawn").body("total", is(1));
        post("homes/" + home + "/closures", Map.of("id", UUID.randomUUID(), "reason", "repair")).statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Boliger,Skjult sted,Ta ut av bruk", "sv,Bostäder,Skyddad plats,Ta ur bruk",
            "en,Homes,Hidden place,Take out of service" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void standsOnPagesInThreeLanguages(String language, String title, String place, String close) {
        var landlord = landlord();
        var hidden = entered(flat(landlord, UUID.randomUUID().toString(), "hidden"));

        browser(language).get("/").then().statusCode(200).body(containsString("href=\"/housing/homes\""));
        browser(language).get("/homes?landlord=" + landlord).then().statusCode(200).body(containsString(title))
                .body(containsString(place)).body(not(containsString("Storgatan 4 " + hidden)))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/homes/" + hidden).then().statusCode(200).body(containsString(place)).body(containsString(close))
                .body(not(containsString("Storgatan 4 " + hidden))).body(not(containsString("NOT_FOUND")));
    }

    private UUID hiddenWith(Occupancy.Reason reason, String by, Instant from, Instant until) {
        var hidden = entered(flat(landlord(), UUID.randomUUID().toString(), "hidden"));
        transactions.in(Scope.of(HERE), tx -> occupancies.take(tx, new Occupancy(UUID.randomUUID(), HERE, hidden, reason,
                UUID.randomUUID(), UUID.randomUUID(), from, until, by)));
        return hidden;
    }

    /** Where somebody hides is known to who put them there, while they are there, and to nobody else by the same role. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aHiddenAddressIsForThoseOnTheCaseAlone() {
        var now = Instant.now();
        var another = hiddenWith(Occupancy.Reason.TENANCY, "lena", now.minusSeconds(60), null);
        var own = hiddenWith(Occupancy.Reason.TENANCY, "karin", now.minusSeconds(60), null);
        var over = hiddenWith(Occupancy.Reason.NIGHT, "karin", now.minusSeconds(7200), now.minusSeconds(3600));

        for (var refused : List.of(another, over)) {
            browser("sv").get("/homes/" + refused).then().statusCode(200).body(not(containsString("Visa adressen")))
                    .body(containsString("vet bara de som arbetar med ärendet"));
            browser("sv").post("/homes/" + refused + "/address").then().statusCode(403)
                    .body(not(containsString("Storgatan 4 " + refused)));
        }
        browser("sv").get("/homes/" + own).then().statusCode(200).body(containsString("Visa adressen"))
                .body(not(containsString("Storgatan 4 " + own)));
        browser("sv").post("/homes/" + own + "/address").then().statusCode(200).body(containsString("Storgatan 4 " + own));
        browser("sv").post("/homes/" + UUID.randomUUID() + "/address").then().statusCode(404);
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'hidden-address' and reader = 'karin'"))
                .isEqualTo(1);
    }

    @Test
    @TestSecurity(user = "otto", roles = "duty-officer", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void theDutyOfficerMayKnowAHiddenAddress() {
        var hidden = hiddenWith(Occupancy.Reason.NIGHT, "lena", Instant.now().minusSeconds(60), null);

        browser("sv").post("/homes/" + hidden + "/address").then().statusCode(200)
                .body(containsString("Storgatan 4 " + hidden));
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void isClosedAndWithdrawnByForm() {
        var home = entered(flat(landlord(), UUID.randomUUID().toString()));
        var closures = "/homes/" + home + "/closures";

        form(Map.of("until", "2020-01-01T10:00")).post(closures).then().statusCode(422)
                .body(containsString("Välj varför den stängs")).body(containsString("2020-01-01T10:00"));
        form(Map.of("reason", "repair", "until", "2020-01-01T10:00")).post(closures).then().statusCode(422)
                .body(containsString("slutar efter att det har börjat"));
        form(Map.of("reason", "repair")).post(closures).then().statusCode(303)
                .header("Location", endsWith("?said=closed"));
        browser("sv").get("/homes/" + home).then().body(containsString("Reparation"))
                .body(containsString("Ta i bruk igen"));
        browser("sv").post("/homes/" + home + "/withdrawal").then().statusCode(303)
                .header("Location", endsWith("?said=withdrawn"));
        browser("sv").get("/homes/" + home + "?said=withdrawn").then().body(containsString("ute ur registret"))
                .body(not(containsString("Ta ut den för gott")));
    }

    private static ValidatableResponse sheet(byte[] sheet) {
        return given().auth().oauth2(TestTokens.bearer("home-system", "housing.write", HERE))
                .contentType("text/csv").body(sheet).post("/api/v1/homes/import?municipality=" + HERE).then();
    }

    private static byte[] bytes(String... rows) {
        return String.join("\r\n", rows).getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet's export of the Nordic kind: byte order mark, semicolons, decimal comma, a semicolon in quotes. */
    @Test
    void takesASheetInWholeAndOnce() {
        var district = UUID.randomUUID().toString();
        var sheet = bytes("\uFEFFlandlord;kind;label;address;district;capacity;rent;features;contract;ready_on",
                landlord() + ";flat;1101;\"Åsgatan 4; " + district + "\";" + district
                        + ";3;6 200,50;step-free lift;first-hand;2020-01-01",
                landlord() + ";shelter-bed;säng 1;Åsgatan 4 " + district + ";" + district + ";1;;;night;2020-01-01");

        sheet(sheet).statusCode(200).body("added", is(2)).body("known", is(0));
        sheet(sheet).statusCode(200).body("added", is(0)).body("known", is(2));
        list("kind=flat&district=" + district).body("total", is(1)).body("items[0].rent", is("6200.50"))
                .body("items[0].address", is("Åsgatan 4; " + district)).body("items[0].features", hasSize(2));
    }

    @Test
    void takesNothingInWhenOneRowIsWrongAndNamesThemAll() {
        var district = UUID.randomUUID().toString();
        var landlord = landlord();
        var right = landlord + ",flat,1,Gata " + district + "," + district + ",3,6200.00,first-hand,2020-01-01";

        sheet(bytes("landlord,kind,label,address,district,capacity,rent,contract,ready_on", right,
                "nobody,castle,,Gata,," + "0,much,first-hand,tomorrow",
                landlord + ",shelter-bed,2,Gata " + district + ",,1,,first-hand,2020-01-01", right, "a,b"))
                .statusCode(422).body("type", is("urn:problem:sheet-not-taken"))
                .body("wrong.findAll { it.row == 3 }.column",
                        is(List.of("landlord", "kind", "label", "capacity", "rent", "ready_on")))
                .body("wrong.find { it.row == 4 }.what", is("contract-unfit"))
                .body("wrong.find { it.row == 5 }.what", is("twice-in-the-sheet"))
                .body("wrong.find { it.row == 6 }.what", is("wrong-number-of-cells"));
        list("district=" + district).body("total", is(0));
        sheet(bytes("kind,label", "flat,1")).statusCode(422).body("wrong.column", hasItem("landlord"));
        sheet(new byte[] { (byte) 0xC5, 'x' }).statusCode(422).body("type", is("urn:problem:not-utf-8"));
    }
}
