package trygg.acceptance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;

import trygg.acceptance.journeys.Visit.Screen;

/**
 * The way of one contact through the whole suite, as a caseworker walks it: registered once, taken up by three services,
 * answered in each of them, and each promise seen to be kept on the case that was open all the time.
 */
class WayThroughIT extends Journey {

    /** Far more than it takes, for machines that do much else meanwhile. */
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(20_000);

    @ParameterizedTest
    @EnumSource(Screen.class)
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void leadsFromTheContactThroughAllServicesToKeptPromises(Screen screen) {
        try (var karin = new Visit(stage, "karin", screen, "sv")) {
            var kase = karin.tab("/intake/");
            var caseId = register(karin, kase);
            // A page that is loaded again forgets this.
            kase.evaluate("() => { window.sameLoad = true; }");
            awaitReactions(kase);
            findings.examine(kase, karin, "case-taken-up");

            var other = karin.tab("/housing/");
            offerRoof(karin, other, caseId);
            seeKept(kase, "Tak");
            decideEmergencyAid(karin, other, caseId);
            seeKept(kase, "Akut");
            holdFirstTalk(karin, other, caseId);
            assertThat(timeline(kase)).containsText("höll det första samtalet", SOON);
            assertThat(kase.evaluate("() => window.sameLoad === true")).as("the case was never loaded again").isEqualTo(true);

            answer(kase);
            findings.examine(kase, karin, "case-answered");
            karin.go(other, "/intake/promises");
            findings.examine(other, karin, "promises-after");
            assertThat(other.locator("main")).containsText("Tak över huvudet");
            assertThat(karin.signIns()).as("sign-ins over four services").isEqualTo(1);
            findings.addAll(karin.complaints());
        }
        findings.assertNone();
    }

    private UUID register(Visit karin, Page page) {
        var work = new Work(page);
        work.follow(Work.REGISTER);
        work.press(Work.REGISTER_NOW);
        assertThat(page.locator(".t-errors")).isFocused();
        findings.look(page, karin, "contact-refused-empty");
        var called = "Synthetic Samira";
        work.describe(called);
        work.field("Barnens födelsedatum").fill("i fjol");
        work.press(Work.REGISTER_NOW);
        assertThat(page.locator(".t-errors li")).hasCount(1);
        assertThat(work.field("Namn eller vad")).hasValue(called);
        assertThat(work.choice(Work.FOOD)).isChecked();
        findings.examine(page, karin, "contact-refused");
        work.field("Barnens födelsedatum").fill("2019-03-04");
        work.press(Work.REGISTER_NOW);
        assertThat(page.locator(".ds-alert[role=status]")).containsText("Kontakten är registrerad");
        assertThat(page.locator("h1")).hasText(called);
        return work.caseId();
    }

    private static void awaitReactions(Page page) {
        var begin = Instant.now();
        for (var service : List.of("Bostad har tagit emot", "Försörjning har öppnat", "Omsorg har tagit emot")) {
            assertThat(timeline(page)).containsText(service, SOON);
        }
        System.out.println(
                "journey: all three services had taken up the case " + Duration.between(begin, Instant.now()).toMillis()
                        + " ms after its page was there");
    }

    private void offerRoof(Visit karin, Page page, UUID caseId) {
        assertThat(page.url()).as("housing opens without another sign-in").endsWith("/housing/");
        var work = new Work(page);
        work.open(caseId);
        work.press("Ge erbjudandet");
        findings.examine(page, karin, "roof-refused");
        work.tick("Hotell eller vandrarhem");
        work.field("Adress").fill("Syntetgatan 1, Lund. Vera möter i receptionen.");
        work.press("Ge erbjudandet");
        assertThat(page.locator(".ds-alert[role=status]")).containsText("Erbjudandet är sparat");
        findings.examine(page, karin, "roof-offered");
    }

    private void decideEmergencyAid(Visit karin, Page page, UUID caseId) {
        karin.go(page, "/benefits/");
        var work = new Work(page);
        work.open(caseId);
        work.press("Fatta beslutet");
        findings.examine(page, karin, "aid-refused");
        work.tick("Bifall");
        work.field("Belopp").fill("650,00");
        work.field("Lagrum").selectOption("SoL 2025:400 12:1");
        work.press("Fatta beslutet");
        assertThat(page.locator(".ds-alert[role=status]")).containsText("Beslutet är sparat");
        findings.examine(page, karin, "aid-decided");
    }

    private void holdFirstTalk(Visit karin, Page page, UUID caseId) {
        karin.go(page, "/care/");
        var work = new Work(page);
        work.open(caseId);
        findings.examine(page, karin, "talk-to-hold");
        page.locator("main input[type=radio][value=phone]").check();
        page.locator("main form[action*=first-talks] button[type=submit]").click();
        assertThat(page.locator(".ds-alert[role=status]")).isVisible();
        findings.examine(page, karin, "talk-held");
    }

    private static void answer(Page page) {
        var work = new Work(page);
        work.tick("Hjälpen är i gång");
        work.press("Registrera svaret");
        assertThat(page.locator(".ds-alert[role=status]")).containsText("Svaret är registrerat");
    }

    private static void seeKept(Page page, String guarantee) {
        assertThat(timeline(page)).containsText(Pattern.compile(guarantee + ".*löftet är hållet"), SOON);
    }

    private static com.microsoft.playwright.Locator timeline(Page page) {
        return page.locator(".t-timeline");
    }
}
