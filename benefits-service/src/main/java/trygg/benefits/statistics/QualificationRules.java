package trygg.benefits.statistics;

import static trygg.benefits.statistics.Rule.error;
import static trygg.benefits.statistics.Rule.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import trygg.benefits.statistics.Finding.Severity;
import trygg.benefits.statistics.QualificationEnd.Afterwards;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear.OtherAid;

/** The rules of form 11CF. It has no rule of the layout (002). */
final class QualificationRules {

    private static final int OLDEST = 68;
    private static final int MOST_YEARS_BACK = 4;
    private static final long MOST_LIKELY_SUM = 600_000;
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");

    static final List<Rule> ALL = all();

    private QualificationRules() {
    }

    private static List<Rule> all() {
        var rules = new ArrayList<>(CommonRules.rules(Severity.ERROR, OLDEST));
        rules.addAll(before());
        rules.addAll(money());
        rules.addAll(end());
        return List.copyOf(rules);
    }

    private static List<Rule> before() {
        return List.of(
                error("14", "The day of the application is missing or more than four years back.",
                        row -> missingOrOld(row, "REG_DATO")),
                error("15", "The day of the decision is missing or more than four years back.",
                        row -> missingOrOld(row, "VEDTAK_DATO")),
                error("16", "The day of the start is missing or more than four years back.",
                        row -> missingOrOld(row, "BEGYNT_DATO")),
                error("19", "Whether the participant comes from another municipality's programme is not coded.",
                        row -> !row.coded("KVP_KOMM")),
                error("20", "The participant comes from another municipality's programme, but not from which.",
                        row -> row.is("KVP_KOMM", YesNo.YES)
                                && !MUNICIPALITY.matcher(row.text("KOMMNR_KVP_KOMM")).matches()),
                error("21", "There was social assistance before the application, but not whether as main income or supplement.",
                        row -> row.is("YTELSE_SOSHJELP", YesNo.YES) && !row.coded("YTELSE_TYPE_SOSHJ")),
                error("26", "Whether there was other aid besides the programme's money is not coded.",
                        row -> !row.coded("KVP_MED_ASTONAD")),
                error("27", "The other aid named does not fit whether there was any.",
                        row -> row.is("KVP_MED_ASTONAD", YesNo.YES) && !row.anyCoded(OtherAid.values())
                                || row.is("KVP_MED_ASTONAD", YesNo.NO) && row.anyCoded(OtherAid.values())));
    }

    /** On leave no money is paid; months without it are no finding then, but the office asks for the sum all the same. */
    private static List<Rule> money() {
        return List.of(
                warning("28", "No month has money from the programme.",
                        row -> !stands(row, Status.ON_LEAVE) && !row.anyMonth()),
                warning("29", "The year's sum is missing.",
                        row -> row.number("KVP_STONAD") == 0),
                warning("30", "Months have money, but there is no sum.",
                        row -> !stands(row, Status.ON_LEAVE) && row.anyMonth() && row.is("KVP_STONAD", "")),
                warning("31", "There is a sum, but no month has money.",
                        row -> row.number("KVP_STONAD") > 0 && !row.anyMonth()),
                warning("32", "The sum is more than 600 000 kroner.", row -> row.number("KVP_STONAD") > MOST_LIKELY_SUM));
    }

    private static List<Rule> end() {
        return List.of(
                error("36", "How it stands with the programme is not coded.", row -> !row.coded("STATUS")),
                error("37", "The programme has ended, but not on a day of the reporting year.",
                        row -> stands(row, Status.COMPLETED_OR_AGREED, Status.ENDED_BY_ABSENCE, Status.MOVED,
                                Status.ENDED_AFTER_BREAK)
                                && row.date("AVSL_DATO").filter(day -> day.getYear() == row.year()).isEmpty()),
                error("38", "The programme is over, but not what the participant's situation was straight after.",
                        row -> stands(row, Status.COMPLETED_OR_AGREED, Status.ENDED_AFTER_BREAK)
                                && !row.anyCoded(Afterwards.values())),
                error("39", "The programme is completed, but not what the main income was straight after.",
                        row -> stands(row, Status.COMPLETED_OR_AGREED) && !row.coded("AVSL_VIKTIGSTE_INNTEKT")));
    }

    /** Oslo may have older ones: its participants move between districts that report one by one. A day there must be. */
    private static boolean missingOrOld(Row row, String field) {
        return row.date(field)
                .filter(day -> row.municipality().equals(Reporting.OSLO) || row.year() - day.getYear() <= MOST_YEARS_BACK)
                .isEmpty();
    }

    private static boolean stands(Row row, Status... any) {
        for (var status : any) {
            if (row.is("STATUS", status.code())) {
                return true;
            }
        }
        return false;
    }
}
