package trygg.benefits.reporting;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import trygg.benefits.application.Household;
import trygg.benefits.parameter.Amount;
import trygg.benefits.reporting.Numbers.PersonNumbered;
import trygg.benefits.reporting.YearOfAid.Incomplete;
import trygg.benefits.reporting.YearOfAid.Missing;
import trygg.benefits.statistics.PaidOut;
import trygg.benefits.statistics.Recipient.Sex;
import trygg.benefits.statistics.SwedishMonth;
import trygg.benefits.statistics.SwedishMonth.Adult;

/**
 * A Swedish municipality's month of aid in the record of before 2017. Pure. Only the applicant's number is known to anybody
 * here:
 * a household with more adults cannot be a row, because each adult has one, and says so.
 */
record MonthOfAid(List<SwedishMonth> rows, List<Incomplete> incomplete) {

    /** What is written for a column that nobody records. */
    private static final String UNKNOWN = "-";

    /** The column's name is Barn15; the limit itself was not seen. */
    private static final int FIRST_AGE_NOT_COUNTED = 16;
    private static final int OF_AGE = 18;

    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9]{12}");

    /** The second digit from the right is odd for a man. */
    private static final int SEX = 10;

    record Basis(YearMonth month, String municipality, Map<UUID, List<PaidOut>> paid, Map<UUID, Household> households) {

        List<UUID> cases() {
            return paid.keySet().stream().sorted().toList();
        }
    }

    static MonthOfAid of(Basis basis, Map<UUID, PersonNumbered> numbers) {
        var rows = new ArrayList<SwedishMonth>();
        var incomplete = new ArrayList<Incomplete>();
        var day = basis.month().atDay(1);
        for (var caseId : basis.cases()) {
            var household = Optional.ofNullable(basis.households().get(caseId)).orElseGet(() -> new Household(List.of()));
            var numbered = Optional.ofNullable(numbers.get(caseId));
            var number = numbered.map(PersonNumbered::number).filter(text -> PERSONAL_NUMBER.matcher(text).matches());
            var born = numbered.map(PersonNumbered::birthDate);
            if (household.adults() > 1 || number.isEmpty() || born.isEmpty()) {
                incomplete.add(new Incomplete(caseId, household.adults() > 1 ? Missing.OTHER_ADULTS
                        : number.isEmpty() ? Missing.NUMBER : Missing.BIRTH_DATE));
                continue;
            }
            var aid = basis.paid().getOrDefault(caseId, List.of()).stream().map(PaidOut::amount).reduce(Amount.NONE,
                    Amount::plus);
            rows.add(new SwedishMonth(basis.month(), basis.municipality(), "",
                    household.childrenUnder(FIRST_AGE_NOT_COUNTED, day), aid,
                    List.of(adult(number.get(), born.get(), household, day))));
        }
        return new MonthOfAid(List.copyOf(rows), List.copyOf(incomplete));
    }

    private static Adult adult(String number, LocalDate born, Household household, LocalDate day) {
        var sex = (number.charAt(SEX) - '0') % 2 == 1 ? Sex.MAN : Sex.WOMAN;
        return new Adult(number,
                SwedishMonth.Household.of(sex, false, household.childrenUnder(OF_AGE, day) > 0), UNKNOWN,
                UNKNOWN, sex, Math.max(0, Period.between(born, day).getYears()));
    }
}
