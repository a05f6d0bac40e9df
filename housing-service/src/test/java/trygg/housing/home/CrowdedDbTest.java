package trygg.housing.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** Two thousand homes, each let and each vacant: lists stay short, and all of them can be come to by the next link. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "maria", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "NO-9999"))
class CrowdedDbTest {

    private static final String CODE = "NO-9999";
    private static final int MANY = 2000;
    private static final Pattern NEXT = Pattern.compile("href=\"/housing(/[a-z]+\\?(?:[^\"]*;)?(?:after|page)=[^\"]+)\"");

    private final UUID landlord = UUID.randomUUID();

    /** Of a town of their own, and gone afterwards: other tests do not rank two thousand vacancies. */
    @BeforeEach
    void build() {
        TestDatabase.execute("insert into landlord values ('%s', '%s', 'Boligselskapet', 'municipal', now(), 'test')"
                .formatted(landlord, CODE));
        TestDatabase.execute(
                """
                        insert into home (id, municipality, landlord_id, kind, label, address, capacity, step_free, lift, wheelchair,
                                          life_span, pets, women_only, hidden, contract, ready_on, added_at, added_by)
                        select gen_random_uuid(), '%s', '%s', 'flat', 'H ' || n, 'Storgata ' || n || ' %2$s', 3, false, false, false, false,
                               false, false, false, 'first-hand', '2020-01-01', now(), 'test' from generate_series(1, %d) n"""
                        .formatted(CODE, landlord, MANY));
        TestDatabase.execute(
                """
                        insert into tenancy (id, municipality, case_id, home_id, protected_person, people, children, housing_first,
                                             homes_shown, contract, started_on, started_at, started_by)
                        select gen_random_uuid(), municipality, gen_random_uuid(), id, false, 2, 0, false, 1, 'first-hand', '2024-01-01',
                               now(), 'test' from home where landlord_id = '%s'"""
                        .formatted(landlord));
        TestDatabase.execute("""
                insert into vacancy (id, municipality, home_id, free_from, seed, opened_at, opened_by)
                select gen_random_uuid(), municipality, id, now(), 1, now(), 'test' from home where landlord_id = '%s'"""
                .formatted(landlord));
    }

    @AfterEach
    void tearDown() {
        for (var table : List.of("vacancy", "tenancy")) {
            TestDatabase.execute("delete from " + table + " where home_id in (select id from home where landlord_id = '"
                    + landlord + "')");
        }
        TestDatabase.execute("delete from home where landlord_id = '" + landlord + "'");
        TestDatabase.execute("delete from landlord where id = '" + landlord + "'");
    }

    private static String page(String path) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", "nb")
                .get(path)
                .then().statusCode(200).extract().asString();
    }

    /** Those that this test built. */
    private List<String> all(String table) {
        var home = table.equals("home") ? "id" : "home_id";
        return List.of(TestDatabase.text("select string_agg(id::text, ' ') from " + table + " where " + home
                + " in (select id from home where landlord_id = '" + landlord + "')").split(" "));
    }

    private static List<String> rows(String list, String page) {
        return Pattern.compile("<tr><th scope=\"row\"><a [^>]*href=\"/housing" + list + "/([0-9a-f-]{36})\"").matcher(page)
                .results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @CsvSource({ "/homes,home,100", "/tenancies,tenancy,100", "/vacancies,vacancy,50" })
    void everyPageIsShortAndTheLastIsReached(String list, String table, int most) {
        var seen = new ArrayList<String>();
        var next = list;
        while (next != null) {
            var page = page(next);
            var rows = rows(list, page);
            assertThat(rows).isNotEmpty().hasSizeLessThanOrEqualTo(most);
            seen.addAll(rows);
            var link = NEXT.matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(all(table));
    }

    /** An open page of the list is kept true as that page, not as the first. */
    @Test
    @Timeout(60)
    void theSecondPageOfTheVacanciesStaysTheSecond() throws Exception {
        var link = NEXT.matcher(page("/vacancies"));
        assertThat(link.find()).isTrue();
        var second = page(link.group(1));
        var expected = rows("/vacancies", second);
        var live = Pattern.compile("sse-connect=\"([^\"]+)\"").matcher(second);
        assertThat(live.find()).isTrue();

        try (var browser = HttpClient.newHttpClient()) {
            var stream = browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + live.group(1)))
                    .header("Accept", "text/event-stream").header("Cookie", "trygg_lang=nb").build(), BodyHandlers.ofLines());
            var first = stream.body().filter(line -> line.contains("/housing/vacancies/")).findFirst().orElseThrow();
            assertThat(first).contains("/housing/vacancies/" + expected.getFirst());
            browser.shutdownNow();
        }
    }

    @Test
    void machinesReadAllTenanciesPageByPage() {
        var seen = new HashSet<String>();
        Integer after = 0;
        while (after != null) {
            var page = given().auth().oauth2(TestTokens.bearer("system", "housing.read", CODE))
                    .get("/api/v1/tenancies?limit=900&municipality=" + CODE + "&after=" + after).then().statusCode(200)
                    .extract();
            List<String> ids = page.path("tenancies.id");
            assertThat(ids).isNotEmpty().hasSizeLessThanOrEqualTo(900);
            seen.addAll(ids);
            after = page.path("next");
        }
        assertThat(seen).containsAll(all("tenancy"));
        given().auth().oauth2(TestTokens.bearer("system", "housing.read", CODE))
                .get("/api/v1/tenancies?after=-1&municipality=" + CODE).then().statusCode(422)
                .body("type", is("urn:problem:invalid-request"));
    }
}
