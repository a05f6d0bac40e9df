package trygg.benefits.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.Parameter.Confidence;
import trygg.benefits.parameter.ParameterFiles;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.Parameters;

/** The national tables, and one local table of each kind as a municipality's profile holds them. */
public final class Tables {

    private Tables() {
    }

    public static Parameters withLocalOnes() {
        var all = new ArrayList<>(ParameterFiles.national());
        all.add(local(ParameterKind.NORM_UPLIFT, "SE-1880", 2024, 2026, Map.of("household", 300, "adult", 150, "child", 75)));
        all.add(local(ParameterKind.LONG_TERM_FAMILY, "SE-0181", 2024, 2026,
                Map.of("months", 10, "household", 400, "child", 350)));
        all.add(local(ParameterKind.OWN_RATES, "NO-3224", 2024, 2024, Map.of("single", 8_000, "couple", 13_300, "shared", 6_700,
                "child-0-5", 3_900, "child-6-10", 4_000, "child-11-17", 5_200)));
        all.add(local(ParameterKind.NORM_UPLIFT, "NO-3224", 2024, 2024, Map.of("household", 200, "adult", 0, "child", 100)));
        all.add(local(ParameterKind.HOUSING_GUIDANCE, "SE-1281", 2024, 2026, Map.of("persons-1", 6_500, "persons-2", 7_600,
                "persons-3", 8_700, "persons-4", 9_800, "persons-5", 10_900, "persons-6", 12_000, "persons-7", 13_100)));
        return new Parameters(all);
    }

    private static Parameter local(ParameterKind kind, String municipality, int first, int last, Map<String, Integer> amounts) {
        var values = new HashMap<String, Amount>();
        amounts.forEach((name, amount) -> values.put(name, Amount.kronor(amount)));
        return new Parameter(kind, municipality, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Confidence.SEEN,
                "an example", values);
    }
}
