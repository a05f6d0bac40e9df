package trygg.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Notes which processes a suite has started, so that a later run finds those that outlived it: a suite that dies by SIGKILL
 * cannot stop
 * its children. A process is ours only if its start time is the noted one too, for process ids are used again.
 */
public final class ProcessRecords {

    private static final String SUFFIX = ".pid";

    /** Linux counts start times from the boot, and an adjustment of the clock moves that by a moment. */
    private static final long CLOCK_STEP_MILLIS = 2000;

    private final Path folder;

    /** @param folder one small file per process; created when absent */
    public ProcessRecords(Path folder) {
        this.folder = folder;
    }

    void note(String name, ProcessHandle process) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + SUFFIX), process.pid() + " " + startOf(process) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The noted processes that are still running, by name. */
    public Map<String, ProcessHandle> alive() {
        Map<String, ProcessHandle> alive = new LinkedHashMap<>();
        if (!Files.isDirectory(folder)) {
            return alive;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
                var name = file.getFileName().toString().replace(SUFFIX, "");
                read(file).ifPresent(process -> alive.put(name, process));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return alive;
    }

    /** Ends what an earlier run has left behind, in order where it obeys within ten seconds, and returns the names. */
    public List<String> stopLeftovers() {
        var leftovers = alive();
        // A suite that a test has not stopped yet notes the very JVM that asks.
        leftovers.values().removeIf(ProcessHandle.current()::equals);
        leftovers.forEach((name, process) -> {
            // PostgreSQL waits for its clients on TERM; INT ends their sessions.
            Signals.send(process, name.equals(PostgresProcess.NAME) ? "INT" : "TERM");
        });
        var end = Instant.now().plus(Duration.ofSeconds(10));
        leftovers.forEach((name, process) -> {
            var left = Math.max(1, Duration.between(Instant.now(), end).toMillis());
            process.onExit().completeOnTimeout(process, left, TimeUnit.MILLISECONDS).join();
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
            }
        });
        clear();
        return new ArrayList<>(leftovers.keySet());
    }

    private void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> read(Path file) throws IOException {
        var parts = Files.readString(file).strip().split(" ");
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var start = Long.parseLong(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0])).filter(ProcessHandle::isAlive)
                    .filter(p -> Math.abs(startOf(p) - start) <= CLOCK_STEP_MILLIS);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
