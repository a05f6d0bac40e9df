package trygg.intake.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.intake.contact.RegisterContact.Member;
import trygg.intake.contact.RegisterContact.Need;
import trygg.intake.contact.RegisterContact.Relation;
import trygg.intake.person.Secrets;
import trygg.platform.api.Cursor;
import trygg.platform.db.Tx;

/** The contacts of a municipality, with their needs, households and answers. */
@ApplicationScoped
public class Contacts {

    private final Secrets secrets;

    Contacts(Secrets secrets) {
        this.secrets = secrets;
    }

    Optional<Contact.Earlier> earlier(Tx tx, UUID id) {
        return tx.query("select case_id, content_hash, answer from contact where id = :id").bind("id", id)
                .map((row, _) -> new Contact.Earlier(row.getObject(1, UUID.class), row.getBytes(2), row.getString(3)))
                .findOne();
    }

    void add(Tx tx, RegisterContact command, UUID caseId, Instant receivedAt, String answer) {
        var note = command.note();
        tx.batch("""
                insert into contact (id, municipality, case_id, channel, received_at, registered_at, registered_by, note,
                                     content_hash, answer, district)
                values (:id, :municipality, :caseId, :channel, :receivedAt, :registeredAt, :by, :note, :contentHash, :answer,
                        :district)
                """,
                new ContactRow(command.id(), command.municipality(), caseId, command.channel().code(), receivedAt, tx.now(),
                        command.by(), note == null ? null : secrets.hide(note, command.id()), command.contentHash(), answer,
                        command.district()));
        for (var need : command.needs()) {
            tx.batch("""
                    insert into contact_need (contact_id, municipality, kind, acute)
                    values (:contactId, :municipality, :kind, :acute)""",
                    new NeedRow(command.id(), command.municipality(), need.kind().code(), need.acute()));
        }
        for (var member : command.household()) {
            tx.batch("""
                    insert into household_member (id, contact_id, municipality, relation, birth_date, number)
                    values (:id, :contactId, :municipality, :relation, :birthDate, :number)""",
                    row(command, member, UUID.randomUUID()));
        }
    }

    private MemberRow row(RegisterContact command, Member member, UUID id) {
        var number = member.number();
        return new MemberRow(id, command.id(), command.municipality(), member.relation().code(), member.birthDate(),
                number == null ? null : secrets.hide(number.digits(), id));
    }

    /** One of the household, by the newest contact of the case. @param number nothing for whoever has none */
    public record NumberedMember(Relation relation, @Nullable String number, @Nullable LocalDate birthDate) {

        @Override
        public String toString() {
            return "NumberedMember[withheld]";
        }
    }

    /** The households of these cases with their numbers; the caller writes the access log. */
    public Map<UUID, List<NumberedMember>> numbers(Tx tx, Collection<UUID> cases) {
        var households = new HashMap<UUID, List<NumberedMember>>();
        tx.query("""
                with newest as (
                    select distinct on (case_id) case_id, id from contact where case_id = any (:cases)
                     order by case_id, received_at desc, id)
                select n.case_id, m.id, m.relation, m.birth_date, m.number
                  from newest n join household_member m on m.contact_id = n.id
                 order by m.relation desc, m.birth_date, m.id""").bind("cases", cases.toArray(UUID[]::new))
                .map((row, _) -> {
                    var number = row.getBytes("number");
                    return households.computeIfAbsent(row.getObject("case_id", UUID.class), _ -> new ArrayList<>())
                            .add(new NumberedMember(relation(row.getString("relation")),
                                    number == null ? null : secrets.reveal(number, row.getObject("id", UUID.class)),
                                    row.getObject("birth_date", LocalDate.class)));
                }).list();
        return households;
    }

    private static Relation relation(String code) {
        return Relation.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The contact under lock, so that two answers come one after the other. */
    Optional<Contact> locked(Tx tx, UUID id) {
        tx.query("select id from contact where id = :id for update").bind("id", id).mapTo(UUID.class).findOne();
        return read(tx, "c.id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    /** The newest first. */
    public List<Contact> ofCase(Tx tx, UUID caseId) {
        return read(tx, "c.case_id = :case", query -> query.bind("case", caseId));
    }

    public Optional<String> note(Tx tx, UUID id) {
        return tx.query("select note from contact where id = :id and note is not null").bind("id", id)
                .map((row, _) -> secrets.reveal(row.getBytes(1), id)).findOne();
    }

    void answer(Tx tx, Contact contact, Contact.Answer answer, @Nullable String note) {
        tx.update("""
                insert into contact_answer (id, contact_id, municipality, outcome, note, answered_at, answered_by)
                values (:id, :contact, :municipality, :outcome, :note, :at, :by)""").bind("id", answer.id())
                .bind("contact", contact.id()).bind("municipality", contact.municipality())
                .bind("outcome", answer.outcome().code()).bind("note", note == null ? null : secrets.hide(note, answer.id()))
                .bind("at", answer.at()).bind("by", answer.by()).execute();
    }

    /** One row of the board: a contact that waits for its first answer. */
    public record Waiting(UUID clockId, UUID contactId, UUID caseId, boolean sensitive, Channel channel, List<Need> needs,
            int members,
            int children, String state, Instant startedAt, Instant dueAt, List<String> promises) {
    }

    /** Contacts without an answer, the earliest due first. */
    public List<Waiting> waiting(Tx tx, Cursor after, int limit) {
        return tx.query("""
                select k.id clock_id, c.id, c.case_id, k.sensitive, c.channel, k.state, k.started_at, k.due_at, k.promises,
                       (select array_agg(n.kind || case when n.acute then '!' else '' end order by n.acute desc, n.kind)
                          from contact_need n where n.contact_id = c.id) needs,
                       (select count(*) from household_member m where m.contact_id = c.id) members,
                       (select count(*) from household_member m where m.contact_id = c.id and m.relation = 'child') children
                  from clock k join contact c on c.id = k.subject_id
                 where k.guarantee = :guarantee and k.fulfilled_at is null and k.state <> 'withdrawn'
                   and (k.due_at, k.id) > (:at, :id)
                 order by k.due_at, k.id limit :limit""").bind("guarantee", IntakeGuarantees.FIRST_ANSWER)
                .bind("at", after.at()).bind("id", after.id()).bind("limit", limit).map((row, _) -> new Waiting(
                        row.getObject("clock_id", UUID.class), row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class), row.getBoolean("sensitive"),
                        Channel.find(row.getString("channel")).orElseThrow(),
                        needs((String[]) row.getArray("needs").getArray()), row.getInt("members"), row.getInt("children"),
                        row.getString("state"), row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(), List.of((String[]) row.getArray("promises").getArray())))
                .list();
    }

    public long countWaiting(Tx tx) {
        return tx.query("""
                select count(*) from clock where guarantee = :guarantee and fulfilled_at is null and state <> 'withdrawn'""")
                .bind("guarantee", IntakeGuarantees.FIRST_ANSWER).mapTo(Long.class).one();
    }

    private static List<Need> needs(String[] coded) {
        return java.util.Arrays.stream(coded)
                .map(code -> new Need(NeedKind.find(code.replace("!", "")).orElseThrow(), code.endsWith("!"))).toList();
    }

    private static List<Contact> read(Tx tx, String where,
            java.util.function.UnaryOperator<org.jdbi.v3.core.statement.Query> binding) {
        var contacts = binding
                .apply(tx
                        .query("""
                                select c.id, c.municipality, c.case_id, c.channel, c.received_at, c.district, a.id aid, a.outcome, a.answered_at, a.answered_by
                                  from contact c left join contact_answer a on a.contact_id = c.id
                                 where %s order by c.received_at desc, c.id"""
                                .formatted(where)))
                .map((row, _) -> new Contact(
                        row.getObject("id", UUID.class), row.getString("municipality"), row.getObject("case_id", UUID.class),
                        Channel.find(row.getString("channel")).orElseThrow(), row.getTimestamp("received_at").toInstant(),
                        row.getString("district"), List.of(), List.of(),
                        row.getObject("aid", UUID.class) == null ? null
                                : new Contact.Answer(row.getObject("aid", UUID.class),
                                        AnswerOutcome.find(row.getString("outcome")).orElseThrow(),
                                        row.getTimestamp("answered_at").toInstant(), row.getString("answered_by"))))
                .list();
        var ids = contacts.stream().map(Contact::id).toArray(UUID[]::new);
        var needs = new LinkedHashMap<UUID, List<Need>>();
        tx.query("select contact_id, kind, acute from contact_need where contact_id = any (:ids) order by acute desc, kind")
                .bind("ids", ids).map((row, _) -> needs.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                        .add(new Need(NeedKind.find(row.getString(2)).orElseThrow(), row.getBoolean(3))))
                .list();
        var members = new LinkedHashMap<UUID, List<Member>>();
        tx.query("""
                select contact_id, relation, birth_date from household_member where contact_id = any (:ids)
                order by relation desc, birth_date, id""").bind("ids", ids)
                .map((row, _) -> members.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                        .add(new Member(relation(row.getString(2)), row.getObject(3, LocalDate.class), null)))
                .list();
        return contacts.stream().map(one -> new Contact(one.id(), one.municipality(), one.caseId(), one.channel(),
                one.receivedAt(), one.district(), needs.getOrDefault(one.id(), List.of()),
                members.getOrDefault(one.id(), List.of()),
                one.answer())).toList();
    }

    record ContactRow(UUID id, String municipality, UUID caseId, String channel, Instant receivedAt, Instant registeredAt,
            String by, byte @Nullable [] note, byte[] contentHash, String answer, @Nullable String district) {
    }

    record NeedRow(UUID contactId, String municipality, String kind, boolean acute) {
    }

    record MemberRow(UUID id, UUID contactId, String municipality, String relation, @Nullable LocalDate birthDate,
            byte @Nullable [] number) {
    }
}
