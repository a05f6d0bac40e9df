package trygg.platform.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.probe.ProbeGuarantees;
import trygg.testkit.TestDatabase;
import trygg.testkit.TryggTestResource;

/** Each way of tampering is done by the superuser with the triggers off: nothing but the chain itself can tell. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class LedgerDbTest {

    private static final String TABLES = "ledger_entry, ledger_head, clock";

    @Inject
    Transactions transactions;
    @Inject
    Clocks clocks;
    @Inject
    Ledger ledger;

    private UUID clock = new UUID(0, 0);

    @BeforeEach
    void someSealedEntries() {
        for (int i = 0; i < 3; i++) {
            clock = start();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> ledger.verify().unsealed() == 0);
        assertThat(ledger.verify().faults()).isEmpty();
        for (var table : TABLES.split(", ")) {
            TestDatabase.execute("create table kept_" + table + " as table " + table);
        }
    }

    @AfterEach
    void asItWas() {
        // Only what was there is put back; what other clocks wrote meanwhile would be new rows, and there are none.
        tamper("delete from ledger_entry; delete from remedy; delete from clock; delete from ledger_head;"
                + "insert into clock table kept_clock; insert into ledger_entry overriding system value table kept_ledger_entry;"
                + "insert into ledger_head table kept_ledger_head;"
                + "drop table kept_clock; drop table kept_ledger_entry; drop table kept_ledger_head");
        assertThat(ledger.verify().intact()).isTrue();
    }

    @Test
    void anEntryThatWasAlteredIsFound() {
        tamper("update ledger_entry set by_whom = 'somebody else' where clock_id = '" + clock + "'");

        assertThat(faults()).contains("the entry was changed after it was sealed");
    }

    @Test
    void anEntryTakenFromTheMiddleIsFound() {
        tamper("delete from ledger_entry where position = (select max(position) - 1 from ledger_entry)");

        assertThat(faults()).contains("an entry is missing");
    }

    @Test
    void theNewestEntryTakenAwayIsFound() {
        tamper("delete from ledger_entry where position = (select max(position) from ledger_entry)");

        assertThat(faults()).contains("the newest entries are missing or not the ones that were sealed");
    }

    @Test
    void anEntryTakenBeforeItWasSealedIsFound() {
        tamper("update ledger_head set position = position - 1, hash = (select previous from ledger_entry where position = "
                + "(select position from ledger_head)); delete from ledger_entry where position = (select max(position) "
                + "from ledger_entry)");

        assertThat(faults()).contains("the clock and its entries disagree");
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() {
        tamper("update ledger_entry set position = -1 where position = (select position from ledger_head);"
                + "update ledger_entry set position = position + 1 where position = (select position - 1 from ledger_head);"
                + "update ledger_entry set position = (select position - 1 from ledger_head) where position = -1");

        assertThat(faults()).contains("the entry was changed after it was sealed", "the link to the entry before is broken");
    }

    @Test
    void aClockAlteredByHandIsFound() {
        for (var change : List.of("state = 'kept'", "due_at = due_at + interval '1 day'",
                "started_at = started_at + interval '1 hour'", "fulfilled_at = started_at", "municipality = 'SE-1281'",
                "guarantee = 'another'", "transitions = 2")) {
            tamper("update clock set " + change + " where id = '" + clock + "'");

            assertThat(faults()).as(change).containsExactly("the clock and its entries disagree");

            tamper("delete from clock where id = '" + clock + "'; insert into clock select * from kept_clock where id = '"
                    + clock + "'");
        }
    }

    @Test
    void aClockTakenAwayIsFound() {
        tamper("delete from clock where id = '" + clock + "'");

        assertThat(faults()).containsExactly("the clock and its entries disagree");
    }

    @Test
    void aHeadThatWasRewoundIsFound() {
        tamper("update ledger_head set position = position - 1, hash = (select hash from ledger_entry where position = "
                + "(select max(position) - 1 from ledger_entry))");

        assertThat(faults()).contains("the newest entries are missing or not the ones that were sealed");
    }

    @Test
    void theServiceItselfCanNeitherAlterNorDeleteAnEntry() throws Exception {
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            statement.execute("select set_config('trygg.municipalities', '*', false)");
            assertThatThrownBy(() -> statement.executeUpdate("delete from ledger_entry")).isInstanceOfSatisfying(
                    SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            assertThatThrownBy(() -> statement.executeUpdate("update ledger_entry set by_whom = 'x'")).isInstanceOfSatisfying(
                    SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            assertThatThrownBy(() -> statement.executeUpdate("update ledger_entry set position = position + 1000"))
                    .isInstanceOfSatisfying(SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("23000"));
            assertThatThrownBy(() -> statement.executeUpdate("truncate ledger_entry")).isInstanceOfSatisfying(
                    SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    private UUID start() {
        return transactions.in(Scope.of("SE-0181"), tx -> clocks.start(tx, new Start(ProbeGuarantees.DAYS, "SE-0181",
                UUID.randomUUID(), UUID.randomUUID(), false, false, tx.now()), Cause.by("anna"))).orElseThrow().id();
    }

    private List<String> faults() {
        var verification = ledger.verify();
        assertThat(verification.intact()).isEqualTo(verification.faults().isEmpty());
        return verification.faults().stream().map(Ledger.Fault::what).distinct().toList();
    }

    private static void tamper(String sql) {
        TestDatabase.execute("set session_replication_role = replica; " + sql);
    }
}
