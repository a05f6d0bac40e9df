package trygg.housing.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.housing.fidelity.Fidelity.Figure;
import trygg.housing.fidelity.Fidelity.Verdict;
import trygg.housing.fidelity.Housed.AfterLoss;
import trygg.housing.fidelity.Housed.Support;
import trygg.housing.tenancy.SupportStep.EndedWhy;
import trygg.housing.tenancy.SupportStep.Offer;
import trygg.housing.tenancy.Tenancy.Contract;
import trygg.housing.tenancy.Tenancy.Reason;

/** C052, C053: a principle is as good as what the tenancies show of it, and no better. */
class FidelityTest {

    private static final LocalDate KEYS = LocalDate.of(2026, 3, 1);
    private static final Support GOOD = new Support(new Offer(true, true, true), true, null, false, false, false,
            KEYS.plusDays(3));

    private static Housed housed(Contract contract, boolean own, @Nullable Support support) {
        return new Housed(UUID.randomUUID(), UUID.randomUUID(), false, contract, own, KEYS, null, null, 3, true, false, false,
                support,
                null);
    }

    private static Housed lost(Reason why, Support support, @Nullable AfterLoss after) {
        return new Housed(UUID.randomUUID(), UUID.randomUUID(), false, Contract.FIRST_HAND, true, KEYS, KEYS.plusDays(90), why,
                3, true, false, null, support, after);
    }

    private static Support letGo(boolean askedAgain, boolean offAtEnd) {
        return new Support(GOOD.offer(), true, EndedWhy.TENANTS_WISH, true, askedAgain, offAtEnd, KEYS.plusDays(60));
    }

    private static Figure figure(Measure measure, Housed... all) {
        return Fidelity.of(List.of(all)).figure(measure);
    }

    @Test
    void saysNoFactsWhereThereAreNone() {
        var none = Fidelity.of(List.of());

        assertThat(none.principles()).hasSize(8).allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.NO_FACTS));
        assertThat(none.verdict()).isEqualTo(Verdict.NO_FACTS);
        assertThat(figure(Measure.OWN_GOALS, housed(Contract.FIRST_HAND, true, null)).verdict()).isEqualTo(Verdict.NO_FACTS);
    }

    /** The pilot does everything else right, and is red all the same. */
    @Test
    void aSecondHandPilotIsRed() {
        var pilot = Fidelity.of(List.of(housed(Contract.SECOND_HAND, false, GOOD), housed(Contract.TRIAL, false, GOOD)));

        assertThat(pilot.verdict()).isEqualTo(Verdict.RED);
        assertThat(pilot.principles().getFirst().verdict()).isEqualTo(Verdict.RED);
        assertThat(pilot.figure(Measure.OWN_CONTRACT).kept()).isZero();
        assertThat(pilot.figure(Measure.OWN_CONTRACT).evidence()).extracting(Fidelity.Evidence::sign)
                .containsExactlyInAnyOrder(Sign.SECOND_HAND, Sign.TRIAL);
        assertThat(Fidelity.of(List.of(housed(Contract.SECOND_HAND, true, GOOD))).verdict()).isEqualTo(Verdict.KEPT);
    }

    /** Eight things done well do not make up for one done badly. */
    @Test
    void isAsGoodAsTheWorstAndIsNeverAveraged() {
        var well = housed(Contract.FIRST_HAND, true, GOOD);
        var offeredLittle = new Support(new Offer(true, false, true), true, null, false, false, false, KEYS);

        assertThat(figure(Measure.NO_ABSTINENCE, well, housed(Contract.FIRST_HAND, true, offeredLittle)).verdict())
                .isEqualTo(Verdict.PARTLY);
        assertThat(Fidelity.of(List.of(well, housed(Contract.FIRST_HAND, true, offeredLittle),
                housed(Contract.FIRST_HAND, true, offeredLittle))).verdict()).isEqualTo(Verdict.RED);
    }

    @Test
    void aHomeLostWhileSupportWasOffCountsAgainstTheSeparation() {
        var figure = figure(Measure.HOME_OUTLIVES_SUPPORT, lost(Reason.EVICTED, letGo(false, true), AfterLoss.WAITING),
                lost(Reason.OWN_HOME, letGo(false, true), null), lost(Reason.EVICTED, letGo(true, false), AfterLoss.WAITING),
                housed(Contract.FIRST_HAND, true, GOOD));

        assertThat(figure.of()).isEqualTo(3);
        assertThat(figure.kept()).isEqualTo(2);
        assertThat(figure.first(1)).singleElement()
                .satisfies(first -> assertThat(first.sign()).isEqualTo(Sign.HOME_LOST_WITHOUT_SUPPORT));
    }

    /** Who waits counts as not housed yet; who left the list of their own accord says nothing of us. */
    @Test
    void whoLostAHomeIsOwedAnother() {
        var figure = figure(Measure.HOUSED_AGAIN, lost(Reason.EVICTED, GOOD, AfterLoss.WAITING),
                lost(Reason.ABANDONED, GOOD, AfterLoss.KEYS_AGAIN), lost(Reason.EVICTED, GOOD, AfterLoss.NOTHING),
                lost(Reason.EVICTED, GOOD, AfterLoss.LEFT_THE_LIST));

        assertThat(figure.of()).isEqualTo(3);
        assertThat(figure.kept()).isOne();
        assertThat(figure.verdict()).isEqualTo(Verdict.RED);
    }

    /** C053: a condition in one contract is found; a contract nobody has read shows nothing. */
    @Test
    void aConditionInAContractCountsAgainstTheSeparation() {
        var conditioned = new Housed(UUID.randomUUID(), UUID.randomUUID(), false, Contract.FIRST_HAND, true, KEYS, null, null,
                3,
                true, false, true, GOOD, null);
        var unread = new Housed(UUID.randomUUID(), UUID.randomUUID(), false, Contract.FIRST_HAND, true, KEYS, null, null, 3,
                true, false, null, GOOD, null);

        assertThat(figure(Measure.NO_CONDITIONS, conditioned, unread).verdict()).isEqualTo(Verdict.RED);
        assertThat(figure(Measure.NO_CONDITIONS, conditioned, unread).of()).isOne();
        assertThat(figure(Measure.NO_CONDITIONS, unread).verdict()).isEqualTo(Verdict.NO_FACTS);
    }

    /** C057: who lacks a home and nothing else is not to be asked, and not having asked is no fault. */
    @Test
    void whoLacksOnlyAHomeIsNotToBeAsked() {
        var one = new Housed(UUID.randomUUID(), UUID.randomUUID(), false, Contract.FIRST_HAND, true, KEYS, null, null, 3, true,
                true, false, letGo(false, false), null);

        assertThat(figure(Measure.SUPPORT_OFFERED, one).verdict()).isEqualTo(Verdict.NO_FACTS);
        assertThat(figure(Measure.ASKED_AGAIN, one).verdict()).isEqualTo(Verdict.NO_FACTS);
        assertThat(figure(Measure.HOME_OUTLIVES_SUPPORT, one).kept()).isOne();
    }

    @Test
    void supportEndsByNeedOrWishAndIsOfferedAgain() {
        var byTime = new Support(GOOD.offer(), true, EndedWhy.TIME_LIMIT, true, false, true, KEYS.plusDays(90));
        var one = housed(Contract.FIRST_HAND, true, byTime);
        var other = housed(Contract.FIRST_HAND, true, letGo(true, false));

        assertThat(figure(Measure.NO_TIME_LIMIT, one, other).kept()).isOne();
        assertThat(figure(Measure.ASKED_AGAIN, one, other).kept()).isOne();
        assertThat(figure(Measure.SUPPORT_OFFERED, one, housed(Contract.FIRST_HAND, true, null)).kept()).isOne();
    }
}
