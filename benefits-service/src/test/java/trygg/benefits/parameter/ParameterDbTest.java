package trygg.benefits.parameter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import trygg.platform.guarantee.Ledger;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C035: an operator loads a circular; what was there stays, and the ledger tells who did it. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ParameterDbTest {

    @Inject
    Ledger ledger;
    @Inject
    ParameterService parameters;

    private static String rates(UUID id, String scope, String kind, String from, String until, String single) {
        return """
                {"id":"%s","kind":"%s","scope":"%s","validFrom":"%s","validUntil":"%s","confidence":"seen",
                 "source":"a circular of the test","values":{"single":"%s","couple":"13500.00","shared":"6800.00",
                 "child-0-5":"3950.00","child-6-10":"4050.00","child-11-17":"5300.00"}}"""
                .formatted(id, kind, scope, from, until, single);
    }

    private static ValidatableResponse load(String body) {
        return given().auth().oauth2(TestTokens.bearer("operations", "ops.write", "NO-3224")).contentType(ContentType.JSON)
                .body(body).post("/api/v1/parameters").then();
    }

    private static ValidatableResponse reckon(String period) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.calculate", "NO-3224"))
                .contentType(ContentType.JSON)
                .body("""
                        {"municipality":"NO-3224","period":"%s","household":{"adults":[{"ref":"a1","birthDate":"1990-01-01"}]}}"""
                        .formatted(period))
                .post("/api/v1/calculations").then();
    }

    @Test
    void aCircularIsLoadedOnceAndChangesNothingBeforeIt() {
        reckon("2031-02").statusCode(422).body("type", is("urn:problem:missing-parameter"));
        var id = UUID.randomUUID();
        var circular = rates(id, "NO", "no.guiding-rates", "2031-01-01", "2031-12-31", "9100.00");

        load(circular).statusCode(201).body("values.single", is("9100.00"));
        load(circular).statusCode(200);
        load(circular.replace("9100.00", "9200.00")).statusCode(409).body("type", is("urn:problem:other-content"));
        load(rates(UUID.randomUUID(), "NO", "no.guiding-rates", "2031-01-01", "2031-12-31", "9300.00")).statusCode(409)
                .body("type", is("urn:problem:parameter-exists"));

        reckon("2031-02").statusCode(200).body("norm", is("9100.00")).body("lines[0].basis.source",
                is("a circular of the test"));
        reckon("2024-02").statusCode(200).body("norm", is("7850.00"));
        reckon("2030-12").statusCode(422);
        load(rates(UUID.randomUUID(), "NO", "no.guiding-rates", "2031-07-01", "2031-12-31", "9500.00")).statusCode(201);
        reckon("2031-06").statusCode(200).body("norm", is("9100.00"));
        reckon("2031-07").statusCode(200).body("norm", is("9500.00"));
        assertThat(TestDatabase.number("select count(*) from ledger_entry where clock_id = '" + id + "' and kind = 'noted'"
                + " and by_whom = 'operations' and guarantee = 'parameter:no.guiding-rates'")).isOne();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ledger.verify().intact()).isTrue());
    }

    @Test
    void ownRatesAreNeverBelowTheStates() {
        load(rates(UUID.randomUUID(), "NO", "no.guiding-rates", "2033-01-01", "2033-12-31", "9100.00")).statusCode(201);

        load(rates(UUID.randomUUID(), "NO-3224", "municipal.guiding-rates", "2033-01-01", "2033-12-31", "9099.99"))
                .statusCode(422).body("type", is("urn:problem:below-national-rates"))
                .body("errors.pointer", contains("/values/single"));
        load(rates(UUID.randomUUID(), "NO-3224", "municipal.guiding-rates", "2033-01-01", "2033-12-31", "9400.00"))
                .statusCode(201);
        reckon("2033-05").statusCode(200).body("norm", is("9400.00")).body("floor.norm", is("9100.00"))
                .body("floor.kept", is(true));
    }

    @Test
    void whatIsNoTableIsRefused() {
        var good = rates(UUID.randomUUID(), "NO", "no.guiding-rates", "2035-01-01", "2035-12-31", "9100.00");

        load(good.replace("\"NO\"", "\"SE\"")).statusCode(422).body("type", is("urn:problem:invalid-parameter"));
        load(good.replace("no.guiding-rates", "no.rates")).statusCode(422).body("errors.pointer", contains("/kind"));
        load(good.replace("9100.00", "-1")).statusCode(422).body("errors.pointer", contains("/values/single"));
        load(good.replace("child-0-5", "child-0-4")).statusCode(422).body("errors.message", hasItem("unknown child-0-4"));
        load(good.replace("2035-12-31", "2034-12-31")).statusCode(422).body("errors.pointer", contains("/validUntil"));
        load(good.replace("\"seen\"", "\"remembered\"")).statusCode(422);
        given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.write", "NO-3224")).contentType(ContentType.JSON)
                .body(good).post("/api/v1/parameters").then().statusCode(403);
        assertThat(TestDatabase.number("select count(*) from parameter_loaded where valid_from = '2035-01-01'")).isZero();
    }

    @Test
    void tellsWhatIsMissingFromDecemberOn() {
        assertThat(parameters.missingNextYear(LocalDate.of(2026, 11, 30))).isEmpty();
        assertThat(parameters.missingNextYear(LocalDate.of(2026, 12, 1))).extracting(one -> one.kind().id())
                .contains("se.norm.personal", "se.norm.common", "se.price-base-amount", "no.guiding-rates");
        given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read", "NO-3224"))
                .get("/api/v1/parameters?at=2026-03")
                .then().statusCode(200).body("missing.kind", hasItem("no.guiding-rates"))
                .body("items.kind", hasItem("se.norm.common"));
    }

    /** What was once reckoned by a table can be reckoned again: the service's own role cannot rewrite one. */
    @Test
    void theServiceCannotRewriteATable() throws SQLException {
        load(rates(UUID.randomUUID(), "NO", "no.guiding-rates", "2037-01-01", "2037-12-31", "9100.00")).statusCode(201);

        try (var service = TestDatabase.asService(); var statement = service.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update parameter_loaded set source = 'other'"))
                    .hasMessageContaining("permission denied");
        }
    }
}
