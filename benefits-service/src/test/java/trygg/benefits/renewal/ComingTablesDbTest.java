package trygg.benefits.renewal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** What the tests and the bench do when a year has no tables yet works before that year has come. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ComingTablesDbTest {

    /** So far ahead that no other test asks for it. */
    private static final YearMonth FAR = YearMonth.of(2041, 3);

    private static ValidatableResponse reckon() {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.calculate", "SE-0181"))
                .contentType(ContentType.JSON)
                .body(Map.of("municipality", "SE-0181", "period", FAR.toString(), "household",
                        Map.of("adults", List.of(Map.of("ref", "a1", "birthDate", "2000-05-01")), "children", List.of())))
                .post("/api/v1/calculations").then();
    }

    @Test
    void aMonthWithoutTablesIsReckonedByThoseOfTheLastPublishedYear() {
        reckon().body("type", is("urn:problem:missing-parameter"));

        ComingTables.reach(FAR);
        ComingTables.reach(FAR);

        reckon().statusCode(200).body("norm", is("5220.00"));
    }
}
