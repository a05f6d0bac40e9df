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
        var here = pathOf(from);
        return Language.of(to).map(language -> to(here, Language.COOKIE, language.tag())).orElseGet(() -> to(here));
    }

    @POST
    @Path("municipality")
    @Operation(hidden = true)
    public Response municipality(@FormParam("to") @Nullable String to, @HeaderParam("Referer") @Nullable String from) {
        // A page about one case of the old municipality does not exist in the new one; a board does.
        var here = pathOf(from).split("[?]")[0];
        var goOn = here.chars().filter(sign -> sign == '/').count() <= 2 ? here : files.root() + "/";
        return to != null && visitor.municipalities().contains(to) ? to(goOn, Visitor.MUNICIPALITY_COOKIE, to)
                : to(goOn);
    }

    private Response to(String path, String cookie, String value) {
        var kept = new NewCookie.Builder(cookie).value(value).path("/").sameSite(SameSite.LAX).httpOnly(true)
                .secure(config.origin().startsWith("https:")).maxAge((int) Duration.ofDays(365).toSeconds()).build();
        return Response.fromResponse(to(path)).cookie(kept).build();
    }

    private static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }

    /** Of the page the visitor was on only the path is taken, so that no address from outside leads away. */
    private String pathOf(@Nullable String page) {
        try {
            var address = URI.create(page == null ? "" : page);
            var path = address.getRawPath();
            if (path != null && path.startsWith("/") && !path.startsWith("//")) {
                return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
            }
        } catch (IllegalArgumentException _) {
            // Falls through to the start page, as a missing one does.
        }
        return files.root() + "/";
    }
}
