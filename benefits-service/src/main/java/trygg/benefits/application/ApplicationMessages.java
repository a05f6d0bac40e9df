package trygg.benefits.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.events.OutgoingEvent;

/**
 * What benefits states to the others about applications. A reason and what a decision comes to never leave the service this
 * way; what is paid does, because the applicant's own answer feed tells it.
 */
final class ApplicationMessages {

    private ApplicationMessages() {
    }

    /** True when benefits opened an application for aid: from a contact, or one that goes on from an earlier one. */
    static OutgoingEvent opened(Application application) {
        var follows = application.follows();
        return new OutgoingEvent("ApplicationOpened.v1", application.caseId(), application.municipality(),
                application.receivedAt(),
                new ApplicationOpened(application.id().value(), application.contactId(), application.caseId(),
                        application.kinds().stream().map(NeedKind::code).toList(),
                        follows == null ? null : follows.earlier().value(),
                        follows == null ? null : follows.why().code()));
    }

    /** True when a written decision was made on an application, or on the emergency part of it. */
    static OutgoingEvent decided(Application application, Decision decision) {
        return new OutgoingEvent("AidDecided.v1", application.caseId(), application.municipality(), decision.at(),
                new AidDecided(decision.id(), application.id().value(), application.caseId(),
                        decision.part().code(), decision.outcome().code(), decision.ground().paragraph(), decision.at(),
                        decision.by()));
    }

    /** True when the household was asked for papers. Why is between it and the municipality. */
    static OutgoingEvent documentsAskedFor(Application application, DocumentRequest request) {
        return new OutgoingEvent("DocumentsAskedFor.v1", application.caseId(), application.municipality(), request.at(),
                new DocumentsAskedFor(request.id(), application.id().value(), application.caseId(),
                        request.documents().stream().map(one -> new Document(one.kind().code(), one.dueOn())).toList(),
                        request.at(), request.by()));
    }

    /** True when papers the household was asked for have come, all of them or some. */
    static OutgoingEvent documentsReceived(Application application, DocumentReceipt receipt) {
        return new OutgoingEvent("DocumentsReceived.v1", application.caseId(), application.municipality(), receipt.at(),
                new DocumentsReceived(receipt.id(), receipt.requestId(), application.id().value(), application.caseId(),
                        receipt.kinds().stream().map(DocumentKind::code).toList(), receipt.receivedOn(), receipt.at(),
                        receipt.by()));
    }

    /** True when a payment was planned, and again each time it moved on, as far as paid, stopped, cancelled or sent back. */
    static OutgoingEvent paymentChanged(Application application, Payment payment) {
        return new OutgoingEvent("PaymentChanged.v1", application.caseId(), application.municipality(),
                payment.changedAt(),
                new PaymentChanged(payment.id(), application.id().value(), application.caseId(), payment.state().code(),
                        payment.amount().amount().toPlainString(), payment.amount().currency().getCurrencyCode(),
                        payment.dueOn(), payment.paidOn(), payment.changedAt(), payment.by()));
    }

    record ApplicationOpened(UUID applicationId, UUID contactId, UUID caseId, List<String> kinds, @Nullable UUID follows,
            @Nullable String why) {
    }

    record AidDecided(UUID decisionId, UUID applicationId, UUID caseId, String part, String outcome, String ground,
            Instant decidedAt, String by) {
    }

    record DocumentsAskedFor(UUID requestId, UUID applicationId, UUID caseId, List<Document> documents, Instant askedAt,
            String by) {
    }

    record DocumentsReceived(UUID receiptId, UUID requestId, UUID applicationId, UUID caseId, List<String> kinds,
            LocalDate receivedOn, Instant at, String by) {
    }

    record Document(String kind, LocalDate dueOn) {
    }

    record PaymentChanged(UUID paymentId, UUID applicationId, UUID caseId, String state, String amount, String currency,
            @Nullable LocalDate dueOn, @Nullable LocalDate paidOn, Instant changedAt, String by) {
    }
}
