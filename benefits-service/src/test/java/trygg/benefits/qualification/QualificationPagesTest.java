package trygg.benefits.qualification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** The qualification programme at the desk: the board with its clocks, and each step by a form. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "NO-9999"))
class QualificationPagesTest {

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static ValidatableResponse post(String path, Map<String, ?> typed) {
        return browser("nb").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed).post(path)
                .then();
    }

    private static UUID applied(UUID caseId, String day) {
        var id = UUID.randomUUID();
        post("/qualification/cases/" + caseId, Map.of("programmeId", id.toString(), "appliedOn", day)).statusCode(303)
                .header("Location", endsWith("/qualification/" + id + "?said=applied"));
        return id;
    }

    private static UUID aCase() {
        var told = ToldContact.of("NO-9999", "work");
        opened(told);
        return told.caseId();
    }

    /** C040: from the plan of a case through every step, each by the form of the page. */
    @Test
    void everyStepIsDoneByAForm() {
        var caseId = aCase();
        browser("nb").get("/work-inclusion/cases/" + caseId).then().statusCode(200)
                .body(containsString("/benefits/qualification/cases/" + caseId));
        browser("nb").get("/qualification/cases/" + caseId).then().statusCode(200)
                .body(containsString("Søk om kvalifiseringsprogrammet"));
        post("/qualification/cases/" + caseId, Map.of("appliedOn", "i går")).statusCode(422)
                .body(containsString("Oppgi dagen."));
        post("/qualification/cases/" + caseId, Map.of("appliedOn", "2099-01-01")).statusCode(422)
                .body(containsString("Den dagen er ikke kommet ennå."));
        var id = applied(caseId, "2025-08-01");
        post("/qualification/cases/" + caseId, Map.of("appliedOn", "2025-08-02")).statusCode(303)
                .header("Location", endsWith("/qualification/" + id + "?said=open"));
        var page = "/qualification/" + id;
        browser("nb").get(page).then().statusCode(200).body(containsString("venter på å begynne"))
                .body(containsString("Programmet i gang"));

        post(page + "/start", Map.of("decidedOn", "2025-09-01", "startedOn", "2025-10-01")).statusCode(422)
                .body(containsString("Velg sivilstanden.")).body(containsString("Oppgi antall barn"));
        var start = Map.of("decidedOn", "2025-09-01", "startedOn", "2025-10-01", "maritalStatus", "single", "children", "0",
                "earlierIncomes", "measure-money", "otherAid", List.of("one-off-assistance", "fixed-supplement"));
        post(page + "/start", start).statusCode(303).header("Location", endsWith("?said=started"));
        post(page + "/months", Map.of("paidOn", "2025-10-20", "amount", "-3")).statusCode(422)
                .body(containsString("Oppgi et beløp over null"));
        post(page + "/months", Map.of("paidOn", "2025-10-20", "amount", "17 500,00")).statusCode(303);
        post(page + "/leaves", Map.of("from", "2025-09-01")).statusCode(422).body(containsString("Det ligger før starten."));
        post(page + "/leaves", Map.of("from", "2025-12-01")).statusCode(303).header("Location", endsWith("?said=leave"));
        browser("nb").get(page).then().body(containsString("har permisjon")).body(containsString("17"));
        browser("nb").get("/qualification?show=on-leave").then().statusCode(200)
                .body(containsString("/benefits/qualification/" + id));
        browser("nb").get("/qualification?show=waiting").then().body(not(containsString("/benefits/qualification/" + id)));
        assertThat(TestDatabase.number("select count(*) from qualification_leave where programme_id = '" + id + "'")).isOne();
        post(page + "/end", Map.of("status", "completed-or-agreed", "endedOn", "2026-01-31")).statusCode(422)
                .body(containsString("Velg hva som kom rett etter"));
        post(page + "/end", Map.of("status", "completed-or-agreed", "endedOn", "2026-01-31", "afterwards",
                List.of("school", "ordinary-work"), "mainIncome", "ordinary-work")).statusCode(303);
        browser("nb").get(page).then().body(containsString("er avsluttet")).body(containsString("ordinært arbeid, skole"));
        post(page + "/leaves", Map.of("from", "2026-02-01")).statusCode(303).header("Location", endsWith("?said=before"));
    }

    @Test
    void aRefusalSaysWhyInANamedHumansName() {
        var id = applied(aCase(), "2025-08-01");
        post("/qualification/" + id + "/closing", Map.of("outcome", "refused", "closedOn", "2025-08-20")).statusCode(422)
                .body(containsString("Skriv hvorfor det avslås."));
        post("/qualification/" + id + "/closing", Map.of("outcome", "refused", "closedOn", "2025-08-20", "ground",
                "Vesentlig nedsatt arbeidsevne er ikke vist, § 29")).statusCode(303);
        browser("nb").get("/qualification/" + id).then().body(containsString("Avslått")).body(containsString("§ 29"))
                .body(containsString("karin"));
    }

    @ParameterizedTest
    @CsvSource({ "nb,Kvalifiseringsprogrammet", "sv,Kvalificeringsprogrammet", "en,The qualification programme" })
    void thePagesStandInThreeLanguagesAndHideTheProtected(String language, String title) {
        var told = ToldContact.of("NO-9999", "work").with("protection", "protected");
        opened(told);
        var id = applied(told.caseId(), "2025-08-01");

        browser(language).get("/qualification?show=all").then().statusCode(200).body(containsString(title))
                .body(not(containsString("NOT_FOUND"))).body(not(containsString(told.caseId().toString().substring(0, 8))));
        browser(language).get("/qualification/" + id).then().statusCode(200).body(containsString("t-banner"))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/").then().body(containsString("/benefits/qualification"));
        browser(language).get("/qualification/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** The programme is Norway's: a Swedish board does not lead to it. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aSwedishBoardDoesNotLeadToIt() {
        browser("sv").get("/").then().statusCode(200).body(not(containsString("/benefits/qualification")));
    }
}
