package trygg.housing.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trygg.housing.need.HousingNeedFixture.ASKED;
import static trygg.housing.need.HousingNeedFixture.NOW;
import static trygg.housing.need.HousingNeedFixture.aDecision;
import static trygg.housing.need.HousingNeedFixture.anOffer;
import static trygg.housing.need.HousingNeedFixture.openNeed;

import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import trygg.housing.need.HousingAct.Decision;
import trygg.housing.need.HousingAct.EvictionContact;
import trygg.housing.need.HousingAct.RoofOffer;
import trygg.platform.act.Recording.DoneBefore;
import trygg.platform.act.Recording.Fault;
import trygg.platform.act.Recording.NotAskedFor;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Untimely;

class HousingNeedTest {

    private static final RoofOffer OFFERED = new RoofOffer(anOffer(null).offerId(), PlaceKind.HOTEL, "Storgatan 1", NOW,
            "karin");

    /** C050 */
    @Test
    void aRoofIsOfferedNowUnlessToldOtherwise() {
        assertThat(openNeed(NeedKind.ROOF_TONIGHT).offerRoof(anOffer(null), NOW)).isEqualTo(new Recorded<>(OFFERED));
    }

    @Test
    void theSameOfferAgainIsTheSameOffer() {
        var offered = openNeed(NeedKind.ROOF_TONIGHT).with(OFFERED);

        assertThat(offered.offerRoof(anOffer(null), NOW.plusSeconds(60))).isEqualTo(new Repeated<>(OFFERED));
    }

    @Test
    void aSecondOfferFindsTheFirst() {
        var offered = openNeed(NeedKind.ROOF_TONIGHT).with(OFFERED);
        var second = new OfferRoof(UUID.randomUUID(), PlaceKind.FLAT, "Storgatan 2", null, "anna");

        assertThat(offered.offerRoof(second, NOW)).isEqualTo(new DoneBefore<>(OFFERED.id()));
    }

    @Test
    void nothingWasOfferedBeforeItWasAskedForNorIsYetToBe() {
        var need = openNeed(NeedKind.ROOF_TONIGHT);

        assertThat(need.offerRoof(anOffer(ASKED.minusSeconds(1)), NOW)).isEqualTo(new Untimely<>(Fault.BEFORE_REQUEST));
        assertThat(need.offerRoof(anOffer(NOW.plusSeconds(1)), NOW)).isEqualTo(new Untimely<>(Fault.IN_FUTURE));
    }

    /** C050, C053: no condition can be put on a roof, since neither the offer nor its command has a place for one. */
    @Test
    void anOfferHasNoPlaceForACondition() {
        assertThat(Arrays.stream(RoofOffer.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactly("id", "placeKind", "address", "at", "by");
    }

    @Test
    void anAddressStaysOutOfLogs() {
        assertThat(OFFERED.toString()).doesNotContain("Storgatan");
    }

    /** C054: nothing negative is decided without a named human. */
    @ParameterizedTest
    @EnumSource(names = { "REFUSED", "PARTLY" })
    void aMachineDoesNotRefuse(Outcome outcome) {
        assertThat(openNeed(NeedKind.HOUSING).decide(aDecision(outcome, false), NOW)).isEqualTo(new NotByMachine<>());
        assertThat(openNeed(NeedKind.HOUSING).decide(aDecision(outcome, true), NOW)).isInstanceOf(Recorded.class);
    }

    @Test
    void aMachineMayGrant() {
        assertThat(openNeed(NeedKind.HOUSING).decide(aDecision(Outcome.GRANTED, false), NOW)).isInstanceOf(Recorded.class);
    }

    /** C054 */
    @Test
    void aRefusalWithoutItsReasonCannotBe() {
        var id = UUID.randomUUID();

        assertThatThrownBy(
                () -> new Decision(id, Outcome.REFUSED, "SoL 2025:400 11:1", null, Alternative.PLACE_IN_QUEUE, NOW, "karin"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyWhatIsAskedForIsAnswered() {
        assertThat(openNeed(NeedKind.EVICTION_THREAT).offerRoof(anOffer(null), NOW)).isEqualTo(new NotAskedFor<>());
        assertThat(openNeed(NeedKind.ROOF_TONIGHT).decide(aDecision(Outcome.GRANTED, true), NOW))
                .isEqualTo(new NotAskedFor<>());
    }

    /** C056 */
    @Test
    void aNeedStaysOpenUntilEachKindIsAnswered() {
        var need = openNeed(NeedKind.ROOF_TONIGHT, NeedKind.EVICTION_THREAT);

        var offered = need.with(OFFERED);
        var both = offered.with(new EvictionContact(UUID.randomUUID(), NOW, "karin"));

        assertThat(offered.unanswered()).containsExactly(NeedKind.EVICTION_THREAT);
        assertThat(both.unanswered()).isEmpty();
        assertThat(both.version()).isEqualTo(3);
    }
}
