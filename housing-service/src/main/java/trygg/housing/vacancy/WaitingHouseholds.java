package trygg.housing.vacancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;

/** The waiting households in the database. Methods are parts of the caller's transaction. */
@Singleton
class WaitingHouseholds {

    /** In the order of the bits that the query makes of the columns. */
    private static final List<Feature> ACCESS = List.of(Feature.STEP_FREE, Feature.LIFT, Feature.WHEELCHAIR,
            Feature.LIFE_SPAN);
    /** Fifty thousand households have sixteen sets between them. */
    private static final List<Set<Feature>> ACCESS_SETS = IntStream.range(0, 16).mapToObj(bits -> ACCESS.stream()
            .filter(feature -> (bits & 1 << ACCESS.indexOf(feature)) != 0).collect(Collectors.toUnmodifiableSet()))
            .toList();

    /**
     * Compact on purpose: all who wait are read for every vacancy, and each column of a row costs as much as the row. All small
     * numbers are one; what few have is one text, or nothing.
     */
    private static final String SELECT = """
            select w.id, w.case_id, w.people, w.children,
                   (((w.waiting_since - date '1970-01-01')::bigint << 16)
                     | (coalesce(h.ethos, 0) << 10) | (w.severity << 8) | (w.step_free::int << 4) | (w.lift::int << 5)
                     | (w.wheelchair::int << 6) | (w.life_span::int << 7) | (w.protected_person::int << 3)
                     | (w.violence::int << 2) | (w.pets::int << 1) | w.women_only::int) as facts,
                   nullif(array_to_string(w.kinds, E'\\n'), '') as kinds,
                   nullif(array_to_string(w.districts, E'\\n'), '') as districts,
                   nullif(array_to_string(w.keep_away, E'\\n'), '') as keep_away%s
              from waiting_household w left join homelessness h on h.case_id = w.case_id and h.ended_on is null
             where
            """;
    private static final String RANKED = SELECT.formatted("") + " w.municipality = :municipality and w.left_at is null";
    private static final String ENTRY = SELECT.formatted(
            ", w.municipality, w.left_at, w.left_why, w.changed_at, w.changed_by, w.version");

    boolean add(Tx tx, String municipality, WaitingHousehold household, String by) {
        var facts = household.facts();
        return tx.update("""
                insert into waiting_household (id, municipality, case_id, protected_person, waiting_since, people, children,
                                               violence, severity, step_free, lift, wheelchair, life_span, pets, women_only,
                                               kinds, districts, keep_away, changed_at, changed_by)
                values (:id, :municipality, :caseId, :protectedPerson, :since, :people, :children, false, 0, false, false,
                        false, false, false, false, '{}', '{}', '{}', :now, :by) on conflict (id) do nothing""")
                .bind("id", household.id()).bind("municipality", municipality).bind("caseId", household.caseId())
                .bind("protectedPerson", household.protectedPerson()).bind("since", household.since())
                .bind("people", facts.people()).bind("children", facts.children()).bind("now", tx.now()).bind("by", by)
                .execute() == 1;
    }

    /** All who wait, in no order. */
    List<WaitingHousehold> all(Tx tx, String municipality) {
        var all = new ArrayList<WaitingHousehold>(1024);
        tx.query(RANKED).bind("municipality", municipality).map((row, _) -> read(row)).forEach(all::add);
        return all;
    }

    Optional<Entry> find(Tx tx, UUID id) {
        return tx.query(ENTRY + " w.id = :id").bind("id", id).map((row, _) -> entry(row)).findOne();
    }

    /** Locked before any vacancy is, by everybody. */
    Optional<Entry> locked(Tx tx, UUID id) {
        tx.query("select id from waiting_household where id = :id for update").bind("id", id).mapTo(UUID.class).list();
        return find(tx, id);
    }

    List<Entry> ofCase(Tx tx, UUID caseId) {
        return tx.query(ENTRY + " w.case_id = :case order by w.waiting_since, w.id").bind("case", caseId)
                .map((row, _) -> entry(row)).list();
    }

    /** Those who wait, the longest first. */
    Page<Entry> list(Tx tx, String municipality, Cursor after, int limit) {
        var found = tx.query(ENTRY + """
                w.municipality = :municipality and w.left_at is null
                and (w.waiting_since, w.id) > (cast(:day as date), :id) order by w.waiting_since, w.id limit :limit""")
                .bind("municipality", municipality).bind("day", LocalDate.ofInstant(after.at(), ZoneOffset.UTC))
                .bind("id", after.id()).bind("limit", limit + 1).map((row, _) -> entry(row)).list();
        return Page.of(found, limit, entry -> new Cursor(entry.household().since().atStartOfDay(ZoneOffset.UTC).toInstant(),
                entry.household().id()));
    }

    long count(Tx tx, String municipality) {
        return tx.query("select count(*) from waiting_household where municipality = :municipality and left_at is null")
                .bind("municipality", municipality).mapTo(Long.class).one();
    }

    void change(Tx tx, UUID id, HouseholdFacts facts, String by) {
        tx.update("""
                update waiting_household set people = :people, children = :children, violence = :violence,
                       severity = :severity, step_free = :stepFree, lift = :lift, wheelchair = :wheelchair,
                       life_span = :lifeSpan, pets = :pets, women_only = :womenOnly, kinds = :kinds, districts = :districts,
                       keep_away = :keepAway, changed_at = :now, changed_by = :by, version = version + 1
                 where id = :id""").bind("id", id).bind("people", facts.people()).bind("children", facts.children())
                .bind("violence", facts.violence()).bind("severity", facts.severity())
                .bind("stepFree", facts.access().contains(Feature.STEP_FREE))
                .bind("lift", facts.access().contains(Feature.LIFT))
                .bind("wheelchair", facts.access().contains(Feature.WHEELCHAIR))
                .bind("lifeSpan", facts.access().contains(Feature.LIFE_SPAN)).bind("pets", facts.pets())
                .bind("womenOnly", facts.womenOnly()).bind("kinds", Codes.of(facts.kinds()))
                .bind("districts", facts.districts().toArray(String[]::new))
                .bind("keepAway", facts.keepAway().toArray(String[]::new)).bind("now", tx.now()).bind("by", by).execute();
    }

    void leave(Tx tx, UUID id, Leaving why, String by) {
        tx.update("""
                update waiting_household set left_at = :now, left_why = :why, changed_at = :now, changed_by = :by,
                       version = version + 1 where id = :id and left_at is null""").bind("id", id)
                .bind("why", Codes.of(why)).bind("now", tx.now()).bind("by", by).execute();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var left = row.getString("left_why");
        return new Entry(read(row), row.getString("municipality"),
                left == null ? null : Codes.read(Leaving.class, left).orElseThrow(),
                row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"), row.getLong("version"));
    }

    private static WaitingHousehold read(ResultSet row) throws SQLException {
        long facts = row.getLong(5);
        var kinds = texts(row.getString(6));
        return new WaitingHousehold(row.getObject(1, UUID.class), row.getObject(2, UUID.class), part(facts, 3, 1) != 0,
                LocalDate.ofEpochDay(facts >> 16), part(facts, 10, 3),
                new HouseholdFacts(row.getInt(3), row.getInt(4), part(facts, 2, 1) != 0, part(facts, 8, 2),
                        ACCESS_SETS.get(part(facts, 4, 4)), part(facts, 1, 1) != 0, part(facts, 0, 1) != 0,
                        kinds.isEmpty() ? Set.of()
                                : kinds.stream().map(kind -> Codes.read(HomeKind.class, kind).orElseThrow())
                                        .collect(Collectors.toUnmodifiableSet()),
                        texts(row.getString(7)), texts(row.getString(8))));
    }

    /** So many bits of a number from this one on. */
    private static int part(long facts, int from, int bits) {
        return (int) (facts >> from) & (1 << bits) - 1;
    }

    private static List<String> texts(@Nullable String lines) {
        return lines == null ? List.of() : Arrays.asList(lines.split("\n"));
    }
}
