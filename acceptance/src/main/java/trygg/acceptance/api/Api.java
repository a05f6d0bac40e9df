package trygg.acceptance.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** One machine client of a suite. Never tries again by itself: what a repeated request does is for its caller to know. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final String origin;
    private final String client;
    private final HttpClient http;
    private final Tokens tokens;

    /**
     * @param origin where the suite is, such as {@code http://localhost:8080}
     * @param client whose token opens the APIs
     */
    public Api(String origin, String client) {
        this.origin = origin;
        this.client = client;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5))
                .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
        this.tokens = new Tokens(origin, http);
    }

    /** What came back. The body is a missing node when it was empty or no JSON. */
    public record Answer(int status, JsonNode body, String text) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** @throws IOException when no answer came at all */
    public Answer get(String path) throws IOException {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    /**
     * @param body written as JSON
     * @throws IOException when no answer came at all; the request may still have been carried out
     */
    public Answer post(String path, Object body) throws IOException {
        return postText(path, json(body));
    }

    /** As {@link #post}, with JSON that has been written before. */
    public Answer postText(String path, String body) throws IOException {
        return send(HttpRequest.newBuilder().header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)), path);
    }

    /**
     * @param body written as JSON
     * @throws IOException when no answer came at all; the request may still have been carried out
     */
    public Answer put(String path, Object body) throws IOException {
        return send(HttpRequest.newBuilder().header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json(body))), path);
    }

    public Tokens tokens() {
        return tokens;
    }

    public String origin() {
        return origin;
    }

    public static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("a request that cannot be written", impossible);
        }
    }

    private Answer send(HttpRequest.Builder request, String path) throws IOException {
        request.uri(URI.create(origin + path)).timeout(LIMIT).header("Accept", "application/json")
                .header("Authorization", "Bearer " + tokens.of(client));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + path, e);
        }
    }

    private static JsonNode read(String body) {
        try {
            var json = JSON.readTree(body);
            return json == null ? MissingNode.getInstance() : json;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
