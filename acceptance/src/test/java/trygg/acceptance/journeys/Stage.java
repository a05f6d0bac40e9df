package trygg.acceptance.journeys;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import trygg.acceptance.RunningSuite;
import trygg.acceptance.api.Api;

/**
 * The suite and a browser to visit it with. The suite is the one all tests share, or the one that the system property
 * {@code trygg.origin} names, which spares whoever works on the pages the start of another.
 */
final class Stage implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final String origin;
    private final Playwright playwright;
    private final Browser browser;

    private Stage(String origin, Playwright playwright, Browser browser) {
        this.origin = origin;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the test, loudly, on a machine without a browser; the build servers install one. */
    static Stage open() {
        var chromium = chromium();
        if (chromium.isEmpty()) {
            System.err.println("\n  NOT TESTED: the browser journeys. No Chromium was found on the PATH; install it"
                    + " ('apt install chromium') or name it with TRYGG_CHROMIUM.\n");
            Assumptions.abort("no Chromium on this machine");
        }
        // A machine that builds and runs everything at once is slow; what never comes is told soon enough.
        PlaywrightAssertions.setDefaultAssertionTimeout(Visit.PATIENCE_MS);
        var origin = Optional.ofNullable(System.getProperty("trygg.origin")).orElseGet(() -> RunningSuite.get().origin());
        // The driver must not fetch browsers of its own: the distribution's is used.
        var playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Build servers run as root and with little shared memory, where Chromium's own defaults do not start.
        var browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(chromium.get()).setHeadless(true)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none")));
        return new Stage(origin, playwright, browser);
    }

    private static Optional<Path> chromium() {
        var named = System.getenv("TRYGG_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    String origin() {
        return origin;
    }

    Browser browser() {
        return browser;
    }

    /** The APIs with the rights of a system of the municipalities, to set the scene. */
    Api system() {
        return new Api(origin, "municipal-system");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
