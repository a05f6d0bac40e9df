package trygg.housing.roof;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.housing.roof.Town.CODE;
import static trygg.housing.roof.Town.count;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.housing.roof.Asking.Asked;
import trygg.housing.roof.RoofRequest.State;
import trygg.platform.act.Recording.Recorded;
import trygg.testkit.TestDatabase;
import trygg.testkit.TryggTestResource;

/**
 * A thousand people and a hundred beds, and what works at it is killed in the middle (C050): a hundred sleep in a bed each, no
 * two in one, and nine hundred are written down as those who got none.
 */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ThousandRequestsDbTest {

    private static final int PEOPLE = 1000;
    private static final int BEDS = 100;
    private static final String OURS = " where municipality = '" + CODE + "'";
    /** Of every ten who ask one has nobody left to look for a bed: the process died when the request was kept. */
    private static final int DIES_AFTER_KEEPING = 10;

    @Inject
    RoofService roofs;
    @Inject
    NightService nights;
    @Inject
    Town town;

    private List<UUID> beds = List.of();

    @BeforeEach
    void aHundredBedsAndNobodyElse() {
        town.clear();
        beds = town.beds(BEDS).stream().map(bed -> bed.id()).toList();
    }

    /** The server ends the very connection that is about to commit an offer: its bed is taken and not yet told of. */
    private static void kills(boolean on) {
        TestDatabase.execute("drop trigger if exists killed_in_the_middle on night_offer");
        if (on) {
            TestDatabase.execute("create sequence if not exists killed_nth");
            TestDatabase.execute("""
                    create or replace function killed_in_the_middle() returns trigger language plpgsql security definer as $$
                    begin
                        if nextval('killed_nth') % 9 = 0 then
                            perform pg_terminate_backend(pg_backend_pid());
                            perform pg_sleep(5);
                        end if;
                        return new;
                    end $$""");
            TestDatabase.execute("""
                    create trigger killed_in_the_middle before insert on night_offer for each row
                     when (new.municipality = 'SE-1880') execute function killed_in_the_middle()""");
        }
    }

    @Test
    void aHundredGetABedEachAndNineHundredAreNeverForgottenC050() throws Exception {
        var received = Town.now();
        var asked = IntStream.range(0, PEOPLE).mapToObj(_ -> Town.request(received)).toList();
        var work = new ArrayList<Callable<Asking>>();
        for (int nth = 0; nth < PEOPLE; nth++) {
            var command = asked.get(nth);
            work.add(nth % DIES_AFTER_KEEPING == 0 ? () -> roofs.keep(Town.SYSTEM, command)
                    : () -> roofs.ask(Town.SYSTEM, command));
        }
        kills(true);
        try (var pool = Executors.newFixedThreadPool(16)) {
            // Whatever happened to the search, each was told that the request is kept.
            for (var answer : pool.invokeAll(work)) {
                assertThat(answer.get()).isInstanceOf(Asked.class);
            }
        } finally {
            kills(false);
        }
        assertThat(TestDatabase.number("select last_value from killed_nth")).as("offers begun").isGreaterThan(BEDS);
        while (nights.search() > 0) {
            // The next process takes up what the killed one left.
        }

        var requests = "roof_request" + OURS + " and received_at = '" + received + "'";
        assertThat(count(requests)).isEqualTo(PEOPLE);
        assertThat(count(requests + " and state = 'offered'")).isEqualTo(BEDS);
        assertThat(count(requests + " and state = 'open'")).isEqualTo(PEOPLE - BEDS);
        accept(requests);
        assertThat(count(requests + " and state = 'accepted'")).isEqualTo(BEDS);
        noDoubles();

        var night = Night.asked(received, java.time.ZoneId.of("Europe/Stockholm"), java.time.LocalTime.of(11, 0));
        while (nights.endNights(night.until()) > 0) {
            // Some hundreds at a time.
        }
        assertThat(count("roof_unmet u where exists (select 1 from " + requests + " and id = u.request_id)"))
                .isEqualTo(PEOPLE - BEDS);
        assertThat(count(requests + " and state = 'unmet'")).isEqualTo(PEOPLE - BEDS);
    }

    private void accept(String requests) throws Exception {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select o.id, o.request_id from night_offer o join (select id from "
                        + requests + ") r on r.id = o.request_id")) {
            while (rows.next()) {
                var answered = roofs.answer(Town.SYSTEM, AnswerOffer.accepted(UUID.randomUUID(),
                        rows.getObject("request_id", UUID.class), rows.getObject("id", UUID.class), Town.SYSTEM.id()));
                assertThat(answered.recording()).isInstanceOf(Recorded.class);
                assertThat(answered.after()).isNotNull().extracting(RoofRequest::state).isEqualTo(State.ACCEPTED);
            }
        }
    }

    private void noDoubles() throws Exception {
        try (var connection = TestDatabase.asSuperuser(); var statement = connection.prepareStatement("""
                select count(*) as taken, count(distinct home_id) as beds, count(distinct source_id) as offers,
                       (select count(*) from occupancy one join occupancy other on other.home_id = one.home_id
                           and other.id <> one.id and other.during && one.during where one.home_id = any (?)) as doubles
                  from occupancy where home_id = any (?)""")) {
            var ids = connection.createArrayOf("uuid", beds.toArray());
            statement.setArray(1, ids);
            statement.setArray(2, ids);
            try (var row = statement.executeQuery()) {
                row.next();
                assertThat(row.getLong("taken")).isEqualTo(BEDS);
                assertThat(row.getLong("beds")).isEqualTo(BEDS);
                assertThat(row.getLong("offers")).isEqualTo(BEDS);
                assertThat(row.getLong("doubles")).isZero();
            }
        }
    }
}
