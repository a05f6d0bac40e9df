package trygg.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** A contact as intake states it: the golden sample, with what the test is about changed. */
public final class ToldContact {

    private final UUID contactId = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final String municipality;
    private final List<Sent> sent = new ArrayList<>();

    private record Sent(Map<String, String> headers, String payload) {
    }

    private ToldContact(String municipality) {
        this.municipality = municipality;
    }

    /** But today where the municipalities are: just after midnight a promise for the same day would be broken already. */
    private static Instant halfAnHourAgo() {
        var zone = ZoneId.of("Europe/Stockholm");
        var midnight = LocalDate.now(zone).atStartOfDay(zone).toInstant();
        var asked = Instant.now().minus(Duration.ofMinutes(30));
        return asked.isBefore(midnight) ? midnight : asked;
    }

    /** Half an hour ago somebody in the municipality asked for this, and it is acute. */
    public static ToldContact of(String municipality, String... kinds) {
        var told = new ToldContact(municipality);
        var needs = new ArrayList<Map<String, Object>>();
        for (var kind : kinds) {
            needs.add(Map.of("kind", kind, "acute", true));
        }
        return told.with("contactId", told.contactId).with("caseId", told.caseId)
                .with("receivedAt", halfAnHourAgo().toString()).with("needs", needs);
    }

    public ToldContact with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public UUID contactId() {
        return contactId;
    }

    public UUID caseId() {
        return caseId;
    }

    /** States the contact over Kafka. */
    public ToldContact send() {
        return send("ContactReceived.v1", fields);
    }

    /** States something more of it, such as {@code EconomyStated.v1}: its sample, on this contact and case. */
    public ToldContact sendAlso(String type, Map<String, ?> others) {
        var changed = new LinkedHashMap<String, Object>(Map.of("contactId", contactId, "caseId", caseId));
        changed.putAll(others);
        return send(type, changed);
    }

    /** The very same messages, as the broker gives them again after a crash. */
    public void sendAgain() {
        sent.forEach(one -> TestEvents.send("intake", caseId, one.headers(), one.payload()));
    }

    /** The same contact under a new message id, as a sender says it who has lost its books; how often it is parked. */
    public long parkedWhenToldAnew() {
        var id = send().sent.getLast().headers().get("ce_id");
        var parked = "select count(*) from dead_letter where headers like '%" + id + "%'";
        for (var end = Instant.now().plusSeconds(30); Instant.now().isBefore(end);) {
            if (TestDatabase.number("select (" + parked + ") + count(*) from inbox where event_id = '" + id + "'") > 0) {
                return TestDatabase.number(parked);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("nobody heard the contact that was told anew");
    }

    private ToldContact send(String type, Map<String, ?> changed) {
        var message = new Sent(TestEvents.headers("intake", type, caseId, sent.size() + 1L, municipality),
                Contracts.sampleWith("intake/contact/" + type, changed));
        sent.add(message);
        TestEvents.send("intake", caseId, message.headers(), message.payload());
        return this;
    }
}
