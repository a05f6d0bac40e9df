package trygg.care.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.care.request.Household.Member;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Table;

/** The care requests in the database. */
@ApplicationScoped
class CareRequests {

    private static final String INSERT = """
            insert into care_request (id, municipality, contact_id, case_id, received_at, protected_person, language,
                                      interpreter, kinds, acute, household_roles, household_births,
                                      district)
            values (:id, :municipality, :contactId, :caseId, :receivedAt, :protectedPerson, :language, :interpreter,
                    :kinds, :acute, :roles, :births::date[], :district)""";

    private static final String SELECT = """
            select t.*, f.id as talk_id, f.form, f.held_at, f.held_by%s
              from care_request t left join first_talk f on f.care_request_id = t.id
            """;
    private static final String ONE = SELECT.formatted("") + " where t.id = :id";
    private static final Table TABLE = new Table("care_request", SELECT, "t.answered_at is null", ":filter = any (t.kinds)");

    void open(Tx tx, CareRequest request) {
        var members = request.household().members();
        tx.batch(INSERT, new Row(request.id().value(), request.municipality(), request.contactId(), request.caseId(),
                request.receivedAt(), request.protectedPerson(), request.language(), request.interpreter(),
                request.kinds().stream().map(NeedKind::code).toArray(String[]::new), request.acute(),
                members.stream().map(Member::role).toArray(String[]::new),
                members.stream().map(member -> member.birthDate() == null ? null : member.birthDate().toString())
                        .toArray(String[]::new),
                request.district()));
    }

    Optional<CareRequest> find(Tx tx, CareRequestId id) {
        return tx.query(ONE).bind("id", id.value()).map((row, _) -> read(row)).findOne();
    }

    /** The request under lock, so that of two people who act on it the second sees what the first did. */
    Optional<CareRequest> locked(Tx tx, CareRequestId id) {
        // First the lock, then the read: a read that waits for a lock joins what it saw before it waited.
        tx.query("select id from care_request where id = :id for update").bind("id", id.value()).mapTo(UUID.class).list();
        return find(tx, id);
    }

    /** Writes the talk and moves the request on. False when the talk's id stands for something else already. */
    boolean answer(Tx tx, CareRequest after, FirstTalk talk) {
        var written = tx.update("""
                insert into first_talk (id, care_request_id, municipality, form, held_at, held_by)
                values (:id, :request, :municipality, :form, :at, :by) on conflict (id) do nothing""")
                .bind("id", talk.id()).bind("request", after.id().value()).bind("municipality", after.municipality())
                .bind("form", talk.form().code()).bind("at", talk.at()).bind("by", talk.by()).execute();
        if (written == 0) {
            return false;
        }
        tx.update("update care_request set version = :version, answered_at = :now where id = :id")
                .bind("version", after.version()).bind("now", tx.now()).bind("id", after.id().value()).execute();
        return true;
    }

    /** The requests of a municipality by what falls due. */
    Page<CareRequest> list(Tx tx, DueList asked) {
        return asked.page(tx, TABLE, (row, _) -> read(row));
    }

    long count(Tx tx, DueList asked) {
        return asked.count(tx, TABLE);
    }

    private static CareRequest read(ResultSet row) throws SQLException {
        return new CareRequest(new CareRequestId(row.getObject("id", UUID.class)), row.getString("municipality"),
                row.getObject("contact_id", UUID.class), row.getObject("case_id", UUID.class),
                row.getTimestamp("received_at").toInstant(), row.getBoolean("protected_person"),
                row.getString("language"), row.getBoolean("interpreter"), household(row), row.getString("district"),
                Arrays.stream((String[]) row.getArray("kinds").getArray()).map(code -> NeedKind.of(code).orElseThrow())
                        .toList(),
                row.getBoolean("acute"), talk(row), row.getLong("version"));
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

    private static @Nullable FirstTalk talk(ResultSet row) throws SQLException {
        var id = row.getObject("talk_id", UUID.class);
        return id == null ? null
                : new FirstTalk(id, TalkForm.of(row.getString("form")).orElseThrow(),
                        row.getTimestamp("held_at").toInstant(), row.getString("held_by"));
    }

    record Row(UUID id, String municipality, UUID contactId, UUID caseId, Instant receivedAt, boolean protectedPerson,
            String language, boolean interpreter, String[] kinds, boolean acute, String[] roles, String[] births,
            @Nullable String district) {
    }
}
