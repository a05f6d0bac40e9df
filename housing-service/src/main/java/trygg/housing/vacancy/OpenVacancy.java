package trygg.housing.vacancy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.Occupancy;

/** Lets a home to whoever the rules put first. @param freeFrom nothing: as soon as it can be lived in */
public record OpenVacancy(UUID id, UUID homeId, @Nullable Instant freeFrom, String by) {

    /** What can come of it. */
    public sealed interface Opening {

        record Opened(Vacancy vacancy) implements Opening {
        }

        record Repeated(Vacancy vacancy) implements Opening {
        }

        record OtherContent(UUID id) implements Opening {
        }

        /** The home is vacant in another vacancy already. */
        record AlreadyOpen(UUID homeId) implements Opening {
        }

        /** Somebody has it then, or it is out of service. */
        record Taken(UUID homeId) implements Opening {
        }

        /** A bed for the night, a day centre, or withdrawn. */
        record NotLettable(UUID homeId) implements Opening {
        }

        record UnknownHome(UUID homeId) implements Opening {
        }
    }

    /** @param taken by whom the home is and will be held */
    Opening decide(Home home, List<Occupancy> taken, long seed, ZoneId zone, Instant now) {
        if (!home.kind().lettable() || home.withdrawn()) {
            return new Opening.NotLettable(home.id());
        }
        var ready = home.readyOn().atStartOfDay(zone).toInstant();
        var wished = freeFrom == null ? now : freeFrom;
        var from = wished.isBefore(ready) ? ready : wished;
        if (taken.stream().anyMatch(one -> one.until() == null || one.until().isAfter(from))) {
            return new Opening.Taken(home.id());
        }
        return new Opening.Opened(new Vacancy(id, home, from, seed, now, by, 0, null, null, false));
    }

    boolean same(Vacancy known) {
        return known.home().id().equals(homeId);
    }
}
