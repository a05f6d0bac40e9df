package trygg.platform.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import trygg.testkit.TryggTestResource;

@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ShellResourceTest {

    @Test
    @TestSecurity(user = "anna", roles = "caseworker", attributes = {
            @SecurityAttribute(key = "name", value = "Anna Berg"),
            @SecurityAttribute(key = "municipalities", value = "SE-0181") })
    void aPageStandsInItsFrameInTheReadersLanguage() {
        given().cookie(Language.COOKIE, "sv").header("Accept-Language", "en").get("/shell-probes").then()
                .statusCode(200)
                .header("Content-Security-Policy", BrowserSafety.POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(containsString("<html lang=\"sv\""), containsString("Hoppa till innehållet"),
                        containsString("Södertälje"), containsString("Anna Berg"), containsString("Handläggare"),
                        containsString("ska ske inom 2 tim 15 min"), containsString("Skyddad person"));
    }

    @Test
    @TestSecurity(user = "anna", roles = "caseworker")
    void aListNeverNamesAProtectedPerson() {
        given().get("/shell-probes").then().statusCode(200)
                .body(containsString("Kari Eksempel"), not(containsString("Hemmelig Navn")),
                        not(containsString("hidden too")));
    }

    @Test
    @TestSecurity(user = "anna", roles = "caseworker")
    void aRefusedFormKeepsWhatWasTypedAndLinksToTheField() {
        given().header("Sec-Fetch-Site", "same-origin").formParam("note", "two \"small\" children")
                .post("/shell-probes").then().statusCode(422)
                .body(containsString("two &quot;small&quot; children"), containsString("href=\"#field-name\""),
                        containsString("aria-describedby=\"error-name help-name\""));
    }

    @Test
    @TestSecurity(user = "anna", roles = "caseworker")
    void aFormFromAnotherSiteIsRefusedWithAPage() {
        given().header("Sec-Fetch-Site", "cross-site").header("Accept-Language", "en").formParam("name", "x")
                .post("/shell-probes").then().statusCode(403).contentType("text/html")
                .body(containsString("You may not open this"));
    }

    @Test
    @TestSecurity(user = "anna", roles = "caseworker")
    void theChoiceOfLanguageIsKeptForTheWholeOriginAndLeadsNowhereElse() {
        given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin")
                .header("Referer", "https://evil.example/intake/shell-probes?x=1").formParam("to", "en")
                .post("/preferences/language").then().statusCode(303)
                .header("Location", "/intake/shell-probes?x=1")
                .header("Set-Cookie", containsString("trygg_lang=en"))
                .header("Set-Cookie", containsString("Path=/"));
    }

    /** A refused form stands at an address that only takes forms; switching the language there asks for it again. */
    @Test
    @TestSecurity(user = "anna", roles = "caseworker")
    void fromARefusedFormTheSwitchLeadsToThePageTheFormStandsOn() {
        var browser = given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin").accept("text/html");
        var asked = browser.header("Referer", "https://trygg.example/intake/shell-probes/notes?x=1").formParam("to", "en")
                .post("/preferences/language").then().statusCode(303).extract().header("Location");

        given().redirects().follow(false).accept("text/html").basePath("").get(asked).then().statusCode(303)
                .header("Location", "/intake/shell-probes?x=1");
        given().accept("application/json").basePath("").get(asked).then().statusCode(405);
        given().accept("text/html").header("Sec-Fetch-Site", "same-origin").delete("/shell-probes").then().statusCode(405);
    }

    @Test
    @TestSecurity(user = "anna", roles = "caseworker", attributes = {
            @SecurityAttribute(key = "municipalities", value = "SE-0181") })
    void aMunicipalityTheTokenDoesNotNameCannotBeChosen() {
        given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin").formParam("to", "NO-3224")
                .post("/preferences/municipality").then().statusCode(303).header("Set-Cookie", not(containsString("NO-")));
        given().cookie(Visitor.MUNICIPALITY_COOKIE, "NO-3224").get("/shell-probes").then()
                .body(containsString("Södertälje"), not(containsString("Rælingen")));
    }
}
