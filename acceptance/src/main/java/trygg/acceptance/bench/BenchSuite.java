package trygg.acceptance.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import trygg.acceptance.api.Api;
import trygg.acceptance.suite.OwnSuite;
import trygg.local.Checkout;
import trygg.local.KeycloakProcess;
import trygg.local.ServiceProcess;
import trygg.local.Suite;

/** The suite under measurement, and the ways to look behind it. */
final class BenchSuite implements AutoCloseable {

    /** As many as write to PostgreSQL at once, in the suite's part and in the bare one. */
    static final int CLIENTS = 16;

    private static final Duration WARM_UP = Duration.ofSeconds(150);

    private final Suite suite;
    private final boolean brief;
    private final Consumer<String> progress;
    private final Api api;
    private final ContactLoad load;

    BenchSuite(Suite suite, boolean brief, Consumer<String> progress) {
        this.suite = suite;
        this.brief = brief;
        this.progress = progress;
        this.api = new Api(suite.ports().origin(), "municipal-system");
        this.load = new ContactLoad(this);
    }

    static BenchSuite start(boolean brief, Consumer<String> progress) throws SQLException {
        var suite = OwnSuite.start(Checkout.find().root().resolve("acceptance/target/bench"), progress);
        try (var connection = suite.postgres().connect("postgres"); var statement = connection.createStatement()) {
            for (var setting : new String[] { "fsync", "synchronous_commit", "track_commit_timestamp" }) {
                var answer = statement.executeQuery("show " + setting);
                answer.next();
                if (!answer.getString(1).equals("on")) {
                    throw new IllegalStateException(setting + " is not on: the figures would be worthless");
                }
            }
            return new BenchSuite(suite, brief, progress);
        } catch (SQLException | RuntimeException e) {
            suite.stop();
            throw e;
        }
    }

    void warmUp() throws Exception {
        say("warming up");
        var time = brief ? WARM_UP.dividedBy(6) : WARM_UP;
        for (var rate : new int[] { 10, 30, 50, 60, 60, 60 }) {
            load.settle(load.open(rate, time.dividedBy(6)));
        }
    }

    /** How often a round is repeated: {@code full} times, once when the run is a short one. */
    int rounds(int full) {
        return brief ? 1 : full;
    }

    void say(String sentence) {
        progress.accept(sentence);
    }

    Suite suite() {
        return suite;
    }

    Api api() {
        return api;
    }

    ContactLoad load() {
        return load;
    }

    /** A connection past the service, with all rights. */
    Connection database(String service) throws SQLException {
        return suite.postgres().connect("trygg_" + service);
    }

    /** Another process of the service on the same database and ports, with settings of its own. The first must be stopped. */
    ServiceProcess variant(String service, Map<String, String> settings) throws IOException {
        var environment = new java.util.HashMap<>(suite.postgres().database("trygg_" + service).environment());
        environment.put("TRYGG_KAFKA", suite.kafka().bootstrapServers());
        environment.put("TRYGG_OIDC_ISSUER", suite.keycloak().issuer());
        environment.put("TRYGG_OIDC_BACKCHANNEL", suite.keycloak().backchannel());
        environment.put("TRYGG_OIDC_CLIENT", "trygg-web");
        environment.put("TRYGG_OIDC_SECRET", KeycloakProcess.secret("trygg-web"));
        environment.put("TRYGG_ORIGIN", suite.ports().origin());
        environment.put("TRYGG_ENVIRONMENT", "local");
        environment.put("TRYGG_INTAKE_URL", "http://127.0.0.1:" + suite.ports().service("intake") + "/intake");
        environment.putAll(settings);
        var variant = new ServiceProcess(service, Checkout.find().serviceJar(service), suite.ports().service(service),
                suite.ports().management(service), environment, suite.state().resolve("logs/" + service + "-variant.log"),
                null);
        // The suite does not know it and would leave it running when somebody ends the bench.
        Runtime.getRuntime().addShutdownHook(new Thread(variant::kill));
        return variant;
    }

    @Override
    public void close() {
        suite.stop();
    }
}
