package trygg.housing.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.housing.decision.DecisionFixture.HERE;
import static trygg.housing.decision.DecisionFixture.KARIN;
import static trygg.housing.decision.DecisionFixture.TODAY;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.housing.decision.MadeDecision.Settlement;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.Outcome;
import trygg.housing.tenancy.Letting;
import trygg.housing.tenancy.Tenancy.Reason;
import trygg.platform.secrecy.Caller;
import trygg.testkit.TestDatabase;
import trygg.testkit.TryggTestResource;

/** C054: a home is decided on, appealed and carried out as any other right, and what is not is reported by quarter. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class DecisionDbTest extends DecisionSuite {

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }

    /** A need decided on that many days ago. */
    private HousingNeed decided(Outcome outcome, int daysAgo, boolean protectedPerson) {
        var need = DecisionFixture.asked(transactions, needs, TODAY.minusDays(daysAgo + 1), protectedPerson);
        DecisionFixture.decide(needs, need, outcome, TODAY.minusDays(daysAgo));
        return need;
    }

    private static long clocks(HousingNeed need, String state) {
        return TestDatabase.number("select count(*) from clock where guarantee = 'housing-execution' and case_id = '"
                + need.caseId() + "' and state = '" + state + "'");
    }

    /** Reported while it is owed for three months, and once more with its day when it is carried out. */
    @Test
    void whatIsNotCarriedOutInThreeMonthsIsReported() {
        var late = decided(Outcome.GRANTED, 200, false);
        var early = decided(Outcome.GRANTED, 60, false);
        var quarter = Quarter.of(TODAY);

        assertThat(reported(late, quarter)).singleElement().satisfies(one -> {
            assertThat(one.until()).isNull();
            assertThat(one.since()).isEqualTo(TODAY.minusDays(200));
            assertThat(one.days()).isBetween(200L, 201L);
        });
        assertThat(reported(early, quarter)).isEmpty();
        assertThat(decisions.execute(KARIN, late.id().value(), UUID.randomUUID(), TODAY)).isInstanceOf(Acting.Done.class);
        assertThat(reported(late, quarter)).singleElement().satisfies(one -> assertThat(one.until()).isEqualTo(TODAY));
        // Of a quarter that ended before, it is reported as it was then.
        var before = Quarter.of(quarter.before().last());
        assertThat(reported(late, before)).singleElement().satisfies(one -> assertThat(one.until()).isNull());
        assertThat(clocks(late, "broken")).isOne();
    }

    /** Keys carry the decision out, a lost home interrupts it, and from then it is owed again. */
    @Test
    void keysCarryItOutAndALostHomeInterruptsIt() {
        var need = decided(Outcome.GRANTED, 150, false);
        var tenancy = DecisionFixture.keys(need.caseId(), flat(), TODAY.minusDays(140));

        assertThat(tenancies.start(KARIN, tenancy)).isInstanceOf(Letting.Done.class);
        // Kept or found broken by the sweeper before the keys were told of: fulfilled either way.
        assertThat(TestDatabase.number("select count(*) from clock where guarantee = 'housing-execution' and case_id = '"
                + need.caseId() + "' and fulfilled_at is not null")).isOne();
        assertThat(reported(need, Quarter.of(TODAY))).isEmpty();
        assertThat(tenancies.end(KARIN, tenancy.id(), TODAY.minusDays(120), Reason.EVICTED)).isInstanceOf(Letting.Done.class);

        assertThat(reported(need, Quarter.of(TODAY))).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Unexecuted.Kind.INTERRUPTED);
            assertThat(one.days()).isBetween(120L, 121L);
        });
        var other = DecisionFixture.keys(need.caseId(), flat(), TODAY.minusDays(1));
        assertThat(tenancies.start(KARIN, other)).isInstanceOf(Letting.Done.class);
        assertThat(reported(need, Quarter.of(TODAY.minusDays(1)))).singleElement()
                .satisfies(one -> assertThat(one.until()).isEqualTo(TODAY.minusDays(1)));
    }

    /** A refusal that is changed on appeal gives a home from the day of the change. */
    @Test
    void anAppealThatIsWonIsOwedFromItsDay() {
        var need = decided(Outcome.REFUSED, 30, false);
        var id = need.id().value();

        assertThat(decisions.execute(KARIN, id, UUID.randomUUID(), TODAY))
                .isEqualTo(new Acting.Unfit(Acting.Fault.NOT_GRANTED));
        assertThat(decisions.settle(KARIN, id, Settlement.CHANGED, TODAY)).isEqualTo(new Acting.Unfit(Acting.Fault.NO_APPEAL));
        assertThat(decisions.appeal(KARIN, id, UUID.randomUUID(), TODAY.minusDays(31)))
                .isEqualTo(new Acting.Unfit(Acting.Fault.TOO_EARLY));
        assertThat(decisions.appeal(KARIN, id, UUID.randomUUID(), TODAY.minusDays(20))).isInstanceOf(Acting.Done.class);
        assertThat(decisions.appeal(KARIN, id, UUID.randomUUID(), TODAY.minusDays(20))).isInstanceOf(Acting.Repeated.class);
        var machine = new Caller("case-system", Set.of(), Set.of(HERE));
        assertThat(decisions.settle(machine, id, Settlement.UPHELD, TODAY)).isInstanceOf(Acting.NeedsHuman.class);
        assertThat(clocks(need, "running")).isZero();
        assertThat(decisions.settle(KARIN, id, Settlement.CHANGED, TODAY.minusDays(5))).isInstanceOf(Acting.Done.class);
        assertThat(clocks(need, "running")).isOne();
        assertThat(decisions.execute(KARIN, id, UUID.randomUUID(), TODAY)).isInstanceOf(Acting.Done.class);
        assertThat(clocks(need, "kept")).isOne();
    }

    @ParameterizedTest
    @CsvSource({ "nb,Vedtak om bolig,Ikke gjennomført,Du kan klage innen tre uker",
            "sv,Beslut om bostad,Inte verkställt,Du kan överklaga inom tre veckor",
            "en,Decisions on homes,Not carried out,You can appeal within three weeks" })
    void thePagesStandInThreeLanguages(String language, String board, String kind, String letter) {
        var late = decided(Outcome.GRANTED, 200, false);
        var refused = decided(Outcome.REFUSED, 3, false);

        browser(language).get("/decisions").then().statusCode(200).body(containsString(board)).body(containsString(kind))
                .body(containsString("/housing/decisions/" + late.id())).body(not(containsString("NOT_FOUND")));
        browser(language).get("/decisions/" + refused.id()).then().statusCode(200).body(containsString(letter))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/decisions/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** In the household's language whatever the reader's is, with its ground, its reason, and how to appeal until when. */
    @ParameterizedTest
    @CsvSource({ "'',sv,d MMMM yyyy,Du får inte bostaden du bad om,Du kan överklaga inom tre veckor",
            "nb,nb,d. MMMM yyyy,Du får ikke boligen du ba om,Du kan klage innen tre uker",
            "en,en,d MMMM yyyy,You do not get the home you asked for,You can appeal within three weeks" })
    void theLetterSaysWhatWasDecidedAndHowToAppeal(String asked, String language, String day, String title, String appeal) {
        var refused = decided(Outcome.REFUSED, 3, false);
        var letter = "/decisions/" + refused.id() + "/letter";
        var last = TODAY.minusDays(3).plusWeeks(3).format(DateTimeFormatter.ofPattern(day, Locale.of(language)));

        browser("en").get("/decisions/" + refused.id()).then().body(containsString("/housing" + letter));
        browser("en").get(letter + "?language=" + asked).then().statusCode(200)
                .body(containsString("l-paper\" data-color=\"neutral\" lang=\"" + language + "\""))
                .body(containsString(title)).body(containsString("skälet")).body(containsString("SoL 2025:400 11:1"))
                .body(containsString(appeal)).body(containsString(last)).body(not(containsString("NOT_FOUND")));
    }

    @Test
    void theLetterOfAGrantSaysThatTheKeysFollow() {
        var granted = decided(Outcome.GRANTED, 3, false);

        browser("nb").get("/decisions/" + granted.id() + "/letter").then().statusCode(200)
                .body(containsString("Du får en bostad")).body(containsString("Nycklarna följer"))
                .body(not(containsString("överklaga")));
        browser("nb").get("/decisions/" + UUID.randomUUID() + "/letter").then().statusCode(404);
    }

    /** By hand: appeal, its outcome, execution and interruption, each with its day. */
    @Test
    void thePageTakesTheDecisionToItsEnd() {
        var page = "/decisions/" + decided(Outcome.REFUSED, 30, false).id();
        var past = TODAY.minusDays(9).toString();

        form(Map.of()).post(page + "/appeal").then().statusCode(422).body(containsString("Ange dagen"));
        form(Map.of("receivedOn", TODAY.plusDays(3).toString())).post(page + "/appeal").then().statusCode(422)
                .body(containsString("Den dagen har inte kommit ännu"));
        form(Map.of("receivedOn", past)).post(page + "/appeal").then().statusCode(303)
                .header("Location", endsWith("?said=appealed"));
        form(Map.of("settledOn", past)).post(page + "/settlement").then().statusCode(422)
                .body(containsString("Välj vad det blev av det"));
        form(Map.of("settledOn", past, "outcome", "partly")).post(page + "/settlement").then().statusCode(303);
        browser("sv").get(page).then().body(containsString("Det är ändrat till en del"))
                .body(containsString("Hushållet har den inte ännu"));
        form(Map.of("executedOn", past)).post(page + "/execution").then().statusCode(303);
        form(Map.of("interruptedOn", TODAY.minusDays(1).toString())).post(page + "/interruption").then().statusCode(303);
        browser("sv").get(page + "?said=interrupted").then().body(containsString("Den ska ges på nytt"))
                .body(containsString("avbrutet"));
    }

    /** To the auditors without cases; a protected person's case stands in no file. */
    @Test
    void theFileForTheAuditorsNamesNoCase() {
        var late = decided(Outcome.GRANTED, 200, false);
        var hidden = decided(Outcome.GRANTED, 201, true);

        given().get("/decisions/report.csv?for=inspectorate").then().statusCode(200)
                .body(containsString("case,decision,kind,since,carried_out_on,days"))
                .body(containsString(TODAY.minusDays(200).toString()))
                .body(containsString(late.caseId().toString())).body(not(containsString(hidden.caseId().toString())));
        given().get("/decisions/report.csv?for=auditors").then().statusCode(200)
                .body(containsString("kind,since,carried_out_on,days")).body(not(containsString(late.caseId().toString())));
        browser("sv").get("/decisions").then().body(not(containsString(hidden.caseId().toString().substring(0, 8))));
    }

    /** A home that was granted is handed over from the decision, by choice among what is free. */
    @Test
    void aGrantedHomeLeadsToItsKeys() {
        var need = decided(Outcome.GRANTED, 9, false);
        var keys = "/tenancies/needs/" + need.id();
        var home = flat().toString();

        browser("sv").get("/needs/" + need.id()).then().body(containsString("/housing/decisions/" + need.id()));
        browser("sv").get("/decisions/" + need.id()).then().body(containsString("/housing" + keys));
        browser("sv").get(keys).then().statusCode(200).body(containsString(home));
        var typed = new LinkedHashMap<>(Map.of("contract", "first-hand", "homesShown", "1", "startedOn", TODAY.toString()));
        form(typed).post(keys).then().statusCode(422).body(containsString("Välj bostaden"));
        typed.put("homeId", home);
        var other = decided(Outcome.GRANTED, 9, false);
        form(typed).post(keys).then().statusCode(303).header("Location", endsWith("?said=started"));
        form(typed).post("/tenancies/needs/" + other.id()).then().statusCode(422)
                .body(containsString("Någon annan har bostaden"));
        // What is carried out already, and what was refused, gives no keys past the queue.
        form(typed).post(keys).then().statusCode(303).header("Location", endsWith("/housing/needs/" + need.id()));
        browser("sv").get("/tenancies/needs/" + decided(Outcome.REFUSED, 9, false).id()).then().statusCode(303);
        browser("sv").get("/decisions/" + need.id()).then().body(containsString("Verkställt"));
        assertThat(clocks(need, "kept")).isOne();
    }
}
