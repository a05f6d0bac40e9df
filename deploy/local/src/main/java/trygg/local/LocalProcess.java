package trygg.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * One process of the suite, from its first start to its last stop. It may be stopped or killed and started again as often as
 * wanted,
 * always on the same data and the same port. Thread-safe.
 */
public abstract sealed class LocalProcess implements AutoCloseable
        permits PostgresProcess, KafkaProcess, KeycloakProcess, ServiceProcess {

    private static final long LOG_LIMIT_BYTES = 20L * 1024 * 1024;
    private static final Duration POLITE_STOP = Duration.ofSeconds(30);

    private final String name;
    private final int port;
    private final Path log;
    private final @Nullable ProcessRecords records;
    private @Nullable Process process;
    private boolean retired;

    /** @param records where the process id is noted for a later run to find; none when a test owns the process */
    LocalProcess(String name, int port, Path log, @Nullable ProcessRecords records) {
        this.name = name;
        this.port = port;
        this.log = log.toAbsolutePath();
        this.records = records;
    }

    /** Does what must be done before the program can run (unpack, format, clear away a dead run's files). Repeatable. */
    abstract void prepare() throws IOException, InterruptedException;

    abstract List<String> command();

    abstract Map<String, String> environment();

    /** Asks the running program whether it serves; false while it cannot be reached. */
    public abstract boolean isHealthy();

    /** What must hold once the program serves and before anyone else may use it. */
    void afterReady() throws IOException {
    }

    /** Signal with which the program ends in order. */
    String stopSignal() {
        return "TERM";
    }

    Duration startLimit() {
        return Duration.ofSeconds(180);
    }

    /**
     * Starts the process and returns at once; a running one is left alone.
     *
     * @throws StartFailure when the port is taken or the program cannot be run
     */
    public final synchronized void launch() {
        if (isAlive()) {
            return;
        }
        if (retired) {
            throw new StartFailure(name + " is not started any more: its suite is being stopped");
        }
        try {
            Files.createDirectories(log.getParent());
            prepare();
            if (Ports.isTaken(port)) {
                throw new StartFailure("port " + port + ", which " + name + " needs, is taken by another program: stop it, "
                        + "or choose another range of ports with TRYGG_PORT");
            }
            shortenLog();
            var builder = new ProcessBuilder(command()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment());
            process = builder.start();
            if (records != null) {
                records.note(name, process.toHandle());
            }
        } catch (IOException e) {
            throw new StartFailure("could not start " + name + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while starting " + name, e);
        }
    }

    /**
     * Waits until the launched process is healthy.
     *
     * @throws StartFailure when it dies or is not healthy in time; the message ends with the last lines of its log
     */
    public final void awaitReady() {
        var end = Instant.now().plus(startLimit());
        while (!isHealthy()) {
            if (!isAlive()) {
                throw new StartFailure(name + " died while starting; its log " + log + " ends with:\n" + Logs.tail(log, 15));
            }
            if (Instant.now().isAfter(end)) {
                throw new StartFailure(name + " was not healthy after " + startLimit().toSeconds() + " s; its log " + log
                        + " ends with:\n" + Logs.tail(log, 15));
            }
            pause(250);
        }
        try {
            afterReady();
        } catch (IOException e) {
            throw new StartFailure(name + " runs but could not be set up: " + e.getMessage(), e);
        }
    }

    /** Launches and waits until healthy. */
    public final void start() {
        launch();
        awaitReady();
    }

    /** Stops in order, keeping the data; kills what has not ended after 30 seconds. Does nothing when not running. */
    public final synchronized void stop() {
        var running = process;
        if (running == null) {
            return;
        }
        if (running.isAlive()) {
            Signals.send(running.toHandle(), stopSignal());
            if (!endsWithin(running, POLITE_STOP)) {
                killTree(running);
            }
        }
        forget();
    }

    /** Stops for good: a start that another thread is about to make fails instead of leaving a process behind. */
    final synchronized void retire() {
        retired = true;
        stop();
    }

    /** Ends the process with SIGKILL, as a crash would, and its children with it. The data stay as they were at that moment. */
    public final synchronized void kill() {
        var running = process;
        if (running != null) {
            killTree(running);
            forget();
        }
    }

    /** Starts again on the same data after {@link #stop()} or {@link #kill()}; stops first when still running. */
    public final void restart() {
        stop();
        start();
    }

    @Override
    public void close() {
        stop();
    }

    public final synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The running process; empty when stopped or dead. */
    public final synchronized Optional<ProcessHandle> handle() {
        return isAlive() ? Optional.of(Objects.requireNonNull(process).toHandle()) : Optional.empty();
    }

    public final String name() {
        return name;
    }

    public final int port() {
        return port;
    }

    public final Path log() {
        return log;
    }

    private void forget() {
        process = null;
        if (records != null) {
            records.forget(name);
        }
    }

    private static void killTree(Process running) {
        // The children are listed first: once the parent is gone they cannot be found any more.
        var children = running.descendants().toList();
        running.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        endsWithin(running, Duration.ofSeconds(10));
        children.forEach(child -> child.onExit().completeOnTimeout(child, 5, TimeUnit.SECONDS).join());
    }

    private static boolean endsWithin(Process running, Duration limit) {
        try {
            return running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while waiting", e);
        }
    }

    private void shortenLog() {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
