package trygg.benefits.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.benefits.application.BenefitsSuite.opened;
import static trygg.benefits.payment.MoneySuite.TODAY;
import static trygg.benefits.payment.MoneySuite.granted;
import static trygg.benefits.payment.MoneySuite.machine;
import static trygg.benefits.payment.MoneySuite.person;
import static trygg.benefits.payment.MoneySuite.report;
import static trygg.benefits.payment.MoneySuite.said;
import static trygg.benefits.payment.MoneySuite.stateOf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

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
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** The pages of money as a browser asks for them: a caseworker plans and holds back, a manager sends and hears the bank. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class PaymentPagesDbTest {

    private static final String MUNICIPALITY = "SE-0181";

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    private static Map<String, String> payee(String account) {
        return new LinkedHashMap<>(Map.of("payeeId", UUID.randomUUID().toString(), "kind", "landlord", "name", "Hus & Hem AB",
                "scheme", "bankgiro", "account", account, "reference", "12345674"));
    }

    @ParameterizedTest
    @CsvSource({ "nb,Utbetalinger i sak,Legg inn mottakeren,Utbetalingskjøringer,Last ned som CSV",
            "sv,Utbetalningar i ärende,Lägg in mottagaren,Betalningskörningar,Ladda ner som CSV",
            "en,Payments in case,Enter the payee,Payment runs,Download as CSV" })
    void bothPagesStandInThreeLanguages(String language, String title, String button, String runs, String csv) {
        var household = granted(MUNICIPALITY, "1000.00");
        household.planned("400.00");

        browser(language).get("/applications/" + household.application() + "/money").then().statusCode(200)
                .body(containsString(title)).body(containsString(button)).body(not(containsString("NOT_FOUND")));
        browser(language).get("/payments").then().statusCode(200).body(containsString(runs)).body(containsString(csv))
                .body(containsString("/benefits/applications/" + household.application() + "/money"))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/").then().body(containsString("/benefits/payments"));
        browser(language).get("/applications/" + household.application()).then().statusCode(200)
                .body(containsString("/benefits/applications/" + household.application() + "/money"));
    }

    @Test
    void aCaseworkerEntersAPayeeAndPlansToIt() {
        var household = granted(MUNICIPALITY, "1000.00");
        var money = "/applications/" + household.application() + "/money";

        form(payee("5555-5552")).post(money + "/payees").then().statusCode(422).body(containsString("Kontrollsiffran är fel"))
                .body(containsString("value=\"5555-5552\""));
        var good = payee("5555-5551");
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(good).post(money + "/payees").then().statusCode(303).header("Location", endsWith("/money?said=payee"));
        }
        browser("sv").get(money).then().body(containsString("Hus &amp; Hem AB")).body(containsString("slutar på 551"))
                .body(not(containsString("55555551")));

        var plan = new LinkedHashMap<>(Map.of("planId", UUID.randomUUID().toString(), "paymentId", UUID.randomUUID().toString(),
                "decision", household.decision().toString(), "payee", good.get("payeeId"), "amount", "1 000,01", "dueOn",
                TODAY.toString(), "period", TODAY.toString().substring(0, 7)));
        form(plan).post(money + "/plans").then().statusCode(422).body(containsString("mer än det som är kvar"))
                .body(containsString("value=\"1 000,01\""));
        form(Map.of("amount", "x")).post(money + "/plans").then().statusCode(422).body(containsString("Välj en."))
                .body(containsString("Skriv beloppet med siffror")).body(containsString("Ange dagen."));
        plan.put("amount", "1 000,00");
        form(plan).post(money + "/plans").then().statusCode(303).header("Location", endsWith("/money?said=planned"));
        assertThat(stateOf(UUID.fromString(plan.get("paymentId")))).isEqualTo("planned");
    }

    @Test
    void aCaseworkerHoldsAPaymentBackWithAReason() {
        var household = granted(MUNICIPALITY, "1000.00");
        var payment = household.planned("400.00");
        var money = "/applications/" + household.application() + "/money";

        browser("sv").get(money + "?payment=" + payment).then().statusCode(200).body(containsString("Stoppa utbetalningen"))
                .body(containsString("Makulera utbetalningen"));
        form(Map.of("reason", "")).post(money + "/payments/" + payment + "/stopped").then().statusCode(422)
                .body(containsString("Säg varför"));
        form(Map.of("reason", "Flyttar i dag")).post(money + "/payments/" + payment + "/stopped").then().statusCode(303);
        browser("sv").get(money).then().body(containsString("Stoppad")).body(containsString("Flyttar i dag"));
        form(Map.of("reason", "x", "on", TODAY.toString())).post(money + "/payments/" + payment + "/returned").then()
                .statusCode(422).body(containsString("på väg eller avslutad"));
        form(Map.of("reason", "x")).post(money + "/payments/" + UUID.randomUUID() + "/stopped").then().statusCode(404);
    }

    /** A landlord's name is half an address: of a protected person not even the case's own page says it. */
    @Test
    void aProtectedPersonsPayeesHaveNoName() {
        var application = opened(ToldContact.of(MUNICIPALITY, "money").with("protection", "protected"));
        person(MUNICIPALITY, application);

        browser("sv").get("/applications/" + application + "/money").then().statusCode(200).body(containsString("t-banner"))
                .body(containsString("slutar på 466")).body(not(containsString("Prövén")));
    }

    @Test
    void aCaseworkerSeesTheRunsAndMakesNone() {
        browser("sv").get("/payments").then().statusCode(200).body(containsString("En chef gör körningarna"))
                .body(not(containsString("Gör körningen")));
        form(Map.of("due", TODAY.toString())).post("/payments/runs").then().statusCode(403);
        browser("sv").get("/payments/runs/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/payments/runs/" + UUID.randomUUID() + "/file").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "maja", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = MUNICIPALITY))
    void aManagerSendsTheRunAndHandsOverTheAnswer() {
        var household = granted(MUNICIPALITY, "321.50");
        var payment = household.planned("321.50");
        var run = UUID.randomUUID();

        form(Map.of("runId", run.toString(), "due", "snart")).post("/payments/runs").then().statusCode(422)
                .body(containsString("Ange dagen"));
        form(Map.of("runId", run.toString(), "due", TODAY.toString())).post("/payments/runs").then().statusCode(303)
                .header("Location", endsWith("/benefits/payments/runs/" + run));
        browser("sv").get("/payments/runs/" + run).then().statusCode(200).body(containsString("Banken har inte svarat"))
                .body(containsString("Hämta filen till banken"));
        assertThat(given().header("Accept", "application/xml").get("/payments/runs/" + run + "/file").then().statusCode(200)
                .extract().asString()).contains("321.50");
        form(Map.of("runId", UUID.randomUUID().toString(), "due", TODAY.toString())).post("/payments/runs").then()
                .statusCode(422).body(containsString("Inget som kan skickas"));

        handOver("not xml").statusCode(422).body(containsString("inget banksvar"));
        handOver(report(UUID.randomUUID(), "B-1")).statusCode(422).body(containsString("inte är gjord här"));
        handOver(report(UUID.randomUUID(), "B-1", " ".repeat(5 << 20))).statusCode(422)
                .body(containsString("inte är gjord här"));
        handOver(report(run, "B-2", said(payment, "ACSC"), said(UUID.randomUUID(), "ACSC"))).statusCode(303);
        assertThat(stateOf(payment)).isEqualTo("paid");
        browser("sv").get("/payments/runs/" + run).then().body(containsString("Fråga banken")).body(containsString("B-2"));
        handOver(report(run, "B-3", said(payment, "RJCT"))).statusCode(303);
        browser("sv").get("/payments/runs/" + run).then().body(containsString("är Utbetald, och banken säger RJCT AC04"));
        var money = "/applications/" + household.application() + "/money";
        form(Map.of("reason", "Kontot stängt", "on", TODAY.toString())).post(money + "/payments/" + payment + "/returned")
                .then()
                .statusCode(303);
        browser("sv").get(money).then().body(containsString("Pengarna kom tillbaka")).body(containsString("I stället för"));
    }

    private static ValidatableResponse handOver(String xml) {
        return browser("sv").multiPart("file", "answer.xml", xml.getBytes(StandardCharsets.UTF_8), "application/xml")
                .post("/payments/answers").then();
    }

    /** The page, the file and the API tell the same differences. */
    @Test
    void theReconciliationTellsEachDifferenceAndItsSum() {
        var whole = granted(MUNICIPALITY, "700.00");
        whole.planned("700.00");
        var lacking = granted(MUNICIPALITY, "900.00");
        lacking.planned("899.99");
        var path = "/api/v1/reconciliation?municipality=" + MUNICIPALITY + "&from=" + TODAY + "&until=" + TODAY;
        var different = "differences.find { it.decisionId == '" + lacking.decision() + "' }.sums.";

        machine(MUNICIPALITY).get(path).then().statusCode(200).body("agrees", is(false))
                .body(different + "difference", is("0.01")).body(different + "planned", is("899.99"))
                .body("differences.decisionId", not(hasItem(whole.decision().toString())));
        assertThat(given().get("/payments/" + TODAY + "/" + TODAY + "/reconciliation.csv").then().statusCode(200)
                .contentType("text/csv").extract().asString())
                .contains("decision," + lacking.decision() + ",900.00,899.99,0.00,0.00,0.00,0.00,0.00,0.01");
        browser("sv").get("/payments?from=" + TODAY + "&until=" + TODAY).then().statusCode(200)
                .body(containsString("går inte jämnt upp")).body(containsString("0,01"));
        machine(MUNICIPALITY).get(path.replace("until=" + TODAY, "until=2020-01-01")).then().statusCode(422)
                .body("type", is("urn:problem:invalid-period"));
        machine(MUNICIPALITY).get(path.replace("from=" + TODAY, "from=soon")).then().statusCode(422)
                .body("errors.pointer", contains("/from"));
        machine("SE-1281").get(path).then().statusCode(403);
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'reconciliation'")).isPositive();
    }

    @Test
    @TestSecurity(user = "ola", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "NO-9999"))
    void aMonthWhereAllComesOutEvenSaysSo() {
        granted("NO-9999", "123.45").planned("123.45");

        browser("nb").get("/payments").then().statusCode(200).body(containsString("Alt stemmer, på øret"));
        browser("nb").get("/payments?from=2020-01-01&until=2020-01-31").then().body(containsString("Ingenting ble innvilget"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "landlord", attributes = @SecurityAttribute(key = "municipalities", value = MUNICIPALITY))
    void aLandlordSeesNoMoney() {
        browser("sv").get("/payments").then().statusCode(403);
    }
}
