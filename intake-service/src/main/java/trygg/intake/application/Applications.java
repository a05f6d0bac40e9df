package trygg.intake.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.intake.person.Secrets;
import trygg.platform.db.Tx;

/** The applications of a municipality, each with its original. */
@ApplicationScoped
public class Applications {

    private final Secrets secrets;

    Applications(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param id the format's own id of the application */
    public record Received(UUID id, String municipality, UUID contactId, UUID caseId, Instant receivedAt) {
    }

    void add(Tx tx, Received application, byte[] original, String consents, @Nullable Instant submittedAt) {
        tx.batch("""
                insert into digisos_application (id, municipality, contact_id, case_id, original, consents, received_at,
                                                 submitted_at)
                values (:id, :municipality, :contactId, :caseId, :original, :consents, :receivedAt, :submittedAt)""",
                new Row(application.id(), application.municipality(), application.contactId(), application.caseId(),
                        secrets.hide(original, application.id()), consents, application.receivedAt(), submittedAt));
    }

    Optional<Received> find(Tx tx, UUID id) {
        return tx.query("select * from digisos_application where id = :id").bind("id", id)
                .map((row, _) -> new Received(id, row.getString("municipality"), row.getObject("contact_id", UUID.class),
                        row.getObject("case_id", UUID.class), row.getTimestamp("received_at").toInstant()))
                .findOne();
    }

    record Row(UUID id, String municipality, UUID contactId, UUID caseId, byte[] original, String consents, Instant receivedAt,
            @Nullable Instant submittedAt) {
    }
}
