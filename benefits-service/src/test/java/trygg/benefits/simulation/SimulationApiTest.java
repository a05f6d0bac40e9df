package trygg.benefits.simulation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
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
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.ParameterService;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C036: what-if, as a municipal system and as staff ask, over {@link MadeUpHouseholds}. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class SimulationApiTest {

    private static final String ASKED = """
            {"municipality":"SE-1281","period":"2025-09","proposal":{"kind":"municipal.norm-uplift",
             "amounts":{"household":"300.00","adult":"150.00","child":"75.00"}}}""";

    @Inject
    ParameterService parameters;

    private static ValidatableResponse ask(String body) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.calculate", "SE-1281", "NO-3224"))
                .contentType(ContentType.JSON).body(body).post("/api/v1/simulations").then();
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language);
    }

    private static RequestSpecification typed(Map<String, String> form) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(form);
    }

    @Test
    void tellsWhatAProposalWouldCost() {
        ask(ASKED).statusCode(200).body("households", is(MadeUpHouseholds.NUMBER)).body("currency", is("SEK"))
                .body("householdsWithMore", greaterThan(1_000)).body("householdsGained", greaterThan(4))
                .body("householdsWithLess", is(0)).body("cost.month", not(is("0.00"))).body("unreckonable", empty())
                .body("proposal.amounts.adult", is("150.00")).body("byHouseholdType.size()", is(5))
                .body("withheldBelow", is(5)).body("byDistrict.size()", is(3)).body("byDistrict[0].name", is("Centrum"))
                .body("byDistrict[0].households", greaterThan(600)).body("byDistrict[2].district", nullValue());
    }

    /** Over more households than anybody waits for: told where to ask, kept under the sender's id, and the same twice. */
    @Test
    void aLongSimulationRunsInTheBackground() {
        var id = UUID.randomUUID();
        var asked = ASKED.replace("2025-09", "2025-10").replace("{\"municipality\"", "{\"id\":\"" + id + "\",\"municipality\"");
        ask(asked).statusCode(202).header("Location", endsWith("/api/v1/simulations/" + id)).body("state", is("running"))
                .body("households", is(MadeUpHouseholds.LONG_NUMBER)).body("simulation", nullValue());

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> run(id).body("state", is("finished")));

        var wanted = Simulation
                .of(MadeUpHouseholds.households(MadeUpHouseholds.LONG_PERIOD, 0, MadeUpHouseholds.LONG_NUMBER)::iterator,
                        parameters.current(),
                        new Simulate("SE-1281", MadeUpHouseholds.LONG_PERIOD, ParameterKind.NORM_UPLIFT, Map.of(
                                "household", Amount.kronor(300), "adult", Amount.kronor(150), "child", Amount.kronor(75)))
                                .proposed());
        run(id).body("done", is(MadeUpHouseholds.LONG_NUMBER)).body("simulation.households", is(wanted.households()))
                .body("simulation.cost.month", is(wanted.cost().toString()))
                .body("simulation.householdsGained", is(wanted.gained()))
                .body("simulation.medianGain", is(wanted.medianGain().toString()))
                .body("simulation.byDistrict[1].costMonth", is(wanted.byDistrict().get(1).cost().toString()));
        ask(asked).statusCode(202).body("state", is("finished"));
        ask(asked.replace("150.00", "151.00")).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        given().auth().oauth2(TestTokens.bearer("other-system", "benefits.calculate", "SE-0181"))
                .get("/api/v1/simulations/" + id).then().statusCode(404).body("type", is("urn:problem:unknown-run"));
    }

    private static ValidatableResponse run(UUID id) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.calculate", "SE-1281"))
                .get("/api/v1/simulations/" + id).then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "karin", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void thePageShowsHowFarALongOneHasCome() {
        var page = typed(Map.of("kind", "municipal.norm-uplift", "period", "2025-10", "household", "200", "adult", "0", "child",
                "0")).redirects().follow(false).post("/simulation").then().statusCode(303).extract().header("Location")
                .replace("/benefits", "");
        browser("sv").get(page).then().statusCode(200).body(not(containsString("NOT_FOUND")));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> browser("sv").get(page + "/progress").then().statusCode(200)
                .header("HX-Refresh", "true").body(containsString("100 %")));

        browser("sv").get(page).then().statusCode(200).body(containsString("value=\"200\"")).body(containsString("<rect"))
                .body(containsString("Vad det kostar i månaden, efter stadsdel")).body(containsString("Norra Fäladen"));
        browser("en").get("/simulation/runs/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whereNobodyIsKnownNothingIsMadeUp() {
        ask(ASKED.replace("2025-09", "2026-09")).statusCode(200).body("households", is(0)).body("cost.month", is("0.00"))
                .body("byHouseholdType", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "unknown-municipality|SE-1281|SE-9998", "invalid-period|2025-09|September",
            "unknown-kind|municipal.norm-uplift|municipal.gift", "invalid-amount|\"150.00\"|\"-1\"",
            "invalid-amount|\"150.00\"|\"100000000\"", "invalid-parameter|\"adult\"|\"grown-up\"",
            "invalid-parameter|municipal.norm-uplift|se.norm.common",
            "invalid-parameter|municipal.norm-uplift|municipal.guiding-rates" })
    void whatCannotBeProposedSaysSoByItsOwnName(String type, String right, String wrong) {
        ask(ASKED.replace(right, wrong)).statusCode(422).body("type", is("urn:problem:" + type));
    }

    @Test
    void nobodyIsShownWhatRatesBelowTheStatesWouldSave() {
        ask("""
                {"municipality":"NO-3224","period":"2024-05","proposal":{"kind":"municipal.guiding-rates","amounts":{
                 "single":"7849.99","couple":"13100","shared":"6600","child-0-5":"3850","child-6-10":"3950",
                 "child-11-17":"5150"}}}""").statusCode(422).body("type", is("urn:problem:below-national-rates"))
                .body("errors[0].pointer", is("/proposal/amounts/single")).body("cost", nullValue());
    }

    @Test
    void onlyWhoMayCalculateDoes() {
        given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read", "SE-1281")).contentType(ContentType.JSON)
                .body(ASKED).post("/api/v1/simulations").then().statusCode(403);
        given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.calculate", "SE-0181"))
                .contentType(ContentType.JSON).body(ASKED).post("/api/v1/simulations").then().statusCode(403)
                .body("type", is("urn:problem:foreign-municipality"));
        given().contentType(ContentType.JSON).body(ASKED).post("/api/v1/simulations").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Hva ville det koste?", "sv,Vad skulle det kosta?", "en,What would it cost?" })
    @TestSecurity(user = "karin", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void thePageStandsInThreeLanguages(String language, String title) {
        for (var kind : new String[] { "municipal.norm-uplift", "municipal.long-term-family" }) {
            browser(language).get("/simulation?kind=" + kind).then().statusCode(200).body(containsString(title))
                    .body(not(containsString("NOT_FOUND"))).body(not(containsString("municipal.guiding-rates")));
        }
    }

    @Test
    @TestSecurity(user = "karin", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void thePageShowsTheCostWithItsTable() {
        typed(Map.of("kind", "municipal.norm-uplift", "period", "2025-09", "household", "1 300,50", "adult", "0", "child", "0"))
                .post("/simulation").then().statusCode(200).body(containsString("Ensamstående med barn"))
                .body(containsString("<rect")).body(containsString("1\u00a0300,50\u00a0SEK"))
                .body(containsString("2\u00a0000")).body(not(containsString("NOT_FOUND"))).body(not(containsString("style=")));
        typed(Map.of("kind", "municipal.norm-uplift", "period", "2026-09", "household", "300", "adult", "0", "child", "0"))
                .post("/simulation").then().statusCode(200).body(containsString("Inget hushålls beräkning är känd än"));
    }

    @Test
    @TestSecurity(user = "karin", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void whatCannotBeStandsAtItsField() {
        typed(Map.of("kind", "municipal.norm-uplift", "period", "", "household", "much", "adult", "150", "child", ""))
                .post("/simulation").then().statusCode(422).body(containsString("id=\"error-period\""))
                .body(containsString("id=\"error-household\"")).body(containsString("id=\"error-child\""))
                .body(containsString("value=\"much\"")).body(containsString("value=\"150\""));
    }

    @Test
    @TestSecurity(user = "ola", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "NO-3224"))
    void aNorwegianMunicipalityTriesItsOwnRates() {
        typed(Map.of("kind", "municipal.guiding-rates", "period", "2024-05", "single", "7000", "couple", "13100", "shared",
                "6600", "child-0-5", "3850", "child-6-10", "3950", "child-11-17", "5150")).post("/simulation").then()
                .statusCode(422).body(containsString("id=\"error-single\"")).body(containsString("lägre än statens"));
    }

    @Test
    @TestSecurity(user = "ole", roles = "operator", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void operationsSeeNoHouseholds() {
        browser("sv").get("/simulation").then().statusCode(403);
    }
}
