package trygg.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Refuses a body over 1 MiB before it is read. Quarkus' own refusal has no body, and a client deserves a reason. */
@ApplicationScoped
public class BodyLimit {

    static final long BYTES = 1L << 20;
    public static final Problem TOO_LARGE = new Problem(413, "body-too-large", "The body is larger than 1 MiB",
            java.util.Map.of("limit", BYTES));

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::check, 10_000);
    }

    private static void check(RoutingContext route) {
        var length = route.request().getHeader("content-length");
        if (length == null || length.length() < 19 && length.chars().allMatch(Character::isDigit)
                && Long.parseLong(length) <= BYTES) {
            route.next();
            return;
        }
        route.response().setStatusCode(413).putHeader("content-type", Problem.MEDIA_TYPE.toString())
                .putHeader("connection", "close").end(new JsonObject(TOO_LARGE.body()).encode());
    }
}
