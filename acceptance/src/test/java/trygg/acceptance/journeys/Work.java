package trygg.acceptance.journeys;

import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** What Karin does all day, found by the Swedish words she sees. */
final class Work {

    static final String REGISTER = "Registrera en kontakt";
    static final String REGISTER_NOW = "Registrera kontakten";
    static final String ROOF = "Tak över huvudet i natt";
    static final String FOOD = "Mat eller medicin";
    static final String MENTAL_HEALTH = "Psykisk hälsa";
    static final String CANNOT_WAIT = "Kan inte vänta";
    static final String UNPROTECTED = "Inget skydd";

    private static final Pattern CASE = Pattern.compile("/intake/cases/([0-9a-f-]{36})");

    private final Page page;

    Work(Page page) {
        this.page = page;
    }

    /** Fills in the form for somebody with a child who has no roof tonight, nothing to eat, and needs to talk. */
    void describe(String called) {
        tick(ROOF);
        tick(ROOF + " " + CANNOT_WAIT);
        tick(FOOD);
        tick(FOOD + " " + CANNOT_WAIT);
        tick(MENTAL_HEALTH);
        field("Hur kom kontakten").selectOption(new SelectOption().setLabel("Telefon"));
        tick(UNPROTECTED);
        field("Namn eller vad").fill(called);
        field("Födelsedatum").fill("1990-05-01");
        field("Språk").selectOption(new SelectOption().setLabel("Arabiska"));
        tick("Behöver tolk");
        field("Barnens födelsedatum").fill("2019-03-04");
        field("Anteckning").fill("Sover hos en vän som måste åka i kväll. Barnet har skola i morgon.");
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)).click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true)).first().click();
    }

    /** A checkbox or a radio button. */
    void tick(String label) {
        choice(label).check();
    }

    Locator choice(String label) {
        var named = new GetByRoleOptions().setName(label).setExact(true);
        return page.getByRole(AriaRole.CHECKBOX, named).or(page.getByRole(AriaRole.RADIO, named));
    }

    /** The field whose label begins with this, in letters only; most labels end with saying that they are optional. */
    Locator field(String beginning) {
        return page.locator("main").getByLabel(Pattern.compile("^\\s*" + beginning));
    }

    /** The row of a board that leads to what belongs to this case. */
    Locator row(UUID caseId) {
        return page.locator(".t-row").filter(new Locator.FilterOptions().setHasText(shortId(caseId)));
    }

    void open(UUID caseId) {
        row(caseId).locator("a[data-row]").click();
        page.waitForLoadState();
    }

    /** The case that stands in the address. */
    UUID caseId() {
        var matcher = CASE.matcher(page.url());
        if (!matcher.find()) {
            throw new AssertionError("not on the page of a case but on " + page.url() + ": "
                    + page.locator("main").innerText());
        }
        return UUID.fromString(matcher.group(1));
    }

    static String shortId(UUID caseId) {
        return caseId.toString().substring(0, 8);
    }
}
