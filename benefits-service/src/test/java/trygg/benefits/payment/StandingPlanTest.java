package trygg.benefits.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.bank.Account;
import trygg.benefits.bank.Account.Scheme;
import trygg.benefits.bank.Payee;
import trygg.benefits.bank.Payee.Kind;
import trygg.benefits.bank.Remittance;
import trygg.benefits.payment.StandingPlan.Last;
import trygg.benefits.payment.StandingPlan.Share;

/** Rent goes where it went, and the person gets the rest; whom nobody knows, nobody pays by itself. */
class StandingPlanTest {

    private static final CasePayee PERSON = payee(Kind.PERSON, 1);
    private static final CasePayee LANDLORD = payee(Kind.LANDLORD, 2);
    private static final CasePayee OTHER = payee(Kind.PERSON, 3);

    @Test
    void theLandlordGetsTheSameAndThePersonTheRest() {
        var last = List.of(new Last(LANDLORD.root(), amount("6200.50")), new Last(PERSON.root(), amount("1000.00")));

        assertThat(StandingPlan.divide(amount("9000.00"), last, List.of(PERSON, LANDLORD)))
                .hasValue(List.of(new Share(LANDLORD, amount("6200.50")), new Share(PERSON, amount("2799.50"))));
        assertThat(StandingPlan.divide(amount("6000.00"), last, List.of(PERSON, LANDLORD)))
                .hasValue(List.of(new Share(LANDLORD, amount("6000.00"))));
    }

    @Test
    void theOnlyPersonIsPaidWhoWasNeverPaidBefore() {
        assertThat(StandingPlan.divide(amount("10.00"), List.of(), List.of(PERSON, LANDLORD)))
                .hasValue(List.of(new Share(PERSON, amount("10.00"))));
        assertThat(StandingPlan.divide(amount("10.00"), List.of(), List.of(PERSON, OTHER))).isEmpty();
        assertThat(StandingPlan.divide(amount("10.00"), List.of(), List.of(LANDLORD))).isEmpty();
    }

    @Test
    void whatTheLandlordDoesNotGetNobodyGetsWithoutAPerson() {
        var last = List.of(new Last(LANDLORD.root(), amount("6200.50")));

        assertThat(StandingPlan.divide(amount("7000.00"), last, List.of(LANDLORD))).isEmpty();
    }

    @Test
    void aPayeeSaysNeitherNameNorAccountOfItself() {
        assertThat(PERSON.toString() + PERSON.payee()
                + new EnterPayee(PERSON.id(), new ApplicationId(PERSON.id()), PERSON.payee(), PERSON.remittance(),
                        null, "karin"))
                .doesNotContain("Åsa", "8257466", "Prövén");
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }

    private static CasePayee payee(Kind kind, int nth) {
        var id = new UUID(0x4000, nth);
        return new CasePayee(id, id, new UUID(0x4000, 0), "SE-0181",
                new Payee(kind, "Åsa Prövén", new Account(Scheme.IBAN, "SE45 5000 0000 0583 9825 7466")),
                new Remittance.Silent(), null, Instant.EPOCH, "karin");
    }
}
