package trygg.benefits.arrears;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import trygg.benefits.application.Money;
import trygg.platform.events.UnreadableMessage;

/** The fields benefits uses of {@code contracts/housing/arrears/ArrearsNotified.v1}. */
record ArrearsNotified(UUID noticeId, UUID caseId, String amount, String currency, LocalDate dueOn, boolean children,
        Instant receivedAt) {

    ArrearsNotified {
        Objects.requireNonNull(noticeId, "noticeId");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }

    /** @param protectedPerson as benefits knows the case; who is not known is protected */
    Examination examination(String municipality, boolean protectedPerson) {
        try {
            return new Examination(noticeId, caseId, municipality,
                    new Money(new BigDecimal(amount), Currency.getInstance(currency)), dueOn, children,
                    receivedAt.truncatedTo(ChronoUnit.MICROS), protectedPerson, List.of(), null, null);
        } catch (IllegalArgumentException | ArithmeticException notMoney) {
            throw new UnreadableMessage("an amount that is not money", notMoney);
        }
    }
}
