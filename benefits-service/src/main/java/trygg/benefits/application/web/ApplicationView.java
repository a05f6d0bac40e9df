package trygg.benefits.application.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import trygg.benefits.application.Application.Following;
import trygg.benefits.application.ApplicationFile;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.DocumentKind;
import trygg.benefits.application.DocumentReceipt;
import trygg.benefits.application.DocumentRequest;
import trygg.benefits.application.NeedKind;
import trygg.benefits.application.Payment;
import trygg.benefits.application.Proposal;
import trygg.benefits.application.StatedFact;
import trygg.platform.guarantee.ClockState;

/**
 * An application as the API shows it.
 *
 * @param household absent in lists when the person is protected, as is the case; the contact stays, whose id its sender chose
 * @param undecided the parts nobody has decided yet: {@code emergency}, {@code aid}
 * @param economy as stated with the contact; absent in lists
 * @param documentRequests what the household was asked for; absent in lists
 * @param payments how each stands now; absent in lists
 * @param proposals decisions that wait or waited for a second signature; absent in lists
 * @param follows the earlier application this one goes on from
 */
public record ApplicationView(UUID id, String municipality, UUID contactId, @Nullable UUID caseId, Instant receivedAt,
        @JsonProperty("protected") boolean protectedPerson, String language, boolean interpreter, List<String> kinds,
        boolean acute, @Nullable List<Member> household, List<Made> decisions, List<String> undecided, boolean open,
        @Nullable List<Fact> economy, @Nullable List<Request> documentRequests, @Nullable List<Paid> payments,
        @Nullable List<Proposed> proposals, @Nullable FollowingView follows, List<ClockState> clocks) {

    static final String SERVICE = "benefits";

    public record Member(String role, @Nullable LocalDate birthDate) {
    }

    /**
     * @param months it covers, each with the calculation it rests on
     * @param items what was asked for and what of it counts
     * @param individualReason there when it is below the national norm
     * @param signedBy the second person, where two stand for it
     * @param runsUntil the last month in which aid goes on by itself
     */
    public record Made(UUID id, String part, String outcome, @Nullable MoneyView amount, String ground,
            @Nullable String reason, Instant decidedAt, String by, List<MonthView> months, List<ItemView> items,
            @Nullable String individualReason, @Nullable String signedBy, @Nullable Instant signedAt,
            @Nullable CodedFactsView coded, @Nullable String runsUntil, String form, @Nullable UUID replaces) {

        static Made of(Decision decision) {
            var amount = decision.amount();
            var signature = decision.signature();
            var coded = decision.coded();
            var runsUntil = decision.runsUntil();
            return new Made(decision.id(), decision.part().code(), decision.outcome().code(),
                    amount == null ? null : MoneyView.of(amount), decision.ground().paragraph(), decision.reason(),
                    decision.at(), decision.by(), decision.months().stream().map(MonthView::of).toList(),
                    decision.items().stream().map(ItemView::of).toList(), decision.individualReason(),
                    signature == null ? null : signature.by(), signature == null ? null : signature.at(),
                    coded == null ? null : CodedFactsView.of(coded), runsUntil == null ? null : runsUntil.toString(),
                    decision.form().code(), decision.replaces());
        }

        /** In a list of the protected: that it was decided, and nothing by which to know somebody. */
        Made masked() {
            return new Made(id, part, outcome, null, ground, null, decidedAt, by, List.of(), List.of(), null, signedBy,
                    signedAt, null, null, form, replaces);
        }
    }

    public record MonthView(String period, UUID calculation, MoneyView aid) {

        static MonthView of(Decision.Month month) {
            return new MonthView(month.period().toString(), month.calculation(), MoneyView.of(month.aid()));
        }
    }

    public record ItemView(String kind, MoneyView asked, MoneyView granted, String outcome, String ground,
            @Nullable String reason) {

        static ItemView of(Decision.Item item) {
            return new ItemView(item.kind(), MoneyView.of(item.asked()), MoneyView.of(item.granted()), item.outcome().code(),
                    item.ground(), item.reason());
        }
    }

    /** A decision that waits for a second signature, or did. */
    public record Proposed(UUID id, String part, String outcome, List<String> needs, Instant proposedAt, String by,
            @Nullable Settled answer) {

        static Proposed of(Proposal proposal) {
            var answer = proposal.settled();
            return new Proposed(proposal.command().id(), proposal.command().part().code(),
                    proposal.command().outcome().code(),
                    proposal.needs().stream().map(trygg.benefits.application.Deciding.Need::code).sorted().toList(),
                    proposal.at(), proposal.by(), answer == null ? null : Settled.of(answer));
        }
    }

    public record Settled(boolean signed, String by, Instant at, @Nullable String remark) {

        static Settled of(Proposal.Answer answer) {
            return new Settled(answer.signed(), answer.by(), answer.at(), answer.remark());
        }
    }

    /** What an application has to do with an earlier one: {@code renewal} or {@code recalculation} of a month. */
    public record FollowingView(UUID application, String period, String why) {

        static @Nullable FollowingView of(@Nullable Following follows) {
            return follows == null ? null
                    : new FollowingView(follows.earlier().value(), follows.period().toString(), follows.why().code());
        }
    }

    /** @param source {@code person} or {@code register} */
    public record Fact(String sort, String kind, @Nullable MoneyView amount, String source, @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static Fact of(StatedFact fact) {
            var amount = fact.amount();
            return new Fact(fact.sort(), fact.kind(), amount == null ? null : MoneyView.of(amount), fact.source(),
                    fact.from(), fact.to());
        }
    }

    /** @param received what has come of it, piece by piece */
    public record Request(UUID id, List<Document> documents, String reason, Instant askedAt, String by,
            List<Receipt> received) {

        static Request of(DocumentRequest request, List<DocumentReceipt> receipts) {
            return new Request(request.id(),
                    request.documents().stream().map(one -> new Document(one.kind().code(), one.dueOn())).toList(),
                    request.reason(), request.at(), request.by(), receipts.stream()
                            .filter(one -> one.requestId().equals(request.id())).map(Receipt::of).toList());
        }
    }

    public record Receipt(UUID id, List<String> kinds, LocalDate receivedOn, Instant toldAt, String by) {

        static Receipt of(DocumentReceipt receipt) {
            return new Receipt(receipt.id(), receipt.kinds().stream().map(DocumentKind::code).toList(),
                    receipt.receivedOn(), receipt.at(), receipt.by());
        }
    }

    public record Document(String kind, LocalDate dueOn) {
    }

    public record Paid(UUID id, String state, MoneyView amount, @Nullable LocalDate dueOn, @Nullable LocalDate paidOn,
            Instant changedAt, String by) {

        static Paid of(Payment payment) {
            return new Paid(payment.id(), payment.state().code(), MoneyView.of(payment.amount()), payment.dueOn(),
                    payment.paidOn(), payment.changedAt(), payment.by());
        }
    }

    static ApplicationView one(ApplicationFile file) {
        return of(file, false, file.economy().stream().map(Fact::of).toList(),
                file.documentRequests().stream().map(one -> Request.of(one, file.receipts())).toList(),
                file.payments().stream().map(Paid::of).toList(),
                file.proposals().stream().map(Proposed::of).toList());
    }

    /** A row of a list: nobody may find a protected person by leafing through one. */
    static ApplicationView row(ApplicationFile file) {
        return of(file, file.application().protectedPerson(), null, null, null, null);
    }

    private static ApplicationView of(ApplicationFile file, boolean masked, @Nullable List<Fact> economy,
            @Nullable List<Request> documentRequests, @Nullable List<Paid> payments, @Nullable List<Proposed> proposals) {
        var application = file.application();
        var discretion = new Discretion(masked);
        var decisions = application.decisions().stream().map(Made::of).map(made -> masked ? made.masked() : made).toList();
        return new ApplicationView(application.id().value(), application.municipality(),
                application.contactId(), discretion.tell(application.caseId()), application.receivedAt(),
                application.protectedPerson(), application.language(),
                application.interpreter(), application.kinds().stream().map(NeedKind::code).toList(), application.acute(),
                discretion.tell(application.household().members().stream()
                        .map(one -> new Member(one.role(), one.birthDate())).toList()),
                decisions, application.undecided().stream().map(Part::code).toList(), application.open(), economy,
                documentRequests, payments, proposals, FollowingView.of(application.follows()),
                ClockState.of(file.clocks(), SERVICE));
    }
}
