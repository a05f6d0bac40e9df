package trygg.benefits.application.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationFile;
import trygg.benefits.application.Deciding.Need;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.DocumentReceipt;
import trygg.benefits.application.DocumentRequest;
import trygg.benefits.application.Money;
import trygg.benefits.application.Payment;
import trygg.benefits.application.Proposal;
import trygg.benefits.application.StatedFact;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.CaseHead;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;

/**
 * What the page of one application shows.
 *
 * @param outstanding the papers that have not come
 * @param receiptId the id the note has that some have
 * @param waiting the decisions that wait for a second signature
 * @param panel what is to be decided now; absent when everything is
 */
record ApplicationPage(Application application, CaseHead head, List<ClockView> clocks, List<StatedFact> economy,
        List<AskedFor> requests, List<Choice> outstanding, UUID receiptId, List<Payment> payments, List<Waiting> waiting,
        @Nullable Panel panel) {

    /** What the household was asked for, paper by paper. */
    record AskedFor(DocumentRequest request, List<Paper> papers) {
    }

    /** @param receivedOn nothing while it has not come */
    record Paper(String kind, LocalDate dueOn, @Nullable LocalDate receivedOn) {
    }

    /**
     * A decision that waits for a second signature.
     *
     * @param own whether the reader proposed it, and so cannot sign it
     */
    record Waiting(Proposal proposal, List<String> needs, boolean own) {

        static Waiting of(Proposal proposal, String reader) {
            return new Waiting(proposal, proposal.needs().stream().map(Need::code).sorted().toList(),
                    proposal.by().equals(reader));
        }
    }

    /**
     * The decision to be made: the facts, the rule and the form.
     *
     * @param other the part that could be decided instead, or nothing
     * @param actId the id the decision will have, so that a form sent twice decides once
     * @param documents what the household can be asked for meanwhile
     * @param askId the id the asking will have
     */
    record Panel(String part, String other, String country, String currency, String kinds, String household,
            List<Choice> outcomes, List<Choice> grounds, UUID actId, List<Choice> documents, UUID askId) {
    }

    /** @param wanted the part the reader wants to decide; without one it is the most pressing */
    static ApplicationPage of(PageFrame frame, Country country, ApplicationFile file, @Nullable Part wanted, String reader) {
        var words = ApplicationWords.in(frame, country);
        var application = file.application();
        var undecided = application.undecided();
        var part = undecided.contains(wanted) ? wanted : undecided.stream().findFirst().orElse(null);
        return new ApplicationPage(application, words.head(application), words.clocks(file), file.economy(),
                file.documentRequests().stream().map(one -> asked(one, file.receipts())).toList(), words.outstanding(file),
                UUID.randomUUID(), file.payments(),
                file.proposals().stream().filter(one -> one.settled() == null).map(one -> Waiting.of(one, reader)).toList(),
                part == null ? null
                        : new Panel(part.code(),
                                undecided.stream().filter(one -> one != part).findFirst().map(Part::code).orElse(""),
                                country.name(), Money.currencyOf(country).getCurrencyCode(), words.kinds(application),
                                words.household(application.household()), words.outcomes(), words.grounds(),
                                UUID.randomUUID(), words.documents(), UUID.randomUUID()));
    }

    private static AskedFor asked(DocumentRequest request, List<DocumentReceipt> receipts) {
        return new AskedFor(request, request.documents().stream().map(one -> new Paper(one.kind().code(), one.dueOn(),
                receipts.stream().filter(receipt -> receipt.requestId().equals(request.id())
                        && receipt.kinds().contains(one.kind())).map(DocumentReceipt::receivedOn).findFirst().orElse(null)))
                .toList());
    }
}
