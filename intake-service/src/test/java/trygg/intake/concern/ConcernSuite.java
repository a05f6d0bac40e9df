package trygg.intake.concern;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;

/** Brings concerns in by the door they come through, a contact. */
final class ConcernSuite {

    private ConcernSuite() {
    }

    static RequestSpecification machine(String... municipalities) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "intake.read intake.write", municipalities))
                .contentType(ContentType.JSON);
    }

    static UUID concern(String municipality, boolean acute, String receivedAt, String protection) {
        var contact = UUID.randomUUID();
        machine(municipality).body(Map.of("id", contact, "municipality", municipality, "channel", "school", "receivedAt",
                receivedAt, "person", Map.of("alias", "A child", "protection", protection, "language", "sv"), "household",
                List.of(), "needs", List.of(Map.of("kind", "child-concern", "acute", acute)))).post("/api/v1/contacts").then()
                .statusCode(201);
        return ConcernId.ofContact(contact).value();
    }

    static long clocks(UUID concern, String guarantee, String state) {
        return TestDatabase.number("select count(*) from clock where subject_id = '" + concern + "' and guarantee = '"
                + guarantee + "' and state = '" + state + "'");
    }

    static long days(UUID concern, String guarantee, String zone) {
        return TestDatabase.number("select ((due_at at time zone '" + zone + "')::date - (started_at at time zone '" + zone
                + "')::date) from clock where subject_id = '" + concern + "' and guarantee = '" + guarantee + "'");
    }

    static long timeline(UUID concern, String type) {
        return TestDatabase
                .number("select count(*) from timeline_entry t join concern c on c.case_id = t.case_id where c.id = '"
                        + concern + "' and t.type = '" + type + "'");
    }
}
