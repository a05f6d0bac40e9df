package trygg.benefits.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.benefits.application.Decision;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Ground;
import trygg.benefits.application.Money;
import trygg.benefits.recovery.RecoverAid.Facts;
import trygg.benefits.recovery.Recovering.BarredByTime;
import trygg.benefits.recovery.Recovering.Fault;
import trygg.benefits.recovery.Recovering.Incomplete;
import trygg.benefits.recovery.Recovering.MoreThanPaid;
import trygg.benefits.recovery.Recovering.NoConditionInDecision;
import trygg.benefits.recovery.Recovering.NotALawfulGround;
import trygg.benefits.recovery.Recovering.Whole;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.municipality.Municipality.Country;

/** Aid is asked back on the law's grounds only, in its time, for no more than was paid, and by a named human. */
class RecoverAidTest {

    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Decision DECISION = new Decision(UUID.randomUUID(), Part.AID, Outcome.GRANTED, null,
            new Ground("SoL 2025:400 12:1"), null, Instant.parse("2023-01-10T10:00:00Z"), "karin");

    private static Money sek(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("SEK"));
    }

    private static RecoverAid command(String ground, String amount) {
        return new RecoverAid(UUID.randomUUID(), DECISION.id(), ground, sek(amount), "You had a wage.", "karin", true);
    }

    private static Facts facts(@Nullable LawfulGround condition, String recovered) {
        return new Facts(DECISION, condition, List.of(new Paid(LocalDate.of(2023, 11, 19), sek("4000.00")),
                new Paid(LocalDate.of(2023, 11, 20), sek("3000.00")), new Paid(LocalDate.of(2026, 2, 1), sek("2000.00"))),
                sek(recovered), Country.SE);
    }

    private static Recovering decide(RecoverAid command, Facts facts) {
        return command.decide(facts, null, STOCKHOLM, NOW);
    }

    @Test
    void wrongInformationNeedsNoConditionAndTheSameDecisionIsOne() {
        var command = command("wrong-information", "5000.00");
        var made = ((Recorded<Recovery>) ((Whole) decide(command, facts(null, "0.00"))).recording()).act();

        assertThat(made.ground().paragraph().paragraph()).isEqualTo("SoL 2025:400 33:1");
        assertThat(command.decide(facts(null, "5000.00"), made, STOCKHOLM, NOW)).isEqualTo(new Whole(new Repeated<>(made)));
    }

    @ParameterizedTest
    @CsvSource({ "ADVANCE_ON_BENEFIT", "LABOUR_CONFLICT", "BLOCKED_ASSETS", "REPAYMENT_CONDITION" })
    void theOtherSwedishGroundsNeedTheDecisionToHaveSaidSo(LawfulGround ground) {
        var command = command(ground.code(), "100.00");

        assertThat(decide(command, facts(null, "0.00"))).isEqualTo(new NoConditionInDecision(ground));
        assertThat(decide(command, facts(LawfulGround.LOAN, "0.00"))).isEqualTo(new NoConditionInDecision(ground));
        assertThat(decide(command, facts(ground, "0.00"))).isInstanceOf(Whole.class);
    }

    @ParameterizedTest
    @CsvSource({ "loan", "later-benefit", "set-off", "suspicion" })
    void noOtherGroundExists(String ground) {
        assertThat(decide(command(ground, "100.00"), facts(null, "0.00"))).isEqualTo(new NotALawfulGround(ground));
    }

    /** What was paid more than three years ago is barred, to the day; what was asked back before is not asked back twice. */
    @Test
    void noMoreThanWasPaidAndNothingTooOld() {
        assertThat(decide(command("wrong-information", "9000.01"), facts(null, "0.00")))
                .isEqualTo(new MoreThanPaid(sek("9000.00")));
        assertThat(decide(command("wrong-information", "5000.01"), facts(null, "0.00")))
                .isEqualTo(new BarredByTime(LocalDate.of(2023, 11, 20), sek("5000.00")));
        assertThat(decide(command("wrong-information", "4000.01"), facts(null, "1000.00")))
                .isEqualTo(new BarredByTime(LocalDate.of(2023, 11, 20), sek("4000.00")));
        assertThat(decide(command("wrong-information", "4000.00"), facts(null, "1000.00"))).isInstanceOf(Whole.class);
    }

    @Test
    void noMachineAndNothingWithoutReason() {
        var machine = new RecoverAid(UUID.randomUUID(), DECISION.id(), "wrong-information", sek("1.00"), "x", "a-system",
                false);
        var bare = new RecoverAid(UUID.randomUUID(), DECISION.id(), "wrong-information", sek("0.00"), " ", "karin", true);

        assertThat(decide(machine, facts(null, "0.00"))).isEqualTo(new Whole(new NotByMachine<>()));
        assertThat(decide(bare, facts(null, "0.00")))
                .isEqualTo(new Incomplete(List.of(Fault.AMOUNT_NOT_POSITIVE, Fault.REASON_MISSING)));
    }
}
