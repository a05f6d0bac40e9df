package trygg.platform.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** Each way a request can be refused has a type of its own; clients act on it, so it is asserted and the text is not. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ProblemsResourceTest {

    @TestHTTPResource("/api/v1/probes")
    URI probes;

    @Test
    void whatIsNotAsItShouldBeIsNamedByPointer() {
        refused(writer().body("{\"municipality\":\" \",\"content\":\"x\",\"parts\":[{\"size\":1},{\"size\":-1},{}]}")
                .post("/api/v1/probes"), 422, "invalid-request")
                .body("errors.pointer", containsInAnyOrder("/municipality", "/parts/1/size", "/parts/2/size"));
    }

    @Test
    void aFieldThatDoesNotExistIsNamedByPointer() {
        refused(writer().body("{\"municipality\":\"SE-0181\",\"content\":\"x\",\"colour\":\"blue\"}").post("/api/v1/probes"),
                422, "invalid-request").body("errors.pointer", contains("/colour"));
    }

    @Test
    void aValueOfTheWrongKindIsNamedByPointer() {
        refused(writer().body("{\"municipality\":\"SE-0181\",\"content\":\"x\",\"parts\":[{\"size\":\"wide\"}]}")
                .post("/api/v1/probes"), 422, "invalid-request").body("errors.pointer", contains("/parts/0/size"));
        refused(writer().body("{\"id\":\"no uuid\",\"municipality\":\"SE-0181\",\"content\":\"x\"}").post("/api/v1/probes"),
                422,
                "invalid-request").body("errors.pointer", contains("/id"));
        refused(writer().body("[1,2]").post("/api/v1/probes"), 422, "invalid-request").body("errors.pointer", contains(""));
    }

    @Test
    void brokenJsonIsNamedWithLineAndColumn() {
        refused(writer().body("{\"municipality\":\n\"SE-0181\",,}").post("/api/v1/probes"), 400, "broken-json")
                .body("line", equalTo(2));
        refused(writer().body("{\"municipality\":\"SE-0181\",\"parts\":[{\"size\":}]}").post("/api/v1/probes"), 400,
                "broken-json");
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(writer().post("/api/v1/probes").then().contentType("application/problem+json").extract().statusCode())
                .isIn(400, 422);
        refused(writer().body("null").post("/api/v1/probes"), 422, "invalid-request");
    }

    @Test
    void thereIsNothingAtAnUnknownPathOrId() {
        refused(reader().get("/api/v1/nonsense"), 404, "not-found");
        refused(given().get("/api/v1/nonsense"), 404, "not-found");
        refused(reader().get("/api/v1/probes/" + UUID.randomUUID()), 404, "no-such-probe");
    }

    @Test
    void aPathParameterThatIsNoIdIsNotFound() {
        refused(reader().get("/api/v1/probes/17"), 404, "not-found");
    }

    @Test
    void theWrongMethodFormOrTypeIsRefused() {
        refused(writer().delete("/api/v1/probes"), 405, "method-not-allowed");
        refused(reader().accept("application/xml").get("/api/v1/probes"), 406, "not-acceptable");
        refused(given().auth().oauth2(TestTokens.bearer("writer", "intake.write", "SE-0181")).contentType("text/plain")
                .body("x").post("/api/v1/probes"), 415, "unsupported-media-type");
    }

    /** PostgreSQL takes neither; without the refusal both are a 500. */
    @Test
    void whatNoTableTakesIsRefusedAtItsPlace() {
        refused(writer().body("{\"municipality\":\"SE-0181\",\"content\":\"a\\u0000b\",\"parts\":[]}").post("/api/v1/probes"),
                422, "invalid-request").body("errors[0].pointer", equalTo("/content"))
                .body("errors[0].message", equalTo("must not contain the sign U+0000"));
        for (var day : List.of("+999999999-12-31", "-999999999-01-01", "1799-12-31")) {
            refused(writer().body("{\"municipality\":\"SE-0181\",\"content\":\"x\",\"parts\":[{\"size\":1,\"on\":\"" + day
                    + "\"}]}").post("/api/v1/probes"), 422, "invalid-request").body("errors[0].pointer", equalTo("/parts/0/on"))
                    .body("errors[0].message", equalTo(Days.BETWEEN));
        }
        refused(writer().body("{\"municipality\":\"SE-0181\",\"content\":\"x\",\"parts\":[{\"size\":1,"
                + "\"at\":\"+1000000000-12-31T23:59:59Z\"}]}").post("/api/v1/probes"), 422, "invalid-request")
                .body("errors[0].pointer", equalTo("/parts/0/at"));
    }

    @Test
    void aBodyOverOneMebibyteIsRefusedHoweverItIsSent() throws IOException {
        refused(writer().body("{\"content\":\"" + "x".repeat(1_100_000) + "\"}").post("/api/v1/probes"), 413, "body-too-large")
                .body("limit", equalTo(1_048_576));

        assertThat(chunked("", "application/json")).contains("413", "urn:problem:body-too-large");
    }

    /** What one address may take opens no other, and a form that hides its length opens none. */
    @Test
    void anAddressMayTakeMore() throws IOException {
        writer().contentType("text/plain").body("x".repeat(2 << 20)).post("/api/v1/probes/large").then().statusCode(200)
                .body(equalTo("2097152"));
        refused(writer().contentType("text/plain").body("x".repeat((3 << 20) + 1)).post("/api/v1/probes/large"), 413,
                "body-too-large").body("limit", equalTo(3_145_728));

        assertThat(chunked("/large", "text/plain")).contains("200 OK");
        assertThat(chunked("", "multipart/form-data; boundary=x")).contains("411", "urn:problem:length-required");
        // No body and no length: past the limit, to the address itself, which takes JSON.
        refused(reader().contentType("application/x-www-form-urlencoded").get("/api/v1/probes"), 415,
                "unsupported-media-type");
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        refused(given().get("/api/v1/probes"), 401, "missing-token").header("WWW-Authenticate", containsString("Bearer"));
        refused(given().contentType("application/json").body("{}").post("/api/v1/probes"), 401, "missing-token");
    }

    @Test
    void aTokenThatIsNotOursIsRefused() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var stranger = generator.generateKeyPair().getPrivate();

        for (var token : new String[] { TestTokens.wrong(null, null, stranger, "intake.read", "SE-0181"),
                TestTokens.wrong("https://elsewhere.example", null, null, "intake.read", "SE-0181"),
                TestTokens.wrong(null, "others", null, "intake.read", "SE-0181"),
                TestTokens.expired("reader", "intake.read", "SE-0181"), "nonsense", "a.b.c" }) {
            refused(given().auth().oauth2(token).get("/api/v1/probes"), 401, "invalid-token")
                    .header("WWW-Authenticate", containsString("Bearer"));
        }
    }

    @Test
    void aTokenWithoutTheScopeIsRefused() {
        refused(reader().contentType("application/json").body("{\"municipality\":\"SE-0181\",\"content\":\"x\"}")
                .post("/api/v1/probes"), 403, "forbidden");
    }

    @Test
    void aTokenForAnotherMunicipalityIsRefused() {
        refused(writer().body("{\"id\":\"" + UUID.randomUUID() + "\",\"municipality\":\"SE-1281\",\"content\":\"x\"}")
                .post("/api/v1/probes"), 403, "foreign-municipality").body("municipality", equalTo("SE-1281"));
    }

    @Test
    void aCursorThisListDidNotGiveIsRefused() {
        refused(reader().get("/api/v1/probes?after=nonsense"), 400, "invalid-cursor");
        // One with a time that no table keeps was made by hand.
        refused(reader().get("/api/v1/probes?after=" + new Cursor(Instant.MAX, UUID.randomUUID())), 400, "invalid-cursor");
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() {
        var body = "{\"id\":\"" + UUID.randomUUID() + "\",\"municipality\":\"SE-0181\",\"content\":\"x\"}";

        var first = writer().body(body).post("/api/v1/probes").then().statusCode(201).extract().body().asString();
        var second = writer().body(body).post("/api/v1/probes").then().statusCode(200).extract().body().asString();

        assertThat(second).isEqualTo(first);
        refused(writer().body(body.replace("\"x\"", "\"y\"")).post("/api/v1/probes"), 409, "id-used-with-other-content");
    }

    @Test
    void anIdempotencyKeyStandsForAnIdOfTheCallersOwn() {
        var body = "{\"municipality\":\"SE-0181\",\"content\":\"x\"}";
        var key = UUID.randomUUID().toString();

        var first = writer().header("Idempotency-Key", key).body(body).post("/api/v1/probes").then().statusCode(201)
                .extract().path("id").toString();
        writer().header("Idempotency-Key", key).body(body).post("/api/v1/probes").then().statusCode(200)
                .body("id", equalTo(first));
        given().auth().oauth2(TestTokens.bearer("another", "intake.write", "SE-0181")).contentType("application/json")
                .header("Idempotency-Key", key).body(body).post("/api/v1/probes").then().statusCode(201)
                .body("id", not(equalTo(first)));
        refused(writer().header("Idempotency-Key", "x".repeat(256)).body(body).post("/api/v1/probes"), 400,
                "invalid-idempotency-key");
        refused(writer().body(body).post("/api/v1/probes"), 422, "invalid-request").body("errors.pointer", contains("/id"));
    }

    @Test
    void aChangeThatNamesAnOlderVersionIsRefused() {
        var id = UUID.randomUUID();
        writer().body("{\"id\":\"" + id + "\",\"municipality\":\"SE-0181\",\"content\":\"x\"}").post("/api/v1/probes").then()
                .statusCode(201);
        var tag = reader().get("/api/v1/probes/" + id).then().statusCode(200).extract().header("ETag");

        writer().header("If-Match", tag).body("{\"content\":\"y\"}").put("/api/v1/probes/" + id).then().statusCode(200)
                .header("ETag", not(equalTo(tag)));
        refused(writer().header("If-Match", tag).body("{\"content\":\"z\"}").put("/api/v1/probes/" + id), 412,
                "changed-meanwhile");
        reader().get("/api/v1/probes/" + id).then().body("content", equalTo("y"));
    }

    @Test
    void anAccidentOfOursTellsNothingToTheCallerAndNothingOfThePersonToTheLog() {
        var log = captured(() -> refused(reader().get("/api/v1/probes/broken"), 500, "internal")
                .body(not(containsString("secret")), not(containsString("Exception")), not(containsString("at trygg"))));

        assertThat(log).contains("IllegalStateException", "ProbeResource").doesNotContain("19900501", "secret");
    }

    @Test
    void aRefusedRequestLeavesNothingOfItsBodyInTheLog() {
        var log = captured(() -> {
            refused(writer().body("{\"municipality\":\"SE-0181\",\"content\":\"19900501-2384\",\"colour\":\"19900501-2384\"}")
                    .post("/api/v1/probes"), 422, "invalid-request").body(not(containsString("19900501")));
            refused(writer().body("{\"content\":\"19900501-2384\",,").post("/api/v1/probes"), 400, "broken-json")
                    .body(not(containsString("19900501")));
            // Too long for the column: the database's own message repeats the row.
            refused(writer().body("{\"id\":\"" + UUID.randomUUID() + "\",\"municipality\":\"SE-0181\","
                    + "\"content\":\"19900501-2384" + "x".repeat(1000) + "\"}").post("/api/v1/probes"), 500, "internal");
        });

        assertThat(log).contains("unexpected at POST").doesNotContain("19900501");
    }

    @Test
    @TestSecurity(user = "anna", roles = "caseworker")
    void aPersonSeesAPageAndNoProblem() {
        for (var path : new String[] { "/probes/broken", "/nonsense" }) {
            given().accept("text/html").get(path).then().statusCode(path.endsWith("broken") ? 500 : 404)
                    .contentType("text/html").body(containsString("<html"), not(containsString("secret")));
        }
        given().accept("text/html").get("/probes/fine").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "olle", roles = "landlord")
    void aPersonWithoutTheRoleSeesAPageToo() {
        given().accept("text/html").get("/probes/fine").then().statusCode(403).contentType("text/html")
                .body(containsString("<html"));
    }

    private static RequestSpecification writer() {
        return given().auth().oauth2(TestTokens.bearer("writer", "intake.write", "SE-0181")).contentType("application/json");
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(TestTokens.bearer("reader", "intake.read", "SE-0181"));
    }

    private static ValidatableResponse refused(Response response, int status, String type) {
        return response.then().statusCode(status).contentType("application/problem+json")
                .body("type", equalTo("urn:problem:" + type)).body("status", equalTo(status));
    }

    /** By hand, because a client library would rather say the length beforehand. */
    private String chunked(String below, String contentType) throws IOException {
        try (var socket = new Socket(probes.getHost(), probes.getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(("POST " + probes.getPath() + below + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + TestTokens.bearer("writer", "intake.write", "SE-0181")
                    + "\r\nContent-Type: " + contentType + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                out.write("c\r\n{\"content\":\"\r\n".getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < 140; i++) {
                    out.write(("2000\r\n" + "x".repeat(8_192) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException _) {
                // The server may close before it has read everything; its answer is there all the same.
            }
            var answer = new byte[8_192];
            var length = 0;
            for (int read; length < answer.length && (read = socket.getInputStream().read(answer, length,
                    answer.length - length)) > 0;) {
                length += read;
                var text = new String(answer, 0, length, StandardCharsets.US_ASCII);
                if (text.contains("\r\n\r\n") && (text.endsWith("}") || text.startsWith("HTTP/1.1 200"))) {
                    break;
                }
            }
            return new String(answer, 0, length, StandardCharsets.US_ASCII);
        }
    }

    private static String captured(Runnable work) {
        var lines = new StringBuffer();
        var form = new PatternFormatter("%s%e%n");
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.append(form.format(line));
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        var root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            work.run();
        } finally {
            root.removeHandler(handler);
        }
        return lines.toString();
    }
}
