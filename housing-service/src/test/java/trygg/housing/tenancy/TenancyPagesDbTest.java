package trygg.housing.tenancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.Homes;
import trygg.housing.tenancy.Tenancy.Contract;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.secrecy.Caller;
import trygg.testkit.TestDatabase;
import trygg.testkit.TryggTestResource;

/** What staff see and do about tenancies, and that support stands beside the home (C052, C053). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class TenancyPagesDbTest {

    private static final String HERE = "SE-0181";
    private static final Caller KARIN = new Caller("karin", Set.of("caseworker"), Set.of(HERE));
    private static final LocalDate KEYS = LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(40);

    @Inject
    TenancyService tenancies;
    @Inject
    Transactions transactions;
    @Inject
    Homes homes;

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    private Tenancy started(Contract contract, boolean protectedPerson) {
        var landlord = HomeFixture.landlord(HERE);
        var home = transactions.in(Scope.of(HERE),
                tx -> HomeFixture.known(tx, homes, landlord, HomeFixture.flat(landlord)).id());
        var letting = tenancies.start(KARIN, new StartTenancy(UUID.randomUUID(), HERE, UUID.randomUUID(), home,
                protectedPerson, 2, 1, true, 3, contract, contract == Contract.FIRST_HAND ? null : KEYS.plusDays(10), KEYS,
                "karin"));
        return letting instanceof Letting.Done(var one) ? one : throwing(letting);
    }

    private static Tenancy throwing(Object letting) {
        throw new AssertionError(letting);
    }

    private static String day(int after) {
        return KEYS.plusDays(after).toString();
    }

    @ParameterizedTest
    @CsvSource({ "nb,De som løper,Oppfølging ved siden av boligen,Dagen er passert",
            "sv,De som pågår,Stöd vid sidan av bostaden,Dagen har passerat",
            "en,Those that run,Support beside the home,The day has passed" })
    void thePagesStandInThreeLanguages(String language, String list, String support, String overdue) {
        var one = started(Contract.SECOND_HAND, false);

        browser(language).get("/tenancies").then().statusCode(200).body(containsString(list)).body(containsString(overdue))
                .body(containsString("/housing/tenancies/" + one.id())).body(not(containsString("NOT_FOUND")));
        browser(language).get("/tenancies/" + one.id()).then().statusCode(200).body(containsString(support))
                .body(containsString(overdue)).body(not(containsString("NOT_FOUND")));
        browser(language).get("/tenancies/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** C052: by hand support is offered, refused, accepted and ended, and the home is untouched. */
    @Test
    void supportIsWrittenBesideTheHome() {
        var one = started(Contract.FIRST_HAND, false);
        var support = "/tenancies/" + one.id() + "/support";

        form(Map.of("step", "offered")).post(support).then().statusCode(422).body(containsString("Ange dagen"));
        form(Map.of("step", "accepted", "supportOn", day(1))).post(support).then().statusCode(422)
                .body(containsString("Det följer inte av det senaste steget"));
        var offer = new LinkedHashMap<>(Map.of("actId", UUID.randomUUID().toString(), "step", "offered", "supportOn", day(1),
                "holds", "harm-reduction"));
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(offer).post(support).then().statusCode(303).header("Location", endsWith("?said=support"));
        }
        form(Map.of("step", "refused", "supportOn", day(2))).post(support).then().statusCode(303);
        form(Map.of("step", "accepted", "supportOn", day(3), "ownGoals", "yes")).post(support).then().statusCode(303);
        form(Map.of("step", "ended", "supportOn", day(4))).post(support).then().statusCode(422)
                .body(containsString("Välj varför"));
        form(Map.of("step", "ended", "supportOn", day(4), "endedWhy", "tenants-wish")).post(support).then().statusCode(303);

        browser("sv").get("/tenancies/" + one.id() + "?said=support").then()
                .body(containsString("Hjälp utan krav på nykterhet"))
                .body(containsString("Planen har deras egna mål")).body(containsString("På egen begäran"))
                .body(containsString("Hemmet berörs inte"));
        assertThat(TestDatabase.number("select count(*) from tenancy_support where tenancy_id = '" + one.id() + "'"))
                .isEqualTo(4);
        assertThat(TestDatabase.number("select version from tenancy where id = '" + one.id() + "'")).isOne();
    }

    /** C053: the deviation stands with its end until the contract is their own. */
    @Test
    void aDeviationEndsWithTheirOwnContract() {
        var one = started(Contract.TRIAL, false);

        form(Map.of("firstHandOn", day(-1))).post("/tenancies/" + one.id() + "/first-hand").then().statusCode(422)
                .body(containsString("Nycklarna lämnades senare"));
        form(Map.of("firstHandOn", day(20))).post("/tenancies/" + one.id() + "/first-hand").then().statusCode(303);
        browser("sv").get("/tenancies/" + one.id() + "?said=first-hand").then()
                .body(containsString("Kontraktet är deras eget nu")).body(not(containsString("Avvikelse")));
    }

    /** C052: who loses a home is housed again. */
    @Test
    void losingTheHomeIsSaidToBeTheWayToAnother() {
        var one = started(Contract.FIRST_HAND, false);

        form(Map.of("endedOn", day(30))).post("/tenancies/" + one.id() + "/end").then().statusCode(422);
        form(Map.of("endedOn", day(30), "reason", "evicted")).post("/tenancies/" + one.id() + "/end").then().statusCode(303)
                .header("Location", endsWith("?said=rehousing"));
        browser("sv").get("/tenancies/" + one.id() + "?said=rehousing").then()
                .body(containsString("Hushållet väntar redan på en annan bostad"))
                .body(not(containsString("Avsluta hyresförhållandet")));
        assertThat(TestDatabase.number("select count(*) from waiting_household where id = '"
                + TenancyService.rehousing(one.id()) + "'")).isOne();
    }

    /** A protected person stands in the list without case or address. */
    @Test
    void aProtectedPersonIsMasked() {
        var one = started(Contract.FIRST_HAND, true);

        browser("sv").get("/tenancies").then().body(containsString("/housing/tenancies/" + one.id()))
                .body(not(containsString(one.caseId().toString().substring(0, 8))));
        browser("sv").get("/tenancies/" + one.id()).then().body(containsString("Skyddad person"))
                .body(not(containsString("Storgatan")));
    }

    @Test
    @TestSecurity(user = "lars", roles = "landlord", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aLandlordSeesNoneOfIt() {
        browser("sv").get("/tenancies").then().statusCode(403);
        browser("sv").get("/tenancies/keys/" + UUID.randomUUID()).then().statusCode(403);
    }
}
