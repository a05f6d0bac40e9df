package trygg.housing.fidelity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.housing.fidelity.Retention.Stay;
import trygg.housing.fidelity.ToKeys.End;
import trygg.housing.fidelity.ToKeys.Spell;
import trygg.housing.tenancy.Tenancy.Reason;

/** C052: a home is kept until it is lost, and who died or moved on lost none. */
class RetentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate KEYS = TODAY.minusDays(800);

    private static Stay stay(UUID caseId, LocalDate from, @Nullable LocalDate to, @Nullable Reason why) {
        return new Stay(caseId, true, true, from, to, why);
    }

    private static Stay one(@Nullable LocalDate to, @Nullable Reason why) {
        return stay(UUID.randomUUID(), KEYS, to, why);
    }

    private static Retention of(Stay... stays) {
        return Retention.of(List.of(stays), 0, 0, TODAY);
    }

    @Test
    void countsThoseWhoDiedOrMovedOnApart() {
        var retention = of(one(null, null), one(KEYS.plusDays(100), Reason.DEATH), one(KEYS.plusDays(100), Reason.OWN_HOME),
                one(KEYS.plusDays(200), Reason.EVICTED), one(KEYS.plusDays(500), Reason.ABANDONED));

        assertThat(retention.housed()).isEqualTo(5);
        assertThat(retention.still()).isOne();
        assertThat(retention.deaths()).isOne();
        assertThat(retention.ownHomes()).isOne();
        assertThat(retention.lost()).isEqualTo(2);
        // Three were known of when the first was evicted, two when the second left.
        assertThat(requireNonNull(retention.after(12)).share()).isCloseTo(2d / 3, within(1e-12));
        assertThat(requireNonNull(retention.after(24)).share()).isCloseTo(1d / 3, within(1e-12));
        assertThat(retention.after(36)).isNull();
    }

    /** A move within the register is the same way home, and so is a home that was lost with the next already there. */
    @Test
    void goesOnInAnotherTenancy() {
        var moved = UUID.randomUUID();
        var lostAndHoused = UUID.randomUUID();
        var retention = of(stay(moved, KEYS, KEYS.plusDays(300), Reason.MOVED),
                stay(moved, KEYS.plusDays(301), null, null),
                stay(lostAndHoused, KEYS, KEYS.plusDays(300), Reason.NO_CONTRACT_GIVEN),
                stay(lostAndHoused, KEYS.plusDays(301), null, null));

        assertThat(retention.housed()).isEqualTo(2);
        assertThat(retention.still()).isEqualTo(2);
        assertThat(requireNonNull(retention.after(24)).share()).isOne();
    }

    /** Being housed again months later is no home kept; a move to nowhere that is known is none lost. */
    @Test
    void endsWithALossAndLosesFromSightWhoMovedWithoutKeys() {
        var lost = UUID.randomUUID();
        var retention = of(stay(lost, KEYS, KEYS.plusDays(300), Reason.EVICTED), stay(lost, KEYS.plusDays(400), null, null),
                one(KEYS.plusDays(50), Reason.MOVED));

        assertThat(retention.lost()).isOne();
        assertThat(retention.outOfSight()).isOne();
        assertThat(retention.still()).isZero();
    }

    /** The years before Housing First do not count, and a home on somebody else's contract is told of. */
    @Test
    void beginsWithTheFirstHousingFirstKeys() {
        var caseId = UUID.randomUUID();
        var retention = of(new Stay(caseId, false, true, KEYS.minusDays(900), KEYS.minusDays(1), Reason.EVICTED),
                new Stay(caseId, true, false, KEYS, null, null));

        assertThat(retention.housed()).isOne();
        assertThat(retention.still()).isOne();
        assertThat(retention.notOwn()).isOne();
        assertThat(retention.after(36)).isNull();
        assertThat(requireNonNull(retention.after(24)).atRisk()).isOne();
    }

    /** Two of four have their keys after 10 and 40 days; who waits since 60 makes the half come later than it looks. */
    @Test
    void whoStillWaitsLengthensTheWayToTheKeys() {
        var spells = List.of(new Spell(10, End.HOUSED, 1), new Spell(40, End.HOUSED, 1), new Spell(60, End.OPEN, 2),
                new Spell(20, End.OTHER, 1));

        var toKeys = ToKeys.of(spells);

        assertThat(toKeys.median()).isNull();
        assertThat(ToKeys.of(spells.subList(0, 2)).median()).isEqualTo(10);
        assertThat(toKeys.housed()).isEqualTo(2);
        assertThat(toKeys.waiting()).isEqualTo(2);
        assertThat(toKeys.otherwise()).isOne();
        assertThat(toKeys.lengths().stream().map(ToKeys.Length::waiting)).containsExactly(0L, 2L, 0L, 0L, 0L);
        assertThat(Stream.of(0, 1).map(nth -> toKeys.lengths().get(nth).housed())).containsExactly(1L, 1L);
    }
}
