package trygg.housing.eviction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;

/** What housing states of homes that may be lost; the contracts are under {@code contracts/housing/eviction}. */
final class EvictionMessages {

    private EvictionMessages() {
    }

    /** True when the enforcement authority set a day. */
    static OutgoingEvent scheduled(EvictionThreat threat, EvictionFact fact, LocalDate on) {
        return event("EvictionScheduled.v1", threat, fact,
                new EvictionScheduled(threat.id(), threat.caseId(), on, threat.children(), fact.at()));
    }

    static OutgoingEvent averted(EvictionThreat threat, EvictionFact fact, Way way) {
        return event("EvictionAverted.v1", threat, fact, new EvictionAverted(threat.id(), threat.caseId(), Codes.of(way),
                threat.children(), fact.at(), fact.by()));
    }

    static OutgoingEvent executed(EvictionThreat threat, EvictionFact fact) {
        return event("EvictionExecuted.v1", threat, fact,
                new EvictionExecuted(threat.id(), threat.caseId(), threat.children(), fact.at()));
    }

    /** True when a child's home has an end and no other is known, or a child sleeps in a place for the night. */
    static OutgoingEvent childAtRisk(EvictionThreat threat, EvictionFact fact, LocalDate on) {
        return event("ChildHomeAtRisk.v1", threat, fact,
                new ChildHomeAtRisk(fact.id(), threat.caseId(), "eviction-date", on, fact.at()));
    }

    static OutgoingEvent childAtRisk(NightStay stay) {
        return new OutgoingEvent("ChildHomeAtRisk.v1", stay.caseId(), stay.municipality(), stay.beganAt(),
                new ChildHomeAtRisk(stay.id(), stay.caseId(), "temporary-housing", null, stay.beganAt()));
    }

    static OutgoingEvent childAtRisk(EndingHomes.Found found, String municipality, Instant at) {
        var home = found.home();
        return new OutgoingEvent("ChildHomeAtRisk.v1", home.caseId(), municipality, at, new ChildHomeAtRisk(found.id(),
                home.caseId(), home.over() ? "home-lost" : "contract-ends", home.on(), at));
    }

    private static OutgoingEvent event(String type, EvictionThreat threat, EvictionFact fact, Record data) {
        return new OutgoingEvent(type, threat.caseId(), threat.municipality(), fact.at(), data);
    }

    record EvictionScheduled(UUID threatId, UUID caseId, LocalDate on, boolean children, Instant toldAt) {
    }

    record EvictionAverted(UUID threatId, UUID caseId, String way, boolean children, Instant at, String by) {
    }

    record EvictionExecuted(UUID threatId, UUID caseId, boolean children, Instant at) {
    }

    record ChildHomeAtRisk(UUID riskId, UUID caseId, String why, @Nullable LocalDate on, Instant since) {
    }
}
