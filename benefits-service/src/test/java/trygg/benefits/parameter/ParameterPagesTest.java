package trygg.benefits.parameter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TryggTestResource;

/** The page of the tables: what holds, from where, and what is missing (C035). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class ParameterPagesTest {

    private static RequestSpecification browser(String language) {
        return given().header("Accept", "text/html").cookie("trygg_lang", language);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Beløp og tabeller", "sv,Belopp och tabeller", "en,Amounts and tables" })
    void standsInThreeLanguages(String language, String title) {
        browser(language).get("/parameters?at=2026-03").then().statusCode(200).body(containsString(title))
                .body(not(containsString("NOT_FOUND")));
    }

    @Test
    void showsTheTablesOfTheMonthAndWhatIsMissing() {
        browser("sv").get("/parameters?at=2026-03").then().statusCode(200)
                .body(containsString("Riksnorm: gemensamma kostnader")).body(containsString("Saknas för mars 2026"))
                .body(containsString("Prisbasbelopp")).body(containsString("Tillägg för barnfamiljer"))
                .body(not(containsString("Norges vägledande")));
        browser("sv").get("/parameters?at=2025-03").then().statusCode(200).body(not(containsString("Saknas för")));
    }

    @Test
    void aMonthThatIsNoneSaysSo() {
        browser("sv").get("/parameters?at=mars").then().statusCode(200).body(containsString("Välj en månad."));
    }
}
