package trygg.acceptance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import trygg.acceptance.api.ContactRequest;
import trygg.acceptance.api.ContactRequest.Member;
import trygg.acceptance.api.ContactRequest.Need;
import trygg.acceptance.api.ContactRequest.Person;
import trygg.acceptance.journeys.Visit.Screen;

/**
 * A mother's and her child's way from a night without a roof to a home that is not lost again, as Karin walks it with them: a
 * bed tonight, the vacant home that is theirs by the rules, the offer and the keys, the rent that was missed, the eviction
 * that does not come, and the curve of those who keep their homes (C050, C051, C052, C055, C056).
 */
class HomeJourneyIT extends Journey {

    private static final String MUNICIPALITY = "SE-1281";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final LocalDate today = LocalDate.now(STOCKHOLM);
    private final String flat = "lgh " + UUID.randomUUID().toString().substring(0, 6);

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void leadsFromARoofTonightToAHomeThatIsKept() throws Exception {
        enterHomes();
        var caseId = register();
        try (var karin = new Visit(stage, "karin", Screen.DESKTOP, "sv")) {
            var page = karin.tab("/housing/");
            karin.actIn(MUNICIPALITY);
            takeTheBed(karin, page, caseId);
            noteHomelessness(karin, page, caseId);
            offerTheHome(karin, page, caseId);
            handOverTheKeys(karin, page);
            missTheRent(karin, page, caseId);
            avertTheEviction(karin, page);
            karin.go(page, "/housing/evidence");
            assertThat(page.locator("main svg").first()).isVisible();
            findings.examine(page, karin, "home-evidence");
            karin.go(page, "/intake/cases/" + caseId);
            assertThat(page.locator(".t-timeline")).containsText("Fick nycklarna");
            findings.examine(page, karin, "home-case");
            findings.addAll(karin.complaints());
        }
        findings.assertNone();
    }

    /** A room for the night for two, and a flat for two that nobody has. */
    private void enterHomes() throws IOException {
        var landlord = UUID.randomUUID();
        created("landlords", Map.of("id", landlord, "municipality", MUNICIPALITY, "name", "Exempelhem " + flat, "kind",
                "municipal"));
        created("homes",
                Map.of("id", UUID.randomUUID(), "municipality", MUNICIPALITY, "landlordId", landlord, "kind", "shelter-bed",
                        "label", "rum " + flat, "address", "Nattgatan 1", "capacity", 2, "contract", "night", "readyOn",
                        "2020-01-01"));
        created("homes",
                Map.of("id", UUID.randomUUID(), "municipality", MUNICIPALITY, "landlordId", landlord, "kind", "flat", "label",
                        flat, "address",
                        "Hemgatan 4", "capacity", 2, "rent", "6200.00", "contract", "first-hand", "readyOn", "2020-01-01"));
    }

    private void created(String what, Map<String, Object> body) throws IOException {
        var answer = stage.system().post("/housing/api/v1/" + what, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private UUID register() throws IOException {
        var answer = stage.system().post("/intake/api/v1/contacts",
                new ContactRequest(UUID.randomUUID().toString(), MUNICIPALITY, "desk", Instant.now().toString(),
                        new Person(null, "Synthetic Sara", "1992-05-01", "none", "sv", false),
                        List.of(new Member("child", "2019-03-04")),
                        List.of(new Need("roof-tonight", true), new Need("housing", false)), null));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.body().required("caseId").asText());
    }

    private void takeTheBed(Visit karin, Page page, UUID caseId) throws InterruptedException {
        var request = page.locator("main a[href*='/tonight/requests/']")
                .filter(new Locator.FilterOptions().setHasText(Work.shortId(caseId)));
        for (int tries = 0; tries < 20 && request.count() == 0; tries++) {
            Thread.sleep(500);
            karin.go(page, "/housing/tonight");
        }
        findings.examine(page, karin, "home-tonight");
        request.first().click();
        assertThat(page.locator("main")).containsText("Nattgatan 1");
        new Work(page).press("Notera ja");
        assertThat(page.locator(".ds-alert[role=status]")).containsText("Ja är sparat");
        findings.examine(page, karin, "home-bed-taken");
    }

    private void noteHomelessness(Visit karin, Page page, UUID caseId) {
        karin.go(page, "/housing/homelessness/cases/" + caseId);
        page.locator("[name=ethos]").selectOption("2");
        page.locator("[name=cause]").selectOption("structural");
        page.locator("[name=startedOn]").fill(today.minusDays(20).toString());
        new Work(page).press("Anteckna hemlöshet");
        assertThat(page.locator(".ds-alert[role=status]")).containsText("Hemlösheten är antecknad");
        findings.examine(page, karin, "home-homelessness");
    }

    /** They come first by the rules, and the whole order is frozen with the offer. */
    private void offerTheHome(Visit karin, Page page, UUID caseId) {
        karin.go(page, "/housing/vacancies");
        var option = page.locator("[name=homeId] option").filter(new Locator.FilterOptions().setHasText(flat));
        page.locator("[name=homeId]").selectOption(new SelectOption().setValue(option.getAttribute("value")));
        new Work(page).press("Lediganmäl bostaden");
        assertThat(page.locator(".ds-alert[role=status]")).containsText("Bostaden är ledig nu");
        assertThat(page.locator("section[aria-labelledby=ranking] tbody tr").first()).containsText(Work.shortId(caseId));
        findings.examine(page, karin, "home-ranking");
        new Work(page).press("Erbjud bostaden");
        assertThat(page.locator(".ds-alert[role=status]")).containsText("erbjuden och hålls");
        new Work(page).press("De tar bostaden");
        assertThat(page.locator(".ds-alert[role=status]")).containsText("Svaret är sparat");
        findings.examine(page, karin, "home-accepted");
    }

    private void handOverTheKeys(Visit karin, Page page) {
        new Work(page).follow("Lämna över nycklarna");
        new Work(page).press("Nycklarna är lämnade");
        assertThat(page.locator(".t-errors")).isVisible();
        findings.examine(page, karin, "home-keys-refused");
        page.locator("[name=startedOn]").fill(today.toString());
        page.locator("[name=contract]").selectOption("first-hand");
        page.locator("[name=homesShown]").fill("2");
        page.locator("[name=housingFirst]").check();
        new Work(page).press("Nycklarna är lämnade");
        assertThat(page.locator(".ds-alert[role=status]")).containsText("Hemmet är deras");
        findings.examine(page, karin, "home-tenancy");
    }

    private void missTheRent(Visit karin, Page page, UUID caseId) throws InterruptedException {
        karin.go(page, "/housing/evictions/new?case=" + caseId);
        page.locator("[name=kind]").selectOption("arrears-notice");
        page.locator("[name=children]").selectOption("yes");
        page.locator("[name=amount]").fill("6 200,00");
        page.locator("[name=on]").fill(today.minusDays(3).toString());
        findings.examine(page, karin, "home-arrears");
        new Work(page).press("Anteckna");
        page.waitForURL("**/housing/evictions**");
        findings.examine(page, karin, "home-evictions");
        page.locator("main a[href*='/housing/evictions/']")
                .filter(new Locator.FilterOptions().setHasText(Work.shortId(caseId))).first().click();
        page.waitForURL(url -> url.matches(".*/housing/evictions/[0-9a-f-]{36}.*"));
        assertThat(page.locator("main")).containsText("6 200".replace(' ', '\u00a0'));
        findings.examine(page, karin, "home-threat");
    }

    private void avertTheEviction(Visit karin, Page page) {
        page.locator("[name=kind]").selectOption("averted");
        page.locator("[name=way]").selectOption(new SelectOption().setIndex(1));
        new Work(page).press("Anteckna");
        assertThat(page.locator(".ds-alert[role=status]")).containsText("Det är antecknat");
        findings.examine(page, karin, "home-averted");
    }
}
