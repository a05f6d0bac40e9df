package trygg.benefits.recovery;

import java.time.LocalDate;

import trygg.benefits.application.Money;

/** What was paid on an application, and on which day. */
public record Paid(LocalDate on, Money amount) {
}
