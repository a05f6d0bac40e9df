package trygg.benefits.payment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.benefits.bank.RunId;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;

/** Households with money on its way, as the municipality's system and its bank would have them. */
final class MoneySuite {

    static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Stockholm"));

    /** Numbers that only pass their check digits. */
    static final String IBAN = "SE45 5000 0000 0583 9825 7466";
    static final String BANKGIRO = "5555-5551";
    static final String OCR = "12345674";

    private MoneySuite() {
    }

    /** A household with a decision on its aid that grants an amount, and the person as payee. */
    record Household(String municipality, ToldContact told, UUID application, UUID decision, UUID person) {

        /** Plans one payment to the person, due today. */
        UUID planned(String amount) {
            var id = UUID.randomUUID();
            plan(this, payment(id, person, amount, TODAY)).statusCode(201);
            return id;
        }
    }

    static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write benefits.pay",
                municipality)).contentType(ContentType.JSON);
    }

    static Household granted(String municipality, String amount) {
        var told = ToldContact.of(municipality, "money");
        var application = opened(told);
        var decision = decided(municipality, application, amount);
        return new Household(municipality, told, application, decision, person(municipality, application));
    }

    /** Reckons a month that comes to this amount, and grants it. */
    static UUID decided(String municipality, UUID application, String amount) {
        var calculation = UUID.randomUUID();
        machine(municipality).body(Map.of("id", calculation, "facts", facts(municipality, new BigDecimal(amount))))
                .post("/api/v1/applications/" + application + "/calculations").then().statusCode(201)
                .body("calculation.aid", is(amount));
        var decision = UUID.randomUUID();
        var body = new HashMap<String, Object>(Map.of("id", decision, "part", "aid", "outcome", "granted", "ground", "§ 18",
                "calculations", List.of(calculation)));
        if (municipality.startsWith("NO")) {
            body.put("coded", Map.of("maritalStatus", "single", "livelihood", "social-assistance", "benefit", "none", "work",
                    "not-seeking", "housing", "private-rent"));
        }
        machine(municipality).body(body).post("/api/v1/applications/" + application + "/decisions").then().statusCode(201);
        return decision;
    }

    /** One adult in March 2024: the norm less an income, or more a rent. */
    private static Map<String, Object> facts(String municipality, BigDecimal amount) {
        var norm = new BigDecimal(switch (municipality) {
            case "NO-9999", "NO-3224" -> "7850.00";
            case "SE-1880" -> "5480.00";
            default -> "5030.00";
        });
        var facts = new HashMap<String, Object>(Map.of("municipality", municipality, "period", "2024-03", "household",
                Map.of("adults", List.of(Map.of("ref", "a1", "birthDate", "1990-05-01")))));
        var more = amount.subtract(norm);
        if (more.signum() > 0) {
            facts.put("costs", List.of(Map.of("kind", "rent", "amount", more.toPlainString())));
        } else {
            facts.put("incomes", List.of(Map.of("ref", "a1", "kind", "other", "amount", more.negate().toPlainString())));
        }
        return facts;
    }

    static UUID person(String municipality, UUID application) {
        var id = UUID.randomUUID();
        payee(municipality, application, id, "person", "Åsa Prövén", "iban", IBAN, null).statusCode(201);
        return id;
    }

    static UUID landlord(Household household) {
        var id = UUID.randomUUID();
        payee(household.municipality, household.application, id, "landlord", "Hus & Hem AB", "bankgiro", BANKGIRO, OCR)
                .statusCode(201);
        return id;
    }

    static ValidatableResponse payee(String municipality, UUID application, UUID id, String kind, String name, String scheme,
            String number, @Nullable String reference) {
        return payee(municipality, application, payeeBody(id, kind, name, scheme, number, reference));
    }

    static ValidatableResponse payee(String municipality, UUID application, Map<String, Object> body) {
        return machine(municipality).body(body).post("/api/v1/applications/" + application + "/payees").then();
    }

    static Map<String, Object> payeeBody(UUID id, String kind, String name, String scheme, String number,
            @Nullable String reference) {
        var body = new LinkedHashMap<String, Object>(Map.of("id", id, "kind", kind, "name", name, "account",
                Map.of("scheme", scheme, "number", number)));
        if (reference != null) {
            body.put("reference", reference);
        }
        return body;
    }

    static Map<String, Object> payment(UUID id, UUID payee, String amount, LocalDate due) {
        return new LinkedHashMap<>(Map.of("id", id, "payeeId", payee, "amount", money(amount, "SE"), "dueOn", due, "period",
                YearMonth.from(due).toString()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static ValidatableResponse plan(Household household, Map<String, Object>... payments) {
        return plan(household, UUID.randomUUID(), List.of(payments));
    }

    static ValidatableResponse plan(Household household, UUID id, List<Map<String, Object>> payments) {
        var all = new ArrayList<Map<String, Object>>();
        for (var one : payments) {
            var copy = new LinkedHashMap<>(one);
            if (one.get("amount") instanceof Map<?, ?> amount) {
                copy.put("amount", money(String.valueOf(amount.get("amount")), household.municipality));
            }
            all.add(copy);
        }
        return machine(household.municipality).body(Map.of("id", id, "decisionId", household.decision, "payments", all))
                .post("/api/v1/applications/" + household.application + "/payment-plans").then();
    }

    static ValidatableResponse run(String municipality, UUID id, LocalDate until) {
        return machine(municipality).body(Map.of("id", id, "municipality", municipality, "until", until))
                .post("/api/v1/payment-runs").then();
    }

    static byte[] file(String municipality, UUID run) {
        return machine(municipality).get("/api/v1/payment-runs/" + run + "/file").then().statusCode(200)
                .contentType("application/xml").extract().asByteArray();
    }

    static ValidatableResponse answer(String municipality, String xml) {
        return given().auth().oauth2(TestTokens.bearer("bank-link", "benefits.pay", municipality))
                .contentType("application/xml").body(xml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank-answers").then();
    }

    /** @param transactions as {@link #said} writes them */
    static String report(UUID run, String message, String... transactions) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>%sT06:30:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                <GrpSts>PART</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>x</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
                </CstmrPmtStsRpt></Document>"""
                .formatted(message, TODAY, new RunId(run).messageId(),
                        String.join("", transactions));
    }

    static String said(UUID payment, String status) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + payment.toString().replace("-", "") + "</OrgnlEndToEndId><TxSts>" + status
                + "</TxSts>" + (status.equals("RJCT") ? "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>" : "")
                + "</TxInfAndSts>";
    }

    static Map<String, Object> money(String amount, String municipality) {
        return Map.of("amount", amount, "currency", municipality.startsWith("SE") ? "SEK" : "NOK");
    }

    static String stateOf(UUID payment) {
        return text("select state from payment_change where payment_id = '" + payment + "' order by nth desc limit 1");
    }

    static String text(String sql) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
