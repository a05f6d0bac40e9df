package trygg.housing.leg;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.Homes;
import trygg.housing.leg.Legs.Gap;
import trygg.housing.tenancy.Letting;
import trygg.housing.tenancy.StartTenancy;
import trygg.housing.tenancy.Tenancy;
import trygg.housing.tenancy.TenancyService;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.guarantee.Sweeper;
import trygg.platform.secrecy.Caller;
import trygg.testkit.Contracts;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C066: home, treatment and occupation are followed together, what is missing is raised, and the home hangs on neither. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class LegDbTest {

    private static final String HERE = "SE-0181";
    private static final Caller KARIN = new Caller("karin", Set.of("caseworker"), Set.of(HERE));
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Inject
    TenancyService tenancies;
    @Inject
    LegService legs;
    @Inject
    Legs known;
    @Inject
    Sweeper clocks;
    @Inject
    Transactions transactions;
    @Inject
    Homes homes;

    private Tenancy housed(boolean protectedPerson) {
        var landlord = HomeFixture.landlord(HERE);
        var home = transactions.in(Scope.of(HERE),
                tx -> HomeFixture.known(tx, homes, landlord, HomeFixture.flat(landlord)).id());
        var letting = tenancies.start(KARIN, new StartTenancy(UUID.randomUUID(), HERE, UUID.randomUUID(), home,
                protectedPerson, 1, 0, true, 3, Tenancy.Contract.FIRST_HAND, null, TODAY.minusDays(5), "karin"));
        assertThat(letting).isInstanceOf(Letting.Done.class);
        return ((Letting.Done) letting).tenancy();
    }

    private static RequestSpecification machine() {
        return given().auth().oauth2(TestTokens.bearer("case-system", "housing.write housing.read", HERE))
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> step(String leg, String step, LocalDate on) {
        return Map.of("id", UUID.randomUUID(), "leg", leg, "step", step, "on", on.toString());
    }

    private static long clocks(UUID caseId, String state) {
        return TestDatabase.number("select count(*) from clock where guarantee = 'missing-leg' and case_id = '" + caseId
                + "' and state = '" + state + "'");
    }

    @Test
    void eachLegHasItsOwnClockAndTheHomeHangsOnNeither() {
        var one = housed(false);
        var path = "/api/v1/cases/" + one.caseId() + "/legs";

        machine().body(step("treatment", "began", TODAY)).post(path + "/steps").then().statusCode(404)
                .body("type", is("urn:problem:unknown-case"));
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            machine().post(path).then().statusCode(200).body("legs.present", contains(true, false, false))
                    .body("clocks", hasSize(2));
        }
        machine().body(step("home", "ended", TODAY)).post(path + "/steps").then().statusCode(422);
        machine().body(step("occupation", "ended", TODAY)).post(path + "/steps").then().statusCode(409)
                .body("type", is("urn:problem:runs-not"));
        machine().body(step("treatment", "began", TODAY.plusDays(2))).post(path + "/steps").then().statusCode(422)
                .body("type", is("urn:problem:act-in-future"));
        var treatment = step("treatment", "began", TODAY.minusDays(3));
        machine().body(treatment).post(path + "/steps").then().statusCode(201)
                .body("legs.present", contains(true, true, false));
        machine().body(treatment).post(path + "/steps").then().statusCode(200);
        machine().body(step("treatment", "began", TODAY)).post(path + "/steps").then().statusCode(409)
                .body("type", is("urn:problem:runs-already"));
        machine().body(step("treatment", "ended", TODAY.minusDays(4))).post(path + "/steps").then().statusCode(422)
                .body("type", is("urn:problem:before-start"));
        assertThat(clocks(one.caseId(), "kept")).isOne();
        machine().body(step("treatment", "ended", TODAY)).post(path + "/steps").then().statusCode(201)
                .body("legs.present", contains(true, false, false));

        // Nothing of it has written the tenancy, or ended it.
        assertThat(TestDatabase.number("select version from tenancy where ended_on is null and id = '" + one.id() + "'"))
                .isOne();
        machine().get("/api/v1/cases/" + UUID.randomUUID() + "/legs").then().statusCode(404);
    }

    /** A lost home is a missing leg, and a gap that outlasts its clock is told of once. */
    @Test
    void whatIsMissingTooLongIsRaisedOnce() {
        var one = housed(false);
        legs.follow(KARIN, one.caseId());
        tenancies.end(KARIN, one.id(), TODAY, Tenancy.Reason.EVICTED);
        legs.sweep();
        assertThat(clocks(one.caseId(), "running")).isEqualTo(3);

        assertThat(TestDatabase.number("""
                with moved as (update clock set due_at = now() - interval '1 minute'
                                where subject_id in (select id from leg_gap where case_id = '%s' and leg = 'home') returning 1)
                select count(*) from moved""".formatted(one.caseId()))).isOne();
        clocks.sweep();
        for (int lookedTwice = 0; lookedTwice < 2; lookedTwice++) {
            legs.sweep();
        }

        assertThat(TestDatabase.number("select count(*) from leg_gap where raised_at is not null and case_id = '"
                + one.caseId() + "'")).isOne();
        assertThat(TestEvents.readUntil(TestEvents.topic("housing"), Duration.ofSeconds(20),
                message -> message.key().equals(one.caseId().toString())
                        && TestEvents.header(message, "ce_type").endsWith("LegMissing.v1"))
                .stream().filter(message -> message.key().equals(one.caseId().toString())
                        && TestEvents.header(message, "ce_type").endsWith("LegMissing.v1")))
                .hasSize(1);
    }

    /** A measure that began in benefits is the occupation, a pause is no end, and going on to work is none either. */
    @Test
    void benefitsTellsOfTheOccupation() {
        var one = housed(false);
        legs.follow(KARIN, one.caseId());
        var measure = UUID.randomUUID();

        measure(one.caseId(), measure, "started", "none", 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> present(one.caseId()));
        measure(one.caseId(), measure, "paused", "none", 2);
        measure(one.caseId(), measure, "ended", "none", 3);
        await().atMost(Duration.ofSeconds(20)).until(() -> !present(one.caseId()));

        var work = UUID.randomUUID();
        measure(one.caseId(), work, "started", "none", 4);
        measure(one.caseId(), work, "ended", "work", 5);
        await().atMost(Duration.ofSeconds(20)).until(() -> present(one.caseId()));
        programme(one.caseId(), UUID.randomUUID(), 6);
        await().atMost(Duration.ofSeconds(20)).until(() -> TestDatabase.number(
                "select count(*) from leg_period where source = 'benefits' and ended_on is null and case_id = '" + one.caseId()
                        + "'") == 2);
    }

    /** What a sweep found missing while the case was still followed is owed to nobody once it is left. */
    @Test
    void aCaseThatIsLeftMeanwhileHasNoGaps() {
        var one = housed(false);
        legs.follow(KARIN, one.caseId());
        transactions.run(Scope.of(HERE), tx -> {
            tenancies.end(tx, one.id(), TODAY, Tenancy.Reason.EVICTED, "karin");
            var missing = known.changes(tx, HERE, one.caseId());
            assertThat(missing).hasSize(1);
            legs.leave(KARIN, one.caseId());
            missing.forEach(change -> legs.apply(tx, change));
        });
        nothingIsOwed(one.caseId());
    }

    @Test
    void whoLeavesACaseWaitsForTheSweepThatBeginsAGap() throws Exception {
        var one = housed(false);
        legs.follow(KARIN, one.caseId());
        try (var leaving = Executors.newSingleThreadExecutor()) {
            var left = transactions.in(Scope.of(HERE), tx -> {
                tenancies.end(tx, one.id(), TODAY, Tenancy.Reason.EVICTED, "karin");
                known.changes(tx, HERE, one.caseId()).forEach(change -> legs.apply(tx, change));
                var asked = leaving.submit(() -> legs.leave(KARIN, one.caseId()));
                await().atMost(Duration.ofSeconds(20)).until(() -> asked.isDone() || TestDatabase.number("""
                        select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                           and query like 'update joint_case%'""") == 1);
                return asked;
            });
            assertThat(left.get()).isPresent();
        }
        nothingIsOwed(one.caseId());
    }

    private static void nothingIsOwed(UUID caseId) {
        assertThat(TestDatabase.number("select count(*) from leg_gap where until is null and case_id = '" + caseId + "'"))
                .isZero();
        assertThat(clocks(caseId, "running")).isZero();
    }

    private boolean present(UUID caseId) {
        return legs.card(KARIN, caseId, "test").orElseThrow().legs().getLast().present();
    }

    private static void measure(UUID caseId, UUID id, String step, String next, long number) {
        TestEvents.send("benefits", caseId, TestEvents.headers("benefits", "MeasureChanged.v1", caseId, number, HERE),
                Contracts.sampleWith("benefits/work/MeasureChanged.v1", Map.of("caseId", caseId, "measureId", id, "step", step,
                        "next", next, "at", Instant.now().minusSeconds(60).toString())));
    }

    private static void programme(UUID caseId, UUID id, long number) {
        TestEvents.send("benefits", caseId, TestEvents.headers("benefits", "QualificationChanged.v1", caseId, number, HERE),
                Contracts.sampleWith("benefits/qualification/QualificationChanged.v1", Map.of("caseId", caseId, "programmeId",
                        id, "step", "started", "on", TODAY.toString())));
    }

    @ParameterizedTest
    @CsvSource({ "nb,Tre ben,Følg hjem", "sv,Tre ben,Följ hem", "en,Three legs,Follow home" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = HERE))
    void theCardStandsInThreeLanguages(String language, String card, String follow) {
        var one = housed(false);
        var page = "/legs/" + one.caseId();

        browser(language).get("/tenancies/" + one.id()).then().statusCode(200).body(containsString(card))
                .body(containsString("/housing" + page));
        browser(language).get(page).then().statusCode(200).body(containsString(follow)).body(not(containsString("NOT_FOUND")));
        browser(language).post(page).then().statusCode(303).header("Location", endsWith("?said=followed"));
        browser(language).get(page + "?said=followed").then().statusCode(200).body(not(containsString("NOT_FOUND")));
        browser(language).get("/legs").then().statusCode(200).body(containsString("/housing" + page))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/legs/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = HERE))
    void staffTellByTheFormAndAProtectedPersonIsMasked() {
        var one = housed(true);
        var page = "/legs/" + one.caseId();
        browser("sv").post(page).then().statusCode(303);

        form(Map.of("leg", "treatment")).post(page + "/steps").then().statusCode(422).body(containsString("Ange dagen"))
                .body(containsString("Välj vad som hände"));
        form(Map.of("leg", "home", "step", "began", "on", TODAY.toString())).post(page + "/steps").then().statusCode(422)
                .body(containsString("Välj behandling eller sysselsättning"));
        form(Map.of("leg", "treatment", "step", "began", "on", TODAY.toString())).post(page + "/steps").then().statusCode(303);
        browser("sv").get("/legs").then().body(not(containsString("Ärende " + one.caseId().toString().substring(0, 8))));
        form(Map.of()).post(page + "/leave").then().statusCode(303);
        assertThat(clocks(one.caseId(), "running")).isZero();
    }

    @Test
    void statesWhatItsContractSays() {
        var event = LegMessages.missing(new Gap(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000c4"),
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), HERE, false, Leg.OCCUPATION,
                LocalDate.of(2026, 10, 20)), Instant.EPOCH);
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults("housing/leg/" + event.type(), written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample("housing/leg/" + event.type()));
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }
}
