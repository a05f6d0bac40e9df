package trygg.benefits.control;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.control.ControlFixture.CONTROL;
import static trygg.benefits.control.ControlFixture.NOW;
import static trygg.benefits.control.ControlFixture.STOCKHOLM;
import static trygg.benefits.control.ControlFixture.TODAY;
import static trygg.benefits.control.ControlFixture.aControl;
import static trygg.benefits.control.ControlFixture.anOpening;
import static trygg.benefits.control.ControlFixture.application;
import static trygg.benefits.control.ControlFixture.fact;
import static trygg.benefits.control.ControlFixture.opening;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import trygg.benefits.application.Household;
import trygg.benefits.application.HouseholdGroup;
import trygg.benefits.control.Control.Closing;
import trygg.benefits.control.Control.Finding;
import trygg.benefits.control.ControlFigures.Counted;
import trygg.benefits.control.Opening.AlreadyOpen;
import trygg.benefits.control.Opening.Fault;
import trygg.benefits.control.Opening.Opened;
import trygg.benefits.control.Opening.OtherContent;
import trygg.benefits.control.Opening.Repeated;
import trygg.benefits.control.Opening.Unfit;
import trygg.benefits.control.Trigger.Source;
import trygg.platform.act.Recording;

/** What may lead to a control and how it ends (C038, C039). */
class ControlTest {

    private static Opening decided(OpenControl command, Control... earlier) {
        return command.decide(application(), List.of(earlier), STOCKHOLM, NOW);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RANDOM_SAMPLE")
    void opensOnTheFactTheTriggerNeeds(Trigger trigger) {
        var command = opening(trigger, fact(trigger), TODAY);

        assertThat(decided(command)).isEqualTo(new Opened(command.opened(application(), null, NOW)));
    }

    /** C039: a fact read elsewhere than the register says, such as in a tip, opens nothing. */
    @ParameterizedTest
    @EnumSource
    void opensOnNoOtherFact(Source source) {
        var command = opening(Trigger.INCOME_DIFFERS, new Fact(source, TODAY, YearMonth.of(2026, 10), "something"), TODAY);

        assertThat(decided(command) instanceof Opened).isEqualTo(source == Source.INCOME_REGISTER);
    }

    @Test
    void needsTheFactInWordsItsMonthAndNoFuture() {
        assertThat(decided(opening(Trigger.INCOME_DIFFERS, new Fact(Source.INCOME_REGISTER, TODAY.plusDays(1), null, " "),
                TODAY.plusDays(1)))).isEqualTo(
                        new Unfit(List.of(Fault.FACT_MISSING, Fault.FACT_IN_FUTURE, Fault.MONTH_MISSING)));
        assertThat(decided(opening(Trigger.INCOME_DIFFERS,
                new Fact(Source.INCOME_REGISTER, TODAY, YearMonth.of(2026, 12), "x"), TODAY)))
                .isEqualTo(new Unfit(List.of(Fault.MONTH_IN_FUTURE)));
    }

    /** C038: the person is told; a control in secret does not exist. */
    @Test
    void thePersonIsToldWithinAWeekAndNotBeforeThereIsAnythingToTell() {
        assertThat(informed(TODAY.plusDays(7))).isInstanceOf(Opened.class);
        assertThat(informed(TODAY.plusDays(8))).isEqualTo(new Unfit(List.of(Fault.INFORMED_TOO_LATE)));
        assertThat(informed(TODAY.minusDays(1))).isEqualTo(new Unfit(List.of(Fault.INFORMED_BEFORE_FACT)));
    }

    private static Opening informed(LocalDate day) {
        return decided(opening(Trigger.INCOME_DIFFERS, fact(Trigger.INCOME_DIFFERS), day));
    }

    /** C039: nobody picks a person and calls it chance. */
    @Test
    void chanceIsNeverPickedByHand() {
        assertThat(decided(opening(Trigger.RANDOM_SAMPLE, fact(Trigger.RANDOM_SAMPLE), TODAY)))
                .isEqualTo(new Unfit(List.of(Fault.DRAWN_BY_HAND)));
    }

    @Test
    void isOpenedOnceForOneTriggerAndOnceForOneId() {
        var other = new OpenControl(UUID.randomUUID(), anOpening().applicationId(), Trigger.INCOME_DIFFERS,
                fact(Trigger.INCOME_DIFFERS), ControlFixture.BASIS, TODAY, "ola");

        assertThat(decided(anOpening(), aControl())).isEqualTo(new Repeated(aControl()));
        assertThat(decided(other, aControl())).isEqualTo(new AlreadyOpen(CONTROL));
        assertThat(decided(opening(Trigger.PAPERS_DIFFER, fact(Trigger.PAPERS_DIFFER), TODAY), aControl()))
                .isEqualTo(new OtherContent(CONTROL));
    }

    @Test
    void isClosedOnceByANamedHumanAndByNoMachine() {
        var id = UUID.randomUUID();
        var command = new CloseControl(id, CONTROL, Finding.NOTHING_FOUND, "The employer had the wrong month.", "karin", true);
        var closing = new Closing(id, Finding.NOTHING_FOUND, "The employer had the wrong month.", NOW, "karin");

        assertThat(aControl().close(command, NOW)).isEqualTo(new Recording.Recorded<>(closing));
        assertThat(aControl().with(closing).close(command, NOW)).isEqualTo(new Recording.Repeated<>(closing));
        assertThat(aControl().with(closing).close(
                new CloseControl(UUID.randomUUID(), CONTROL, Finding.OVERPAID, "x", "ola", true), NOW))
                .isEqualTo(new Recording.DoneBefore<>(id));
        assertThat(aControl().close(new CloseControl(id, CONTROL, Finding.NOTHING_FOUND, "x", "robot", false), NOW))
                .isEqualTo(new Recording.NotByMachine<>());
    }

    /** The recorded seed proves the draw; another seed draws others. */
    @Test
    void theSameSeedDrawsTheSameWhateverTheOrder() {
        var among = IntStream.range(0, 100).mapToObj(nth -> new UUID(7, nth)).toList();

        assertThat(DrawSample.lot(42, among, 10)).hasSize(10).doesNotHaveDuplicates()
                .isEqualTo(DrawSample.lot(42, among.reversed(), 10)).isNotEqualTo(DrawSample.lot(43, among, 10));
        assertThat(DrawSample.lot(42, among.subList(0, 3), 10)).containsExactlyInAnyOrderElementsOf(among.subList(0, 3));
    }

    /** Chance is even: over many seeds each of ten is drawn about as often as the others. */
    @Test
    void nobodyIsDrawnMoreOftenThanOthers() {
        var among = IntStream.range(0, 10).mapToObj(nth -> new UUID(nth, nth)).toList();
        var drawn = IntStream.range(0, 4000).mapToObj(seed -> DrawSample.lot(seed, among, 1).getFirst()).toList();

        for (var one : among) {
            assertThat(drawn.stream().filter(one::equals).count()).isBetween(320L, 480L);
        }
    }

    @ParameterizedTest
    @CsvSource({ "'',NOT_STATED", "applicant,SINGLE", "applicant child,SINGLE_PARENT", "applicant partner,COUPLE",
            "applicant partner child child,COUPLE_WITH_CHILDREN", "applicant other,SEVERAL_ADULTS",
            "applicant other child,SEVERAL_ADULTS" })
    void aHouseholdIsOfTheKindItsMembersMake(String roles, HouseholdGroup group) {
        var members = Stream.of(roles.split(" ")).filter(role -> !role.isEmpty())
                .map(role -> new Household.Member(role, null)).toList();

        assertThat(HouseholdGroup.of(new Household(members))).isEqualTo(group);
    }

    @Test
    void figuresCountBothWaysOfBeingWrongAndLeaveOutWhatIsOpen() {
        var figures = ControlFigures.of(Stream.<@Nullable Finding> of(Finding.NOTHING_FOUND, Finding.NOTHING_FOUND,
                Finding.UNDERPAID, Finding.OVERPAID, Finding.CORRECTED_IN_FAVOUR, null)
                .map(finding -> new Counted(Trigger.OWN_NOTICE, HouseholdGroup.SINGLE_PARENT, finding)).toList());

        assertThat(figures.lines()).extracting(ControlFigures.Line::trigger).containsExactly(Trigger.values());
        assertThat(figures.groups()).extracting(ControlFigures.GroupLine::group).containsExactly(HouseholdGroup.values());
        assertThat(figures.groups().get(HouseholdGroup.SINGLE_PARENT.ordinal()).tally())
                .isEqualTo(figures.lines().get(Trigger.OWN_NOTICE.ordinal()).tally());
        assertThat(figures.groups().get(HouseholdGroup.COUPLE.ordinal()).tally().closed()).isZero();
        var line = figures.lines().get(Trigger.OWN_NOTICE.ordinal()).tally();
        assertThat(Arrays.asList(line.hits(), line.falsePositives(), line.closed(), line.open()))
                .containsExactly(3L, 2L, 5L, 1L);
    }
}
