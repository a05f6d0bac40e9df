package trygg.benefits.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static trygg.benefits.application.BenefitsSuite.opened;
import static trygg.benefits.application.BenefitsSuite.stated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** Payments as the paying system tells them, and what of it cannot be. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class PaymentDbTest {

    private static final String APPLICATIONS = "/api/v1/applications/";

    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Stockholm"));

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write", municipality))
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> payment(UUID id, String state, @Nullable String amount) {
        var payment = new LinkedHashMap<String, Object>(Map.of("id", id, "state", state));
        if (amount != null) {
            payment.put("amount", Map.of("amount", amount, "currency", "SEK"));
        }
        return payment;
    }

    private static ValidatableResponse tell(UUID application, Object body) {
        return machine("SE-0181").body(body).post(APPLICATIONS + application + "/payments").then();
    }

    private static UUID granted(ToldContact told) {
        var application = opened(told);
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "part", "emergency", "outcome", "granted", "ground",
                "SoL 2025:400 12:1", "amount", Map.of("amount", "650.00", "currency", "SEK")))
                .post(APPLICATIONS + application + "/decisions").then().statusCode(201);
        return application;
    }

    @Test
    void isPlannedAndPaidAndTheOthersHearOfBoth() {
        var told = ToldContact.of("SE-0181", "food-or-medicine");
        var application = granted(told);
        var id = UUID.randomUUID();
        var planned = payment(id, "planned", "650.00");
        planned.put("dueOn", TODAY.plusDays(3));

        var first = tell(application, planned).statusCode(201).header("ETag", "\"3\"").body("payment.state", is("planned"))
                .body("payment.paidOn", is(nullValue())).body("payment.by", is("municipal-system")).extract().asString();
        assertThat(tell(application, planned).statusCode(200).extract().asString()).isEqualTo(first);
        tell(application, payment(id, "paid", "650.00")).statusCode(201).header("ETag", "\"4\"")
                .body("payment.state", is("paid")).body("payment.dueOn", is(TODAY.plusDays(3).toString()));
        tell(application, payment(id, "paid", "650.00")).statusCode(200);
        assertThat(tell(application, planned).statusCode(200).extract().asString()).isEqualTo(first);
        tell(application, payment(id, "stopped", null)).statusCode(409)
                .body("type", is("urn:problem:payment-cannot-move")).body("from", is("paid")).body("to", is("stopped"));
        tell(application, payment(id, "paid", "651.00")).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));

        machine("SE-0181").get(APPLICATIONS + application).then().statusCode(200).body("payments.id", contains(id.toString()))
                .body("payments[0].state", is("paid")).body("payments[0].amount.amount", is("650.00"));
        assertThat(TestDatabase.number("select count(*) from payment_change where payment_id = '" + id + "'")).isEqualTo(2);
        tell(application, payment(UUID.randomUUID(), "planned", "20.00")).statusCode(201);
        assertThat(stated(told.caseId(), "PaymentChanged.v1")).contains("trygg.benefits.PaymentChanged.v1");
    }

    @Test
    void isStoppedWithWhatWasPlanned() {
        var application = granted(ToldContact.of("SE-0181", "food-or-medicine"));
        var id = UUID.randomUUID();
        tell(application, payment(id, "planned", "650.00")).statusCode(201);

        tell(application, payment(id, "cancelled", "1.00")).statusCode(422).body("type", is("urn:problem:amount-changed"));
        tell(application, payment(id, "stopped", null)).statusCode(201).body("payment.amount.amount", is("650.00"));
    }

    @Test
    void eachWrongPaymentHasItsProblem() throws Exception {
        var application = granted(ToldContact.of("SE-0181", "food-or-medicine"));
        var id = UUID.randomUUID();

        tell(application, payment(id, "planned", null)).statusCode(422).body("type", is("urn:problem:amount-required"));
        tell(application, payment(id, "planned", "0.00")).statusCode(422).body("type", is("urn:problem:amount-not-positive"));
        tell(application, payment(id, "lost", "1.00")).statusCode(422).body("errors.pointer", contains("/state"));
        tell(application, payment(id, "stopped", null)).statusCode(409).body("type", is("urn:problem:payment-cannot-move"));
        tell(opened("SE-0181", "money"), payment(id, "planned", "1.00")).statusCode(409)
                .body("type", is("urn:problem:nothing-granted"));
        tell(UUID.randomUUID(), payment(id, "planned", "1.00")).statusCode(404)
                .body("type", is("urn:problem:unknown-application"));
        machine("SE-1281").body(payment(id, "planned", "1.00")).post(APPLICATIONS + application + "/payments").then()
                .statusCode(404);
        given().auth().oauth2(TestTokens.bearer("partner", "benefits.read", "SE-0181")).contentType(ContentType.JSON)
                .body(payment(id, "planned", "1.00")).post(APPLICATIONS + application + "/payments").then().statusCode(403);
        assertThat(TestDatabase.number("select count(*) from payment_change where payment_id = '" + id + "'")).isZero();

        tell(application, payment(id, "planned", "1.00")).statusCode(201);
        tell(granted(ToldContact.of("SE-0181", "food-or-medicine")), payment(id, "planned", "1.00")).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update payment_change set amount = 2"))
                    .hasMessageContaining("permission denied");
        }
    }
}
