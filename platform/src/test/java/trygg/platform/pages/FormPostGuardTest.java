package trygg.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.platform.pages.FormPostGuard.Sent;

class FormPostGuardTest {

    private final FormPostGuard guard = new FormPostGuard("https://trygg.example.org");

    @Test
    void takesFormsOfOurOwnPages() {
        assertThat(guard.allows(form("same-origin", null))).isTrue();
        assertThat(guard.allows(form(null, "https://trygg.example.org"))).isTrue();
    }

    @Test
    void refusesFormsFromElsewhereEvenFromASiteBesideOurs() {
        assertThat(guard.allows(form("cross-site", null))).isFalse();
        assertThat(guard.allows(form("same-site", null))).isFalse();
        assertThat(guard.allows(form(null, "https://other.example.org"))).isFalse();
        assertThat(guard.allows(form(null, "null"))).isFalse();
        assertThat(guard.allows(form(null, null))).isFalse();
    }

    /** The browser's own word counts more than the origin, which some proxies rewrite. */
    @Test
    void refusesAForeignRequestThatClaimsOurOrigin() {
        assertThat(guard.allows(form("cross-site", "https://trygg.example.org"))).isFalse();
    }

    @Test
    void leavesReadingAlone() {
        assertThat(guard.allows(new Sent("GET", "/housing/board", null, "q_session=1", "cross-site", null))).isTrue();
    }

    @Test
    void leavesMachinesToTheApi() {
        assertThat(guard.allows(new Sent("POST", "/intake/api/v1/contacts", "Bearer x", null, null, null))).isTrue();
        assertThat(guard.allows(new Sent("POST", "/intake/api/v1/contacts", null, null, null, null))).isTrue();
    }

    @Test
    void refusesAForeignPostToTheApiThatCarriesASession() {
        assertThat(guard.allows(new Sent("POST", "/intake/api/v1/contacts", null, "q_session=1", "cross-site", null)))
                .isFalse();
    }

    private static Sent form(@Nullable String fetchSite, @Nullable String origin) {
        return new Sent("POST", "/housing/board", null, "q_session=1", fetchSite, origin);
    }
}
