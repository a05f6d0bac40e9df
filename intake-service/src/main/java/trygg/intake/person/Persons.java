package trygg.intake.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.intake.nationalid.DufNumber;
import trygg.intake.nationalid.NationalId;
import trygg.platform.db.Tx;

/** The persons of a municipality. */
@ApplicationScoped
public class Persons {

    private final Secrets secrets;

    Persons(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The person's row under lock, so that two contacts at once find the same person and case. */
    public Optional<UUID> withNumber(Tx tx, String municipality, NationalId number) {
        return tx.query("select id from person where municipality = :municipality and number_hash = :hash for update")
                .bind("municipality", municipality).bind("hash", secrets.hash(number.digits())).mapTo(UUID.class).findOne();
    }

    /** Adds a person; false when somebody else registered the same number at the same moment. */
    public boolean add(Tx tx, Person person, @Nullable NationalId number, @Nullable DufNumber duf) {
        return tx.update("""
                insert into person (id, municipality, number_hash, number, number_kind, duf, called, birth_date, protection,
                                    language, interpreter, registered_at)
                values (:id, :municipality, :hash, :number, :kind, :duf, :called, :birthDate, :protection, :language,
                        :interpreter, :now)
                on conflict on constraint person_one_per_number do nothing""").bind("id", person.id())
                .bind("municipality", person.municipality())
                .bind("hash", number == null ? null : secrets.hash(number.digits()))
                .bind("number", number == null ? null : secrets.hide(number.digits(), person.id()))
                .bind("duf", duf == null ? null : secrets.hide(duf.digits(), person.id()))
                .bind("kind", person.numberKind()).bind("called", secrets.hide(person.called(), person.id()))
                .bind("birthDate", person.birthDate()).bind("protection", person.protection().code())
                .bind("language", person.language()).bind("interpreter", person.interpreter()).bind("now", tx.now())
                .execute() == 1;
    }

    /**
     * What the newest contact says of language, interpreter, protection and DUF number. Protection never loosens by a contact,
     * and a number that is not said stays.
     */
    public void refresh(Tx tx, UUID id, Protection protection, String language, boolean interpreter,
            @Nullable DufNumber duf) {
        tx.update("""
                update person set language = :language, interpreter = :interpreter, duf = coalesce(:duf, duf),
                       protection = case when protection = 'strictly-protected' or :protection = 'none' then protection
                                         else :protection end
                 where id = :id""").bind("language", language).bind("interpreter", interpreter)
                .bind("protection", protection.code()).bind("duf", duf == null ? null : secrets.hide(duf.digits(), id))
                .bind("id", id).execute();
    }

    public Optional<Person> find(Tx tx, UUID id) {
        return tx.query("select * from person where id = :id").bind("id", id).map((row, _) -> new Person(id,
                row.getString("municipality"), secrets.reveal(row.getBytes("called"), id), row.getString("number_kind"),
                row.getObject("birth_date", LocalDate.class), Protection.of(row.getString("protection")),
                row.getString("language"), row.getBoolean("interpreter"))).findOne();
    }

    /** A person's numbers, nothing for whoever has none, and the date of birth if it is known. */
    public record Numbered(@Nullable String number, @Nullable LocalDate birthDate, @Nullable String dufNumber) {

        @Override
        public String toString() {
            return "Numbered[withheld]";
        }
    }

    /** The numbers themselves, by person; the caller writes the access log. */
    public Map<UUID, Numbered> numbers(Tx tx, Collection<UUID> persons) {
        var numbers = new HashMap<UUID, Numbered>();
        tx.query("select id, number, duf, birth_date from person where id = any (:ids)")
                .bind("ids", persons.toArray(UUID[]::new)).map((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return numbers.put(id, new Numbered(revealed(row.getBytes("number"), id),
                            row.getObject("birth_date", LocalDate.class), revealed(row.getBytes("duf"), id)));
                }).list();
        return numbers;
    }

    private @Nullable String revealed(byte @Nullable [] cipher, UUID row) {
        return cipher == null ? null : secrets.reveal(cipher, row);
    }

    /** The number itself, for a view that shows it on request; the caller writes the access log. */
    public Optional<String> number(Tx tx, UUID id) {
        return tx.query("select number from person where id = :id and number is not null").bind("id", id)
                .map((row, _) -> secrets.reveal(row.getBytes(1), id)).findOne();
    }
}
