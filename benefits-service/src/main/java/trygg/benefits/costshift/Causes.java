package trygg.benefits.costshift;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Ground;
import trygg.benefits.application.Money;
import trygg.benefits.costshift.RefundClaim.State;
import trygg.benefits.costshift.RefundClaim.Step;
import trygg.benefits.costshift.StateBenefitCause.Benefit;
import trygg.benefits.costshift.StateBenefitCause.Cause;
import trygg.platform.db.Tx;

/** The causes of months and the claims that follow them, as PostgreSQL keeps them. */
@Singleton
class Causes {

    /** Per application and month what was noted last; the earlier stay in the table. */
    private static final String LAST = """
            select distinct on (application_id, month) * from state_benefit_cause
             where municipality = :municipality and month >= :from and month <= :until
             order by application_id, month, noted_at desc, id""";

    /** So that two steps of one claim come one after the other, also under two causes of the month. */
    void lock(Tx tx, StateBenefitCause cause) {
        tx.query("select pg_advisory_xact_lock(hashtextextended('refund-claim/' || :application || '/' || :month, 0))")
                .bind("application", cause.applicationId().value().toString()).bind("month", cause.month().toString())
                .map((_, _) -> true).one();
    }

    /** False when the id stands for something else already. */
    boolean add(Tx tx, StateBenefitCause cause) {
        return tx.update("""
                insert into state_benefit_cause (id, application_id, case_id, municipality, month, cause, benefit, amount,
                                                 currency, noted_at, noted_by)
                values (:id, :applicationId, :caseId, :municipality, :month, :cause, :benefit, :amount, :currency, :at, :by)
                on conflict (id) do nothing""", new Inserted(cause.id(), cause.applicationId().value(), cause.caseId(),
                cause.municipality(), cause.month().atDay(1), cause.cause().code(),
                cause.benefit() == null ? null : cause.benefit().code(), cause.amount().amount(),
                cause.amount().currency().getCurrencyCode(), cause.at(), cause.by())).execute() == 1;
    }

    /** Writes the last step of the claim. */
    void add(Tx tx, RefundClaim claim) {
        var step = claim.steps().getLast();
        tx.update("""
                insert into refund_claim_step (claim_id, nth, cause_id, municipality, state, amount, currency, ground, done_at,
                                               done_by)
                values (:id, :nth, :causeId, :municipality, :state, :amount, :currency, :ground, :at, :by)""",
                new Stepped(claim.id(), claim.steps().size(), claim.cause().id(), claim.cause().municipality(),
                        step.state().code(), step.amount().amount(), step.amount().currency().getCurrencyCode(),
                        step.ground().paragraph(), step.at(), step.by()))
                .execute();
    }

    Optional<StateBenefitCause> find(Tx tx, UUID id) {
        return tx.query("select * from state_benefit_cause where id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    /** What counts in these months. */
    List<StateBenefitCause> last(Tx tx, String municipality, YearMonth from, YearMonth until) {
        return lasting(tx.query(LAST), municipality, from, until);
    }

    /**
     * What is claimed back or waits for a benefit and could be, the oldest first. An open claim stays whatever the month is
     * corrected to; one that has ended is left out.
     */
    List<StateBenefitCause> waiting(Tx tx, String municipality, YearMonth from, YearMonth until) {
        return lasting(tx.query("select * from (" + LAST + """
                ) counts
                 where coalesce((select s.state in ('claimed', 'reminded')
                                   from state_benefit_cause c join refund_claim_step s on s.cause_id = c.id
                                  where c.application_id = counts.application_id and c.month = counts.month
                                  order by s.done_at desc, s.nth desc limit 1), cause = 'waiting')
                 order by month, noted_at, id"""), municipality, from, until);
    }

    /** The one that was noted last for the same month. */
    StateBenefitCause counting(Tx tx, StateBenefitCause cause) {
        return tx.query("""
                select * from state_benefit_cause where application_id = :application and month = :month
                 order by noted_at desc, id limit 1""").bind("application", cause.applicationId().value())
                .bind("month", cause.month().atDay(1)).map((row, _) -> read(row)).one();
    }

    /** The claims of these causes' months, by cause; the steps that were taken under an earlier cause of the month included. */
    Map<UUID, RefundClaim> claims(Tx tx, Collection<StateBenefitCause> causes) {
        var byId = causes.stream().collect(Collectors.toMap(StateBenefitCause::id, cause -> cause));
        var claims = new HashMap<UUID, RefundClaim>();
        tx.query("""
                select counts.id as counting, s.*
                  from state_benefit_cause counts
                  join state_benefit_cause c on c.application_id = counts.application_id and c.month = counts.month
                  join refund_claim_step s on s.cause_id = c.id
                 where counts.id = any (:ids)
                 order by s.done_at, s.nth""").bind("ids", byId.keySet().toArray(UUID[]::new)).map((row, _) -> {
            var cause = Objects.requireNonNull(byId.get(row.getObject("counting", UUID.class)));
            var step = new RefundClaim(row.getObject("claim_id", UUID.class), cause, List.of(step(row)));
            return claims.merge(cause.id(), step, RefundClaim::then);
        }).list();
        return claims;
    }

    private static List<StateBenefitCause> lasting(Query query, String municipality, YearMonth from, YearMonth until) {
        return query.bind("municipality", municipality).bind("from", from.atDay(1)).bind("until", until.atDay(1))
                .map((row, _) -> read(row)).list();
    }

    private static StateBenefitCause read(ResultSet row) throws SQLException {
        var benefit = row.getString("benefit");
        return new StateBenefitCause(row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application_id", UUID.class)), row.getObject("case_id", UUID.class),
                row.getString("municipality"), YearMonth.from(row.getObject("month", LocalDate.class)),
                Cause.of(row.getString("cause")).orElseThrow(),
                benefit == null ? null : Benefit.of(benefit).orElseThrow(), money(row),
                row.getTimestamp("noted_at").toInstant(), row.getString("noted_by"));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(State.of(row.getString("state")).orElseThrow(), money(row), new Ground(row.getString("ground")),
                row.getTimestamp("done_at").toInstant(), row.getString("done_by"));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")));
    }

    record Inserted(UUID id, UUID applicationId, UUID caseId, String municipality, LocalDate month, String cause,
            @Nullable String benefit, BigDecimal amount, String currency, Instant at, String by) {
    }

    record Stepped(UUID id, int nth, UUID causeId, String municipality, String state, BigDecimal amount, String currency,
            String ground, Instant at, String by) {
    }
}
