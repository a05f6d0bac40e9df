package trygg.benefits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trygg.benefits.application.ApplicationFixture.DECISION;
import static trygg.benefits.application.ApplicationFixture.NOW;
import static trygg.benefits.application.ApplicationFixture.SEK;
import static trygg.benefits.application.ApplicationFixture.aDecision;
import static trygg.benefits.application.ApplicationFixture.facts;
import static trygg.benefits.application.ApplicationFixture.money;
import static trygg.benefits.application.ApplicationFixture.openApplication;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import trygg.benefits.application.Deciding.Fault;
import trygg.benefits.application.Deciding.Incomplete;
import trygg.benefits.application.Deciding.Whole;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.platform.act.Recording.DoneBefore;
import trygg.platform.act.Recording.NotAskedFor;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.municipality.Municipality.Country;

class ApplicationTest {

    private static final Decision EMERGENCY_GRANTED = new Decision(DECISION, Part.EMERGENCY, Outcome.GRANTED,
            money("650.00"), new Ground("SoL 2025:400 12:1"), null, NOW, "karin");

    /** C041 does not swallow C037: who gets food today still gets an answer to the application. */
    @Test
    void foodOrMedicineAloneIsDecidedTwice() {
        assertThat(openApplication(NeedKind.FOOD_OR_MEDICINE).undecided()).containsExactly(Part.EMERGENCY, Part.AID);
        assertThat(openApplication(NeedKind.WORK).undecided()).containsExactly(Part.AID);
    }

    @Test
    void aDecisionCountsAndIsDatedNow() {
        assertThat(decide(openApplication(NeedKind.FOOD_OR_MEDICINE),
                aDecision(Part.EMERGENCY, Outcome.GRANTED, "650.00", null)))
                .isEqualTo(new Whole(new Recorded<>(EMERGENCY_GRANTED)));
    }

    @Test
    void itIsOpenUntilEachPartIsDecided() {
        var halfway = openApplication(NeedKind.FOOD_OR_MEDICINE).with(EMERGENCY_GRANTED);

        assertThat(halfway.undecided()).containsExactly(Part.AID);
        assertThat(halfway.version()).isEqualTo(2);
        assertThat(halfway.with(new Decision(UUID.randomUUID(), Part.AID, Outcome.GRANTED, null,
                new Ground("SoL 2025:400 12:1"), null, NOW, "karin")).open()).isFalse();
    }

    @Test
    void theSameDecisionIsOneDecisionAndAnotherIsRefused() {
        var decided = openApplication(NeedKind.FOOD_OR_MEDICINE).with(EMERGENCY_GRANTED);
        var command = aDecision(Part.EMERGENCY, Outcome.GRANTED, "650.00", null);
        var other = new DecideAid(UUID.randomUUID(), command.applicationId(), Part.EMERGENCY, Outcome.GRANTED,
                money("650.00"), command.ground(), null, null, "karin", true);

        assertThat(decide(decided, command)).isEqualTo(new Whole(new Repeated<>(EMERGENCY_GRANTED)));
        assertThat(decide(decided, aDecision(Part.EMERGENCY, Outcome.GRANTED, "651.00", null)))
                .isEqualTo(new Whole(new OtherContent<>(DECISION)));
        assertThat(decide(decided, other)).isEqualTo(new Whole(new DoneBefore<>(DECISION)));
        assertThat(decide(decided, aDecision(Part.AID, Outcome.GRANTED, null, null)))
                .isEqualTo(new Whole(new OtherContent<>(DECISION)));
    }

    @Test
    void emergencyAidIsDecidedOnlyWhereFoodOrMedicineIsMissing() {
        assertThat(decide(openApplication(NeedKind.MONEY), aDecision(Part.EMERGENCY, Outcome.GRANTED, "650.00", null)))
                .isEqualTo(new Whole(new NotAskedFor<>()));
    }

    /** Nothing negative without a named human, and no such thing as a small no. */
    @ParameterizedTest
    @EnumSource(names = { "PARTLY", "REFUSED", "DISMISSED" })
    void aMachineDecidesNothingNegative(Outcome outcome) {
        var asked = aDecision(Part.AID, outcome, null, "because");
        var byMachine = new DecideAid(asked.id(), asked.applicationId(), Part.AID, outcome, null, asked.ground(), "because",
                null, "municipal-system", false);

        assertThat(decide(openApplication(NeedKind.MONEY), byMachine)).isEqualTo(new Whole(new NotByMachine<>()));
    }

    @Test
    void tellsEverythingADecisionLacksAtOnce() {
        var food = openApplication(NeedKind.FOOD_OR_MEDICINE);

        assertThat(decide(food, aDecision(Part.EMERGENCY, Outcome.PARTLY, null, " ")))
                .isEqualTo(new Incomplete(List.of(Fault.AMOUNT_MISSING, Fault.REASON_MISSING)));
        assertThat(decide(food, aDecision(Part.AID, Outcome.REFUSED, "650.00", "because")))
                .isEqualTo(new Incomplete(List.of(Fault.AMOUNT_WITHOUT_GRANT)));
        assertThat(decide(food, aDecision(Part.AID, Outcome.GRANTED, "0.00", null)))
                .isEqualTo(new Incomplete(List.of(Fault.AMOUNT_NOT_POSITIVE, Fault.CALCULATION_MISSING)));
        assertThat(food.decide(aDecision(Part.EMERGENCY, Outcome.GRANTED, "650.00", null),
                new DecisionFacts(Country.NO, Currency.getInstance("NOK"), facts().zone(), null, null, Set.of(), null), NOW))
                .isEqualTo(new Incomplete(List.of(Fault.CURRENCY_FOREIGN)));
    }

    /** The aid may be granted in principle and reckoned afterwards. */
    @Test
    void aidMayBeGrantedWithoutAnAmount() {
        assertThat(decide(openApplication(NeedKind.MONEY), aDecision(Part.AID, Outcome.GRANTED, null, null)))
                .isInstanceOfSatisfying(Whole.class, whole -> assertThat(whole.recording()).isInstanceOf(Recorded.class));
    }

    @ParameterizedTest
    @ValueSource(strings = { "SoL 2025:400 12:1", "sosialtjenesteloven § 18", "12 kap. 1 §", "fvl. § 11 a" })
    void aGroundIsALawAndAParagraph(String paragraph) {
        assertThat(new Ground(paragraph).paragraph()).isEqualTo(paragraph);
    }

    /** The ground travels in an event, so nothing else fits into it. */
    @ParameterizedTest
    @ValueSource(strings = { "", " ", "because I say so", "12:1\nand more",
            "the applicant told on 1 November that the money had been spent on rent and food" })
    void nothingElseIsAGround(String text) {
        assertThatThrownBy(() -> new Ground(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moneyIsNeverRounded() {
        assertThatThrownBy(() -> new Money(new BigDecimal("1.005"), SEK)).isInstanceOf(ArithmeticException.class);
        assertThat(new Money(new BigDecimal("650"), SEK)).isEqualTo(money("650.00"));
    }

    private static Deciding decide(Application application, DecideAid command) {
        return application.decide(command, facts(), NOW);
    }
}
