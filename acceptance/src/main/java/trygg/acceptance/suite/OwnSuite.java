package trygg.acceptance.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;

import trygg.local.Checkout;
import trygg.local.Ports;
import trygg.local.PostgresProcess;
import trygg.local.ProcessRecords;
import trygg.local.StartFailure;
import trygg.local.Suite;

/** Starts a suite with fresh data and real fsync. It stops with its JVM at the latest. */
public final class OwnSuite {

    private OwnSuite() {
    }

    /**
     * Ends what a killed run has left in the folder, empties it, and starts everything.
     *
     * @param folder for data and logs; the logs stay for whoever wonders why something failed
     * @param progress takes one sentence per step
     * @throws StartFailure when a service has not been packaged or anything does not start; nothing is left running
     */
    public static Suite start(Path folder, Consumer<String> progress) {
        var checkout = Checkout.find();
        requirePackagedServices(checkout);
        new ProcessRecords(folder.resolve("run")).stopLeftovers();
        try {
            delete(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StartFailure("could not empty " + folder + ": " + e, e);
        }
        var ports = Ports.free();
        prepareDatabase(checkout, folder, ports);
        var suite = new Suite(checkout, folder, ports, Ports.SERVICES, true, progress);
        suite.start();
        return suite;
    }

    private static void requirePackagedServices(Checkout checkout) {
        var missing = Ports.SERVICES.stream().filter(service -> !Files.exists(checkout.serviceJar(service))).toList();
        if (!missing.isEmpty()) {
            throw new StartFailure("not packaged: " + String.join(", ", missing) + " (no " + checkout.serviceJar("<service>")
                    + "). The whole suite needs all its services: run './trygg test', which packages them first");
        }
    }

    /**
     * Lets PostgreSQL note when each transaction was committed, which only a restart can switch on. It tells when a reaction
     * became true without asking over and over while it is measured.
     */
    private static void prepareDatabase(Checkout checkout, Path folder, Ports ports) {
        try (var postgres = new PostgresProcess(checkout, folder.resolve("data/postgres"), ports.postgres(), true,
                folder.resolve("logs/postgres.log"), new ProcessRecords(folder.resolve("run")))) {
            postgres.start();
            try (var connection = postgres.connect("postgres"); var statement = connection.createStatement()) {
                statement.execute("alter system set track_commit_timestamp = on");
            }
        } catch (java.sql.SQLException e) {
            throw new StartFailure("could not prepare PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
