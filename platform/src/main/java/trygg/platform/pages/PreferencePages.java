package trygg.platform.pages;

import java.net.URI;
import java.time.Duration;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import trygg.platform.TryggConfig;

/**
 * The visitor's choices of language and municipality. They live in cookies of the whole origin, so that all four
 * services follow; the municipality is a wish only, and rights come from the token each time.
 */
@Path("preferences")
@PermitAll
public class PreferencePages {

    private final Visitor visitor;
    private final ShellFiles files;
    private final TryggConfig config;

    PreferencePages(Visitor visitor, ShellFiles files, TryggConfig config) {
        this.visitor = visitor;
        this.files = files;
        this.config = config;
    }

    @POST
    @Path("language")
    @Operation(hidden = true)
    public Response language(@FormParam("to") @Nullable String to, @HeaderParam("Referer") @Nullable String from) {
        return Language.of(to).map(language -> back(from, Language.COOKIE, language.tag()))
                .orElseGet(() -> back(from));
    }

    @POST
    @Path("municipality")
    @Operation(hidden = true)
    public Response municipality(@FormParam("to") @Nullable String to, @HeaderParam("Referer") @Nullable String from) {
        return to != null && visitor.municipalities().contains(to) ? back(from, Visitor.MUNICIPALITY_COOKIE, to)
                : back(from);
    }

    private Response back(@Nullable String from, String cookie, String value) {
        var kept = new NewCookie.Builder(cookie).value(value).path("/").sameSite(SameSite.LAX).httpOnly(true)
                .secure(config.origin().startsWith("https:")).maxAge((int) Duration.ofDays(365).toSeconds()).build();
        return Response.fromResponse(back(from)).cookie(kept).build();
    }

    /** Back to the page the visitor was on, if it is one of ours: an address from outside must not lead away. */
    private Response back(@Nullable String from) {
        var here = from != null && from.startsWith(config.origin() + "/") ? from.substring(config.origin().length())
                : files.root() + "/";
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, URI.create(config.origin() + here))
                .build();
    }
}
