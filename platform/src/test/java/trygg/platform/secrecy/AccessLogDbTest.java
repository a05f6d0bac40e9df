package trygg.platform.secrecy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.probe.ProbeService;
import trygg.platform.probe.ProbeService.Probe;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class AccessLogDbTest {

    @Inject
    Transactions transactions;
    @Inject
    AccessLog accessLog;

    @Test
    void aReadIsWrittenDownWithReaderPurposeAndCase() {
        var id = kept();

        read(id).statusCode(200).body("content", equalTo("a secret"));

        var lines = transactions.in(Scope.of("SE-0181"), tx -> accessLog.ofCase(tx, id, 10));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.reader()).isEqualTo("reader");
            assertThat(line.purpose()).isEqualTo("probing");
            assertThat(line.what()).isEqualTo("probe");
        });
    }

    @Test
    void aReadThatCannotBeWrittenDownGivesNothingAway() {
        var id = kept();
        var service = ConfigProvider.getConfig().getValue("TRYGG_DATABASE_USER", String.class);

        TestDatabase.execute("revoke insert on access_log from " + service);
        try {
            read(id).statusCode(500).body(not(containsString("a secret")));
        } finally {
            TestDatabase.execute("grant insert on access_log to " + service);
        }
        assertThat(lines(id)).isZero();

        read(id).statusCode(200).body("content", equalTo("a secret"));
        assertThat(lines(id)).isEqualTo(1);
    }

    @Test
    void aReadWhoseLineFallsAtTheCommitGivesNothingAway() {
        var id = kept();
        TestDatabase.execute("create function refuse() returns trigger language plpgsql as "
                + "$$ begin raise exception 'no'; end $$; create constraint trigger refused after insert on access_log "
                + "deferrable initially deferred for each row execute function refuse()");
        try {
            read(id).statusCode(500).body(not(containsString("a secret")));
        } finally {
            TestDatabase.execute("drop trigger refused on access_log; drop function refuse");
        }
    }

    @Test
    void aReadHasAReaderAndAPurpose() {
        assertThatThrownBy(() -> new Reading(new Caller("anna", Set.of(), Set.of()), "SE-0181", " ", "case", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reading(new Caller("", Set.of(), Set.of()), "SE-0181", "case-handling", "case", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theServiceItselfCanNeitherAlterNorDeleteALine() throws SQLException {
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            statement.execute("select set_config('trygg.municipalities', '*', false)");
            for (var attempt : new String[] { "delete from access_log", "update access_log set purpose = 'x'",
                    "truncate access_log" }) {
                assertThatThrownBy(() -> statement.executeUpdate(attempt)).isInstanceOfSatisfying(SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    private UUID kept() {
        var id = UUID.randomUUID();
        transactions.in(Scope.of("SE-0181"), tx -> ProbeService.insert(tx, new Probe(id, "SE-0181", "a secret", 1)));
        return id;
    }

    private static long lines(UUID id) {
        return TestDatabase.number("select count(*) from access_log where case_id = '" + id + "'");
    }

    private static io.restassured.response.ValidatableResponse read(UUID id) {
        return given().auth().oauth2(TestTokens.bearer("reader", "intake.read", "SE-0181")).get("/api/v1/probes/" + id).then();
    }
}
