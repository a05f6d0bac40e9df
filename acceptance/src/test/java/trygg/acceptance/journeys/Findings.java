package trygg.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;

import trygg.local.Checkout;

/**
 * What is wrong with the pages looked at. Collected, so that one run tells all of it, and takes a picture of each page for
 * people to judge what no program can.
 */
final class Findings {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What a reader must never see: template leftovers, names of messages, codes, ids and times as machines write them. */
    private static final Pattern NOT_WORDS = Pattern.compile("[{}]|NOT_FOUND|\\bnull\\b|\\b(?:shell|operations):\\w+"
            + "|\\b(?:roof-tonight|eviction-threat|food-or-medicine|mental-health|child-concern|first-answer|aid-decision"
            + "|first-talk|emergency-aid|appeal-reconsidered|housing-decision|calendar days|whichever is earlier)\\b"
            + "|\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-|\\d{4}-\\d\\d-\\d\\dT\\d\\d");

    /** What people read, and what is read to them. Raw messages, which an operator's page shows in pre and code, are none. */
    private static final String READ = """
            () => {
              const copy = document.body.cloneNode(true);
              copy.querySelectorAll('pre, code, script, template, input[type=hidden]').forEach(part => part.remove());
              const spoken = [...copy.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(element =>
                  ['aria-label', 'title', 'placeholder'].map(name => element.getAttribute(name) ?? ''));
              return document.title + ' ' + copy.textContent + ' ' + spoken.join(' ');
            }""";

    /** Of all readers at once. */
    private final List<String> found = Collections.synchronizedList(new ArrayList<>());

    /** Takes the picture of a page and notes whatever reads or stands wrong on it. */
    void look(Page page, Visit visit, String name) {
        page.waitForLoadState();
        var language = String.valueOf(page.evaluate("() => document.documentElement.lang"));
        var where = name + " (" + visit.screen().folder() + ", " + language + ")";
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(Checkout.find().root()
                .resolve("acceptance/target/screenshots").resolve(visit.screen().folder())
                .resolve(name + "." + language + ".png")));
        var text = String.valueOf(page.evaluate(READ));
        var words = NOT_WORDS.matcher(text);
        while (words.find()) {
            // In Norwegian it is a word: zero.
            if (words.group().equals("null") && language.equals("nb")) {
                continue;
            }
            var around = text.substring(Math.max(0, words.start() - 40), Math.min(text.length(), words.end() + 40));
            found.add(where + ": not for readers: '" + words.group() + "' in '" + around.replaceAll("\\s+", " ") + "'");
        }
        var over = ((Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")).intValue();
        if (over > 0) {
            found.add(where + ": wider than the screen by " + over + " px: " + page.evaluate("""
                    () => [...document.body.querySelectorAll('*')].filter(element =>
                        element.getBoundingClientRect().right > window.innerWidth + 1 && !element.closest('.t-scroll, .t-nav'))
                      .slice(0, 4).map(element => element.outerHTML.slice(0, 120)).join(' | ')"""));
        }
    }

    /** As {@link #look}, and lets axe judge whether everybody can use it. */
    void examine(Page page, Visit visit, String name) {
        look(page, visit, name);
        var where = name + " (" + visit.screen().folder() + ")";
        for (var violation : new AxeBuilder(page).withTags(WCAG).analyze().getViolations()) {
            found.add(where + ": " + told(violation));
        }
    }

    private static String told(Rule violation) {
        return violation.getId() + ", " + violation.getHelp() + ": " + violation.getNodes().stream().limit(3)
                .map(CheckedNode::getHtml).map(html -> html.replaceAll("\\s+", " ")).toList();
    }

    /** Notes that the page is not in the language chosen. */
    void expectLanguage(Page page, String name, String language) {
        var lang = String.valueOf(page.evaluate("() => document.documentElement.lang"));
        if (!lang.equals(language)) {
            found.add(name + ": the page says it is in '" + lang + "' although '" + language + "' was chosen");
        }
    }

    void add(String what) {
        found.add(what);
    }

    void addAll(Collection<String> what) {
        found.addAll(what);
    }

    void assertNone() {
        assertThat(found).as("faults of the pages; the pictures are in acceptance/target/screenshots").isEmpty();
    }
}
