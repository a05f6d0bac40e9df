package trygg.benefits.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.benefits.application.Money;
import trygg.benefits.arrears.Examination.BudgetTalk;
import trygg.benefits.arrears.Examination.Finding;
import trygg.benefits.arrears.Examination.Outcome;
import trygg.benefits.arrears.Examination.Refusal;
import trygg.benefits.arrears.Examining.DayUnfit;
import trygg.benefits.arrears.Examining.Ended;
import trygg.benefits.arrears.Examining.EndedBefore;
import trygg.benefits.arrears.Examining.NotByMachine;
import trygg.benefits.arrears.Examining.NothingWaits;
import trygg.benefits.arrears.Examining.OtherWaits;
import trygg.benefits.arrears.Examining.OwnRefusal;
import trygg.benefits.arrears.Examining.ReasonMissing;
import trygg.benefits.arrears.Examining.RemarkMissing;
import trygg.benefits.arrears.Examining.Returned;
import trygg.benefits.arrears.Examining.Talked;
import trygg.benefits.arrears.Examining.Waits;
import trygg.platform.events.IncomingEvent;
import trygg.platform.events.UnreadableMessage;
import trygg.platform.municipality.Municipality.Setting;
import trygg.testkit.Contracts;

/** How an examination of rent arrears ends (C056), and what is said and heard of it. */
class ExaminationTest {

    private static final String NOTIFIED = "housing/arrears/ArrearsNotified.v1";
    private static final String EXAMINED = "benefits/arrears/ArrearsExamined.v1";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
    private static final UUID NOTICE = UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000a1");
    private static final UUID ACT = UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000a2");
    private static final Refusal REFUSAL = new Refusal(ACT, "There are means for it.", NOW, "karin");

    private static Examination examination(@Nullable Refusal refusal, @Nullable Finding finding) {
        return new Examination(NOTICE, UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), "SE-0181",
                new Money(new BigDecimal("15400.00"), Currency.getInstance("SEK")), LocalDate.of(2026, 10, 30), true,
                Instant.parse("2026-11-20T12:05:00Z"), false, List.of(), refusal, finding);
    }

    private static ExamineArrears ends(Outcome outcome, String reason, boolean byHuman) {
        return new ExamineArrears(ACT, NOTICE, outcome, reason, "karin", byHuman);
    }

    private static LookAgain look(boolean confirms, String remark, String by) {
        return new LookAgain(ACT, NOTICE, confirms, remark, by, true);
    }

    private static ArrearsNotified read(String payload) {
        return new IncomingEvent(UUID.randomUUID(), "trygg.housing.ArrearsNotified.v1", "housing", UUID.randomUUID(), 1,
                Instant.EPOCH, "SE-0181", null, payload).as(ArrearsNotified.class);
    }

    @Test
    void readsTheSampleAndAFieldOfTomorrowDoesNoHarm() {
        assertThat(read(Contracts.sample(NOTIFIED).toString()).examination("SE-0181", false))
                .isEqualTo(examination(null, null));
        assertThat(read(Contracts.sampleWithUnknownField(NOTIFIED)).examination("SE-0181", false))
                .isEqualTo(examination(null, null));
        assertThatThrownBy(() -> read("{}")).isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> read(Contracts.sampleWith(NOTIFIED, Map.of("amount", "many"))).examination("SE-0181", false))
                .isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void theAnswerIsValidAndEqualsTheGoldenSample() {
        var event = ArrearsMessages.examined(examination(null, null),
                new Finding(ACT, Outcome.PAY_DEBT, "because it is so", NOW, "karin", null));
        var written = Contracts.written(event.data());

        assertThat(event.type()).isEqualTo("ArrearsExamined.v1");
        assertThat(Contracts.faults(EXAMINED, written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample(EXAMINED));
        assertThat(written.toString()).doesNotContain("because");
    }

    @Test
    void everyOutcomeButANoEndsItAtOnce() {
        for (var outcome : List.of(Outcome.PAY_DEBT, Outcome.PAYMENT_PLAN, Outcome.NO_DEBT)) {
            assertThat(examination(null, null).examine(ends(outcome, "", true), NOW))
                    .isEqualTo(new Ended(new Finding(ACT, outcome, null, NOW, "karin", null)));
        }
    }

    @Test
    void noMachineEndsIt() {
        for (var outcome : Outcome.values()) {
            assertThat(examination(null, null).examine(ends(outcome, "x", false), NOW)).isEqualTo(new NotByMachine());
        }
    }

    @Test
    void aNoNeedsAReasonAndASecondPerson() {
        assertThat(examination(null, null).examine(ends(Outcome.REFUSED, " ", true), NOW)).isEqualTo(new ReasonMissing());
        assertThat(examination(null, null).examine(ends(Outcome.REFUSED, REFUSAL.reason(), true), NOW))
                .isEqualTo(new Waits(REFUSAL));

        var waiting = examination(REFUSAL, null);
        assertThat(waiting.lookAgain(look(true, "", "karin"), NOW)).isEqualTo(new OwnRefusal());
        assertThat(waiting.lookAgain(look(false, "", "mats"), NOW)).isEqualTo(new RemarkMissing());
        assertThat(waiting.lookAgain(look(false, "Pay it.", "mats"), NOW)).isEqualTo(new Returned(REFUSAL));
        assertThat(waiting.lookAgain(look(true, "", "mats"), NOW)).isEqualTo(
                new Ended(new Finding(ACT, Outcome.REFUSED, REFUSAL.reason(), NOW, "karin", "mats")));
        assertThat(examination(null, null).lookAgain(look(true, "", "mats"), NOW)).isEqualTo(new NothingWaits());
    }

    @Test
    void whatIsSentAgainIsTheSameAndAnotherComesTooLate() {
        var finding = new Finding(ACT, Outcome.NO_DEBT, null, NOW, "karin", null);
        var other = new ExamineArrears(UUID.randomUUID(), NOTICE, Outcome.PAY_DEBT, "", "mats", true);

        assertThat(examination(null, finding).examine(ends(Outcome.NO_DEBT, "", true), NOW)).isEqualTo(new Ended(finding));
        assertThat(examination(null, finding).examine(other, NOW)).isEqualTo(new EndedBefore(finding));
        assertThat(examination(REFUSAL, null).examine(ends(Outcome.REFUSED, "x", true), NOW)).isEqualTo(new Waits(REFUSAL));
        assertThat(examination(REFUSAL, null).examine(other, NOW)).isEqualTo(new OtherWaits(REFUSAL));
    }

    @Test
    void aBudgetTalkHasADayThatWas() {
        assertThat(examination(null, null).talk(new HoldBudgetTalk(ACT, NOTICE, LocalDate.of(2026, 11, 20), "karin"),
                STOCKHOLM, NOW)).isEqualTo(new Talked(new BudgetTalk(ACT, LocalDate.of(2026, 11, 20), NOW, "karin")));
        for (var day : List.of(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 10, 29))) {
            assertThat(examination(null, null).talk(new HoldBudgetTalk(ACT, NOTICE, day, "karin"), STOCKHOLM, NOW))
                    .isEqualTo(new DayUnfit());
        }
    }

    /** With children in the home it is today's work until the cut-off; after it, and without, the hours count. */
    @Test
    void aHomeWithChildrenIsExaminedTheSameDay() {
        var setting = new Setting(ArrearsGuarantees.EXAMINATION, true, LocalDate.of(2026, 1, 1), "test",
                Map.of("cutoff", "15:00", "hours", "24"));
        var rule = new ArrearsGuarantees().guarantees().getFirst().rule();
        var before = Instant.parse("2026-11-20T13:30:00Z");

        assertThat(rule.deadline(setting, true).due(before, STOCKHOLM, day -> true))
                .isEqualTo(Instant.parse("2026-11-20T22:59:59Z"));
        assertThat(rule.deadline(setting, false).due(before, STOCKHOLM, day -> true))
                .isEqualTo(Instant.parse("2026-11-21T13:30:00Z"));
        assertThat(rule.deadline(setting, true).due(NOW, STOCKHOLM, day -> true))
                .isEqualTo(Instant.parse("2026-11-21T14:00:00Z"));
    }
}
