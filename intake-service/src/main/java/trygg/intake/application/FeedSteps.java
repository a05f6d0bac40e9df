package trygg.intake.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.intake.application.Applications.Received;
import trygg.intake.digisos.FeedStep;
import trygg.intake.timeline.Timeline;

/**
 * Reads the steps of the answer feed off the case's timeline, so that the feed cannot say otherwise than the case. Only
 * lines of this very application count: a person may have several.
 */
final class FeedSteps {

    private FeedSteps() {
    }

    static List<FeedStep> of(Received application, @Nullable String office, List<Timeline.Line> newestFirst) {
        var steps = new ArrayList<FeedStep>();
        steps.add(new FeedStep.Received(application.receivedAt()));
        if (office != null) {
            steps.add(new FeedStep.AssignedOffice(application.receivedAt(), office));
        }
        var references = new HashSet<String>();
        for (var line : newestFirst.reversed()) {
            var data = line.data();
            var reference = data.getOrDefault("applicationId", "");
            if (line.type().equals("ApplicationOpened") && application.contactId().toString().equals(data.get("contactId"))) {
                references.add(reference);
                // An instant earlier than the sender's clock allowed must not put the answer before the question.
                var at = line.at().isBefore(application.receivedAt()) ? application.receivedAt() : line.at();
                steps.add(new FeedStep.UnderTreatment(at));
                steps.add(new FeedStep.CaseStatus(at, reference, "Økonomisk sosialhjelp", FeedStep.CaseState.UNDER_TREATMENT));
            } else if (line.type().equals("AidDecided") && references.contains(reference)) {
                decided(line, reference, steps);
            }
        }
        return steps;
    }

    private static void decided(Timeline.Line line, String reference, List<FeedStep> steps) {
        var emergency = "emergency".equals(line.data().get("part"));
        // The emergency part is a case of its own in the applicant's eyes: the rest is still being treated.
        var reported = emergency ? reference + "-nodhjelp" : reference;
        if (emergency) {
            steps.add(new FeedStep.CaseStatus(line.at(), reported, "Nødhjelp", FeedStep.CaseState.UNDER_TREATMENT));
        }
        steps.add(new FeedStep.Decided(line.at(), reported, outcome(line.data().getOrDefault("outcome", "")),
                new FeedStep.FileReference.Stored(UUID.fromString(line.data().getOrDefault("decisionId", reference)))));
        if (!emergency) {
            steps.add(new FeedStep.Finished(line.at()));
        }
    }

    private static FeedStep.@Nullable Outcome outcome(String code) {
        return switch (code) {
            case "granted" -> FeedStep.Outcome.GRANTED;
            case "partly" -> FeedStep.Outcome.PARTLY_GRANTED;
            case "refused" -> FeedStep.Outcome.REFUSED;
            case "dismissed" -> FeedStep.Outcome.DISMISSED;
            default -> null;
        };
    }
}
