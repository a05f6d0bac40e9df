package trygg.acceptance.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import trygg.local.KeycloakProcess;

/**
 * Access tokens of the machine clients, by client credentials at the identity provider of the origin. A token is kept until
 * shortly before it ends, since a load test asks for one with every request. Thread-safe.
 */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BEFORE_THE_END = Duration.ofSeconds(60);

    private final URI endpoint;
    private final HttpClient http;
    private final Map<String, Token> kept = new HashMap<>();

    Tokens(String origin, HttpClient http) {
        this.endpoint = URI.create(origin + "/auth/realms/trygg/protocol/openid-connect/token");
        this.http = http;
    }

    /**
     * @param client {@code municipal-system}, {@code partner} or {@code operations}
     * @throws IOException when the identity provider cannot be reached or refuses
     */
    public synchronized String of(String client) throws IOException {
        var token = kept.get(client);
        if (token == null || Instant.now().isAfter(token.until.minus(BEFORE_THE_END))) {
            token = fetch(client);
            kept.put(client, token);
        }
        return token.value;
    }

    private Token fetch(String client) throws IOException {
        var form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret="
                + encoded(KeycloakProcess.secret(client));
        var asked = Instant.now();
        var request = HttpRequest.newBuilder(endpoint).timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("no token for " + client + ": " + answer.statusCode() + " " + answer.body());
            }
            var body = JSON.readTree(answer.body());
            return new Token(body.required("access_token").asText(),
                    asked.plusSeconds(body.required("expires_in").asLong()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking for a token", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Token(String value, Instant until) {
    }
}
