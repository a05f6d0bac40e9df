package trygg.benefits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.application.ApplicationFixture.CONTACT;
import static trygg.benefits.application.ApplicationFixture.DECISION;
import static trygg.benefits.application.ApplicationFixture.NOW;
import static trygg.benefits.application.ApplicationFixture.SEK;
import static trygg.benefits.application.ApplicationFixture.money;
import static trygg.benefits.application.ApplicationFixture.openApplication;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Paying.CannotMove;
import trygg.benefits.application.Paying.Changed;
import trygg.benefits.application.Paying.Fault;
import trygg.benefits.application.Paying.NothingGranted;
import trygg.benefits.application.Paying.OtherContent;
import trygg.benefits.application.Paying.Repeated;
import trygg.benefits.application.Paying.Unfit;
import trygg.benefits.application.Payment.State;

class PaymentTest {

    private static final UUID ID = UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000f");
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 27);
    private static final Payment PLANNED = new Payment(ID, State.PLANNED, money("650.00"), DUE, null, NOW.minusSeconds(60),
            "municipal-system");
    private static final Payment PAID = new Payment(ID, State.PAID, money("650.00"), DUE, TODAY, NOW, "municipal-system");

    @Test
    void beginsAsAPlanOrPaidAtOnce() {
        assertThat(pay(change(State.PLANNED, "650.00", DUE, null)))
                .isEqualTo(new Changed(new Payment(ID, State.PLANNED, money("650.00"), DUE, null, NOW, "municipal-system")));
        assertThat(pay(change(State.PAID, "650.00", DUE, null))).isEqualTo(new Changed(PAID));
        assertThat(pay(change(State.STOPPED, null, null, null))).isEqualTo(new CannotMove(null, State.STOPPED));
        assertThat(pay(change(State.CANCELLED, null, null, null))).isEqualTo(new CannotMove(null, State.CANCELLED));
    }

    @Test
    void aPlanIsPaidStoppedOrCancelledAndKeepsWhatIsNotToldAgain() {
        assertThat(pay(change(State.PAID, "650.00", null, null), PLANNED)).isEqualTo(new Changed(PAID));
        assertThat(pay(change(State.STOPPED, null, null, null), PLANNED))
                .isEqualTo(new Changed(new Payment(ID, State.STOPPED, money("650.00"), DUE, null, NOW, "municipal-system")));
        assertThat(pay(change(State.CANCELLED, "650.00", null, null), PLANNED)).isInstanceOf(Changed.class);
        assertThat(pay(change(State.CANCELLED, "651.00", null, null), PLANNED))
                .isEqualTo(new Unfit(List.of(Fault.AMOUNT_OF_STOPPED)));
    }

    @Test
    void whatIsPaidStaysPaid() {
        assertThat(pay(change(State.STOPPED, null, null, null), PLANNED, PAID))
                .isEqualTo(new CannotMove(State.PAID, State.STOPPED));
    }

    /** The paying system sends again what it has no answer to, also when the next change has overtaken it. */
    @Test
    void theSameChangeIsOneChangeWhateverFollowedIt() {
        assertThat(pay(change(State.PLANNED, "650.00", DUE, null), PLANNED, PAID)).isEqualTo(new Repeated(PLANNED));
        assertThat(pay(change(State.PAID, "650.00", DUE, null), PLANNED, PAID)).isEqualTo(new Repeated(PAID));
        assertThat(pay(change(State.PAID, "651.00", DUE, null), PLANNED, PAID)).isEqualTo(new OtherContent(ID));
    }

    @ParameterizedTest
    @EnumSource(names = { "REFUSED", "DISMISSED" })
    void nothingIsPaidWhereNothingIsGranted(Outcome outcome) {
        var open = openApplication(NeedKind.MONEY);

        assertThat(pay(open, SEK, change(State.PLANNED, "650.00", DUE, null))).isEqualTo(new NothingGranted());
        assertThat(pay(open.with(decided(outcome)), SEK, change(State.PLANNED, "650.00", DUE, null)))
                .isEqualTo(new NothingGranted());
        assertThat(pay(open.with(decided(Outcome.PARTLY)), SEK, change(State.PLANNED, "650.00", DUE, null)))
                .isInstanceOf(Changed.class);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThat(pay(change(State.PLANNED, null, TODAY.minusDays(1), TODAY)))
                .isEqualTo(new Unfit(List.of(Fault.AMOUNT_MISSING, Fault.DUE_UNFIT, Fault.PAID_DAY_WITHOUT_PAYMENT)));
        assertThat(pay(change(State.PAID, "0.00", null, TODAY.plusDays(1))))
                .isEqualTo(new Unfit(List.of(Fault.AMOUNT_NOT_POSITIVE, Fault.PAID_IN_FUTURE)));
        assertThat(pay(change(State.PAID, "650.00", null, TODAY.minusDays(1))))
                .isEqualTo(new Unfit(List.of(Fault.PAID_BEFORE_REQUEST)));
        assertThat(pay(granted(), Currency.getInstance("NOK"), change(State.PLANNED, "650.00", null, null)))
                .isEqualTo(new Unfit(List.of(Fault.CURRENCY_FOREIGN)));
    }

    @ParameterizedTest
    @CsvSource({ "2026-11-20,true", "2027-11-20,true", "2027-11-21,false" })
    void isDueWithinAYear(LocalDate due, boolean fit) {
        assertThat(pay(change(State.PLANNED, "650.00", due, null)) instanceof Changed).isEqualTo(fit);
    }

    private static Application granted() {
        return openApplication(NeedKind.MONEY).with(decided(Outcome.GRANTED));
    }

    private static Decision decided(Outcome outcome) {
        return new Decision(DECISION, Part.AID, outcome, null, new Ground("SoL 2025:400 12:1"), "because", NOW, "karin");
    }

    private static Paying pay(ChangePayment command, Payment... earlier) {
        return pay(granted(), SEK, command, earlier);
    }

    private static Paying pay(Application application, Currency currency, ChangePayment command, Payment... earlier) {
        return application.pay(command, List.of(earlier), currency, STOCKHOLM, NOW);
    }

    private static ChangePayment change(State state, @Nullable String amount, @Nullable LocalDate due,
            @Nullable LocalDate paid) {
        return new ChangePayment(ID, ApplicationId.ofContact(CONTACT), state, amount == null ? null : money(amount), due,
                paid, "municipal-system");
    }
}
