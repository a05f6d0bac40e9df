package trygg.benefits.recovery;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import jakarta.inject.Singleton;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.platform.db.Tx;

/** What was paid, by the payments the service has been told of. */
@Singleton
class ToldPayments implements PaidSums {

    @Override
    public List<Paid> of(Tx tx, ApplicationId application) {
        return tx.query("""
                select paid_on, amount, currency from (select distinct on (payment_id) * from payment_change
                        where application_id = :id order by payment_id, nth desc) standing
                 where state = 'paid' order by paid_on""").bind("id", application.value())
                .map((row, _) -> new Paid(row.getObject("paid_on", LocalDate.class),
                        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")))))
                .list();
    }
}
