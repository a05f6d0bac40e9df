package trygg.housing.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.Household.Member;
import trygg.housing.need.HousingAct.Decision;
import trygg.housing.need.HousingAct.EvictionContact;
import trygg.housing.need.HousingAct.RoofOffer;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Table;

/** The housing needs in the database. */
@ApplicationScoped
class HousingNeeds {

    private static final String INSERT = """
            insert into housing_need (id, municipality, contact_id, case_id, received_at, protected_person, language,
                                      interpreter, kinds, acute_kinds, household_roles, household_births,
                                      district)
            values (:id, :municipality, :contactId, :caseId, :receivedAt, :protectedPerson, :language, :interpreter,
                    :kinds, :acuteKinds, :roles, :births::date[], :district)""";

    private static final String SELECT = """
            select t.*, o.id as offer_id, o.place_kind, o.address, o.offered_at, o.offered_by,
                   d.id as decision_id, d.outcome, d.ground, d.reason, d.alternative, d.decided_at, d.decided_by,
                   e.id as contact_made_id, e.contacted_at, e.contacted_by%s
              from housing_need t
              left join roof_offer o on o.housing_need_id = t.id
              left join housing_decision d on d.housing_need_id = t.id
              left join eviction_contact e on e.housing_need_id = t.id
            """;
    private static final String ONE = SELECT.formatted("") + " where t.id = :id";
    private static final Table TABLE = new Table("housing_need", SELECT, "t.answered_at is null", ":filter = any (t.kinds)");

    void open(Tx tx, HousingNeed need) {
        var members = need.household().members();
        tx.batch(INSERT, new Row(need.id().value(), need.municipality(), need.contactId(), need.caseId(),
                need.receivedAt(), need.protectedPerson(), need.language(), need.interpreter(), codes(need.kinds()),
                codes(need.acute()), members.stream().map(Member::role).toArray(String[]::new),
                members.stream().map(Member::birthDate).map(birth -> birth == null ? null : birth.toString())
                        .toArray(String[]::new),
                need.district()));
    }

    Optional<HousingNeed> find(Tx tx, HousingNeedId id) {
        return tx.query(ONE).bind("id", id.value()).map((row, _) -> read(row)).findOne();
    }

    /** The need under lock, so that of two people who act on it the second sees what the first did. */
    Optional<HousingNeed> locked(Tx tx, HousingNeedId id) {
        // First the lock, then the read: a read that waits for a lock joins what it saw before it waited.
        tx.query("select id from housing_need where id = :id for update").bind("id", id.value()).mapTo(UUID.class).list();
        return find(tx, id);
    }

    /** Writes the act and moves the need on. False when the act's id stands for something else already. */
    boolean answer(Tx tx, HousingNeed after, HousingAct act) {
        var written = switch (act) {
            case RoofOffer offer -> insert(tx, """
                    insert into roof_offer (id, housing_need_id, municipality, place_kind, address, offered_at, offered_by)
                    values (:id, :need, :municipality, :placeKind, :address, :at, :by) on conflict (id) do nothing""",
                    after, act).bind("placeKind", offer.placeKind().code()).bind("address", offer.address());
            case Decision decision -> insert(tx, """
                    insert into housing_decision (id, housing_need_id, municipality, outcome, ground, reason, alternative,
                                                  decided_at, decided_by)
                    values (:id, :need, :municipality, :outcome, :ground, :reason, cast(:alternative as text), :at, :by)
                    on conflict (id) do nothing""",
                    after, act).bind("outcome", decision.outcome().code()).bind("ground", decision.ground())
                    .bind("reason", decision.reason())
                    .bind("alternative",
                            Optional.ofNullable(decision.alternative()).map(Codes::of).orElse(null));
            case EvictionContact _ -> insert(tx, """
                    insert into eviction_contact (id, housing_need_id, municipality, contacted_at, contacted_by)
                    values (:id, :need, :municipality, :at, :by) on conflict (id) do nothing""", after, act);
        };
        if (written.execute() == 0) {
            return false;
        }
        tx.update("update housing_need set version = :version, answered_at = :answered where id = :id")
                .bind("version", after.version()).bind("answered", after.unanswered().isEmpty() ? tx.now() : null)
                .bind("id", after.id().value()).execute();
        return true;
    }

    /** The needs of a municipality by what falls due. */
    Page<HousingNeed> list(Tx tx, DueList asked) {
        return asked.page(tx, TABLE, (row, _) -> read(row));
    }

    long count(Tx tx, DueList asked) {
        return asked.count(tx, TABLE);
    }

    private static org.jdbi.v3.core.statement.Update insert(Tx tx, String sql, HousingNeed need, HousingAct act) {
        return tx.update(sql).bind("id", act.id()).bind("need", need.id().value())
                .bind("municipality", need.municipality()).bind("at", act.at()).bind("by", act.by());
    }

    private static String[] codes(Collection<NeedKind> kinds) {
        return kinds.stream().sorted().map(NeedKind::code).toArray(String[]::new);
    }

    private static HousingNeed read(ResultSet row) throws SQLException {
        return new HousingNeed(new HousingNeedId(row.getObject("id", UUID.class)), row.getString("municipality"),
                row.getObject("contact_id", UUID.class), row.getObject("case_id", UUID.class),
                row.getTimestamp("received_at").toInstant(), row.getBoolean("protected_person"),
                row.getString("language"), row.getBoolean("interpreter"), household(row), row.getString("district"),
                kinds(row, "kinds"),
                kinds(row, "acute_kinds").stream().collect(Collectors.toUnmodifiableSet()), offer(row), decision(row),
                contact(row), row.getLong("version"));
    }

    private static Household household(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("household_roles").getArray();
        var births = (java.sql.Date[]) row.getArray("household_births").getArray();
        var members = new ArrayList<Member>(roles.length);
        for (int i = 0; i < roles.length; i++) {
            members.add(new Member(roles[i], births[i] == null ? null : births[i].toLocalDate()));
        }
        return new Household(members);
    }

    private static List<NeedKind> kinds(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).map(code -> NeedKind.of(code).orElseThrow())
                .toList();
    }

    private static @Nullable RoofOffer offer(ResultSet row) throws SQLException {
        var id = row.getObject("offer_id", UUID.class);
        return id == null ? null
                : new RoofOffer(id, PlaceKind.of(row.getString("place_kind")).orElseThrow(), row.getString("address"),
                        row.getTimestamp("offered_at").toInstant(), row.getString("offered_by"));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var id = row.getObject("decision_id", UUID.class);
        return id == null ? null
                : new Decision(id, Outcome.of(row.getString("outcome")).orElseThrow(), row.getString("ground"),
                        row.getString("reason"), alternative(row.getString("alternative"), row.getString("outcome")),
                        row.getTimestamp("decided_at").toInstant(), row.getString("decided_by"));
    }

    /** A refusal written before refusals had to offer something left the place in the queue. */
    private static @Nullable Alternative alternative(@Nullable String code, String outcome) {
        return code != null ? Codes.read(Alternative.class, code).orElseThrow()
                : outcome.equals(Outcome.REFUSED.code()) ? Alternative.PLACE_IN_QUEUE : null;
    }

    private static @Nullable EvictionContact contact(ResultSet row) throws SQLException {
        var id = row.getObject("contact_made_id", UUID.class);
        return id == null ? null
                : new EvictionContact(id, row.getTimestamp("contacted_at").toInstant(), row.getString("contacted_by"));
    }

    record Row(UUID id, String municipality, UUID contactId, UUID caseId, Instant receivedAt, boolean protectedPerson,
            String language, boolean interpreter, String[] kinds, String[] acuteKinds, String[] roles, String[] births,
            @Nullable String district) {
    }
}
