package trygg.platform.api;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import trygg.platform.TryggConfig;

/**
 * Refuses a body over 1 MiB, or over what its address is allowed to take, before it is read. Quarkus' own refusal has no
 * body, and a client deserves a reason.
 */
@ApplicationScoped
public class BodyLimit {

    private static final long BYTES = 1L << 20;

    private final Map<String, Long> larger;

    BodyLimit(TryggConfig config) {
        this.larger = config.bodyLimits().entrySet().stream().collect(Collectors.toUnmodifiableMap(
                entry -> "/" + config.service() + entry.getKey(), entry -> entry.getValue().asLongValue()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 10_000);
    }

    /** @param path as it was asked for, with the root of the service */
    public Problem refusal(String path) {
        return new Problem(413, "body-too-large", "The body is larger than this address takes", Map.of("limit", of(path)));
    }

    /** In bytes. */
    long of(String path) {
        return larger.getOrDefault(path, BYTES);
    }

    private void check(RoutingContext route) {
        var request = route.request();
        var length = request.getHeader("content-length");
        if (length == null) {
            // A form is kept as a whole before anybody counts it, so that only Quarkus' limit holds, which is as wide as the
            // widest address. A browser always says how long it is. A client that follows a redirect may go on naming the
            // type of a body it sends no more (RFC 9112, 6.3: without transfer coding there is none).
            if (isForm(request.getHeader("content-type")) && mayHaveBody(request) && !larger.containsKey(request.path())) {
                refuse(route, Problem.of(411, "length-required", "A form has to say how long it is"));
                return;
            }
            route.next();
            return;
        }
        if (length.length() < 19 && length.chars().allMatch(Character::isDigit)
                && Long.parseLong(length) <= of(request.path())) {
            route.next();
            return;
        }
        refuse(route, refusal(request.path()));
    }

    private static boolean mayHaveBody(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                ? request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD
                : request.getHeader("transfer-encoding") != null;
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null
                && (contentType.startsWith("multipart/") || contentType.startsWith(MediaType.APPLICATION_FORM_URLENCODED));
    }

    private static void refuse(RoutingContext route, Problem problem) {
        route.response().setStatusCode(problem.status()).putHeader("content-type", Problem.MEDIA_TYPE.toString())
                .putHeader("connection", "close").end(new JsonObject(problem.body()).encode());
    }
}
