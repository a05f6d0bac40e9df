package trygg.housing.vacancy;

import java.util.Set;
import java.util.UUID;

/** What has happened between households and one vacancy: who said no to it, who is passed over, who is offered another. */
public record Standing(Set<UUID> saidNo, Set<UUID> offeredElsewhere, Set<UUID> passedOver) {

    public static final Standing NONE = new Standing(Set.of(), Set.of(), Set.of());

    public Standing {
        saidNo = Set.copyOf(saidNo);
        offeredElsewhere = Set.copyOf(offeredElsewhere);
        passedOver = Set.copyOf(passedOver);
    }

    int obstacles(UUID household) {
        return (saidNo.contains(household) ? Obstacle.SAID_NO.bit() : 0)
                | (offeredElsewhere.contains(household) ? Obstacle.OFFERED_ELSEWHERE.bit() : 0)
                | (passedOver.contains(household) ? Obstacle.PASSED_OVER.bit() : 0);
    }
}
