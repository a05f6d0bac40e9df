package trygg.housing.daycentre;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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
import trygg.housing.home.Home;
import trygg.housing.home.Home.Contract;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.HomeKind;
import trygg.housing.home.Homes;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C065: hours are promised, closures send people somewhere, and the figure is public. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class DayCentreDbTest {

    private static final String CODE = "SE-1281";
    private static final String CENTRES = "/api/v1/day-centres/";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final List<String> WEEK = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday");
    private static final Map<String, Object> ALWAYS = Map.of("opens", "00:00", "closes", "00:00");

    @Inject
    Transactions transactions;
    @Inject
    Homes homes;
    @Inject
    DayCentreService service;

    private UUID centre() {
        var landlord = HomeFixture.landlord(CODE);
        var flat = HomeFixture.flat(landlord);
        var centre = new Home(flat.id(), CODE, landlord.id(), HomeKind.DAY_CENTRE, null, "Huset " + flat.id(), "Bangatan 7",
                null, null, 40, null, flat.features(), Contract.FIRST_HAND, flat.readyOn(), false, 1);
        transactions.run(Scope.of(CODE), tx -> HomeFixture.known(tx, homes, landlord, centre));
        return centre.id();
    }

    /** A centre that hides somebody is public nowhere; its register entry tells no address either. */
    @Test
    void aHiddenCentreIsPublicNowhere() {
        var centre = centre();
        TestDatabase.execute("update home set hidden = true where id = '" + centre + "'");

        given().get("/open/day-centres/" + CODE + ".json").then().statusCode(200)
                .body("centres.findAll { it.id == '" + centre + "' }.size()", is(0));
        machine("housing.read").get(CENTRES + centre).then().statusCode(404);
    }

    private static RequestSpecification machine(String scopes) {
        return given().auth().oauth2(TestTokens.bearer("system", scopes, CODE)).contentType(ContentType.JSON);
    }

    private static ValidatableResponse post(UUID centre, String what, Map<String, Object> told) {
        var body = new HashMap<>(told);
        body.putIfAbsent("id", UUID.randomUUID());
        return machine("housing.write").body(body).post(CENTRES + centre + "/" + what).then();
    }

    private static LocalDate today() {
        return LocalDate.now(STOCKHOLM);
    }

    private static String clocks(String closure, String state) {
        return "select count(*) from clock where guarantee = 'day-centre-reopened' and state = '" + state
                + "' and subject_id = '" + closure + "'";
    }

    @Test
    void whatIsPromisedOfTodayIsNotTakenBack() {
        var centre = centre();
        post(centre, "hours", Map.of("weekdays", WEEK, "validFrom", today().minusDays(1).toString(), "hours", ALWAYS))
                .statusCode(422).body("type", is("urn:problem:promised-already"));
        post(centre, "hours", Map.of("weekdays", WEEK, "validFrom", today().toString(), "hours",
                Map.of("opens", "20:00", "closes", "08:00"))).statusCode(422).body("type", is("urn:problem:hours-impossible"));
        var id = UUID.randomUUID();
        Map<String, Object> first = Map.of("id", id, "weekdays", WEEK, "validFrom", today().toString(), "hours", ALWAYS);
        post(centre, "hours", first).statusCode(201);
        post(centre, "hours", first).statusCode(200);
        post(centre, "hours", Map.of("id", id, "weekdays", List.of("monday"), "validFrom", today().toString(), "hours", ALWAYS))
                .statusCode(409);
        post(centre, "hours", Map.of("weekdays", WEEK, "validFrom", today().toString())).statusCode(422)
                .body("type", is("urn:problem:promised-already"));
        post(centre, "exceptions", Map.of("day", today().toString())).statusCode(422)
                .body("type", is("urn:problem:promised-already"));
        post(centre, "exceptions", Map.of("day", today().plusDays(3).toString())).statusCode(201);

        machine("housing.read").get(CENTRES + centre).then().statusCode(200).body("openNow", is(true))
                .body("openDaysOfNext365", is(364)).body("days", hasSize(14)).body("days[0].opens", is("00:00:00"))
                .body("days[3].opens", nullValue());
    }

    @Test
    void aClosureWithoutSomewhereToGoIsNotRecorded() {
        var centre = centre();
        post(centre, "closures", Map.of("reason", "repair")).statusCode(422)
                .body("type", is("urn:problem:replacement-required"));
        post(centre, "closures", Map.of("reason", "repair", "replacement", "  ")).statusCode(422)
                .body("type", is("urn:problem:replacement-required"));
        assertThatThrownBy(() -> TestDatabase.execute("""
                insert into day_centre_closure (id, municipality, centre_id, reason, from_at, during, replacement, closed_at,
                                                closed_by)
                values (gen_random_uuid(), 'SE-1281', '%s', 'repair', now(), tstzrange(now(), null), ' ', now(), 'test')"""
                .formatted(centre))).hasMessageContaining("day_centre_closed_sends_people_somewhere");
        // The way for any other home is no way round it.
        machine("housing.write").body(Map.of("id", UUID.randomUUID(), "reason", "repair"))
                .post("/api/v1/homes/" + centre + "/closures").then().statusCode(404);
        post(UUID.randomUUID(), "closures", Map.of("reason", "repair", "replacement", "Bangatan 9")).statusCode(404)
                .body("type", is("urn:problem:unknown-day-centre"));
    }

    @Test
    void closingAndOpeningIsCountedToldAndTimed() {
        var centre = centre();
        // As it stands after a year of promises, which nobody can make afterwards over the API.
        TestDatabase.execute("""
                insert into day_centre_hours (id, municipality, centre_id, weekdays, from_day, opens, closes, staffed_from,
                                              staffed_until, written_at, written_by)
                values (gen_random_uuid(), 'SE-1281', '%s', array['monday', 'tuesday', 'wednesday', 'thursday', 'friday',
                        'saturday', 'sunday'], current_date - 60, '00:00', '00:00', '00:00', '00:00', now(), 'test')"""
                .formatted(centre));
        var from = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        var over = from.plus(Duration.ofHours(1));
        String past = post(centre, "closures", Map.of("reason", "staff-missing", "from", from.toString(), "until",
                over.toString(), "replacement", "Bangatan 9")).statusCode(201).body("over", is(over.toString())).extract()
                .path("id");
        assertThat(TestDatabase.number(clocks(past, "kept"))).isOne();
        post(centre, "closures", Map.of("reason", "repair", "from", from.plusSeconds(60).toString(), "until",
                over.plusSeconds(60).toString(), "replacement", "Bangatan 9")).statusCode(409)
                .body("type", is("urn:problem:closed-already"));
        machine("housing.read").get(CENTRES + centre + "/uptime?from=" + from.minusSeconds(3600) + "&until="
                + over.plusSeconds(3600)).then().statusCode(200).body("promisedMinutes", is(180)).body("closedMinutes", is(60))
                .body("percent", is(66.66f));
        machine("housing.read").get(CENTRES + centre + "/uptime?from=" + over + "&until=" + from).then().statusCode(422)
                .body("type", is("urn:problem:wrong-time"));
        machine("housing.read").get(CENTRES + centre + "/uptime?from=2020-01-01T00:00:00Z&until=" + from).then()
                .statusCode(422).body("type", is("urn:problem:too-long-ago"));

        String now = post(centre, "closures", Map.of("reason", "fire-safety", "replacement", "Kyrkogatan 2")).statusCode(201)
                .extract().path("id");
        assertThat(TestDatabase.number(clocks(now, "running"))).isOne();
        given().get("/open/day-centres/" + CODE + ".json").then().statusCode(200)
                .body("centres.find { it.id == '" + centre + "' }.openNow", is(false))
                .body("centres.find { it.id == '" + centre + "' }.closedNow.replacement", is("Kyrkogatan 2"))
                .body("centres.find { it.id == '" + centre + "' }.address", is("Bangatan 7"));
        machine("housing.write").post(CENTRES + centre + "/closures/" + now + "/end").then().statusCode(204);
        machine("housing.write").post(CENTRES + centre + "/closures/" + now + "/end").then().statusCode(404);
        assertThat(TestDatabase.number(clocks(now, "kept"))).isOne();
        machine("housing.read").get(CENTRES + centre).then().body("openNow", is(true)).body("closedNow", nullValue());
        assertThat(TestDatabase.number("select count(*) from day_centre_closure where centre_id = '" + centre
                + "' and over_at is not null")).isEqualTo(2);
        given().get("/open/day-centres/SE-0000.json").then().statusCode(404);
    }

    /** What was told ends by itself, and what never began costs nothing. */
    @Test
    void aToldEndComesByItselfAndAComingClosureIsTakenBack() {
        var centre = centre();
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        String coming = post(centre, "closures", Map.of("reason", "training", "from", tomorrow.toString(), "until",
                tomorrow.plusSeconds(7200).toString(), "replacement", "Bangatan 9")).statusCode(201).extract().path("id");
        machine("housing.write").post(CENTRES + centre + "/closures/" + coming + "/end").then().statusCode(204);
        assertThat(TestDatabase.number(clocks(coming, "withdrawn"))).isOne();

        String told = post(centre, "closures", Map.of("reason", "training", "from", tomorrow.toString(), "until",
                tomorrow.plusSeconds(7200).toString(), "replacement", "Bangatan 9")).statusCode(201).extract().path("id");
        TestDatabase.execute("""
                update day_centre_closure set from_at = now() - interval '2 hours', until_at = now() - interval '1 hour',
                       during = tstzrange(now() - interval '2 hours', now() - interval '1 hour') where id = '%s'"""
                .formatted(told));
        service.sweep();
        assertThat(TestDatabase.number("select count(*) from day_centre_closure where over_at = until_at and id = '" + told
                + "'")).isOne();
    }

    /** Nobody can open it again: nothing is owed, and nothing says that it is open. */
    @Test
    void aWithdrawnCentreTakesItsClosuresAlong() {
        var centre = centre();
        String now = post(centre, "closures", Map.of("reason", "fire-safety", "replacement", "Kyrkogatan 2", "until",
                Instant.now().plus(Duration.ofDays(2)).toString())).statusCode(201).extract().path("id");
        String coming = post(centre, "closures", Map.of("reason", "training", "from",
                Instant.now().plus(Duration.ofDays(3)).toString(), "replacement", "Kyrkogatan 2")).statusCode(201).extract()
                .path("id");

        machine("housing.write").post("/api/v1/homes/" + centre + "/withdrawal").then().statusCode(201);
        assertThat(TestDatabase.number(clocks(now, "withdrawn"))).isOne();
        assertThat(TestDatabase.number(clocks(coming, "withdrawn"))).isOne();
        assertThat(TestDatabase.number("select count(*) from day_centre_closure where over_at is null and centre_id = '"
                + centre + "'")).isZero();
        post(centre, "closures", Map.of("reason", "repair", "replacement", "Bangatan 9")).statusCode(404);
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Dagsentre,Lov åpningstid", "sv,Dagcenter,Lova öppettider", "en,Day centres,Promise hours" })
    @TestSecurity(user = "maria", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = CODE))
    void listAndCentreStandInThreeLanguages(String language, String list, String form) {
        var centre = centre();
        browser(language).get("/day-centres").then().statusCode(200).body(containsString(list))
                .body(containsString("/housing/day-centres/" + centre)).body(containsString("/housing/tonight/requests/new"))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/day-centres/" + centre).then().statusCode(200).body(containsString(form))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/day-centres/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "maria", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = CODE))
    void theFormsPromiseCloseAndOpen() {
        var page = "/day-centres/" + centre();
        browser("en").contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("weekdays", "monday", "sunday")
                .formParam("day", today().toString()).formParam("opens", "08:00").formParam("closes", "20:00")
                .post(page + "/hours").then().statusCode(303).header("Location", endsWith("?said=promised"));
        browser("en").formParam("day", today().plusDays(2).toString()).formParam("opens", "20:00").formParam("closes", "08:00")
                .post(page + "/hours").then().statusCode(422).body(containsString("It closes after it opens"));
        browser("en").formParam("day", today().plusDays(2).toString()).formParam("opens", "20:00").post(page + "/hours").then()
                .statusCode(422).body(containsString("Give both times"));
        browser("en").formParam("reason", "repair").post(page + "/closures").then().statusCode(422)
                .body(containsString("Say where people go meanwhile"));
        browser("en").formParam("reason", "repair").formParam("replacement", "Bangatan 9").post(page + "/closures").then()
                .statusCode(303).header("Location", endsWith("?said=closed"));
        browser("en").get(page).then().body(containsString("Closed. People go to Bangatan 9"))
                .body(containsString("Open again"));
    }
}
