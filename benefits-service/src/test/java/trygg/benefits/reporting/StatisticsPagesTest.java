package trygg.benefits.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TryggTestResource;

/** The page of the figures (C025, C026, C035, C039). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "maja", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "NO-3224"))
class StatisticsPagesTest {

    private static RequestSpecification browser(String language) {
        return given().header("Accept", "text/html").cookie("trygg_lang", language);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Tall om stønad,Kontrollen", "sv,Siffror om stöd,Kontrollen", "en,Figures on aid,The control" })
    void standsInThreeLanguages(String language, String title, String control) {
        browser(language).get("/statistics?year=2026").then().statusCode(200).body(containsString(title))
                .body(containsString(control))
                .body(containsString("GET /benefits/api/v1/statistics/kostra/11F?municipality=NO-3224&amp;year=2026"))
                .body(not(containsString("NOT_FOUND")));
    }

    @Test
    void anEmptyYearAndAYearThatIsNoneSaySo() {
        browser("en").get("/statistics?year=2003").then().statusCode(200).body(containsString("Nothing to count that year"))
                .body(containsString("The format of that year is not known"));
        browser("en").get("/statistics?year=soon").then().statusCode(200).body(containsString("Write a year with four digits"));
    }

    @Test
    @TestSecurity(user = "ola", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "NO-3224"))
    void theControlIsForManagers() {
        browser("nb").get("/statistics?year=2026").then().statusCode(200).body(containsString("Kontrollen vises for ledere"))
                .body(not(containsString("kostra/11F?")));
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aSwedishMunicipalityHasNoNorwegianReport() {
        browser("sv").get("/statistics").then().statusCode(200).body(not(containsString("11F")));
    }

    @Test
    @TestSecurity(user = "drift", roles = "operator", attributes = @SecurityAttribute(key = "municipalities", value = "NO-3224"))
    void theFiguresAreForThoseWhoDecide() {
        browser("en").get("/statistics").then().statusCode(403);
    }

    @Test
    void theSameNumbersAreHadAsCsv() {
        given().get("/statistics/child-poverty.csv?year=2003").then().statusCode(200)
                .contentType(startsWith("text/csv")).body(startsWith("month,households_with_children"));
        given().get("/statistics/floor.csv?year=2003").then().statusCode(200)
                .body(startsWith("month,below_floor,decisions"));
        given().get("/statistics/child-poverty-districts.csv?year=2003").then().statusCode(200)
                .body(startsWith("district,households_with_children,households\r\nD01,,\r\n"));
        given().get("/statistics/floor-districts.csv?year=2003").then().statusCode(200)
                .body(startsWith("district,below_floor,decisions\r\nD01,0,0\r\n"));
    }
}
