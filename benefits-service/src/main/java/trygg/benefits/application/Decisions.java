package trygg.benefits.application;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import trygg.benefits.application.Decision.Form;
import trygg.benefits.application.Decision.Item;
import trygg.benefits.application.Decision.Month;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Decision.Signature;
import trygg.benefits.statistics.CodedFacts;
import trygg.platform.db.Tx;

/** What was decided, with its items and months, as PostgreSQL keeps it. */
@Singleton
class Decisions {

    private static final String INSERT = """
            insert into decision (id, application_id, municipality, part, outcome, amount, currency, ground, reason, made_at,
                                  made_by, individual_reason, below_floor, signed_by, signed_at, social, runs_until,
                                  form, replaces)
            values (:id, :application, :municipality, :part, :outcome, cast(:amount as numeric), :currency, :ground, :reason,
                    :at, :by, :individualReason, :belowFloor, :signedBy, cast(:signedAt as timestamptz), :social,
                    cast(:runsUntil as date), :form, cast(:replaces as uuid))""";

    private final ObjectMapper json;

    Decisions(ObjectMapper json) {
        this.json = json;
    }

    /** False when the decision's id stands for something else already. */
    boolean add(Tx tx, Application application, Decision decision) {
        if (tx.update(INSERT + " on conflict (id) do nothing", row(application, decision)).execute() == 0) {
            return false;
        }
        parts(tx, application, decision);
        return true;
    }

    /** Written with the others of the transaction; an id that is taken fails them all. */
    void addAll(Tx tx, Application application, Decision decision) {
        tx.batch(INSERT, row(application, decision));
        parts(tx, application, decision);
    }

    private void parts(Tx tx, Application application, Decision decision) {
        int nth = 0;
        for (var item : decision.items()) {
            tx.batch("""
                    insert into decision_item (decision_id, nth, municipality, kind, asked, granted, ground, reason)
                    values (:decision, :nth, :municipality, :kind, :asked, :granted, :ground, :reason)""",
                    new ItemRow(decision.id(), ++nth, application.municipality(), item.kind(), item.asked().amount(),
                            item.granted().amount(), item.ground(), item.reason()));
        }
        for (var month : decision.months()) {
            tx.batch("""
                    insert into decision_calculation (decision_id, calculation_id, case_id, municipality, period, aid)
                    values (:decision, :calculation, :caseId, :municipality, cast(:period as date), :aid)""",
                    new MonthRow(decision.id(), month.calculation(), application.caseId(), application.municipality(),
                            month.period().atDay(1).toString(), month.aid().amount()));
        }
    }

    /** By application, the earliest first. */
    Map<UUID, List<Decision>> of(Tx tx, Collection<UUID> applications) {
        var decisions = new HashMap<UUID, List<Decision>>();
        if (applications.isEmpty()) {
            return decisions;
        }
        var ids = applications.toArray(UUID[]::new);
        var made = "select d.id from decision d where d.application_id = any (:ids)";
        var items = new HashMap<UUID, List<Item>>();
        tx.query("select * from decision_item where decision_id in (" + made + ") order by decision_id, nth").bind("ids", ids)
                .map((row, _) -> items.computeIfAbsent(row.getObject("decision_id", UUID.class), _ -> new ArrayList<>())
                        .add(item(row)))
                .list();
        var months = new HashMap<UUID, List<Month>>();
        tx.query("select * from decision_calculation where decision_id in (" + made + ") order by decision_id, period")
                .bind("ids", ids)
                .map((row, _) -> months.computeIfAbsent(row.getObject("decision_id", UUID.class), _ -> new ArrayList<>())
                        .add(month(row)))
                .list();
        tx.query("select * from decision where application_id = any (:ids) order by made_at, id").bind("ids", ids)
                .map((row, _) -> decisions
                        .computeIfAbsent(row.getObject("application_id", UUID.class), _ -> new ArrayList<>())
                        .add(decision(row, items, months)))
                .list();
        return decisions;
    }

    private Decision decision(ResultSet row, Map<UUID, List<Item>> items, Map<UUID, List<Month>> months)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var amount = row.getBigDecimal("amount");
        var signedBy = row.getString("signed_by");
        var runsUntil = row.getDate("runs_until");
        return new Decision(id, Part.of(row.getString("part")).orElseThrow(),
                Outcome.of(row.getString("outcome")).orElseThrow(),
                amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency"))),
                new Ground(row.getString("ground")), row.getString("reason"), row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"), months.getOrDefault(id, List.of()), items.getOrDefault(id, List.of()),
                row.getString("individual_reason"),
                signedBy == null ? null : new Signature(signedBy, row.getTimestamp("signed_at").toInstant()),
                coded(row.getString("social")), runsUntil == null ? null : YearMonth.from(runsUntil.toLocalDate()),
                Form.of(row.getString("form")).orElseThrow(), row.getObject("replaces", UUID.class));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(row.getString("kind"), money(row, "asked"), money(row, "granted"), row.getString("ground"),
                row.getString("reason"));
    }

    private static Month month(ResultSet row) throws SQLException {
        return new Month(row.getObject("calculation_id", UUID.class), period(row.getDate("period")), money(row, "aid"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Money.currencyIn(row.getString("municipality")));
    }

    private static YearMonth period(Date day) {
        return YearMonth.from(day.toLocalDate());
    }

    private @Nullable CodedFacts coded(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return CodedFacts.of(json.readValue(text, new TypeReference<Map<String, String>>() {
            }));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("coded facts of a decision cannot be read", broken);
        }
    }

    private Row row(Application application, Decision decision) {
        var amount = decision.amount();
        var signature = decision.signature();
        var coded = decision.coded();
        var runsUntil = decision.runsUntil();
        try {
            return new Row(decision.id(), application.id().value(), application.municipality(), decision.part().code(),
                    decision.outcome().code(), amount == null ? null : amount.amount().toPlainString(),
                    amount == null ? null : amount.currency().getCurrencyCode(), decision.ground().paragraph(),
                    decision.reason(), decision.at(), decision.by(), decision.individualReason(), decision.belowFloor(),
                    signature == null ? null : signature.by(), signature == null ? null : signature.at().toString(),
                    coded == null ? null : json.writeValueAsString(coded.values()),
                    runsUntil == null ? null : runsUntil.atDay(1).toString(), decision.form().code(),
                    decision.replaces() == null ? null : decision.replaces().toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Row(UUID id, UUID application, String municipality, String part, String outcome, @Nullable String amount,
            @Nullable String currency, String ground, @Nullable String reason, Instant at, String by,
            @Nullable String individualReason, boolean belowFloor, @Nullable String signedBy, @Nullable String signedAt,
            @Nullable String social, @Nullable String runsUntil, String form, @Nullable String replaces) {
    }

    record ItemRow(UUID decision, int nth, String municipality, String kind, BigDecimal asked, BigDecimal granted,
            String ground, @Nullable String reason) {
    }

    record MonthRow(UUID decision, UUID calculation, UUID caseId, String municipality, String period, BigDecimal aid) {
    }
}
