package trygg.acceptance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.microsoft.playwright.Page;

import trygg.acceptance.api.ContactRequest;
import trygg.acceptance.api.ContactRequest.Member;
import trygg.acceptance.api.ContactRequest.Need;
import trygg.acceptance.api.ContactRequest.Person;
import trygg.acceptance.journeys.Visit.Screen;

/**
 * Every page there is, found by following the links as a person would: on both screens, in all languages, empty and crowded.
 * A page nobody has thought of here is looked at too, as soon as something leads to it.
 */
class EveryPageIT extends Journey {

    private static final String CROWDED = "SE-1880";
    private static final String EMPTY = "SE-0181";
    private static final String NORWAY = "NO-3224";
    private static final int CONTACTS = 60;
    private static final String FILES = "/statistics/files/";
    private static final int LAST_KNOWN_LAYOUT = 2026;

    private static final List<String> STARTS = List.of("/intake/", "/housing/", "/benefits/", "/care/");

    /** Pages that links do not lead to from an ordinary day. */
    private static final List<String> BESIDES = List.of("/intake/search?q=12345", "/intake/remedies", "/housing/remedies",
            "/benefits/remedies", "/care/remedies", "/intake/no-such-page", "/housing/operations");

    /** What has to be among the pages found; a broken link must not make a page go unseen. */
    private static final Set<String> WANTED = Set.of("/intake/", "/intake/contacts/new", "/intake/cases/{id}",
            "/intake/cases/{id}/readers", "/intake/concerns", "/intake/concerns/{id}", "/intake/promises", "/intake/search",
            "/intake/remedies", "/housing/", "/housing/needs/{id}",
            "/housing/stock", "/housing/stock/pipeline", "/housing/plan", "/housing/evidence", "/housing/tenancies",
            "/housing/decisions",
            "/housing/legs", "/housing/day-centres", "/housing/vacancies", "/housing/waiting", "/housing/homelessness",
            "/housing/evictions", "/housing/evictions/new", "/housing/homes", "/housing/homes/living", "/housing/homes/import",
            "/housing/homes/{id}", "/housing/vacancies/{id}", "/housing/waiting/{id}",
            "/housing/landlords", "/housing/landlords/{id}", "/housing/landlord-questions",
            "/housing/arrivals", "/housing/arrivals/new", "/housing/arrivals/import", "/housing/arrivals/{id}",
            "/housing/tonight", "/housing/tonight/requests/new", "/housing/tonight/requests/{id}", "/benefits/",
            "/benefits/applications/{id}",
            "/benefits/calculation", "/benefits/parameters", "/benefits/payments", "/benefits/applications/{id}/money",
            "/benefits/controls", "/benefits/controls/new", "/benefits/work-inclusion", "/benefits/work-inclusion/cases/{id}",
            "/benefits/work-inclusion/cases/{id}/support",
            "/benefits/signals", "/benefits/cost-shift", "/benefits/renewals", "/benefits/simulation",
            "/benefits/statistics", "/benefits/arrears", "/benefits/stalled", "/benefits/applications/{id}/appeals",
            "/benefits/applications/{id}/recovery", "/benefits/appeals", "/benefits/renewals/long-term-families", "/care/",
            "/care/requests/{id}");

    /** What only Norway has, as a manager finds it. */
    private static final Set<String> WANTED_IN_NORWAY = Set.of("/benefits/", "/benefits/statistics", "/benefits/qualification",
            "/benefits/qualification/{id}", "/benefits/qualification/cases/{id}", "/benefits/work-inclusion/cases/{id}");

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void canBeUsedByEverybodyInEveryLanguage() throws Exception {
        for (int i = 0; i < CONTACTS; i++) {
            register(i);
        }
        homes(landlord(CROWDED, "a-firm-of-nobody"));
        arrival();
        final Map<String, String> pages;
        try (var karin = new Visit(stage, "karin", Screen.DESKTOP, "sv")) {
            var page = karin.tab("/intake/");
            karin.actIn(CROWDED);
            awaitCrowd(karin, page);
            pages = follow(karin, page, Stream.concat(STARTS.stream(), BESIDES.stream()).toList(), "/");
            findings.addAll(karin.complaints());
            assertThat(pages.keySet()).as("pages that links lead to").containsAll(WANTED);
        }
        // Two readers at a time, each with a browser of its own: one alone leaves half of the machine idle.
        try (var beside = Executors.newSingleThreadExecutor()) {
            var phone = beside.submit(() -> onThePhone(pages));
            inOtherLanguages(pages);
            emptyBoards();
            inNorway();
            landlordsOwn();
            phone.get();
        }
        findings.assertNone();
    }

    /**
     * Follows every link within a part of the suite once for each kind of page, examining each. The first address of each kind.
     *
     * @param part how the addresses begin that are followed
     */
    private Map<String, String> follow(Visit who, Page page, List<String> from, String part) {
        var seen = new LinkedHashMap<String, String>();
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            var path = open.removeFirst();
            if (seen.putIfAbsent(kind(path), path) != null) {
                continue;
            }
            var status = who.go(page, path);
            if (status >= 400 && !BESIDES.contains(path)) {
                findings.add("a link leads to " + path + ", which answers " + status);
            }
            findings.examine(page, who, name(path));
            links(page).stream().filter(link -> link.startsWith(part) && !seen.containsKey(kind(link))).forEach(open::add);
        }
        return seen;
    }

    private List<String> links(Page page) {
        var found = page.evalOnSelectorAll("a[href]", "links => links.map(link => link.getAttribute('href'))");
        return ((List<?>) found).stream().map(String::valueOf)
                .filter(link -> STARTS.stream().anyMatch(link::startsWith))
                .filter(link -> !link.contains("/logout") && !link.contains("/api/") && !link.contains("/open/")
                        && !link.contains(".csv") && !link.contains(".pdf") && !link.contains(FILES))
                .map(link -> link.split("#")[0]).toList();
    }

    /** Switches the language where it is switched, on the page, and stays on the page by doing so. */
    private void switchLanguage(Visit karin, Page page, Map<String, String> pages, String language) {
        karin.go(page, "/intake/");
        page.locator(".t-languages button[value=" + language + "]").click();
        page.waitForURL("**/intake/");
        for (var path : pages.values()) {
            karin.go(page, path);
            if (page.locator(".t-languages").count() > 0) {
                assertThat(page.locator(".t-languages button[value=" + language + "]")).hasAttribute("aria-pressed", "true");
            }
            findings.expectLanguage(page, name(path), language);
            findings.look(page, karin, name(path));
        }
    }

    /** Says that what a broken promise owes has been done. */
    private void makeGood(Visit karin, Page page) {
        karin.go(page, "/intake/remedies?owner=mine");
        var first = page.locator(".t-row details").first();
        first.locator("summary").click();
        first.locator("textarea").fill("Rang och bad om ursäkt; ett samtal är bokat i morgon.");
        first.locator("button").click();
        page.waitForURL("**/intake/remedies?**said=done**");
        assertThat(page.locator(".ds-alert[role=status]")).isVisible();
        findings.examine(page, karin, "remedy-done");
    }

    private void inOtherLanguages(Map<String, String> pages) {
        try (var karin = new Visit(stage, "karin", Screen.DESKTOP, "sv")) {
            var page = karin.tab("/intake/");
            karin.actIn(CROWDED);
            for (var language : List.of("nb", "en")) {
                switchLanguage(karin, page, pages, language);
            }
            makeGood(karin, page);
            findings.addAll(karin.complaints());
        }
    }

    private void onThePhone(Map<String, String> pages) {
        try (var own = Stage.open(); var karin = new Visit(own, "karin", Screen.PHONE, "nb")) {
            var page = karin.tab("/intake/");
            karin.actIn(CROWDED);
            for (var path : pages.values()) {
                karin.go(page, path);
                findings.examine(page, karin, name(path));
            }
            findings.addAll(karin.complaints());
        }
    }

    private void emptyBoards() {
        for (var screen : Screen.values()) {
            try (var maja = new Visit(stage, "maja", screen, "sv")) {
                var page = maja.tab("/intake/");
                maja.actIn(EMPTY);
                for (var path : STARTS) {
                    maja.go(page, path);
                    assertThat(page.locator(".t-empty")).isVisible();
                    findings.examine(page, maja, "empty" + name(path));
                }
            }
        }
    }

    /** What only a manager and only Norway has: the qualification programme, and the year's files for the statistics office. */
    private void inNorway() throws Exception {
        var caseId = participant();
        Map<String, String> pages;
        try (var maja = new Visit(stage, "maja", Screen.DESKTOP, "nb")) {
            var page = maja.tab("/benefits/");
            maja.actIn(NORWAY);
            pages = follow(maja, page,
                    List.of("/benefits/", "/benefits/statistics", "/benefits/work-inclusion/cases/" + caseId),
                    "/benefits/qualification");
            assertThat(pages.keySet()).as("pages that links lead to in Norway").containsAll(WANTED_IN_NORWAY);
            files(maja, page);
            findings.addAll(maja.complaints());
        }
        try (var maja = new Visit(stage, "maja", Screen.PHONE, "en")) {
            var page = maja.tab("/benefits/");
            maja.actIn(NORWAY);
            for (var kind : WANTED_IN_NORWAY) {
                maja.go(page, pages.get(kind));
                findings.examine(page, maja, "norway-" + name(pages.get(kind)));
            }
            findings.addAll(maja.complaints());
        }
    }

    /** The links to the files answer, with the file or with who cannot be in it. A browser would save the one it got. */
    private void files(Visit maja, Page page) {
        var year = LocalDate.now(ZoneId.of("Europe/Oslo")).getYear();
        if (year > LAST_KNOWN_LAYOUT) {
            System.err.println("NOT TESTED: the files of " + year + ", whose layout is not known yet");
            return;
        }
        maja.go(page, "/benefits/statistics");
        var found = page.evalOnSelectorAll("a[href*='" + FILES + "']", "links => links.map(link => link.href)");
        var files = ((List<?>) found).stream().map(String::valueOf).toList();
        assertThat(files).as("files a manager can fetch").hasSize(2);
        for (var file : files) {
            var answer = page.context().request().get(file);
            if (answer.status() == 409) {
                maja.go(page, file.substring(stage.origin().length()));
                findings.examine(page, maja, "statistics-left-out");
            } else {
                assertThat(answer.status()).as(file + " " + answer.text()).isEqualTo(200);
                assertThat(answer.headers().get("content-type")).as(file).startsWith("text/plain");
            }
        }
    }

    /** A household in Norway that asks for the qualification programme, by its case. */
    private String participant() throws Exception {
        var answer = stage.system().post("/intake/api/v1/contacts", new ContactRequest(UUID.randomUUID().toString(), NORWAY,
                "desk", Instant.now().toString(), new Person(null, "Synthetic Participant", "1990-05-01", "none", "nb", false),
                List.of(), List.of(new Need("money", false)), null));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var caseId = answer.body().required("caseId").asText();
        var applied = Map.of("id", UUID.randomUUID(), "caseId", caseId, "appliedOn",
                LocalDate.now(ZoneId.of("Europe/Oslo")).toString());
        // Benefits learns of the case by an event, a moment later.
        var end = Instant.now().plus(Duration.ofSeconds(30));
        var asked = stage.system().post("/benefits/api/v1/qualification-programmes/applications", applied);
        while (!asked.isSuccess() && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            asked = stage.system().post("/benefits/api/v1/qualification-programmes/applications", applied);
        }
        assertThat(asked.isSuccess()).as(asked.text()).isTrue();
        return caseId;
    }

    /** A landlord signs in and finds its own pages, first without a landlord to act for. */
    private void landlordsOwn() throws Exception {
        try (var vera = new Visit(stage, "vera", Screen.DESKTOP, "sv")) {
            var page = vera.tab("/housing/landlord");
            findings.examine(page, vera, "landlord-of-nobody");
            landlord(EMPTY, "vera");
            vera.go(page, "/housing/landlord/homes/new");
            page.locator("[name=kind]").selectOption("flat");
            page.locator("[name=address]").fill("Provgatan 1");
            page.locator("[name=label]").fill("1101");
            page.locator("[name=capacity]").fill("2");
            page.locator("[name=contract]").selectOption("first-hand");
            page.locator("[name=readyOn]").fill("2020-01-01");
            page.locator("main button[type=submit]").click();
            findings.examine(page, vera, "landlord-confirm");
            page.locator("main button[type=submit]").first().click();
            page.waitForURL("**said=offered**");
            var home = page.url().replaceAll(".*(/housing/[^?]*)\\?.*", "$1");
            vera.go(page, "/housing/landlord/questions/new");
            page.locator("[name=text]").fill("Vem byter lås?");
            page.locator("main button[type=submit]").click();
            page.waitForURL("**said=asked**");
            var question = page.url().replaceAll(".*(/housing/[^?]*)\\?.*", "$1");
            landlordsPages(vera, page, home, question);
            findings.addAll(vera.complaints());
            try (var onThePhone = new Visit(stage, "vera", Screen.PHONE, "nb")) {
                landlordsPages(onThePhone, onThePhone.tab(), home, question);
                findings.addAll(onThePhone.complaints());
            }
        }
    }

    private void landlordsPages(Visit vera, Page page, String home, String question) throws Exception {
        for (var path : List.of("/housing/landlord", home, question, "/housing/landlord/homes/new",
                "/housing/landlord/questions/new", "/housing/landlord/terms")) {
            vera.go(page, path);
            findings.examine(page, vera, name(path));
        }
    }

    /** A landlord for whom this account acts; its id. */
    private String landlord(String municipality, String account) throws Exception {
        var id = UUID.nameUUIDFromBytes((municipality + account).getBytes(StandardCharsets.UTF_8)).toString();
        enter("landlords", Map.of("id", id, "municipality", municipality, "name", "Provhus AB", "kind", "private"));
        enter("landlord-members", Map.of("landlordId", id, "caller", account));
        return id;
    }

    /** Two flats, one of them to let: only a table with rows shows whether it is too wide. */
    private void homes(String landlord) throws Exception {
        for (int flat = 1; flat <= 2; flat++) {
            var id = UUID.randomUUID().toString();
            enter("homes", Map.of("id", id, "municipality", CROWDED, "landlordId", landlord, "kind", "flat",
                    "label", "lgh 110" + flat, "address", "Provgatan med ett langt namn 1", "capacity", 4,
                    "contract", "first-hand", "readyOn", "2020-01-01"));
            if (flat == 1) {
                enter("vacancies", Map.of("id", UUID.randomUUID().toString(), "homeId", id));
            }
        }
    }

    /** A family that is to arrive, with a name of its agreement as long as one gets. */
    private void arrival() throws Exception {
        enter("arrivals", Map.of("id", UUID.randomUUID().toString(), "municipality", CROWDED, "reference",
                "EX-" + System.nanoTime() + "-ETTLANGTDIARIENUMMERSOMINGENSTANSBRYTS", "arrivesOn",
                LocalDate.now().plusDays(60).toString(),
                "births", List.of("1988-04-12", "2017-02-03"), "rooms", 2, "protectedPerson", false));
    }

    private void enter(String path, Map<String, ?> body) throws Exception {
        var answer = stage.system().post("/housing/api/v1/" + path, body);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    private void awaitCrowd(Visit karin, Page page) {
        for (var board : STARTS) {
            karin.go(page, board);
            assertThat(page.locator(".t-row").first()).isVisible();
        }
    }

    private static String kind(String path) {
        return path.split("\\?")[0].replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}").replaceAll("/C\\d{3}\\b", "/{promise}");
    }

    private static String name(String path) {
        return kind(path).replaceAll("[{}]", "").replace("/", "-").replaceAll("^-|-$", "");
    }

    /** A contact as they come in over a week: all needs, large and small households, some of them late by now. */
    private void register(int number) throws Exception {
        var kinds = List.of("roof-tonight", "housing", "eviction-threat", "money", "food-or-medicine", "elder-care",
                "mental-health", "substance-use", "violence", "child-concern", "work", "other");
        var needs = kinds.stream().filter(kind -> (number + kinds.indexOf(kind)) % 5 == 0)
                .map(kind -> new Need(kind, number % 4 == 0)).toList();
        var household = number % 3 == 0
                ? List.of(new Member("partner", "1985-03-03"), new Member("child", "2012-10-01"), new Member("child", null))
                : number % 3 == 1 ? List.of(new Member("child", "2019-03-04")) : List.<Member> of();
        var received = Instant.now().minus(Duration.ofHours(number * number / 12));
        var answer = stage.system().post("/intake/api/v1/contacts", new ContactRequest(UUID.randomUUID().toString(), CROWDED,
                number % 2 == 0 ? "phone" : "family-centre", received.toString(), new Person(null, "Synthetic Person " + number,
                        "19" + (50 + number % 45) + "-05-01", number % 10 == 7 ? "protected" : "none", "so", number % 3 == 0),
                household, needs, number % 2 == 0 ? "Synthetic note of a conversation." : null));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
