package trygg.housing.tenancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.Homes;
import trygg.housing.tenancy.Tenancy.Contract;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.secrecy.Caller;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C053: a clause that ties the home to anything but tenancy law is a finding with an end, and can end nothing itself. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ClauseDbTest {

    private static final String HERE = "SE-1281";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private static final String TENANCIES = "/api/v1/tenancies";

    @Inject
    TenancyService tenancies;
    @Inject
    Transactions transactions;
    @Inject
    Homes homes;

    private static RequestSpecification machine() {
        return given().auth().oauth2(TestTokens.bearer("landlord-system", "housing.write housing.read", HERE))
                .contentType(ContentType.JSON);
    }

    private Tenancy started(Contract contract, boolean protectedPerson) {
        var landlord = HomeFixture.landlord(HERE);
        var home = transactions.in(Scope.of(HERE),
                tx -> HomeFixture.known(tx, homes, landlord, HomeFixture.flat(landlord)).id());
        var letting = tenancies.start(new Caller("karin", Set.of("caseworker"), Set.of(HERE)), new StartTenancy(
                UUID.randomUUID(), HERE, UUID.randomUUID(), home, protectedPerson, 1, 0, true, 3, contract,
                contract == Contract.FIRST_HAND ? null : TODAY.plusDays(90), TODAY.minusDays(5), "karin"));
        assertThat(letting).isInstanceOf(Letting.Done.class);
        return ((Letting.Done) letting).tenancy();
    }

    private static Map<String, Object> clause(String kind, String says) {
        return new LinkedHashMap<>(Map.of("id", UUID.randomUUID(), "kind", kind, "says", says));
    }

    private static ValidatableResponse note(Tenancy one, Map<String, ?> clause) {
        return machine().body(clause).post(TENANCIES + "/" + one.id() + "/clauses").then();
    }

    @Test
    void aConditionIsAFindingWithAnEnd() {
        var one = started(Contract.FIRST_HAND, false);
        var sobriety = clause("sobriety", "Hyresgästen ska vara nykter i bostaden.");

        note(one, sobriety).statusCode(422).body("type", is("urn:problem:condition-without-end"));
        sobriety.put("endsOn", TODAY.minusDays(1).toString());
        note(one, sobriety).statusCode(422).body("type", is("urn:problem:condition-without-end"));
        sobriety.put("endsOn", TODAY.plusDays(30).toString());
        note(one, sobriety).statusCode(201).body("condition", is(true));
        note(one, sobriety).statusCode(200);
        sobriety.put("says", "Något annat");
        note(one, sobriety).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        assertThat(TestDatabase.number("select count(*) from tenancy_clause where tenancy_id = '" + one.id()
                + "' and ends_on is not null")).isOne();
        // The home is not touched by it.
        assertThat(TestDatabase.number("select version from tenancy where id = '" + one.id() + "'")).isOne();

        machine().body(Map.of("why", "removed")).post(TENANCIES + "/clauses/" + sobriety.get("id") + "/end").then()
                .statusCode(200).body("goneWhy", is("removed"));
        machine().body(Map.of("why", "no-condition")).post(TENANCIES + "/clauses/" + sobriety.get("id") + "/end").then()
                .statusCode(200).body("goneWhy", is("removed"));
        machine().body(Map.of("why", "removed")).post(TENANCIES + "/clauses/" + UUID.randomUUID() + "/end").then()
                .statusCode(404).body("type", is("urn:problem:unknown-tenancy"));
    }

    /** A machine cannot pass a condition off as house rules; a human who has read it can say that it is none. */
    @ParameterizedTest
    @ValueSource(strings = { "Ska lämna drogtest vid anmodan", "Leietaker skal følge behandlingsplanen",
            "The tenant keeps sober at all times" })
    void whatReadsLikeAConditionIsLookedAt(String says) {
        var one = started(Contract.FIRST_HAND, false);
        var rules = clause("house-rules", says);

        note(one, rules).statusCode(422).body("type", is("urn:problem:clause-reads-like-a-condition"));
        rules.put("checked", true);
        note(one, rules).statusCode(422).body("type", is("urn:problem:clause-reads-like-a-condition"));
        note(one, clause("care-of-home", "Hyresgästen ska behandla lägenheten väl och hålla den ren.")).statusCode(201)
                .body("condition", is(false)).body("endsOn", nullValue());
        var rent = clause("rent", "Hyran betalas i förskott.");
        rent.put("endsOn", TODAY.plusDays(1).toString());
        note(one, rent).statusCode(422).body("type", is("urn:problem:no-condition"));
    }

    /** The share counts a home once, however many ways it is conditioned; a second-hand pilot is red. */
    @Test
    void theReportListsWhatIsConditionedUntilWhen() {
        var sublet = started(Contract.SECOND_HAND, false);
        var hidden = started(Contract.FIRST_HAND, true);
        var treatment = clause("treatment", "Kontraktet förutsätter behandling.");
        treatment.put("endsOn", TODAY.toString());
        note(sublet, treatment).statusCode(201);
        treatment.put("id", UUID.randomUUID());
        note(hidden, treatment).statusCode(201);

        var report = machine().get(TENANCIES + "/conditions?municipality=" + HERE).then().statusCode(200)
                .body("findings.tenancyId", hasItem(hidden.id().toString()))
                .body("findings.caseId", not(hasItem(hidden.caseId().toString())))
                .body("deviations.tenancyId", hasItem(sublet.id().toString())).body("percent", greaterThan(0)).extract();
        assertThat(report.<Integer> path("either")).isEqualTo(Math.toIntExact(TestDatabase.number("""
                select count(*) from tenancy t where municipality = 'SE-1281' and ended_on is null
                   and (contract <> 'first-hand' and first_hand_on is null or exists (select 1 from tenancy_clause c
                        where c.tenancy_id = t.id and c.ends_on is not null and c.gone_on is null))""")));
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = HERE))
    void staffNoteAndEndClausesOnThePage() {
        var one = started(Contract.FIRST_HAND, false);
        var page = "/tenancies/" + one.id();

        form(Map.of("kind", "house-rules", "says", "Nykterhet krävs")).post(page + "/clauses").then().statusCode(422)
                .body(containsString("Det här läses som ett villkor utöver lagen"));
        form(Map.of("kind", "activity")).post(page + "/clauses").then().statusCode(422)
                .body(containsString("Skriv ordalydelsen"));
        var id = UUID.randomUUID().toString();
        form(Map.of("clauseId", id, "kind", "activity", "says", "Ska delta i sysselsättning", "endsOn", TODAY.toString()))
                .post(page + "/clauses").then().statusCode(303);
        for (var language : Set.of("sv", "nb", "en")) {
            browser(language).get("/tenancies/conditions").then().statusCode(200).body(containsString("/housing" + page))
                    .body(not(containsString("NOT_FOUND")));
            browser(language).get(page).then().statusCode(200).body(containsString("Ska delta i sysselsättning"))
                    .body(not(containsString("NOT_FOUND")));
        }
        form(Map.of("why", "no-condition")).post(page + "/clauses/" + id + "/end").then().statusCode(303);
        browser("sv").get(page).then().body(containsString("var inget villkor utöver lagen"));
        form(Map.of("kind", "house-rules", "says", "Nykterhet krävs i tvättstugan", "checked", "yes"))
                .post(page + "/clauses").then().statusCode(303);
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    /** Nothing that could end or hold back a tenancy knows of conditions or support: not the table, not the commands. */
    @Test
    void noFieldTiesTheHomeToAnything() {
        assertThat(TestDatabase
                .number("""
                        select count(*) from information_schema.columns where table_name in ('tenancy', 'home', 'occupancy', 'waiting_household')
                           and column_name ~ 'support|treat|sober|condition|activit|clause|leg_'"""))
                .isZero();
        assertThat(TestDatabase.number("""
                select count(*) from information_schema.referential_constraints r
                  join information_schema.table_constraints f on f.constraint_name = r.constraint_name
                 where f.table_name = 'tenancy' and r.unique_constraint_name ~ 'support|clause|leg|joint'""")).isZero();
        for (var type : Set.of(Tenancy.class, Tenancy.End.class, StartTenancy.class)) {
            for (var component : type.getRecordComponents()) {
                assertThat(component.getName().toLowerCase(Locale.ROOT))
                        .doesNotContainPattern("support|treat|sober|condition|activit|clause");
            }
        }
    }
}
