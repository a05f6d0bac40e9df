package trygg.benefits.statistics;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The person a record is about, and who answers for it.
 *
 * @param journalNumber the case's number with the municipality, at most eight characters, one to a person in a file
 * @param sex null when nobody has stated it: it is never guessed, the field stays blank and the control says so (rule 08)
 * @param caseworker who can be asked, at most ten characters
 */
public record Recipient(LocalDate birthDate, String journalNumber, PersonNumber number, @Nullable Sex sex, String caseworker) {

    /** The sex the population register or the person states; the forms know these two. */
    public enum Sex implements Coded {
        MAN("1"),
        WOMAN("2");

        private final String code;

        Sex(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public Recipient {
        if (journalNumber.isBlank() || journalNumber.length() > 8) {
            throw new IllegalArgumentException("a journal number has one to eight characters");
        }
        if (caseworker.isBlank() || caseworker.length() > 10) {
            throw new IllegalArgumentException("a caseworker is named in one to ten characters");
        }
        if (!journalNumber.equals(journalNumber.strip()) || !caseworker.equals(caseworker.strip())) {
            throw new IllegalArgumentException("blanks around a name are lost in the file");
        }
    }

    void write(Map<String, String> values) {
        values.put("FODSELSDATO", Field.day(birthDate));
        values.put("PERSON_JOURNALNR", journalNumber);
        values.put("PERSON_FODSELSNR", number.digits());
        values.put("KJONN", sex == null ? "" : sex.code());
        values.put("SAKSBEHANDLER", caseworker);
    }

    static Recipient read(Map<String, String> values) {
        return new Recipient(Field.readDay(values.getOrDefault("FODSELSDATO", "")).orElseThrow(),
                values.getOrDefault("PERSON_JOURNALNR", ""), new PersonNumber(values.getOrDefault("PERSON_FODSELSNR", "")),
                Coded.of(Sex.class, values.getOrDefault("KJONN", "")).orElseThrow(),
                values.getOrDefault("SAKSBEHANDLER", ""));
    }
}
