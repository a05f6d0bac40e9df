package trygg.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import trygg.acceptance.api.Api;
import trygg.acceptance.api.ContactRequest;
import trygg.acceptance.api.ContactRequest.Member;
import trygg.acceptance.api.ContactRequest.Need;
import trygg.acceptance.api.ContactRequest.Person;
import trygg.acceptance.api.NormTables;

/**
 * How long benefits takes to renew a month for 100,000 households, from the request until the run is finished, and until the
 * broker has every event of it: the last calculation read, the month reckoned by its tables, the decision, its items, the
 * planned payment and the events written.
 *
 * <p>
 * A run takes this month or the next and no other, so where no table of them is published yet it is made up.
 *
 * <p>
 * A hundred varied households are registered, reckoned and decided over the API; SQL then makes a thousand of each, so that
 * what
 * is read has exactly the form the service writes. Memory is the resident size of the benefits process, taken at every tenth.
 */
final class Renewals implements Bench.Measurement {

    private static final int TEMPLATES = 100;
    private static final String MUNICIPALITY = "SE-1281";
    /** The standard's own example, and nobody's. */
    private static final String IBAN = "SE45 5000 0000 0583 9825 7466";
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final double MOST_MINUTES = 5;

    private final BenchSuite suite;
    private final int households;
    private final YearMonth now = YearMonth.now(ZoneOffset.UTC);

    Renewals(BenchSuite suite) {
        this.suite = suite;
        this.households = suite.rounds(10) * 10_000;
    }

    @Override
    public Bench.Result take() throws Exception {
        var operator = new Api(suite.api().origin(), "operations");
        NormTables.reach(suite.api(), operator, now);
        NormTables.reach(suite.api(), operator, now.plusMonths(1));
        suite.say("renewals: registering " + TEMPLATES + " households");
        var applications = new ArrayList<UUID>();
        for (int nth = 0; nth < TEMPLATES; nth++) {
            applications.add(register(nth));
        }
        try (var connection = suite.database("benefits")) {
            suite.say("renewals: multiplying them to " + households);
            multiply(connection, applications);
            settle(connection);
            var memory = new ArrayList<Double>();
            var before = ProcessorTime.now(suite.suite());
            var begin = System.nanoTime();
            var run = suite.api().post("/benefits/api/v1/renewal-runs",
                    Map.of("id", UUID.randomUUID(), "municipality", MUNICIPALITY, "period", now.plusMonths(1).toString()));
            if (run.status() != 202) {
                throw Bench.failed("the run was answered with " + run.status() + ": " + run.text());
            }
            var finished = follow(run.body(), memory);
            var minutes = (System.nanoTime() - begin) / 60e9;
            settle(connection);
            var told = (System.nanoTime() - begin) / 60e9;
            var used = ProcessorTime.now(suite.suite()).since(before);
            var granted = finished.path("granted").asInt();
            var planned = planned(connection);
            if (planned != granted) {
                throw Bench.failed(granted + " households were granted aid and " + planned + " payments planned");
            }
            return new Bench.Result(
                    List.of("Monthly renewal of " + finished.path("households").asInt() + " households",
                            "  granted " + granted + ", left to a human " + finished.path("left"),
                            "  %d payments planned".formatted(planned),
                            "  %.2f minutes until the run was finished, %.0f households a second".formatted(minutes,
                                    granted / minutes / 60),
                            "  %.2f minutes until the broker had every event".formatted(told),
                            "  %.1f ms of all processors a household (%s)".formatted(used.sum() / (double) granted,
                                    used.byProcess()),
                            "  resident memory of benefits, MiB, by tenths: " + memory.stream().map(Math::round).toList()),
                    List.of(Goal.atMost("minutes for a month's renewals, all events told", MOST_MINUTES, told, " min")));
        }
    }

    private UUID register(int nth) throws IOException, InterruptedException {
        var api = suite.api();
        var contact = UUID.randomUUID();
        var children = nth % 4;
        var household = new ArrayList<Member>();
        for (int child = 0; child < children; child++) {
            household.add(new Member("child", (2010 + (nth * 7 + child * 3) % 14) + "-06-15"));
        }
        var born = (1965 + nth % 35) + "-05-01";
        api.post("/intake/api/v1/contacts",
                new ContactRequest(contact.toString(), MUNICIPALITY, "desk", Instant.now().toString(),
                        new Person(null, "Synthetic " + nth, born, "none", "sv", false), household,
                        List.of(new Need("money", false)), null));
        var application = applicationOf(contact);
        var calculation = UUID.randomUUID();
        var path = "/benefits/api/v1/applications/" + application;
        expect(api.post(path + "/calculations", Map.of("id", calculation, "facts", facts(nth, born, household))).status());
        var decision = new LinkedHashMap<String, Object>(Map.of("id", UUID.randomUUID(), "part", "aid", "outcome", "granted",
                "ground", "SoL 2025:400 12:1", "calculations", List.of(calculation), "runsUntil",
                now.plusMonths(6).toString()));
        expect(api.post(path + "/decisions", decision).status());
        expect(api.post(path + "/payees", Map.of("id", UUID.randomUUID(), "kind", "person", "name", "Synthetic " + nth,
                "account", Map.of("scheme", "iban", "number", IBAN))).status());
        return application;
    }

    private UUID applicationOf(UUID contact) throws IOException, InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            try (var connection = suite.database("benefits");
                    var query = connection.prepareStatement(
                            "select id from application where contact_id = ?")) {
                query.setObject(1, contact);
                var found = query.executeQuery();
                if (found.next()) {
                    return found.getObject(1, UUID.class);
                }
            } catch (SQLException trouble) {
                throw Bench.failed("the database could not be asked: " + trouble.getMessage());
            }
            Thread.sleep(20);
        }
        throw Bench.failed("a contact was not taken up");
    }

    private Map<String, Object> facts(int nth, String born, List<Member> household) {
        var children = new ArrayList<Map<String, Object>>();
        for (var child : household) {
            children.add(Map.of("ref", "c" + (children.size() + 1), "birthDate", String.valueOf(child.birthDate())));
        }
        return Map.of("municipality", MUNICIPALITY, "period", now.toString(), "household",
                Map.of("adults", List.of(Map.of("ref", "a1", "birthDate", born)), "children", children), "costs",
                List.of(Map.of("kind", "rent", "amount", (5000 + nth * 37 % 4000) + ".00"),
                        Map.of("kind", "electricity", "amount", (300 + nth % 200) + ".00")),
                "incomes", List.of(Map.of("ref", "a1", "kind", "housing-allowance", "amount", (500 + nth * 13 % 900) + ".00")));
    }

    private static void expect(int status) throws IOException {
        if (status != 201) {
            throw Bench.failed("a household could not be prepared: " + status);
        }
    }

    /** Row for row copies with ids that follow from the template's and the number of the copy. */
    private void multiply(Connection connection, List<UUID> applications) throws SQLException {
        var copies = households / TEMPLATES - 1;
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table copy as select a.id as template, n from application a, generate_series(1, "
                    + copies + ") n where a.id in ("
                    + String.join(", ", applications.stream().map(id -> "'" + id + "'").toList())
                    + ")");
            copy(statement, "application", "id", "case_id", "contact_id");
            copy(statement, "calculation", "id", "case_id", "application_id");
            copy(statement, "decision", "id", "application_id");
            copy(statement, "decision_item", "decision_id");
            copy(statement, "decision_calculation", "decision_id", "calculation_id", "case_id");
            copy(statement, "payee", "id", "case_id", "root_id");
            statement.execute("analyze");
        }
    }

    private static void copy(java.sql.Statement statement, String table, String... ids) throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var known = statement
                .executeQuery("select column_name from information_schema.columns where table_name = '" + table
                        + "' and table_schema = 'public' order by ordinal_position")) {
            while (known.next()) {
                var column = known.getString(1);
                columns.add(column);
                values.add(List.of(ids).contains(column) ? "md5(t." + column + "::text || c.n)::uuid" : "t." + column);
            }
        }
        var template = switch (table) {
            case "application" -> "t.id = c.template";
            case "payee" -> "t.case_id = (select case_id from application a where a.id = c.template)";
            case "decision_item", "decision_calculation" ->
                "t.decision_id in (select id from decision d where d.application_id = c.template)";
            default -> "t.application_id = c.template";
        };
        statement.execute("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from copy c join " + table + " t on " + template);
    }

    /** Waits until the outbox is empty, so that nothing of before counts. */
    private static void settle(Connection connection) throws SQLException, InterruptedException, IOException {
        var end = Instant.now().plus(LIMIT);
        try (var statement = connection.createStatement()) {
            while (Instant.now().isBefore(end)) {
                try (var found = statement.executeQuery("select not exists (select 1 from outbox order by id desc limit 1)")) {
                    found.next();
                    if (found.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
        throw Bench.failed("the relay did not empty the outbox");
    }

    private JsonNode follow(JsonNode run, List<Double> memory) throws IOException, InterruptedException {
        var id = run.required("id").asText();
        var end = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(end)) {
            var state = suite.api().get("/benefits/api/v1/renewal-runs/" + id).body();
            var done = state.path("granted").asInt();
            if (done * 10L / households > memory.size()) {
                memory.add(resident());
                suite.say("renewals: " + done + " of " + state.path("households").asInt());
            }
            if (state.path("state").asText().equals("finished")) {
                return state;
            }
            Thread.sleep(200);
        }
        throw Bench.failed("the renewals were not finished in " + LIMIT.toMinutes() + " minutes");
    }

    private static int planned(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from payment_change where state = 'planned'")) {
            found.next();
            return found.getInt(1);
        }
    }

    private double resident() throws IOException {
        var process = suite.suite().processes().stream().filter(one -> one.name().equals("benefits")).findFirst().orElseThrow();
        var pid = process.handle().orElseThrow().pid();
        for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        return 0;
    }
}
