package trygg.benefits.reporting;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Household;
import trygg.benefits.parameter.Amount;
import trygg.benefits.reporting.Numbers.NumberedMember;
import trygg.benefits.reporting.Numbers.PersonNumbered;
import trygg.benefits.reporting.YearOfAid.Incomplete;
import trygg.benefits.reporting.YearOfAid.Missing;
import trygg.benefits.statistics.PaidOut;
import trygg.benefits.statistics.Recipient.Sex;
import trygg.benefits.statistics.SwedishMonth;
import trygg.benefits.statistics.SwedishMonth.Adult;

/**
 * A Swedish municipality's month of aid in the record of before 2017. Pure. Every adult of a household has columns of their own
 * in its row: where the number of one of them is not known, the household cannot be a row, and says so.
 */
record MonthOfAid(List<SwedishMonth> rows, List<Incomplete> incomplete) {

    /** What is written for a column that nobody records. */
    private static final String UNKNOWN = "-";

    /** The column's name is Barn15; the limit itself was not seen. */
    private static final int FIRST_AGE_NOT_COUNTED = 16;
    private static final int OF_AGE = 18;

    private static final String PARTNER = "partner";
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9]{12}");

    /** The second digit from the right is odd for a man. */
    private static final int SEX = 10;

    record Basis(YearMonth month, String municipality, Map<UUID, List<PaidOut>> paid, Map<UUID, Household> households,
            Set<UUID> hidden) {

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
            var adults = new ArrayList<Numbered>();
            numbered.ifPresent(person -> adults.add(new Numbered(person.number(), person.birthDate())));
            var others = others(household, numbered);
            adults.addAll(others);
            var missing = missing(household, adults, others);
            if (missing.isPresent()) {
                incomplete.add(new Incomplete(caseId, basis.hidden().contains(caseId), missing.get()));
                continue;
            }
            var aid = basis.paid().getOrDefault(caseId, List.of()).stream().map(PaidOut::amount).reduce(Amount.NONE,
                    Amount::plus);
            rows.add(new SwedishMonth(basis.month(), basis.municipality(), "",
                    household.childrenUnder(FIRST_AGE_NOT_COUNTED, day), aid,
                    adults.stream().map(adult -> adult(adult, household, day)).toList()));
        }
        return new MonthOfAid(List.copyOf(rows), List.copyOf(incomplete));
    }

    /** An adult of the household with what is known of them. */
    private record Numbered(@Nullable String number, @Nullable LocalDate birthDate) {

        boolean personal() {
            return number != null && PERSONAL_NUMBER.matcher(number).matches();
        }

        @Override
        public String toString() {
            return "Numbered[withheld]";
        }
    }

    /**
     * The adults beside the applicant, as intake was last told of them. Where it was told of others than those the household
     * was reckoned with, it is not known whose numbers these are, and there are none.
     */
    private static List<Numbered> others(Household household, Optional<PersonNumbered> numbered) {
        var told = numbered.map(PersonNumbered::members).orElse(List.of()).stream()
                .filter(member -> !member.role().equals("child")).toList();
        var same = told.stream().map(NumberedMember::role).sorted().toList()
                .equals(household.members().stream().map(Household.Member::role)
                        .filter(role -> role.equals(PARTNER) || role.equals("other")).sorted().toList());
        return same ? told.stream().map(one -> new Numbered(one.number(), one.birthDate())).toList() : List.of();
    }

    private static Optional<Missing> missing(Household household, List<Numbered> adults, List<Numbered> others) {
        if (household.adults() > others.size() + 1 || !others.stream().allMatch(Numbered::personal)) {
            return Optional.of(Missing.OTHER_ADULTS);
        }
        if (adults.isEmpty() || !adults.getFirst().personal()) {
            return Optional.of(Missing.NUMBER);
        }
        return adults.stream().anyMatch(adult -> adult.birthDate() == null) ? Optional.of(Missing.BIRTH_DATE)
                : Optional.empty();
    }

    private static Adult adult(Numbered adult, Household household, LocalDate day) {
        var number = Objects.requireNonNull(adult.number());
        var sex = (number.charAt(SEX) - '0') % 2 == 1 ? Sex.MAN : Sex.WOMAN;
        return new Adult(number, status(household, sex, day), UNKNOWN, UNKNOWN, sex,
                Math.max(0, Period.between(Objects.requireNonNull(adult.birthDate()), day).getYears()));
    }

    /** The record has no code for adults who are no couple and share what they have. */
    private static SwedishMonth.Household status(Household household, Sex sex, LocalDate day) {
        var roles = household.members().stream().map(Household.Member::role).toList();
        return roles.contains("other") ? SwedishMonth.Household.UNKNOWN
                : SwedishMonth.Household.of(sex, roles.contains(PARTNER), household.childrenUnder(OF_AGE, day) > 0);
    }
}
