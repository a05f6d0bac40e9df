package trygg.housing.landlord.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrears.web.ArrearsRequest.Amount;
import trygg.housing.landlord.GuaranteeTerm;
import trygg.housing.landlord.LandlordFileService.File;
import trygg.housing.landlord.LandlordFileService.Member;
import trygg.housing.landlord.LandlordQuestionService.WithClock;
import trygg.housing.landlord.OfferHome;
import trygg.housing.landlord.OwnHome;
import trygg.housing.landlord.TellArrears.Told;
import trygg.platform.api.Codes;

/** What the API shows of landlords: to a landlord its own, to staff what it was guaranteed, asked and what went wrong. */
final class LandlordViews {

    private LandlordViews() {
    }

    /** @param total of all its homes, not only of this page */
    public record Homes(UUID landlordId, String landlord, List<Home> items, long total, @Nullable String next) {
    }

    /** @param state nothing of a place for nights */
    public record Home(UUID id, String municipality, String kind, @Nullable String building, String label, String address,
            @Nullable String district, @Nullable Integer rooms, int capacity, @Nullable String rent, List<String> features,
            String contract, LocalDate readyOn, @Nullable String state, @Nullable Vacant vacancy,
            @Nullable LocalDate letSince) {

        static Home of(OwnHome own, ZoneId zone) {
            var home = own.home();
            var rent = home.rent();
            var state = own.state();
            var vacant = own.vacant();
            var let = own.letSince();
            return new Home(home.id(), home.municipality(), Codes.of(home.kind()), home.building(), home.label(),
                    home.address(), home.district(), home.rooms(), home.capacity(), rent == null ? null : rent.toPlainString(),
                    home.features().stream().filter(OfferHome.FEATURES::contains).sorted().map(Codes::of).toList(),
                    Codes.of(home.contract()), home.readyOn(),
                    state == null ? null : Codes.of(state),
                    vacant == null ? null : new Vacant(vacant.id(), vacant.freeFrom(), vacant.openedAt(), vacant.offered()),
                    let == null ? null : LocalDate.ofInstant(let, zone));
        }
    }

    /** @param offered whether a household is thinking it over; which one is not told */
    public record Vacant(UUID id, Instant freeFrom, Instant openedAt, boolean offered) {
    }

    public record Arrears(UUID id, UUID homeId, Amount amount, LocalDate dueOn, Instant receivedAt) {

        static Arrears of(Told told) {
            return new Arrears(told.id(), told.homeId(), new Amount(told.amount().toPlainString(), told.currency()),
                    told.dueOn(), told.receivedAt());
        }
    }

    public record ArrearsList(List<Arrears> items) {
    }

    /** @param dueAt by when the municipality promised to answer */
    public record Question(UUID id, String municipality, UUID landlordId, String landlord, @Nullable UUID homeId, String text,
            Instant askedAt, String askedBy, @Nullable Instant dueAt, @Nullable Answer answer) {

        static Question of(WithClock found) {
            var one = found.question();
            var clock = found.clock();
            var answer = one.answer();
            return new Question(one.id(), one.municipality(), one.landlordId(), one.landlord(), one.homeId(), one.asks(),
                    one.askedAt(), one.askedBy(), clock == null ? null : clock.dueAt(),
                    answer == null ? null : new Answer(answer.says(), answer.at(), answer.by()));
        }
    }

    public record Answer(String text, Instant at, String by) {
    }

    public record Questions(List<Question> items, long total, @Nullable String next) {
    }

    /** @param forAll whether it holds for every landlord of the municipality */
    public record Term(UUID id, boolean forAll, String text, String decision, LocalDate from, @Nullable LocalDate until) {

        static Term of(GuaranteeTerm one) {
            return new Term(one.id(), one.landlordId() == null, one.says(), one.decision(), one.from(), one.until());
        }
    }

    public record Terms(List<Term> items) {
    }

    /** @param toldBy {@code landlord} or {@code municipality} */
    public record Incident(UUID id, @Nullable UUID homeId, String kind, LocalDate on, String text, String toldBy) {

        static Incident of(trygg.housing.landlord.Incident one) {
            return new Incident(one.id(), one.homeId(), Codes.of(one.kind()), one.on(), one.says(), Codes.of(one.toldBy()));
        }
    }

    public record Incidents(List<Incident> items) {

        static Incidents of(File file) {
            return new Incidents(file.incidents().stream().map(Incident::of).toList());
        }
    }

    /** A landlord as staff see it. */
    public record Whole(UUID id, String municipality, String name, String kind, List<Member> members, List<Term> terms,
            List<Incident> incidents) {

        static Whole of(File file) {
            var one = file.landlord();
            return new Whole(one.id(), one.municipality(), one.name(), Codes.of(one.kind()), file.members(),
                    file.terms().stream().map(Term::of).toList(), file.incidents().stream().map(Incident::of).toList());
        }
    }

    static Terms terms(File file) {
        return new Terms(file.terms().stream().map(Term::of).toList());
    }
}
