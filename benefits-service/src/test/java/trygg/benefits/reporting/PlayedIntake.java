package trygg.benefits.reporting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Plays intake's answer to the question for national numbers. A test speaks to it over HTTP, because the test and the resource
 * live in different class loaders.
 */
public class PlayedIntake implements QuarkusTestResourceLifecycleManager {

    private static final Pattern CASE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private volatile String heard = "";
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/intake/api/v1/persons/numbers", this::answer);
            started.createContext("/knows", exchange -> {
                var body = text(exchange);
                answers.put(body.substring(0, 36), body.substring(37));
                reply(exchange, 204, "");
            });
            started.createContext("/status", exchange -> {
                status.set(Integer.parseInt(text(exchange)));
                reply(exchange, 204, "");
            });
            started.createContext("/heard", exchange -> reply(exchange, 200, heard));
            started.start();
            server = started;
            return Map.of("trygg.intake-url", "http://127.0.0.1:" + started.getAddress().getPort() + "/intake");
        } catch (IOException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        heard = headers.getFirst("X-Purpose") + "|" + headers.getFirst("Authorization");
        var asked = CASE.matcher(text(exchange)).results().map(found -> found.group()).distinct();
        reply(exchange, status.get(), asked.filter(answers::containsKey)
                .map(id -> "{\"caseId\":\"" + id + "\"," + answers.get(id) + "}").collect(Collectors.joining(",", "[", "]")));
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** From now on intake knows this of the case. */
    public static void knows(UUID caseId, @Nullable String number, String birthDate) {
        tell("/knows", caseId + " \"number\":" + (number == null ? "null" : '"' + number + '"') + ",\"birthDate\":\""
                + birthDate + "\"");
    }

    /** The same with a DUF number and a household. @param more as JSON, such as {@code "dufNumber":"202010000101"} */
    public static void knows(UUID caseId, @Nullable String number, String birthDate, String more) {
        tell("/knows", caseId + " \"number\":" + (number == null ? "null" : '"' + number + '"') + ",\"birthDate\":\""
                + birthDate + "\"," + more);
    }

    public static void answersWith(int status) {
        tell("/status", String.valueOf(status));
    }

    /** Purpose and authorization of the last question. */
    public static String heard() {
        return tell("/heard", "");
    }

    private static String tell(String path, String body) {
        var base = ConfigProvider.getConfig().getValue("trygg.intake-url", String.class).replace("/intake", "");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(base + path)).POST(BodyPublishers.ofString(body)).build(),
                    BodyHandlers.ofString()).body();
        } catch (IOException trouble) {
            throw new IllegalStateException(trouble);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }
}
