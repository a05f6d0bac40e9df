package trygg.benefits.renewal;

import static io.restassured.RestAssured.given;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestTokens;

/**
 * Made-up tables for months nobody has published any for yet: those of December 2026 again, so that what a test reckons does
 * not depend on the day it runs. They come in as an operator's would.
 */
final class ComingTables {

    private static final YearMonth PUBLISHED = YearMonth.of(2026, 12);

    private ComingTables() {
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.bearer("operations", "benefits.read ops.write", "SE-0181"))
                .contentType(ContentType.JSON);
    }

    static void reach(YearMonth month) {
        if (!month.isAfter(PUBLISHED)) {
            return;
        }
        var missing = operator().get("/api/v1/parameters?at=" + month).then().statusCode(200).extract().jsonPath()
                .<String> getList("missing.kind");
        List<Map<String, Object>> tables = operator().get("/api/v1/parameters?at=" + PUBLISHED).then().statusCode(200).extract()
                .jsonPath().getList("items");
        for (var table : tables) {
            if (missing.contains(String.valueOf(table.get("kind")))) {
                var coming = new LinkedHashMap<>(table);
                coming.put("validFrom", month.withMonth(1).atDay(1).toString());
                coming.put("validUntil", month.withMonth(12).atEndOfMonth().toString());
                coming.put("source", "made up for tests");
                coming.put("id", UUID.randomUUID());
                operator().body(coming).post("/api/v1/parameters").then().statusCode(201);
            }
        }
    }
}
