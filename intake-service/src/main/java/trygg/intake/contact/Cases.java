package trygg.intake.contact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.intake.person.Protection;
import trygg.platform.db.Tx;

/** The cases of a municipality: one open case for a person at a time. */
@ApplicationScoped
public class Cases {

    /** @param protection the strictest of its people */
    public record CaseFile(UUID id, String municipality, UUID personId, Protection protection,
            java.time.Instant openedAt) {

        public boolean sensitive() {
            return !protection.isOpen();
        }
    }

    public Optional<CaseFile> find(Tx tx, UUID id) {
        return tx.query("select * from case_file where id = :id").bind("id", id).map(Cases::read).findOne();
    }

    /** Those of these ids that are cases of the municipality. */
    public List<CaseFile> find(Tx tx, String municipality, Collection<UUID> ids) {
        return tx.query("select * from case_file where municipality = :municipality and id = any (:ids) order by id")
                .bind("municipality", municipality).bind("ids", ids.toArray(UUID[]::new)).map(Cases::read).list();
    }

    Optional<CaseFile> openFor(Tx tx, UUID personId) {
        return tx.query("select * from case_file where person_id = :person and closed_at is null for update")
                .bind("person", personId).map(Cases::read).findOne();
    }

    void add(Tx tx, CaseFile file) {
        tx.update("""
                insert into case_file (id, municipality, person_id, opened_at, protection)
                values (:id, :municipality, :personId, :openedAt, :protection)""").bind("id", file.id())
                .bind("municipality", file.municipality()).bind("personId", file.personId())
                .bind("openedAt", file.openedAt()).bind("protection", file.protection().code()).execute();
    }

    void protect(Tx tx, UUID id, Protection protection) {
        tx.update("update case_file set protection = :protection where id = :id").bind("protection", protection.code())
                .bind("id", id).execute();
    }

    /** Whether this member of staff or client works on the case; of a protected person nobody else sees anything. */
    public boolean worksOn(Tx tx, UUID caseId, String staff) {
        return tx.query("select count(*) from case_staff where case_id = :case and staff = :staff").bind("case", caseId)
                .bind("staff", staff).mapTo(Long.class).one() > 0;
    }

    /** @param reason why, in words; it stands beside the name for good */
    public void join(Tx tx, CaseFile file, String staff, String reason) {
        tx.update("""
                insert into case_staff (case_id, municipality, staff, reason, since)
                values (:case, :municipality, :staff, :reason, :now) on conflict do nothing""").bind("case", file.id())
                .bind("municipality", file.municipality()).bind("staff", staff).bind("reason", reason).bind("now", tx.now())
                .execute();
    }

    private static CaseFile read(java.sql.ResultSet row, Object context) throws java.sql.SQLException {
        return new CaseFile(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("person_id", UUID.class), Protection.of(row.getString("protection")),
                row.getTimestamp("opened_at").toInstant());
    }
}
