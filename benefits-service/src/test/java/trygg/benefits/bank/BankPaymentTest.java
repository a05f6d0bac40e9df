package trygg.benefits.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.bank.RunFixture.*;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.benefits.bank.Moving.CannotMove;
import trygg.benefits.bank.Moving.Contradiction;
import trygg.benefits.bank.Moving.InAnotherRun;
import trygg.benefits.bank.Moving.Moved;
import trygg.benefits.bank.Moving.Nothing;
import trygg.benefits.bank.PaymentState.Accepted;
import trygg.benefits.bank.PaymentState.Paid;
import trygg.benefits.bank.PaymentState.Planned;
import trygg.benefits.bank.PaymentState.Rejected;
import trygg.benefits.bank.PaymentState.Returned;
import trygg.benefits.bank.PaymentState.Sent;
import trygg.benefits.bank.PaymentState.Stopped;
import trygg.benefits.bank.PaymentStep.Hear;
import trygg.benefits.bank.PaymentStep.Return;
import trygg.benefits.bank.PaymentStep.Send;
import trygg.benefits.bank.PaymentStep.Stop;

class BankPaymentTest {

    static final RunId OTHER = new RunId(UUID.fromString("5f0c1a52-0000-4000-8000-000000000002"));
    private static final Reason CLOSED = new Reason("AC04", "");
    static final BankPayment PLANNED = new BankPayment(id(1), new Planned());
    static final PaymentStep ACCEPTED = hear(new BankStatus.Accepted("ACSP"));
    static final PaymentStep SETTLED = hear(new BankStatus.Settled("ACSC"));
    static final PaymentStep REJECTED = hear(new BankStatus.Rejected(List.of(CLOSED)));
    static final PaymentStep CAME_BACK = new Return(DAY, CLOSED);

    @Test
    void goesFromPlanToPayee() {
        assertThat(after(new Send(RUN))).isEqualTo(new Sent(RUN));
        assertThat(after(new Send(RUN), ACCEPTED)).isEqualTo(new Accepted(RUN));
        assertThat(after(new Send(RUN), ACCEPTED, SETTLED)).isEqualTo(new Paid(RUN, DAY));
        assertThat(after(new Send(RUN), SETTLED, ACCEPTED)).isEqualTo(new Paid(RUN, DAY));
        assertThat(after(new Send(RUN), ACCEPTED, REJECTED)).isEqualTo(new Rejected(RUN, List.of(CLOSED)));
        assertThat(after(new Send(RUN), SETTLED, CAME_BACK)).isEqualTo(new Returned(RUN, DAY, CLOSED));
    }

    @Test
    void stopsOnlyBeforeItIsSent() {
        assertThat(after(new Stop())).isEqualTo(new Stopped());
        assertThat(standing(new Sent(RUN)).after(new Stop())).isEqualTo(new CannotMove(new Sent(RUN), new Stop()));
        assertThat(standing(new Stopped()).after(new Send(RUN))).isEqualTo(new CannotMove(new Stopped(), new Send(RUN)));
        assertThat(standing(new Stopped()).after(new Stop())).isEqualTo(new Nothing());
    }

    @Test
    void aRepeatedRunSendsNothingTwiceAndAnotherRunNothingAtAll() {
        assertThat(standing(new Sent(RUN)).after(new Send(RUN))).isEqualTo(new Nothing());
        assertThat(standing(new Paid(RUN, DAY)).after(new Send(RUN))).isEqualTo(new Nothing());
        assertThat(standing(new Rejected(RUN, List.of())).after(new Send(OTHER))).isEqualTo(new InAnotherRun(RUN));
        assertThat(standing(new Sent(OTHER)).after(SETTLED)).isEqualTo(new InAnotherRun(OTHER));
    }

    @Test
    void whatCannotBeTrueTogetherMovesNothing() {
        assertThat(standing(new Paid(RUN, DAY)).after(REJECTED)).isInstanceOf(Contradiction.class);
        assertThat(standing(new Rejected(RUN, List.of())).after(SETTLED)).isInstanceOf(Contradiction.class);
        assertThat(PLANNED.after(SETTLED)).isInstanceOf(Contradiction.class);
    }

    private static BankPayment standing(PaymentState state) {
        return new BankPayment(id(1), state);
    }

    private static PaymentState after(PaymentStep... steps) {
        var payment = PLANNED;
        for (var step : steps) {
            payment = moved(payment, step);
        }
        return payment.state();
    }

    static BankPayment moved(BankPayment payment, PaymentStep step) {
        return payment.after(step) instanceof Moved(var to) ? new BankPayment(payment.id(), to) : payment;
    }

    static Hear hear(BankStatus status) {
        return new Hear(RUN, status, DAY);
    }
}
