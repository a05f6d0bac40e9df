package trygg.intake.casefile;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.intake.promise.GuaranteeTexts;
import trygg.intake.timeline.Timeline;
import trygg.intake.words.IntakeMessages;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Language;

/** Says what happened, in one sentence of the reader's language. */
@ApplicationScoped
public class Sentences {

    private final GuaranteeTexts guarantees;

    Sentences(GuaranteeTexts guarantees) {
        this.guarantees = guarantees;
    }

    public String of(Timeline.Line line, Language language) {
        var words = BundleWords.in(IntakeMessages.class, language);
        var data = line.data();
        var by = data.getOrDefault("by", "");
        var outcome = data.getOrDefault("outcome", "");
        return switch (line.type()) {
            case "ContactReceived" ->
                words.contact_received(words.channel(data.getOrDefault("channel", "")), needs(words, data, "needs"));
            case "ContactAnswered" -> words.contact_answered(by, words.outcome(outcome));
            case "ApplicationReceived" -> words.application_received();
            case "HousingNeedOpened", "ApplicationOpened", "CareRequestOpened" ->
                words.taken_up(line.service(), needs(words, data, "kinds"));
            case "RoofOffered" -> words.roof_offered(by, words.place_kind(data.getOrDefault("placeKind", "other")));
            case "HousingDecided" -> words.housing_decided(by, words.outcome(outcome));
            case "EvictionContactMade" -> words.eviction_contact_made(by);
            case "AidDecided" -> words.aid_decided(by, data.getOrDefault("part", "aid"), words.outcome(outcome));
            case "DocumentsAskedFor" -> words.documents_asked_for(by, documents(words, data, language));
            case "PaymentChanged" -> payment(words, data, language);
            case "ControlOpened" -> words.control_opened(by);
            case "ControlClosed" -> words.control_closed(by, outcome);
            case "PlanTalkHeld" -> words.plan_talk_held(by, data.getOrDefault("agreed", "false"));
            case "MeasureChanged" -> words.measure_changed(by, data.getOrDefault("kind", ""), data.getOrDefault("step", ""));
            case "AppealReceived" -> words.appeal_received(data.getOrDefault("part", "aid"));
            case "AppealSettled" -> words.appeal_settled(by, data.getOrDefault("step", ""), outcome);
            case "FirstTalkHeld" -> words.first_talk_held(by, words.talk_form(data.getOrDefault("form", "")));
            case "ConcernReceived" -> words.concern_received();
            case "ProtectionAssessed" -> words.protection_assessed(by, data.getOrDefault("needsProtection", "false"));
            case "ConcernScreened" -> words.concern_screened(by, outcome);
            case "InquiryConcluded" -> words.inquiry_concluded(by, outcome);
            case "InquiryExtended" -> words.inquiry_extended(by, data.getOrDefault("dueOn", ""));
            case "ClockChanged" -> words.clock_changed(guarantees.name(data.getOrDefault("guarantee", ""), language),
                    data.getOrDefault("change", ""));
            case "ArrearsNotified" ->
                words.arrears_notified(kronor(data.get("amount"), language), day(data.get("dueOn"), language));
            case "ArrearsExamined" -> words.arrears_examined(by, outcome);
            case "ApplicationStalled" -> words.application_stalled(data.getOrDefault("why", ""));
            case "HelpOffered" -> words.help_offered(by, data.getOrDefault("way", ""));
            case "RecoveryDecided" -> words.recovery_decided(by, outcome);
            case "DocumentsReceived" -> words.documents_received(
                    Arrays.stream(data.getOrDefault("kinds", "").split(" ")).map(words::document)
                            .collect(Collectors.joining(", ")),
                    day(data.get("receivedOn"), language), by);
            case "QualificationChanged" -> words.qualification_changed(by, data.getOrDefault("step", ""), outcome);
            case "SelfSupportFollowedUp" -> words.self_support_followed_up(data.getOrDefault("months", ""), outcome);
            case "RoofAccepted" -> words.roof_accepted(by);
            case "RoofDeclined" -> words.roof_declined(by, data.getOrDefault("reason", ""));
            case "ShelterRefused" -> words.shelter_refused(by, data.getOrDefault("reason", ""));
            case "RoofUnmet" -> words.roof_unmet();
            case "MatchOffered" -> words.match_offered(by);
            case "MatchAccepted" -> words.match_accepted();
            case "MatchDeclined" -> words.match_declined();
            case "MatchBypassed" -> words.match_bypassed(by);
            case "HomelessnessStarted" -> words.homelessness_started(day(data.get("on"), language));
            case "HomelessnessEnded" -> words.homelessness_ended(outcome, day(data.get("on"), language));
            case "EvictionScheduled" -> words.eviction_scheduled(day(data.get("on"), language));
            case "EvictionAverted" -> words.eviction_averted(by, data.getOrDefault("way", ""));
            case "EvictionExecuted" -> words.eviction_executed();
            case "ChildHomeAtRisk" -> words.child_home_at_risk(data.getOrDefault("why", ""));
            // A kind of line that a newer release wrote.
            default -> words.happened(line.type());
        };
    }

    private static String documents(IntakeMessages words, Map<String, String> data, Language language) {
        return Arrays.stream(data.getOrDefault("documents", "").split(" ")).filter(one -> !one.isEmpty())
                .map(one -> one.split("@", 2))
                .map(one -> words.document_due(words.document(one[0]), day(one.length > 1 ? one[1] : null, language)))
                .collect(Collectors.joining(", "));
    }

    private static String payment(IntakeMessages words, Map<String, String> data, Language language) {
        return words.payment_changed(data.getOrDefault("state", ""), kronor(data.get("amount"), language),
                day(data.getOrDefault("paidOn", data.get("dueOn")), language));
    }

    /** Both countries write kr; which of the two it is the household knows. */
    private static String kronor(@Nullable String amount, Language language) {
        if (amount == null) {
            return "";
        }
        var numbers = NumberFormat.getInstance(language.locale());
        numbers.setMinimumFractionDigits(2);
        return numbers.format(new BigDecimal(amount)) + " kr";
    }

    private static String day(@Nullable String date, Language language) {
        return date == null ? ""
                : DateTimeFormatter.ofPattern(language == Language.NB ? "d. MMM yyyy" : "d MMM yyyy", language.locale())
                        .format(LocalDate.parse(date));
    }

    private static String needs(IntakeMessages words, Map<String, String> data, String name) {
        return Arrays.stream(data.getOrDefault(name, "").split(" ")).filter(kind -> !kind.isEmpty()).map(words::need)
                .collect(Collectors.joining(", "));
    }
}
