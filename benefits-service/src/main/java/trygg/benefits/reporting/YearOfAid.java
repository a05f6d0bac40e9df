package trygg.benefits.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import trygg.benefits.reporting.AidRecords.Coded;
import trygg.benefits.reporting.Numbers.PersonNumbered;
import trygg.benefits.statistics.AidYear;
import trygg.benefits.statistics.Control;
import trygg.benefits.statistics.Controlled;
import trygg.benefits.statistics.Family;
import trygg.benefits.statistics.Form;
import trygg.benefits.statistics.PaidOut;
import trygg.benefits.statistics.PersonNumber;
import trygg.benefits.statistics.Recipient;
import trygg.benefits.statistics.Recipient.Sex;
import trygg.benefits.statistics.Reporting;

/**
 * A municipality's year of financial aid, ready to be written as form 11F. Pure: facts and numbers in, records and what keeps
 * some from being records out.
 */
public record YearOfAid(Reporting reporting, List<AidYear> records, List<Incomplete> incomplete, Map<String, UUID> hidden) {

    private static final int CASEWORKER_LETTERS = 10;

    /** A case with money in the year that cannot be a record. */
    public record Incomplete(UUID caseId, boolean protectedPerson, Missing missing) {
    }

    public enum Missing {
        /** No decision has coded facts: only emergency aid was decided. */
        FACTS,
        /** Neither intake nor the household as it was stated knows when the recipient was born. */
        BIRTH_DATE,
        /** No number of the form the record asks for; Sweden's has no stand-in. */
        NUMBER,
        /** The record wants the number of every adult, and of one beside the applicant it is not known. */
        OTHER_ADULTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public YearOfAid {
        records = List.copyOf(records);
        incomplete = List.copyOf(incomplete);
        hidden = Map.copyOf(hidden);
    }

    /** The protected cases by their journal numbers, as far as they have one. */
    static Map<String, UUID> hidden(Set<UUID> cases, Map<UUID, String> journal) {
        return cases.stream().filter(journal::containsKey).collect(Collectors.toMap(journal::get, Function.identity()));
    }

    /** What is known of a year before the numbers are. */
    record Basis(Reporting reporting, Map<UUID, List<PaidOut>> paid, Map<UUID, Coded> coded, Map<UUID, String> journal,
            Set<UUID> hidden) {

        List<UUID> cases() {
            return paid.keySet().stream().sorted().toList();
        }
    }

    static YearOfAid of(Basis basis, Map<UUID, PersonNumbered> numbers) {
        var records = new ArrayList<AidYear>();
        var incomplete = new ArrayList<Incomplete>();
        for (var caseId : basis.cases()) {
            var coded = Optional.ofNullable(basis.coded().get(caseId));
            var numbered = Optional.ofNullable(numbers.get(caseId));
            var born = numbered.map(PersonNumbered::birthDate).or(() -> coded.map(Coded::birthDate));
            if (coded.isEmpty() || born.isEmpty()) {
                incomplete.add(new Incomplete(caseId, basis.hidden().contains(caseId),
                        coded.isEmpty() ? Missing.FACTS : Missing.BIRTH_DATE));
                continue;
            }
            var recipient = recipient(born.get(), basis.journal().getOrDefault(caseId, ""),
                    numbered.orElseGet(() -> PersonNumbered.born(born.get())), coded.get().decidedBy());
            var facts = coded.get().facts();
            AidYear.of(basis.reporting(), recipient, duf(numbered), new Family(facts.maritalStatus(), coded.get().children()),
                    facts.aid(), basis.paid().getOrDefault(caseId, List.of())).ifPresent(records::add);
        }
        records.sort(Comparator.comparing(year -> Long.parseLong(year.recipient().journalNumber())));
        return new YearOfAid(basis.reporting(), records, incomplete, hidden(basis.hidden(), basis.journal()));
    }

    /** In the year's form beside the other number, never in its place; the form of the qualification programme has no room. */
    private static String duf(Optional<PersonNumbered> numbered) {
        return numbered.map(PersonNumbered::dufNumber).filter(PersonNumber::isDuf).orElse("");
    }

    /**
     * The number, or the one prescribed for who has none. Nothing but the number tells the sex; without one it is not guessed.
     */
    static Recipient recipient(LocalDate born, String journal, PersonNumbered numbered, String caseworker) {
        var national = PersonNumber.national(numbered.number());
        Optional<Sex> sex = national.flatMap(PersonNumber::sex);
        return new Recipient(born, journal, national.orElseGet(() -> PersonNumber.without(born, null)), sex.orElse(null),
                caseworker(caseworker));
    }

    /** As much of the name as the form has room for. */
    private static String caseworker(String name) {
        var stripped = name.strip();
        return stripped.substring(0, Math.min(CASEWORKER_LETTERS, stripped.length())).strip();
    }

    String content() {
        return Form.file(records.stream().map(AidYear::line).toList());
    }

    Controlled controlled() {
        return Control.ofFile(Form.AID, reporting, !records.isEmpty(), content());
    }

    Made.File file() {
        return new Made.File(content(), controlled(), incomplete, hidden);
    }
}
