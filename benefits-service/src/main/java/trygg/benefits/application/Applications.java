package trygg.benefits.application;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Table;

/** The applications and what was decided about them, as PostgreSQL keeps them. */
@Singleton
class Applications {

    private static final String INSERT = """
            insert into application (id, municipality, contact_id, case_id, received_at, protected_person, language,
                                     interpreter, kinds, acute, household_roles, household_births)
            values (:id, :municipality, :contactId, :caseId, :receivedAt, :protectedPerson, :language, :interpreter, :kinds,
                    :acute, :householdRoles, :householdBirths::date[])""";

    private static final Table TABLE = new Table("application", "select t.*%s from application t", "t.decided_at is null",
            """
                    :filter = 'emergency' and 'food-or-medicine' = any (t.kinds) and not exists (
                        select 1 from decision d where d.application_id = t.id and d.part = 'emergency')""");

    /** Written with the others of the poll; an application that exists already fails the batch. */
    void add(Tx tx, Application application) {
        var members = application.household().members();
        tx.batch(INSERT, new Inserted(application.id().value(), application.municipality(), application.contactId(),
                application.caseId(), application.receivedAt(), application.protectedPerson(), application.language(),
                application.interpreter(), application.kinds().stream().map(NeedKind::code).toArray(String[]::new),
                application.acute(), members.stream().map(Household.Member::role).toArray(String[]::new),
                members.stream().map(member -> text(member.birthDate())).toArray(String[]::new)));
    }

    Optional<Application> find(Tx tx, ApplicationId id) {
        return one(tx, id, "");
    }

    /** Under lock, so that two decisions come one after the other. */
    Optional<Application> locked(Tx tx, ApplicationId id) {
        return one(tx, id, " for update");
    }

    /** The applications of a municipality by what falls due. */
    Page<Application> list(Tx tx, DueList asked) {
        var page = asked.page(tx, TABLE, (row, _) -> read(row));
        var decisions = decisionsOf(tx, page.items().stream().map(application -> application.id().value()).toList());
        var reopened = reopenedOf(tx, decisions.keySet());
        return page.map(application -> withReopened(withDecisions(application, decisions), reopened));
    }

    long count(Tx tx, DueList asked) {
        return asked.count(tx, TABLE);
    }

    /** Writes the decision and moves the application on. False when the decision's id stands for something else already. */
    boolean add(Tx tx, Application after, Decision decision) {
        var amount = decision.amount();
        var written = tx.update("""
                insert into decision (id, application_id, municipality, part, outcome, amount, currency, ground, reason,
                                      made_at, made_by, replaces)
                values (:id, :application, :municipality, :part, :outcome, :amount, :currency, :ground, :reason, :at, :by,
                        cast(:replaces as uuid))
                on conflict (id) do nothing""").bind("id", decision.id()).bind("application", after.id().value())
                .bind("municipality", after.municipality()).bind("part", decision.part().code())
                .bind("outcome", decision.outcome().code()).bind("amount", amount == null ? null : amount.amount())
                .bind("currency", amount == null ? null : amount.currency().getCurrencyCode())
                .bind("ground", decision.ground().paragraph()).bind("reason", decision.reason())
                .bind("at", decision.at()).bind("by", decision.by()).bind("replaces", decision.replaces()).execute();
        if (written == 0) {
            return false;
        }
        tx.update("update application set version = :version, decided_at = :decidedAt where id = :id")
                .bind("version", after.version()).bind("decidedAt", after.open() ? null : tx.now())
                .bind("id", after.id().value()).execute();
        return true;
    }

    /** Writes that something was added to the application, for those who change it side by side. */
    void moveOn(Tx tx, Application after) {
        tx.update("update application set version = :version where id = :id").bind("version", after.version())
                .bind("id", after.id().value()).execute();
    }

    /** The first statement about a contact stands: heard again it changes nothing. */
    void keep(Tx tx, String municipality, ApplicationId id, List<StatedFact> facts) {
        int position = 0;
        for (var fact : facts) {
            tx.batch("""
                    insert into stated_fact (application_id, position, municipality, sort, kind, amount, currency, source,
                                             from_on, to_on)
                    values (:applicationId, :position, :municipality, :sort, :kind, cast(:amount as numeric), :currency,
                            :source, cast(:from as date), cast(:to as date))
                    on conflict do nothing""",
                    new KeptFact(id.value(), ++position, municipality, fact.sort(), fact.kind(),
                            text(fact.amount() == null ? null : fact.amount().amount().toPlainString()),
                            fact.currency().getCurrencyCode(), fact.source(), text(fact.from()), text(fact.to())));
        }
    }

    List<StatedFact> factsOf(Tx tx, ApplicationId id) {
        return tx.query("select * from stated_fact where application_id = :id order by position").bind("id", id.value())
                .map((row, _) -> {
                    var currency = Currency.getInstance(row.getString("currency"));
                    var amount = row.getBigDecimal("amount");
                    return new StatedFact(row.getString("sort"), row.getString("kind"),
                            amount == null ? null : new Money(amount, currency), currency, row.getString("source"),
                            day(row.getDate("from_on")), day(row.getDate("to_on")));
                }).list();
    }

    private static Optional<Application> one(Tx tx, ApplicationId id, String lock) {
        return tx.query("select a.* from application a where a.id = :id" + lock).bind("id", id.value())
                .map((row, _) -> read(row)).findOne()
                .map(application -> withReopened(withDecisions(application, decisionsOf(tx, List.of(id.value()))),
                        reopenedOf(tx, List.of(id.value()))));
    }

    private static Map<UUID, List<Decision>> decisionsOf(Tx tx, Collection<UUID> applications) {
        var decisions = new HashMap<UUID, List<Decision>>();
        if (!applications.isEmpty()) {
            tx.query("select * from decision where application_id = any (:ids) order by made_at, id")
                    .bind("ids", applications.toArray(UUID[]::new))
                    .map((row, _) -> decisions.computeIfAbsent(row.getObject("application_id", UUID.class),
                            _ -> new ArrayList<>()).add(decision(row)))
                    .list();
        }
        return decisions;
    }

    private static Application withDecisions(Application bare, Map<UUID, List<Decision>> decisions) {
        return new Application(bare.id(), bare.municipality(), bare.contactId(), bare.caseId(), bare.receivedAt(),
                bare.protectedPerson(), bare.language(), bare.interpreter(), bare.household(), bare.kinds(), bare.acute(),
                decisions.getOrDefault(bare.id().value(), List.of()), bare.version());
    }

    private static Application read(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("household_roles").getArray();
        var births = (Date[]) row.getArray("household_births").getArray();
        var members = new ArrayList<Household.Member>();
        for (int nth = 0; nth < roles.length; nth++) {
            members.add(new Household.Member(roles[nth], day(births[nth])));
        }
        var kinds = Arrays.stream((String[]) row.getArray("kinds").getArray())
                .flatMap(code -> NeedKind.of(code).stream()).toList();
        return new Application(new ApplicationId(row.getObject("id", UUID.class)), row.getString("municipality"),
                row.getObject("contact_id", UUID.class), row.getObject("case_id", UUID.class),
                row.getTimestamp("received_at").toInstant(), row.getBoolean("protected_person"), row.getString("language"),
                row.getBoolean("interpreter"), new Household(members), kinds, row.getBoolean("acute"), List.of(),
                row.getLong("version"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return new Decision(row.getObject("id", UUID.class), Part.of(row.getString("part")).orElseThrow(),
                Outcome.of(row.getString("outcome")).orElseThrow(),
                amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency"))),
                new Ground(row.getString("ground")), row.getString("reason"), row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"), row.getObject("replaces", UUID.class));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    /** Days and amounts go in as text with a cast, because an absent one has no type for the driver to guess. */
    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    record Inserted(UUID id, String municipality, UUID contactId, UUID caseId, Instant receivedAt, boolean protectedPerson,
            String language, boolean interpreter, String[] kinds, boolean acute, String[] householdRoles,
            @Nullable String[] householdBirths) {
    }

    record KeptFact(UUID applicationId, int position, String municipality, String sort, String kind,
            @Nullable String amount, String currency, String source, @Nullable String from, @Nullable String to) {
    }

    /** Opens the way for a decision in the place of this one, and puts the application back on the board. */
    void reopen(Tx tx, Application after, Decision standing, UUID appeal, String by) {
        tx.update("""
                insert into decision_reopened (decision_id, application_id, municipality, appeal_id, reopened_at, reopened_by)
                values (:id, :application, :municipality, :appeal, :at, :by)""").bind("id", standing.id())
                .bind("application", after.id().value()).bind("municipality", after.municipality()).bind("appeal", appeal)
                .bind("at", tx.now()).bind("by", by).execute();
        tx.update("update application set version = :version, decided_at = null where id = :id")
                .bind("version", after.version()).bind("id", after.id().value()).execute();
    }

    /** The decisions of these applications that another may take the place of; few ever are. */
    private static Set<UUID> reopenedOf(Tx tx, Collection<UUID> applications) {
        return tx.query("select decision_id from decision_reopened where application_id = any (:ids)")
                .bind("ids", applications.toArray(UUID[]::new)).mapTo(UUID.class).set();
    }

    private static Application withReopened(Application bare, Set<UUID> reopened) {
        return new Application(bare.id(), bare.municipality(), bare.contactId(), bare.caseId(), bare.receivedAt(),
                bare.protectedPerson(), bare.language(), bare.interpreter(), bare.household(), bare.kinds(), bare.acute(),
                bare.decisions(),
                bare.decisions().stream().map(Decision::id).filter(reopened::contains).collect(Collectors.toSet()),
                bare.version());
    }
}
