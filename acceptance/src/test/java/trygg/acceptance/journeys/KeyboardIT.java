package trygg.acceptance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.microsoft.playwright.Page;

import trygg.acceptance.journeys.Visit.Screen;

/** Everything without a mouse, and boards that fill up while they are looked at. */
class KeyboardIT extends Journey {

    private static final int MOST_STOPS = 90;

    /** What a screen reader would call the thing that has the focus. */
    private static final String FOCUSED = """
            () => {
              const at = document.activeElement;
              const by = at.getAttribute('aria-labelledby');
              const name = by ? by.split(' ').map(id => document.getElementById(id)?.innerText ?? '').join(' ')
                  : at.getAttribute('aria-label') ?? (at.labels?.length ? at.labels[0].innerText : at.innerText ?? '');
              return name.replace(/\\s+/g, ' ').trim();
            }""";

    /** Whether anybody can see where the focus is. */
    private static final String SHOWN = """
            () => {
              const shown = element => {
                const style = getComputedStyle(element);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
              };
              const at = document.activeElement;
              // The skip link is seen by its appearing; a box to tick is framed together with its label.
              return at.matches('.ds-skip-link') || shown(at) || at.closest('.ds-field') && shown(at.closest('.ds-field'));
            }""";

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void registersAContactAndOpensACaseWithoutAMouse() {
        try (var karin = new Visit(stage, "karin", Screen.DESKTOP, "sv")) {
            var page = karin.tab("/intake/");
            skipToTheContent(page);
            page.keyboard().press("/");
            assertThat(page.locator("#shell-search")).isFocused();

            tabTo(page, Work.REGISTER);
            page.keyboard().press("Enter");
            page.waitForURL("**/contacts/new");
            typeContact(page);
            assertThat(page.locator("h1")).hasText("Synthetic Keyboard");
            var caseId = new Work(page).caseId();

            tabTo(page, "Mottagning");
            page.keyboard().press("Enter");
            page.waitForURL("**/intake/");
            openWithKeys(page, caseId);
        }
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void showsOnAnOpenBoardWhatIsRegisteredInAnotherTab() {
        try (var karin = new Visit(stage, "karin", Screen.DESKTOP, "sv")) {
            var intake = karin.tab("/intake/");
            var housing = karin.tab("/housing/");
            var form = karin.tab("/intake/contacts/new");
            intake.evaluate("() => { window.sameLoad = true; }");

            var work = new Work(form);
            work.describe("Synthetic Elsewhere");
            work.press(Work.REGISTER_NOW);
            var caseId = work.caseId();

            assertThat(new Work(intake).row(caseId)).isVisible();
            assertThat(new Work(housing).row(caseId)).isVisible();
            assertThat(intake.evaluate("() => window.sameLoad === true")).as("without loading the board again").isEqualTo(true);
        }
    }

    private static void skipToTheContent(Page page) {
        page.keyboard().press("Tab");
        assertThat(page.locator(".ds-skip-link")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    private static void typeContact(Page page) {
        tabTo(page, Work.ROOF);
        page.keyboard().press("Space");
        tabTo(page, Work.ROOF + " " + Work.CANNOT_WAIT);
        page.keyboard().press("Space");
        tabTo(page, "Hur kom kontakten?");
        page.keyboard().type("Tel");
        tabTo(page, Work.UNPROTECTED);
        page.keyboard().press("Space");
        tabTo(page, "Namn eller vad personen vill kallas (valfritt)");
        page.keyboard().type("Synthetic Keyboard");
        tabTo(page, "Barnens födelsedatum (valfritt)");
        page.keyboard().type("2019-03-04");
        tabTo(page, Work.REGISTER_NOW);
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/**");
    }

    /** Goes through the list with j, back with k, and opens what it stands on. */
    private static void openWithKeys(Page page, UUID caseId) {
        assertThat(new Work(page).row(caseId)).isVisible();
        page.keyboard().press("j");
        var first = page.evaluate("() => document.activeElement.href");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(page.evaluate("() => document.activeElement.href")).as("j, j, k ends on the first row").isEqualTo(first);
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/**");
        assertThat(page.url()).isEqualTo(first);
    }

    /** Presses Tab until the focus stands on what has this name, as somebody without a mouse has to. */
    private static void tabTo(Page page, String name) {
        var passed = new ArrayList<String>();
        while (passed.size() < MOST_STOPS) {
            page.keyboard().press("Tab");
            var at = String.valueOf(page.evaluate(FOCUSED));
            if (passed.isEmpty() || !passed.getLast().equals(at)) {
                assertThat(page.evaluate(SHOWN)).as("the focus on '" + at + "' can be seen").isEqualTo(true);
            }
            if (at.equals(name)) {
                return;
            }
            passed.add(at);
        }
        throw new AssertionError("Tab does not reach '" + name + "'; it passed " + passed);
    }
}
