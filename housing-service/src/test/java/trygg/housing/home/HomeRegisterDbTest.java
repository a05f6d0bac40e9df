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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private static final String HEADING = "landlord,kind,label,address,district,capacity,rent,contract,ready_on";

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
        post("homes", flat(UUID.randomUUID(), district)).statusCode(422).body("type", is("urn:problem:unknown-landlord"))
                .body("errors[0].pointer", is("/landlordId"));
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

        sheet(bytes(HEADING, right,
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
        // A day that no table keeps is a slip in a row; the zero sign is none of a table at all.
        sheet(bytes(HEADING, right.replace("2020-01-01", "+999999999-12-31"))).statusCode(422)
                .body("wrong.column", is(List.of("ready_on"))).body("wrong.what", is(List.of("not-a-day")));
        sheet(bytes(HEADING, right.replace("Gata", "Ga\0ta"))).statusCode(422).body("wrong.what", is(List.of("not-a-table")));
        sheet(new byte[] { (byte) 0xC5, 'x' }).statusCode(422).body("type", is("urn:problem:not-utf-8"));
    }

    /** Two flats of one house stand apart in every list, also where the house's number holds the flat's. */
    @Test
    void aFlatIsNamedWithItsNumber() {
        var one = HomeFixture.flat(HomeFixture.landlord(HERE));
        assertThat(at(one, "Storgatan 12", "1").where()).isEqualTo("Storgatan 12, 1");
        assertThat(at(one, "Storgatan 12, 1", "1").where()).isEqualTo("Storgatan 12, 1");
        assertThat(at(one, "Rosen", "Rosen").where()).isEqualTo("Rosen");
    }

    private static Home at(Home one, String address, String label) {
        return new Home(one.id(), one.municipality(), one.landlordId(), one.kind(), one.building(), label, address,
                one.district(), one.rooms(), one.capacity(), one.rent(), one.features(), one.contract(), one.readyOn(), false,
                1);
    }

    /** One flat under two ids could be let to two households: the exclusion constraint knows homes by their id (C050). */
    @Test
    void standsUnderOneIdOnly() {
        var district = UUID.randomUUID().toString();
        var landlord = landlord();
        var home = flat(landlord, district);
        home.put("building", "Hus A");
        var id = entered(home);

        var again = new LinkedHashMap<String, Object>(home);
        again.put("id", UUID.randomUUID());
        again.put("address", home.get("address").toString().toUpperCase(Locale.ROOT));
        post("homes", again).statusCode(409).body("type", is("urn:problem:home-known")).body("homeId", is(id.toString()));
        again.put("address", "Storgatan 4, another way to write it " + id);
        post("homes", again).statusCode(409).body("type", is("urn:problem:home-known"));
        list("district=" + district).body("total", is(1));

        // Another landlord's house may be called the same, and what was withdrawn may come again.
        again.put("landlordId", landlord());
        entered(again);
        post("homes/" + id + "/withdrawal", Map.of()).statusCode(201);
        var next = new LinkedHashMap<String, Object>(home);
        next.put("id", UUID.randomUUID());
        entered(next);
    }

    @Test
    void tellsNobodyWhichHiddenHomeStandsThere() {
        var home = flat(landlord(), UUID.randomUUID().toString(), "hidden");
        entered(home);

        home.put("id", UUID.randomUUID());
        post("homes", home).statusCode(409).body("type", is("urn:problem:home-known")).body("homeId", nullValue());
    }

    @Test
    void countsWhatIsSentAgainAfterAWithdrawalAsKnown() {
        var district = UUID.randomUUID().toString();
        var landlord = landlord();
        var home = flat(landlord, district);
        var id = entered(home);
        var sheet = bytes(HEADING, landlord + ",flat,2,Gata " + district + "," + district + ",3,6200.00,first-hand,2020-01-01");
        sheet(sheet).statusCode(200).body("added", is(1));
        var ofSheet = list("district=" + district).extract().<List<String>> path("items.id").stream()
                .filter(each -> !each.equals(id.toString())).findFirst().orElseThrow();

        post("homes/" + id + "/withdrawal", Map.of()).statusCode(201);
        post("homes/" + ofSheet + "/withdrawal", Map.of()).statusCode(201);
        post("homes", home).statusCode(200);
        sheet(sheet).statusCode(200).body("added", is(0)).body("known", is(1));
    }

    /** A sheet knows a home by where it is, whoever entered it. */
    @Test
    void knowsTheHomesOfASheetByTheirPlace() {
        var district = UUID.randomUUID().toString();
        var landlord = landlord();
        var home = flat(landlord, district);
        home.put("features", List.of());
        home.put("building", "Hus A");
        home.remove("rooms");
        entered(home);
        var heading = "building," + HEADING;
        var rest = "," + district + ",3,%s,first-hand,2020-01-01";
        var same = "Hus A," + landlord + ",flat,1101," + home.get("address") + rest;

        sheet(bytes(heading, same.formatted("6200.00"))).statusCode(200).body("added", is(0)).body("known", is(1));
        sheet(bytes(heading, same.formatted("6300.00"))).statusCode(422).body("wrong[0].row", is(2))
                .body("wrong[0].what", is("known-with-other-content"));
        sheet(bytes(heading, "Hus A," + landlord + ",flat,1101,Elsewhere " + district + rest.formatted("6200.00")))
                .statusCode(422).body("wrong[0].column", is("building")).body("wrong[0].what", is("label-taken-in-building"));
        var twice = "Hus B," + landlord + ",flat,1,%s " + district + rest.formatted("1.00");
        sheet(bytes(heading, twice.formatted("GATA"), twice.formatted("gata"), twice.formatted("Other"))).statusCode(422)
                .body("wrong.what", is(List.of("twice-in-the-sheet", "twice-in-the-sheet")));
        list("district=" + district).body("total", is(1));
    }

    @Test
    void asksWhichLandlordIsMeantWhenTwoHaveTheName() {
        var district = UUID.randomUUID().toString();
        var name = "Namne " + district;
        var first = Map.of("id", UUID.randomUUID(), "municipality", HERE, "name", name, "kind", "municipal");
        post("landlords", first).statusCode(201);
        post("landlords", Map.of("id", UUID.randomUUID(), "municipality", HERE, "name", name, "kind", "private"))
                .statusCode(201);
        var rest = ",flat,1,Gata " + district + "," + district + ",3,1.00,first-hand,2020-01-01";

        sheet(bytes(HEADING, name + rest)).statusCode(422).body("wrong[0].column", is("landlord"))
                .body("wrong[0].what", is("ambiguous-landlord"));
        sheet(bytes(HEADING, first.get("id") + rest)).statusCode(200).body("added", is(1));
    }

    /** Whoever mends the sheet looks for the row the spreadsheet shows: blank lines count, broken lines in a cell do not. */
    @Test
    void countsRowsAsASpreadsheetDoes() {
        var district = UUID.randomUUID().toString();
        var landlord = landlord();
        var far = ",flat,1,\"Gata" + "\n" + district + "\"," + district + ",3,1.00,first-hand,2020-01-01";

        sheet(bytes("", HEADING, "", landlord + far, ",,,,,,,,", "nobody,flat,2" + far.substring(7), "", "nobody,flat,3"
                + far.substring(7))).statusCode(422).body("wrong.row", is(List.of(6, 8)));
    }

    @Test
    void takesNoNamesOfHousesThatAreTooLong() {
        var district = UUID.randomUUID().toString();
        var row = ",%s,flat,1,Gata %s,%s,3,1.00,first-hand,2020-01-01".formatted(landlord(), district, "d".repeat(101));

        sheet(bytes("building," + HEADING, "b".repeat(201) + row)).statusCode(422)
                .body("wrong.column", is(List.of("building", "district"))).body("wrong.what", hasItem("too-long"));
    }

    @Test
    void isClosedAgainAsOftenAsItIsSent() {
        var home = entered(flat(landlord(), UUID.randomUUID().toString()));
        var from = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        var closure = new LinkedHashMap<String, Object>(Map.of("id", UUID.randomUUID(), "reason", "repair", "from",
                from.toString(), "until", from.plus(Duration.ofDays(3)).toString()));
        post("homes/" + home + "/closures", closure).statusCode(201);
        post("homes/" + home + "/closures", closure).statusCode(200);

        var changed = new LinkedHashMap<String, Object>(closure);
        changed.put("until", from.plus(Duration.ofDays(4)).toString());
        post("homes/" + home + "/closures", changed).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));

        // Reopened before it began: the closure is told of still, and its days are free.
        post("homes/" + home + "/closures/" + closure.get("id") + "/end", Map.of()).statusCode(204);
        post("homes/" + home + "/closures", closure).statusCode(200).body("from", is(from.toString()));
        closure.put("id", UUID.randomUUID());
        post("homes/" + home + "/closures", closure).statusCode(201);
    }

    private static ValidatableResponse upload(String language, byte[] sheet) {
        return browser(language).multiPart("file", "homes.csv", sheet, "text/csv").post("/homes/import").then();
    }

    @ParameterizedTest
    @CsvSource({ "nb,Les inn boliger,Cellen er tom.,1 ny bolig", "sv,Läs in bostäder,Cellen är tom.,1 ny bostad",
            "en,Take in homes,The cell is empty.,1 new home" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void isTakenInByStaffFromAPage(String language, String title, String empty, String taken) {
        var district = UUID.randomUUID().toString();
        var right = landlord() + ",flat,1,Gata " + district + "," + district + ",3,6200.00,first-hand,2020-01-01";

        browser(language).get("/homes").then().body(containsString("/housing/homes/import"));
        browser(language).get("/homes/import").then().statusCode(200).body(containsString(title))
                .body(containsString("shelter-bed")).body(not(containsString("NOT_FOUND")));
        upload(language, bytes(HEADING, right, right.replaceFirst("flat,1", "flat,"))).statusCode(422)
                .body(containsString(empty)).body(containsString("<th scope=\"row\">3</th>")).body(containsString("label"));
        list("district=" + district).body("total", is(0));
        var there = upload(language, bytes(HEADING, right)).statusCode(303).extract().header("Location");
        browser(language).get(there.substring(there.indexOf("/homes"))).then().body(containsString(taken));
        list("district=" + district).body("total", is(1));
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void refusesWhatIsNoSheetAndShowsOneThatIs() {
        landlord();
        browser("sv").multiPart("other", "x").post("/homes/import").then().statusCode(422)
                .body(containsString("Välj en lista."));
        upload("sv", new byte[] { (byte) 0xC5, 'x' }).statusCode(422).body(containsString("inte skriven i UTF-8"));

        var example = given().header("Accept", "text/html,*/*").get("/homes/import/example.csv").then().statusCode(200)
                .header("Content-Disposition", containsString("homes-example.csv")).extract().asByteArray();
        upload("sv", example).statusCode(303);
        upload("sv", example).statusCode(303).header("Location", endsWith("added=0&known=3"));
    }
}
