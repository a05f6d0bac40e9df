package trygg.benefits.costshift;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
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

    /** So that two steps of one claim come one after the other. */
    void lock(Tx tx, UUID cause) {
        tx.query("select pg_advisory_xact_lock(hashtextextended('refund-claim/' || :id, 0))").bind("id", cause.toString())
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

    /** What waits for a benefit and is claimed back or could be, the oldest first; a claim that has ended is left out. */
    List<StateBenefitCause> waiting(Tx tx, String municipality, YearMonth from, YearMonth until) {
        return lasting(tx.query("select * from (" + LAST + """
                ) counts where cause = 'waiting' and not exists (
                    select 1 from refund_claim_step s where s.cause_id = counts.id and s.state in ('paid', 'denied'))
                 order by month, noted_at, id"""), municipality, from, until);
    }

    /** The claims of these causes, by cause. */
    Map<UUID, RefundClaim> claims(Tx tx, Collection<StateBenefitCause> causes) {
        var byId = causes.stream().collect(Collectors.toMap(StateBenefitCause::id, cause -> cause));
        return tx.query("select * from refund_claim_step where cause_id = any (:ids) order by cause_id, nth")
                .bind("ids", byId.keySet().toArray(UUID[]::new))
                .map((row, _) -> Map.entry(row.getObject("cause_id", UUID.class), step(row))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
                    var cause = byId.get(entry.getKey());
                    return new RefundClaim(RefundClaim.idOf(cause), cause, entry.getValue());
                }));
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
