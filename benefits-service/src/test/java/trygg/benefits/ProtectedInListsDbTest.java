package trygg.benefits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;
import static trygg.benefits.application.BenefitsSuite.applicationOf;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import trygg.benefits.reporting.KnownYear;
import trygg.platform.pages.LiveBoard;
import trygg.testkit.Contracts;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/**
 * ADR 0007: opens every list the service has, page, CSV and API, with one protected person and one who is not in all that is
 * listed. A list that is added later is opened too, because the routes are read from the classes.
 */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ProtectedInListsDbTest {

    private static final String PLACE = "NO-3224";
    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Oslo"));

    /** Lists whose address says what to list; all other addresses with something to fill in are of one thing. */
    private static final List<String> OF_MANY = List.of(
            "/payments/" + TODAY.minusDays(1) + "/" + TODAY + "/reconciliation.csv",
            "/api/v1/statistics/kostra/11F/control");

    /** The same in everybody's lists but the amounts: those of the protected occur nowhere else. */
    private record Person(ToldContact told, UUID application, String amount, String debt) {

        String caseNumber() {
            return told.caseId().toString().substring(0, 8);
        }
    }

    private static RequestSpecification machine() {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write benefits.pay "
                + "benefits.courses benefits.statistics benefits.calculate benefits.signal intake.numbers", PLACE))
                .contentType(ContentType.JSON);
    }

    private static void post(String path, Map<String, ?> body) {
        machine().body(body).post("/api/v1" + path).then().statusCode(201);
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "NOK");
    }

    /** In every list: applied, granted, unpaid, appealed, controlled, referred, in debt, stuck and left out. */
    private static Person everywhere(String protection, String amount, String debt) {
        var told = ToldContact.of(PLACE, "food-or-medicine").with("protection", protection);
        var application = opened(told);
        var of = "/applications/" + application;
        var decision = UUID.randomUUID();
        post(of + "/decisions", Map.of("id", decision, "part", "emergency", "outcome", "granted", "ground",
                "sosialtjenesteloven § 18", "amount", money(amount)));
        post("/decisions/" + decision + "/appeals", Map.of("id", UUID.randomUUID(), "text", "For lite."));
        post("/controls", Map.of("id", UUID.randomUUID(), "applicationId", application, "trigger", "income-differs", "fact",
                Map.of("source", "income-register", "seenOn", TODAY.toString(), "month",
                        TODAY.minusMonths(1).toString().substring(0, 7), "says", "A wage of " + amount),
                "ground", "forvaltningsloven § 17", "informedOn", TODAY.plusDays(2).toString()));
        post(of + "/state-benefit-causes", Map.of("id", UUID.randomUUID(), "month", TODAY.toString().substring(0, 7), "cause",
                "waiting", "benefit", "sickness", "amount", money(amount)));
        post("/work-inclusion/measures", Map.of("id", UUID.randomUUID(), "caseId", told.caseId(), "kind", "ips"));
        post("/work-inclusion/measures",
                Map.of("id", UUID.randomUUID(), "caseId", told.caseId(), "kind", "language-course"));
        TestDatabase.execute("""
                insert into qualification_application (id, municipality, case_id, applied_on, recorded_at, recorded_by)
                values (gen_random_uuid(), '%s', '%s', current_date, now(), 'karin')""".formatted(PLACE, told.caseId()));
        TestDatabase.execute("""
                insert into stall (id, application_id, case_id, municipality, why, since, found_at)
                values (gen_random_uuid(), '%s', '%s', '%s', 'nothing-done', current_date, now())"""
                .formatted(application, told.caseId(), PLACE));
        for (var day : Stream.of(TODAY, KnownYear.DAY).distinct().toList()) {
            TestDatabase.execute("""
                    insert into payment_change (payment_id, nth, application_id, municipality, state, amount, currency, paid_on,
                                                changed_at, changed_by)
                    values (gen_random_uuid(), 1, '%s', '%s', 'paid', %s - 100, 'NOK', '%s', now(), 'x')"""
                    .formatted(application, PLACE, amount, day));
        }
        var notice = UUID.randomUUID();
        TestEvents.send("housing", told.caseId(), TestEvents.headers("housing", "ArrearsNotified.v1", told.caseId(), 1, PLACE),
                Contracts.sampleWith("housing/arrears/ArrearsNotified.v1", Map.of("noticeId", notice, "caseId", told.caseId(),
                        "amount", debt, "receivedAt", Instant.now().minusSeconds(300).toString())));
        await().atMost(Duration.ofSeconds(20)).until(() -> TestDatabase.number(
                "select count(*) from clock where subject_id = '" + notice + "'") > 0);
        return new Person(told, application, amount, debt);
    }

    /** A run that left a payment of each of them out. */
    private static UUID leftOut(Person... people) {
        var run = UUID.randomUUID();
        TestDatabase.execute(
                """
                        insert into payment_run (id, municipality, until_on, made_at, made_by, number, total, currency, waiting,
                                                 debtor_name, debtor_number, debtor_scheme, debtor_account, debtor_bic, file)
                        values ('%s', '%s', current_date, now(), 'x', 1, 1, 'NOK', 0, 'K', null, 'iban', 'NO5699900322409', 'TRYGGNOX', '')"""
                        .formatted(run, PLACE));
        for (var one : people) {
            TestDatabase.execute("""
                    insert into payment_run_left_out (run_id, payment_id, municipality, faults)
                    select '%s', payment_id, municipality, array['ACCOUNT_FORM_WRONG'] from payment_change
                     where application_id = '%s'""".formatted(run, one.application));
        }
        return run;
    }

    private static List<String> routes() {
        var found = new ArrayList<String>(OF_MANY);
        for (var one : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("trygg.benefits")) {
            if (!one.isAnnotatedWith(Path.class)) {
                continue;
            }
            var base = one.getAnnotationOfType(Path.class).value();
            if (one.isAssignableTo(LiveBoard.class)) {
                found.add(base);
            }
            one.getMethods().stream().filter(method -> method.isAnnotatedWith(GET.class)).forEach(method -> found.add(base
                    + (method.isAnnotatedWith(Path.class) ? "/" + method.getAnnotationOfType(Path.class).value() : "")));
        }
        return found.stream().map(path -> path.replaceAll("//+", "/")).filter(path -> !path.contains("{")).distinct().sorted()
                .toList();
    }

    private static String answer(String path) {
        var asked = new HashMap<String, String>(Map.of("municipality", PLACE, "limit", "200", "kind", "ips", "year",
                String.valueOf(KnownYear.YEAR), "from", TODAY.minusDays(1).toString(), "until", TODAY.toString()));
        var reader = path.startsWith("/api") ? machine()
                : given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html,text/csv").cookie("trygg_lang",
                        "nb");
        return reader.queryParams(asked).redirects().follow(false).get(path).then()
                .statusCode(lessThan(500)).extract().asString();
    }

    /** As it is read: without addresses, in which ids may stand, and with plain spaces in numbers. */
    private static String read(String path, String answer) {
        var plain = path.startsWith("/api") ? answer : answer.replaceAll("(?s)<[^>]*>", " ");
        return plain.replaceAll("[\u00a0\u202f]", "").replace("&nbsp;", "").replace("&#160;", "");
    }

    @Test
    @TestSecurity(user = "karin", roles = { "caseworker",
            "manager" }, attributes = @SecurityAttribute(key = "municipalities", value = PLACE))
    void noListTellsCaseNumberNorAmountOfAProtectedPerson() {
        var hidden = everywhere("protected", "813.41", "68213.00");
        var shown = everywhere("none", "927.53", "57391.00");
        var run = leftOut(hidden, shown);
        var seen = new ArrayList<String>();

        var paths = new ArrayList<>(routes());
        paths.addAll(List.of("/payments/runs/" + run, "/api/v1/payment-runs/" + run));
        for (var path : paths) {
            var text = read(path, answer(path));
            assertThat(text).as(path).doesNotContain(hidden.caseNumber(), hidden.told.caseId().toString(), "813.41", "813,41",
                    "713.41", "713,41", "68213");
            if (text.contains(shown.caseNumber()) || text.contains(shown.application.toString())
                    || text.contains(shown.application.toString().substring(0, 8))) {
                seen.add(path);
            }
        }

        assertThat(seen).as("the other person stands in the lists").contains("/", "/appeals", "/arrears", "/controls",
                "/cost-shift", "/payments", "/payments/runs/" + run, "/qualification", "/statistics", "/work-inclusion",
                "/api/v1/appeals", "/api/v1/applications", "/api/v1/arrears-examinations", "/api/v1/controls",
                "/api/v1/course-referrals", "/api/v1/payment-runs/" + run, "/api/v1/qualification-programmes",
                "/api/v1/reconciliation", "/api/v1/refund-claims", "/api/v1/stalled-applications",
                "/api/v1/work-inclusion/queue");
    }

    /** Said after the appeal, the referral and the application to the programme, it holds for them too. */
    @Test
    @TestSecurity(user = "karin", roles = { "caseworker",
            "manager" }, attributes = @SecurityAttribute(key = "municipalities", value = PLACE))
    void aProtectionToldLaterHoldsForWhatStandsAlready() {
        var person = everywhere("none", "741.27", "43817.00");

        var later = ToldContact.of(PLACE, "money").with("caseId", person.told.caseId()).with("protection", "protected");
        opened(later);

        assertThat(applicationOf(later)).isNotEqualTo(person.application);
        for (var path : List.of("/appeals", "/qualification", "/work-inclusion", "/api/v1/appeals",
                "/api/v1/qualification-programmes", "/api/v1/work-inclusion/queue", "/api/v1/course-referrals")) {
            assertThat(read(path, answer(path))).as(path).doesNotContain(person.caseNumber());
        }
    }
}
