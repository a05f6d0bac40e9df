package trygg.platform.pages;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Refuses a form that was sent from another site in the visitor's name.
 * <p>
 * The session cookie is SameSite=Lax, which keeps it away from most foreign posts but not from all: another
 * application on the same registrable domain counts as the same site, and some browsers let fresh cookies through for
 * two minutes. Every browser of the last years says where a request comes from, in {@code Sec-Fetch-Site} or at least
 * {@code Origin}, and a page cannot forge either; so nothing has to be put into the forms. A request with a bearer
 * token is let through, because no foreign page can add that header; a request to the API without cookie too,
 * because it has no rights to misuse and is owed the API's own answer.
 */
final class FormPostGuard {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String origin;

    FormPostGuard(String origin) {
        this.origin = origin;
    }

    /** What of a request tells where it comes from. */
    record Sent(String method, String path, @Nullable String authorization, @Nullable String cookie,
            @Nullable String fetchSite, @Nullable String origin) {
    }

    boolean allows(Sent request) {
        return SAFE.contains(request.method())
                || bearer(request.authorization())
                || request.cookie() == null && request.path().contains("/api/")
                || sameOrigin(request);
    }

    private boolean sameOrigin(Sent request) {
        if (request.fetchSite() != null) {
            return request.fetchSite().equals("same-origin");
        }
        return origin.equals(request.origin());
    }

    private static boolean bearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
