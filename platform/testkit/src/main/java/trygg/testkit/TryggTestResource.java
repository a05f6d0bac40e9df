package trygg.testkit;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives a {@code @QuarkusTest} a database of its own with the two roles a service has, topics of its own, and a key for
 * tokens. With {@code TRYGG_TEST_CONTAINERS=true} and Docker at hand PostgreSQL and Kafka come from Testcontainers.
 */
public class TryggTestResource implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "test";

    private @Nullable HttpServer identityProvider;

    @Override
    public Map<String, String> start() {
        var where = containersWanted() ? containers() : SharedInfrastructure.obtain();
        var name = "t" + Long.toString(System.nanoTime(), 36);
        createDatabase(where, name);
        var configuration = new HashMap<String, String>();
        configuration.put("TRYGG_DATABASE_URL", where.getProperty("postgres.url") + name);
        configuration.put("TRYGG_DATABASE_USER", name);
        configuration.put("TRYGG_DATABASE_PASSWORD", PASSWORD);
        configuration.put("TRYGG_DATABASE_OWNER", name + "_owner");
        configuration.put("TRYGG_DATABASE_OWNER_PASSWORD", PASSWORD);
        configuration.put("TRYGG_KAFKA", where.getProperty("kafka"));
        configuration.put("TRYGG_OIDC_ISSUER", "https://test.trygg.example");
        configuration.put("TRYGG_OIDC_SECRET", "a-secret-of-the-tests-with-enough-length");
        configuration.put("trygg.topic-prefix", name + ".");
        configuration.put("trygg.test.superuser", where.getProperty("postgres.user"));
        configuration.put("trygg.test.superuser-password", where.getProperty("postgres.password"));
        putKeys(configuration);
        return configuration;
    }

    @Override
    public void stop() {
        // The keeper stops the rest when the build ends; a database is thrown away with it.
        if (identityProvider != null) {
            identityProvider.stop(0);
        }
    }

    private static void createDatabase(Properties where, String name) {
        try (var admin = connect(where); var statement = admin.createStatement()) {
            statement.execute("create role " + name + " login nosuperuser nobypassrls password '" + PASSWORD + "'");
            statement.execute("create role " + name + "_owner login nosuperuser nobypassrls password '" + PASSWORD + "'");
            statement.execute("create database " + name + " owner " + name + "_owner");
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect, temporary on database " + name + " to " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the test: " + e.getMessage(), e);
        }
    }

    private static Connection connect(Properties where) throws SQLException {
        var login = new Properties();
        login.setProperty("user", where.getProperty("postgres.user"));
        login.setProperty("password", where.getProperty("postgres.password"));
        // The driver itself, because DriverManager sees none across the class loaders of a Quarkus test.
        return new org.postgresql.Driver().connect(where.getProperty("postgres.url") + "postgres", login);
    }

    /** A key for tokens, published as an identity provider publishes its own. */
    private void putKeys(Map<String, String> configuration) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            configuration.put("trygg.test.private-key", Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            var keys = keySet((RSAPublicKey) pair.getPublic()).getBytes(StandardCharsets.UTF_8);
            var publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            publisher.createContext("/protocol/openid-connect/certs", exchange -> {
                exchange.getResponseHeaders().add("content-type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            publisher.start();
            identityProvider = publisher;
            configuration.put("TRYGG_OIDC_BACKCHANNEL", "http://127.0.0.1:" + publisher.getAddress().getPort());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String keySet(RSAPublicKey key) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(
                TestTokens.KEY_ID, base64.encodeToString(unsigned(key.getModulus())),
                base64.encodeToString(unsigned(key.getPublicExponent())));
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static boolean containersWanted() {
        return "true".equals(System.getenv("TRYGG_TEST_CONTAINERS")) && DockerClientFactory.instance().isDockerAvailable();
    }

    /** Kept for the life of the test JVM; Testcontainers' own reaper removes them. */
    @SuppressWarnings("resource")
    private static Properties containers() {
        var postgres = new PostgreSQLContainer("postgres:18");
        var kafka = new KafkaContainer("apache/kafka:4.1.1");
        postgres.start();
        kafka.start();
        var properties = new Properties();
        properties.setProperty("postgres.url",
                "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/");
        properties.setProperty("postgres.user", postgres.getUsername());
        properties.setProperty("postgres.password", postgres.getPassword());
        properties.setProperty("kafka", kafka.getBootstrapServers());
        return properties;
    }
}
