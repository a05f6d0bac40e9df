package trygg.housing.home;

/** A home as it stands in the register: with its owner's name, and how it stands now. */
public record RegisteredHome(Home home, String landlord, HomeState state) {
}
