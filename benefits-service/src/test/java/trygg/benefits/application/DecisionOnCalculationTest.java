package trygg.benefits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.application.ApplicationFixture.CONTACT;
import static trygg.benefits.application.ApplicationFixture.DECISION;
import static trygg.benefits.application.ApplicationFixture.NOW;
import static trygg.benefits.application.ApplicationFixture.money;
import static trygg.benefits.application.ApplicationFixture.openApplication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.benefits.application.Deciding.Fault;
import trygg.benefits.application.Deciding.Incomplete;
import trygg.benefits.application.Deciding.Need;
import trygg.benefits.application.Deciding.Proposed;
import trygg.benefits.application.Deciding.Uncoded;
import trygg.benefits.application.Deciding.Whole;
import trygg.benefits.application.Decision.Item;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Decision.Signature;
import trygg.benefits.application.Proposal.Answer;
import trygg.benefits.application.Reckoned.Asked;
import trygg.benefits.application.Reckoned.Month;
import trygg.benefits.statistics.AidConditions;
import trygg.benefits.statistics.AidFacts;
import trygg.benefits.statistics.CodedFacts;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.municipality.Municipality.Country;

/** What the law and the municipality ask of a decision that rests on calculations. */
class DecisionOnCalculationTest {

    private static final UUID CALCULATION = UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000c");
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Application APPLICATION = openApplication(NeedKind.MONEY);
    private static final Asked NORM = new Asked("livelihood", money("5220.00"), money("5220.00"), "SoL 12:7");

    private static Reckoned reckoned(String aid, boolean floorKept, Asked... asked) {
        return new Reckoned(List.of(new Month(CALCULATION, MONTH, money(aid), money("0.00"), floorKept)), List.of(asked),
                LocalDate.of(1990, 5, 1));
    }

    private static DecisionFacts facts(@Nullable Reckoned reckoned) {
        return new DecisionFacts(Country.SE, ApplicationFixture.SEK, ApplicationFixture.facts().zone(), reckoned,
                money("30000.00"), Set.of(), null);
    }

    private static DecideAid command(Outcome outcome, @Nullable String individual, Map<String, String> reasons, boolean human) {
        return new DecideAid(DECISION, ApplicationId.ofContact(CONTACT), Part.AID, outcome, null,
                new Ground("SoL 2025:400 12:1"), outcome.negative() ? "because" : null, null, human ? "karin" : "system", human,
                List.of(CALCULATION), reasons, individual, null, null, Decision.Form.GRANT);
    }

    private static Deciding decide(DecideAid command, DecisionFacts facts) {
        return APPLICATION.decide(command, facts, NOW);
    }

    private static List<Fault> faults(Deciding deciding) {
        assertThat(deciding).isInstanceOf(Incomplete.class);
        return ((Incomplete) deciding).faults();
    }

    /** C037: the decision is the sheet's, to the öre, with its months and things. */
    @Test
    void theAmountIsWhatTheCalculationComesTo() {
        var deciding = decide(command(Outcome.GRANTED, null, Map.of(), true), facts(reckoned("4100.50", true, NORM)));

        assertThat(deciding).isInstanceOfSatisfying(Whole.class, whole -> {
            var decision = ((Recorded<Decision>) whole.recording()).act();
            assertThat(decision.amount()).isEqualTo(money("4100.50"));
            assertThat(decision.months()).containsExactly(new Decision.Month(CALCULATION, MONTH, money("4100.50")));
            assertThat(decision.items()).containsExactly(
                    new Item("livelihood", money("5220.00"), money("5220.00"), "SoL 12:7", null));
            assertThat(decision.belowFloor()).isFalse();
        });
    }

    @Test
    void anAmountThatFellFromTheSkyIsNone() {
        var other = new DecideAid(DECISION, ApplicationId.ofContact(CONTACT), Part.AID, Outcome.GRANTED, money("1.00"),
                new Ground("SoL 2025:400 12:1"), null, null, "karin", true);

        assertThat(faults(decide(other, facts(null)))).containsExactly(Fault.CALCULATION_MISSING);
        assertThat(faults(decide(command(Outcome.GRANTED, null, Map.of(), true), facts(null))))
                .containsExactly(Fault.CALCULATION_UNKNOWN);
    }

    @Test
    void nothingIsGrantedOutOfNothing() {
        assertThat(faults(decide(command(Outcome.GRANTED, null, Map.of(), true), facts(reckoned("0.00", true, NORM)))))
                .containsExactly(Fault.NOTHING_TO_GRANT);
    }

    /** Each thing that does not count in full has its own reason, and then not all is granted. */
    @Test
    void everythingThatIsShortenedSaysWhy() {
        var rent = new Asked("rent", money("9000.00"), money("7000.00"), "SoL 12:7");
        var facts = facts(reckoned("8000.00", true, NORM, rent));

        assertThat(faults(decide(command(Outcome.GRANTED, null, Map.of(), true), facts)))
                .containsExactly(Fault.NOT_ALL_GRANTED, Fault.ITEM_REASON_MISSING);
        assertThat(decide(command(Outcome.PARTLY, null, Map.of("rent", "A cheaper home was offered."), true), facts))
                .isInstanceOfSatisfying(Whole.class, whole -> assertThat(((Recorded<Decision>) whole.recording()).act().items())
                        .last().satisfies(item -> assertThat(item.outcome()).isEqualTo(Outcome.PARTLY)));
    }

    /** C035: less than the national norm has reasons of its own, waits for another person, and no machine may propose it. */
    @Test
    void belowTheFloorTwoPeopleStandForIt() {
        var lowered = new Asked("livelihood", money("5220.00"), money("4000.00"), "SoL 12:7");
        var facts = facts(reckoned("4000.00", false, lowered));
        var reasons = Map.of("livelihood", "Meals are included where you live.");

        assertThat(faults(decide(command(Outcome.PARTLY, null, reasons, true), facts)))
                .containsExactly(Fault.INDIVIDUAL_REASON_MISSING);
        var command = command(Outcome.PARTLY, "Full board until May.", reasons, true);
        assertThat(decide(command, facts)).isInstanceOfSatisfying(Proposed.class,
                proposed -> assertThat(proposed.proposal().needs()).isEqualTo(Set.of(Need.BELOW_FLOOR)));
        assertThat(decide(command, facts.signed(new Signature("mats", NOW)))).isInstanceOfSatisfying(Whole.class,
                whole -> assertThat(((Recorded<Decision>) whole.recording()).act().belowFloor()).isTrue());
    }

    /** C035: saying no although the calculation gives aid is below the floor too. */
    @Test
    void aRefusalAgainstTheCalculationIsBelowTheFloor() {
        assertThat(faults(decide(command(Outcome.REFUSED, null, Map.of(), true), facts(reckoned("4000.00", true, NORM)))))
                .containsExactly(Fault.INDIVIDUAL_REASON_MISSING);
    }

    @Test
    void aboveTheLimitTwoPeopleStandForIt() {
        var facts = facts(reckoned("30000.01", true, NORM));

        assertThat(decide(command(Outcome.GRANTED, null, Map.of(), true), facts)).isInstanceOfSatisfying(Proposed.class,
                proposed -> assertThat(proposed.proposal().needs()).isEqualTo(Set.of(Need.ABOVE_LIMIT)));
        assertThat(decide(command(Outcome.GRANTED, null, Map.of(), true), facts(reckoned("30000.00", true, NORM))))
                .isInstanceOf(Whole.class);
        assertThat(decide(command(Outcome.GRANTED, null, Map.of(), false), facts))
                .isEqualTo(new Whole(new NotByMachine<>()));
    }

    @Test
    void sentAgainAfterItWasSignedItIsTheSameDecision() {
        var facts = facts(reckoned("30000.01", true, NORM));
        var command = command(Outcome.GRANTED, null, Map.of(), true);
        var signed = (Whole) decide(command, facts.signed(new Signature("mats", NOW)));
        var decision = ((Recorded<Decision>) signed.recording()).act();

        assertThat(APPLICATION.with(decision).decide(command, facts, NOW.plusSeconds(60)))
                .isEqualTo(new Whole(new Repeated<>(decision)));
    }

    @Test
    void nobodySignsTheirOwnAndNobodySendsBackWithoutAWord() {
        var proposal = new Proposal(command(Outcome.GRANTED, null, Map.of(), true), Set.of(Need.ABOVE_LIMIT), NOW, "karin",
                null);

        assertThat(proposal.settle(sign("karin", true, null, true), NOW)).isEqualTo(new Signing.OwnSignature());
        assertThat(proposal.settle(sign("municipal-system", true, null, false), NOW)).isEqualTo(new Signing.NotByMachine());
        assertThat(proposal.settle(sign("mats", false, " ", true), NOW)).isEqualTo(new Signing.RemarkMissing());
        assertThat(proposal.settle(sign("mats", true, null, true), NOW))
                .isEqualTo(new Signing.Settled(new Answer(true, "mats", NOW, null)));
    }

    private static SignDecision sign(String by, boolean signs, @Nullable String remark, boolean human) {
        return new SignDecision(DECISION, ApplicationId.ofContact(CONTACT), signs, remark, by, human);
    }

    /** Norway's statistics ask for coded facts when aid is given, and their rules hold at the decision. */
    @Test
    void codedFactsAreThereAndStandTogether() {
        var norwegian = new DecisionFacts(Country.NO, ApplicationFixture.SEK, ApplicationFixture.facts().zone(),
                reckoned("4000.00", true, NORM), null, Set.of(), null);

        assertThat(faults(decide(command(Outcome.GRANTED, null, Map.of(), true), norwegian)))
                .containsExactly(Fault.CODED_FACTS_MISSING);
        assertThat(decide(coded(AidFacts.Livelihood.SOCIAL_ASSISTANCE, AidFacts.Benefit.NONE), norwegian))
                .isInstanceOf(Whole.class);
        assertThat(decide(coded(AidFacts.Livelihood.BENEFIT, AidFacts.Benefit.NONE), norwegian)).isInstanceOfSatisfying(
                Uncoded.class, uncoded -> assertThat(uncoded.findings()).isNotEmpty());
    }

    /** C016, C040: what the person cannot begin is no condition of the aid; a decision that gives nothing sets none. */
    @Test
    void aConditionNeedsASeat() {
        var training = Set.of(AidConditions.Condition.WORK_TRAINING);
        var norwegian = new DecisionFacts(Country.NO, ApplicationFixture.SEK, ApplicationFixture.facts().zone(),
                reckoned("4000.00", true, NORM), null, training, null);
        var asked = new AidConditions(true, false, LocalDate.of(2026, 11, 20), LocalDate.of(2027, 2, 28), training, null,
                Set.of(), Set.of());

        assertThat(faults(decide(coded(asked), norwegian))).containsExactly(Fault.CONDITION_WITHOUT_SEAT);
        assertThat(decide(coded(AidConditions.NONE), norwegian)).isInstanceOf(Whole.class);
    }

    private static DecideAid coded(AidFacts.Livelihood livelihood, AidFacts.Benefit benefit) {
        return coded(livelihood, benefit, AidConditions.NONE);
    }

    private static DecideAid coded(AidConditions conditions) {
        return coded(AidFacts.Livelihood.SOCIAL_ASSISTANCE, AidFacts.Benefit.NONE, conditions);
    }

    private static DecideAid coded(AidFacts.Livelihood livelihood, AidFacts.Benefit benefit, AidConditions conditions) {
        var plain = command(Outcome.GRANTED, null, Map.of(), true);
        return new DecideAid(plain.id(), plain.applicationId(), plain.part(), plain.outcome(), null, plain.ground(), null,
                null, "karin", true, plain.calculations(), Map.of(), null,
                new CodedFacts(MaritalStatus.SINGLE, new AidFacts(livelihood, benefit, AidFacts.Work.NOT_SEEKING,
                        AidFacts.Housing.PRIVATE_RENT, true, false, conditions)),
                null, Decision.Form.GRANT);
    }
}
