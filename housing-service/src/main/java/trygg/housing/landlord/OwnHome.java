package trygg.housing.landlord;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.HomeState;
import trygg.housing.home.RegisteredHome;
import trygg.housing.vacancy.Vacancy;

/**
 * A home as its landlord sees it. Nobody who lives there or may come to live there is in it: not who, not why, not how many.
 *
 * @param state nothing of a place for nights, because that somebody sleeps there tonight is no tenancy
 * @param letSince the moment of the keys; nothing while nobody has a contract, and on lists
 */
public record OwnHome(Home home, @Nullable HomeState state, @Nullable Vacant vacant, @Nullable Instant letSince) {

    /** @param offered whether a household is thinking it over */
    public record Vacant(UUID id, Instant freeFrom, Instant openedAt, boolean offered) {

        static Vacant of(Vacancy vacancy) {
            return new Vacant(vacancy.id(), vacancy.freeFrom(), vacancy.openedAt(), vacancy.offer() != null);
        }
    }

    static OwnHome of(RegisteredHome found, @Nullable Vacancy vacancy, @Nullable Instant letSince) {
        return new OwnHome(found.home(), found.home().kind().lettable() ? found.state() : null,
                vacancy == null ? null : Vacant.of(vacancy), letSince);
    }

    /** Whether the landlord can report it vacant now. */
    public boolean reportable() {
        return state == HomeState.FREE && vacant == null;
    }

    /** Whether somebody has a contract of it, so that rent can be owed. */
    public boolean let() {
        return letSince != null;
    }
}
