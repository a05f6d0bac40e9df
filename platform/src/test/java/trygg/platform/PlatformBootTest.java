package trygg.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** What must hold before anything else can: configuration, migrations, rights and sign-in fit together. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class PlatformBootTest {

    @Test
    void aServiceStartsWithItsTablesAndAnswersItsApi() {
        assertThat(TestDatabase.number("select count(*) from ledger_head")).isEqualTo(1);
        given().auth().oauth2(TestTokens.bearer("operations", "ledger.verify", "SE-0181"))
                .get("/api/v1/ledger/verification").then().statusCode(200).body("ledger", equalTo("intake"))
                .body("intact", equalTo(true));
    }

    @Test
    void theServiceSpeaksToItsDatabaseAsARoleWithoutPowers() {
        assertThat(TestDatabase.number("""
                select count(*) from pg_stat_activity a join pg_roles r on r.rolname = a.usename
                 where a.datname = current_database() and a.application_name like 'trygg-%'
                   and (r.rolsuper or r.rolbypassrls or r.rolname like '%owner')""")).isZero();
        assertThat(TestDatabase.number("select count(*) from pg_tables where schemaname = 'public' and tableowner = "
                + "'" + org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue("TRYGG_DATABASE_USER", String.class)
                + "'")).isZero();
    }
}
