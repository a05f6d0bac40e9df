package trygg.benefits.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static trygg.benefits.application.BenefitsSuite.opened;
import static trygg.benefits.application.BenefitsSuite.stated;
import static trygg.benefits.payment.MoneySuite.BANKGIRO;
import static trygg.benefits.payment.MoneySuite.IBAN;
import static trygg.benefits.payment.MoneySuite.OCR;
import static trygg.benefits.payment.MoneySuite.TODAY;
import static trygg.benefits.payment.MoneySuite.answer;
import static trygg.benefits.payment.MoneySuite.decided;
import static trygg.benefits.payment.MoneySuite.granted;
import static trygg.benefits.payment.MoneySuite.landlord;
import static trygg.benefits.payment.MoneySuite.machine;
import static trygg.benefits.payment.MoneySuite.payee;
import static trygg.benefits.payment.MoneySuite.payeeBody;
import static trygg.benefits.payment.MoneySuite.payment;
import static trygg.benefits.payment.MoneySuite.person;
import static trygg.benefits.payment.MoneySuite.plan;
import static trygg.benefits.payment.MoneySuite.report;
import static trygg.benefits.payment.MoneySuite.run;
import static trygg.benefits.payment.MoneySuite.said;
import static trygg.benefits.payment.MoneySuite.stateOf;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.benefits.payment.MoneySuite.Household;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** Who is paid and what is planned for them, on real PostgreSQL (C035: what is granted is what is paid). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class PaymentPlanDbTest {

    private static final String MUNICIPALITY = "SE-1281";

    @Inject
    PaymentPlanService plans;

    @Inject
    Transactions transactions;

    @Test
    void aPayeeIsEnteredOnceAndCorrectedByAnother() throws Exception {
        var application = opened(ToldContact.of(MUNICIPALITY, "money"));
        var first = UUID.randomUUID();
        var body = payeeBody(first, "landlord", "Hus & Hem AB", "bankgiro", BANKGIRO, OCR);

        payee(MUNICIPALITY, application, body).statusCode(201).body("account.number", is("55555551")).body("reference",
                is(OCR));
        payee(MUNICIPALITY, application, body).statusCode(200);
        payee(MUNICIPALITY, application, payeeBody(first, "landlord", "Another", "bankgiro", BANKGIRO, OCR)).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
        var corrected = payeeBody(UUID.randomUUID(), "landlord", "Hus och Hem AB", "bankgiro", BANKGIRO, OCR);
        corrected.put("replaces", first);
        payee(MUNICIPALITY, application, corrected).statusCode(201);
        var again = payeeBody(UUID.randomUUID(), "landlord", "Hus AB", "bankgiro", BANKGIRO, OCR);
        again.put("replaces", first);
        payee(MUNICIPALITY, application, again).statusCode(409).body("type", is("urn:problem:already-corrected"));
        again.put("replaces", UUID.randomUUID());
        payee(MUNICIPALITY, application, again).statusCode(422).body("type", is("urn:problem:unknown-payee"));

        machine(MUNICIPALITY).get("/api/v1/applications/" + application + "/payment-plans").then().statusCode(200)
                .body("payees.name", contains("Hus och Hem AB"));
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update payee set name = 'x'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void eachWrongPayeeSaysWhereItIsWrong() {
        var application = opened(ToldContact.of(MUNICIPALITY, "money"));
        var id = UUID.randomUUID();

        payee(MUNICIPALITY, application, id, "person", "Åsa", "iban", "SE45 5000 0000 0583 9825 7467", null).statusCode(422)
                .body("type", is("urn:problem:invalid-payee")).body("errors.pointer", contains("/account/number"));
        payee(MUNICIPALITY, application, id, "landlord", "漢 AB", "bankgiro", "1", null).statusCode(422)
                .body("errors.pointer", hasItems("/account/number", "/name", "/reference"));
        payee(MUNICIPALITY, application, id, "energy-company", "El AB", "plusgiro", "28 65 43-4", "123").statusCode(422)
                .body("errors.pointer", contains("/reference"));
        payee(MUNICIPALITY, application, id, "friend", "Åsa", "iban", IBAN, null).statusCode(422)
                .body("errors.pointer", contains("/kind"));
        payee(MUNICIPALITY, UUID.randomUUID(), id, "person", "Åsa", "iban", IBAN, null).statusCode(404)
                .body("type", is("urn:problem:unknown-application"));
        assertThat(TestDatabase.number("select count(*) from payee where id = '" + id + "'")).isZero();
    }

    /** A landlord's name is half an address. */
    @Test
    void theListOfAProtectedPersonNamesNobody() {
        var told = ToldContact.of(MUNICIPALITY, "money").with("protection", "protected");
        var application = opened(told);
        person(MUNICIPALITY, application);

        machine(MUNICIPALITY).get("/api/v1/applications/" + application + "/payment-plans").then().statusCode(200)
                .body("payees", hasSize(1)).body("payees[0].name", is(nullValue())).body("payees[0].account", is(nullValue()));
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'payments' and case_id = '"
                + told.caseId() + "'")).isOne();
    }

    @Test
    void isPlannedToSeveralAndNeverBeyondTheDecision() {
        var household = granted(MUNICIPALITY, "9000.00");
        var landlord = landlord(household);
        var rent = payment(UUID.randomUUID(), landlord, "6200.50", TODAY.plusDays(3));
        var rest = payment(UUID.randomUUID(), household.person(), "2799.50", TODAY);
        var id = UUID.randomUUID();

        var first = plan(household, id, List.of(rent, rest)).statusCode(201)
                .body("payments.state", contains("planned", "planned"))
                .body("payments.payeeKind", contains("landlord", "person")).extract().path("payments.id").toString();
        assertThat(first).contains(rent.get("id").toString());
        plan(household, id, List.of(rest, rent)).statusCode(200).body("payments", hasSize(2));
        plan(household, id, List.of(rest)).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        plan(household, payment(UUID.randomUUID(), household.person(), "0.01", TODAY)).statusCode(422)
                .body("type", is("urn:problem:more-than-granted")).body("errors.pointer", contains("/payments"));

        machine(MUNICIPALITY).get("/api/v1/applications/" + household.application() + "/payment-plans").then()
                .body("decisions[0].left.amount", is("0.00")).body("payments.period", hasSize(2));
        machine(MUNICIPALITY).get("/api/v1/applications/" + household.application()).then().header("ETag", "\"3\"")
                .body("payments.state", contains("planned", "planned"));
        assertThat(stated(household.told().caseId(), "PaymentChanged.v1")).contains("trygg.benefits.PaymentChanged.v1");
    }

    @Test
    void aPlanWithAFaultIsNoPlanAndNamesEachFault() {
        var household = granted(MUNICIPALITY, "9000.00");
        var other = granted(MUNICIPALITY, "9000.00");
        var good = payment(UUID.randomUUID(), household.person(), "10.00", TODAY);
        var foreign = payment(UUID.randomUUID(), other.person(), "0.00", TODAY.minusDays(1));
        var strange = payment((UUID) good.get("id"), household.person(), "10.00", TODAY);
        strange.put("period", "2010-01");
        strange.put("replaces", UUID.randomUUID());

        plan(household, good, foreign, strange).statusCode(422).body("type", is("urn:problem:invalid-plan"))
                .body("errors.pointer", contains("/payments/1/payeeId", "/payments/1/amount/amount", "/payments/1/dueOn",
                        "/payments/2/period", "/payments/2/replaces", "/payments/2/id"));
        plan(new Household(MUNICIPALITY, household.told(), household.application(), UUID.randomUUID(), household.person()),
                good)
                .statusCode(409).body("type", is("urn:problem:nothing-granted"));
        plan(new Household(MUNICIPALITY, household.told(), UUID.randomUUID(), household.decision(), household.person()), good)
                .statusCode(404);
        assertThat(TestDatabase.number("select count(*) from payment_change where application_id = '"
                + household.application() + "'")).isZero();

        plan(household, good).statusCode(201);
        plan(household, good).statusCode(422).body("errors.pointer", contains("/payments/0/id"));
    }

    /** What the ledger has paid of the application is not there to be planned, and the ledger cannot move what goes by bank. */
    @Test
    void theLedgerAndThePlanDoNotPayTheSameMoney() {
        var household = granted(MUNICIPALITY, "1000.00");
        var told = Map.of("id", UUID.randomUUID(), "state", "paid", "amount", Map.of("amount", "600.00", "currency", "SEK"));
        machine(MUNICIPALITY).body(told).post("/api/v1/applications/" + household.application() + "/payments").then()
                .statusCode(201);

        plan(household, payment(UUID.randomUUID(), household.person(), "500.00", TODAY)).statusCode(422)
                .body("type", is("urn:problem:more-than-granted"));
        var planned = household.planned("400.00");
        machine(MUNICIPALITY).body(Map.of("id", planned, "state", "stopped"))
                .post("/api/v1/applications/" + household.application() + "/payments").then().statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
    }

    /** Two caseworkers at once: the row of the application lets one plan after the other, and the sum holds. */
    @Test
    void manyAtOncePlanNoMoreThanIsGranted() throws Exception {
        var household = granted(MUNICIPALITY, "1000.00");
        int fitted = 0;
        try (var people = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 16).mapToObj(_ -> people.submit(() -> plan(household,
                    payment(UUID.randomUUID(), household.person(), "150.00", TODAY)).extract().statusCode())).toList();
            for (Future<Integer> one : tries) {
                fitted += one.get() == 201 ? 1 : 0;
            }
        }

        assertThat(fitted).isEqualTo(6);
        assertThat(TestDatabase.number("select sum(amount) from payment_change where application_id = '"
                + household.application() + "'")).isEqualTo(900);
    }

    @Test
    void aMachineHoldsNobodysMoneyBack() {
        var household = granted(MUNICIPALITY, "1000.00");
        var payment = household.planned("400.00");

        machine(MUNICIPALITY).body(Map.of("reason", "x")).post("/api/v1/payments/" + payment + "/stops").then().statusCode(403)
                .body("type", is("urn:problem:needs-named-human"));
        assertThat(stateOf(payment)).isEqualTo("planned");
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", permissions = "benefits.write", attributes = @SecurityAttribute(key = "municipalities", value = MUNICIPALITY))
    void aHumanStopsOrCancelsWithAReasonWhileItIsNotSent() {
        var household = granted(MUNICIPALITY, "1000.00");
        var payment = household.planned("400.00");
        var other = household.planned("600.00");
        var karin = RestAssured.given().contentType(ContentType.JSON);

        karin.body(Map.of("reason", " ")).post("/api/v1/payments/" + payment + "/stops").then().statusCode(422)
                .body("type", is("urn:problem:reason-required"));
        karin.body(Map.of("reason", "Flyttar")).post("/api/v1/payments/" + payment + "/stops").then().statusCode(201)
                .body("state", is("stopped")).body("reason", is("Flyttar"));
        karin.body(Map.of("reason", "Flyttar")).post("/api/v1/payments/" + payment + "/stops").then().statusCode(200);
        karin.body(Map.of("reason", "Flyttar")).post("/api/v1/payments/" + payment + "/cancellations").then().statusCode(409)
                .body("type", is("urn:problem:payment-cannot-move")).body("from", is("stopped"));
        karin.body(Map.of("reason", "Fel")).post("/api/v1/payments/" + other + "/cancellations").then().statusCode(201);
        karin.body(Map.of("reason", "x")).post("/api/v1/payments/" + UUID.randomUUID() + "/stops").then().statusCode(404)
                .body("type", is("urn:problem:unknown-payment"));
    }

    /** C026: the next month goes to whom the last went, without anybody asking, in the transaction that decides. */
    @Test
    void theNextMonthGoesToWhomTheLastWent() {
        var household = granted(MUNICIPALITY, "9000.00");
        var landlord = landlord(household);
        plan(household, payment(UUID.randomUUID(), landlord, "3000.00", TODAY),
                payment(UUID.randomUUID(), household.person(), "500.00", TODAY)).statusCode(201);
        var corrected = payeeBody(UUID.randomUUID(), "landlord", "Hus AB", "bankgiro", BANKGIRO, OCR);
        corrected.put("replaces", landlord);
        payee(MUNICIPALITY, household.application(), corrected).statusCode(201);
        var bare = opened(ToldContact.of(MUNICIPALITY, "money"));
        var bareDecision = decided(MUNICIPALITY, bare, "100.00");
        var next = YearMonth.from(TODAY).plusMonths(1);
        var months = List.of(month(household, "4000.00", next), month(household, "2000.00", next.plusMonths(1)),
                new MonthlyPayment(new ApplicationId(bare), UUID.randomUUID(), MUNICIPALITY, bareDecision, sek("100.00"), TODAY,
                        next, false));

        var standing = transactions.in(Scope.of(MUNICIPALITY), tx -> plans.plan(tx, months, "system"));
        var again = transactions.in(Scope.of(MUNICIPALITY), tx -> plans.plan(tx, months, "system"));

        assertThat(standing.planned()).isEqualTo(2);
        assertThat(standing.withoutPayee()).containsExactly(bareDecision);
        assertThat(standing.beyondDecision()).containsExactly(household.decision());
        assertThat(again.planned()).isZero();
        assertThat(TestDatabase.number("select count(*) from payment_change where application_id = '" + household.application()
                + "' and period = '" + next.atDay(1) + "' and payee_id = '" + corrected.get("id") + "' and amount = 3000"))
                .isOne();
        assertThat(TestDatabase.number("select count(*) from payment_change where application_id = '" + household.application()
                + "' and period = '" + next.atDay(1) + "' and payee_id = '" + household.person() + "' and amount = 1000"))
                .isOne();
    }

    /** C026: rent goes where it went, also when the month was planned in pieces and something was given on top of it. */
    @Test
    void theLandlordKeepsItsShareHoweverTheMonthWasPlanned() {
        var household = granted(MUNICIPALITY, "30000.00");
        var landlord = landlord(household);
        var heldBack = UUID.randomUUID();
        plan(household, payment(UUID.randomUUID(), landlord, "8000.00", TODAY)).statusCode(201);
        plan(household, payment(UUID.randomUUID(), household.person(), "4000.00", TODAY)).statusCode(201);
        plan(household, payment(heldBack, landlord, "900.00", TODAY)).statusCode(201);
        TestDatabase.execute(
                """
                        insert into payment_change (payment_id, nth, application_id, decision_id, plan_id, payee_id, municipality, period,
                                                    state, amount, currency, due_on, reason, changed_at, changed_by)
                        select payment_id, 2, application_id, decision_id, plan_id, payee_id, municipality, period, 'cancelled', amount,
                               currency, due_on, 'x', now(), 'maja' from payment_change where payment_id = '%s'"""
                        .formatted(heldBack));
        var now = YearMonth.from(TODAY);
        var onTop = new MonthlyPayment(new ApplicationId(household.application()), household.told().caseId(), MUNICIPALITY,
                household.decision(), sek("500.00"), TODAY, now, true);

        transactions.in(Scope.of(MUNICIPALITY), tx -> plans.plan(tx, List.of(onTop), "system"));
        transactions.in(Scope.of(MUNICIPALITY),
                tx -> plans.plan(tx, List.of(month(household, "12000.00", now.plusMonths(1))), "system"));

        assertThat(paid(household, now, household.person(), "500")).isOne();
        assertThat(paid(household, now.plusMonths(1), landlord, "8000")).isOne();
        assertThat(paid(household, now.plusMonths(1), household.person(), "4000")).isOne();
    }

    private static long paid(Household household, YearMonth period, UUID payee, String amount) {
        return TestDatabase.number(
                "select count(*) from payment_change where application_id = '%s' and period = '%s' and payee_id = '%s' and amount = %s and nth = 1"
                        .formatted(household.application(), period.atDay(1), payee, amount));
    }

    /** No event has a name, an account or a reference. */
    @Test
    void theEventSaysTheKindOfPayeeAndNothingElseOfIt() {
        var household = granted(MUNICIPALITY, "1000.00");
        household.planned("1000.00");

        var told = TestEvents.readUntil(TestEvents.topic("benefits"), Duration.ofSeconds(20),
                message -> message.key().equals(household.told().caseId().toString())
                        && TestEvents.header(message, "ce_type").endsWith("PaymentChanged.v1"))
                .stream().filter(message -> message.key().equals(household.told().caseId().toString())).toList();
        assertThat(told.getLast().value()).contains("\"payeeKind\":\"person\"").doesNotContain("Prövén", "5839825", "SE45");
    }

    private static MonthlyPayment month(Household household, String amount, YearMonth period) {
        return new MonthlyPayment(new ApplicationId(household.application()), household.told().caseId(), MUNICIPALITY,
                household.decision(), sek(amount), TODAY.plusDays(20), period, false);
    }

    private static Money sek(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("SEK"));
    }

    /** A decision that took the place of another grants once: what was planned on the first counts on the second. */
    @Test
    void aReplacedDecisionGrantsNothingMore() {
        var household = granted(MUNICIPALITY, "9000.00");
        plan(household, payment(UUID.randomUUID(), household.person(), "4000.00", TODAY)).statusCode(201);
        var after = replaced(household, "5000");

        plan(household, payment(UUID.randomUUID(), household.person(), "1.00", TODAY)).statusCode(409)
                .body("type", is("urn:problem:nothing-granted"));
        plan(after, payment(UUID.randomUUID(), household.person(), "1000.01", TODAY)).statusCode(422)
                .body("type", is("urn:problem:more-than-granted"));
        machine(MUNICIPALITY).get("/api/v1/applications/" + household.application() + "/payment-plans").then()
                .body("decisions.id", contains(after.decision().toString())).body("decisions.left.amount", contains("1000.00"));
        plan(after, payment(UUID.randomUUID(), household.person(), "1000.00", TODAY)).statusCode(201);
        machine(MUNICIPALITY).get("/api/v1/applications/" + household.application() + "/payment-plans").then()
                .body("decisions.left.amount", contains("0.00"));
    }

    /** The household with a decision of another amount in the place of its own. */
    private static Household replaced(Household household, String amount) {
        var second = UUID.randomUUID();
        TestDatabase.execute(
                """
                        insert into decision (id, application_id, municipality, part, outcome, amount, currency, ground, reason, made_at,
                                              made_by, replaces)
                        select '%s', application_id, municipality, part, 'partly', %s, currency, ground, 'x', now(), 'maja', id
                          from decision where id = '%s'"""
                        .formatted(second, amount, household.decision()));
        return new Household(household.municipality(), household.told(), household.application(), second, household.person());
    }

    /** The decision that took the place of the paid one answers for the money that came back. */
    @Test
    void moneyThatCameBackOnAReplacedDecisionIsPlannedOnTheOneInItsPlace() {
        var household = granted(MUNICIPALITY, "9000.00");
        var payment = household.planned("9000.00");
        var run = UUID.randomUUID();
        run(MUNICIPALITY, run, TODAY).statusCode(201);
        answer(MUNICIPALITY, report(run, "P-1", said(payment, "ACSC"))).statusCode(201);
        var after = replaced(replaced(household, "8000"), "9500");
        var anew = payment(UUID.randomUUID(), household.person(), "9500.00", TODAY);
        anew.put("replaces", payment);
        plan(after, anew).statusCode(422).body("errors.pointer", contains("/payments/0/replaces"));

        machine(MUNICIPALITY).body(Map.of("on", TODAY, "reason", "AC04")).post("/api/v1/payments/" + payment + "/returns")
                .then().statusCode(201);

        plan(household, anew).statusCode(409).body("type", is("urn:problem:nothing-granted"));
        plan(after, anew).statusCode(201).body("payments[0].replaces", is(payment.toString()));
    }
}
