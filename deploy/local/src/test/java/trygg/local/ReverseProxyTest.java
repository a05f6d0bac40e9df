package trygg.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

class ReverseProxyTest {

    private final Ports ports = Ports.free();
    private final HttpClient browser = HttpClient.newHttpClient();
    private ReverseProxy proxy;

    @BeforeEach
    void startProxy() {
        proxy = ReverseProxy.start(ports);
    }

    @AfterEach
    void stopProxy() {
        proxy.close();
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
            "/, 302", "/intake, 302", "/nothing, 404", "/q/health, 404",
            "/intake/q/health, 404", "/intake/q/metrics, 404", "/intake/%71/metrics, 404", "/intake//q/metrics, 404",
            "/intake/x/../q/metrics, 404", "/intake/x/%2e%2e/q/metrics, 404", "/intake/q/openapi/../metrics, 404",
            // These reach for a service, and none runs here.
            "/intake/, 503", "/intake/q/openapi, 503", "/care/api/v1/requests, 503", "/auth/realms/trygg, 503" })
    void leadsOnlyWhereItShould(String path, int status) throws Exception {
        assertThat(raw(path)).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void answersForAServiceThatIsDownInItsWords() throws Exception {
        var answer = get("/housing/");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:problem:service-unavailable", "housing");
    }

    @Test
    void tellsTheServiceTheOriginWhateverTheClientClaims() throws Exception {
        var intake = HttpServer.create(new InetSocketAddress("127.0.0.1", ports.service("intake")), 0);
        intake.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            var seen = String.join(" ", headers.getFirst("X-Forwarded-Proto"), headers.getFirst("X-Forwarded-Host"),
                    headers.getFirst("X-Forwarded-Port"), headers.getFirst("X-Forwarded-For"),
                    exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(seen.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        intake.start();
        try {
            var request = HttpRequest.newBuilder(uri("/intake/cases?x=%C3%A5")).header("X-Forwarded-Host", "evil.example")
                    .header("X-Forwarded-For", "192.0.2.1").build();

            var seen = browser.send(request, HttpResponse.BodyHandlers.ofString()).body();

            assertThat(seen)
                    .isEqualTo("http localhost:" + ports.base() + " " + ports.base() + " 127.0.0.1 /intake/cases?x=%C3%A5");
        } finally {
            intake.stop(0);
        }
    }

    /** A proxy that gathers the body would show the board's changes only when the page is left. */
    @Test
    void passesServerSentEventsOnWhileTheStreamIsOpen() throws Exception {
        var firstWasSeen = new CountDownLatch(1);
        var intake = HttpServer.create(new InetSocketAddress("127.0.0.1", ports.service("intake")), 0);
        intake.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                var seen = firstWasSeen.await(10, TimeUnit.SECONDS);
                exchange.getResponseBody().write(("data: " + seen + "\n\n").getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            exchange.close();
        });
        intake.start();
        try (var lines = browser
                .send(HttpRequest.newBuilder(uri("/intake/events")).build(), HttpResponse.BodyHandlers.ofLines())
                .body()) {
            var iterator = lines.iterator();
            assertThat(iterator.next()).isEqualTo("data: first");
            firstWasSeen.countDown();
            iterator.next();
            assertThat(iterator.next()).isEqualTo("data: true");
        } finally {
            intake.stop(0);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Past any client that would tidy the path up before sending it. */
    private String raw(String path) throws IOException {
        try (var socket = new java.net.Socket("127.0.0.1", ports.base())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + ports.base() + path);
    }
}
