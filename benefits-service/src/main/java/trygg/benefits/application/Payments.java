package trygg.benefits.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Payment.State;
import trygg.platform.db.Tx;

/** The payments and each change of them, as PostgreSQL keeps them. */
@Singleton
class Payments {

    /**
     * False when the id stands for a payment of something else already.
     *
     * @param nth which change of the payment it is, from 1
     */
    boolean add(Tx tx, Application application, Payment payment, int nth) {
        return tx.update("""
                insert into payment_change (payment_id, nth, application_id, municipality, state, amount, currency, due_on,
                                            paid_on, changed_at, changed_by)
                values (:id, :nth, :applicationId, :municipality, :state, :amount, :currency, cast(:dueOn as date),
                        cast(:paidOn as date), :at, :by)
                on conflict (payment_id, nth) do nothing""", new Inserted(payment.id(), nth, application.id().value(),
                application.municipality(), payment.state().code(), payment.amount().amount(),
                payment.amount().currency().getCurrencyCode(), text(payment.dueOn()), text(payment.paidOn()),
                payment.changedAt(), payment.by())).execute() == 1;
    }

    /** How each payment of the application stands now, the oldest first. */
    List<Payment> of(Tx tx, ApplicationId application) {
        return tx.query("""
                select * from (select distinct on (payment_id) *, min(changed_at) over (partition by payment_id) as begun
                                 from payment_change where application_id = :id order by payment_id, nth desc) now
                 order by begun, payment_id""").bind("id", application.value()).map((row, _) -> read(row)).list();
    }

    /** The changes of one payment of this application, the oldest first. */
    List<Payment> changesOf(Tx tx, ApplicationId application, UUID payment) {
        return tx.query("select * from payment_change where application_id = :id and payment_id = :payment order by nth")
                .bind("id", application.value()).bind("payment", payment).map((row, _) -> read(row)).list();
    }

    /** True when it was planned to a payee here: the bank tells how it stands, not the ledger. */
    boolean goesByBank(Tx tx, UUID payment) {
        return tx.query("select exists (select 1 from payment_change where payment_id = :id and payee_id is not null)")
                .bind("id", payment).mapTo(Boolean.class).one();
    }

    private static Payment read(ResultSet row) throws SQLException {
        return new Payment(row.getObject("payment_id", UUID.class), State.of(row.getString("state")).orElseThrow(),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getObject("due_on", LocalDate.class), row.getObject("paid_on", LocalDate.class),
                row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"));
    }

    /** As text with a cast, because an absent day has no type for the driver to guess. */
    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    record Inserted(UUID id, int nth, UUID applicationId, String municipality, String state, BigDecimal amount,
            String currency, @Nullable String dueOn, @Nullable String paidOn, Instant at, String by) {
    }
}
