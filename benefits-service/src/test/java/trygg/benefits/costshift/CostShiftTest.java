package trygg.benefits.costshift;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Household;
import trygg.benefits.application.Money;
import trygg.benefits.application.NeedKind;
import trygg.benefits.costshift.NoteCause.Fault;
import trygg.benefits.costshift.NoteCause.Noting;
import trygg.benefits.costshift.RefundClaim.Following;
import trygg.benefits.costshift.RefundClaim.State;
import trygg.benefits.costshift.StateBenefitCause.Benefit;
import trygg.benefits.costshift.StateBenefitCause.Cause;
import trygg.platform.municipality.Municipality.Country;
import trygg.testkit.Contracts;

/** C043: what the state's insurances leave to the municipality, in kronor a month. */
class CostShiftTest {

    private static final UUID ID = UUID.fromString("9a1d7c3e-0000-4000-8000-000000000021");
    private static final UUID CONTACT = UUID.fromString("7b0c1d8e-4c0b-4a6e-9f51-0d4f2a3b5c6d");
    private static final UUID CASE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
    private static final Currency SEK = Currency.getInstance("SEK");

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), SEK);
    }

    private static NoteCause note(String month, Cause cause, @Nullable Benefit benefit, String amount) {
        return new NoteCause(ID, ApplicationId.ofContact(CONTACT), YearMonth.parse(month), cause, benefit, money(amount),
                "karin");
    }

    private static Noting decided(NoteCause command) {
        var application = new Application(ApplicationId.ofContact(CONTACT), "SE-0181", CONTACT, CASE, NOW, false, "sv", false,
                new Household(List.of()), List.of(NeedKind.MONEY), false, List.of(), 1);
        return command.decide(application, null, SEK, ZoneId.of("Europe/Stockholm"), NOW);
    }

    private static StateBenefitCause cause(long id, String month, Cause cause, @Nullable Benefit benefit, String amount) {
        return new StateBenefitCause(new UUID(1, id), ApplicationId.ofContact(CONTACT), CASE, "SE-0181",
                YearMonth.parse(month), cause, benefit, money(amount), NOW, "karin");
    }

    @Test
    void aCauseNamesItsBenefitAndItsAmountAndNoneHasNeither() {
        assertThat(decided(note("2026-10", Cause.WAITING, Benefit.SICKNESS, "4200.00"))).isInstanceOf(Noting.Noted.class);
        assertThat(decided(note("2026-10", Cause.NONE, null, "0.00"))).isInstanceOf(Noting.Noted.class);
        assertThat(decided(note("2026-10", Cause.DENIED, null, "0.00")))
                .isEqualTo(new Noting.Unfit(List.of(Fault.BENEFIT_MISSING, Fault.AMOUNT_MISSING)));
        assertThat(decided(note("2026-10", Cause.NONE, Benefit.PENSION, "1.00")))
                .isEqualTo(new Noting.Unfit(List.of(Fault.BENEFIT_WITHOUT_CAUSE, Fault.AMOUNT_WITHOUT_CAUSE)));
        assertThat(decided(note("2027-01", Cause.DENIED, Benefit.PENSION, "1.00")))
                .isEqualTo(new Noting.Unfit(List.of(Fault.MONTH_IN_FUTURE)));
    }

    @Test
    void aYearAddsUpByMonthCauseAndBenefit() {
        var year = CostShift.of(2026, List.of(cause(1, "2026-03", Cause.WAITING, Benefit.SICKNESS, "4200.00"),
                cause(2, "2026-03", Cause.DENIED, Benefit.UNEMPLOYMENT_FUND, "1000.50"),
                cause(3, "2026-03", Cause.NONE, null, "0.00"), cause(4, "2026-05", Cause.DENIED, Benefit.SICKNESS, "10.00")),
                List.of());

        assertThat(year.total()).isEqualTo("5210.50");
        var march = year.months().get(2);
        assertThat(List.of(march.looked(), march.households())).containsExactly(3L, 2L);
        assertThat(march.total()).isEqualTo("5200.50");
        assertThat(march.byCause().get("waiting")).isEqualTo("4200.00");
        assertThat(march.byBenefit().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo(march.total());
    }

    private static Following followed(@Nullable RefundClaim earlier, State to, @Nullable String amount) {
        var cause = cause(1, "2026-03", Cause.WAITING, Benefit.SICKNESS, "4200.00");
        return RefundClaim.follow(cause.id(), cause, earlier, to, amount == null ? null : money(amount), Country.SE, "karin",
                NOW);
    }

    private static RefundClaim claim(State... states) {
        RefundClaim claim = null;
        for (var state : states) {
            claim = ((Following.Followed) followed(claim, state, null)).claim();
        }
        return Objects.requireNonNull(claim);
    }

    @Test
    void aClaimGoesFromTheClaimToItsEndAndNoFurther() {
        assertThat(claim(State.CLAIMED, State.REMINDED, State.REMINDED, State.PAID).steps().getLast().amount())
                .isEqualTo(money("4200.00"));
        assertThat(followed(null, State.PAID, null)).isEqualTo(new Following.CannotMove(null, State.PAID));
        assertThat(followed(claim(State.CLAIMED, State.DENIED), State.PAID, null))
                .isEqualTo(new Following.CannotMove(State.DENIED, State.PAID));
        assertThat(followed(claim(State.CLAIMED), State.CLAIMED, null))
                .isEqualTo(new Following.Repeated(claim(State.CLAIMED)));
        assertThat(followed(claim(State.CLAIMED), State.PAID, "4200.01")).isEqualTo(new Following.AmountUnfit());
    }

    @Test
    void onlyWhatTheStateStillDecidesAboutCanBeAskedBack() {
        var denied = cause(1, "2026-03", Cause.DENIED, Benefit.SICKNESS, "4200.00");
        assertThat(RefundClaim.follow(denied.id(), denied, null, State.CLAIMED, null, Country.NO, "ola", NOW))
                .isEqualTo(new Following.NothingToRefund());
        assertThat(claim(State.CLAIMED).steps().getFirst().ground().paragraph()).isEqualTo("SoL 2025:400 33:2");
    }

    /** The state may pay what it was asked for, although the month turned out to have cost less. */
    @Test
    void aClaimGoesOnUnderTheCorrectedCause() {
        var corrected = cause(2, "2026-03", Cause.INSUFFICIENT, Benefit.SICKNESS, "900.00");
        var earlier = claim(State.CLAIMED);

        var paid = (Following.Followed) RefundClaim.follow(earlier.cause().id(), corrected, earlier, State.PAID, null,
                Country.SE, "karin", NOW);

        assertThat(paid.claim().id()).isEqualTo(earlier.id());
        assertThat(paid.claim().cause()).isEqualTo(corrected);
        assertThat(paid.claim().steps().getLast().amount()).isEqualTo(money("4200.00"));
        assertThat(RefundClaim.follow(earlier.cause().id(), corrected, null, State.CLAIMED, null, Country.SE, "karin", NOW))
                .isEqualTo(new Following.CauseReplaced(corrected.id()));
        assertThat(RefundClaim.follow(corrected.id(), corrected, earlier, State.PAID, money("4200.01"), Country.SE, "karin",
                NOW)).isEqualTo(new Following.AmountUnfit());
    }

    @Test
    void whatIsStatedIsTheContract() {
        var stated = new StateBenefitCause(ID, new ApplicationId(UUID.fromString("5b7e6f70-1111-3222-8333-444455556666")),
                CASE, "SE-0181", YearMonth.of(2026, 10), Cause.WAITING, Benefit.SICKNESS, money("4200.00"), NOW, "karin");
        var event = CostShiftMessages.noted(stated);
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults("benefits/costshift/" + event.type(), written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample("benefits/costshift/" + event.type()));
        for (var benefit : Benefit.values()) {
            assertThat(Contracts.faults("benefits/costshift/" + event.type(), Contracts.written(
                    CostShiftMessages.noted(cause(1, "2026-03", Cause.INSUFFICIENT, benefit, "1.00")).data()))).isEmpty();
        }
    }
}
