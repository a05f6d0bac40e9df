package trygg.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * All ports of one suite, counted from one base so that two suites on a machine need only one number each.
 *
 * @param base port of the origin that people open; the last port used is {@code base + 40}
 */
public record Ports(int base) {

    /** The order gives the port: intake answers on base + 1. */
    public static final List<String> SERVICES = List.of("intake", "housing", "benefits", "care");

    public static final int DEFAULT_BASE = 8080;

    private static final int SPAN = 40;

    public Ports {
        if (base < 1024 || base > 65_535 - SPAN) {
            throw new IllegalArgumentException("TRYGG_PORT must lie between 1024 and " + (65_535 - SPAN) + ", not " + base);
        }
    }

    /** Reads TRYGG_PORT, 8080 when it is not set. */
    public static Ports fromEnvironment() {
        var configured = System.getenv("TRYGG_PORT");
        try {
            return new Ports(configured == null || configured.isBlank() ? DEFAULT_BASE : Integer.parseInt(configured.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("TRYGG_PORT must be a number, not '" + configured + "'", e);
        }
    }

    /** A base all of whose ports are free at this moment, for a suite that a test starts beside others. */
    public static Ports free() {
        var random = new Random();
        for (int attempt = 0; attempt < 200; attempt++) {
            // Below the range from which Linux takes the ports of outgoing connections.
            var candidate = new Ports(15_000 + random.nextInt(300) * 50);
            if (candidate.all().values().stream().noneMatch(Ports::isTaken)) {
                return candidate;
            }
        }
        throw new StartFailure("found no free range of ports between 15000 and 30000");
    }

    /** One port that is free at this moment, for a single process in a test. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure("found no free port", e);
        }
    }

    public int service(String service) {
        return base + 1 + index(service);
    }

    public int management(String service) {
        return base + 11 + index(service);
    }

    public int keycloak() {
        return base + 20;
    }

    public int keycloakManagement() {
        return base + 21;
    }

    public int kafka() {
        return base + 30;
    }

    public int kafkaController() {
        return base + 31;
    }

    public int postgres() {
        return base + 40;
    }

    public String origin() {
        return "http://localhost:" + base;
    }

    /** Every port of the suite with the name of who listens on it. */
    public Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("the web address", base);
        IntStream.range(0, SERVICES.size()).forEach(i -> {
            all.put(SERVICES.get(i), base + 1 + i);
            all.put(SERVICES.get(i) + " management", base + 11 + i);
        });
        all.put("keycloak", keycloak());
        all.put("keycloak management", keycloakManagement());
        all.put("kafka", kafka());
        all.put("kafka controller", kafkaController());
        all.put("postgres", postgres());
        return all;
    }

    /** Whether a program listens on the port of the loopback address, or of all addresses. */
    public static boolean isTaken(int port) {
        // macOS lets two programs bind the same port when one of them listens on all addresses: asking tells, binding does not.
        return answers("127.0.0.1", port) || answers("::1", port) || !canBind(port);
    }

    private static boolean answers(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean canBind(int port) {
        try (var socket = new ServerSocket()) {
            // As the servers themselves do: a port whose last connections are fading out is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int index(String service) {
        var index = SERVICES.indexOf(service);
        if (index < 0) {
            throw new IllegalArgumentException("no such service: " + service + "; there are " + SERVICES);
        }
        return index;
    }
}
