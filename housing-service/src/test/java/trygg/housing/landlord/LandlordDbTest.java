package trygg.housing.landlord;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** A landlord's own homes, arrears and questions, and that nobody finds another's (C056, C058). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class LandlordDbTest {

    private static final String HERE = "SE-0181";
    private static final LocalDate KEYS = LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(40);

    /** A client of its own for each landlord, for an account acts for one. */
    private record Firm(UUID id, String client) {

        RequestSpecification api() {
            return given().auth().oauth2(TestTokens.bearer(client, "housing.landlord", HERE)).contentType(ContentType.JSON);
        }

        ValidatableResponse post(String path, Map<String, ?> body) {
            return api().body(body).post("/api/v1/landlord/" + path).then();
        }

        ValidatableResponse get(String path) {
            return api().get("/api/v1/landlord/" + path).then();
        }
    }

    private static RequestSpecification staff() {
        return given().auth().oauth2(TestTokens.bearer("case-system", "housing.read housing.write", HERE))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse staff(String path, Map<String, ?> body) {
        return staff().body(body).post("/api/v1/" + path).then();
    }

    private static Firm firm() {
        var firm = new Firm(UUID.randomUUID(), "firm-" + UUID.randomUUID());
        staff("landlords", Map.of("id", firm.id, "municipality", HERE, "name", "Provhus AB", "kind", "private"))
                .statusCode(201);
        staff("landlord-members", Map.of("landlordId", firm.id, "caller", firm.client)).statusCode(201);
        return firm;
    }

    private static Map<String, Object> flat() {
        var id = UUID.randomUUID();
        var flat = new LinkedHashMap<String, Object>(Map.of("id", id, "municipality", HERE, "kind", "flat", "label", "1201",
                "address", "Provgatan 1 " + id, "capacity", 3, "contract", "first-hand", "readyOn", "2020-01-01"));
        flat.putAll(Map.of("rooms", 2, "rent", "7100.00", "features", List.of("lift")));
        return flat;
    }

    private static UUID offered(Firm firm) {
        var flat = flat();
        firm.post("homes", flat).statusCode(201);
        return (UUID) flat.get("id");
    }

    /** The home with a household in it: case, and the keys given. */
    private static UUID let(UUID home) {
        var caseId = UUID.randomUUID();
        var keys = new LinkedHashMap<String, Object>(Map.of("id", UUID.randomUUID(), "caseId", caseId, "municipality", HERE,
                "homeId", home, "protectedPerson", false, "people", 3, "children", 2));
        keys.putAll(Map.of("housingFirst", false, "homesShown", 1, "contract", "first-hand", "startedOn", KEYS.toString()));
        staff("tenancies", keys).statusCode(201);
        return caseId;
    }

    private static Map<String, Object> arrears(UUID home) {
        return new LinkedHashMap<>(Map.of("id", UUID.randomUUID(), "homeId", home, "amount",
                Map.of("amount", "7100.00", "currency", "SEK"), "dueOn", KEYS.plusDays(10).toString()));
    }

    @Test
    void aHomeIsOfferedOnceAndIsVacantAtOnce() {
        var firm = firm();
        var flat = flat();

        firm.post("homes", flat).statusCode(201).body("state", is("free")).body("vacancy.offered", is(false))
                .body("letSince", nullValue());
        firm.post("homes", flat).statusCode(200).body("id", is(flat.get("id").toString()));
        firm.get("homes?municipality=" + HERE).statusCode(200).body("total", is(1)).body("items[0].vacancy.id", notNullValue())
                .body("items[0].address", is(flat.get("address")));
        firm.post("homes/" + flat.get("id") + "/vacancies", Map.of("id", UUID.randomUUID())).statusCode(409)
                .body("type", is("urn:problem:home-already-vacant"));
        assertThat(TestDatabase.number("select count(*) from vacancy where home_id = '" + flat.get("id") + "'")).isOne();
        var key = flat.get("id").toString();
        assertThat(TestEvents.readUntil(TestEvents.topic("housing"), Duration.ofSeconds(20),
                message -> message.key().equals(key))).filteredOn(message -> message.key().equals(key))
                .extracting(message -> TestEvents.header(message, "ce_type"))
                .containsExactly("trygg.housing.LandlordHomeOffered.v1");
        flat.put("capacity", 4);
        firm.post("homes", flat).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
    }

    /** That one of its homes hides somebody is no landlord's to know (ADR 26). */
    @Test
    void isNotToldThatAHomeHidesSomebody() {
        var firm = firm();
        var home = offered(firm);
        TestDatabase.execute("update home set hidden = true, women_only = true where id = '" + home + "'");

        firm.get("homes/" + home).statusCode(200).body("features", is(List.of("lift")));
    }

    /** What hides somebody, beds for a night and trials are not a landlord's to offer (C053). */
    @Test
    void onlyAHomeToLiveInCanBeOffered() {
        var firm = firm();
        var hidden = flat();
        hidden.put("features", List.of("hidden"));
        var bed = flat();
        bed.putAll(Map.of("kind", "shelter-bed", "contract", "night"));
        var trial = flat();
        trial.put("contract", "trial");

        for (var wrong : List.of(hidden, bed, trial)) {
            firm.post("homes", wrong).statusCode(422).body("type", is("urn:problem:not-lettable"));
        }
        var castle = flat();
        castle.put("kind", "castle");
        firm.post("homes", castle).statusCode(422).body("errors[0].pointer", is("/kind"));
        var conditioned = flat();
        conditioned.put("sobriety", true);
        firm.post("homes", conditioned).statusCode(422);
        firm.get("homes?municipality=" + HERE).body("items", empty());
    }

    @Test
    void ofATenancyALandlordSeesSinceWhenAndNothingElse() {
        var firm = firm();
        var home = offered(firm);
        var vacancy = firm.get("homes/" + home).extract().<String> path("vacancy.id");
        staff().post("/api/v1/vacancies/" + vacancy + "/withdrawal");
        var caseId = let(home);

        firm.get("homes/" + home).statusCode(200).body("state", is("taken")).body("letSince", is(KEYS.toString()))
                .body(not(containsString(caseId.toString()))).body("children", nullValue()).body("people", nullValue());
        firm.post("arrears-notices", arrears(home)).statusCode(201).body("homeId", is(home.toString()))
                .body("children", nullValue()).body("caseId", nullValue()).body(not(containsString(caseId.toString())));
        firm.get("arrears-notices?municipality=" + HERE).body("items", hasSize(1))
                .body(not(containsString(caseId.toString())));
    }

    /** C056: the notice opens the household's threat, with what the municipality knows of it. */
    @Test
    void arrearsOfAnOwnHomeReachTheHouseholdOnce() {
        var firm = firm();
        var home = offered(firm);
        firm.post("arrears-notices", arrears(home)).statusCode(409).body("type", is("urn:problem:home-not-let"));
        var caseId = let(home);
        var notice = arrears(home);

        firm.post("arrears-notices", notice).statusCode(201);
        firm.post("arrears-notices", notice).statusCode(200);
        assertThat(TestDatabase.number("select count(*) from arrears_notice where children and case_id = '" + caseId + "'"))
                .isOne();
        assertThat(TestDatabase.number("select count(*) from eviction_threat where case_id = '" + caseId + "'")).isOne();
        notice.put("dueOn", KEYS.toString());
        firm.post("arrears-notices", notice).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        var foreign = arrears(home);
        foreign.put("amount", Map.of("amount", "7100.00", "currency", "NOK"));
        firm.post("arrears-notices", foreign).statusCode(422).body("type", is("urn:problem:foreign-currency"));
        var early = arrears(home);
        early.put("dueOn", LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(30).toString());
        firm.post("arrears-notices", early).statusCode(422).body("type", is("urn:problem:rent-not-due"));
    }

    @Test
    void aSheetOfArrearsIsTakenWholeOrNotAtAll() {
        var firm = firm();
        var home = offered(firm);
        let(home);
        var empty = offered(firm);
        var good = home + ";7 100,00;" + KEYS.plusDays(10) + "\n";

        sheet(firm, "home;amount;due_on\n" + good + empty + ";100;" + KEYS + "\n" + offered(firm()) + ";100;" + KEYS
                + "\n" + home + ";many;soon\n").statusCode(422).body("type", is("urn:problem:sheet-not-taken"))
                .body("wrong.row", contains(5, 5)).body("wrong.what", contains("not-an-amount", "not-a-day"));
        sheet(firm, "home;amount;due_on\n" + good + empty + ";100;" + KEYS + "\n" + offered(firm()) + ";100;" + KEYS + "\n")
                .statusCode(422).body("wrong.row", contains(3, 4)).body("wrong.what", contains("not-let", "unknown-home"));
        sheet(firm, "home;amount\n").statusCode(422).body("wrong.what", contains("missing-column"));
        firm.get("arrears-notices?municipality=" + HERE).body("items", empty());

        sheet(firm, "\uFEFFhome;amount;due_on\n" + good).statusCode(200).body("told", is(1)).body("known", is(0));
        sheet(firm, "home,amount,due_on\n" + home + ",7100.00," + KEYS.plusDays(10) + "\n").statusCode(200)
                .body("told", is(0)).body("known", is(1));
    }

    private static ValidatableResponse sheet(Firm firm, String text) {
        return firm.api().contentType("text/csv; charset=utf-8").body(text)
                .post("/api/v1/landlord/arrears-notices/import?municipality=" + HERE).then();
    }

    /** C058: the clock of the answer runs from the question, and the answer keeps it. */
    @Test
    void aQuestionIsAnsweredInTime() {
        var firm = firm();
        var id = UUID.randomUUID();
        var question = Map.of("id", id, "municipality", HERE, "homeId", offered(firm), "text", "Vem byter lås?");

        firm.post("questions", question).statusCode(201).body("dueAt", notNullValue()).body("answer", nullValue());
        firm.post("questions", question).statusCode(200);
        firm.post("questions", Map.of("id", id, "municipality", HERE, "text", "Något annat?")).statusCode(409);
        assertThat(clocks(id, "running")).isOne();
        staff().get("/api/v1/landlord-questions?limit=100&municipality=" + HERE).then().statusCode(200)
                .body("items.id", hasItem(id.toString()));

        staff("landlord-questions/" + id + "/answer", Map.of("text", "Kommunen gör det.")).statusCode(201);
        staff("landlord-questions/" + id + "/answer", Map.of("text", "Kommunen gör det.")).statusCode(200);
        staff("landlord-questions/" + id + "/answer", Map.of("text", "Ni.")).statusCode(409)
                .body("type", is("urn:problem:answered-before"));
        assertThat(clocks(id, "kept")).isOne();
        firm.get("questions/" + id).statusCode(200).body("answer.text", is("Kommunen gör det."));
        staff().get("/api/v1/landlord-questions?limit=100&municipality=" + HERE).then()
                .body("items.id", not(hasItem(id.toString())));
        staff().get("/api/v1/landlord-questions/" + id).then().statusCode(200);
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'landlord-question'")).isPositive();
    }

    private static long clocks(UUID question, String state) {
        return TestDatabase.number("select count(*) from clock where guarantee = 'landlord-question' and state = '" + state
                + "' and subject_id = '" + question + "'");
    }

    @Test
    void whatIsGuaranteedHasADayAndADecision() {
        var firm = firm();
        var term = UUID.randomUUID();
        var says = Map.of("id", term, "municipality", HERE, "landlordId", firm.id, "text",
                "Hyran betalas om hushållet flyttar.",
                "decision", "Exempelbeslut 1", "from", "2026-01-01");

        staff("landlord-terms", says).statusCode(201);
        staff("landlord-terms", says).statusCode(200);
        firm.get("terms?municipality=" + HERE).body("items.id", hasItem(term.toString()));
        firm().get("terms?municipality=" + HERE).body("items.id", not(hasItem(term.toString())));
        staff("landlord-terms/" + term + "/end", Map.of("until", "2025-12-31")).statusCode(422)
                .body("type", is("urn:problem:wrong-day"));
        staff("landlord-terms/" + term + "/end", Map.of("until", "2199-12-31")).statusCode(201).body("until", is("2199-12-31"));
        staff("landlord-terms/" + term + "/end", Map.of("until", "2199-12-31")).statusCode(200);
    }

    @Test
    void whatWentWrongIsReadByBoth() {
        var firm = firm();
        var home = offered(firm);
        var told = Map.of("id", UUID.randomUUID(), "municipality", HERE, "homeId", home, "kind", "damage", "on",
                KEYS.toString(), "text", "Ett fönster gick sönder.");

        firm.post("incidents", told).statusCode(201).body("toldBy", is("landlord"));
        firm.post("incidents", told).statusCode(200);
        staff("landlord-incidents", Map.of("id", UUID.randomUUID(), "municipality", HERE, "landlordId", firm.id, "kind",
                "cooperation", "on", KEYS.toString(), "text", "Visningen blev inte av.")).statusCode(201);
        firm.get("incidents?municipality=" + HERE).body("items.toldBy", contains("municipality", "landlord"));
        staff().get("/api/v1/landlord-files/" + firm.id).then().statusCode(200).body("incidents", hasSize(2))
                .body("members.caller", contains(firm.client));
        staff("landlord-incidents", Map.of("id", UUID.randomUUID(), "municipality", HERE, "landlordId", firm().id, "homeId",
                home, "kind", "fault", "on", KEYS.toString(), "text", "Fel värd.")).statusCode(404);
    }

    /** C058: another landlord's home, question and arrears are as if they were not there. */
    @Test
    void nothingOfAnotherLandlordIsThere() {
        var firm = firm();
        var other = firm();
        var home = offered(other);
        var question = UUID.randomUUID();
        other.post("questions", Map.of("id", question, "municipality", HERE, "text", "Hur gör vi?")).statusCode(201);
        let(home);

        firm.get("homes/" + home).statusCode(404);
        firm.get("questions/" + question).statusCode(404);
        firm.post("arrears-notices", arrears(home)).statusCode(404);
        firm.post("homes/" + home + "/vacancies", Map.of("id", UUID.randomUUID())).statusCode(404);
        firm.post("questions", Map.of("id", UUID.randomUUID(), "municipality", HERE, "homeId", home, "text", "Vems?"))
                .statusCode(404);
        firm.post("incidents", Map.of("id", UUID.randomUUID(), "municipality", HERE, "homeId", home, "kind", "fault", "on",
                KEYS.toString(), "text", "Inte min.")).statusCode(404);
        firm.get("homes?municipality=" + HERE).body("items", empty());
        firm.get("questions?municipality=" + HERE).body("items", empty());
        firm.post("questions", Map.of("id", question, "municipality", HERE, "text", "Hur gör vi?")).statusCode(409);
    }

    /** An account acts for one landlord, from the moment the municipality says so to the moment it takes it back. */
    @Test
    void membershipOpensAndClosesEverything() {
        var firm = firm();
        var other = firm();
        staff("landlord-members", Map.of("landlordId", other.id, "caller", firm.client)).statusCode(409);
        staff("landlord-members", Map.of("landlordId", firm.id, "caller", firm.client)).statusCode(200);
        firm.get("homes?municipality=" + HERE).statusCode(200);

        staff().delete("/api/v1/landlord-members?landlord=" + firm.id + "&caller=" + firm.client).then().statusCode(204);
        staff().delete("/api/v1/landlord-members?landlord=" + firm.id + "&caller=" + firm.client).then().statusCode(404);
        for (var path : List.of("homes", "questions", "terms", "incidents", "arrears-notices")) {
            firm.get(path + "?municipality=" + HERE).statusCode(403).body("type", is("urn:problem:no-landlord"));
        }
        firm.post("homes", flat()).statusCode(403);
        // A municipality the token does not name is none of the caller's.
        firm.get("homes?municipality=NO-3224").statusCode(403).body("type", is("urn:problem:foreign-municipality"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "homes", "landlords", "vacancies", "tenancies", "waiting-households", "eviction-threats",
            "landlord-questions", "needs" })
    void aLandlordsTokenOpensNothingElse(String path) {
        var asked = "/api/v1/" + path + "?municipality=" + HERE;

        staff().get(asked).then().statusCode(200);
        firm().api().get(asked).then().statusCode(403);
        firm().api().body("{}").post("/api/v1/" + path).then().statusCode(not(201));
    }

    @Test
    void staffsTokenOpensNoneOfALandlords() {
        for (var path : List.of("homes", "questions", "terms", "incidents", "arrears-notices")) {
            staff().get("/api/v1/landlord/" + path + "?municipality=" + HERE).then().statusCode(403);
        }
        staff().body(flat()).post("/api/v1/landlord/homes").then().statusCode(403);
    }
}
