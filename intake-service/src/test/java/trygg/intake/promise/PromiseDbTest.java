package trygg.intake.promise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C104 on the real database: the figures of clocks of other services, as API, open data and pages show them. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class PromiseDbTest {

    private static final String LUND = "SE-1281";
    private static final UUID CASE = UUID.randomUUID();

    /** Lund has the clocks of a roof tonight (C050), and nobody else's tests write there. */
    @BeforeEach
    void clocks() {
        TestDatabase.execute("delete from other_clock where municipality = '" + LUND + "'");
        TestDatabase.execute("""
                insert into person (id, municipality, called, protection, language, interpreter, registered_at)
                values ('%1$s', '%2$s', '', 'none', 'sv', false, now()) on conflict (id) do nothing""".formatted(CASE, LUND));
        TestDatabase.execute("""
                insert into case_file (id, municipality, person_id, opened_at, protection)
                values ('%1$s', '%2$s', '%1$s', now(), 'none') on conflict (id) do nothing""".formatted(CASE, LUND));
        clocks(41, "kept", false);
        clocks(6, "running", false);
        clocks(1, "paused", true);
        clocks(2, "broken", false);
        clocks(7, "withdrawn", false);
    }

    private static void clocks(int number, String state, boolean sensitive) {
        clocks(number, state, sensitive, "roof-tonight", "C050");
    }

    private static void clocks(int number, String state, boolean sensitive, String guarantee, String promise) {
        clocks(CASE, number, state, sensitive, guarantee, promise);
    }

    private static void clocks(UUID matter, int number, String state, boolean sensitive, String guarantee, String promise) {
        TestDatabase.execute("""
                insert into other_clock (id, municipality, service, guarantee, definition, promises, case_id, subject_id,
                                         sensitive, number, state, started_at, due_at, due_rule, paused_seconds)
                select gen_random_uuid(), '%s', 'housing', '%s', 1, '{%s}', '%s',
                       gen_random_uuid(), %s, 1, '%s', now() - interval '1 hour', now() + interval '3 hours', '4 hours', 0
                  from generate_series(1, %d)""".formatted(LUND, guarantee, promise, matter, sensitive, state, number));
    }

    private static RequestSpecification system(String scopes, String... municipalities) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", scopes, municipalities));
    }

    @Test
    void theApiTellsEveryPromiseWithItsFigures() {
        var roof = "promises.find { it.id == 'C050' }.";
        var answer = system("promises.read", LUND).get("/api/v1/promises?municipality=" + LUND).then().statusCode(200)
                .body("promises", hasSize(104))
                .body(roof + "text.sv", notNullValue()).body(roof + "statements[0].programme.title.nb", notNullValue())
                .body(roof + "guarantees", hasSize(1))
                .body(roof + "guarantees[0].guarantee", equalTo("roof-tonight"))
                .body(roof + "guarantees[0].service", equalTo("housing"))
                .body(roof + "guarantees[0].definition", equalTo(1)).body(roof + "guarantees[0].owed", equalTo(57))
                .body(roof + "guarantees[0].kept", equalTo(41)).body(roof + "guarantees[0].broken", equalTo(2))
                .body(roof + "guarantees[0].remedied", equalTo(0)).body(roof + "guarantees[0].running", equalTo(7))
                .body(roof + "guarantees[0].withdrawn", equalTo(7))
                .body("promises.find { it.id == 'C003' }.guarantees", hasSize(0));
        var tag = answer.extract().header("ETag");
        system("promises.read", LUND).header("If-None-Match", tag).get("/api/v1/promises?municipality=" + LUND).then()
                .statusCode(304);
        clocks(1, "kept", false);
        system("promises.read", LUND).header("If-None-Match", tag).get("/api/v1/promises?municipality=" + LUND).then()
                .statusCode(200);
    }

    @Test
    void aGuaranteeNobodyHasBeenOwedStandsThereWithNoughts() {
        system("promises.read", LUND).get("/api/v1/promises?municipality=" + LUND).then()
                .body("promises.find { it.id == 'C056' }.guarantees[0].owed", equalTo(0))
                .body("promises.find { it.id == 'C056' }.guarantees[0].definition", nullValue());
    }

    @Test
    void whoAsksWronglyIsToldWhy() {
        system("promises.read", LUND).get("/api/v1/promises").then().statusCode(400)
                .body("type", equalTo("urn:problem:missing-municipality"));
        system("promises.read", LUND).get("/api/v1/promises?municipality=SE-9999").then().statusCode(422)
                .body("type", equalTo("urn:problem:unknown-municipality"));
        system("promises.read", LUND).get("/api/v1/promises?municipality=SE-0181").then().statusCode(403)
                .body("type", equalTo("urn:problem:foreign-municipality"));
        system("intake.read", LUND).get("/api/v1/promises?municipality=" + LUND).then().statusCode(403);
        given().get("/api/v1/promises?municipality=" + LUND).then().statusCode(401);
    }

    /** Two broken ones are withheld, and the noughts beside them with the smallest count that would tell them. */
    @Test
    void everybodyMaySeeTheFiguresAndNobodyBehindThem() {
        var roof = "figures.find { it.guarantee == 'roof-tonight' }.";
        given().get("/open/promises/" + LUND + ".json").then().statusCode(200)
                .header("Cache-Control", containsString("max-age=60"))
                .body(roof + "owed", equalTo(57)).body(roof + "kept", equalTo(41)).body(roof + "broken", nullValue())
                .body(roof + "remedied", nullValue()).body(roof + "suppressed", equalTo(true))
                .body(roof + "running", nullValue()).body(roof + "withdrawn", equalTo(7))
                .body("definitions.roof-tonight", hasItem(1)).body("licence", notNullValue())
                .body("generatedAt", notNullValue()).body("promises", hasSize(104))
                .body(not(containsString("caseId")));
        given().get("/open/promises/SE-9999.json").then().statusCode(404)
                .body("type", equalTo("urn:problem:unknown-municipality"));
    }

    @ParameterizedTest
    @CsvSource({ "nb,Løftene,Tak i kveld,Sakene bak tallene", "sv,Löftena,Tak över huvudet i natt,Ärendena bakom siffrorna",
            "en,The promises,A roof tonight,The cases behind the figures" })
    @TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = LUND))
    void boardAndPromiseStandInThreeLanguages(String language, String title, String guarantee, String cases) {
        page(language, "/promises").body(containsString(title)).body(containsString(guarantee));
        page(language, "/promises?show=broken").body(containsString("C050"));
        page(language, "/promises?show=all").body(containsString("C104"));
        page(language, "/promises/C050").body(containsString(cases)).body(containsString(guarantee));
        page(language, "/promises/C003");
    }

    private static ValidatableResponse page(String language, String path) {
        return given().header("Accept", "text/html").cookie("trygg_lang", language).get(path).then().statusCode(200)
                .body(not(containsString("NOT_FOUND")));
    }

    /** A nought is a figure like any other; only what is withheld may be called so. */
    @Test
    @TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = LUND))
    void whatWasNeverKeptIsShownAsNought() {
        clocks(2, "broken", false, "housing-decision", "C054");

        page("sv", "/promises").body(containsString("0 av 2")).body(not(containsString("för få för att vara anonyma")));
    }

    /** C054: the right to a home is held against the right to support, clock by clock. */
    @ParameterizedTest
    @CsvSource({ "nb,Side om side,8 arbeidsdager", "sv,Sida vid sida,8 arbetsdagar", "en,Side by side,8 working days" })
    @TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = LUND))
    void aHomeAndSupportStandSideBySide(String language, String title, String promised) {
        clocks(3, "kept", false, "housing-decision", "C054");
        clocks(4, "broken", false, "aid-decision", "C037");

        var page = page(language, "/promises/C054").body(containsString(title)).extract().asString();
        var beside = page.substring(page.indexOf("id=\"besides\""), page.indexOf("id=\"said\""));
        assertThat(beside.split("<tr><th scope=\"row\">", -1)).hasSize(1 + 3);
        assertThat(beside).contains(promised).doesNotContain("months:")
                .contains("<td class=\"t-number\">3</td>").contains("<td class=\"t-number\">4</td>");
        page(language, "/promises/C050").body(not(containsString(title)));
    }

    /** The way down ends before protected persons: they are counted and never listed. */
    @Test
    @TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = LUND))
    void theWayDownIsLoggedAndListsNobodyProtected() {
        var hidden = TestDatabase.number("select count(*) from other_clock where sensitive and municipality = '" + LUND + "'");
        assertThat(hidden).isOne();

        var page = page("sv", "/promises/C050").extract().asString();

        assertThat(page.split("/intake/cases/", -1)).hasSize(1 + 6 + 2);
        assertThat(page).contains("färre än fem");
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'promise-cases' and reader = 'maria'"))
                .isPositive();
        clocks(4, "running", true);
        page("sv", "/promises/C050").body(containsString("5 till gäller personer med skydd"));
    }

    /** A vacant home that waits for its offer is nobody's case: the way down leads to the service that promised it. */
    @Test
    @TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = LUND))
    void whatIsAboutNobodyLeadsToNoCase() {
        var home = UUID.randomUUID();
        clocks(home, 1, "broken", false, "vacancy-offer", "C051");

        page("sv", "/promises/C051").body(containsString("href=\"/housing/\"")).body(containsString("Ledig bostad erbjuds"))
                .body(not(containsString("/intake/cases/" + home)));
    }

    @Test
    @TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = LUND))
    void longListsHaveAnotherPage() {
        clocks(60, "running", false);

        var page = page("en", "/promises/C050").extract().asString();

        var next = page.substring(page.indexOf("/intake/promises/C050?after="));
        page("en", next.substring("/intake".length(), next.indexOf('"'))).body(containsString("/intake/cases/"));
    }

    @Test
    @TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = LUND))
    void theFiguresCanBeHadAsCsv() {
        given().get("/promises/figures.csv").then().statusCode(200).contentType("text/csv")
                .body(containsString("roof-tonight,")).body(containsString(",1,57,41,2,0,7,7\r\n"));
        given().get("/promises/C999").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "hans", roles = "landlord", attributes = @SecurityAttribute(key = "municipalities", value = LUND))
    void theBoardIsForStaff() {
        given().header("Accept", "text/html").get("/promises").then().statusCode(403);
    }
}
