package trygg.housing.roof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import trygg.housing.need.HousingNeedId;
import trygg.housing.need.PlaceKind;
import trygg.housing.roof.NightOffer.Answer;
import trygg.housing.roof.NightOffer.Kind;
import trygg.housing.roof.RoofRequest.State;
import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What housing states of roofs tonight is what the contracts say. */
class RoofContractTest {

    private static final UUID REQUEST = UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000c0");
    private static final UUID OFFER = UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000c1");
    private static final Instant ASKED = Instant.parse("2026-11-20T18:05:00Z");
    private static final Instant SAID = Instant.parse("2026-11-20T18:20:00Z");
    private static final Night NIGHT = new Night(ASKED, Instant.parse("2026-11-21T10:00:00Z"));

    private static RoofRequest request() {
        return new RoofRequest(REQUEST, "SE-1880", UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), "Kim",
                new HousingNeedId(UUID.fromString("5b7e6f70-1111-3222-8333-444455556666")), ASKED,
                List.of(LocalDate.of(1990, 5, 1), LocalDate.of(2019, 3, 4)), Set.of(RoofNeed.VIOLENCE), true, NIGHT, State.OPEN,
                "karin", List.of(), 1).with(
                        new NightOffer(OFFER, REQUEST, 1, PlaceKind.CRISIS_SHELTER, "Hemliga gatan 5", true, List.of(), NIGHT,
                                ASKED,
                                "karin", List.of()));
    }

    private static OutgoingEvent said(Kind kind, String reason) {
        return RoofMessages.answered(request(),
                new Answer(UUID.randomUUID(), OFFER, kind, reason.isEmpty() ? null : reason, SAID, "karin"));
    }

    static List<OutgoingEvent> events() {
        return List.of(RoofMessages.requested(request()), said(Kind.ACCEPTED, ""), said(Kind.DECLINED, "too-far"),
                said(Kind.REFUSED, "full"), RoofMessages.unmet(request()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "housing/roof/" + event.type();
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample(contract));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonOfAPlaceIsOfTheContract(ShelterReason reason) {
        assertThat(Contracts.faults("housing/roof/ShelterRefused.v1",
                Contracts.written(said(Kind.REFUSED, Codes.of(reason)).data()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonOfAPersonIsOfTheContract(DeclineReason reason) {
        assertThat(Contracts.faults("housing/roof/RoofDeclined.v1",
                Contracts.written(said(Kind.DECLINED, Codes.of(reason)).data()))).isEmpty();
    }

    /** C067: neither the list nor the contract knows a reason that is about how somebody lives. */
    @Test
    void substanceUseIsNoReason() {
        assertThat(Codes.all(ShelterReason.class)).noneMatch(code -> code.matches(".*(substance|drug|sober|alcohol|treat).*"));
        assertThat(Contracts.faults("housing/roof/ShelterRefused.v1",
                Contracts.written(said(Kind.REFUSED, "substance-use").data()))).isNotEmpty();
    }

    @Test
    void noEventTellsWhoNeedsWhatOrSleepsWhere() {
        assertThat(events().stream().map(event -> Contracts.written(event.data()).toString()))
                .noneMatch(text -> Stream.of("Hemliga", "Kim", "violence", "1990").anyMatch(text::contains));
    }
}
