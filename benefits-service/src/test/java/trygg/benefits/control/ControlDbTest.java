package trygg.benefits.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

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
import trygg.benefits.application.Ground;
import trygg.benefits.control.DrawSample.Drawing;
import trygg.platform.secrecy.Caller;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** Controls from the objective fact to the finding, on real PostgreSQL: by machine, and by hand through the pages. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ControlDbTest {

    private static final String CONTROLS = "/api/v1/controls";
    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Stockholm"));

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write", municipality))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    private static Map<String, Object> control(UUID id, UUID application) {
        var control = new LinkedHashMap<String, Object>();
        control.put("id", id);
        control.put("applicationId", application);
        control.put("trigger", "income-differs");
        control.put("fact", Map.of("source", "income-register", "seenOn", TODAY.toString(), "month",
                YearMonth.from(TODAY).minusMonths(1).toString(), "says", "A wage of 12 400 kr"));
        control.put("ground", "förvaltningslagen 2017:900 23 §");
        control.put("informedOn", TODAY.plusDays(2).toString());
        return control;
    }

    @Inject
    ControlService controls;

    private static DrawSample draw(UUID id) {
        return new DrawSample(id, "NO-9999", YearMonth.from(TODAY), 2, new Ground("forvaltningsloven § 17"), TODAY, "maja",
                true);
    }

    private static ValidatableResponse open(Map<String, Object> control) {
        return machine("SE-0181").body(control).post(CONTROLS).then();
    }

    private static UUID openControl(UUID application) {
        var id = UUID.randomUUID();
        open(control(id, application)).statusCode(201);
        return id;
    }

    private static void refused(String field, Object value, int status, String type) {
        var control = control(UUID.randomUUID(), opened("SE-0181", "money"));
        control.put(field, value);
        open(control).statusCode(status).body("type", is("urn:problem:" + type));
    }

    private static long clocks(UUID control, String state) {
        return TestDatabase.number("select count(*) from clock where guarantee = 'control-closed' and subject_id = '" + control
                + "' and state = '" + state + "'");
    }

    @Test
    void isOpenedOnceWithItsClockAndTheReadIsLogged() {
        var told = ToldContact.of("SE-0181", "money");
        var id = UUID.randomUUID();
        var control = control(id, opened(told));

        open(control).statusCode(201).body("trigger", is("income-differs")).body("random", is(false))
                .body("fact.says", is("A wage of 12 400 kr")).body("open", is(true)).body("openedBy", is("municipal-system"));
        open(control).statusCode(200).body("id", is(id.toString()));
        control.put("informedOn", TODAY.plusDays(3).toString());
        open(control).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        control.put("id", UUID.randomUUID());
        open(control).statusCode(409).body("type", is("urn:problem:control-already-open"));
        assertThat(TestDatabase.number("select count(*) from control where case_id = '" + told.caseId() + "'")).isOne();
        machine("SE-0181").get(CONTROLS + "?municipality=SE-0181&limit=200").then().statusCode(200)
                .body("items.caseId", hasItem(told.caseId().toString())).body("items.fact", everyItem(nullValue()));
        machine("SE-0181").get(CONTROLS + "/" + id).then().statusCode(200).body("clocks.guarantee", hasItem("control-closed"))
                .body("clocks.state", hasItem("running"));
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'control' and case_id = '"
                + told.caseId() + "'")).isOne();
    }

    @Test
    void isRefusedWithoutAFactAnAllowedTriggerOrAPersonWhoIsTold() {
        refused("trigger", "lives-in-the-wrong-street", 422, "unknown-trigger");
        refused("trigger", "random-sample", 422, "random-is-drawn");
        refused("trigger", "papers-differ", 422, "fact-from-elsewhere");
        refused("informedOn", TODAY.plusDays(30).toString(), 422, "informed-too-late");
        refused("informedOn", TODAY.minusDays(1).toString(), 422, "informed-before-fact");
        refused("fact", Map.of("source", "income-register", "seenOn", TODAY.toString(), "says", "x"), 422, "month-required");
        refused("fact", Map.of("source", "income-register", "seenOn", TODAY.toString(), "month", "2031-01", "says", "x"), 422,
                "month-in-future");
        refused("fact", Map.of("source", "income-register", "seenOn", TODAY.plusDays(1).toString(), "month", "2026-01",
                "says", "x"), 422, "fact-in-future");
        refused("fact", Map.of("source", "income-register", "seenOn", TODAY.toString(), "month", "2026-01", "says", " "), 422,
                "fact-required");
        refused("applicationId", UUID.randomUUID(), 404, "unknown-application");
    }

    /** C038: a control stops no payment; what was planned is paid while it is open. */
    @Test
    void paymentGoesOnWhileAControlIsOpen() {
        var application = opened("SE-0181", "food-or-medicine");
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "part", "emergency", "outcome", "granted", "ground",
                "SoL 2025:400 12:1", "amount", Map.of("amount", "650.00", "currency", "SEK")))
                .post("/api/v1/applications/" + application + "/decisions").then().statusCode(201);
        var payment = UUID.randomUUID();
        var amount = Map.of("amount", "650.00", "currency", "SEK");
        var payments = "/api/v1/applications/" + application + "/payments";
        machine("SE-0181").body(Map.of("id", payment, "state", "planned", "amount", amount)).post(payments).then()
                .statusCode(201);
        openControl(application);

        machine("SE-0181").body(Map.of("id", payment, "state", "paid", "amount", amount)).post(payments).then()
                .statusCode(201).body("payment.state", is("paid"));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "state", "planned", "amount", amount)).post(payments).then()
                .statusCode(201);
        assertThat(TestDatabase.number("select count(*) from payment_change where application_id = '" + application
                + "' and state in ('stopped', 'cancelled')")).isZero();
    }

    /** C039: what a control comes to is said by a named human. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aHumanClosesItOnThePageAndTheClockIsKept() {
        var id = UUID.randomUUID();
        var application = opened("SE-0181", "money");
        ControlRows.control(id, application, "own-notice");
        var typed = Map.of("actId", UUID.randomUUID().toString(), "finding", "nothing-found", "note", "Fel månad i registret.");

        form(Map.of()).post("/controls/" + id + "/closing").then().statusCode(422)
                .body(containsString("Välj vad som framkom.")).body(containsString("Säg vad som kontrollerades"));
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(typed).post("/controls/" + id + "/closing").then().statusCode(303)
                    .header("Location", endsWith("/controls/" + id + "?said=closed"));
        }
        form(Map.of("finding", "overpaid", "note", "x")).post("/controls/" + id + "/closing").then().statusCode(303)
                .header("Location", endsWith("?said=before"));
        browser("sv").get("/controls/" + id).then().statusCode(200).body(containsString("Fel månad i registret."))
                .body(containsString("avslutad av karin")).body(not(containsString("Avsluta med detta")));
    }

    @Test
    void noMachineClosesAControl() {
        var id = openControl(opened("SE-0181", "money"));

        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "finding", "overpaid", "note", "x"))
                .post(CONTROLS + "/" + id + "/closing").then().statusCode(403)
                .body("type", is("urn:problem:needs-named-human"));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "municipality", "SE-0181", "month", "2026-10", "size", 2,
                "ground", "förvaltningslagen 2017:900 23 §", "informedOn", TODAY.toString())).post(CONTROLS + "/samples")
                .then().statusCode(403).body("type", is("urn:problem:needs-named-human"));
        assertThat(clocks(id, "running")).isOne();
    }

    /** Two managers draw in the same moment: nobody is controlled twice, and a draw sent again in flight is the same one. */
    @Test
    void drawsSideBySideTakeNobodyTwice() {
        for (int nth = 0; nth < 3; nth++) {
            var application = opened("NO-9999", "money");
            TestDatabase.execute("""
                    insert into decision (id, application_id, municipality, part, outcome, ground, made_at, made_by)
                    values ('%s', '%s', 'NO-9999', 'aid', 'granted', 'sosialtjenesteloven § 18', now(), 'malin')"""
                    .formatted(UUID.randomUUID(), application));
        }
        var caller = new Caller("maja", Set.of("manager"), Set.of("NO-9999"));
        var same = UUID.randomUUID();
        var drawings = Stream.of(same, same, UUID.randomUUID(), UUID.randomUUID())
                .map(id -> CompletableFuture.supplyAsync(() -> controls.draw(caller, draw(id)),
                        // A thread each: the common pool of a small machine has one, which would draw in turn.
                        run -> Thread.ofPlatform().start(run)))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(drawings).filteredOn(Drawing.Repeated.class::isInstance).hasSize(1);
        assertThat(TestDatabase.number("""
                select count(*) from (select application_id from control where municipality = 'NO-9999'
                    and sample_id is not null group by application_id having count(*) > 1) twice""")).isZero();
    }

    /** C038: a random sample is drawn by lot, labelled random, with the seed on record. */
    @Test
    @TestSecurity(user = "maja", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1880"))
    void aSampleIsDrawnByLotAndSaysSo() {
        var application = opened("SE-1880", "money");
        TestDatabase.execute("""
                insert into decision (id, application_id, municipality, part, outcome, ground, made_at, made_by)
                values (gen_random_uuid(), '%s', 'SE-1880', 'aid', 'granted', 'SoL 2025:400 12:1', now(), 'karin')"""
                .formatted(application));
        var sample = UUID.randomUUID();
        var typed = Map.of("actId", sample.toString(), "month", YearMonth.from(TODAY).toString(), "size", "1", "ground",
                "förvaltningslagen 2017:900 23 §", "informedOn", TODAY.toString());

        form(Map.of("month", "x", "size", "900", "ground", "", "informedOn", "")).post("/controls/samples").then()
                .statusCode(422).body(containsString("Ange månaden.")).body(containsString("Ange ett tal från 1 till 50."));
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(typed).post("/controls/samples").then().statusCode(303).header("Location", endsWith("/controls?said=drawn"));
        }
        assertThat(TestDatabase.number("select count(*) from control where sample_id = '" + sample
                + "' and trigger_code = 'random-sample'")).isOne();
        assertThat(
                TestDatabase.number("select count(*) from clock c join control t on t.id = c.subject_id where t.sample_id = '"
                        + sample + "' and c.state = 'running'"))
                .isOne();
        browser("sv").get("/controls").then().statusCode(200).body(containsString("1 av 1 drogs"))
                .body(containsString("frö")).body(containsString("Slumpvis"));
    }

    /** C038 and C104: each trigger's figures, exact for staff and with small counts withheld for everybody. */
    @Test
    void figuresCountPerTriggerAndHouseholdAndSmallOnesAreWithheldOutside() {
        var application = opened("SE-1281", "money");
        TestDatabase.execute("update application set household_roles = '{applicant,partner,child}', "
                + "household_births = '{null,null,null}' where id = '" + application + "'");
        for (int nth = 0; nth < 14; nth++) {
            var id = UUID.randomUUID();
            ControlRows.control(id, application, "papers-differ");
            if (nth < 13) {
                ControlRows.closing(id, nth < 6 ? "nothing-found" : nth < 12 ? "overpaid" : "underpaid");
            }
        }
        ControlRows.control(UUID.randomUUID(), application, "own-notice");

        machine("SE-1281").get(CONTROLS + "/figures?municipality=SE-1281").then().statusCode(200).body("items", hasSize(7))
                .body("items.find { it.trigger == 'papers-differ' }.hits.numerator", is(7))
                .body("items.find { it.trigger == 'papers-differ' }.hits.denominator", is(13))
                .body("items.find { it.trigger == 'papers-differ' }.falsePositives.numerator", is(6))
                .body("items.find { it.trigger == 'papers-differ' }.findings.underpaid", is(1))
                .body("items.find { it.trigger == 'papers-differ' }.stillOpen", is(1))
                .body("households.find { it.household == 'couple-with-children' }.falsePositives.numerator", is(6))
                .body("households.find { it.household == 'couple-with-children' }.falsePositives.denominator", is(13))
                .body("households.find { it.household == 'several-adults' }.hits.denominator", is(0));
        given().get("/open/controls/SE-1281.json").then().statusCode(200)
                .body("items.find { it.trigger == 'papers-differ' }.opened", is(14))
                .body("items.find { it.trigger == 'papers-differ' }.hits", is(7))
                .body("items.find { it.trigger == 'papers-differ' }.stillOpen", is(nullValue()))
                .body("items.find { it.trigger == 'papers-differ' }.falsePositives", is(nullValue()))
                .body("items.find { it.trigger == 'own-notice' }.opened", is(nullValue()))
                .body("households.find { it.household == 'couple-with-children' }.falsePositivePercent", is(50))
                .body("households.find { it.household == 'several-adults' }.falsePositivePercent", is(nullValue()))
                .body("households.opened", everyItem(is(nullValue())));
        given().get("/open/controls/SE-4711.json").then().statusCode(404).body("type", is("urn:problem:unknown-municipality"));
        machine("SE-0181").get(CONTROLS + "/figures?municipality=SE-1281").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Kontroller,Registeret over utløsere,Trekk utvalget", "sv,Kontroller,Registret över utlösare,Dra urvalet",
            "en,Controls,The register of triggers,Draw the sample" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void thePagesStandInThreeLanguages(String language, String title, String register, String button) {
        var told = ToldContact.of("SE-0181", "money").with("protection", "protected");
        var application = opened(told);
        var id = UUID.randomUUID();
        ControlRows.control(id, application, "payment-returned");

        browser(language).get("/controls").then().statusCode(200).body(containsString(title))
                .body(containsString(register)).body(containsString(button)).body(not(containsString("NOT_FOUND")))
                .body(not(containsString(told.caseId().toString().substring(0, 8))));
        browser(language).get("/controls/" + id).then().statusCode(200).body(containsString("t-banner"))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/controls/new?application=" + application).then().statusCode(200)
                .body(containsString(register)).body(not(containsString("NOT_FOUND")));
        browser(language).get("/applications/" + application).then()
                .body(containsString("/benefits/controls/new?application=" + application));
        browser(language).get("/controls/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void theFormOpensAControlAndSaysWhatIsMissing() {
        var application = opened("SE-0181", "money");
        var typed = Map.of("actId", UUID.randomUUID().toString(), "trigger", "papers-differ", "seenOn", TODAY.toString(),
                "says", "Hyran är 6 200 på kontraktet och 6 400 på avin.", "ground", "förvaltningslagen 2017:900 23 §",
                "informedOn", TODAY.toString());

        form(Map.of("seenOn", "nyss")).post("/controls?application=" + application).then().statusCode(422)
                .body(containsString("Välj vad som ledde till kontrollen.")).body(containsString("Ange dagen."))
                .body(containsString("value=\"nyss\""));
        form(Map.of("trigger", "income-differs", "seenOn", TODAY.toString(), "ground", "lagen 1 §", "informedOn",
                TODAY.plusDays(20).toString())).post("/controls?application=" + application).then().statusCode(422)
                .body(containsString("Ange månaden.")).body(containsString("inom en vecka"));
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(typed).post("/controls?application=" + application).then().statusCode(303)
                    .header("Location", containsString("/benefits/controls/"));
        }
        assertThat(TestDatabase.number("select count(*) from control where application_id = '" + application + "'")).isOne();
    }

    @Test
    @TestSecurity(user = "vera", roles = "landlord", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aLandlordSeesNoControls() {
        browser("sv").get("/controls").then().statusCode(403);
    }
}
