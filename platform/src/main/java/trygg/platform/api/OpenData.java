package trygg.platform.api;

import java.util.function.Function;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;

import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;

/** How figures of a municipality are published for everybody, without a login. */
public final class OpenData {

    /** Long enough that a crowd asks the database once, short enough that the figures are of today. */
    private static final int SECONDS = 60;

    private OpenData() {
    }

    /** @param figures what is published, made of suppressed counts; asked only for a municipality that is served here */
    public static Response of(Municipalities municipalities, String code, Function<Municipality, ?> figures) {
        var cached = new CacheControl();
        cached.setMaxAge(SECONDS);
        return municipalities.find(code).map(one -> Response.ok(figures.apply(one)).cacheControl(cached).build())
                .orElseGet(() -> Problem.notFound("unknown-municipality", "This installation does not serve that municipality")
                        .asResponse());
    }
}
