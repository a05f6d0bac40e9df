package trygg.intake.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.TryggTestResource;

/** Intake's pages with real data: board, form, case, the way into a protected case, search. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class IntakePagesTest {

    private static RequestSpecification browser(String language) {
        return given().redirects().follow(false).cookie("trygg_lang", language).header("Sec-Fetch-Site", "same-origin")
                .header("Accept", "text/html");
    }

    private static String register(String protection) {
        return browser("sv").contentType(ContentType.URLENC).formParam("id", UUID.randomUUID().toString())
                .formParam("openedAt", "2026-11-20T12:00:00Z").formParam("channel", "desk").formParam("protection", protection)
                .formParam("district", "D03").formParam("needs", "roof-tonight", "child-concern")
                .formParam("acute", "roof-tonight")
                .formParam("called", "Kim").formParam("children", "2019-03-04\n2021-01-02").formParam("language", "sv")
                .formParam("note", "Sov i bilen i natt").post("/contacts").then().statusCode(303).extract().header("Location");
    }

    @ParameterizedTest
    @CsvSource({ "nb,Venter på svar,Registrer en henvendelse", "sv,Väntar på svar,Registrera en kontakt",
            "en,Waiting for an answer,Register a contact" })
    void speaksTheReadersLanguage(String language, String board, String form) {
        browser(language).get("/").then().statusCode(200).body(containsString(board))
                .body(containsString("lang=\"" + language));
        browser(language).get("/contacts/new").then().statusCode(200).body(containsString(form));
        browser(language).get("/search?q=nobody").then().statusCode(200);
    }

    @Test
    void registersAContactAndShowsItsCase() {
        var location = register("none").replace("/intake", "");

        var page = browser("sv").get(location).then().statusCode(200).extract().asString();

        assertThat(page).contains("Kim", "tak över huvudet i natt", "Sov i bilen i natt", "Första svaret", "7 år",
                "bor i Geneta");
        browser("sv").get("/").then().body(containsString(location.substring("/cases/".length(), "/cases/".length() + 8)));
        var readers = location.substring(0, location.indexOf('?')) + "/readers";
        browser("en").get(readers).then().statusCode(200).body(containsString("karin"));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsMissing() {
        browser("nb").contentType(ContentType.URLENC).formParam("id", UUID.randomUUID().toString()).formParam("called", "Kari")
                .formParam("nationalId", "12345678901").formParam("children", "i fjor").post("/contacts").then().statusCode(422)
                .body(containsString("value=\"Kari\"")).body(containsString("Velg minst ett behov"))
                .body(containsString("Velg om personen er beskyttet"));
    }

    @Test
    void offersTheDistrictsOfTheProfileAndRefusesAnother() {
        browser("sv").get("/contacts/new").then().statusCode(200).body(containsString("<option value=\"D03\">Geneta</option>"));

        browser("sv").contentType(ContentType.URLENC).formParam("id", UUID.randomUUID().toString()).formParam("channel", "desk")
                .formParam("protection", "none").formParam("needs", "money").formParam("district", "D99").post("/contacts")
                .then()
                .statusCode(422).body(containsString("id=\"field-district\"")).body(containsString("aria-invalid=\"true\""));
    }

    /** What is wrong with a number stands at the number it is wrong with. */
    @Test
    void saysWhichNumberIsNone() {
        browser("sv").get("/contacts/new").then().statusCode(200).body(not(containsString("dufNumber")));
        browser("sv").contentType(ContentType.URLENC).formParam("id", UUID.randomUUID().toString()).formParam("channel", "desk")
                .formParam("protection", "none").formParam("needs", "money").formParam("nationalId", "701063-2391")
                .formParam("partnerNumber", "19900501-1234").post("/contacts").then().statusCode(422)
                .body(containsString("id=\"error-partnerNumber\"")).body(not(containsString("id=\"error-nationalId\"")));
    }

    @Test
    @TestSecurity(user = "ola", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "NO-3224"))
    void asksForADufNumberInNorwayAndRefusesOneThatIsNone() {
        browser("nb").contentType(ContentType.URLENC).formParam("id", UUID.randomUUID().toString()).formParam("channel", "desk")
                .formParam("protection", "none").formParam("needs", "money").formParam("dufNumber", "202010000102")
                .post("/contacts").then().statusCode(422).body(containsString("id=\"error-dufNumber\""))
                .body(containsString("value=\"202010000102\""));
    }

    @Test
    void masksAProtectedPersonInTheListAndLetsInOnlyWithAReason() {
        var location = register("protected").replace("/intake", "");
        var id = location.substring("/cases/".length(), location.indexOf('?'));
        browser("sv").get("/").then().body(containsString("Skyddad person")).body(not(containsString("Kim, ")));
        TestDatabase.execute("delete from case_staff where case_id = '" + id + "'");

        browser("sv").get("/cases/" + id).then().statusCode(403).body(containsString("Ärendet är skyddat"));
        browser("sv").contentType(ContentType.URLENC).formParam("reason", "").post("/cases/" + id + "/staff").then()
                .statusCode(422);
        browser("sv").contentType(ContentType.URLENC).formParam("reason", "Jag tar över ärendet")
                .post("/cases/" + id + "/staff")
                .then().statusCode(303);
        browser("sv").get("/cases/" + id).then().statusCode(200);
        assertThat(TestDatabase
                .number("select count(*) from access_log where purpose like 'joined the case%' and case_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void answersAPageThatIsNotThereWithAPage() {
        browser("en").get("/cases/" + UUID.randomUUID()).then().statusCode(404).contentType("text/html");
    }
}
