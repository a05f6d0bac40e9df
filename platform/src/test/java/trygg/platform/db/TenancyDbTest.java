package trygg.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.platform.probe.ProbeService;
import trygg.platform.probe.ProbeService.Probe;
import trygg.testkit.TestDatabase;
import trygg.testkit.TryggTestResource;

@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class TenancyDbTest {

    @Inject
    Transactions transactions;

    @Test
    void aWrongWhereShowsNoRowOfAnotherMunicipality() {
        var id = kept("SE-0181");

        transactions.run(Scope.of("SE-1281"), tx -> {
            assertThat(tx.query("select count(*) from probe where id = :id or true").bind("id", id).mapTo(Long.class).one())
                    .isEqualTo(tx.query("select count(*) from probe where municipality = 'SE-1281'").mapTo(Long.class).one());
            assertThat(ProbeService.find(tx, id)).isEmpty();
            assertThat(tx.update("update probe set content = 'taken' where true").execute()).isZero();
            assertThat(tx.update("delete from probe where id = :id").bind("id", id).execute()).isZero();
        });

        assertThat(TestDatabase.number("select count(*) from probe where id = '" + id + "' and content = 'theirs'"))
                .isEqualTo(1);
    }

    @Test
    void noRowIsWrittenForAnotherMunicipality() {
        var foreign = new Probe(UUID.randomUUID(), "SE-0181", "x", 1);

        assertThatThrownBy(() -> transactions.in(Scope.of("SE-1281"), tx -> ProbeService.insert(tx, foreign)))
                .hasRootCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> transactions.run(Scope.of("SE-1281"), tx -> {
            ProbeService.insert(tx, new Probe(UUID.randomUUID(), "SE-1281", "x", 1));
            tx.update("update probe set municipality = 'SE-0181'").execute();
        })).hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void severalMunicipalitiesMayBeSeenAtOnceAndNoneByDefault() throws SQLException {
        var here = kept("SE-0181");
        var there = kept("NO-3224");

        assertThat(seen(Scope.of(List.of("SE-0181", "NO-3224")))).contains(here, there);
        assertThat(seen(Scope.of("NO-3224"))).contains(there).doesNotContain(here);
        assertThat(seen(Scope.of(List.of()))).isEmpty();
        try (var bare = TestDatabase.asService()) {
            assertThat(count(bare, "probe")).isZero();
        }
    }

    @Test
    void theSettingDoesNotOutliveItsTransaction() {
        kept("SE-0181");
        transactions.run(Scope.everything(), Tx::handle);

        for (int i = 0; i < 20; i++) {
            long foreign = transactions.in(Scope.of("SE-1281"), tx -> tx
                    .query("select count(*) from probe where municipality <> 'SE-1281'").mapTo(Long.class).one());
            assertThat(foreign).isZero();
        }
    }

    @Test
    void aStarIsNoMunicipality() {
        assertThatThrownBy(() -> Scope.of("*")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scope.of(List.of("SE-0181", "*"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scope.of("SE-0181,NO-3224")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTableThatNamesAMunicipalityIsGuarded() {
        assertThat(TestDatabase.number("""
                select count(*) from information_schema.columns c join pg_class t on t.relname = c.table_name
                 where c.column_name = 'municipality' and c.table_schema = 'public' and t.relkind = 'r'
                   and not t.relrowsecurity and c.table_name not like 'kept\\_%'""")).isZero();
    }

    @Test
    void theServicesRoleOwnsNothingAndCannotSetTheRulesAside() throws SQLException {
        try (var bare = TestDatabase.asService(); var statement = bare.createStatement()) {
            for (var attempt : List.of("alter table probe disable row level security", "drop policy probe_of_own_municipality "
                    + "on probe", "create table mine (id int)", "alter role current_user bypassrls")) {
                assertThatThrownBy(() -> statement.execute(attempt)).as(attempt).isInstanceOfSatisfying(SQLException.class,
                        refused -> assertThat(refused.getSQLState()).startsWith("42"));
            }
        }
    }

    private UUID kept(String municipality) {
        var id = UUID.randomUUID();
        transactions.in(Scope.of(municipality), tx -> ProbeService.insert(tx, new Probe(id, municipality, "theirs", 1)));
        return id;
    }

    private List<UUID> seen(Scope scope) {
        return transactions.in(scope, tx -> tx.query("select id from probe").mapTo(UUID.class).list());
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }
}
