package trygg.housing.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.Occupancy.Reason;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.TryggTestResource;

/** A home is one household's at a time, whoever asks at the same moment (C050). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class HomesDbTest {

    private static final Scope SOUTH = Scope.of("SE-0181");
    private static final Instant TONIGHT = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant MORNING = TONIGHT.plus(Duration.ofHours(12));

    @Inject
    Transactions transactions;
    @Inject
    Homes homes;
    @Inject
    Occupancies occupancies;

    private Home known(Home home, Landlord landlord) {
        return transactions.in(SOUTH, tx -> HomeFixture.known(tx, homes, landlord, home));
    }

    private static Occupancy night(Home home, UUID source, Instant from, @Nullable Instant until) {
        return new Occupancy(UUID.randomUUID(), home.municipality(), home.id(), Reason.NIGHT, source, null, from, until,
                "test");
    }

    private boolean take(Occupancy occupancy) {
        return transactions.in(SOUTH, tx -> occupancies.take(tx, occupancy));
    }

    private boolean free(Home home) {
        return transactions.in(SOUTH, tx -> homes.free(tx, home.municipality(), List.of(home.kind()),
                LocalDate.of(2026, 1, 1), TONIGHT, MORNING)).contains(home);
    }

    @Test
    void isReadAsItWasWritten() {
        var landlord = HomeFixture.landlord("SE-0181");
        var flat = known(HomeFixture.flat(landlord, Feature.STEP_FREE, Feature.HIDDEN), landlord);

        var read = transactions.in(SOUTH, tx -> homes.find(tx, flat.id()));
        var owner = transactions.in(SOUTH, tx -> homes.landlord(tx, landlord.id()));
        var elsewhere = transactions.in(Scope.of("NO-3224"), tx -> homes.find(tx, flat.id()));
        assertThat(read).contains(flat);
        assertThat(owner).contains(landlord);
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void goesToOneOfTwentyWhoAskAtOnceC050() throws Exception {
        var landlord = HomeFixture.landlord("SE-0181");
        var bed = known(HomeFixture.bed(landlord, 1), landlord);

        try (var pool = Executors.newFixedThreadPool(10)) {
            var asked = IntStream.range(0, 20).<Callable<Boolean>> mapToObj(
                    _ -> () -> take(night(bed, UUID.randomUUID(), TONIGHT, MORNING))).toList();
            var won = pool.invokeAll(asked).stream().filter(each -> each.resultNow()).count();
            assertThat(won).isEqualTo(1);
        }
        var taken = transactions.in(SOUTH, tx -> occupancies.ofHome(tx, bed.id()));
        assertThat(taken).hasSize(1);
    }

    @Test
    void isFreeAgainWhenItIsGivenUp() {
        var landlord = HomeFixture.landlord("SE-0181");
        var bed = known(HomeFixture.bed(landlord, 1), landlord);
        var source = UUID.randomUUID();
        assertThat(free(bed)).isTrue();

        assertThat(take(night(bed, source, TONIGHT, MORNING))).isTrue();
        assertThat(free(bed)).isFalse();

        transactions.run(SOUTH, tx -> occupancies.end(tx, source, TONIGHT));
        assertThat(free(bed)).isTrue();
        var left = transactions.in(SOUTH, tx -> occupancies.ofSource(tx, source));
        assertThat(left).isEmpty();
        assertThat(take(night(bed, UUID.randomUUID(), TONIGHT, null))).isTrue();
    }

    @Test
    void isNobodysWhileItIsOutOfServiceOrNotBuilt() {
        var landlord = HomeFixture.landlord("SE-0181");
        var bed = known(HomeFixture.bed(landlord, 1), landlord);
        var closed = new Occupancy(UUID.randomUUID(), bed.municipality(), bed.id(), Reason.OUT_OF_SERVICE, UUID.randomUUID(),
                null, TONIGHT.minusSeconds(60), null, "test");

        assertThat(take(closed)).isTrue();
        assertThat(free(bed)).isFalse();
        assertThat(take(night(bed, UUID.randomUUID(), TONIGHT, MORNING))).isFalse();

        var built = transactions.in(SOUTH, tx -> homes.free(tx, bed.municipality(), Set.of(HomeKind.SHELTER_BED),
                LocalDate.of(2019, 12, 31), TONIGHT.minusSeconds(999), TONIGHT.minusSeconds(998)));
        assertThat(built).isEmpty();
    }

    /** The session of the database may be days ahead; whether a home is ready is judged by the municipality's day. */
    @Test
    void isPlannedUntilTheMunicipalitysDay() {
        var landlord = HomeFixture.landlord("SE-0181");
        var flat = known(HomeFixture.flat(landlord), landlord);
        var ready = flat.readyOn();

        var states = transactions.in(SOUTH, tx -> {
            tx.handle().execute("set local time zone 100");
            return List.of(homes.registered(tx, flat.id(), ready.minusDays(1)).orElseThrow().state(),
                    homes.registered(tx, flat.id(), ready).orElseThrow().state());
        });
        assertThat(states).containsExactly(HomeState.PLANNED, HomeState.FREE);
    }
}
