package trygg.benefits.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.bank.BankPaymentTest.*;
import static trygg.benefits.bank.RunFixture.*;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import trygg.benefits.bank.Moving.Moved;
import trygg.benefits.bank.PaymentState.InRun;
import trygg.benefits.bank.PaymentStep.Cancel;
import trygg.benefits.bank.PaymentStep.Send;
import trygg.benefits.bank.PaymentStep.Stop;

/** On its own, because a class that two test engines run is reported by one of them only. */
class BankPaymentOrderTest {

    private static final List<PaymentStep> STEPS = List.of(new Stop(), new Cancel(), new Send(RUN), new Send(OTHER), ACCEPTED,
            SETTLED, REJECTED, CAME_BACK, hear(new BankStatus.Pending("PDNG")));

    @Property
    void theSameStepTwiceMovesOnceAndAPaymentKeepsItsRun(@ForAll List<@IntRange(min = 0, max = 8) Integer> steps) {
        var payment = PLANNED;
        var runs = new ArrayList<RunId>();
        for (int step : steps) {
            payment = moved(payment, STEPS.get(step));
            assertThat(payment.after(STEPS.get(step))).isNotInstanceOf(Moved.class);
            if (payment.state() instanceof InRun in) {
                runs.add(in.run());
            }
        }
        assertThat(runs.stream().distinct().count()).isLessThanOrEqualTo(1);
    }
}
