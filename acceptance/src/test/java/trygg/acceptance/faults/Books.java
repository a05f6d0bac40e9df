package trygg.acceptance.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import trygg.acceptance.RunningSuite;
import trygg.local.Ports;

/** What the four databases say, read past the services with all rights. */
final class Books {

    /** Where each service keeps what a contact makes it open. */
    private static final Map<String, String> OPENED = Map.of("intake", "select id from contact",
            "housing", "select contact_id from housing_need", "benefits", "select contact_id from application",
            "care", "select contact_id from care_request");

    /** The clock that a contact for roof, money and a talk owes in each service. */
    static final Map<String, String> CLOCKS = Map.of("intake", "first-answer", "housing", "roof-tonight", "benefits",
            "aid-decision", "care", "first-talk");

    private static final Map<String, List<String>> HEARS = Map.of("intake", List.of("housing", "benefits", "care"),
            "housing", List.of("intake"), "benefits", List.of("intake"), "care", List.of("intake"));

    private final RunningSuite suite;

    Books(RunningSuite suite) {
        this.suite = suite;
    }

    /** @param behind of {@code all} subjects that a consumer follows */
    record Positions(long all, long behind) {
    }

    /** @param transitions what the clocks themselves count */
    record LedgerCount(long entries, long transitions, long unsealed) {
    }

    /** How often each of the contacts is in the service. */
    Map<UUID, Integer> timesOpened(String service, Collection<UUID> contacts) throws SQLException {
        Map<UUID, Integer> times = new HashMap<>();
        contacts.forEach(contact -> times.put(contact, 0));
        for (var row : rows(service, OPENED.get(service))) {
            times.computeIfPresent((UUID) row.getFirst(), (_, before) -> before + 1);
        }
        return times;
    }

    /** How many clocks of each kind each case has in the service. */
    Map<UUID, Map<String, Integer>> clocks(String service, Collection<UUID> cases) throws SQLException {
        return counted(service, "select case_id, guarantee from clock", cases);
    }

    /** How many clocks of other services each case shows in intake, by service and guarantee. */
    Map<UUID, Map<String, Integer>> clocksShown(Collection<UUID> cases) throws SQLException {
        return counted("intake", "select case_id, service || ' ' || guarantee from other_clock", cases);
    }

    /** The lines of each case's timeline that tell of something opened. */
    Map<UUID, Map<String, Integer>> linesOfOpening(Collection<UUID> cases) throws SQLException {
        return counted("intake", "select case_id, service || ' ' || type from timeline_entry where type <> 'ClockChanged'",
                cases);
    }

    /** Clocks whose last change intake does not show yet. */
    long clocksShownLate() throws SQLException {
        Map<Object, Object> shown = new HashMap<>();
        rows("intake", "select id, number from other_clock").forEach(row -> shown.put(row.getFirst(), row.getLast()));
        long late = 0;
        for (var service : HEARS.get("intake")) {
            for (var row : rows(service, "select id, transitions from clock")) {
                if (!row.getLast().equals(shown.get(row.getFirst()))) {
                    late++;
                }
            }
        }
        return late;
    }

    long outbox() throws SQLException {
        return sum("select count(*) from outbox");
    }

    long gaps() throws SQLException {
        return sum("select count(*) from sequence_gap");
    }

    long deadLetters() throws SQLException {
        return sum("select count(*) from dead_letter");
    }

    /** Compares what each consumer has heard of each subject with what its service has stated. */
    Positions positions() throws SQLException {
        long all = 0;
        long behind = 0;
        for (var service : Ports.SERVICES) {
            Map<String, Object> heard = new HashMap<>();
            rows(service, "select source || ' ' || subject, last from inbox_position")
                    .forEach(row -> heard.put((String) row.getFirst(), row.getLast()));
            for (var source : HEARS.get(service)) {
                for (var row : rows(source, "select subject::text, last from event_sequence")) {
                    all++;
                    if (!row.getLast().equals(heard.get(source + " " + row.getFirst()))) {
                        behind++;
                    }
                }
            }
        }
        return new Positions(all, behind);
    }

    LedgerCount ledger(String service) throws SQLException {
        var row = rows(service, """
                select count(*), (select coalesce(sum(transitions), 0)::bigint from clock),
                       count(*) filter (where position is null) from ledger_entry""").getFirst();
        return new LedgerCount((Long) row.get(0), (Long) row.get(1), (Long) row.get(2));
    }

    private Map<UUID, Map<String, Integer>> counted(String service, String sql, Collection<UUID> cases) throws SQLException {
        Map<UUID, Map<String, Integer>> counted = new LinkedHashMap<>();
        cases.forEach(caseId -> counted.put(caseId, new HashMap<>()));
        for (var row : rows(service, sql)) {
            var ofCase = counted.get((UUID) row.getFirst());
            if (ofCase != null) {
                ofCase.merge((String) row.getLast(), 1, Integer::sum);
            }
        }
        return counted;
    }

    private long sum(String sql) throws SQLException {
        long sum = 0;
        for (var service : Ports.SERVICES) {
            sum += (Long) rows(service, sql).getFirst().getFirst();
        }
        return sum;
    }

    private List<List<Object>> rows(String service, String sql) throws SQLException {
        try (var connection = suite.database(service);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var columns = result.getMetaData().getColumnCount();
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>(columns);
                for (int column = 1; column <= columns; column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
