package trygg.benefits.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import trygg.benefits.appeal.Received.Appellant;
import trygg.benefits.appeal.Step.Direction;
import trygg.benefits.appeal.Step.Kind;
import trygg.benefits.appeal.Step.Outcome;
import trygg.benefits.application.ApplicationId;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What benefits states about appeals is what the contracts say. */
class AppealContractTest {

    private static final Appeal APPEAL = new Appeal(
            new Received(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000a1"),
                    UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000d"), null, Appellant.PERSON, "because it is so",
                    Instant.parse("2026-11-24T10:00:00Z"), "karin"),
            new ApplicationId(UUID.fromString("5b7e6f70-1111-3222-8333-444455556666")),
            UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), "SE-0181", About.AID, false, List.of(), 1);

    private static Step step(Kind kind, Outcome outcome) {
        return new Step(UUID.randomUUID(), kind, outcome, Direction.MORE, "because it is so", "because nobody else", null, null,
                Instant.parse("2026-11-26T10:00:00Z"), "malin");
    }

    static List<OutgoingEvent> events() {
        return List.of(AppealMessages.received(APPEAL),
                AppealMessages.settled(APPEAL, step(Kind.RECONSIDERED, Outcome.PARTLY)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "benefits/appeal/" + event.type();
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample(contract));
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKindOfStep(Kind kind) {
        var written = Contracts.written(AppealMessages.settled(APPEAL, step(kind, Outcome.SENT_BACK)).data());

        assertThat(Contracts.faults("benefits/appeal/AppealSettled.v1", written)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItIsAbout(About about) {
        var received = APPEAL.received();
        var appeal = new Appeal(new Received(received.id(), received.decisionId(), about.recovery() ? UUID.randomUUID() : null,
                received.appellant(), null, received.at(), "karin"), APPEAL.applicationId(), APPEAL.caseId(), "SE-0181", about,
                false, List.of(), 1);

        assertThat(Contracts.faults("benefits/appeal/AppealReceived.v1",
                Contracts.written(AppealMessages.received(appeal).data()))).isEmpty();
        assertThat(Contracts.faults("benefits/appeal/AppealSettled.v1",
                Contracts.written(AppealMessages.settled(appeal, step(Kind.RECONSIDERED, Outcome.UPHELD)).data()))).isEmpty();
    }

    /** What somebody wrote and why it was judged so is between them and the municipality. */
    @Test
    void noEventCarriesAWordOfTheAppealOrOfItsReasons() {
        assertThat(events()).noneMatch(event -> Contracts.written(event.data()).toString().contains("because"));
    }
}
