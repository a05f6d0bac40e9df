package trygg.benefits.statistics;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who reports for which year.
 *
 * @param municipality the four digits of the municipality
 * @param district two digits; Oslo's districts report one by one, no other municipality has any. Empty for those
 */
public record Reporting(String municipality, String district, int year) {

    /** The years whose layout is known; another year's layout is never used in its place. */
    public static final Set<Integer> KNOWN_YEARS = Set.of(2025, 2026);

    static final String OSLO = "0301";

    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");
    private static final Pattern DISTRICT = Pattern.compile("0[1-9]|1[0-5]");

    public Reporting {
        if (!MUNICIPALITY.matcher(municipality).matches()) {
            throw new IllegalArgumentException("a municipality has four digits");
        }
        if (!districtFits(municipality, district)) {
            throw new IllegalArgumentException("Oslo, and only Oslo, reports by district 01 to 15");
        }
        if (!KNOWN_YEARS.contains(year)) {
            throw new IllegalArgumentException("no layout is known for " + year);
        }
    }

    static boolean districtFits(String municipality, String district) {
        return municipality.equals(OSLO) ? DISTRICT.matcher(district).matches() : district.isEmpty();
    }

    /** The year as the record has it. */
    static String version(int year) {
        return "%02d".formatted(year % 100);
    }

    void write(Map<String, String> values) {
        values.put("KOMMUNE_NR", municipality);
        values.put("VERSION", version(year));
        values.put("BYDELSNR", district);
    }

    static Reporting read(Map<String, String> values) {
        return new Reporting(values.getOrDefault("KOMMUNE_NR", ""), values.getOrDefault("BYDELSNR", ""),
                2000 + Integer.parseInt(values.getOrDefault("VERSION", "")));
    }
}
