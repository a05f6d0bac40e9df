package trygg.intake.reactions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.intake.timeline.Timeline;
import trygg.platform.db.Tx;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.IncomingEvent;

/** Hears housing, benefits and care. */
@ApplicationScoped
public class ReactionConsumer implements EventConsumer {

    private static final Set<String> CHANGES_TOLD = Set.of("broken", "kept", "fulfilled-late", "paused", "resumed", "extended",
            "remedied", "withdrawn");

    private final Timeline timeline;

    ReactionConsumer(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public String name() {
        return "intake.reactions";
    }

    @Override
    public Set<String> sources() {
        return Set.of("housing", "benefits", "care");
    }

    /** Housing, benefits and care answer a contact within some milliseconds of each other. */
    @Override
    public Duration gather() {
        return Duration.ofMillis(30);
    }

    @Override
    public void apply(Tx tx, IncomingEvent event) {
        switch (event.type().substring(event.type().lastIndexOf(event.source()) + event.source().length() + 1)) {
            case "ClockChanged.v1" -> clockChanged(tx, event, event.as(ClockChanged.class));
            case "HousingNeedOpened.v1" -> tell(tx, event, "HousingNeedOpened", event.as(Opened.class).told());
            case "ApplicationOpened.v1" -> tell(tx, event, "ApplicationOpened", event.as(Opened.class).told());
            case "CareRequestOpened.v1" -> tell(tx, event, "CareRequestOpened", event.as(Opened.class).told());
            case "RoofOffered.v1" -> tell(tx, event, "RoofOffered", event.as(Act.class).told());
            case "HousingDecided.v1" -> tell(tx, event, "HousingDecided", event.as(Act.class).told());
            case "EvictionContactMade.v1" -> tell(tx, event, "EvictionContactMade", event.as(Act.class).told());
            case "AidDecided.v1" -> tell(tx, event, "AidDecided", event.as(Act.class).told());
            case "DocumentsAskedFor.v1" -> tell(tx, event, "DocumentsAskedFor", event.as(DocumentsAskedFor.class).told());
            case "PaymentChanged.v1" -> tell(tx, event, "PaymentChanged", event.as(PaymentChanged.class).told());
            case "ControlOpened.v1" -> tell(tx, event, "ControlOpened", event.as(AidStep.class).told());
            case "ControlClosed.v1" -> tell(tx, event, "ControlClosed", event.as(AidStep.class).told());
            case "PlanTalkHeld.v1" -> tell(tx, event, "PlanTalkHeld", event.as(AidStep.class).told());
            case "MeasureChanged.v1" -> tell(tx, event, "MeasureChanged", event.as(AidStep.class).told());
            case "AppealReceived.v1" -> tell(tx, event, "AppealReceived", event.as(AppealTold.class).told());
            case "AppealSettled.v1" -> tell(tx, event, "AppealSettled", event.as(AppealTold.class).told());
            case "FirstTalkHeld.v1" -> tell(tx, event, "FirstTalkHeld", event.as(Act.class).told());
            case "ArrearsNotified.v1" -> tell(tx, event, "ArrearsNotified", event.as(ArrearsNotified.class).told());
            case "ArrearsExamined.v1" -> tell(tx, event, "ArrearsExamined", event.as(Act.class).told());
            case "TenantBought.v1" -> tell(tx, event, "TenantBought", event.as(TenantBought.class).told());
            case "EvictionScheduled.v1" -> tell(tx, event, "EvictionScheduled", event.as(EvictionTold.class).told());
            case "EvictionAverted.v1" -> tell(tx, event, "EvictionAverted", event.as(EvictionTold.class).told());
            case "EvictionExecuted.v1" -> tell(tx, event, "EvictionExecuted", event.as(EvictionTold.class).told());
            case "ChildHomeAtRisk.v1" -> tell(tx, event, "ChildHomeAtRisk", event.as(EvictionTold.class).told());
            case "ApplicationStalled.v1" -> tell(tx, event, "ApplicationStalled", event.as(Helped.class).told());
            case "HelpOffered.v1" -> tell(tx, event, "HelpOffered", event.as(Helped.class).told());
            case "RecoveryDecided.v1" -> tell(tx, event, "RecoveryDecided", event.as(AidStep.class).told());
            case "DocumentsReceived.v1" -> tell(tx, event, "DocumentsReceived", event.as(DocumentsReceived.class).told());
            case "QualificationChanged.v1" -> tell(tx, event, "QualificationChanged", event.as(AidStep.class).told());
            case "SelfSupportFollowedUp.v1" ->
                tell(tx, event, "SelfSupportFollowedUp", event.as(SelfSupportFollowedUp.class).told());
            // That a roof was asked for is told with the need that HousingNeedOpened tells of.
            case "RoofAccepted.v1" -> tell(tx, event, "RoofAccepted", event.as(RoofAnswered.class).told());
            case "RoofDeclined.v1" -> tell(tx, event, "RoofDeclined", event.as(RoofAnswered.class).told());
            case "ShelterRefused.v1" -> tell(tx, event, "ShelterRefused", event.as(RoofAnswered.class).told());
            case "RoofUnmet.v1" -> tell(tx, event, "RoofUnmet", event.as(RoofAnswered.class).told());
            case "MatchOffered.v1" -> tell(tx, event, "MatchOffered", event.as(HomeTold.class).told());
            case "MatchAccepted.v1" -> tell(tx, event, "MatchAccepted", event.as(HomeTold.class).told());
            case "MatchDeclined.v1" -> tell(tx, event, "MatchDeclined", event.as(HomeTold.class).told());
            case "MatchBypassed.v1" -> tell(tx, event, "MatchBypassed", event.as(HomeTold.class).told());
            case "HomelessnessStarted.v1" -> tell(tx, event, "HomelessnessStarted", event.as(HomeTold.class).told());
            case "HomelessnessEnded.v1" -> tell(tx, event, "HomelessnessEnded", event.as(HomeTold.class).told());
            case "TenancyStarted.v1" -> tell(tx, event, "TenancyStarted", event.as(TenancyTold.class).told());
            case "TenancyEnded.v1" -> tell(tx, event, "TenancyEnded", event.as(TenancyTold.class).told());
            case "FirstHandGiven.v1" -> tell(tx, event, "FirstHandGiven", event.as(TenancyTold.class).told());
            case "TenancySupportChanged.v1" ->
                tell(tx, event, "TenancySupportChanged", event.as(TenancyTold.class).told());
            case "TenancyConditionFound.v1" ->
                tell(tx, event, "TenancyConditionFound", event.as(TenancyTold.class).told());
            case "LegMissing.v1" -> tell(tx, event, "LegMissing", event.as(TenancyTold.class).told());
            case "HousingAppealed.v1" -> tell(tx, event, "HousingAppealed", event.as(HousingRight.class).told());
            case "HousingAppealSettled.v1" -> tell(tx, event, "HousingAppealSettled", event.as(HousingRight.class).told());
            case "HousingExecuted.v1" -> tell(tx, event, "HousingExecuted", event.as(HousingRight.class).told());
            case "HousingInterrupted.v1" -> tell(tx, event, "HousingInterrupted", event.as(HousingRight.class).told());
            case "HousingLapsed.v1" -> tell(tx, event, "HousingLapsed", event.as(HousingRight.class).told());
            case "HomeFaultReported.v1" -> tell(tx, event, "HomeFaultReported", event.as(FaultTold.class).told());
            case "HomeFaultFixed.v1" -> tell(tx, event, "HomeFaultFixed", event.as(FaultTold.class).told());
            case "NewcomerArriving.v1" -> arriving(tx, event, event.as(NewcomerArriving.class));
            default -> {
                // A type of no interest here, or one that came after this release.
            }
        }
    }

    private void tell(Tx tx, IncomingEvent event, String type, Map<String, String> data) {
        timeline.add(tx, event.municipality(), event.subject(), new Timeline.Line(event.at(), event.source(), type, data));
    }

    /** A household that is not known here has no timeline yet. */
    private void arriving(Tx tx, IncomingEvent event, NewcomerArriving arrival) {
        if (arrival.caseId != null) {
            tell(tx, event, "NewcomerArriving", arrival.told());
        }
    }

    private void clockChanged(Tx tx, IncomingEvent event, ClockChanged clock) {
        tx.batch("""
                insert into other_clock (id, municipality, service, guarantee, definition, promises, case_id, subject_id,
                                         sensitive, number, state, started_at, due_at, due_rule, paused_seconds, fulfilled_at,
                                         ended_at)
                values (:clockId, :municipality, :service, :guarantee, :definition, :promises, :caseId, :subjectId, :sensitive,
                        :number, :state, :startedAt, :dueAt, :dueRule, :pausedSeconds, :fulfilledAt, :endedAt)
                on conflict (id) do update set number = excluded.number, state = excluded.state, due_at = excluded.due_at,
                       paused_seconds = excluded.paused_seconds, fulfilled_at = excluded.fulfilled_at,
                       ended_at = excluded.ended_at
                 where other_clock.number < excluded.number""", new ClockRow(clock.clockId, event.municipality(),
                event.source(), clock.guarantee, clock.definition, clock.promises.toArray(String[]::new), clock.caseId,
                clock.subjectId, clock.sensitive, clock.number, clock.state, clock.startedAt, clock.dueAt,
                clock.dueRule == null ? "" : clock.dueRule, clock.pausedSeconds, clock.fulfilledAt, clock.endedAt));
        if (CHANGES_TOLD.contains(clock.change)) {
            tell(tx, event, "ClockChanged",
                    Map.of("change", clock.change, "guarantee", clock.guarantee, "by", clock.by, "due",
                            clock.dueAt.toString()));
        } else {
            timeline.changed(tx, event.municipality(), clock.caseId);
        }
    }

    /** The fields used of the three events by which a service takes up a contact. */
    record Opened(@Nullable List<String> kinds, @Nullable UUID contactId, @Nullable UUID applicationId,
            @Nullable UUID follows) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            data.put("kinds", kinds == null ? "" : String.join(" ", kinds));
            put(data, "contactId", contactId);
            put(data, "applicationId", applicationId);
            put(data, "follows", follows);
            return data;
        }
    }

    /** The fields used of what a service did. */
    record Act(@Nullable String outcome, @Nullable String placeKind, @Nullable String part, @Nullable String form,
            @Nullable String by, @Nullable UUID applicationId, @Nullable UUID decisionId) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "outcome", outcome);
            put(data, "placeKind", placeKind);
            put(data, "part", part);
            put(data, "form", form);
            put(data, "by", by);
            put(data, "applicationId", applicationId);
            put(data, "decisionId", decisionId);
            return data;
        }
    }

    /** The fields used of controls, plans, measures and recovery: what somebody did about aid and work. */
    record AidStep(@Nullable String trigger, @Nullable String outcome, @Nullable String kind, @Nullable String step,
            @Nullable Boolean agreed, @Nullable String endsOn, @Nullable String by, @Nullable UUID applicationId) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "endsOn", endsOn);
            put(data, "trigger", trigger);
            put(data, "outcome", outcome);
            put(data, "kind", kind);
            put(data, "step", step);
            put(data, "agreed", agreed);
            put(data, "by", by);
            put(data, "applicationId", applicationId);
            return data;
        }
    }

    /** The fields used of what became of an exit from aid. */
    record SelfSupportFollowedUp(int months, String outcome) {
        Map<String, String> told() {
            return Map.of("months", String.valueOf(months), "outcome", outcome);
        }
    }

    /** The fields used of a request for papers. */
    record DocumentsAskedFor(UUID requestId, UUID applicationId, List<Document> documents, String by) {

        record Document(String kind, LocalDate dueOn) {
        }

        Map<String, String> told() {
            return Map.of("requestId", requestId.toString(), "applicationId", applicationId.toString(), "by", by, "documents",
                    documents.stream().map(one -> one.kind + "@" + one.dueOn).collect(Collectors.joining(" ")));
        }
    }

    /** The fields used of a payment's change. */
    record PaymentChanged(UUID paymentId, UUID applicationId, String state, @Nullable String amount,
            @Nullable LocalDate dueOn, @Nullable LocalDate paidOn) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "paymentId", paymentId);
            put(data, "applicationId", applicationId);
            put(data, "state", state);
            put(data, "amount", amount);
            put(data, "dueOn", dueOn);
            put(data, "paidOn", paidOn);
            return data;
        }
    }

    /** The fields used of what is told about an appeal. */
    record AppealTold(UUID appealId, UUID decisionId, UUID applicationId, @Nullable String part, @Nullable String step,
            @Nullable String outcome, String by) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "appealId", appealId);
            put(data, "decisionId", decisionId);
            put(data, "applicationId", applicationId);
            put(data, "part", part);
            put(data, "step", step);
            put(data, "outcome", outcome);
            put(data, "by", by);
            return data;
        }
    }

    /** The fields used of what is told about a home that may be lost. */
    record EvictionTold(@Nullable LocalDate on, @Nullable String way, @Nullable String why, @Nullable String by) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "on", on);
            put(data, "way", way);
            put(data, "why", why);
            put(data, "by", by);
            return data;
        }
    }

    /** The fields used of a tenant who bought the home. */
    record TenantBought(LocalDate boughtOn, @Nullable String by) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "on", boughtOn);
            put(data, "by", by);
            return data;
        }
    }

    /** The fields used of a landlord's notice of rent arrears. */
    record ArrearsNotified(UUID noticeId, @Nullable String amount, @Nullable LocalDate dueOn) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "noticeId", noticeId);
            put(data, "amount", amount);
            put(data, "dueOn", dueOn);
            return data;
        }
    }

    /** The fields used of an application that stands still, and of the help that was offered with it. */
    record Helped(@Nullable UUID applicationId, @Nullable String why, @Nullable String way, @Nullable String by) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "applicationId", applicationId);
            put(data, "why", why);
            put(data, "way", way);
            put(data, "by", by);
            return data;
        }
    }

    /** The fields used of the papers that have come. */
    record DocumentsReceived(UUID requestId, UUID applicationId, List<String> kinds, LocalDate receivedOn, String by) {
        Map<String, String> told() {
            return Map.of("requestId", requestId.toString(), "applicationId", applicationId.toString(), "by", by, "kinds",
                    String.join(" ", kinds), "receivedOn", receivedOn.toString());
        }
    }

    /** The fields used of what was said to a roof that was offered, and of a night without one. */
    record RoofAnswered(UUID requestId, @Nullable String reason, @Nullable String by) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "requestId", requestId);
            put(data, "reason", reason);
            put(data, "by", by);
            return data;
        }
    }

    /** The fields used of homes offered and of homelessness. */
    record HomeTold(@Nullable UUID vacancyId, @Nullable String outflow, @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn, @Nullable String by) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "vacancyId", vacancyId);
            put(data, "outcome", outflow);
            put(data, "on", endedOn == null ? startedOn : endedOn);
            put(data, "by", by);
            return data;
        }
    }

    /** The fields used of what becomes of a decision on a home. */
    record HousingRight(UUID housingNeedId, @Nullable String outcome, @Nullable String why, @Nullable LocalDate receivedOn,
            @Nullable LocalDate on, String by) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "housingNeedId", housingNeedId);
            put(data, "outcome", outcome);
            put(data, "why", why);
            put(data, "on", receivedOn == null ? on : receivedOn);
            put(data, "by", by);
            return data;
        }
    }

    /** The fields used of a fault of a home, reported or fixed. */
    record FaultTold(UUID faultId, String kind, @Nullable String severity, String by) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "faultId", faultId);
            put(data, "kind", kind);
            put(data, "severity", severity);
            put(data, "by", by);
            return data;
        }
    }

    /** The fields used of tenancies, of the support beside them and of what is missing beside a home. */
    record TenancyTold(@Nullable UUID tenancyId, @Nullable String contract, @Nullable Boolean housingFirst,
            @Nullable String reason, @Nullable String step, @Nullable String endedWhy, @Nullable String leg,
            @Nullable LocalDate startedOn, @Nullable LocalDate endedOn, @Nullable LocalDate endsOn, @Nullable LocalDate since,
            @Nullable LocalDate on) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "tenancyId", tenancyId);
            put(data, "contract", contract);
            put(data, "housingFirst", housingFirst);
            put(data, "reason", reason);
            put(data, "step", step);
            put(data, "why", endedWhy);
            put(data, "leg", leg);
            put(data, "on", Stream.of(Optional.ofNullable(endedOn), Optional.ofNullable(startedOn), Optional.ofNullable(endsOn),
                    Optional.ofNullable(since), Optional.ofNullable(on)).flatMap(Optional::stream).findFirst().orElse(null));
            return data;
        }
    }

    /** The fields used of a household that is to arrive. */
    record NewcomerArriving(UUID arrivalId, @Nullable UUID caseId, String change, LocalDate arrivesOn, @Nullable String by) {
        Map<String, String> told() {
            var data = new TreeMap<String, String>();
            put(data, "arrivalId", arrivalId);
            put(data, "change", change);
            put(data, "on", arrivesOn);
            put(data, "by", by);
            return data;
        }
    }

    private static void put(Map<String, String> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value.toString());
        }
    }

    record ClockChanged(UUID clockId, String guarantee, int definition, List<String> promises, UUID caseId, UUID subjectId,
            boolean sensitive, int number, String change, String state, Instant startedAt, Instant dueAt,
            @Nullable String dueRule, long pausedSeconds, @Nullable Instant fulfilledAt, @Nullable Instant endedAt, String by) {
    }

    record ClockRow(UUID clockId, String municipality, String service, String guarantee, int definition, String[] promises,
            UUID caseId, UUID subjectId, boolean sensitive, int number, String state, Instant startedAt, Instant dueAt,
            String dueRule, long pausedSeconds, @Nullable Instant fulfilledAt, @Nullable Instant endedAt) {
    }
}
