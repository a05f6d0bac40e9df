package trygg.benefits.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** The old Swedish record from real payments, with intake played. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@QuarkusTestResource(PlayedIntake.class)
class SwedishMonthDbTest {

    private static final String WHERE = "SE-1880";
    private static final YearMonth NOW = YearMonth.from(Instant.now().atZone(ZoneId.of("Europe/Stockholm")));

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system",
                "benefits.read benefits.write benefits.statistics intake.numbers", municipality))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse file(String query) {
        return machine(WHERE).get("/api/v1/statistics/swedish-month?municipality=" + WHERE + "&month=" + NOW + query).then();
    }

    @BeforeEach
    @AfterEach
    void nobodyWasPaid() {
        TestDatabase.execute("delete from payment_change where municipality = '" + WHERE + "'");
        PlayedIntake.answersWith(200);
    }

    private static UUID paid(List<Map<String, String>> household) {
        var told = ToldContact.of(WHERE, "money", "food-or-medicine").with("persons", household);
        var application = opened(told);
        machine(WHERE).body("""
                {"id":"%s","part":"emergency","outcome":"granted","amount":{"amount":"650.50","currency":"SEK"},
                 "ground":"SoL 2025:400 12:1"}""".formatted(UUID.randomUUID()))
                .post("/api/v1/applications/" + application + "/decisions").then().statusCode(201);
        machine(WHERE).body("""
                {"id":"%s","state":"paid","amount":{"amount":"650.50","currency":"SEK"}}""".formatted(UUID.randomUUID()))
                .post("/api/v1/applications/" + application + "/payments").then().statusCode(201);
        return told.caseId();
    }

    /** What nobody records stands as a dash, and the answer says that the layout is the old one. */
    @Test
    void aHouseholdIsARowAndWhatIsNotKnownIsSaid() {
        var caseId = paid(List.of(Map.of("role", "applicant", "birthDate", "1970-10-03"),
                Map.of("role", "child", "birthDate", NOW.getYear() - 5 + "-01-02")));
        PlayedIntake.knows(caseId, "197010632391", "1970-10-03");
        var age = NOW.getYear() - 1970 - (NOW.getMonthValue() > 10 ? 0 : 1);

        file("").statusCode(200).header("X-Not-Known", containsString("Flykting"))
                .body(is("%04d\t%02d\t1880\t\t1\t651\t197010632391\t4\t-\t-\t1\t%d\r\n".formatted(NOW.getYear(),
                        NOW.getMonthValue(), age)));
    }

    /** Two adults are two blocks of columns in one row; whose number is not that of another household's partner. */
    @Test
    void aCoupleIsARowWithBoth() {
        var caseId = paid(List.of(Map.of("role", "applicant", "birthDate", "1970-10-03"),
                Map.of("role", "partner", "birthDate", "1964-08-23")));
        PlayedIntake.knows(caseId, "197010632391", "1970-10-03", """
                "members":[{"role":"partner","number":"196408233234","birthDate":"1964-08-23"}]""");
        var firstOfMonth = NOW.atDay(1);

        file("").statusCode(200)
                .body(is("%04d\t%02d\t1880\t\t0\t651\t197010632391\t7\t-\t-\t1\t%d\t196408233234\t7\t-\t-\t1\t%d\r\n"
                        .formatted(NOW.getYear(), NOW.getMonthValue(),
                                Period.between(LocalDate.of(1970, 10, 3), firstOfMonth).getYears(),
                                Period.between(LocalDate.of(1964, 8, 23), firstOfMonth).getYears())));
    }

    /** Intake was last told of nobody beside the applicant: whose number the other adult has is not known. */
    @Test
    void aHouseholdThatHasChangedSinceStopsTheFile() {
        var caseId = paid(List.of(Map.of("role", "applicant", "birthDate", "1970-10-03"),
                Map.of("role", "other", "birthDate", "1971-10-03")));
        PlayedIntake.knows(caseId, "197010632391", "1970-10-03", """
                "members":[{"role":"partner","number":"196408233234","birthDate":"1964-08-23"}]""");

        file("").statusCode(409).body("cases[0].missing", is("other-adults"));
    }

    /** One whose number is not known; nobody is dropped in silence. */
    @Test
    void aHouseholdThatCannotBeARowStopsTheFile() {
        var couple = paid(List.of(Map.of("role", "applicant", "birthDate", "1970-10-03"),
                Map.of("role", "partner", "birthDate", "1971-10-03")));
        PlayedIntake.knows(couple, "197010632391", "1970-10-03");
        var numberless = paid(List.of(Map.of("role", "applicant", "birthDate", "1970-10-03")));
        PlayedIntake.knows(numberless, null, "1970-10-03");

        file("").statusCode(409).body("type", is("urn:problem:facts-missing")).body("cases", hasSize(2))
                .body("cases.find { it.caseId == '%s' }.missing".formatted(couple), is("other-adults"))
                .body("cases.find { it.caseId == '%s' }.missing".formatted(numberless), is("number"));
        file("&incomplete=leave-out").statusCode(200).body(is(""));
        PlayedIntake.answersWith(500);
        file("").statusCode(503).body("type", is("urn:problem:numbers-unavailable"));
    }

    @Test
    void refusesAnotherCountryAndWhatIsNoMonth() {
        machine("NO-3224").get("/api/v1/statistics/swedish-month?municipality=NO-3224&month=2026-03").then().statusCode(422)
                .body("type", is("urn:problem:other-country"));
        machine(WHERE).get("/api/v1/statistics/swedish-month?municipality=" + WHERE + "&month=spring").then()
                .statusCode(422).body("type", is("urn:problem:invalid-period"));
    }
}
