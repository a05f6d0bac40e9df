package trygg.housing.vacancy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;

/**
 * A home that is to be let, and who may get it.
 *
 * @param seed of the lots drawn for it; drawn once when it is opened, and told at once
 * @param fitting how many waiting households the home fits
 * @param offer the one that waits for an answer or was accepted
 * @param heldByProtected whether that is a protected household's: where the home is, is told to nobody who asks of the vacancy
 */
public record Vacancy(UUID id, Home home, Instant freeFrom, long seed, Instant openedAt, String openedBy, int fitting,
        @Nullable Closed closed, @Nullable Offer offer, boolean heldByProtected) {

    public enum Why {
        FILLED,
        WITHDRAWN
    }

    public record Closed(Instant at, Why why) {
    }

    public boolean open() {
        return closed == null;
    }

    public String municipality() {
        return home.municipality();
    }

    Ranking rank(Rules rules, java.util.Collection<WaitingHousehold> households, Standing standing) {
        return Ranking.of(rules, id, VacantHome.of(home), seed, households, standing);
    }
}
