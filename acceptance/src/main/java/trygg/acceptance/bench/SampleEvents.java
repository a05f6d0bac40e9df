package trygg.acceptance.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as intake publishes them, written here because no service shares its classes. */
final class SampleEvents {

    private SampleEvents() {
    }

    /** The data of a {@code ContactReceived.v1} that concerns housing, benefits and care. */
    static String contactReceived(UUID contactId, UUID caseId) {
        return """
                {"contactId":"%s","caseId":"%s","channel":"phone","receivedAt":"%s","protection":"none","language":"nb",\
                "interpreter":false,"persons":[{"role":"applicant","birthDate":"1990-05-01"},\
                {"role":"child","birthDate":"2019-03-04"}],"needs":[{"kind":"roof-tonight","acute":true},\
                {"kind":"money","acute":false},{"kind":"mental-health","acute":false}]}"""
                .formatted(contactId, caseId, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    static void headers(ProducerRecord<String, String> message, String source, String type, UUID subject, long sequence) {
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", "trygg." + source + "." + type);
        header(message, "ce_source", "/trygg/" + source);
        header(message, "ce_subject", subject.toString());
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_sequence", Long.toString(sequence));
        header(message, "content-type", "application/json");
        header(message, "municipality", "NO-9999");
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
