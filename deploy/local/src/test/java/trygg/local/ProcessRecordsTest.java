package trygg.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {

    @TempDir
    Path folder;

    @Test
    void stopsWhatAnEarlierRunHasLeftRunning() throws Exception {
        var left = new ProcessBuilder("sleep", "300").start();
        new ProcessRecords(folder).note("kafka", left.toHandle());

        var stopped = new ProcessRecords(folder).stopLeftovers();

        assertThat(stopped).containsExactly("kafka");
        assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    /** Process ids are used again: without the start time this would stop somebody else's program. */
    @Test
    void leavesAProcessAloneThatOnlyHasTheNumberOfOurs() throws IOException {
        var stranger = new ProcessBuilder("sleep", "300").start();
        try {
            Files.writeString(folder.resolve("kafka.pid"), stranger.pid() + " 1000000000000\n");

            assertThat(new ProcessRecords(folder).stopLeftovers()).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void overlooksARecordThatWasCutShort() throws IOException {
        Files.writeString(folder.resolve("kafka.pid"), "12");

        assertThat(new ProcessRecords(folder).alive()).isEmpty();
    }
}
