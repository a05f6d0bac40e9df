package trygg.housing.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.housing.arrivals.ArrivalFact.Step;
import trygg.housing.arrivals.ArrivalFact.Why;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What housing states of arrivals is what the contract says (C015). */
class ArrivalContractTest {

    private static final Instant AT = Instant.parse("2027-02-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 15);
    private static final UUID CASE = UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000f2");

    private static Arrival arrival(@Nullable UUID caseId, Step... steps) {
        var agreed = new Agreement(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000f1"), "SE-0181", "M-2027-17", DAY,
                List.of(LocalDate.of(1990, 5, 5)), "uk", 2, caseId);
        return new Arrival(agreed, false, AT, "karin", List.of(steps).stream().map(ArrivalContractTest::fact).toList(), 1);
    }

    private static ArrivalFact fact(Step step) {
        return new ArrivalFact(UUID.randomUUID(), step, AT, "karin");
    }

    private static Optional<String> change(Arrival before, Arrival after, Step step) {
        return ArrivalMessages.told(before, after, fact(step))
                .map(event -> Contracts.written(event.data()).get("change").asText());
    }

    private static void valid(OutgoingEvent event) {
        assertThat(Contracts.faults("housing/arrivals/NewcomerArriving.v1", Contracts.written(event.data()))).isEmpty();
    }

    @Test
    void isValidAndEqualsTheGoldenSample() {
        var start = new Step.Start(Part.BENEFIT, DAY);
        var move = new Step.Moved(DAY.plusDays(5));
        var event = ArrivalMessages.told(arrival(CASE, start), arrival(CASE, start, move), fact(move)).orElseThrow();

        valid(event);
        assertThat(Contracts.written(event.data())).isEqualTo(Contracts.sample("housing/arrivals/NewcomerArriving.v1"));
        assertThat(event.subject()).isEqualTo(CASE);
    }

    /** Who has no case here is told of under the arrival's own id. */
    @Test
    void withoutACaseTheArrivalIsTheSubject() {
        var event = ArrivalMessages.agreed(arrival(null));

        valid(event);
        assertThat(event.subject()).isEqualTo(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000f1"));
    }

    @Test
    void tellsWhatChangedForOthersAndNothingElse() {
        var benefit = new Step.Start(Part.BENEFIT, DAY);
        var course = new Step.Start(Part.LANGUAGE_COURSE, DAY);
        var home = new Step.Start(Part.HOME, DAY);
        var gone = new Step.NoStart(Part.HOME);
        var ready = arrival(CASE, benefit, course, home);

        assertThat(change(arrival(CASE), arrival(CASE, benefit), benefit)).isEmpty();
        assertThat(change(arrival(CASE, benefit, course), ready, home)).contains("ready");
        assertThat(change(ready, arrival(CASE, benefit, course, home, gone), gone)).contains("not-ready");
        for (var step : List.of(new Step.Landed(DAY), new Step.Cancelled(Why.DOES_NOT_COME))) {
            var told = ArrivalMessages.told(ready, arrival(CASE, benefit, course, home, step), fact(step)).orElseThrow();
            valid(told);
        }
    }
}
