package trygg.acceptance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.microsoft.playwright.Page;

import trygg.acceptance.api.ContactRequest;
import trygg.acceptance.api.ContactRequest.Member;
import trygg.acceptance.api.ContactRequest.Need;
import trygg.acceptance.api.ContactRequest.Person;
import trygg.acceptance.journeys.Visit.Screen;

/** Whom nobody may find: masked in every list, opened only with a reason that stays, and out of reach from elsewhere. */
class ProtectedPersonIT extends Journey {

    private static final String MUNICIPALITY = "SE-1281";
    private static final String MASK = "Skyddad person";

    /** Where each service lists what it has opened, for the systems, and where its pages show it. */
    private static final Map<String, String> LISTS = Map.of("/housing/api/v1/needs", "/housing/needs/",
            "/benefits/api/v1/applications", "/benefits/applications/", "/care/api/v1/requests", "/care/requests/");

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void masksAProtectedPersonAndLogsWhoJoinsTheCase() throws Exception {
        var contact = contact("Synthetic Hidden", "protected");
        var caseId = register(contact);
        try (var karin = new Visit(stage, "karin", Screen.DESKTOP, "sv")) {
            var page = karin.tab("/intake/");
            karin.actIn(MUNICIPALITY);
            expectMasked(karin, page, "/intake/", "/intake/cases/" + caseId, contact);
            for (var list : LISTS.entrySet()) {
                var board = "/" + list.getKey().split("/")[1] + "/";
                expectMasked(karin, page, board, list.getValue() + opened(list.getKey(), contact.id()), contact);
            }

            assertThat(karin.go(page, "/intake/cases/" + caseId)).as("the case of a protected person").isEqualTo(403);
            assertThat(page.locator("body")).not().containsText(contact.person().alias());
            findings.examine(page, karin, "case-closed");
            join(karin, page, contact.person().alias());
        }
        findings.assertNone();
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void keepsACaseFromTheCaseworkersOfAnotherMunicipality() throws Exception {
        var contact = contact("Synthetic Neighbour", "none");
        var caseId = register(contact);
        try (var ola = new Visit(stage, "ola", Screen.DESKTOP, "nb")) {
            var page = ola.tab("/intake/");
            ola.actIn(MUNICIPALITY);
            assertThat(ola.go(page, "/intake/cases/" + caseId)).as("a case of Lund, for Ola of Rælingen").isEqualTo(404);
            assertThat(page.locator("body")).not().containsText(contact.person().alias());
            ola.go(page, "/intake/");
            assertThat(page.locator(".t-where")).not().containsText("Lund");
            assertThat(new Work(page).row(caseId)).hasCount(0);
        }
    }

    private void join(Visit karin, Page page, String alias) {
        var work = new Work(page);
        work.press("Jag arbetar med det här ärendet");
        assertThat(page.locator(".t-errors")).isFocused();
        findings.examine(page, karin, "case-closed-no-reason");
        work.field("Varför").fill("Jag tar emot familjen i kväll");
        work.press("Jag arbetar med det här ärendet");
        assertThat(page.locator("h1")).hasText(alias);
        assertThat(page.locator(".t-banner")).containsText(MASK);
        findings.examine(page, karin, "case-protected");
        work.follow("Vem har läst ärendet");
        assertThat(page.locator("main table")).containsText("Jag tar emot familjen i kväll");
        assertThat(page.locator("main table")).containsText("karin");
        findings.examine(page, karin, "case-protected-readers");
    }

    /** The list shows that there is something to do, and nothing of for whom. */
    private void expectMasked(Visit karin, Page page, String board, String href, ContactRequest contact) {
        karin.go(page, board);
        var row = page.locator(".t-row").filter(new com.microsoft.playwright.Locator.FilterOptions()
                .setHas(page.locator("a[href='" + href + "']")));
        assertThat(row).isVisible();
        assertThat(row.locator("a[data-row]")).hasText(MASK);
        assertThat(page.locator("body")).not().containsText(contact.person().alias());
        findings.look(page, karin, "masked" + board.replace("/", "-") + "board");
    }

    private UUID register(ContactRequest contact) throws IOException {
        var answer = stage.system().post("/intake/api/v1/contacts", contact);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.body().required("caseId").asText());
    }

    /** What a service has opened for a contact; it hears of it a moment after it was accepted. */
    private UUID opened(String list, String contactId) throws IOException, InterruptedException {
        var end = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(end)) {
            for (var item : stage.system().get(list + "?municipality=" + MUNICIPALITY + "&limit=200").body().path("items")) {
                if (item.path("contactId").asText().equals(contactId)) {
                    return UUID.fromString(item.required("id").asText());
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError(list + " has nothing of contact " + contactId);
    }

    private static ContactRequest contact(String called, String protection) {
        return new ContactRequest(UUID.randomUUID().toString(), MUNICIPALITY, "phone", Instant.now().toString(),
                new Person(null, called, "1988-02-03", protection, "sv", false), List.of(new Member("child", "2017-09-10")),
                List.of(new Need("roof-tonight", true), new Need("money", false), new Need("mental-health", false)), null);
    }
}
