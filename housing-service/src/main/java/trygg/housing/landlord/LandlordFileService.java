package trygg.housing.landlord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.housing.home.Homes;
import trygg.housing.home.Landlord;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Who acts for a landlord, what it is guaranteed and what went wrong. Each method is one transaction. */
@ApplicationScoped
public class LandlordFileService {

    private final Transactions transactions;
    private final Homes homes;
    private final LandlordMembers members;
    private final LandlordFiles files;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    LandlordFileService(Transactions transactions, Homes homes, LandlordMembers members, LandlordFiles files,
            Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.homes = homes;
        this.members = members;
        this.files = files;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** @param caller a login name or a client's id, as it stands in the token */
    public record Member(String caller, Instant since, String addedBy) {
    }

    /**
     * A landlord as staff see it, and as it sees itself.
     *
     * @param terms those that ended too, the latest first
     */
    public record File(Landlord landlord, List<Member> members, List<GuaranteeTerm> terms, List<Incident> incidents) {
    }

    /** @param homes how many it has in the register */
    public record Line(Landlord landlord, long homes, long openQuestions) {
    }

    /** The landlords of a municipality for staff, by name. */
    public List<Line> list(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> {
            var counts = tx.query("""
                    select l.id, count(h.id) as homes,
                           (select count(*) from landlord_question q where q.landlord_id = l.id
                               and not exists (select 1 from landlord_answer a where a.question_id = q.id)) as open
                      from landlord l left join home h on h.landlord_id = l.id and h.withdrawn_at is null
                     where l.municipality = :municipality group by l.id""").bind("municipality", municipality)
                    .map((row, _) -> new Counts(row.getObject("id", UUID.class), row.getLong("homes"), row.getLong("open")))
                    .stream().collect(Collectors.toMap(Counts::landlord, Function.identity()));
            return homes.landlords(tx, municipality).stream().map(one -> {
                var count = counts.get(one.id());
                return new Line(one, count.homes, count.open);
            }).toList();
        });
    }

    private record Counts(UUID landlord, long homes, long open) {
    }

    /** One landlord for staff; the read is logged, because what went wrong may tell of tenants. */
    public Optional<File> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> homes.landlord(tx, id).map(one -> {
            accessLog.write(tx, new Reading(caller, one.municipality(), purpose, "landlord", null));
            return file(tx, one);
        }));
    }

    /** What the caller's own landlord is guaranteed and what was noted of it. */
    public File own(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> file(tx,
                members.landlordOf(tx, caller, municipality).orElseThrow(LandlordService::noLandlord)));
    }

    /** Lets an account or a client act for a landlord. One acts for one landlord of a municipality. */
    public Noting<Member> admit(Caller caller, UUID landlordId, String member) {
        return transactions.in(caller.scope(), tx -> {
            var landlord = homes.landlord(tx, landlordId).orElse(null);
            if (landlord == null) {
                return new Noting.Unknown<>();
            }
            var added = members.add(tx, landlord, member, caller.id());
            return member(tx, landlordId, member)
                    .<Noting<Member>> map(one -> added ? new Noting.Noted<>(one) : new Noting.Repeated<>(one))
                    .orElseGet(() -> new Noting.OtherContent<>(landlordId));
        });
    }

    /** Ends it at once; false when the account did not act for this landlord. */
    public boolean dismiss(Caller caller, UUID landlordId, String member) {
        return transactions.in(caller.scope(), tx -> members.remove(tx, landlordId, member));
    }

    public Noting<GuaranteeTerm> guarantee(Caller caller, GuaranteeTerm term) {
        return transactions.in(caller.in(term.municipality()), tx -> {
            var own = term.landlordId();
            if (own != null && homes.landlord(tx, own).isEmpty()) {
                return new Noting.Unknown<>();
            }
            if (term.until() != null && term.until().isBefore(term.from())) {
                return new Noting.WrongDay<>();
            }
            return files.add(tx, term) ? new Noting.Noted<>(term) : noted(files.term(tx, term.id()), term, term.id());
        });
    }

    /** Ends a guarantee with a day that is not past, because what was guaranteed until today was guaranteed. */
    public Noting<GuaranteeTerm> end(Caller caller, UUID id, LocalDate until) {
        return transactions.in(caller.scope(), tx -> {
            var term = files.term(tx, id).orElse(null);
            if (term == null) {
                return new Noting.Unknown<>();
            }
            if (until.equals(term.until())) {
                return new Noting.Repeated<>(term);
            }
            if (until.isBefore(today(tx, term.municipality())) || until.isBefore(term.from())) {
                return new Noting.WrongDay<>();
            }
            files.end(tx, id, until);
            return new Noting.Noted<>(files.term(tx, id).orElseThrow());
        });
    }

    /** Staff note what went wrong. */
    public Noting<Incident> note(Caller caller, Incident incident) {
        return transactions.in(caller.scope(), tx -> homes.landlord(tx, incident.landlordId()).isEmpty()
                ? new Noting.Unknown<>()
                : note(tx, incident));
    }

    /** The caller's own landlord tells what went wrong. */
    public Noting<Incident> tell(Caller caller, Incident incident) {
        return transactions.in(caller.in(incident.municipality()), tx -> {
            var own = members.landlordOf(tx, caller, incident.municipality()).orElseThrow(LandlordService::noLandlord);
            return own.id().equals(incident.landlordId()) ? note(tx, incident) : new Noting.Unknown<>();
        });
    }

    private Noting<Incident> note(Tx tx, Incident incident) {
        var home = incident.homeId();
        if (home != null && homes.find(tx, home).filter(one -> one.landlordId().equals(incident.landlordId())).isEmpty()) {
            return new Noting.Unknown<>();
        }
        if (incident.on().isAfter(today(tx, incident.municipality()))) {
            return new Noting.WrongDay<>();
        }
        return files.add(tx, incident) ? new Noting.Noted<>(incident)
                : noted(files.incident(tx, incident.id()), incident, incident.id());
    }

    private static <T> Noting<T> noted(Optional<T> known, T now, UUID id) {
        return known.filter(one -> Objects.equals(one, now)).<Noting<T>> map(Noting.Repeated::new)
                .orElseGet(() -> new Noting.OtherContent<>(id));
    }

    private Optional<Member> member(Tx tx, UUID landlord, String caller) {
        return members.of(tx, landlord).stream().filter(one -> one.caller().equals(caller)).findFirst();
    }

    private File file(Tx tx, Landlord landlord) {
        return new File(landlord, members.of(tx, landlord.id()), files.terms(tx, landlord.municipality(), landlord.id()),
                files.incidents(tx, landlord.id()));
    }

    private LocalDate today(Tx tx, String municipality) {
        return LocalDate.ofInstant(tx.now(), municipalities.require(municipality).timeZone());
    }
}
