package trygg.housing.landlord;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.housing.home.HomeService;
import trygg.housing.home.Landlord;
import trygg.housing.landlord.LandlordQuestion.Ask;
import trygg.housing.tenancy.StartTenancy;
import trygg.housing.tenancy.Tenancy;
import trygg.housing.tenancy.TenancyService;
import trygg.platform.secrecy.Caller;
import trygg.testkit.TestDatabase;
import trygg.testkit.TryggTestResource;

/** C056, C058: a landlord's own pages, and what staff see of landlords. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "vera", roles = "landlord", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class LandlordPagesDbTest {

    private static final String HERE = "SE-0181";
    private static final Caller KARIN = new Caller("karin", Set.of("caseworker"), Set.of(HERE));
    private static final Caller VERA = new Caller("vera", Set.of("landlord"), Set.of(HERE));
    private static final LocalDate KEYS = LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(40);

    @Inject
    HomeService homes;
    @Inject
    LandlordFileService files;
    @Inject
    LandlordQuestionService questions;
    @Inject
    TenancyService tenancies;

    private final Landlord firm = new Landlord(UUID.randomUUID(), HERE, "Provhus " + UUID.randomUUID(), Landlord.Kind.PRIVATE);

    /** Vera acts for a firm of its own in every test. */
    @BeforeEach
    void admitVera() {
        homes.add(KARIN, firm);
        TestDatabase.execute("delete from landlord_member where caller = 'vera'");
        files.admit(KARIN, firm.id(), "vera");
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    private static Map<String, String> flat(UUID id) {
        var typed = new LinkedHashMap<String, String>(Map.of("homeId", id.toString(), "kind", "flat", "address",
                "Provgatan 7 " + id, "label", "1301", "capacity", "3", "contract", "first-hand", "readyOn", "2020-01-01"));
        typed.putAll(Map.of("rooms", "2", "rent", "7 100,50", "features", "lift"));
        return typed;
    }

    private static UUID offered() {
        var id = UUID.randomUUID();
        form(flat(id)).post("/landlord/homes").then().statusCode(303)
                .header("Location", endsWith("/housing/landlord/homes/" + id + "?said=offered"));
        return id;
    }

    @ParameterizedTest
    @CsvSource({ "nb,Boligene dine hos oss,Spør kommunen", "sv,Dina bostäder hos oss,Fråga kommunen",
            "en,Your homes with us,Ask the municipality" })
    void thePagesStandInThreeLanguages(String language, String board, String ask) {
        var home = offered();
        var question = UUID.randomUUID();
        questions.ask(VERA, new Ask(question, HERE, home, "Vem byter lås?"));

        browser(language).get("/landlord").then().statusCode(200).body(containsString(board))
                .body(containsString("/housing/landlord/homes/" + home))
                .body(containsString("/housing/landlord/questions/" + question)).body(not(containsString("NOT_FOUND")));
        browser(language).get("/landlord/questions/new").then().statusCode(200).body(containsString(ask));
        for (var path : List.of("/landlord/homes/new", "/landlord/homes/" + home, "/landlord/questions/" + question,
                "/landlord/terms")) {
            browser(language).get(path).then().statusCode(200).body(not(containsString("NOT_FOUND")));
        }
    }

    /** C058: a form, a look, and the home is offered; what was typed is never lost. */
    @Test
    void aHomeIsOfferedInTwoSteps() {
        var id = UUID.randomUUID();

        form(Map.of("homeId", id.toString(), "address", "Provgatan 7")).post("/landlord/homes/check").then().statusCode(422)
                .body(containsString("value=\"Provgatan 7\"")).body(containsString("Välj kontraktet."));
        form(flat(id)).post("/landlord/homes/check").then().statusCode(200).body(containsString("Stämmer det här?"))
                .body(containsString("name=\"features\" value=\"lift\""));
        form(flat(id)).post("/landlord/homes/change").then().statusCode(200).body(containsString("7 100,50"));
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(flat(id)).post("/landlord/homes").then().statusCode(303).header("Location", endsWith("?said=offered"));
        }
        browser("sv").get("/landlord/homes/" + id + "?said=offered").then().statusCode(200)
                .body(containsString("Ledig: vi söker ett hushåll")).body(not(containsString("Hyra är obetald")));
    }

    /** C056, C058: of who lives there nothing is seen, and arrears are told by the home alone. */
    @Test
    void arrearsAreToldByTheHomeAlone() {
        var home = offered();
        TestDatabase.execute("update vacancy set closed_at = now(), closed_why = 'withdrawn' where home_id = '" + home + "'");
        browser("sv").get("/landlord").then().body(containsString("/housing/landlord/homes/" + home + "#vacate"));
        var caseId = UUID.randomUUID();
        tenancies.start(KARIN, new StartTenancy(UUID.randomUUID(), HERE, caseId, home, false, 3, 2, false, 1,
                Tenancy.Contract.FIRST_HAND, null, KEYS, "karin"));

        browser("sv").get("/landlord/homes/" + home).then().statusCode(200).body(containsString("Uthyrd sedan"))
                .body(not(containsString(caseId.toString().substring(0, 8))));
        form(Map.of("amount", "mycket", "dueOn", "")).post("/landlord/homes/" + home + "/arrears").then().statusCode(422)
                .body(containsString("Ange ett belopp")).body(containsString("Ange en dag"));
        form(Map.of("actId", UUID.randomUUID().toString(), "amount", "7 100", "dueOn", KEYS.plusDays(9).toString()))
                .post("/landlord/homes/" + home + "/arrears").then().statusCode(303)
                .header("Location", endsWith("?said=arrears"));
    }

    @Test
    void aVacancyIsReportedByOneButtonOnTheHome() {
        var home = offered();
        TestDatabase.execute("update vacancy set closed_at = now(), closed_why = 'withdrawn' where home_id = '" + home + "'");

        var act = UUID.randomUUID().toString();
        form(Map.of("actId", act)).post("/landlord/homes/" + home + "/vacancies").then().statusCode(303)
                .header("Location", endsWith("?said=vacant"));
        form(Map.of("actId", act)).post("/landlord/homes/" + home + "/vacancies").then().statusCode(303)
                .header("Location", endsWith("?said=vacant"));
        form(Map.of("actId", UUID.randomUUID().toString())).post("/landlord/homes/" + home + "/vacancies").then()
                .statusCode(303).header("Location", endsWith("?said=before"));
    }

    @Test
    void whoActsForNobodyIsToldWhomToAsk() {
        TestDatabase.execute("delete from landlord_member where caller = 'vera'");

        browser("sv").get("/landlord").then().statusCode(200)
                .body(containsString("Ingen har sagt vilken hyresvärd du företräder"));
        browser("sv").get("/landlord/terms").then().statusCode(403);
        form(flat(UUID.randomUUID())).post("/landlord/homes").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/homes", "/vacancies", "/waiting", "/evictions", "/homelessness", "/tonight", "/landlords",
            "/landlord-questions" })
    void aLandlordOpensNoneOfStaffsPages(String path) {
        browser("sv").get(path).then().statusCode(403);
    }

    /** Who signs in on the first page is led to the own ones, and the top bar leads nowhere else. */
    @Test
    void aLandlordBeginsAtItsOwnPages() {
        browser("sv").accept("text/html").get("/").then().statusCode(303).header("Location", endsWith("/housing/landlord"));
        browser("sv").get("/landlord").then().statusCode(200).body(containsString("Dina bostäder</a>"))
                .body(not(containsString("href=\"/benefits/\""))).body(not(containsString("/intake/")));
    }

    /** What is sent again with other words is not said to be noted: nothing was. */
    @Test
    void whatWasSentWithOtherWordsIsNotNotedAgain() {
        var act = UUID.randomUUID().toString();
        for (var sent : List.of("Ett fönster.,told", "Två fönster.,before")) {
            form(Map.of("actId", act, "kind", "damage", "on", KEYS.toString(), "text", sent.split(",")[0]))
                    .post("/landlord/incidents").then().statusCode(303)
                    .header("Location", endsWith("said=" + sent.split(",")[1]));
        }
        browser("sv").get("/landlord/terms").then().body(containsString("Ett fönster."))
                .body(not(containsString("Två fönster.")));
    }

    @Test
    @TestSecurity(user = "maja", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = HERE))
    void staffAnswerAndKeepTheFile() {
        var question = UUID.randomUUID();
        questions.ask(VERA, new Ask(question, HERE, null, "Vem byter lås?"));
        var page = "/landlords/" + firm.id();

        for (var language : List.of("nb", "sv", "en")) {
            for (var path : List.of("/landlords", page, "/landlord-questions", "/landlord-questions/" + question)) {
                browser(language).get(path).then().statusCode(200).body(containsString("Provhus"))
                        .body(not(containsString("NOT_FOUND")));
            }
        }
        form(Map.of("text", "")).post("/landlord-questions/" + question + "/answer").then().statusCode(422);
        form(Map.of("text", "Kommunen.")).post("/landlord-questions/" + question + "/answer").then().statusCode(303)
                .header("Location", endsWith("?said=answered"));
        browser("sv").get("/landlord-questions/" + question).then().body(containsString("Kommunen."));

        form(Map.of("caller", "")).post(page + "/members").then().statusCode(422);
        form(Map.of("caller", "anna")).post(page + "/members").then().statusCode(303);
        form(Map.of("member", "anna")).post(page + "/members/end").then().statusCode(303)
                .header("Location", endsWith("?said=dismissed"));
        form(Map.of("says", "Hyran betalas.", "decision", "Exempelbeslut 1", "from", "2026-01-01", "until", "2025-01-01"))
                .post(page + "/terms").then().statusCode(422);
        form(Map.of("says", "Hyran betalas.", "decision", "Exempelbeslut 1", "from", "2026-01-01", "scope", "own"))
                .post(page + "/terms").then().statusCode(303).header("Location", endsWith("?said=guaranteed"));
        form(Map.of("kind", "damage", "on", KEYS.toString(), "text", "Ett fönster.")).post(page + "/incidents").then()
                .statusCode(303);
        browser("sv").get(page).then().body(containsString("Hyran betalas.")).body(containsString("Ett fönster."));
        browser("sv").get("/landlord").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = HERE))
    void onlyAManagerLetsSomebodyAct() {
        form(Map.of("caller", "anna")).post("/landlords/" + firm.id() + "/members").then().statusCode(403);
        form(Map.of("says", "x")).post("/landlords/" + firm.id() + "/terms").then().statusCode(403);
        browser("sv").get("/landlords/" + firm.id()).then().statusCode(200);
    }

    /** C058: everybody reads the share of private landlords; counts below five are withheld. */
    @Test
    @TestSecurity(authorizationEnabled = false)
    void theShareOfPrivateLandlordsIsPublic() {
        given().get("/open/landlords/NO-9999.json?year=2001").then().statusCode(200).body("promise", is("C058"))
                .body("homes", is((Object) null)).body("privateShare", is((Object) null));
        given().get("/open/landlords/" + HERE + ".json").then().statusCode(200).body("byLandlord", notNullValue());
        given().get("/open/landlords/SE-0000.json").then().statusCode(404);
    }
}
