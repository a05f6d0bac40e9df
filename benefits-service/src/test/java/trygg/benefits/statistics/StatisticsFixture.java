package trygg.benefits.statistics;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import trygg.benefits.statistics.AidFacts.Benefit;
import trygg.benefits.statistics.AidFacts.Housing;
import trygg.benefits.statistics.AidFacts.Livelihood;
import trygg.benefits.statistics.AidFacts.Work;
import trygg.benefits.statistics.AidMonths.Paid;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.benefits.statistics.QualificationEnd.Afterwards;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear.EarlierAid;
import trygg.benefits.statistics.QualificationYear.OtherAid;
import trygg.benefits.statistics.Recipient.Sex;

/** Records without a finding. All numbers are synthetic: 80 is added to the month. */
final class StatisticsFixture {

    static final Reporting RAELINGEN = new Reporting("3224", "", 2026);
    static final Reporting OSLO_DISTRICT = new Reporting("0301", "03", 2026);
    static final PersonNumber WOMAN = new PersonNumber("01819020074");
    static final LocalDate BORN = LocalDate.of(1990, 1, 1);
    static final Family ALONE = new Family(MaritalStatus.SINGLE, 0);

    private StatisticsFixture() {
    }

    static Recipient recipient() {
        return new Recipient(BORN, "J-100", WOMAN, Sex.WOMAN, "KARI");
    }

    static AidFacts facts(Livelihood livelihood, Benefit benefit, Work work) {
        return new AidFacts(livelihood, benefit, work, Housing.PRIVATE_RENT, true, false, AidConditions.NONE);
    }

    static AidFacts facts() {
        return facts(Livelihood.SOCIAL_ASSISTANCE, Benefit.NONE, Work.REGISTERED_UNEMPLOYED);
    }

    static AidYear aidYear() {
        return new AidYear(RAELINGEN, recipient(), "", ALONE, facts(),
                new AidMonths(Map.of(Month.JANUARY, new Paid(9_000, 0), Month.MARCH, new Paid(1_500, 500))));
    }

    static QualificationYear qualificationYear() {
        return new QualificationYear(RAELINGEN, recipient(), new Family(MaritalStatus.DIVORCED_OR_SEPARATED, 2),
                LocalDate.of(2025, 2, 3), LocalDate.of(2025, 3, 10), LocalDate.of(2025, 4, 1), null, EarlierAid.SUPPLEMENT,
                Set.of(), Set.of(OtherAid.STATE_HOUSING_BENEFIT), Set.of(Month.JANUARY, Month.FEBRUARY), 43_210,
                new QualificationEnd(Status.COMPLETED_OR_AGREED, LocalDate.of(2026, 2, 28), Set.of(Afterwards.ORDINARY_WORK),
                        Afterwards.ORDINARY_WORK));
    }

    /** A line of the form with some fields changed, as {@code "VKLO=1 ARBSIT=03"}; nothing after the sign blanks the field. */
    static String changed(Form form, Map<String, String> values, String changes) {
        var all = new LinkedHashMap<>(values);
        for (var change : changes.strip().split(" ")) {
            var parts = change.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        return form.layout().write(all);
    }

    static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }
}
