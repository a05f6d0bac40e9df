package trygg.benefits.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import trygg.benefits.parameter.Amount;
import trygg.benefits.statistics.Recipient.Sex;

/**
 * One household's month of aid in the record Socialstyrelsen had before 2017 (förordning 1981:1370, HSLF-FS 2015:30): text
 * with tabs and CRLF, the household first and then six columns for each adult.
 *
 * <p>
 * It cannot be delivered today. Since 2017 the register also wants the obstacle to support for each adult, the purposes of the
 * aid, the municipality's own work measures and the reason why aid ended; neither the layout nor the codes of that record were
 * found, and nothing is guessed here. Of the old record, the codes of {@code Flykting} and {@code Utlblank} and the district
 * were not seen either, nor the exact age up to which {@code Barn15} counts: they are written as given.
 *
 * @param municipality the four digits of the municipality
 * @param district two characters, or empty
 * @param children the column {@code Barn15}
 * @param aid what was paid for the month; the column {@code Sbel} has it in whole kronor, half a krona up
 */
public record SwedishMonth(YearMonth month, String municipality, String district, int children, Amount aid,
        List<Adult> adults) {

    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9]{12}");

    /** Hhstatus. The description of the record has no code 2. */
    public enum Household implements Coded {
        /** Only people under 18. */
        CHILDREN_ALONE("1"),
        SINGLE_MAN("3"),
        SINGLE_MAN_WITH_CHILDREN("4"),
        SINGLE_WOMAN("5"),
        SINGLE_WOMAN_WITH_CHILDREN("6"),
        COUPLE("7"),
        COUPLE_WITH_CHILDREN("8"),
        UNKNOWN("9");

        private final String code;

        Household(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Of a household with an adult. */
        public static Household of(Sex sex, boolean couple, boolean children) {
            if (couple) {
                return children ? COUPLE_WITH_CHILDREN : COUPLE;
            }
            return switch (sex) {
                case MAN -> children ? SINGLE_MAN_WITH_CHILDREN : SINGLE_MAN;
                case WOMAN -> children ? SINGLE_WOMAN_WITH_CHILDREN : SINGLE_WOMAN;
            };
        }
    }

    /**
     * @param personalNumber twelve digits
     * @param refugee the column {@code Flykting}, as given
     * @param foreign the column {@code Utlblank}, as given
     */
    public record Adult(String personalNumber, Household household, String refugee, String foreign, Sex sex, int age) {

        public Adult {
            if (!PERSONAL_NUMBER.matcher(personalNumber).matches()) {
                throw new IllegalArgumentException("a personal number has twelve digits here");
            }
            if (age < 0 || (refugee + foreign).chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a column holds what would break the row");
            }
        }

        @Override
        public String toString() {
            return "Adult[withheld]";
        }
    }

    public SwedishMonth {
        adults = List.copyOf(adults);
        if (!MUNICIPALITY.matcher(municipality).matches() || district.length() > 2
                || district.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a municipality has four digits, a district at most two characters");
        }
        if (children < 0 || aid.compareTo(Amount.NONE) < 0 || adults.isEmpty()) {
            throw new IllegalArgumentException("a household has someone in it, and nothing less than nothing");
        }
    }

    /** The row without its line end. */
    public String row() {
        var columns = new ArrayList<String>(List.of("%04d".formatted(month.getYear()),
                "%02d".formatted(month.getMonthValue()), municipality, district, String.valueOf(children),
                String.valueOf(aid.wholeShare(1, 1).hundredths() / 100)));
        for (var adult : adults) {
            columns.addAll(List.of(adult.personalNumber(), adult.household().code(), adult.refugee(), adult.foreign(),
                    adult.sex().code(), String.valueOf(adult.age())));
        }
        return String.join("\t", columns);
    }

    public static String file(List<SwedishMonth> households) {
        var file = new StringBuilder();
        households.forEach(household -> file.append(household.row()).append("\r\n"));
        return file.toString();
    }
}
