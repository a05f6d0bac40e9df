package trygg.housing.vacancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;

/** Households and vacant homes for tests; a test names only what it is about. */
final class WaitingFixture {

    static final LocalDate LONG_AGO = LocalDate.of(2025, 3, 1);
    static final UUID VACANCY = new UUID(7, 7);

    private WaitingFixture() {
    }

    static VacantHome home(int capacity, Feature... features) {
        return new VacantHome(new UUID(1, 1), HomeKind.FLAT, capacity, "north", "Storgatan 4", Set.of(features));
    }

    static WaitingHousehold household(int nth, int ethos, HouseholdFacts facts) {
        return new WaitingHousehold(new UUID(2, nth), new UUID(3, nth), false, LONG_AGO, ethos, facts);
    }

    static WaitingHousehold since(WaitingHousehold one, LocalDate day) {
        return new WaitingHousehold(one.id(), one.caseId(), one.protectedPerson(), day, one.ethos(), one.facts());
    }

    static HouseholdFacts two() {
        return HouseholdFacts.of(2, 0);
    }

    static HouseholdFacts facts(UnaryOperator<Draft> change) {
        return change.apply(new Draft(2, 0, false, 0, Set.of(), false, false, Set.of(), List.of(), List.of())).facts();
    }

    /** Facts with one thing changed at a time. */
    record Draft(int people, int children, boolean violence, int severity, Set<Feature> access, boolean pets,
            boolean womenOnly, Set<HomeKind> kinds, List<String> districts, List<String> keepAway) {

        Draft people(int n) {
            return new Draft(n, children, violence, severity, access, pets, womenOnly, kinds, districts, keepAway);
        }

        Draft children(int n) {
            return new Draft(people, n, violence, severity, access, pets, womenOnly, kinds, districts, keepAway);
        }

        Draft afterViolence() {
            return new Draft(people, children, true, severity, access, pets, womenOnly, kinds, districts, keepAway);
        }

        Draft severity(int n) {
            return new Draft(people, children, violence, n, access, pets, womenOnly, kinds, districts, keepAway);
        }

        Draft needs(Feature... features) {
            return new Draft(people, children, violence, severity, Set.of(features), pets, womenOnly, kinds, districts,
                    keepAway);
        }

        Draft withPets() {
            return new Draft(people, children, violence, severity, access, true, womenOnly, kinds, districts, keepAway);
        }

        Draft in(String... wished) {
            return new Draft(people, children, violence, severity, access, pets, womenOnly, kinds, List.of(wished), keepAway);
        }

        Draft awayFrom(String... codes) {
            return new Draft(people, children, violence, severity, access, pets, womenOnly, kinds, districts, List.of(codes));
        }

        Draft waitingFor(HomeKind... wished) {
            return new Draft(people, children, violence, severity, access, pets, womenOnly, Set.of(wished), districts,
                    keepAway);
        }

        HouseholdFacts facts() {
            return new HouseholdFacts(people, children, violence, severity, access, pets, womenOnly, kinds, districts,
                    keepAway);
        }
    }
}
