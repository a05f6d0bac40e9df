package trygg.platform.municipality;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The profile of one municipality, as its file under {@code deploy/municipalities} says it.
 *
 * @param code country and number, such as {@code SE-0181}
 * @param languages of its people, the first is the default
 * @param synthetic whether offices, populations and local decisions are examples and not the municipality's own
 * @param bank what it pays from; absent where the municipality's own ledger pays
 */
public record Municipality(String code, String name, Country country, ZoneId timeZone, List<String> languages,
        boolean synthetic, List<District> districts, List<Office> offices, List<Adopted> adopted,
        List<Setting> guarantees, List<Table> tables, @Nullable Bank bank) {

    public enum Country {
        SE,
        NO
    }

    public record District(String code, String name, int population) {
    }

    /** The district by its name; by its code when the profile does not know it (any more). */
    public String districtName(String code) {
        return districts.stream().filter(one -> one.code().equals(code)).map(District::name).findFirst().orElse(code);
    }

    /**
     * @param digisosOffice the four digits by which the national application service knows a Norwegian office
     * @param phone as letters give it to people; nothing when the profile names none
     */
    public record Office(String id, String name, String kind, @Nullable String district, @Nullable String digisosOffice,
            @Nullable String phone) {
    }

    /** A promise the municipality has made its own, and the decision that says so. */
    public record Adopted(String promise, String decision, LocalDate date) {
    }

    /** A guarantee switched on or off from a day on, with its parameters and the decision or law behind them. */
    public record Setting(String id, boolean enabled, LocalDate validFrom, String decision, Map<String, String> parameters) {

        public Setting {
            parameters = Map.copyOf(parameters);
        }

        /** A whole number of hours, days or months. The profile's check has seen that it is one. */
        public int number(String name) {
            return Integer.parseInt(required(name));
        }

        public LocalTime time(String name) {
            return LocalTime.parse(required(name));
        }

        private String required(String name) {
            var value = parameters.get(name);
            if (value == null) {
                throw new IllegalStateException("guarantee " + id + " has no parameter " + name);
            }
            return value;
        }
    }

    /**
     * Amounts the municipality has decided for a stretch of time. The service that uses them says which kinds there are.
     *
     * @param amounts by name, in the municipality's currency or as a plain number
     */
    public record Table(String kind, LocalDate validFrom, LocalDate validUntil, String decision, Map<String, String> amounts) {

        public Table {
            amounts = Map.copyOf(amounts);
        }
    }

    /**
     * The municipality as its bank knows it.
     *
     * @param name as the account's owner is called, such as {@code Modell kommune}
     * @param organisationNumber ten digits in Sweden, nine in Norway
     * @param bic of the bank
     */
    public record Bank(String name, String organisationNumber, String iban, String bic) {
    }

    /** What holds for a guarantee on a day: the newest setting that is valid then, if it is switched on. */
    public Optional<Setting> settingOf(String guarantee, LocalDate day) {
        return guarantees.stream().filter(setting -> setting.id().equals(guarantee) && !setting.validFrom().isAfter(day))
                .max(Comparator.comparing(Setting::validFrom)).filter(Setting::enabled);
    }

    public Optional<Adopted> adoptionOf(String promise) {
        return adopted.stream().filter(one -> one.promise().equals(promise)).findFirst();
    }
}
