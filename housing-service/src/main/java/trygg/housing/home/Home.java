package trygg.housing.home;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One unit that can be let or offered for the night: a flat, a room, a bed.
 *
 * <p>
 * There is no component for a condition on the household, because a home can have none (C053): what it admits is
 * what the place is, not how its people live.
 *
 * @param building what homes of one house share; nothing where nobody told
 * @param label the number of the flat or bed
 * @param address leaves housing in no event; that of a hidden home is shown to those on the case alone
 * @param district code of the municipality's profile
 * @param capacity how many people may live there, at least one
 * @param rent a month, in the municipality's currency, two decimals; nothing where none is paid
 * @param hidden where somebody may hide from violence
 * @param readyOn the day it can be lived in; in the future for what is being built
 */
public record Home(UUID id, String municipality, UUID landlordId, HomeKind kind, @Nullable String building, String label,
        String address, @Nullable String district, @Nullable Integer rooms, int capacity, @Nullable BigDecimal rent,
        Set<Feature> features, Contract contract, LocalDate readyOn, boolean withdrawn, long version) {

    /** What a place has or is; each is a column of the register. */
    public enum Feature {
        STEP_FREE,
        LIFT,
        WHEELCHAIR,
        /** Usable for a whole life without rebuilding (livslopsstandard). */
        LIFE_SPAN,
        PETS,
        WOMEN_ONLY,
        HIDDEN
    }

    /** Whose contract the household gets. Anything but first-hand is a deviation with an end (C053). */
    public enum Contract {
        FIRST_HAND,
        SECOND_HAND,
        TRIAL,
        /** A place for nights, without contract. */
        NIGHT
    }

    public Home {
        features = Set.copyOf(features);
        if (capacity < 1) {
            throw new IllegalArgumentException("a home holds somebody");
        }
    }

    /** The district as anybody may read it: where a hidden home is, no list tells. */
    public @Nullable String districtTold() {
        return has(Feature.HIDDEN) ? null : district;
    }

    /** Address and flat or bed in one line; lists where many flats are in one house are read by it. */
    public String where() {
        // "Storgatan 12" does not name flat 1.
        return address.equals(label) || address.endsWith(", " + label) ? address : address + ", " + label;
    }

    /** As it came into the register, whatever became of it since, under this id. */
    Home enteredAs(UUID known) {
        return new Home(known, municipality, landlordId, kind, building, label, address, district, rooms, capacity, rent,
                features, contract, readyOn, false, 1);
    }

    /** Where it is: two homes are never in one place (compare the unique indexes of the table). */
    String place() {
        return (address + '\n' + label).toLowerCase(Locale.ROOT);
    }

    /** Where it is in its landlord's house; nothing where nobody told the house. */
    @Nullable
    String placeInBuilding() {
        return building == null ? null : (landlordId + "\n" + building + '\n' + label).toLowerCase(Locale.ROOT);
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}
