package trygg.benefits.recovery;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.platform.db.Tx;

/** Decisions to recover, what was said of repayment and what was waived, as PostgreSQL keeps it. */
@Singleton
public class Recoveries {

    /**
     * @param waived why it is not asked back after all; nothing while it is
     * @param setAside when an appeal was upheld; nothing while it counts
     */
    public record Kept(Recovery recovery, @Nullable Waiver waived, @Nullable Instant setAside) {

        boolean counts() {
            return waived == null && setAside == null;
        }
    }

    public record Waiver(String reason, Instant at, String by) {
    }

    List<Kept> of(Tx tx, ApplicationId application) {
        return tx.query("""
                select r.*, w.reason as why_waived, w.waived_at, w.waived_by, s.set_aside_at
                  from recovery r left join recovery_waived w on w.recovery_id = r.id
                  left join recovery_set_aside s on s.recovery_id = r.id
                 where r.application_id = :id order by r.decided_at, r.id""").bind("id", application.value())
                .map((row, _) -> kept(row)).list();
    }

    Optional<Recovery> find(Tx tx, UUID id) {
        return tx.query("select * from recovery where id = :id").bind("id", id).map((row, _) -> recovery(row)).findOne();
    }

    /** False when it was set aside before. */
    boolean setAside(Tx tx, Application application, UUID recovery, UUID appeal, String by) {
        return tx.update("""
                insert into recovery_set_aside (recovery_id, municipality, appeal_id, set_aside_at, set_aside_by)
                values (:id, :municipality, :appeal, :at, :by) on conflict (recovery_id) do nothing""").bind("id", recovery)
                .bind("municipality", application.municipality()).bind("appeal", appeal).bind("at", tx.now()).bind("by", by)
                .execute() == 1;
    }

    boolean add(Tx tx, Application application, Recovery recovery) {
        return tx.update("""
                insert into recovery (id, decision_id, application_id, municipality, ground, amount, currency, reason,
                                      decided_at, decided_by)
                values (:id, :decisionId, :applicationId, :municipality, :ground, :amount, :currency, :reason, :at, :by)
                on conflict (id) do nothing""", new Inserted(recovery.id(), recovery.decisionId(),
                application.id().value(), application.municipality(), recovery.ground().name(),
                recovery.amount().amount(), recovery.amount().currency().getCurrencyCode(), recovery.reason(),
                recovery.at(), recovery.by())).execute() == 1;
    }

    /** False when it was waived before. */
    boolean waive(Tx tx, Application application, UUID recovery, String reason, String by) {
        return tx.update("""
                insert into recovery_waived (recovery_id, municipality, reason, waived_at, waived_by)
                values (:id, :municipality, :reason, :at, :by) on conflict (recovery_id) do nothing""").bind("id", recovery)
                .bind("municipality", application.municipality()).bind("reason", reason).bind("at", tx.now()).bind("by", by)
                .execute() == 1;
    }

    Optional<LawfulGround> conditionOf(Tx tx, UUID decision) {
        return tx.query("select ground from repayment_condition where decision_id = :id").bind("id", decision)
                .mapTo(String.class).findOne().map(LawfulGround::valueOf);
    }

    /** False when the decision says repayment already; it says so once. */
    boolean condition(Tx tx, Application application, UUID decision, LawfulGround ground, String by) {
        return tx.update("""
                insert into repayment_condition (decision_id, application_id, municipality, ground, said_at, said_by)
                values (:decision, :application, :municipality, :ground, :at, :by)
                on conflict (decision_id) do nothing""").bind("decision", decision)
                .bind("application", application.id().value()).bind("municipality", application.municipality())
                .bind("ground", ground.name()).bind("at", tx.now()).bind("by", by).execute() == 1;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var waived = row.getTimestamp("waived_at");
        var setAside = row.getTimestamp("set_aside_at");
        return new Kept(recovery(row), waived == null ? null
                : new Waiver(row.getString("why_waived"), waived.toInstant(), row.getString("waived_by")),
                setAside == null ? null : setAside.toInstant());
    }

    private static Recovery recovery(ResultSet row) throws SQLException {
        return new Recovery(row.getObject("id", UUID.class), row.getObject("decision_id", UUID.class),
                LawfulGround.valueOf(row.getString("ground")),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getString("reason"), row.getTimestamp("decided_at").toInstant(), row.getString("decided_by"));
    }

    record Inserted(UUID id, UUID decisionId, UUID applicationId, String municipality, String ground, BigDecimal amount,
            String currency, String reason, Instant at, String by) {
    }
}
