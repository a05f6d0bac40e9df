package trygg.housing.home.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Closure;
import trygg.housing.home.Home;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeService.Shown;
import trygg.housing.home.Occupancy;
import trygg.housing.home.RegisteredHome;
import trygg.platform.api.Codes;

/** A home as the API shows it. What would tell where a hidden one lies is left out. */
public record HomeView(UUID id, String municipality, UUID landlordId, String landlord, String kind,
        @Nullable String building, @Nullable String label, @Nullable String address, @Nullable String district,
        @Nullable Integer rooms, int capacity, @Nullable String rent, List<String> features, String contract,
        LocalDate readyOn, String state) {

    static HomeView of(RegisteredHome found) {
        return of(found, !found.home().has(Feature.HIDDEN));
    }

    private static HomeView of(RegisteredHome found, boolean told) {
        Home home = found.home();
        return new HomeView(home.id(), home.municipality(), home.landlordId(), found.landlord(), Codes.of(home.kind()),
                told ? home.building() : null, told ? home.label() : null, told ? home.address() : null,
                told ? home.district() : null, home.rooms(), home.capacity(), plain(home.rent()),
                List.of(Codes.of(home.features())), Codes.of(home.contract()), home.readyOn(), Codes.of(found.state()));
    }

    private static @Nullable String plain(@Nullable BigDecimal rent) {
        return rent == null ? null : rent.toPlainString();
    }

    /** For what time it is somebody's; whose stays untold of a hidden home. */
    public record Taken(String reason, @Nullable UUID caseId, Instant from, @Nullable Instant until) {
    }

    public record Closed(UUID id, String reason, Instant from, @Nullable Instant until, String by) {

        static Closed of(Closure closure) {
            return new Closed(closure.id(), Codes.of(closure.reason()), closure.from(), closure.until(), closure.by());
        }
    }

    public record Whole(HomeView home, List<Taken> occupancies, List<Closed> closures) {

        static Whole of(Shown shown) {
            var hidden = shown.home().home().has(Feature.HIDDEN);
            return new Whole(HomeView.of(shown.home()),
                    shown.occupancies().stream().map(one -> taken(one, hidden)).toList(),
                    shown.closures().stream().map(Closed::of).toList());
        }

        private static Taken taken(Occupancy one, boolean hidden) {
            return new Taken(Codes.of(one.reason()), hidden ? null : one.caseId(), one.from(), one.until());
        }
    }
}
