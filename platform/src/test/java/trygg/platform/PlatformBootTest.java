package trygg.platform;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class PlatformBootTest {

    @Test
    void aServiceStartsWithItsTablesAndAnswersItsApi() {
        org.assertj.core.api.Assertions.assertThat(TestDatabase.number("select count(*) from ledger_head")).isEqualTo(1);
        given().auth().oauth2(TestTokens.bearer("operations", "ledger.verify", "SE-0181"))
                .get("/api/v1/ledger/verification").then().log().all().statusCode(200);
    }
}
