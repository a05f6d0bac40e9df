package trygg.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL 18 on the loopback address, with its data in one folder. Restarting on the same folder recovers what was
 * committed,
 * also after {@link #kill()}, provided that it is durable.
 *
 * <p>
 * In a test:
 *
 * <pre>{@code
 * try (var postgres = PostgresProcess.start(folder, Ports.freePort(), false)) {
 *     var database = postgres.database("trygg_intake");
 * }
 * }</pre>
 */
public final class PostgresProcess extends LocalProcess {

    static final String NAME = "postgres";

    private static final String SUPERUSER = "postgres";

    private final Checkout checkout;
    private final Path data;
    private final boolean durable;
    private final Passwords passwords;
    private @Nullable PostgresBinaries binaries;

    /**
     * @param data folder of the database cluster; made at the first start
     * @param durable whether a commit is on the disk before it is answered; only a throw-away test wants it otherwise
     */
    public PostgresProcess(Checkout checkout, Path data, int port, boolean durable, Path log,
            @Nullable ProcessRecords records) {
        super(NAME, port, log, records);
        this.checkout = checkout;
        this.data = data.toAbsolutePath().normalize();
        this.durable = durable;
        this.passwords = new Passwords(this.data.resolve("trygg-passwords.properties"));
    }

    /**
     * Starts one and waits until it serves. The log lies beside the data folder.
     *
     * @throws StartFailure when it does not start
     */
    public static PostgresProcess start(Path data, int port, boolean durable) {
        var log = data.toAbsolutePath().resolveSibling(data.getFileName() + ".log");
        var postgres = new PostgresProcess(Checkout.find(), data, port, durable, log, null);
        try {
            postgres.start();
        } catch (RuntimeException e) {
            postgres.kill();
            throw e;
        }
        // A test run that is broken off closes nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop, "postgres-stop"));
        return postgres;
    }

    @Override
    void prepare() throws IOException, InterruptedException {
        binaries = PostgresBinaries.of(checkout);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(binaries);
        }
        clearDeadRun();
    }

    /** Made beside its place and moved there when whole, so that an interrupted first start leaves nothing half made. */
    private void initialise(PostgresBinaries programs) throws IOException, InterruptedException {
        Files.createDirectories(data.getParent());
        var draft = Files.createTempDirectory(data.getParent(), data.getFileName() + ".new-");
        var passwordFile = Files.createTempFile(data.getParent(), "initdb", ".tmp");
        var superuser = new Passwords(passwordFile.resolveSibling(passwordFile.getFileName() + ".properties"));
        try {
            OwnerOnly.write(passwordFile, superuser.of(SUPERUSER));
            var command = programs.command("initdb");
            command.addAll(List.of("-D", draft.toString(), "-U", SUPERUSER, "-A", "scram-sha-256",
                    "--pwfile", passwordFile.toString(), "-E", "UTF8", "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8", "--locale=C"));
            if (!durable) {
                command.add("--no-sync");
            }
            var initdb = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
            if (initdb.waitFor() != 0) {
                throw new StartFailure("PostgreSQL could not make its data folder " + data + ":\n" + Logs.tail(log(), 15)
                        + (command.getFirst().equals("unshare")
                                ? "\n  You are root and this machine may forbid user namespaces: run as an ordinary user instead."
                                : ""));
            }
            Files.move(passwordFile.resolveSibling(passwordFile.getFileName() + ".properties"),
                    draft.resolve("trygg-passwords.properties"));
            if (Files.isDirectory(data)) {
                Files.delete(data);
            }
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
            Files.deleteIfExists(passwordFile.resolveSibling(passwordFile.getFileName() + ".properties"));
            Trees.delete(draft);
        }
    }

    /**
     * A postmaster that outlived its suite is stopped, and the pid file of a dead one removed: its number may by now belong to
     * another
     * program, and PostgreSQL would then refuse to start.
     */
    private void clearDeadRun() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var first = Files.readAllLines(pidFile).getFirst().strip();
        ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive).filter(this::servesOurData).ifPresent(old -> {
            Signals.send(old, "INT");
            old.onExit().completeOnTimeout(old, 10, TimeUnit.SECONDS).join();
            old.descendants().forEach(ProcessHandle::destroyForcibly);
            old.destroyForcibly();
            old.onExit().completeOnTimeout(old, 5, TimeUnit.SECONDS).join();
        });
        Files.deleteIfExists(pidFile);
    }

    private boolean servesOurData(ProcessHandle process) {
        var arguments = process.info().arguments().orElse(new String[0]);
        return List.of(arguments).contains(data.toString());
    }

    @Override
    List<String> command() {
        List<String> command = new ArrayList<>(Objects.requireNonNull(binaries).command("postgres"));
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port())));
        var onOff = durable ? "on" : "off";
        var settings = List.of(
                "listen_addresses=127.0.0.1", "unix_socket_directories=",
                "fsync=" + onOff, "synchronous_commit=" + onOff, "full_page_writes=" + onOff,
                "max_connections=200", "shared_buffers=64MB", "max_wal_size=512MB", "io_method=sync",
                "max_parallel_workers=2", "max_logical_replication_workers=0", "jit=off",
                "timezone=UTC", "log_timezone=UTC", "log_line_prefix=%m [%p] %d ", "cluster_name=trygg",
                // An abandoned transaction would hold back the outbox and every vacuum.
                "idle_in_transaction_session_timeout=60s");
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    @Override
    Map<String, String> environment() {
        return Map.of("LC_ALL", "C", "TZ", "UTC");
    }

    /** INT is PostgreSQL's fast shutdown: sessions end at once, committed data are checkpointed. */
    @Override
    String stopSignal() {
        return "INT";
    }

    @Override
    Duration startLimit() {
        return Duration.ofSeconds(90);
    }

    @Override
    public boolean isHealthy() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A connection of the superuser, for setting up and for tests that look behind the services. */
    public Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", superuserPassword());
        login.setProperty("connectTimeout", "2");
        // Not through DriverManager, which sees no driver across the class loaders of a Quarkus test.
        var connection = new org.postgresql.Driver().connect(url(database), login);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL: " + url(database));
        }
        return connection;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public String superuser() {
        return SUPERUSER;
    }

    public String superuserPassword() {
        try {
            return passwords.of(SUPERUSER);
        } catch (IOException e) {
            throw new StartFailure("could not read the passwords of " + data, e);
        }
    }

    /**
     * The database of this name with its two roles, made when absent. No role but its own two can connect to it.
     *
     * @param name a plain lower-case name such as {@code trygg_intake}; the roles are the name itself and {@code <name>_owner}
     */
    public ServiceDatabase database(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        var owner = name + "_owner";
        try (var admin = connect("postgres"); var statement = admin.createStatement()) {
            var database = new ServiceDatabase(url(name), name, passwords.of(name), owner, passwords.of(owner));
            for (var role : List.of(name, owner)) {
                try (var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
                    if (found.next()) {
                        continue;
                    }
                }
                statement.execute(
                        "create role " + role + " login nosuperuser nobypassrls password '" + passwords.of(role) + "'");
            }
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (!found.next()) {
                    statement.execute("create database " + name + " owner " + owner);
                }
            }
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect, temporary on database " + name + " to " + name);
            return database;
        } catch (SQLException | IOException e) {
            throw new StartFailure("could not make the database " + name + ": " + e.getMessage(), e);
        }
    }
}
