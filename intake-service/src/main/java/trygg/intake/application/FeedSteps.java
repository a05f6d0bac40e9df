package trygg.intake.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.intake.application.Applications.Received;
import trygg.intake.digisos.FeedStep;
import trygg.intake.digisos.FeedStep.AskedDocument;
import trygg.intake.digisos.FeedStep.PaymentState;
import trygg.intake.timeline.Timeline;

/**
 * Reads the steps of the answer feed off the case's timeline, so that the feed cannot say otherwise than the case. Only
 * lines of this very application count: a person may have several.
 */
final class FeedSteps {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private FeedSteps() {
    }

    static List<FeedStep> of(Received application, @Nullable String office, List<Timeline.Line> newestFirst) {
        var steps = new ArrayList<FeedStep>();
        steps.add(new FeedStep.Received(application.receivedAt()));
        if (office != null) {
            steps.add(new FeedStep.AssignedOffice(application.receivedAt(), office));
        }
        var references = new HashSet<String>();
        var asked = new ArrayList<AskedDocument>();
        for (var line : newestFirst.reversed()) {
            var data = line.data();
            var reference = data.getOrDefault("applicationId", "");
            // What goes on by itself carries the contact it began with, but nobody sent it in: it reopens nothing.
            if (line.type().equals("ApplicationOpened") && !data.containsKey("follows")
                    && application.contactId().toString().equals(data.get("contactId"))) {
                references.add(reference);
                // An instant earlier than the sender's clock allowed must not put the answer before the question.
                var at = line.at().isBefore(application.receivedAt()) ? application.receivedAt() : line.at();
                steps.add(new FeedStep.UnderTreatment(at));
                steps.add(new FeedStep.CaseStatus(at, reference, "Økonomisk sosialhjelp", FeedStep.CaseState.UNDER_TREATMENT));
            } else if (line.type().equals("AidDecided") && references.contains(reference)) {
                decided(line, reference, steps);
            } else if (line.type().equals("DocumentsAskedFor") && references.contains(reference)) {
                // In the format the last list replaces those before, so what was asked earlier is told again.
                asked.addAll(documents(data));
                steps.add(new FeedStep.DocumentsAskedFor(line.at(), asked, null));
            } else if (line.type().equals("DocumentsReceived") && references.contains(reference)) {
                if (asked.removeIf(one -> answered(one, data))) {
                    steps.add(new FeedStep.DocumentsAskedFor(line.at(), asked, null));
                }
            } else if (line.type().equals("PaymentChanged") && references.contains(reference)) {
                paymentState(data.getOrDefault("state", ""))
                        .ifPresent(state -> steps.add(payment(line.at(), data, state, reference)));
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

    private static List<AskedDocument> documents(Map<String, String> data) {
        var documents = new ArrayList<AskedDocument>();
        for (var one : data.getOrDefault("documents", "").split(" ")) {
            var parts = one.split("@", 2);
            if (parts.length == 2) {
                documents.add(new AskedDocument(documentType(parts[0]), null,
                        LocalDate.parse(parts[1]).atTime(END_OF_DAY).atZone(OSLO).toInstant(),
                        data.getOrDefault("requestId", "") + "-" + (documents.size() + 1)));
            }
        }
        return documents;
    }

    private static boolean answered(AskedDocument asked, Map<String, String> data) {
        var reference = asked.reference();
        return reference != null && reference.startsWith(data.getOrDefault("requestId", "") + "-")
                && Arrays.stream(data.getOrDefault("kinds", "").split(" ")).map(FeedSteps::documentType)
                        .anyMatch(asked.type()::equals);
    }

    /** In the words of the applicant's own page, which is Norwegian whatever the office speaks. */
    private static String documentType(String kind) {
        return switch (kind) {
            case "account-statement" -> "Kontoutskrift";
            case "rent-contract" -> "Husleiekontrakt";
            case "invoice" -> "Faktura";
            case "payslip" -> "Lønnsslipp";
            case "medical-statement" -> "Legeerklæring";
            default -> "Annen dokumentasjon";
        };
    }

    private static FeedStep.Payment payment(Instant at, Map<String, String> data, PaymentState state, String reference) {
        var amount = data.get("amount");
        return new FeedStep.Payment(at, data.getOrDefault("paymentId", reference), state, reference,
                amount == null ? null : new BigDecimal(amount), "Økonomisk sosialhjelp", day(data.get("dueOn")),
                day(data.get("paidOn")), null, null, null, null, null);
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        return date == null ? null : LocalDate.parse(date);
    }

    /** Empty for a state of a later release: the applicant rather hears nothing than something wrong. */
    private static Optional<PaymentState> paymentState(String code) {
        return switch (code) {
            // Until the bank has paid, the money is no more than planned, whatever has happened on its way.
            case "planned", "sent", "accepted" -> Optional.of(PaymentState.PLANNED);
            case "paid" -> Optional.of(PaymentState.PAID);
            // The format has no word for money that did not arrive; what is planned in its place is a payment of its own.
            case "stopped", "rejected", "returned" -> Optional.of(PaymentState.STOPPED);
            case "cancelled" -> Optional.of(PaymentState.CANCELLED);
            default -> Optional.empty();
        };
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
