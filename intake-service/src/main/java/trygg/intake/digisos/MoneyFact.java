package trygg.intake.digisos;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import trygg.intake.digisos.Application.Source;

/**
 * One line about money, in Norwegian kroner with two decimals. An amount that the file leaves out is null and not zero; so is
 * one beyond any household (10^12 and more), which stands in the original.
 *
 * @param type the format's code; new ones appear without notice, so it is shown and never switched over
 * @param title how a caseworker must see the line named
 * @param amount the figure of the line: the stated amount, otherwise net, otherwise gross
 * @param paidOn of a payout
 * @param from first day of the period a payout is for
 * @param to last day of it
 */
public record MoneyFact(Kind kind, String type, String title, @Nullable BigDecimal amount, @Nullable BigDecimal gross,
        @Nullable BigDecimal net, @Nullable BigDecimal tax, @Nullable BigDecimal otherDeductions, Source source,
        boolean correctedByApplicant, @Nullable LocalDate paidOn, @Nullable LocalDate from, @Nullable LocalDate to,
        @Nullable String payer, @Nullable String payerNumber, @Nullable PaidTo paidTo, List<Part> parts) {

    public MoneyFact {
        parts = List.copyOf(parts);
    }

    /** Where in the application the line stands. */
    public enum Kind {
        /** Regular income of a month. */
        INCOME,
        /** Regular cost of a month. */
        REGULAR_COST,
        /** Savings and property. */
        ASSET,
        /** Money paid out to the applicant, by NAV, an employer, Husbanken or somebody else. */
        PAYOUT,
        /** A cost stated for this application, as a bill. */
        COST
    }

    /** Who received a housing benefit: the municipality gets it for its own tenants. */
    public enum PaidTo {
        HOUSEHOLD,
        MUNICIPALITY
    }

    /** A part of a payout, as NAV splits it. */
    public record Part(@Nullable String type, @Nullable BigDecimal amount, @Nullable String rateKind,
            @Nullable BigDecimal rateCount, @Nullable BigDecimal rate) {

        @Override
        public String toString() {
            return "Part[withheld]";
        }
    }

    @Override
    public String toString() {
        return "MoneyFact[%s, withheld]".formatted(kind);
    }
}
