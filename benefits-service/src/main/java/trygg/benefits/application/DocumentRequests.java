package trygg.benefits.application;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import trygg.benefits.application.DocumentRequest.Asked;
import trygg.platform.db.Tx;

/** What households were asked for, as PostgreSQL keeps it. */
@Singleton
class DocumentRequests {

    /** False when the id stands for something else already. */
    boolean add(Tx tx, Application application, DocumentRequest request) {
        return tx.update("""
                insert into document_request (id, application_id, municipality, kinds, due_on, reason, asked_at, asked_by)
                values (:id, :applicationId, :municipality, :kinds, :dueOn::date[], :reason, :at, :by)
                on conflict (id) do nothing""", new Inserted(request.id(), application.id().value(),
                application.municipality(),
                request.documents().stream().map(document -> document.kind().code()).toArray(String[]::new),
                request.documents().stream().map(document -> document.dueOn().toString()).toArray(String[]::new),
                request.reason(), request.at(), request.by())).execute() == 1;
    }

    /** The oldest first. */
    List<DocumentRequest> of(Tx tx, ApplicationId application) {
        return tx.query("select * from document_request where application_id = :id order by asked_at, id")
                .bind("id", application.value()).map((row, _) -> read(row)).list();
    }

    /** False when the id stands for something else already. */
    boolean add(Tx tx, Application application, DocumentReceipt receipt) {
        return tx.update(
                """
                        insert into document_receipt (id, request_id, application_id, municipality, kinds, received_on, told_at, told_by)
                        values (:id, :requestId, :applicationId, :municipality, :kinds, :receivedOn, :at, :by)
                        on conflict (id) do nothing""",
                new Received(receipt.id(), receipt.requestId(), application.id().value(),
                        application.municipality(), receipt.kinds().stream().map(DocumentKind::code).toArray(String[]::new),
                        receipt.receivedOn(), receipt.at(), receipt.by()))
                .execute() == 1;
    }

    /** What has come of what was asked for, the earliest first. */
    List<DocumentReceipt> receipts(Tx tx, ApplicationId application) {
        return tx.query("select * from document_receipt where application_id = :id order by told_at, id")
                .bind("id", application.value())
                .map((row, _) -> new DocumentReceipt(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
                        Stream.of((String[]) row.getArray("kinds").getArray())
                                .map(kind -> DocumentKind.of(kind).orElseThrow()).toList(),
                        row.getObject("received_on", LocalDate.class), row.getTimestamp("told_at").toInstant(),
                        row.getString("told_by")))
                .list();
    }

    private static DocumentRequest read(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray("kinds").getArray();
        var days = (Date[]) row.getArray("due_on").getArray();
        var documents = new ArrayList<Asked>();
        for (int nth = 0; nth < kinds.length; nth++) {
            documents.add(new Asked(DocumentKind.of(kinds[nth]).orElseThrow(), days[nth].toLocalDate()));
        }
        return new DocumentRequest(row.getObject("id", UUID.class), documents, row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(), row.getString("asked_by"));
    }

    record Received(UUID id, UUID requestId, UUID applicationId, String municipality, String[] kinds, LocalDate receivedOn,
            Instant at, String by) {
    }

    record Inserted(UUID id, UUID applicationId, String municipality, String[] kinds, String[] dueOn, String reason,
            Instant at, String by) {
    }
}
