package trygg.benefits.application;

import java.util.List;

import trygg.platform.guarantee.GuaranteeClock;

/** An application with all that is shown beside it. */
public record ApplicationFile(Application application, List<GuaranteeClock> clocks, List<StatedFact> economy,
        List<DocumentRequest> documentRequests, List<DocumentReceipt> receipts, List<Payment> payments,
        List<Proposal> proposals) {

    public ApplicationFile {
        clocks = List.copyOf(clocks);
        economy = List.copyOf(economy);
        documentRequests = List.copyOf(documentRequests);
        receipts = List.copyOf(receipts);
        payments = List.copyOf(payments);
        proposals = List.copyOf(proposals);
    }

    /** As a list or an answer shows it. */
    static ApplicationFile brief(Application application, List<GuaranteeClock> clocks) {
        return new ApplicationFile(application, clocks, List.of(), List.of(), List.of(), List.of(),
                List.of());
    }
}
