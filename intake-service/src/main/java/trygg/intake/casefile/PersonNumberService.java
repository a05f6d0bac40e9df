package trygg.intake.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.intake.contact.Cases;
import trygg.intake.contact.Cases.CaseFile;
import trygg.intake.contact.Contacts;
import trygg.intake.contact.Contacts.NumberedMember;
import trygg.intake.person.Persons;
import trygg.platform.db.Transactions;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/**
 * The national numbers of many cases at once, for the records a municipality owes the statistics office by law.
 *
 * <p>
 * Protected persons are among them: the statistics are statutory (statistikkloven § 10; förordning 1981:1370) and leave nobody
 * out, and the record has no address and no name. Each case has its own line in the access log, so that everybody can
 * see that their number was handed out and why.
 */
@ApplicationScoped
public class PersonNumberService {

    private final Cases cases;
    private final Contacts contacts;
    private final Persons persons;
    private final AccessLog accessLog;
    private final Transactions transactions;

    PersonNumberService(Cases cases, Contacts contacts, Persons persons, AccessLog accessLog, Transactions transactions) {
        this.cases = cases;
        this.contacts = contacts;
        this.persons = persons;
        this.accessLog = accessLog;
        this.transactions = transactions;
    }

    /**
     * @param number eleven digits of a Norwegian, twelve of a Swedish number; nothing for whoever has none
     * @param dufNumber in the Norwegian immigration register
     * @param members the others of the household, as the newest contact has them
     */
    public record CaseNumber(UUID caseId, @Nullable String number, @Nullable LocalDate birthDate, @Nullable String dufNumber,
            List<MemberNumber> members) {

        @Override
        public String toString() {
            return "CaseNumber[%s, withheld]".formatted(caseId);
        }
    }

    /** @param role {@code partner}, {@code child} or {@code other} */
    public record MemberNumber(String role, @Nullable String number, @Nullable LocalDate birthDate) {

        static MemberNumber of(NumberedMember member) {
            return new MemberNumber(member.relation().code(), member.number(), member.birthDate());
        }

        @Override
        public String toString() {
            return "MemberNumber[withheld]";
        }
    }

    /** Of the cases that are the municipality's; another id is left out, so that nothing is told of it. */
    public List<CaseNumber> of(Caller caller, String municipality, Collection<UUID> ids, String purpose) {
        return transactions.in(caller.in(municipality), tx -> {
            var files = cases.find(tx, municipality, ids);
            files.forEach(file -> accessLog.write(tx,
                    new Reading(caller, municipality, purpose, "national number", file.id())));
            var numbers = persons.numbers(tx, files.stream().map(CaseFile::personId).distinct().toList());
            var households = contacts.numbers(tx, files.stream().map(CaseFile::id).toList());
            return files.stream().map(file -> {
                var members = households.getOrDefault(file.id(), List.of()).stream().map(MemberNumber::of).toList();
                var known = numbers.get(file.personId());
                return known == null ? new CaseNumber(file.id(), null, null, null, members)
                        : new CaseNumber(file.id(), known.number(), known.birthDate(), known.dufNumber(), members);
            }).toList();
        });
    }
}
