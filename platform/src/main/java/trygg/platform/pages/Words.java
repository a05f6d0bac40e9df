package trygg.platform.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import io.quarkus.qute.TemplateExtension;

/**
 * Dates, times, numbers and money in the reader's form and the municipality's time zone, for templates:
 * {@code {entry.at.dateTime(frame)}}. The patterns are written here and not taken from the JDK's tables, which change
 * between releases.
 */
@TemplateExtension
public final class Words {

    private Words() {
    }

    /** Day and time, such as "22. nov. 2026 kl. 14.05". */
    public static String dateTime(Instant at, PageFrame frame) {
        return switch (frame.language()) {
            case NB -> format(at, frame, "d. MMM yyyy 'kl.' HH.mm");
            case SV -> format(at, frame, "d MMM yyyy 'kl.' HH.mm");
            case EN -> format(at, frame, "d MMM yyyy, HH:mm");
        };
    }

    /** The same with weekday and zone, for the place where the exact time must leave no doubt. */
    public static String exactTime(Instant at, PageFrame frame) {
        return switch (frame.language()) {
            case NB -> format(at, frame, "EEEE d. MMMM yyyy 'kl.' HH.mm z");
            case SV -> format(at, frame, "EEEE d MMMM yyyy 'kl.' HH.mm z");
            case EN -> format(at, frame, "EEEE d MMMM yyyy, HH:mm z");
        };
    }

    /** The time of day. */
    public static String time(Instant at, PageFrame frame) {
        return format(at, frame, frame.language() == Language.EN ? "HH:mm" : "HH.mm");
    }

    public static String date(LocalDate day, PageFrame frame) {
        return DateTimeFormatter.ofPattern(frame.language() == Language.NB ? "d. MMM yyyy" : "d MMM yyyy",
                frame.language().locale()).format(day);
    }

    public static String month(YearMonth month, PageFrame frame) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", frame.language().locale()).format(month);
    }

    /** A whole or decimal number, grouped as the reader groups it. */
    public static String number(Number number, PageFrame frame) {
        return numbers(frame).format(number);
    }

    /** Money with two decimals and its currency code, such as "1 410,00 SEK". */
    public static String money(BigDecimal amount, String currency, PageFrame frame) {
        var format = numbers(frame);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount) + "\u00a0" + currency;
    }

    /** A length of time in two units at most. */
    public static String length(Duration length, PageFrame frame) {
        return ClockWords.in(frame.language()).length(length);
    }

    private static NumberFormat numbers(PageFrame frame) {
        return NumberFormat.getInstance(frame.language().locale());
    }

    private static String format(Instant at, PageFrame frame, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, frame.language().locale())
                .format(ZonedDateTime.ofInstant(at, frame.zone()));
    }
}
