package trygg.platform.operations.letters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.platform.probe.ProbeConsumer;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class LetterResourceTest {

    private static long place = 1_000_000;

    @Inject
    ProbeConsumer consumer;

    @AfterEach
    void behaveAgain() {
        consumer.nothingElse();
    }

    @Test
    void listsWhatIsParkedWhereTheTokenActsAndWhatIsNobodys() {
        var ours = parked("SE-0181");
        var nobodys = parked("-");
        var foreign = parked("NO-3224");

        asOperations("ops.read").queryParam("limit", 200).get("/api/v1/dead-letters").then().statusCode(200)
                .body("items.id", hasItem(ours.toString()), "items.id", hasItem(nobodys.toString()),
                        "items.id", not(hasItem(foreign.toString())));
        asOperations("ops.read").get("/api/v1/dead-letters/" + foreign).then().statusCode(404)
                .body("type", is("urn:problem:dead-letter-not-found"));
    }

    @Test
    void goesOnAfterTheCursor() {
        parked("SE-0181");
        parked("SE-0181");
        String next = asOperations("ops.read").queryParam("limit", 1).get("/api/v1/dead-letters").path("next");
        String first = asOperations("ops.read").queryParam("limit", 1).get("/api/v1/dead-letters").path("items[0].id");

        asOperations("ops.read").queryParam("limit", 1).queryParam("cursor", next).get("/api/v1/dead-letters").then()
                .statusCode(200).body("items[0].id", not(is(first)));
        asOperations("ops.read").queryParam("state", "lost").get("/api/v1/dead-letters").then().statusCode(400)
                .body("type", is("urn:problem:unknown-state"));
    }

    @Test
    void appliesAMessageThatCanBeUsedNow() {
        var id = parked("SE-0181");

        asOperations("ops.write").post("/api/v1/dead-letters/" + id + "/replay").then().statusCode(200)
                .body("state", is("replayed"), "decidedBy", is("operations"));
        assertThat(TestDatabase.number("select count(*) from heard where payload = '" + payload(id) + "'")).isEqualTo(1);
        asOperations("ops.write").post("/api/v1/dead-letters/" + id + "/replay").then().statusCode(409)
                .body("type", is("urn:problem:dead-letter-already-decided"), "state", is("replayed"));
    }

    @Test
    void leavesAMessageThatStillFailsAsItWas() {
        var id = parked("SE-0181");
        consumer.also((_, _) -> {
            throw new IllegalStateException("no such case");
        });

        asOperations("ops.write").post("/api/v1/dead-letters/" + id + "/replay").then().statusCode(409)
                .body("type", is("urn:problem:message-still-fails"), "reason", containsString("no such case"));
        assertThat(TestDatabase.number("select count(*) from heard where payload = '" + payload(id) + "'")).isZero();
        asOperations("ops.read").get("/api/v1/dead-letters/" + id).then().body("state", is("parked"));
    }

    @Test
    void discardsOnlyWithAReason() {
        var id = parked("SE-0181");

        asOperations("ops.write").contentType("application/json").body("{\"reason\":\" \"}")
                .post("/api/v1/dead-letters/" + id + "/discard").then().statusCode(422)
                .body("type", is("urn:problem:reason-required"), "errors[0].pointer", is("/reason"));
        asOperations("ops.write").contentType("application/json").body("{\"reason\":\"sent by a test\"}")
                .post("/api/v1/dead-letters/" + id + "/discard").then().statusCode(200)
                .body("state", is("discarded"), "decisionReason", is("sent by a test"));
    }

    @Test
    void decidingNeedsTheScopeToWrite() {
        var id = parked("SE-0181");

        asOperations("ops.read").post("/api/v1/dead-letters/" + id + "/replay").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "olle", roles = "operator", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void anOperatorSeesWhyAndDiscardsWithAReason() {
        var id = parked("SE-0181");
        var page = "/operations/dead-letters/" + id;

        inEnglish().get("/operations/dead-letters").then().statusCode(200).body(containsString("Waiting for a decision"));
        inEnglish().get(page).then().statusCode(200)
                .body(containsString("trygg.neighbour.Said.v1"), containsString("Unreadable: for the test"),
                        containsString("&quot;letter&quot; : &quot;" + id));
        inEnglish().formParam("reason", " ").post(page + "/discard").then().statusCode(422)
                .body(containsString("href=\"#field-reason\""), containsString("Write why the message is discarded"));
        inEnglish().redirects().follow(false).formParam("reason", "sent by a test").post(page + "/discard").then()
                .statusCode(303).header("Location", containsString(page + "?said=discarded"));
        inEnglish().get(page + "?said=discarded").then().body(containsString("Discarded by olle"),
                containsString("sent by a test"), containsString("will not be used"),
                not(containsString("Replay the message")));
        assertThat(TestDatabase.number("select count(*) from access_log where reader = 'olle' and what = 'dead-letter'"))
                .isPositive();
    }

    @Test
    @TestSecurity(user = "olle", roles = "operator", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void anOperatorIsToldPlainlyThatAReplayStillFails() {
        var id = parked("SE-0181");
        consumer.also((_, _) -> {
            throw new IllegalStateException("no such case");
        });

        inEnglish().post("/operations/dead-letters/" + id + "/replay").then().statusCode(422)
                .body(containsString("still cannot be used"), containsString("no such case"),
                        containsString("Replay the message"));
    }

    private static RequestSpecification asOperations(String scope) {
        return given().auth().oauth2(TestTokens.bearer("operations", scope, "SE-0181"));
    }

    private static RequestSpecification inEnglish() {
        return given().cookie("trygg_lang", "en").header("Sec-Fetch-Site", "same-origin");
    }

    private static String payload(UUID id) {
        return "{\"letter\":\"" + id + "\"}";
    }

    private static synchronized UUID parked(String municipality) {
        var id = UUID.randomUUID();
        var headers = TestEvents.headers("neighbour", "Said.v1", UUID.randomUUID(), 1, "SE-0181");
        try {
            TestDatabase.execute("""
                    insert into dead_letter (id, municipality, consumer, topic, partition, position, headers, payload, type,
                                             reason, parked_at)
                    values ('%s', '%s', '%s', 'neighbour.events.v1', 0, %d, '%s', '%s', 'trygg.neighbour.Said.v1',
                            'Unreadable: for the test', clock_timestamp())""".formatted(id, municipality, ProbeConsumer.NAME,
                    place++, new ObjectMapper().writeValueAsString(headers), payload(id)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return id;
    }
}
