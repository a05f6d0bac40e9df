package trygg.intake.concern;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.intake.timeline.Timeline;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipalities;

/** Opens a concern inside the transaction of the contact that brought it. */
@ApplicationScoped
public class ConcernIntake {

    private final Concerns concerns;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Municipalities municipalities;

    ConcernIntake(Concerns concerns, Clocks clocks, Timeline timeline, Municipalities municipalities) {
        this.concerns = concerns;
        this.clocks = clocks;
        this.timeline = timeline;
        this.municipalities = municipalities;
    }

    /**
     * The clocks that now run by the law of the municipality's country. To be called once for a contact; its case file is
     * there already.
     *
     * @param sensitive of a protected person
     * @param receivedAt from when the clocks run
     */
    public List<GuaranteeClock> open(Tx tx, UUID contactId, UUID caseId, String municipality, boolean sensitive,
            boolean acute, Instant receivedAt) {
        var owed = Concern.owesProtection(municipalities.require(municipality).country(), acute);
        var concern = new Concern(ConcernId.ofContact(contactId), municipality, contactId, caseId, receivedAt, sensitive,
                acute, owed, null, null, null, List.of(), 1);
        concerns.open(tx, concern);
        timeline.add(tx, municipality, caseId, receivedAt, "ConcernReceived", Map.of());
        return Stream.of(owed ? start(tx, ConcernGuarantees.PROTECTION, concern, receivedAt)
                : Optional.<GuaranteeClock> empty(), start(tx, ConcernGuarantees.SCREENING, concern, receivedAt))
                .flatMap(Optional::stream).toList();
    }

    private Optional<GuaranteeClock> start(Tx tx, String guarantee, Concern concern, Instant since) {
        return clocks.start(tx, new Start(guarantee, concern.municipality(), concern.caseId(), concern.id().value(),
                concern.protectedPerson(), concern.acute(), since), Cause.by("system"));
    }
}
