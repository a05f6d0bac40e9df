package trygg.intake.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.intake.digisos.Application;
import trygg.intake.digisos.MoneyFact;
import trygg.platform.events.OutgoingEvent;

/** The economy an application states, for benefits to keep; shape of {@code contracts/intake/contact/EconomyStated.v1}. */
final class ApplicationMessages {

    private ApplicationMessages() {
    }

    static OutgoingEvent economyStated(Application application, UUID contactId, UUID caseId, String municipality, Instant at) {
        return new OutgoingEvent("EconomyStated.v1", caseId, municipality, at, new EconomyStated(contactId, caseId, "NOK",
                application.finances().facts().stream().map(ApplicationMessages::fact).toList()));
    }

    private static Fact fact(MoneyFact fact) {
        var sort = switch (fact.kind()) {
            case INCOME -> "income";
            case REGULAR_COST, COST -> "cost";
            case ASSET -> "asset";
            case PAYOUT -> "payout";
        };
        return new Fact(sort, code(fact.type()), amount(fact.amount()),
                fact.source() == Application.Source.APPLICANT ? "person" : "register", fact.from(), fact.to());
    }

    /** The format lets any text stand as a code; what does not look like one may be free text and stays here. */
    private static String code(String type) {
        return type.matches("[A-Za-z0-9_.-]{1,60}") ? type : "other";
    }

    private static @Nullable String amount(@Nullable BigDecimal amount) {
        return amount == null || amount.precision() - amount.scale() > 15 ? null
                : amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    record EconomyStated(UUID contactId, UUID caseId, String currency, List<Fact> facts) {
    }

    record Fact(String sort, String kind, @Nullable String amount, String source, @Nullable LocalDate from,
            @Nullable LocalDate to) {
    }
}
