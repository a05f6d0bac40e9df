package trygg.benefits.statistics;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import trygg.benefits.statistics.Finding.Severity;

/** The rules 03 to 13, which both forms have. */
final class CommonRules {

    private CommonRules() {
    }

    /** @param underAge how grave it is to be under 18: the programme is for adults only, the aid is not */
    static List<Rule> rules(Severity underAge, int oldest) {
        return List.of(
                Rule.error("03-municipality", "The municipality is not the one that reports.",
                        row -> !row.is("KOMMUNE_NR", row.municipality())),
                Rule.error("03-district", "Oslo reports a district from 01 to 15, no other municipality reports any.",
                        row -> !Reporting.districtFits(row.municipality(), row.text("BYDELSNR"))),
                Rule.error("04", "The year is not the reporting year.",
                        row -> !row.is("VERSION", Reporting.version(row.year()))),
                Rule.error("04A", "The date of birth is no date.", row -> row.date("FODSELSDATO").isEmpty()),
                Rule.error("05",
                        "There is neither a valid birth number or D-number nor the number prescribed for who has none.",
                        row -> !PersonNumber.isNational(row.text("PERSON_FODSELSNR"))
                                && !PersonNumber.isPrescribed(row.text("PERSON_FODSELSNR"))),
                new Rule("06", underAge, true, "The person is under 18 in the reporting year.", aged(age -> age < 18)),
                new Rule("07", Severity.WARNING, true, "The person is older than is likely here.", aged(age -> age > oldest)),
                Rule.error("08", "The sex is not coded.", row -> !row.coded("KJONN")),
                Rule.error("09", "The marital status is not coded.", row -> !row.coded("EKTSTAT")).whenDecided(),
                Rule.error("10", "Whether there are children under 18 is not coded.", row -> !row.coded("BU18")).whenDecided(),
                Rule.error("11", "There are children under 18, but not how many.",
                        row -> row.is("BU18", YesNo.YES) && row.number("ANTBU18") == 0).whenDecided(),
                Rule.error("12", "A number of children is given, but not that there are any.",
                        row -> row.number("ANTBU18") > 0 && !row.is("BU18", YesNo.YES)).whenDecided(),
                Rule.error("13", "Fourteen children or more are maintained in the household.",
                        row -> row.number("ANTBU18") >= 14).whenDecided());
    }

    /** Holds for no one whose date of birth is unknown: rule 04A tells that. */
    static Predicate<Row> aged(IntPredicate age) {
        return row -> row.age().isPresent() && age.test(row.age().getAsInt());
    }
}
