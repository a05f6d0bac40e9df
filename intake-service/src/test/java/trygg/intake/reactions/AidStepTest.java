package trygg.intake.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.intake.casefile.Sentences;
import trygg.intake.timeline.Timeline;
import trygg.platform.pages.Language;
import trygg.testkit.Contracts;
import trygg.testkit.TryggTestResource;

/** What benefits states of controls, plans and measures, as a line of the case reads it. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class AidStepTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Inject
    Sentences sentences;

    private Map<String, String> told(String contract) throws JsonProcessingException {
        return JSON.readValue(Contracts.sampleWithUnknownField(contract), ReactionConsumer.AidStep.class).told();
    }

    private String sentence(String contract, Language language) throws JsonProcessingException {
        var type = contract.replaceAll(".*/|\\.v1", "");
        return sentences.of(new Timeline.Line(Instant.EPOCH, "benefits", type, told(contract)), language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "control/ControlOpened.v1|karin opened a control of one fact; payments go on.",
            "control/ControlClosed.v1|karin closed a control: all was right.",
            "work/PlanTalkHeld.v1|karin talked about the way on; the person said yes to the plan.",
            "work/MeasureChanged.v1|job support (IPS): paused.",
            "recovery/RecoveryDecided.v1|malin decided in writing that aid is asked back.",
            "qualification/QualificationChanged.v1|The qualification programme: leave." })
    void isSaidFromTheGoldenSample(String contract, String said) throws JsonProcessingException {
        assertThat(sentence("benefits/" + contract, Language.EN)).isEqualTo(said);
        for (var language : Language.values()) {
            assertThat(sentence("benefits/" + contract, language)).doesNotContain("NOT_FOUND").doesNotContain("{");
        }
    }

    /** The line shows that there is a control and what came of it, not which difference led to it. */
    @Test
    void theTriggerStandsInNoSentence() throws JsonProcessingException {
        assertThat(sentence("benefits/control/ControlOpened.v1", Language.SV)).doesNotContain("income")
                .doesNotContain("inkomst");
    }

    /** Asking aid back is appealed as what it is, not as the decision that gave the aid. */
    @Test
    void anAppealOfARecoveryIsSaidAsSuch() {
        assertThat(sentences.of(line("AppealReceived", Map.of("part", "recovery")), Language.EN))
                .isEqualTo("The decision to ask aid back is appealed.");
        assertThat(sentences.of(line("AppealReceived", Map.of("part", "objection")), Language.SV))
                .isEqualTo("Hushållet håller inte med om att bistånd krävs tillbaka.");
        assertThat(sentences.of(line("RecoveryDecided", Map.of("outcome", "set-aside", "by", "karin")), Language.NB))
                .isEqualTo("Vedtaket om tilbakekreving gjelder ikke lenger: klagen fikk medhold.");
    }

    private static Timeline.Line line(String type, Map<String, String> data) {
        return new Timeline.Line(Instant.EPOCH, "benefits", type, data);
    }

    /** C045: that a promised place is about to end stands in the case, with its day. */
    @Test
    void theEndOfAPlaceIsToldBeforehand() {
        var ending = line("MeasureChanged", Map.of("kind", "municipal-job", "step", "ending", "endsOn", "2027-01-31", "by",
                "system"));

        assertThat(sentences.of(ending, Language.EN)).isEqualTo(
                "a job in the municipality: the place is promised until 31 Jan 2027; what comes after has to be planned.");
        assertThat(sentences.of(line("MeasureChanged", Map.of("kind", "training", "step", "prolonged", "endsOn", "2027-03-31")),
                Language.SV)).isEqualTo("arbetsträning: förlängdes till 31 mars 2027.");
        assertThat(sentences.of(line("MeasureChanged", Map.of("kind", "ips", "step", "started")), Language.NB))
                .isEqualTo("jobbstøtte (IPS): begynt.");
    }

    /** C040: whether somebody is still out of aid stands on the timeline, counted in months. */
    @Test
    void anExitIsFollowedUp() throws JsonProcessingException {
        var told = JSON.readValue(Contracts.sampleWithUnknownField("benefits/work/SelfSupportFollowedUp.v1"),
                ReactionConsumer.SelfSupportFollowedUp.class).told();
        var line = new Timeline.Line(Instant.EPOCH, "benefits", "SelfSupportFollowedUp", told);

        assertThat(sentences.of(line, Language.EN)).isEqualTo("6 months after leaving aid: has aid again.");
        for (var language : Language.values()) {
            assertThat(sentences.of(line, language)).doesNotContain("NOT_FOUND").doesNotContain("{");
        }
    }
}
