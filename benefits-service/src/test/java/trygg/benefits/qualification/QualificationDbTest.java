package trygg.benefits.qualification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.benefits.reporting.PlayedIntake;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear;
import trygg.benefits.statistics.Reading;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** The qualification programme from its records to form 11CF, with intake played. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@QuarkusTestResource(PlayedIntake.class)
class QualificationDbTest {

    private static final String PATH = "/api/v1/qualification-programmes";
    /** Synthetic: 80 is added to the month, and no register issues such a number. */
    private static final String MAN = "03817000141";

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system",
                "benefits.read benefits.write benefits.statistics intake.numbers", municipality))
                .contentType(ContentType.JSON);
    }

    @BeforeEach
    void nobodyTakesPart() {
        TestDatabase.execute("""
                truncate qualification_return, qualification_leave, qualification_closing, qualification_end,
                         qualification_payment, qualification_programme, qualification_application""");
        PlayedIntake.answersWith(200);
    }

    private static Map<String, Object> programme(UUID caseId) {
        return new LinkedHashMap<>(Map.of("id", UUID.randomUUID(), "municipality", "NO-3224", "caseId", caseId, "appliedOn",
                "2025-08-01", "decidedOn", "2025-09-15", "startedOn", "2025-10-01", "maritalStatus", "single",
                "childrenUnder18", 1, "earlierAid", "main-income"));
    }

    private static ValidatableResponse post(String path, Object body) {
        return machine("NO-3224").body(body).post(PATH + path).then();
    }

    private static QualificationYear line(int year) {
        var content = machine("NO-3224").get("/api/v1/statistics/kostra/11CF?municipality=NO-3224&year=" + year).then()
                .statusCode(200).extract().asString();
        assertThat(content).endsWith("\n").hasSize(153);
        assertThat(QualificationYear.read(content.strip())).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<QualificationYear>) QualificationYear.read(content.strip())).year();
    }

    /** A year has the months that were paid in it, and how it stood on its last day. */
    @Test
    void theFileIsWhatWasRecorded() {
        var told = ToldContact.of("NO-3224", "work");
        opened(told);
        PlayedIntake.knows(told.caseId(), MAN, "1970-01-03");
        var programme = programme(told.caseId());
        var path = "/" + programme.get("id");
        post("", programme).statusCode(201);
        post("", programme).statusCode(200);
        var december = Map.of("id", UUID.randomUUID(), "paidOn", "2025-12-20", "amount", "17500.00");
        post(path + "/months", december).statusCode(201);
        post(path + "/months", december).statusCode(200);
        post(path + "/months", Map.of("id", UUID.randomUUID(), "paidOn", "2026-01-20", "amount", "17500.50"))
                .statusCode(201).body("paid.amount", is(List.of("17500.00", "17500.50")));
        var end = Map.of("status", "completed-or-agreed", "endedOn", "2026-02-28", "afterwards", List.of("ordinary-work"),
                "mainIncome", "ordinary-work");
        post(path + "/end", end).statusCode(201).body("ended", is("completed-or-agreed"));
        post(path + "/end", end).statusCode(200);
        post(path + "/end", Map.of("status", "moved", "endedOn", "2026-02-28")).statusCode(409)
                .body("type", is("urn:problem:already-ended"));

        var first = line(2025);
        assertThat(first.months()).containsExactly(Month.DECEMBER);
        assertThat(first.kroner()).isEqualTo(17500);
        assertThat(first.end().status()).isEqualTo(Status.IN_PROGRAMME);
        assertThat(first.recipient().number().digits()).isEqualTo(MAN);
        var second = line(2026);
        assertThat(second.kroner()).isEqualTo(17501);
        assertThat(second.end().endedOn()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(second.recipient().journalNumber()).isEqualTo(first.recipient().journalNumber());
        machine("NO-3224").get("/api/v1/statistics/kostra/11CF/control?municipality=NO-3224&year=2026").then()
                .statusCode(200).body("form", is("11CF")).body("records", is(1)).body("mayBeSent", is(true));
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsStored() {
        var told = ToldContact.of("NO-3224", "work");
        opened(told);
        var backwards = programme(told.caseId());
        backwards.put("startedOn", "2025-09-01");
        post("", backwards).statusCode(422).body("type", is("urn:problem:participation-unfit"))
                .body("errors.message", hasItem("days-out-of-order"));
        var uncoded = programme(told.caseId());
        uncoded.put("maritalStatus", "happy");
        post("", uncoded).statusCode(422).body("type", is("urn:problem:unknown-code"));
        post("", programme(UUID.randomUUID())).statusCode(404).body("type", is("urn:problem:unknown-participation"));
        var swedish = programme(told.caseId());
        swedish.put("municipality", "SE-0181");
        machine("SE-0181").body(swedish).post(PATH).then().statusCode(422).body("type", is("urn:problem:other-country"));
        assertThat(TestDatabase.number("select count(*) from qualification_programme")).isZero();

        var programme = programme(told.caseId());
        post("", programme).statusCode(201);
        var path = "/" + programme.get("id");
        post(path + "/months", Map.of("id", UUID.randomUUID(), "paidOn", "2025-09-30", "amount", "1.00")).statusCode(422)
                .body("errors.message", hasItem("paid-before-start"));
        post(path + "/months", Map.of("id", UUID.randomUUID(), "paidOn", "2025-11-30", "amount", "-1.00")).statusCode(422)
                .body("type", is("urn:problem:invalid-amount"));
        post(path + "/end", Map.of("status", "in-programme", "endedOn", "2026-01-31")).statusCode(422)
                .body("errors.message", hasItem("no-end"));
        post(path + "/end", Map.of("status", "completed-or-agreed", "endedOn", "2026-01-31")).statusCode(422)
                .body("errors.message", hasItem("main-income-missing"));
        machine("NO-9999").body(Map.of("id", UUID.randomUUID(), "paidOn", "2025-11-30", "amount", "1.00"))
                .post(PATH + path + "/months").then().statusCode(404);
    }

    private static String clock(Object programme) {
        return "select count(*) from clock where guarantee = 'qualification-start' and subject_id = '" + programme + "'";
    }

    /** Sosialtjenesteloven § 31, C040: six months run from the day of the application, and the start keeps them. */
    @Test
    void theSixMonthsRunFromTheApplicationAndTheStartKeepsThem() {
        var told = ToldContact.of("NO-3224", "work");
        opened(told);
        // Recent days: the sweeper of the clocks breaks what is overdue, and must have no part in this.
        var day = LocalDate.now(ZoneId.of("Europe/Oslo")).minusDays(40);
        var due = day.plusMonths(6).atTime(23, 59, 59).atZone(ZoneId.of("Europe/Oslo")).toInstant().toString();
        var applied = Map.of("id", UUID.randomUUID(), "caseId", told.caseId(), "appliedOn", day.toString());
        post("/applications", applied).statusCode(201).body("state", is("waiting"))
                .body("clocks[0].guarantee", is("qualification-start")).body("clocks[0].dueAt", is(due));
        post("/applications", applied).statusCode(200);
        post("/applications", Map.of("id", UUID.randomUUID(), "caseId", told.caseId(), "appliedOn", day.plusDays(1).toString()))
                .statusCode(409).body("type", is("urn:problem:already-applied"));
        post("/applications", Map.of("id", UUID.randomUUID(), "caseId", told.caseId(), "appliedOn", "2099-09-01"))
                .statusCode(409);
        var path = "/" + applied.get("id");
        post(path + "/leaves", Map.of("id", UUID.randomUUID(), "from", day.plusDays(30).toString())).statusCode(409).body(
                "type",
                is("urn:problem:not-begun"));
        machine("NO-3224").get(PATH + "?municipality=NO-3224&state=waiting").then().statusCode(200)
                .body("items.id", is(List.of(applied.get("id").toString())));

        var begun = programme(told.caseId());
        begun.put("id", applied.get("id"));
        begun.put("decidedOn", day.plusDays(10).toString());
        begun.put("startedOn", day.plusDays(20).toString());
        post("", begun).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        begun.put("appliedOn", day.toString());
        post("", begun).statusCode(201).body("state", is("taking-part"));
        assertThat(TestDatabase.number(clock(applied.get("id")) + " and state = 'kept'")).isOne();
        machine("NO-3224").header("X-Purpose", "audit").get(PATH + path).then().statusCode(200)
                .body("startedOn", is(day.plusDays(20).toString()));
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'qualification-programme' and purpose ="
                + " 'audit' and case_id = '" + told.caseId() + "'")).isOne();
        post(path + "/leaves", Map.of("id", UUID.randomUUID(), "from", day.plusDays(30).toString())).statusCode(201);
        assertThat(TestEvents.readUntil(TestEvents.topic("benefits"), Duration.ofSeconds(20),
                message -> message.key().equals(told.caseId().toString()) && message.value().contains("on-leave")).stream()
                .filter(message -> message.key().equals(told.caseId().toString())
                        && TestEvents.header(message, "ce_type").endsWith("QualificationChanged.v1")))
                .hasSize(3);
        machine("NO-9999").get(PATH + path).then().statusCode(404);
        machine("SE-0181").get(PATH + "?municipality=NO-3224").then().statusCode(403);
    }

    /** Only a named human refuses; who takes an application back is owed no start any more. */
    @Test
    void anApplicationMayComeToNoParticipation() {
        var told = ToldContact.of("NO-3224", "work");
        opened(told);
        var id = UUID.randomUUID();
        var day = LocalDate.now(ZoneId.of("Europe/Oslo")).minusDays(40);
        post("/applications", Map.of("id", id, "caseId", told.caseId(), "appliedOn", day.toString())).statusCode(201);
        post("/" + id + "/closing", Map.of("outcome", "refused", "closedOn", day.plusDays(9).toString(), "ground", "§ 29"))
                .statusCode(403)
                .body("type", is("urn:problem:needs-named-human"));
        var withdrawn = Map.of("outcome", "withdrawn", "closedOn", day.plusDays(9).toString());
        post("/" + id + "/closing", Map.of("outcome", "withdrawn", "closedOn", day.minusDays(9).toString())).statusCode(422)
                .body("errors.message", hasItem("days-out-of-order"));
        post("/" + id + "/closing", withdrawn).statusCode(201).body("state", is("closed"));
        post("/" + id + "/closing", withdrawn).statusCode(200);
        assertThat(TestDatabase.number(clock(id) + " and state = 'withdrawn'")).isOne();
        var begun = programme(told.caseId());
        begun.put("id", id);
        begun.put("appliedOn", day.toString());
        begun.put("decidedOn", day.plusDays(10).toString());
        begun.put("startedOn", day.plusDays(20).toString());
        post("", begun).statusCode(409).body("type", is("urn:problem:already-ended"));
        // The way is open for a new one.
        post("", programme(told.caseId())).statusCode(201);
        var swede = ToldContact.of("SE-0181", "work");
        opened(swede);
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "caseId", swede.caseId(), "appliedOn", "2025-08-01"))
                .post(PATH + "/applications")
                .then().statusCode(422).body("type", is("urn:problem:other-country"));
    }

    /** Form 11CF: whoever is on leave on the last day of the year is reported as that, and not as taking part. */
    @Test
    void aLeaveIsReportedAsLeave() {
        var told = ToldContact.of("NO-3224", "work");
        opened(told);
        PlayedIntake.knows(told.caseId(), MAN, "1970-01-03");
        var programme = programme(told.caseId());
        post("", programme).statusCode(201);
        var path = "/" + programme.get("id");
        post(path + "/months", Map.of("id", UUID.randomUUID(), "paidOn", "2025-10-20", "amount", "17500.00")).statusCode(201);
        var leave = Map.of("id", UUID.randomUUID(), "from", "2025-12-01");
        post(path + "/leaves", Map.of("id", UUID.randomUUID(), "from", "2025-09-30")).statusCode(422)
                .body("errors.message", hasItem("leave-before-start"));
        post(path + "/leaves", leave).statusCode(201).body("state", is("on-leave"));
        post(path + "/leaves", leave).statusCode(200);
        post(path + "/leaves", Map.of("id", UUID.randomUUID(), "from", "2025-12-15")).statusCode(422)
                .body("errors.message", hasItem("already-on-leave"));

        var first = line(2025);
        assertThat(first.end().status()).isEqualTo(Status.ON_LEAVE);
        assertThat(first.months()).containsExactly(Month.OCTOBER);
        assertThat(first.line().charAt(111)).as("STATUS").isEqualTo('2');
        machine("NO-3224").get("/api/v1/statistics/kostra/11CF/control?municipality=NO-3224&year=2025").then()
                .statusCode(200).body("mayBeSent", is(true));

        var back = path + "/leaves/" + leave.get("id") + "/return";
        post(back, Map.of("backOn", "2025-12-01")).statusCode(422).body("errors.message", hasItem("back-before-leave"));
        post(back, Map.of("backOn", "2026-02-01")).statusCode(201).body("state", is("taking-part"));
        post(back, Map.of("backOn", "2026-02-01")).statusCode(200);
        assertThat(line(2025).end().status()).as("it was leave on 31 December all the same").isEqualTo(Status.ON_LEAVE);
        assertThat(line(2026).end().status()).isEqualTo(Status.IN_PROGRAMME);
        post(path + "/end", Map.of("status", "ended-after-break", "endedOn", "2026-03-01", "afterwards", List.of("school")))
                .statusCode(201);
        post(path + "/leaves", Map.of("id", UUID.randomUUID(), "from", "2026-03-02")).statusCode(409).body("type",
                is("urn:problem:already-ended"));
    }

    @Test
    void whatWasRecordedIsNeverRewritten() throws Exception {
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            for (var table : List.of("qualification_application", "qualification_closing", "qualification_programme",
                    "qualification_leave", "qualification_return", "qualification_payment", "qualification_end")) {
                assertThatThrownBy(() -> statement.execute("delete from " + table)).hasMessageContaining("permission denied");
            }
        }
    }
}
