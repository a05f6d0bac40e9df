package trygg.acceptance.journeys;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;

/** One person at one browser. Signs in when Keycloak asks and counts how often that was. */
final class Visit implements AutoCloseable {

    /** The two screens everything is looked at on. */
    enum Screen {
        DESKTOP(1360, 850),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        String folder() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static final double PATIENCE_MS = 20_000;

    private static final String PASSWORD = "trygg";

    private final Stage stage;
    private final String account;
    private final Screen screen;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private int signIns;

    /**
     * @param account name of a demo account
     * @param language what the browser asks for, such as {@code sv}
     */
    Visit(Stage stage, String account, Screen screen, String language) {
        this.stage = stage;
        this.account = account;
        this.screen = screen;
        this.context = stage.browser().newContext(new NewContextOptions().setViewportSize(screen.width, screen.height)
                .setLocale(language).setTimezoneId("Europe/Stockholm").setReducedMotion(
                        com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MS);
    }

    /** A new tab, not yet anywhere. */
    Page tab() {
        var page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** A new tab at this path of the suite. */
    Page tab(String path) {
        var page = tab();
        go(page, path);
        return page;
    }

    /** Goes there; through the sign-in if that is asked for. The status of what was answered in the end. */
    int go(Page page, String path) {
        var answer = page.navigate(stage.origin() + path);
        if (page.url().contains("/auth/realms/")) {
            page.fill("#username", account);
            page.fill("#password", PASSWORD);
            page.click("#kc-login");
            page.waitForURL(url -> !url.contains("/auth/realms/") && !url.contains("/signed-in"));
            signIns++;
        }
        return answer.status();
    }

    /** How often a name and a password had to be typed. */
    int signIns() {
        return signIns;
    }

    Screen screen() {
        return screen;
    }

    /** Chooses the municipality to act in, as the switch in the top bar does. */
    void actIn(String municipality) {
        context.addCookies(List.of(cookie("trygg_municipality", municipality)));
    }

    /** Chooses the language, as the switch in the top bar does. */
    void speak(String language) {
        context.addCookies(List.of(cookie("trygg_lang", language)));
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl(stage.origin());
    }

    /** Faults of scripts, and what the content security policy has refused. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
