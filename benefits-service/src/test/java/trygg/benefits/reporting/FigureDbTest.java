package trygg.benefits.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.platform.municipality.Municipalities;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** The figures behind the promises about money, on rows of a year no other test touches. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class FigureDbTest {

    private static final String WHERE = "SE-1281";

    @Inject
    FigureService figures;
    @Inject
    Municipalities municipalities;

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write benefits.calculate",
                municipality)).contentType(ContentType.JSON);
    }

    private static ValidatableResponse statistics(String figure, String query) {
        return machine(WHERE).get("/api/v1/statistics/" + figure + "?municipality=" + WHERE + query).then();
    }

    @BeforeEach
    void nothingWasDecidedIn2014() {
        TestDatabase.execute("delete from document_receipt where municipality = '" + WHERE + "' and told_at < '2015-01-01'");
        TestDatabase.execute("delete from document_request where municipality = '" + WHERE + "' and asked_at < '2015-01-01'");
        TestDatabase.execute("delete from recalculated_month where municipality = '" + WHERE + "' and at < '2015-01-01'");
        TestDatabase.execute("delete from decision_calculation where municipality = '" + WHERE + "' and period < '2015-01-01'");
        TestDatabase.execute("delete from calculation where municipality = '" + WHERE + "' and period < '2015-01-01'");
        TestDatabase.execute("delete from decision where municipality = '" + WHERE + "' and made_at < '2015-01-01'");
        TestDatabase.execute("delete from application where municipality = '" + WHERE + "' and received_at < '2015-01-01'");
    }

    /**
     * A household's decision in March 2014, for so many months from January on. The application is a decided one from its
     * first moment, so that the sweep for stalled ones, which runs beside this test, never finds it.
     */
    private static void decided(int adults, int children, int months, String outcome, boolean below) {
        decided(null, adults, children, months, outcome, below);
    }

    private static void decided(@Nullable String district, int adults, int children, int months, String outcome,
            boolean below) {
        var application = UUID.randomUUID();
        var caseId = UUID.randomUUID();
        var decision = UUID.randomUUID();
        TestDatabase.execute("""
                insert into application (id, municipality, contact_id, case_id, received_at, protected_person, language,
                                         interpreter, kinds, acute, household_roles, household_births, district,
                                         decided_at)
                values ('%s', '%s', '%s', '%s', '2014-03-01', false, 'sv', false, '{money}', false, %s, %s, %s,
                        '2014-03-31')""".formatted(
                application, WHERE, UUID.randomUUID(), caseId, children > 0 ? "'{applicant,child}'" : "'{applicant}'",
                children > 0 ? "'{1980-01-01,2010-01-01}'" : "'{1980-01-01}'",
                district == null ? "null" : "'" + district + "'"));
        TestDatabase.execute("""
                insert into decision (id, application_id, municipality, part, outcome, ground, reason, made_at, made_by,
                                      below_floor, signed_by, signed_at, individual_reason)
                values ('%s', '%s', '%s', 'aid', '%s', 'SoL 4:1', 'x', '2014-03-31 22:30:00+00', 'karin', %s)""".formatted(
                decision, application, WHERE, outcome, below ? "true, 'mats', '2014-03-31', 'x'" : "false, null, null, null"));
        for (int nth = 1; nth <= months; nth++) {
            var calculation = UUID.randomUUID();
            TestDatabase.execute("""
                    insert into calculation (id, application_id, case_id, municipality, period, facts, sheet, aid, norm, floor,
                                             adults, children, made_at, made_by)
                    values ('%s', '%s', '%s', '%s', '2014-%02d-01', '', '', 100, 100, 100, %d, %d, '2014-03-02', 'karin')"""
                    .formatted(calculation, application, caseId, WHERE, nth, adults, children));
            TestDatabase.execute("""
                    insert into decision_calculation (decision_id, calculation_id, case_id, municipality, period, aid)
                    values ('%s', '%s', '%s', '%s', '2014-%02d-01', 100)""".formatted(decision, calculation, caseId, WHERE,
                    nth));
        }
    }

    private static void times(int number, Runnable work) {
        for (int nth = 0; nth < number; nth++) {
            work.run();
        }
    }

    /** C025: by month with numerator and denominator, by type where nobody can be told, long-term from ten months on. */
    @Test
    void familiesOnAidAreCountedByMonthAndLength() {
        times(6, () -> decided(1, 2, 10, "granted", false));
        times(5, () -> decided(2, 1, 3, "partly", false));
        times(7, () -> decided(1, 0, 3, "granted", false));
        times(5, () -> decided(1, 1, 0, "refused", false));

        statistics("child-poverty", "&year=2014").statusCode(200).body("months", hasSize(10))
                .body("months[0].month", is("2014-01")).body("months[0].withChildren", is(11))
                .body("months[0].households", is(18)).body("months[0].children", is(17)).body("months[0].oneAdult", is(6))
                .body("months[0].moreAdults", is(5)).body("longTermFrom", is(10)).body("families.all", is(11))
                .body("refusals.refused", is(5)).body("refusals.decisions", is(16));
        statistics("child-poverty", "&year=2014").body("months[9].withChildren", nullValue())
                .body("months[9].households", is(6)).body("families.longTerm", is(6)).body("families.upToThree", nullValue());
    }

    /** C025 by district: few are withheld with the next smallest, and a total only stands where both its kinds do. */
    @Test
    void familiesOnAidAreCountedByDistrict() {
        times(9, () -> decided("D01", 1, 1, 2, "granted", false));
        times(6, () -> decided("D01", 1, 0, 2, "granted", false));
        times(8, () -> decided("D02", 1, 2, 1, "granted", false));
        times(2, () -> decided("D02", 1, 0, 1, "granted", false));
        times(3, () -> decided("D03", 2, 1, 1, "granted", false));
        times(5, () -> decided(1, 1, 1, "granted", false));

        statistics("child-poverty", "&year=2014").statusCode(200).body("families.all", is(25))
                .body("byDistrict", hasSize(13)).body("byDistrict[0].name", is("Centrum"))
                .body("byDistrict[0].withChildren", is(9)).body("byDistrict[0].households", nullValue())
                .body("byDistrict[1].withChildren", is(8)).body("byDistrict[1].households", nullValue())
                .body("byDistrict[2].withChildren", nullValue()).body("byDistrict[12].district", nullValue())
                .body("byDistrict[12].withChildren", nullValue());
    }

    /** C035 by district, for staff; of a protected person the district is not even counted. */
    @Test
    void decisionsBelowTheFloorAreCountedByDistrict() {
        times(2, () -> decided("D04", 1, 0, 0, "refused", true));
        times(3, () -> decided("D04", 1, 0, 0, "granted", false));
        decided("D05", 1, 0, 0, "refused", true);
        TestDatabase.execute("""
                insert into application (id, municipality, contact_id, case_id, received_at, protected_person, language,
                                         interpreter, kinds, acute, household_roles, household_births, decided_at)
                select gen_random_uuid(), municipality, gen_random_uuid(), case_id, '2014-03-02', true, 'sv', false, '{money}',
                       false, '{applicant}', '{1980-01-01}', '2014-03-31' from application
                 where municipality = '%s' and district = 'D05' and received_at < '2015-01-01'""".formatted(WHERE));

        statistics("floor", "&year=2014").statusCode(200).body("byDistrict", hasSize(13))
                .body("byDistrict[3].district", is("D04")).body("byDistrict[3].belowFloor", is(2))
                .body("byDistrict[3].decisions", is(5)).body("byDistrict[4].belowFloor", is(0))
                .body("byDistrict[12].district", nullValue()).body("byDistrict[12].belowFloor", is(1));
    }

    /** Small counts do not leave, and nothing by which they could be told. */
    @Test
    void smallCountsAreWithheldWithWhatWouldTellThem() {
        times(3, () -> decided(1, 1, 1, "granted", false));
        times(20, () -> decided(1, 0, 1, "granted", false));

        statistics("child-poverty", "&year=2014").statusCode(200).body("months[0].households", is(23))
                .body("months[0].withChildren", nullValue()).body("months[0].withoutChildren", nullValue())
                .body("months[0].children", nullValue()).body("months[0].oneAdult", nullValue())
                .body("families.all", nullValue());
    }

    /** C035: by the month of the municipality's own clock; staff see the count, everybody sees what tells of nobody. */
    @Test
    void decisionsBelowTheFloorAreCountedAndOpen() {
        times(6, () -> decided(1, 0, 0, "refused", true));
        times(10, () -> decided(1, 0, 0, "granted", false));

        statistics("floor", "&year=2014").statusCode(200).body("months", hasSize(1)).body("months[0].month", is("2014-04"))
                .body("months[0].belowFloor", is(6)).body("months[0].decisions", is(16))
                .body("months[0].sharePercent", is("37.5"));
        given().get("/open/floor/" + WHERE + ".json?year=2014").then().statusCode(200)
                .header("Cache-Control", containsString("max-age=60")).body("promise", is("C035"))
                .body("months[0].belowFloor", is(6))
                .body("months[0].decisions", is(16)).body("months[0].suppressed", is(false));

        TestDatabase.execute("update decision set below_floor = false where municipality = '" + WHERE
                + "' and id in (select id from decision where below_floor and made_at < '2015-01-01' and municipality = '"
                + WHERE + "' limit 2)");
        given().get("/open/floor/" + WHERE + ".json?year=2014").then().statusCode(200)
                .body("months[0].belowFloor", nullValue()).body("months[0].decisions", is(16))
                .body("months[0].suppressed", is(true));
        given().get("/open/floor/SE-9876.json").then().statusCode(404).body("type", is("urn:problem:unknown-municipality"));
    }

    @Test
    void refusesAnotherMunicipalityAndNoYear() {
        statistics("floor", "").statusCode(422).body("type", is("urn:problem:unknown-year"));
        machine("SE-0181").get("/api/v1/statistics/child-poverty?municipality=" + WHERE + "&year=2014").then()
                .statusCode(403).body("type", is("urn:problem:foreign-municipality"));
        given().auth().oauth2(TestTokens.bearer("partner", "intake.write", WHERE))
                .get("/api/v1/statistics/floor?municipality=" + WHERE + "&year=2014").then().statusCode(403);
    }

    /** C026: ten months in a row entitle to more; a month that was reckoned before anybody could know is found. */
    @Test
    void aFamilyThatIsOwedMoreIsFound() {
        var municipality = municipalities.require("SE-0181");
        var month = YearMonth.of(2026, 3);
        var before = figures.quiet(municipality, 2026, month).longTerm();
        var application = opened("SE-0181", "money");
        var kept = IntStream.rangeClosed(0, 10).mapToObj(nth -> {
            var id = UUID.randomUUID();
            machine("SE-0181").body(Map.of("id", id, "facts", Map.of("municipality", "SE-0181", "period",
                    month.minusMonths(10 - nth).toString(), "household",
                    Map.of("adults", List.of(Map.of("ref", "a1", "birthDate", "1990-05-01")), "children",
                            List.of(Map.of("ref", "c1", "birthDate", "2012-03-04"))),
                    "costs", List.of(Map.of("kind", "rent", "amount", "500.00", "approved", "500.00")), "incomes",
                    List.of(Map.of("ref", "a1", "kind", "housing-allowance", "amount", "8000.00")))))
                    .post("/api/v1/applications/" + application + "/calculations").then().statusCode(201);
            return id;
        }).toList();
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "part", "aid", "outcome", "granted", "ground",
                "SoL 2025:400 12:1", "calculations", kept)).post("/api/v1/applications/" + application + "/decisions").then()
                .statusCode(201);

        var after = figures.quiet(municipality, 2026, month).longTerm();

        assertThat(after.entitled()).isEqualTo(before.entitled() + 1);
        assertThat(after.without()).isEqualTo(before.without() + 1);
    }

    /** C039: how many papers an application costs a household. */
    @Test
    void papersAreCountedByApplication() {
        times(2, () -> decided(1, 0, 0, "granted", false));
        TestDatabase.execute("""
                insert into document_request (id, application_id, municipality, kinds, due_on, reason, asked_at, asked_by)
                select gen_random_uuid(), id, municipality, '{rent-contract,pay-slip}', '{2014-04-01,2014-04-01}', 'x',
                       '2014-03-02', 'karin' from application
                 where municipality = '%s' and received_at < '2015-01-01' limit 1""".formatted(WHERE));

        var papers = figures.quiet(municipalities.require(WHERE), 2014, YearMonth.of(2014, 12)).papers();

        assertThat(papers).isEqualTo(new QuietFigures.Papers(2, 1, 1, 0, 0));
        TestDatabase.execute("delete from document_request where municipality = '" + WHERE + "' and asked_at < '2015-01-01'");
    }

    /** C039: what a paper changed is told by the month before and after it; what nobody reckoned before is told as unknown. */
    @Test
    void papersThatChangedNothingAreCounted() {
        for (var before : List.of("100", "400", "")) {
            decided(1, 0, 1, "granted", false);
            var application = TestDatabase.text("select id from application where municipality = '" + WHERE
                    + "' and received_at < '2015-01-01' and not exists (select 1 from document_request r"
                    + " where r.application_id = application.id)");
            TestDatabase.execute("update calculation set made_at = '2014-03-20' where application_id = '" + application + "'");
            if (!before.isEmpty()) {
                TestDatabase.execute(
                        """
                                insert into calculation (id, application_id, case_id, municipality, period, facts, sheet, aid, norm, floor,
                                                         adults, children, made_at, made_by)
                                select gen_random_uuid(), application_id, case_id, municipality, period, '', '', %s, 100, 100, 1, 0,
                                       '2014-03-02', 'karin' from calculation where application_id = '%s'"""
                                .formatted(before,
                                        application));
            }
            TestDatabase.execute(
                    """
                            with asked as (
                                insert into document_request (id, application_id, municipality, kinds, due_on, reason, asked_at, asked_by)
                                values (gen_random_uuid(), '%s', '%s', '{rent-contract,payslip}', '{2014-04-01,2014-04-01}', 'x',
                                        '2014-03-03', 'karin') returning id)
                            insert into document_receipt (id, request_id, application_id, municipality, kinds, received_on, told_at,
                                                          told_by)
                            select gen_random_uuid(), id, '%s', '%s', '{rent-contract,payslip}', '2014-03-10', '2014-03-10', 'karin'
                              from asked"""
                            .formatted(application, WHERE, application, WHERE));
        }

        var effect = figures.quiet(municipalities.require(WHERE), 2014, YearMonth.of(2014, 12)).effect();

        TestDatabase.execute("delete from document_receipt where municipality = '" + WHERE + "' and told_at < '2015-01-01'");
        TestDatabase.execute("delete from document_request where municipality = '" + WHERE + "' and asked_at < '2015-01-01'");
        assertThat(effect).isEqualTo(new QuietFigures.Effect(2, 2, 2));
    }

    /** C037: what a recheck changes counts in both directions; a month that is looked at again and again counts once. */
    @Test
    void monthsReckonedAnewCountInBothDirections() {
        var query = "&year=2011";
        statistics("rechecked-months", query).statusCode(200).body("more", is(0)).body("missing", is("0.00"));
        var less = UUID.randomUUID();
        var more = UUID.randomUUID();
        rechecked(less, "2010-03-01", "5000", "4200", "2011-04-01");
        rechecked(less, "2010-03-01", "5000", "4100.50", "2011-05-01");
        rechecked(more, "2010-03-01", "5000", "5300", "2011-04-01");
        rechecked(more, "2010-03-01", "5300", "5400", "2011-06-01");
        rechecked(more, "2010-04-01", "5000", "4000", "2012-02-01");

        statistics("rechecked-months", query).statusCode(200).body("more", is(1)).body("missing", is("400.00"))
                .body("less", is(1)).body("tooMuch", is("899.50"));
        machine(WHERE).get("/api/v1/statistics/rechecked-months?municipality=" + WHERE + "&year=99").then().statusCode(422)
                .body("type", is("urn:problem:unknown-year"));
        TestDatabase.execute("delete from recalculated_month where municipality = '" + WHERE + "' and at < '2015-01-01'");
    }

    private static void rechecked(UUID caseId, String period, String granted, String reckoned, String at) {
        TestDatabase.execute("""
                insert into recalculated_month (run_id, case_id, municipality, period, granted, reckoned, at, by)
                values (gen_random_uuid(), '%s', '%s', '%s', %s, %s, '%s', 'karin')""".formatted(caseId, WHERE, period,
                granted, reckoned, at));
    }
}
