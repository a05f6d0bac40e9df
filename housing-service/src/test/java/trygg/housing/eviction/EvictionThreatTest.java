package trygg.housing.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.housing.eviction.EvictionThreat.State;
import trygg.housing.eviction.Telling.Fault;
import trygg.housing.eviction.Telling.Told;

class EvictionThreatTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 15);

    private static EvictionThreat threat() {
        return new EvictionThreat(UUID.randomUUID(), "SE-0181", UUID.randomUUID(), true, false, NOW.minusSeconds(60), "karin",
                List.of(), false, 1);
    }

    private static TellFact command(FactKind kind, @Nullable LocalDate on, @Nullable String named, @Nullable String says,
            @Nullable Way way, boolean manager) {
        return new TellFact(UUID.randomUUID(), UUID.randomUUID(), kind, null, on, null, named, says, way, "karin", manager);
    }

    private static EvictionThreat with(EvictionThreat threat, TellFact command) {
        return threat.tell(command, NOW) instanceof Told(var fact) ? threat.with(fact) : threat;
    }

    private static TellFact day(LocalDate on) {
        return command(FactKind.EVICTION_DATE, on, null, null, null, false);
    }

    private static TellFact presence(boolean manager) {
        return command(FactKind.PRESENCE, null, "karin", "The landlord refuses every offer", null, manager);
    }

    /** C056 */
    @Test
    void onlyAManagerLetsADayStandAndANewDayAsksAnew() {
        var threat = with(threat(), day(DAY));
        assertThat(threat.tell(presence(false), NOW)).isEqualTo(new Telling.NeedsManager());

        threat = with(threat, presence(true));
        assertThat(threat.attended()).isTrue();
        assertThat(with(threat, day(DAY.plusDays(7))).attended()).isFalse();
    }

    /** C055 */
    @Test
    void aChildWithADayAndNoHomeAfterItIsRed() {
        var threat = threat();
        assertThat(threat.red()).isFalse();
        threat = with(threat, day(DAY));
        assertThat(threat.red()).isTrue();
        assertThat(with(threat, command(FactKind.AVERTED, null, null, null, Way.DEBT_PAID, false)).red()).isFalse();
    }

    @Test
    void whatIsOverTakesNothingMore() {
        var threat = with(threat(), command(FactKind.EXECUTED, null, null, null, null, false));
        assertThat(threat.state()).isEqualTo(State.EXECUTED);
        assertThat(threat.tell(command(FactKind.TALK_HELD, null, null, null, null, false), NOW))
                .isEqualTo(new Telling.Over());
    }

    @Test
    void tellingTwiceTellsOnce() {
        var command = day(DAY);
        var threat = with(threat(), command);
        assertThat(threat.tell(command, NOW.plusSeconds(5))).isInstanceOf(Telling.Repeated.class);
        assertThat(threat.tell(new TellFact(command.id(), command.threatId(), FactKind.TALK_HELD, null, null, null, null, null,
                null, "karin", false), NOW)).isInstanceOf(Telling.OtherContent.class);
    }

    @ParameterizedTest
    @CsvSource({ "EVICTION_DATE,DAY_MISSING", "DATE_CONFIRMED,NO_EVICTION_DAY", "PRESENCE,NO_EVICTION_DAY",
            "AVERTED,WAY_MISSING", "ARREARS_NOTICE,NOT_HERE" })
    void eachKindSaysWhatItLacks(FactKind kind, Fault fault) {
        assertThat(threat().tell(command(kind, null, "karin", "why", null, true), NOW))
                .isEqualTo(new Telling.Unfit(Set.of(fault)));
    }

    @Test
    void aDayNeedsANameAndAReason() {
        var threat = with(threat(), day(DAY));
        assertThat(threat.tell(command(FactKind.PRESENCE, null, " ", null, null, true), NOW))
                .isEqualTo(new Telling.Unfit(Set.of(Fault.NAME_MISSING, Fault.REASON_MISSING)));
        assertThat(threat.tell(command(FactKind.DATE_CONFIRMED, null, null, null, null, false), NOW))
                .isEqualTo(new Telling.Unfit(Set.of(Fault.NAME_MISSING)));
    }
}
