package trygg.benefits.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import trygg.benefits.application.Payment.State;
import trygg.benefits.bank.BankPayment;
import trygg.benefits.bank.BankStatus;
import trygg.benefits.bank.Moving.Moved;
import trygg.benefits.bank.PaymentId;
import trygg.benefits.bank.PaymentState;
import trygg.benefits.bank.PaymentStep;
import trygg.benefits.bank.Reason;
import trygg.benefits.bank.RunId;
import trygg.benefits.parameter.Amount;
import trygg.benefits.payment.Reconciliation.Decided;
import trygg.benefits.payment.Reconciliation.Standing;

/** Whatever happens to payments in whatever order, no more is on its way than was decided, and the sums come out even. */
class ReconciliationProperties {

    private static final UUID APPLICATION = UUID.fromString("9a1d7c3e-0000-4000-8000-000000000001");
    private static final UUID DECISION = UUID.fromString("9a1d7c3e-0000-4000-8000-000000000002");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final RunId RUN = new RunId(UUID.fromString("5f0c1a52-0000-4000-8000-000000000001"));

    /** Plans an amount, or does something to one of the payments there are. */
    record Act(int what, int which, long hundredths) {
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(Arbitraries.integers().between(0, 8), Arbitraries.integers().between(0, 9),
                Arbitraries.longs().between(1, 60_000)).as(Act::new).list().ofMaxSize(60);
    }

    @Property(tries = 500)
    void noSequenceOfStepsPaysMoreThanWasDecided(@ForAll("acts") List<Act> acts) {
        var decided = new Decided(DECISION, APPLICATION, APPLICATION, false, DAY, new Amount(100_000));
        var payments = new LinkedHashMap<BankPayment, Amount>();
        for (var act : acts) {
            if (act.what == 0) {
                var amount = new Amount(act.hundredths);
                // What the plan asks before it adds anything.
                if (standing(payments).plus(amount).compareTo(decided.amount()) <= 0) {
                    payments.put(new BankPayment(new PaymentId(UUID.randomUUID()), new PaymentState.Planned()), amount);
                }
            } else if (!payments.isEmpty()) {
                step(payments, act);
            }

            var found = Reconciliation.of(List.of(decided), told(payments), DAY, DAY);
            assertThat(found.total().difference().hundredths()).isBetween(0L, decided.amount().hundredths());
            assertThat(found.total().decided().minus(standing(payments))).isEqualTo(found.total().difference());
            assertThat(found.agrees()).isEqualTo(standing(payments).equals(decided.amount()));
            assertThat(found.months()).containsOnlyKeys(YearMonth.of(2026, 3)).containsValue(found.total());
            assertThat(everything(found)).isEqualTo(payments.values().stream().reduce(Amount.NONE, Amount::plus));
        }
    }

    /** Every sum of a column, of whatever payments and however told, adds up to what came in. */
    @Property(tries = 300)
    void nothingIsLostBetweenTheColumns(@ForAll("acts") List<Act> acts) {
        var decided = List.of(new Decided(DECISION, APPLICATION, APPLICATION, false, DAY, new Amount(30_000)),
                new Decided(APPLICATION, APPLICATION, APPLICATION, false, DAY, new Amount(20_000)));
        var payments = new ArrayList<Standing>();
        for (var act : acts) {
            payments.add(new Standing(APPLICATION, act.which < 5 ? null : DECISION,
                    State.values()[act.what % State.values().length], new Amount(act.hundredths)));
        }

        var found = Reconciliation.of(decided, payments, DAY, DAY);

        assertThat(everything(found)).isEqualTo(payments.stream().map(Standing::amount).reduce(Amount.NONE, Amount::plus));
    }

    @Example
    void aLedgersPaymentsFillTheOldestDecisionFirst() {
        var emergency = new Decided(DECISION, APPLICATION, APPLICATION, false, DAY.minusDays(3), new Amount(65_000));
        var aid = new Decided(APPLICATION, APPLICATION, APPLICATION, false, DAY, new Amount(500_000));

        assertThat(of(List.of(emergency, aid), paid(null, 65_000), paid(null, 500_000)).agrees()).isTrue();
        assertThat(of(List.of(emergency, aid), paid(null, 565_000)).agrees()).isTrue();
        assertThat(of(List.of(emergency, aid), paid(null, 565_001)).differences())
                .extracting(one -> one.sums().difference().toString()).containsExactly("-0.01");
        assertThat(of(List.of(emergency, aid), paid(DECISION, 65_000), paid(null, 499_999)).differences())
                .extracting(one -> one.sums().difference().toString()).containsExactly("0.01");
    }

    @Example
    void tellsOnlyOfTheDaysThatWereAskedFor() {
        var before = new Decided(DECISION, APPLICATION, APPLICATION, false, DAY.minusMonths(1), new Amount(100));
        var inside = new Decided(APPLICATION, APPLICATION, APPLICATION, false, DAY, new Amount(200));

        var found = of(List.of(before, inside), paid(null, 250));

        assertThat(found.total().decided()).isEqualTo(new Amount(200));
        assertThat(found.total().paid()).isEqualTo(new Amount(150));
        assertThat(found.total().difference()).isEqualTo(new Amount(50));
    }

    private static void step(Map<BankPayment, Amount> payments, Act act) {
        var chosen = List.copyOf(payments.keySet()).get(act.which % payments.size());
        var step = switch (act.what) {
            case 1 -> new PaymentStep.Stop();
            case 2 -> new PaymentStep.Cancel();
            case 3 -> new PaymentStep.Send(RUN);
            case 4 -> new PaymentStep.Hear(RUN, new BankStatus.Accepted("ACSP"), DAY);
            case 5 -> new PaymentStep.Hear(RUN, new BankStatus.Settled("ACSC"), DAY);
            case 6 -> new PaymentStep.Hear(RUN, new BankStatus.Rejected(List.of()), DAY);
            case 7 -> new PaymentStep.Hear(RUN, new BankStatus.Pending("PDNG"), DAY);
            default -> new PaymentStep.Return(DAY, new Reason("AC04", ""));
        };
        if (chosen.after(step) instanceof Moved(var to)) {
            var amount = payments.remove(chosen);
            payments.put(new BankPayment(chosen.id(), to), amount == null ? Amount.NONE : amount);
        }
    }

    private static Amount standing(Map<BankPayment, Amount> payments) {
        return payments.entrySet().stream().filter(one -> one.getKey().state().pays()).map(Map.Entry::getValue)
                .reduce(Amount.NONE, Amount::plus);
    }

    private static List<Standing> told(Map<BankPayment, Amount> payments) {
        return payments.entrySet().stream()
                .map(one -> new Standing(APPLICATION, DECISION, state(one.getKey().state()), one.getValue())).toList();
    }

    private static State state(PaymentState state) {
        return State.valueOf(state.getClass().getSimpleName().toUpperCase(Locale.ROOT));
    }

    private static Amount everything(Reconciliation found) {
        var sums = found.total();
        return sums.planned().plus(sums.sent()).plus(sums.paid()).plus(sums.rejected()).plus(sums.returned())
                .plus(sums.stopped());
    }

    private static Reconciliation of(List<Decided> decided, Standing... payments) {
        return Reconciliation.of(decided, List.of(payments), DAY.minusDays(10), DAY);
    }

    private static Standing paid(@Nullable UUID decision, long hundredths) {
        return new Standing(APPLICATION, decision, State.PAID, new Amount(hundredths));
    }
}
