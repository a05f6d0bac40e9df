package trygg.housing.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.testkit.TestDatabase;
import trygg.testkit.TryggTestResource;

/** A register from before homes stood once in it is upgraded, or says which of them stand twice. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class DoubleHomesDbTest {

    @Inject
    Flyway flyway;

    private Flyway until(String version) {
        return Flyway.configure().configuration(flyway.getConfiguration()).schemas("before").defaultSchema("before")
                .target(version).load();
    }

    private static UUID home(UUID landlord, String address, String building) {
        var id = UUID.randomUUID();
        TestDatabase.execute(
                """
                        insert into before.home (id, municipality, landlord_id, kind, building, label, address, capacity, step_free, lift,
                                                 wheelchair, life_span, pets, women_only, hidden, contract, ready_on, added_at, added_by)
                        values ('%s', 'SE-0181', '%s', 'flat', %s, 'lgh 1101', '%s', 3, false, false, false, false, false, false, false,
                                'first-hand', '2020-01-01', now(), 'test')"""
                        .formatted(id, landlord, building, address));
        return id;
    }

    @Test
    void namesTheHomesThatStandTwice() {
        until("9").migrate();
        var landlord = UUID.randomUUID();
        TestDatabase.execute("insert into before.landlord values ('" + landlord
                + "', 'SE-0181', 'Bostadsbolaget', 'municipal', now(), 'test')");
        var flat = home(landlord, "Storgatan 4", "null");
        var sameFlat = home(landlord, "STORGATAN 4", "null");
        var house = home(landlord, "Torget 1", "'Rosen'");
        var sameHouse = home(landlord, "Torget 1 A", "'rosen'");
        var alone = home(landlord, "Torget 2", "null");

        assertThatThrownBy(() -> until("9.1").migrate()).hasMessageContaining("stand twice")
                .hasMessageContaining(flat.toString()).hasMessageContaining(sameFlat.toString())
                .hasMessageContaining(house.toString()).hasMessageContaining(sameHouse.toString())
                .hasMessageNotContaining(alone.toString());

        TestDatabase
                .execute("update before.home set withdrawn_at = now() where id in ('" + sameFlat + "', '" + sameHouse + "')");
        until("10").migrate();
        assertThat(TestDatabase.number("select count(*) from before.home")).isEqualTo(5);
    }
}
