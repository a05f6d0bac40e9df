package trygg.platform.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import trygg.platform.TryggConfig;

/**
 * What is true of every answer to a browser: nothing runs that we did not ship, nothing of a person stays in a cache,
 * and no form from elsewhere is taken. It stands before routing and sign-in, so that no page can be without it.
 */
@ApplicationScoped
class BrowserSafety {

    /** No inline style or script anywhere, which is why the templates have none. */
    static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final int BEFORE_EVERYTHING = 1000;
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final FormPostGuard guard;
    private final ErrorPages errors;
    private final String shell;

    BrowserSafety(TryggConfig config, ErrorPages errors, ShellFiles files) {
        this.guard = new FormPostGuard(config.origin());
        this.errors = errors;
        this.shell = files.root() + "/shell/";
    }

    void register(@Observes Filters filters) {
        filters.register(this::protect, BEFORE_EVERYTHING);
    }

    private void protect(RoutingContext context) {
        context.addHeadersEndHandler(_ -> addHeaders(context));
        if (guard.allows(sent(context.request()))) {
            context.next();
            return;
        }
        var language = Language.resolve(cookie(context.request(), Language.COOKIE),
                context.request().getHeader("Accept-Language"), Language.NB);
        context.response().setStatusCode(403).putHeader("Content-Type", "text/html; charset=UTF-8")
                .end(errors.render(403, language));
    }

    private void addHeaders(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (!context.request().path().startsWith(shell)) {
            if (!headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
        } else if (context.response().getStatusCode() == 200 && context.request().query() != null) {
            headers.set("Cache-Control", FOR_A_YEAR);
        }
    }

    private static FormPostGuard.Sent sent(HttpServerRequest request) {
        return new FormPostGuard.Sent(request.method().name(), request.path(), request.getHeader("Authorization"),
                request.getHeader("Cookie"), request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"));
    }

    private static @Nullable String cookie(HttpServerRequest request, String name) {
        var cookie = request.getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }
}
