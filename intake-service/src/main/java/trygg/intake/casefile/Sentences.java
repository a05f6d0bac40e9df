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
import trygg.intake.words.TimelineWords;
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
        var sentences = BundleWords.in(TimelineWords.class, language);
        var data = line.data();
        var by = data.getOrDefault("by", "");
        var outcome = data.getOrDefault("outcome", "");
        return switch (line.type()) {
            case "ContactReceived" ->
                sentences.contact_received(words.channel(data.getOrDefault("channel", "")), needs(words, data, "needs"));
            case "ContactAnswered" -> sentences.contact_answered(by, words.outcome(outcome));
            case "ApplicationReceived" -> sentences.application_received();
            case "HousingNeedOpened", "ApplicationOpened", "CareRequestOpened" ->
                sentences.taken_up(line.service(), needs(words, data, "kinds"));
            case "RoofOffered" -> sentences.roof_offered(by, sentences.place_kind(data.getOrDefault("placeKind", "other")));
            case "HousingDecided" -> sentences.housing_decided(by, words.outcome(outcome));
            case "EvictionContactMade" -> sentences.eviction_contact_made(by);
            case "AidDecided" -> sentences.aid_decided(by, data.getOrDefault("part", "aid"), words.outcome(outcome));
            case "DocumentsAskedFor" -> sentences.documents_asked_for(by, documents(sentences, data, language));
            case "PaymentChanged" -> payment(sentences, data, language);
            case "ControlOpened" -> sentences.control_opened(by);
            case "ControlClosed" -> sentences.control_closed(by, outcome);
            case "PlanTalkHeld" -> sentences.plan_talk_held(by, data.getOrDefault("agreed", "false"));
            case "MeasureChanged" ->
                sentences.measure_changed(by, data.getOrDefault("kind", ""), data.getOrDefault("step", ""),
                        day(data.get("endsOn"), language));
            case "AppealReceived" -> sentences.appeal_received(data.getOrDefault("part", "aid"));
            case "AppealSettled" -> sentences.appeal_settled(by, data.getOrDefault("step", ""), outcome);
            case "FirstTalkHeld" -> sentences.first_talk_held(by, sentences.talk_form(data.getOrDefault("form", "")));
            case "ConcernReceived" -> sentences.concern_received();
            case "ProtectionAssessed" -> sentences.protection_assessed(by, data.getOrDefault("needsProtection", "false"));
            case "ConcernScreened" -> sentences.concern_screened(by, outcome);
            case "InquiryConcluded" -> sentences.inquiry_concluded(by, outcome);
            case "InquiryExtended" -> sentences.inquiry_extended(by, data.getOrDefault("dueOn", ""));
            case "ClockChanged" -> sentences.clock_changed(guarantees.name(data.getOrDefault("guarantee", ""), language),
                    data.getOrDefault("change", ""));
            case "ArrearsNotified" ->
                sentences.arrears_notified(kronor(data.get("amount"), language), day(data.get("dueOn"), language));
            case "ArrearsExamined" -> sentences.arrears_examined(by, outcome);
            case "ApplicationStalled" -> sentences.application_stalled(data.getOrDefault("why", ""));
            case "HelpOffered" -> sentences.help_offered(by, data.getOrDefault("way", ""));
            case "RecoveryDecided" -> sentences.recovery_decided(by, outcome);
            case "DocumentsReceived" -> sentences.documents_received(
                    Arrays.stream(data.getOrDefault("kinds", "").split(" ")).map(sentences::document)
                            .collect(Collectors.joining(", ")),
                    day(data.get("receivedOn"), language), by);
            case "QualificationChanged" -> sentences.qualification_changed(by, data.getOrDefault("step", ""), outcome);
            case "SelfSupportFollowedUp" -> sentences.self_support_followed_up(data.getOrDefault("months", ""), outcome);
            case "RoofAccepted" -> sentences.roof_accepted(by);
            case "RoofDeclined" -> sentences.roof_declined(by, data.getOrDefault("reason", ""));
            case "ShelterRefused" -> sentences.shelter_refused(by, data.getOrDefault("reason", ""));
            case "RoofUnmet" -> sentences.roof_unmet();
            case "MatchOffered" -> sentences.match_offered(by);
            case "MatchAccepted" -> sentences.match_accepted();
            case "MatchDeclined" -> sentences.match_declined();
            case "MatchBypassed" -> sentences.match_bypassed(by);
            case "HomelessnessStarted" -> sentences.homelessness_started(day(data.get("on"), language));
            case "HomelessnessEnded" -> sentences.homelessness_ended(outcome, day(data.get("on"), language));
            case "EvictionScheduled" -> sentences.eviction_scheduled(day(data.get("on"), language));
            case "EvictionAverted" -> sentences.eviction_averted(by, data.getOrDefault("way", ""));
            case "EvictionExecuted" -> sentences.eviction_executed();
            case "HomeFaultReported" -> sentences.home_fault_reported(by, data.getOrDefault("kind", ""),
                    data.getOrDefault("severity", ""));
            case "HomeFaultFixed" -> sentences.home_fault_fixed(by, data.getOrDefault("kind", ""));
            case "ChildHomeAtRisk" ->
                sentences.child_home_at_risk(data.getOrDefault("why", ""), day(data.get("on"), language));
            case "TenancyStarted" ->
                sentences.tenancy_started(data.getOrDefault("contract", ""), day(data.get("on"), language));
            case "TenancyEnded" -> sentences.tenancy_ended(data.getOrDefault("reason", ""), day(data.get("on"), language));
            case "FirstHandGiven" -> sentences.first_hand_given(day(data.get("on"), language));
            case "TenancySupportChanged" ->
                sentences.tenancy_support(data.getOrDefault("step", ""), data.getOrDefault("why", ""));
            case "TenancyConditionFound" -> sentences.condition_found(day(data.get("on"), language));
            case "LegMissing" -> sentences.leg_missing(data.getOrDefault("leg", ""), day(data.get("on"), language));
            case "HousingAppealed" -> sentences.housing_appealed(day(data.get("on"), language));
            case "HousingAppealSettled" -> sentences.housing_appeal_settled(outcome);
            case "HousingExecuted" -> sentences.housing_executed(day(data.get("on"), language));
            case "HousingInterrupted" -> sentences.housing_interrupted(day(data.get("on"), language));
            case "HousingLapsed" -> sentences.housing_lapsed(by, data.getOrDefault("why", ""), day(data.get("on"), language));
            case "TenantBought" -> sentences.tenant_bought(day(data.get("on"), language));
            case "NewcomerArriving" ->
                sentences.newcomer_arriving(data.getOrDefault("change", ""), day(data.get("on"), language));
            // A kind of line that a newer release wrote.
            default -> sentences.happened(line.type());
        };
    }

    private static String documents(TimelineWords sentences, Map<String, String> data, Language language) {
        return Arrays.stream(data.getOrDefault("documents", "").split(" ")).filter(one -> !one.isEmpty())
                .map(one -> one.split("@", 2))
                .map(one -> sentences.document_due(sentences.document(one[0]), day(one.length > 1 ? one[1] : null, language)))
                .collect(Collectors.joining(", "));
    }

    private static String payment(TimelineWords sentences, Map<String, String> data, Language language) {
        return sentences.payment_changed(data.getOrDefault("state", ""), kronor(data.get("amount"), language),
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
