package trygg.housing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import trygg.housing.decision.MadeDecision.Appeal;
import trygg.housing.decision.MadeDecision.Execution;
import trygg.housing.decision.MadeDecision.Lapse;
import trygg.housing.decision.MadeDecision.Settled;
import trygg.housing.decision.MadeDecision.Settlement;
import trygg.housing.need.Alternative;
import trygg.housing.need.Outcome;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What housing states of decisions is what the contracts say, and quarters are the calendar's. */
class DecisionContractTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Appeal APPEAL = new Appeal(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000d1"), DAY, "karin",
            null);
    private static final Execution EXECUTION = new Execution(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000d2"), null,
            DAY, "karin", null);
    private static final Lapse LAPSE = new Lapse(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000d3"), Lapse.Why.FOUND_HOME,
            DAY, "karin");
    private static final MadeDecision DECISION = new MadeDecision(UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000b"),
            UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000d0"), UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
            "SE-0181", false, Outcome.REFUSED, "SoL 2025:400 11:1", "because it is so", Alternative.OTHER_HOME, DAY,
            Instant.EPOCH, DAY, "karin", null, List.of(), null);

    static Stream<OutgoingEvent> events() {
        return Stream.of(DecisionMessages.appealed(DECISION, APPEAL, Instant.EPOCH),
                DecisionMessages.settled(DECISION, APPEAL, new Settled(Settlement.CHANGED, DAY, "karin"), Instant.EPOCH),
                DecisionMessages.executed(DECISION, EXECUTION, Instant.EPOCH),
                DecisionMessages.interrupted(DECISION, EXECUTION, DAY, "karin", Instant.EPOCH),
                DecisionMessages.lapsed(DECISION, LAPSE, Instant.EPOCH));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "housing/decision/" + event.type();
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample(contract));
        assertThat(written.toString()).doesNotContain("because");
    }

    @Test
    void aQuarterHasThreeMonths() {
        var quarter = Quarter.of(LocalDate.of(2027, 2, 28));

        assertThat(quarter).hasToString("2027-Q1").isEqualTo(Quarter.parse("2027-Q1").orElseThrow());
        assertThat(quarter.first()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(quarter.last()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(quarter.before()).hasToString("2026-Q4");
        assertThat(Quarter.parse("2027-Q5")).isEmpty();
    }

    /** C054: a won appeal grants from its day, and a refusal that stands grants nothing. */
    @Test
    void aRefusalGrantsOnlyWhenItIsChanged() {
        assertThat(DECISION.grantedOn()).isNull();
        assertThat(with(Settlement.UPHELD).grantedOn()).isNull();
        assertThat(with(Settlement.PARTLY).grantedOn()).isEqualTo(DAY.plusDays(1));
    }

    private static MadeDecision with(Settlement outcome) {
        return new MadeDecision(DECISION.id(), DECISION.needId(), DECISION.caseId(), DECISION.municipality(), false,
                DECISION.outcome(), DECISION.ground(), DECISION.reason(), DECISION.alternative(), DAY, DECISION.decidedAt(),
                DAY,
                "karin", new Appeal(APPEAL.id(), DAY, "karin", new Settled(outcome, DAY.plusDays(1), "karin")), List.of(),
                null);
    }
}
