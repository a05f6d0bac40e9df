package trygg.intake.nationalid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A national identity number whose form, date and check digits hold. It says nothing about whether the number was ever
 * issued, or to whom: only the population register knows that.
 *
 * <p>
 * Equality is the digits' equality within a country, so that a number written in two ways is one person's number. The text
 * form is masked: a number must not reach a log through a careless message.
 */
public final class NationalId {

    /** The country whose register issues the number. */
    public enum Country {
        SE,
        NO
    }

    /** What the number is to the register that issues it. */
    public enum Kind {
        /** Swedish, for people entered in the population register (folkbokföringslagen section 18). */
        PERSONNUMMER,
        /** Swedish, for people who are not (lag 2022:1697), with 60 added to the day. */
        SAMORDNINGSNUMMER,
        /** Norwegian, for people settled in the country. */
        FODSELSNUMMER,
        /** Norwegian, for people with a shorter stay (folkeregisterloven section 2-2), with 40 added to the day. */
        D_NUMBER
    }

    private static final Pattern OUTER_SPACE = Pattern.compile("^[\\s\\u00A0]+|[\\s\\u00A0]+$");

    private final Country country;
    private final Kind kind;
    private final boolean synthetic;
    private final String digits;
    private final @Nullable LocalDate birthDate;

    NationalId(Country country, Kind kind, boolean synthetic, String digits, @Nullable LocalDate birthDate) {
        this.country = country;
        this.kind = kind;
        this.synthetic = synthetic;
        this.digits = digits;
        this.birthDate = birthDate;
    }

    /**
     * Reads a number as a person writes it. The length tells the country: eleven digits are Norwegian, ten or twelve
     * Swedish. A space may stand where people group the digits, after the date.
     */
    public static NationalIdReading parse(String written) {
        // Which day it is decides only the century of a short Swedish number; a test gives its own.
        return parse(written, LocalDate.now(Clock.systemUTC()));
    }

    /** As {@link #parse(String)}, on a given day: a ten-digit Swedish number takes its century from it. */
    public static NationalIdReading parse(String written, LocalDate today) {
        var text = OUTER_SPACE.matcher(written).replaceAll("");
        if (text.isEmpty()) {
            return NationalIdReading.invalid(NationalIdReading.Reason.EMPTY);
        }
        if (NorwegianNumber.looksLike(text)) {
            return NorwegianNumber.read(text, today);
        }
        if (SwedishNumber.looksLike(text)) {
            return SwedishNumber.read(text, today);
        }
        return NationalIdReading.invalid(text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? NationalIdReading.Reason.WRONG_LENGTH
                : NationalIdReading.Reason.WRONG_CHARACTERS);
    }

    public Country country() {
        return country;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * True when the number's own form shows that no register issued it as such to a person (Norwegian month + 80 or + 40). A
     * Swedish test number does not show it, so false there means "cannot be seen", not "a living person".
     */
    public boolean synthetic() {
        return synthetic;
    }

    /** Digits only: twelve (YYYYMMDDNNNC) for Sweden, eleven as written for Norway. The one form that is stored and hashed. */
    public String digits() {
        return digits;
    }

    /** Empty where the number does not tell: Norwegian numbers of the rule of 2032 carry no century. */
    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NationalId that && country == that.country && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(country, digits);
    }

    @Override
    public String toString() {
        return "NationalId[%s %s%s, digits withheld]".formatted(country, kind, synthetic ? " synthetic" : "");
    }
}
