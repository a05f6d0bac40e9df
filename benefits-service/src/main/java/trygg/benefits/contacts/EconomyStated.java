package trygg.benefits.contacts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Money;
import trygg.benefits.application.StatedFact;
import trygg.platform.events.UnreadableMessage;

/** The fields benefits uses of {@code contracts/intake/contact/EconomyStated.v1}. */
record EconomyStated(UUID contactId, String currency, List<Fact> facts) {

    record Fact(String sort, String kind, @Nullable String amount, String source, @Nullable LocalDate from,
            @Nullable LocalDate to) {
    }

    EconomyStated {
        facts = List.copyOf(facts);
    }

    List<StatedFact> stated() {
        try {
            var money = Currency.getInstance(currency);
            return facts.stream().map(fact -> new StatedFact(fact.sort(), fact.kind(),
                    fact.amount() == null ? null : new Money(new BigDecimal(fact.amount()), money), money, fact.source(),
                    fact.from(), fact.to())).toList();
        } catch (IllegalArgumentException | ArithmeticException notMoney) {
            throw new UnreadableMessage("an amount that is not money", notMoney);
        }
    }
}
