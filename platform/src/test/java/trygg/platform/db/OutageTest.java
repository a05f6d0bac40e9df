package trygg.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonParseException;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = { "08006", "25006", "28000", "28P01", "40001", "40P01", "53300", "55P03", "57P01", "57014",
            "58030" })
    void whatPassesIsAnOutage(String state) {
        assertThat(Outage.is(new IllegalStateException(new SQLException("away", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "22001", "23505", "42501", "42P01", "P0001" })
    void whatNeverGoesWellIsNone(String state) {
        assertThat(Outage.is(new IllegalStateException(new SQLException("wrong", state)))).isFalse();
    }

    /** The same state is a fault of the statement, and no fault of it when the connection itself was refused. */
    @Test
    void aConnectionThatCannotBeHadIsAnOutageWhateverTheReason() {
        assertThat(Outage.is(new ConnectionException(new SQLException("no right to connect", "42501")))).isTrue();
        assertThat(Outage.is(new SQLException("the pool has none to give"))).isTrue();
    }

    @Test
    void aNetworkThatIsAwayIsAnOutageAndBrokenJsonIsNone() {
        assertThat(Outage.is(new UncheckedIOException(new IOException("reset")))).isTrue();
        assertThat(Outage.is(new UncheckedIOException(new JsonParseException(null, "broken")))).isFalse();
        assertThat(Outage.is(new IllegalStateException("a bug"))).isFalse();
    }
}
