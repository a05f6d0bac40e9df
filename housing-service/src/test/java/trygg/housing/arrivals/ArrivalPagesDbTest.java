package trygg.housing.arrivals;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C015 for staff: the board, the page of an arrival, the sheet, and the figure for everybody. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
class ArrivalPagesDbTest {

    private static final String HERE = "SE-1281";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private static final LocalDate DAY = TODAY.plusDays(90);

    private static RequestSpecification machine() {
        return given().auth().oauth2(TestTokens.bearer("settling-authority", "housing.read housing.write", HERE));
    }

    private static ValidatableResponse arrival(UUID id) {
        return machine().get("/api/v1/arrivals/" + id).then().statusCode(200);
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static ValidatableResponse form(String path, Map<String, ?> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed)
                .post("/arrivals" + path).then();
    }

    private static Map<String, Object> typed(UUID id, String protection) {
        return new LinkedHashMap<>(Map.of("id", id.toString(), "reference", "P-" + id, "arrivesOn", DAY.toString(), "births",
                "1990-05-05\r\n" + DAY.minusYears(8) + "\r\n", "rooms", "3", "language", "uk", "protection", protection));
    }

    private static UUID entered(String protection) {
        var id = UUID.randomUUID();
        form("/new", typed(id, protection)).statusCode(303).header("Location", endsWith("/arrivals/" + id + "?said=entered"));
        return id;
    }

    private static Map<String, Object> act(String field, String value) {
        return new LinkedHashMap<>(Map.of("actId", UUID.randomUUID().toString(), "starts", "typed", field, value));
    }

    @ParameterizedTest
    @CsvSource({ "nb,De som skal komme,Skole eller barnehage,Les inn ankomster,Før inn en ankomst",
            "sv,De som ska komma,Skola eller förskola,Läs in ankomster,För in en ankomst",
            "en,Arrivals,School or preschool,Take in arrivals,Enter an arrival" })
    void thePagesStandInThreeLanguages(String language, String title, String school, String sheet, String enter) {
        var id = entered("no");

        browser(language).get("/").then().body(containsString("href=\"/housing/arrivals\"")).body(containsString(title));
        for (var of : List.of("awaited", "without-home", "landed", "cancelled", "no-such")) {
            browser(language).get("/arrivals?of=" + of).then().statusCode(200).body(containsString(title))
                    .body(not(containsString("NOT_FOUND")));
        }
        browser(language).get("/arrivals/" + id).then().statusCode(200).body(containsString(school))
                .body(containsString("P-" + id)).body(containsString("t-clock")).body(not(containsString("NOT_FOUND")));
        browser(language).get("/arrivals/new").then().statusCode(200).body(containsString(enter))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/arrivals/import").then().statusCode(200).body(containsString(sheet))
                .body(not(containsString("NOT_FOUND")));
    }

    @Test
    void whatIsTypedWrongIsSaidAtItsField() {
        form("/new", Map.of("reference", "", "arrivesOn", "", "births", "i våras", "rooms", "0", "caseId", "12"))
                .statusCode(422).body(containsString("Ange beteckningen")).body(containsString("Ange en dag."))
                .body(containsString("Ange en födelsedag per rad")).body(containsString("Ange antal rum"))
                .body(containsString("Detta är inget ärendes id")).body(containsString("Välj ett."));
        var passed = typed(UUID.randomUUID(), "no");
        passed.put("arrivesOn", "2020-01-01");
        form("/new", passed).statusCode(422).body(containsString("Dagen har varit."));
        var unborn = typed(UUID.randomUUID(), "no");
        unborn.put("births", TODAY.plusDays(3).toString());
        form("/new", unborn).statusCode(422).body(containsString("En födelsedag ligger framåt"));
        unborn.put("births", "-999999999-01-01\n1990-05-05");
        form("/new", unborn).statusCode(422).body(containsString("per rad"));
        var again = typed(entered("no"), "no");
        again.put("id", UUID.randomUUID().toString());
        form("/new", again).statusCode(422).body(containsString("redan införd"));
        form("/" + UUID.randomUUID() + "/starts", Map.of()).statusCode(404);
    }

    @Test
    void theDaysAreSavedTogetherOrNotAtAll() {
        var id = entered("no");
        var days = act("home", DAY.toString());
        days.put("benefit", DAY.toString());
        days.put("school", DAY.plusYears(5).toString());

        form("/" + id + "/starts", days).statusCode(422).body(containsString("mer än två år bort"));
        arrival(id).body("facts", is(empty()));
        days.put("school", DAY.plusDays(4).toString());
        days.put("language-course", DAY.plusDays(11).toString());
        form("/" + id + "/starts", days).statusCode(303).header("Location", endsWith("?said=starts"));
        form("/" + id + "/starts", days).statusCode(303);
        arrival(id).body("ready", is(true)).body("facts.size()", is(4));

        // A day that is taken out of the form falls away.
        days.put("actId", UUID.randomUUID().toString());
        days.put("school", "");
        form("/" + id + "/starts", days).statusCode(303);
        arrival(id).body("missing", contains("school"));
        browser("sv").get("/arrivals/" + id).then().body(containsString("Skola eller förskola: Ingen start än"));
    }

    @Test
    void anArrivalIsMovedAndLandedOrCancelled() {
        var id = entered("no");
        form("/" + id + "/moves", act("movedTo", "")).statusCode(422).body(containsString("Ange en dag."));
        form("/" + id + "/moves", act("movedTo", DAY.toString())).statusCode(422).body(containsString("Det är redan dagen."));
        form("/" + id + "/moves", act("movedTo", DAY.plusDays(7).toString())).statusCode(303)
                .header("Location", endsWith("?said=moved"));
        browser("sv").get("/arrivals/" + id).then().body(containsString("Först överenskommen till"));
        // Back in the browser, and another day typed: what was typed stands in the form, under an id of its own.
        var typed = new LinkedHashMap<>(act("movedTo", DAY.plusDays(9).toString()));
        form("/" + id + "/moves", typed).statusCode(303);
        typed.put("movedTo", DAY.plusDays(7).toString());
        form("/" + id + "/moves", typed).statusCode(422).body(containsString("Formuläret har skickats förut"))
                .body(containsString(DAY.plusDays(7).toString())).body(not(containsString(String.valueOf(typed.get("actId")))));
        form("/" + id + "/landing", act("landedOn", DAY.toString())).statusCode(422).body(containsString("inte kommit än"));
        form("/" + id + "/landing", act("landedOn", TODAY.minusDays(1).toString())).statusCode(303);
        form("/" + id + "/moves", act("movedTo", DAY.toString())).statusCode(303).header("Location", endsWith("?said=before"));
        browser("sv").get("/arrivals?of=landed").then().body(containsString("P-" + id));

        var other = entered("no");
        form("/" + other + "/cancellation", act("why", "")).statusCode(422).body(containsString("Välj ett."));
        form("/" + other + "/cancellation", act("why", "does-not-come")).statusCode(303);
        browser("sv").get("/arrivals?of=cancelled").then().body(containsString("P-" + other))
                .body(containsString("De kommer inte. "));
        browser("sv").get("/arrivals/" + other).then().body(containsString("Inställd: De kommer inte"));
    }

    @Test
    void theBoardMasksTheProtectedAndTellsWhoHasNoHome() {
        var homed = entered("no");
        form("/" + homed + "/starts", act("home", DAY.toString())).statusCode(303);
        var hidden = entered("unknown");

        browser("sv").get("/arrivals").then().body(containsString("P-" + homed)).body(not(containsString("P-" + hidden)))
                .body(containsString("/housing/arrivals/" + hidden));
        browser("sv").get("/arrivals?of=without-home").then().body(not(containsString("P-" + homed)))
                .body(containsString("/housing/arrivals/" + hidden));
    }

    /** The clock of somebody known here names the case, and so does what is owed after its breach. */
    @Test
    void theArrivalOfACaseIsFoundByTheCase() {
        var caseId = UUID.randomUUID();
        var id = UUID.randomUUID();
        var typed = typed(id, "no");
        typed.put("caseId", caseId.toString());
        form("/new", typed).statusCode(303);

        browser("sv").get("/arrivals/" + caseId).then().statusCode(303).header("Location", endsWith("/arrivals/" + id));
        browser("sv").get("/arrivals/" + id).then().body(containsString("/intake/cases/" + caseId));
        browser("sv").get("/arrivals/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static final String HEADING = "reference;arrives_on;births;rooms;language;case;protected\n";

    private static ValidatableResponse take(String sheet) {
        return machine().contentType("text/csv").body(sheet).post("/api/v1/arrivals/import?municipality=" + HERE).then();
    }

    @Test
    void aSheetIsTakenWholeAndOnce() {
        var own = UUID.randomUUID();
        var sheet = HEADING + "S1-" + own + ";" + DAY + ";1990-05-05 2019-01-01;3;uk;;no\n\nS2-" + own + ";" + DAY
                + ";1970-01-01;1;;;\n";

        take(sheet).statusCode(200).body("added", is(2)).body("known", is(0));
        take(sheet).statusCode(200).body("added", is(0)).body("known", is(2));
        assertThat(TestDatabase.number("select count(*) from clock c join arrival a on a.id = c.subject_id where a.reference"
                + " like '%-" + own + "' and c.state = 'running'")).isEqualTo(2);
        assertThat(TestDatabase.number("select count(*) from arrival where reference like '%-" + own
                + "' and protected_person")).isOne();
        take(sheet.replace(";3;uk", ";4;uk")).statusCode(422).body("type", is("urn:problem:sheet-not-taken"))
                .body("wrong.what", contains("known-with-other-content")).body("wrong.row", contains(2));
    }

    /** What was moved on its page stands just so in the old sheet and in the new. */
    @Test
    void aSheetIsKnownByTheDayItWasAgreedForAndByTheDayItStandsAt() {
        var own = UUID.randomUUID();
        var sheet = HEADING + own + ";" + DAY + ";1970-01-01;1;;;no\n";
        take(sheet).body("added", is(1));
        var id = UUID.fromString(TestDatabase.text("select id::text from arrival where reference = '" + own + "'"));
        form("/" + id + "/moves", act("movedTo", DAY.plusDays(7).toString())).statusCode(303);

        take(sheet).body("known", is(1));
        take(sheet.replace(DAY.toString(), DAY.plusDays(7).toString())).body("known", is(1));
        take(sheet.replace(DAY.toString(), DAY.plusDays(8).toString())).statusCode(422);
        form("/" + id + "/cancellation", act("why", "does-not-come")).statusCode(303);
        take(sheet).statusCode(200).body("known", is(1));
        take(sheet.replace(DAY.toString(), DAY.plusDays(8).toString())).statusCode(200).body("added", is(1));
    }

    @Test
    void whatIsWrongInASheetIsSaidRowByRowAndNothingIsTaken() {
        var own = UUID.randomUUID();
        var sheet = HEADING + "W-" + own + ";" + DAY + ";1990-05-05;3;;;no\n" + ";soon;born;0;klingon;12;maybe\n" + "W-" + own
                + ";" + DAY + ";1990-05-05;3;;;no\n" + "V-" + own + ";2020-01-01;1990-05-05;3;;;no\n";

        take(sheet).statusCode(422).body("wrong.find { it.row == 3 && it.column == 'reference' }.what", is("empty"))
                .body("wrong.findAll { it.row == 3 }.column",
                        contains("reference", "arrives_on", "births", "rooms", "language", "case", "protected"))
                .body("wrong.findAll { it.row == 4 }.what", contains("twice-in-the-sheet"))
                .body("wrong.findAll { it.row == 5 }.what", contains("passed"));
        take("reference;rooms\nx;1\n").statusCode(422).body("wrong.column", contains("arrives_on", "births"));
        assertThat(TestDatabase.number("select count(*) from arrival where reference like '%" + own + "'")).isZero();

        browser("sv").multiPart("file", "a.csv", sheet.getBytes(UTF_8), "text/csv")
                .post("/arrivals/import").then().statusCode(422).body(containsString("Beteckningen står två gånger"))
                .body(containsString("Dagen har varit.")).body(containsString("Här står yes, no eller inget."));
    }

    @Test
    void theExampleIsTakenAsItStands() {
        var example = given().cookie("trygg_lang", "sv").get("/arrivals/import/example.csv").then().statusCode(200)
                .extract().asString().replace("EX-", "EX-" + UUID.randomUUID() + "-");

        browser("sv").multiPart("file", "a.csv", example.getBytes(UTF_8), "text/csv")
                .post("/arrivals/import").then().statusCode(303).header("Location", endsWith("added=2&known=0"));
        browser("sv").get("/arrivals/import?added=2&known=0").then().body(containsString("2 nya ankomster"));
        browser("sv").multiPart("other", "x").post("/arrivals/import").then().statusCode(422);
    }

    /** Ready before the day is in time; ready on it is not. A few households are not told of. */
    @Test
    void theOpenFigureTellsHowManyWereReadyBeforeTheyCame() {
        var open = "/open/arrivals/NO-9999.json";
        given().get(open).then().statusCode(200).body("promise", is("C015")).body("synthetic", is(true));
        TestDatabase.execute("delete from arrival where municipality = 'NO-9999'");
        came(4, "interval '3 days'");
        given().get("/open/arrivals/NO-9999.json").then().body("suppressed", is(true)).body("arrivals", is((Object) null));
        came(3, "interval '3 days'");
        came(6, "interval '0 days'");
        given().get(open).then().statusCode(200).body("arrivals", is(13)).body("inTime", is(7)).body("late", is(6));
        given().get("/open/arrivals/XX-1.json").then().statusCode(404);
        machine().contentType(ContentType.JSON).get("/api/v1/arrivals?municipality=" + HERE).then().body("items.municipality",
                not(hasItem("NO-9999")));
    }

    private static void came(int count, String before) {
        TestDatabase.execute("""
                insert into arrival (id, municipality, reference, agreed_for, arrives_on, births, rooms, protected_person,
                                     without_home, ready_at, agreed_at, agreed_by)
                select gen_random_uuid(), 'NO-9999', gen_random_uuid()::text, current_date - 30, current_date - 30,
                       '{1990-01-01}', 1, false, false, (current_date - 30)::timestamptz - %s + interval '12 hours', now(),
                       'karin'
                  from generate_series(1, %d)""".formatted(before, count));
    }
}
