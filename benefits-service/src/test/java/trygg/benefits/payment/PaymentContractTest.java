package trygg.benefits.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import trygg.benefits.application.Money;
import trygg.benefits.bank.Payee;
import trygg.benefits.bank.PaymentState;
import trygg.benefits.bank.Reason;
import trygg.benefits.bank.RunId;
import trygg.testkit.Contracts;

/** What is stated of payments that go by the bank is what the contract says, in every state and for every kind of payee. */
class PaymentContractTest {

    private static final UUID ID = UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000f");
    private static final RunId RUN = new RunId(ID);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    static List<PlannedPayment> payments() {
        var reason = new Reason("AC04", "Kontot avslutat");
        return Stream.of(new PaymentState.Planned(), new PaymentState.Sent(RUN), new PaymentState.Accepted(RUN),
                new PaymentState.Paid(RUN, DAY), new PaymentState.Rejected(RUN, List.of(reason)),
                new PaymentState.Returned(RUN, DAY, reason), new PaymentState.Stopped(), new PaymentState.Cancelled())
                .flatMap(state -> Stream.of(Payee.Kind.values()).map(kind -> new PlannedPayment(ID, 1, ID, ID, "SE-0181", ID,
                        ID, ID, kind, YearMonth.of(2026, 11), new Money(new BigDecimal("650.00"), Currency.getInstance("SEK")),
                        DAY, kind == Payee.Kind.PERSON ? null : ID, state, "because it is so",
                        Instant.parse("2026-11-20T14:00:00Z"), "karin")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("payments")
    void isValidAndSaysNoReason(PlannedPayment payment) {
        var event = PaymentMessages.changed(payment);
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults("benefits/application/" + event.type(), written)).isEmpty();
        assertThat(written.get("state").asText()).isEqualTo(payment.standing().code());
        assertThat(written.toString()).doesNotContain("because", "Kontot", "AC04");
    }
}
