package trygg.benefits.statistics;

import static trygg.benefits.statistics.Rule.error;
import static trygg.benefits.statistics.Rule.warning;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import trygg.benefits.statistics.AidConditions.Condition;
import trygg.benefits.statistics.AidFacts.Benefit;
import trygg.benefits.statistics.AidFacts.Livelihood;
import trygg.benefits.statistics.AidFacts.Work;
import trygg.benefits.statistics.Finding.Severity;

/** The rules of form 11F. Those of the facts stand by themselves, so that they can be asked when a decision is made. */
final class AidRules {

    private static final int OLDEST = 95;
    private static final int EARLIEST_OLD_AGE_PENSION = 62;
    private static final long MOST_LIKELY_SUM = 1_000_000;
    private static final long LEAST_LIKELY_SUM = 200;

    static final List<Rule> ALL = all();

    private AidRules() {
    }

    private static List<Rule> all() {
        var rules = new ArrayList<>(CommonRules.rules(Severity.WARNING, OLDEST));
        codes().stream().map(Rule::whenDecided).forEach(rules::add);
        livelihood().stream().map(Rule::whenDecided).forEach(rules::add);
        conditions().stream().map(Rule::whenDecided).forEach(rules::add);
        rules.addAll(money());
        rules.add(warning("38", "There is no birth number, and no valid DUF number either.",
                row -> row.is("PERSON_FODSELSNR", "") && !PersonNumber.isDuf(row.text("PERSON_DUF"))));
        return List.copyOf(rules);
    }

    private static List<Rule> codes() {
        return List.of(
                error("14", "The main livelihood is not coded.", row -> !row.coded("VKLO")),
                error("22", "The largest benefit is not coded.", row -> !row.coded("TRYGDESIT")),
                error("25", "The situation at work is not coded.", row -> !row.coded("ARBSIT")),
                error("32", "Whether economic advice was given is not coded.", row -> !row.coded("GITT_OKONOMIRAD")),
                error("33", "Whether there is an individual plan is not coded.", row -> !row.coded("FAAT_INDIVIDUELL_PLAN")),
                error("35", "The housing is not coded.", row -> !row.coded("BOSIT")),
                error("39", "Whether conditions are set on the recipient is not coded.", row -> !row.coded("VILKARSOSLOV")),
                error("40", "Whether conditions are set on the partner is not coded.", row -> !row.coded("VILKARSAMEKT")));
    }

    private static List<Rule> livelihood() {
        return List.of(
                error("15", "Who lives on wages works full time or part time.",
                        row -> lives(row, Livelihood.WAGE) && !works(row, Work.FULL_TIME, Work.PART_TIME)),
                error("16", "Who lives on pay from a course or measure is in education or in a measure.",
                        row -> lives(row, Livelihood.COURSE_OR_MEASURE_PAY)
                                && !works(row, Work.EDUCATION, Work.STATE_MEASURE, Work.MUNICIPAL_MEASURE)),
                error("17", "Who lives on a study grant or loan is in education.",
                        row -> lives(row, Livelihood.STUDY_GRANT_OR_LOAN) && !works(row, Work.EDUCATION)),
                error("18", "Who lives on the introduction benefit is in the introduction programme.",
                        row -> lives(row, Livelihood.INTRODUCTION_BENEFIT) && !works(row, Work.INTRODUCTION_PROGRAMME)),
                error("19", "Who lives on qualification money is in the qualification programme.",
                        row -> lives(row, Livelihood.QUALIFICATION_MONEY) && !works(row, Work.QUALIFICATION_PROGRAMME)),
                error("20_B", "Who lives on a benefit has one; the largest must be named.",
                        row -> lives(row, Livelihood.BENEFIT) && (has(row, Benefit.NONE) || !row.coded("TRYGDESIT"))),
                warning("21", "Who lives on social assistance is not likely to work full time or be in a programme.",
                        row -> lives(row, Livelihood.SOCIAL_ASSISTANCE)
                                && !works(row, Work.PART_TIME, Work.EDUCATION, Work.NOT_SEEKING, Work.STATE_MEASURE,
                                        Work.MUNICIPAL_MEASURE, Work.REGISTERED_UNEMPLOYED, Work.UNREGISTERED_UNEMPLOYED)),
                error("23A", "No one under 62 has an old-age pension.",
                        row -> has(row, Benefit.OLD_AGE)
                                && CommonRules.aged(age -> age < EARLIEST_OLD_AGE_PENSION).test(row)),
                error("23B", "The transitional benefit needs children under 18 in the household.",
                        row -> has(row, Benefit.TRANSITIONAL) && !hasChildren(row)),
                error("23C", "The child benefit needs children under 18 in the household.",
                        row -> has(row, Benefit.CHILD_BENEFIT) && !hasChildren(row)),
                warning("24", "Who has a disability or old-age pension is not likely to have this situation at work.",
                        row -> has(row, Benefit.DISABILITY, Benefit.OLD_AGE)
                                && !works(row, Work.PART_TIME, Work.EDUCATION, Work.NOT_SEEKING, Work.STATE_MEASURE,
                                        Work.MUNICIPAL_MEASURE, Work.REGISTERED_UNEMPLOYED)),
                error("24B", "Who lives on the work assessment allowance is not unemployed without being registered.",
                        row -> lives(row, Livelihood.BENEFIT) && has(row, Benefit.WORK_ASSESSMENT)
                                && works(row, Work.UNREGISTERED_UNEMPLOYED)));
    }

    private static List<Rule> conditions() {
        return List.of(
                error("41", "Conditions are set, but not when the payment decision that carries them was made.",
                        row -> conditioned(row) && row.date("UTBETDATO").isEmpty()),
                error("42", "Conditions are set, but not how long the payment decision that carries them is valid.",
                        row -> conditioned(row) && row.date("UTBETTOMDATO").isEmpty()),
                error("43", "Conditions are set, but not which.",
                        row -> conditioned(row) && !row.anyCoded(Condition.values())));
    }

    private static List<Rule> money() {
        return List.of(
                error("26", "No month has aid.", row -> !row.anyMonth()),
                error("27", "There is neither grant nor loan.",
                        row -> row.number("BIDRAG") <= 0 && row.number("LAAN") <= 0),
                warning("30", "Grant and loan are more than 1 000 000 kroner.", row -> sum(row) > MOST_LIKELY_SUM),
                warning("31", "Grant and loan are 200 kroner or less.", row -> sum(row) <= LEAST_LIKELY_SUM),
                warning("36", "The months' grants are not the year's.", row -> differs(row, "BIDRAG", Layouts::grantIn)),
                warning("37", "The months' loans are not the year's.", row -> differs(row, "LAAN", Layouts::loanIn)));
    }

    private static boolean lives(Row row, Livelihood livelihood) {
        return row.is("VKLO", livelihood.code());
    }

    private static boolean has(Row row, Benefit... any) {
        return Arrays.stream(any).anyMatch(benefit -> row.is("TRYGDESIT", benefit.code()));
    }

    private static boolean works(Row row, Work... any) {
        return Arrays.stream(any).anyMatch(work -> row.is("ARBSIT", work.code()));
    }

    private static boolean hasChildren(Row row) {
        return row.is("BU18", YesNo.YES) && row.number("ANTBU18") > 0;
    }

    private static boolean conditioned(Row row) {
        return row.is("VILKARSOSLOV", YesNo.YES);
    }

    private static long sum(Row row) {
        return row.number("BIDRAG") + row.number("LAAN");
    }

    private static boolean differs(Row row, String year, Function<Month, String> monthly) {
        return Arrays.stream(Month.values()).map(monthly).mapToLong(row::number).sum() != row.number(year);
    }
}
