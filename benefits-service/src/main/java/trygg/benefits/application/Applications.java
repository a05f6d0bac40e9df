package trygg.benefits.application;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application.Following;
import trygg.benefits.application.Application.Why;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Table;

/** The applications and what was decided about them, as PostgreSQL keeps them. */
@Singleton
class Applications {

    /**
     * What follows on an earlier application knows the household as the newest contact of the case has told it, and is
     * protected with it, whichever application it goes on from.
     */
    private static final String INSERT = """
            with told as (select * from application where case_id = :caseId and follows is null
                             and cast(:follows as uuid) is not null order by received_at desc, id limit 1)
            insert into application (id, municipality, contact_id, case_id, received_at, protected_person, language,
                                     interpreter, kinds, acute, household_roles, household_births, follows, period, why,
                                     decided_at, district)
            values (:id, :municipality, :contactId, :caseId, :receivedAt,
                    :protectedPerson or coalesce((select protected_person from told), false),
                    coalesce((select language from told), :language),
                    coalesce((select interpreter from told), :interpreter), :kinds, :acute,
                    coalesce((select household_roles from told), :householdRoles),
                    coalesce((select household_births from told), :householdBirths::date[]),
                    cast(:follows as uuid), cast(:period as date), :why, cast(:decidedAt as timestamptz),
                    case when :protectedPerson then null when exists (select 1 from told) then (select district from told)
                         else :district end)""";

    private static final Table TABLE = new Table("application", "select t.*%s from application t", "t.decided_at is null",
            """
                    :filter = 'emergency' and 'food-or-medicine' = any (t.kinds) and not exists (
                        select 1 from decision d where d.application_id = t.id and d.part = 'emergency'
                           and not exists (select 1 from decision r where r.replaces = d.id)
                           and not exists (select 1 from decision_reopened o where o.decision_id = d.id))""");

    /** A month that is decided already, whoever did it, is not renewed on top of that. */
    private static final String GOING_ON = """
            from decision_calculation dc join decision d on d.id = dc.decision_id
             where dc.municipality = :municipality and dc.period = :before and d.runs_until >= :into
               and d.part = 'aid' and d.outcome in ('granted', 'partly')
               and not exists (select 1 from decision r where r.replaces = d.id)
               and not exists (select 1 from application n
                                where n.case_id = dc.case_id and n.period = :into and n.why = 'renewal')
               and not exists (select 1 from decision_calculation m join decision e on e.id = m.decision_id
                                where m.case_id = dc.case_id and m.period = :into and e.part = 'aid'
                                  and not exists (select 1 from decision r where r.replaces = e.id))""";

    private final Decisions decisions;

    Applications(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Written with the others of the poll; an application that exists already fails the batch. */
    void add(Tx tx, Application application) {
        insert(tx, application, null);
    }

    /** The application and the decision that answers all of it, written with the others of the transaction. */
    void add(Tx tx, Application application, Decision decision, Instant decidedAt) {
        insert(tx, application, decidedAt);
        decisions.addAll(tx, application, decision);
    }

    private static void insert(Tx tx, Application application, @Nullable Instant decidedAt) {
        var members = application.household().members();
        var follows = application.follows();
        tx.batch(INSERT, new Inserted(application.id().value(), application.municipality(), application.contactId(),
                application.caseId(), application.receivedAt(), application.protectedPerson(), application.language(),
                application.interpreter(), application.kinds().stream().map(NeedKind::code).toArray(String[]::new),
                application.acute(), members.stream().map(Household.Member::role).toArray(String[]::new),
                members.stream().map(member -> text(member.birthDate())).toArray(String[]::new),
                follows == null ? null : follows.earlier().toString(),
                follows == null ? null : follows.period().atDay(1).toString(),
                follows == null ? null : follows.why().code(), text(decidedAt), application.district()));
    }

    Optional<Application> find(Tx tx, ApplicationId id) {
        return one(tx, id, "");
    }

    Optional<Application> newestOf(Tx tx, UUID caseId) {
        return tx.query("select id from application where case_id = :case order by received_at desc, id limit 1")
                .bind("case", caseId).mapTo(UUID.class).findOne().flatMap(id -> find(tx, new ApplicationId(id)));
    }

    /** Of these cases, the ones in which somebody is protected or whom nobody knows. */
    Set<UUID> protectedAmong(Tx tx, Collection<UUID> cases) {
        return Set.copyOf(tx.query("select distinct id from unnest(:cases) as wanted (id) where protected_case(id)")
                .bind("cases", cases.toArray(UUID[]::new)).mapTo(UUID.class).list());
    }

    boolean anyProtected(Tx tx, UUID caseId) {
        return tx.query("select exists (select 1 from application where case_id = :case and protected_person)")
                .bind("case", caseId).mapTo(Boolean.class).one();
    }

    /** Where a protected person lives is forgotten here with the same stroke. */
    void protect(Tx tx, UUID caseId) {
        tx.update("""
                update application set protected_person = true, district = null
                 where case_id = :case and not protected_person""").bind("case", caseId).execute();
    }

    /** Under lock, so that two decisions come one after the other. */
    Optional<Application> locked(Tx tx, ApplicationId id) {
        return one(tx, id, " for update");
    }

    /**
     * Those whose aid goes on by itself into the month and about whose month nobody has decided yet, by case: with the decision
     * by which it goes on.
     */
    List<GoingOn> goingOn(Tx tx, String municipality, YearMonth into, @Nullable UUID afterCase, int most) {
        record Found(Application application, UUID decision, UUID calculation, boolean givenInPart) {
        }
        var found = tx.query("""
                select a.*, g.decision_id, g.calculation_id, exists (
                           select 1 from decision_calculation m join decision e on e.id = m.decision_id
                            where m.case_id = g.case_id and m.period = :into and e.part <> 'aid'
                              and not exists (select 1 from decision r where r.replaces = e.id)) as given_in_part
                  from (select distinct on (dc.case_id) dc.case_id, d.application_id, dc.decision_id, dc.calculation_id
                        %s and (cast(:after as uuid) is null or dc.case_id > cast(:after as uuid))
                         order by dc.case_id, d.made_at desc, d.id limit :most) g
                  join application a on a.id = g.application_id
                 order by g.case_id""".formatted(GOING_ON)).bind("municipality", municipality)
                .bind("before", into.minusMonths(1).atDay(1)).bind("into", into.atDay(1)).bind("after", text(afterCase))
                .bind("most", most).map((row, _) -> new Found(read(row), row.getObject("decision_id", UUID.class),
                        row.getObject("calculation_id", UUID.class), row.getBoolean("given_in_part")))
                .list();
        var whole = whole(tx, found.stream().map(Found::application).toList()).stream()
                .collect(Collectors.toMap(Application::id, Function.identity()));
        return found.stream().map(one -> {
            var application = Objects.requireNonNull(whole.get(one.application.id()));
            var decision = application.decisions().stream().filter(each -> each.id().equals(one.decision)).findFirst();
            return new GoingOn(application, decision.orElseThrow(), one.calculation, one.givenInPart);
        }).toList();
    }

    void lockAllOf(Tx tx, List<UUID> cases) {
        tx.query("select id from application where case_id = any (:cases) order by id for update")
                .bind("cases", cases.toArray(UUID[]::new)).mapTo(UUID.class).list();
    }

    List<Application> all(Tx tx, List<UUID> ids) {
        return whole(tx, tx.query("select * from application where id = any (:ids)").bind("ids", ids.toArray(UUID[]::new))
                .map((row, _) -> read(row)).list());
    }

    Optional<UUID> renewalOf(Tx tx, UUID caseId, YearMonth period) {
        return tx.query("select id from application where case_id = :case and period = :period and why = 'renewal'")
                .bind("case", caseId).bind("period", period.atDay(1)).mapTo(UUID.class).findOne();
    }

    int countGoingOn(Tx tx, String municipality, YearMonth into) {
        return tx.query("select count(distinct dc.case_id) " + GOING_ON).bind("municipality", municipality)
                .bind("before", into.minusMonths(1).atDay(1)).bind("into", into.atDay(1)).mapTo(Integer.class).one();
    }

    /** The applications of a municipality by what falls due. */
    Page<Application> list(Tx tx, DueList asked) {
        var page = asked.page(tx, TABLE, (row, _) -> read(row));
        return new Page<>(whole(tx, page.items()), page.next());
    }

    long count(Tx tx, DueList asked) {
        return asked.count(tx, TABLE);
    }

    /** Writes the decision and moves the application on. False when the decision's id stands for something else already. */
    boolean add(Tx tx, Application after, Decision decision) {
        if (!decisions.add(tx, after, decision)) {
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

    private Optional<Application> one(Tx tx, ApplicationId id, String lock) {
        return whole(tx, tx.query("select a.* from application a where a.id = :id" + lock).bind("id", id.value())
                .map((row, _) -> read(row)).list()).stream().findFirst();
    }

    /** With their decisions, and with which of those another may take the place of; few ever are. */
    private List<Application> whole(Tx tx, List<Application> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        var ids = bare.stream().map(application -> application.id().value()).toList();
        var made = decisions.of(tx, ids);
        var reopened = tx.query("select decision_id from decision_reopened where application_id = any (:ids)")
                .bind("ids", ids.toArray(UUID[]::new)).mapTo(UUID.class).set();
        return bare.stream().map(application -> {
            var own = made.getOrDefault(application.id().value(), List.of());
            return application.with(own, own.stream().map(Decision::id).filter(reopened::contains).collect(Collectors.toSet()),
                    application.version());
        }).toList();
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
                row.getBoolean("interpreter"), new Household(members), row.getString("district"), kinds,
                row.getBoolean("acute"), List.of(),
                Set.of(), follows(row), row.getLong("version"));
    }

    private static @Nullable Following follows(ResultSet row) throws SQLException {
        var earlier = row.getObject("follows", UUID.class);
        return earlier == null ? null
                : new Following(new ApplicationId(earlier), YearMonth.from(row.getDate("period").toLocalDate()),
                        Why.valueOf(row.getString("why").toUpperCase(Locale.ROOT)));
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
            @Nullable String[] householdBirths, @Nullable String follows, @Nullable String period,
            @Nullable String why, @Nullable String decidedAt, @Nullable String district) {
    }

    record KeptFact(UUID applicationId, int position, String municipality, String sort, String kind,
            @Nullable String amount, String currency, String source, @Nullable String from, @Nullable String to) {
    }

    /** The decision or, where this appeal has had it replaced before, the last that came of the appeal. */
    Optional<UUID> lastOf(Tx tx, UUID decision, UUID appeal) {
        return tx.query("""
                with recursive own as (
                    select d.id, 1 as nth from decision d where d.id = :decision
                    union all
                    select r.id, own.nth + 1 from own
                      join decision_reopened o on o.decision_id = own.id and o.appeal_id = :appeal
                      join decision r on r.replaces = own.id)
                select id from own order by nth desc limit 1""").bind("decision", decision).bind("appeal", appeal)
                .mapTo(UUID.class).findOne();
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
}
