package trygg.benefits.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.benefits.payment.MoneySuite.TODAY;
import static trygg.benefits.payment.MoneySuite.answer;
import static trygg.benefits.payment.MoneySuite.file;
import static trygg.benefits.payment.MoneySuite.granted;
import static trygg.benefits.payment.MoneySuite.landlord;
import static trygg.benefits.payment.MoneySuite.machine;
import static trygg.benefits.payment.MoneySuite.payee;
import static trygg.benefits.payment.MoneySuite.payeeBody;
import static trygg.benefits.payment.MoneySuite.payment;
import static trygg.benefits.payment.MoneySuite.plan;
import static trygg.benefits.payment.MoneySuite.report;
import static trygg.benefits.payment.MoneySuite.run;
import static trygg.benefits.payment.MoneySuite.said;
import static trygg.benefits.payment.MoneySuite.stateOf;
import static trygg.benefits.payment.MoneySuite.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import trygg.benefits.bank.PaymentRun;
import trygg.benefits.bank.StatusReportReader;
import trygg.platform.secrecy.Caller;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/**
 * Runs and the bank's answers on real PostgreSQL: each payment leaves once, although operators, machines and the bank say
 * everything twice and a process may die at any moment.
 */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaymentRunDbTest {

    private static final String MUNICIPALITY = "SE-1880";

    @Inject
    PaymentStepService steps;

    @Test
    void gathersWhatIsDueOnceAndGivesTheSameBytesForEver() {
        var household = granted(MUNICIPALITY, "9000.00");
        var landlord = landlord(household);
        var rent = UUID.randomUUID();
        plan(household, payment(rent, landlord, "6200.50", TODAY)).statusCode(201);
        var later = UUID.randomUUID();
        plan(household, payment(later, household.person(), "100.00", TODAY.plusDays(40))).statusCode(201);
        var id = UUID.randomUUID();

        var made = run(MUNICIPALITY, id, TODAY).statusCode(201).extract();
        var bytes = file(MUNICIPALITY, id);
        household.planned("50.00");
        var again = run(MUNICIPALITY, id, TODAY).statusCode(200).extract();

        assertThat(again.asString()).isEqualTo(made.asString());
        assertThat(file(MUNICIPALITY, id)).isEqualTo(bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("6200.50", "Hus + Hem AB", "12345674", "Örebro kommun",
                rent.toString().replace("-", "")).doesNotContain(later.toString().replace("-", ""));
        assertThat(stateOf(rent)).isEqualTo("sent");
        assertThat(stateOf(later)).isEqualTo("planned");
        run(MUNICIPALITY, id, TODAY.plusDays(1)).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        machine(MUNICIPALITY).get("/api/v1/payment-runs/" + id).then().statusCode(200).body("number",
                is(made.<Integer> path("number")));
        machine(MUNICIPALITY).get("/api/v1/payment-runs?municipality=" + MUNICIPALITY + "&limit=200").then().statusCode(200)
                .body("items.id", hasItem(id.toString()));
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'payment-file' and reader = "
                + "'municipal-system'")).isPositive();
    }

    @Test
    void whoMayNotPaySeesNoFile() {
        var household = granted(MUNICIPALITY, "500.00");
        household.planned("500.00");
        var id = UUID.randomUUID();
        run(MUNICIPALITY, id, TODAY).statusCode(201);

        given().auth().oauth2(TestTokens.bearer("partner", "benefits.read benefits.write", MUNICIPALITY))
                .get("/api/v1/payment-runs/" + id + "/file").then().statusCode(403);
        machine("SE-1281").get("/api/v1/payment-runs/" + id + "/file").then().statusCode(404)
                .body("type", is("urn:problem:unknown-run"));
        machine("SE-1281").body(Map.of("id", UUID.randomUUID(), "municipality", MUNICIPALITY, "until", TODAY))
                .post("/api/v1/payment-runs").then().statusCode(403).body("type", is("urn:problem:foreign-municipality"));
        run(MUNICIPALITY, UUID.randomUUID(), TODAY.plusYears(2)).statusCode(422).body("type", is("urn:problem:due-day-unfit"));
    }

    /** What the bank would refuse stays behind with its reason, and the others are paid. */
    @Test
    void aPaymentThatCannotBeWrittenIsLeftOutAndMendedByACorrectedPayee() {
        var household = granted(MUNICIPALITY, "900.00");
        var bad = household.planned("300.00");
        // As it would stand after a rule of the bank has changed: today nobody can enter it.
        TestDatabase.execute("update payee set account = 'SE00' where id = '" + household.person() + "'");
        var good = granted(MUNICIPALITY, "10.00").planned("10.00");
        var id = UUID.randomUUID();

        run(MUNICIPALITY, id, TODAY).statusCode(201)
                .body("leftOut.find { it.paymentId == '" + bad + "' }.faults", contains("account-form-wrong"))
                .body("leftOut.find { it.paymentId == '" + bad + "' }.applicationId", is(household.application().toString()));
        assertThat(stateOf(good)).isEqualTo("sent");
        assertThat(stateOf(bad)).isEqualTo("planned");
        run(MUNICIPALITY, UUID.randomUUID(), TODAY).statusCode(409).body("type", is("urn:problem:nothing-due"))
                .body("leftOut.paymentId", hasItem(bad.toString()));

        var corrected = payeeBody(UUID.randomUUID(), "person", "Åsa Prövén", "norwegian", "8601 11 17947", null);
        corrected.put("replaces", household.person());
        payee(MUNICIPALITY, household.application(), corrected).statusCode(201);
        var next = UUID.randomUUID();
        run(MUNICIPALITY, next, TODAY).statusCode(201).body("leftOut", empty());
        assertThat(new String(file(MUNICIPALITY, next), StandardCharsets.UTF_8)).contains("86011117947");
        assertThat(text("select payee_id from payment_change where payment_id = '" + bad + "' and state = 'sent'"))
                .isEqualTo(corrected.get("id").toString());
    }

    /** The process dies between two statements: the database keeps nothing, and the same id then gives the whole run. */
    @Test
    void dyingInTheMiddleLeavesNothingOrAll() {
        var household = granted(MUNICIPALITY, "700.00");
        var payment = household.planned("700.00");
        var id = UUID.randomUUID();
        TestDatabase.execute("""
                create function fail_for_test() returns trigger language plpgsql as $$
                begin raise exception 'the lights went out'; end $$""");
        TestDatabase.execute("""
                create trigger fail_for_test after insert on payment_run_member for each statement
                execute function fail_for_test()""");
        try {
            run(MUNICIPALITY, id, TODAY).statusCode(500);
        } finally {
            TestDatabase.execute("drop trigger fail_for_test on payment_run_member");
            TestDatabase.execute("drop function fail_for_test");
        }

        assertThat(stateOf(payment)).isEqualTo("planned");
        assertThat(TestDatabase.number("select count(*) from payment_run where id = '" + id + "'")).isZero();
        assertThat(TestDatabase.number("select count(*) from outbox where payload like '%" + payment + "%sent%'")).isZero();
        run(MUNICIPALITY, id, TODAY).statusCode(201);
        assertThat(stateOf(payment)).isEqualTo("sent");
    }

    /** Eight operators press the button at once, and stops come in between: no payment is in two runs, none is lost. */
    @Test
    void manyOperatorsAtOncePutEachPaymentInOneRun() throws Exception {
        var payments = new ArrayList<UUID>();
        for (int nth = 0; nth < 12; nth++) {
            payments.add(granted(MUNICIPALITY, "40.00").planned("40.00"));
        }
        var karin = new Caller("karin", Set.of("caseworker"), Set.of(MUNICIPALITY));
        int made = 0;
        try (var people = Executors.newFixedThreadPool(8)) {
            var tries = new ArrayList<Future<Integer>>();
            for (int nth = 0; nth < 16; nth++) {
                var payment = payments.get(nth % payments.size());
                tries.add(people.submit(() -> run(MUNICIPALITY, UUID.randomUUID(), TODAY).extract().statusCode()));
                people.submit(() -> steps.stop(karin, payment, "Flyttar"));
            }
            for (Future<Integer> one : tries) {
                assertThat(one.get()).isIn(201, 409);
                made += one.get() == 201 ? 1 : 0;
            }
        }

        assertThat(made).isPositive();
        for (var payment : payments) {
            assertThat(stateOf(payment)).isIn("sent", "stopped");
            assertThat(TestDatabase.number("select count(*) from payment_run_member where payment_id = '" + payment + "'"))
                    .isEqualTo(stateOf(payment).equals("sent") ? 1 : 0);
        }
        assertThat(TestDatabase.number("""
                select count(*) from payment_run r
                 where r.municipality = '%s' and (r.number <> (select count(*) from payment_run_member m where m.run_id = r.id)
                    or r.total <> (select sum(amount) from payment_run_member m where m.run_id = r.id))"""
                .formatted(MUNICIPALITY))).isZero();
    }

    /** The same request twice at the same moment is one run and one answer. */
    @Test
    void theSameIdAtOnceIsOneRun() throws Exception {
        granted(MUNICIPALITY, "40.00").planned("40.00");
        var id = UUID.randomUUID();
        try (var people = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 8)
                    .mapToObj(_ -> people.submit(() -> run(MUNICIPALITY, id, TODAY).extract().statusCode())).toList();
            var codes = new ArrayList<Integer>();
            for (Future<Integer> one : tries) {
                codes.add(one.get());
            }
            assertThat(codes).containsOnlyOnce(201).containsOnly(201, 200);
        }
    }

    @Test
    void hearsTheBankOnceAndListsWhatCannotBeTrue() {
        var household = granted(MUNICIPALITY, "1000.00");
        var paid = household.planned("400.00");
        var refused = household.planned("500.00");
        var id = UUID.randomUUID();
        run(MUNICIPALITY, id, TODAY).statusCode(201);

        var accepted = report(id, "B-1", said(paid, "ACSP"));
        answer(MUNICIPALITY, accepted).statusCode(201).body("moved", is(1));
        assertThat(stateOf(paid)).isEqualTo("accepted");
        var settled = report(id, "B-2", said(paid, "ACSC"), said(refused, "RJCT"), said(UUID.randomUUID(), "ACSC"));
        var first = answer(MUNICIPALITY, settled).statusCode(201).body("heard", is(2)).body("moved", is(2))
                .body("strangers", hasSize(1)).body("contradictions", empty()).extract().asString();
        assertThat(answer(MUNICIPALITY, settled).statusCode(200).extract().asString()).isEqualTo(first);
        assertThat(stateOf(paid)).isEqualTo("paid");
        assertThat(stateOf(refused)).isEqualTo("rejected");
        assertThat(TestDatabase.number("select count(*) from payment_change where payment_id = '" + paid + "'")).isEqualTo(4);

        answer(MUNICIPALITY, report(id, "B-3", said(paid, "RJCT"))).statusCode(201).body("moved", is(0))
                .body("contradictions[0].paymentId", is(paid.toString())).body("contradictions[0].stood", is("paid"))
                .body("contradictions[0].said", is("RJCT AC04"));
        assertThat(stateOf(paid)).isEqualTo("paid");
        answer(MUNICIPALITY, accepted).statusCode(200);
        machine(MUNICIPALITY).get("/api/v1/payment-runs/" + id).then().body("answers", hasSize(3));
        machine(MUNICIPALITY).get("/api/v1/applications/" + household.application()).then()
                .body("payments.find { it.id == '" + paid + "' }.paidOn", is(TODAY.toString()));
    }

    @Test
    void refusesAnAnswerThatIsNoneOrForNobodyHere() {
        var before = TestDatabase.number("select count(*) from bank_answer");
        answer(MUNICIPALITY, "not xml").statusCode(422).body("type", is("urn:problem:unreadable-bank-answer"))
                .body("why", is("not-xml"));
        answer(MUNICIPALITY, "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/hostname'>]>" + report(UUID.randomUUID(), "&y;"))
                .statusCode(422).body("why", is("doctype"));
        answer(MUNICIPALITY, report(UUID.randomUUID(), "B-9")).statusCode(422)
                .body("type", is("urn:problem:answer-to-unknown-run"));
        var household = granted(MUNICIPALITY, "10.00");
        var payment = household.planned("10.00");
        var id = UUID.randomUUID();
        run(MUNICIPALITY, id, TODAY).statusCode(201);
        answer("SE-1281", report(id, "B-10", said(payment, "ACSC"))).statusCode(422)
                .body("type", is("urn:problem:answer-to-unknown-run"));
        assertThat(stateOf(payment)).isEqualTo("sent");
        assertThat(TestDatabase.number("select count(*) from bank_answer")).isEqualTo(before);
    }

    @Test
    void whatCameBackIsPlannedAnewAndPaid() {
        var household = granted(MUNICIPALITY, "1000.00");
        var payment = household.planned("1000.00");
        comeBack(payment, TODAY.toString()).statusCode(409).body("type", is("urn:problem:payment-cannot-move"));
        var id = UUID.randomUUID();
        run(MUNICIPALITY, id, TODAY).statusCode(201);
        answer(MUNICIPALITY, report(id, "B-20", said(payment, "ACSC"))).statusCode(201);

        comeBack(payment, TODAY.plusDays(1).toString()).statusCode(422).body("type", is("urn:problem:return-day-unfit"));
        comeBack(payment, TODAY.minusDays(1).toString()).statusCode(422);
        comeBack(payment, TODAY.toString()).statusCode(201).body("state", is("returned")).body("reason", is("AC04"));
        comeBack(payment, TODAY.toString()).statusCode(200);

        var anew = payment(UUID.randomUUID(), household.person(), "1000.00", TODAY);
        anew.put("replaces", payment);
        plan(household, anew).statusCode(201).body("payments[0].replaces", is(payment.toString()));
        var third = payment(UUID.randomUUID(), household.person(), "0.01", TODAY);
        third.put("replaces", payment);
        plan(household, third).statusCode(422).body("errors.pointer", contains("/payments/0/replaces"));
        run(MUNICIPALITY, UUID.randomUUID(), TODAY).statusCode(201);
        assertThat(stateOf((UUID) anew.get("id"))).isEqualTo("sent");
    }

    private static ValidatableResponse comeBack(UUID payment, String on) {
        return machine(MUNICIPALITY).contentType(ContentType.JSON).body(Map.of("on", on, "reason", "AC04"))
                .post("/api/v1/payments/" + payment + "/returns").then();
    }

    @Test
    void eachShippedProfileSaysFromWhereItPays() {
        assertThat(List.of("SE-1880", "SE-1281", "SE-0181", "NO-3224", "NO-9999")).allSatisfy(code -> run(code,
                UUID.randomUUID(), TODAY).statusCode(not(is(500)))
                .body("type", not(is("urn:problem:no-paying-account"))));
    }

    /**
     * More than a file holds: the first are taken, the others are counted and stand in the next run; and the bank's answer is
     * taken in although it says a sentence on each payment. Last, for it is large.
     */
    @Test
    @Order(Integer.MAX_VALUE)
    void takesAsManyAsAFileHoldsAndSaysHowManyWait() {
        var household = granted(MUNICIPALITY, "20000.00");
        household.planned("1.00");
        int beyond = 25;
        TestDatabase.execute("""
                insert into payment_change (payment_id, nth, application_id, municipality, state, amount, currency, due_on,
                                            decision_id, payee_id, period, plan_id, changed_at, changed_by)
                select gen_random_uuid(), 1, application_id, municipality, 'planned', 1, 'SEK', due_on, decision_id, payee_id,
                       period, plan_id, now(), 'test'
                  from payment_change, generate_series(1, %d) where application_id = '%s'"""
                .formatted(PaymentRun.MOST_PAYMENTS + beyond - 1, household.application()));

        var full = UUID.randomUUID();
        run(MUNICIPALITY, full, TODAY).statusCode(201).body("number", is(PaymentRun.MOST_PAYMENTS));
        run(MUNICIPALITY, UUID.randomUUID(), TODAY).statusCode(201);
        run(MUNICIPALITY, UUID.randomUUID(), TODAY).statusCode(409);
        assertThat(TestDatabase.number("select waiting from payment_run where number = " + PaymentRun.MOST_PAYMENTS))
                .isGreaterThanOrEqualTo(beyond);

        var itemised = report(full, "B-30", Arrays.stream(text("select string_agg(payment_id::text, ' ') from "
                + "payment_run_member where run_id = '" + full + "'").split(" "))
                .map(payment -> itemised(UUID.fromString(payment))).toArray(String[]::new));
        assertThat(itemised.length()).isBetween(3 << 20, StatusReportReader.LARGEST);
        answer(MUNICIPALITY, itemised).statusCode(201).body("heard", is(PaymentRun.MOST_PAYMENTS))
                .body("moved", is(PaymentRun.MOST_PAYMENTS));
        answer(MUNICIPALITY, itemised).statusCode(200);
        assertThat(TestDatabase.number("select count(*) from payment_change where state = 'paid' and run_id = '" + full + "'"))
                .isEqualTo(PaymentRun.MOST_PAYMENTS);
    }

    /** As a bank writes one payment out: its own reference, ours, and what the order said. */
    private static String itemised(UUID payment) {
        return said(payment, "ACSC").replace("</TxInfAndSts>", """
                <StsRsnInf><AddtlInf>Genomf\u00f6rd enligt uppdrag</AddtlInf></StsRsnInf>
                <AcctSvcrRef>%s</AcctSvcrRef><OrgnlTxRef><Amt><InstdAmt Ccy="SEK">1.00</InstdAmt></Amt><ReqdExctnDt><Dt>%s</Dt>
                </ReqdExctnDt><Cdtr><Pty><Nm>\u00c5sa Pr\u00f6v\u00e9n</Nm></Pty></Cdtr></OrgnlTxRef></TxInfAndSts>
                """.formatted(payment, TODAY));
    }
}
