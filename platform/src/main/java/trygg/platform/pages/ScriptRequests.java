package trygg.platform.pages;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells sign-in which requests a script of ours made. They get a plain refusal when the session has gone, and the page
 * then reloads; a redirect would put the sign-in form into the middle of the page.
 */
@ApplicationScoped
class ScriptRequests implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        var request = context.request();
        var accept = request.getHeader("Accept");
        return "true".equals(request.getHeader("HX-Request")) || accept != null && accept.contains("text/event-stream");
    }
}
