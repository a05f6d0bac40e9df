package trygg.benefits.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationService;
import trygg.benefits.work.ChangePlace.Placing;
import trygg.benefits.work.Measure.Step;
import trygg.benefits.work.Measure.StepKind;
import trygg.benefits.work.Moving.Moved;
import trygg.benefits.work.ReferToMeasure.Referring;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Measures, their queue and their places. Each method is one transaction. */
@ApplicationScoped
public class MeasureService {

    private final Transactions transactions;
    private final Measures measures;
    private final PlaceRegister places;
    private final SupportRecords support;
    private final ApplicationService applications;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    MeasureService(Transactions transactions, Measures measures, PlaceRegister places, SupportRecords support,
            ApplicationService applications, Clocks clocks, Outbox outbox, Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.measures = measures;
        this.places = places;
        this.support = support;
        this.applications = applications;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /**
     * The work of a municipality at one moment.
     *
     * @param passedOver how often somebody in a queue was passed over, by measure
     * @param ending measures whose place is promised for no more than a month, and those whose promise is over
     */
    public record Overview(List<Queue> queues, Map<UUID, Long> passedOver, List<Seats> seats, List<WorkFigures> figures,
            List<Measure> ending) {

        public Overview {
            queues = List.copyOf(queues);
            passedOver = Map.copyOf(passedOver);
            seats = List.copyOf(seats);
            figures = List.copyOf(figures);
            ending = List.copyOf(ending);
        }

        /** C045: units of the municipality that are in the register and offer no seat of any kind today. */
        public List<String> withoutSeats() {
            var offering = seats.stream().filter(one -> one.capacity() > 0).map(one -> one.place().unit()).toList();
            return seats.stream().map(one -> one.place().unit()).filter(unit -> !offering.contains(unit)).distinct().sorted()
                    .toList();
        }

        /** C016: how many who wait for a kind would have no seat if all free ones were given out. */
        public long missingSeats(MeasureKind kind) {
            var free = seats.stream().filter(one -> one.place().kind() == kind).mapToLong(Seats::free).sum();
            return Math.max(0, queues.get(kind.ordinal()).ranked().size() - free);
        }

        /** C016, C040: what has no free seat is no condition for aid. */
        public boolean mayBeCondition(MeasureKind kind) {
            return seats.stream().anyMatch(one -> one.place().kind() == kind && one.free() > 0);
        }
    }

    public Referring refer(Caller caller, ReferToMeasure command) {
        return transactions.in(caller.scope(), tx -> applications.newestOf(tx, command.caseId()).map(application -> {
            measures.lock(tx, application.municipality());
            var referring = command.decide(application, measures.ofCase(tx, command.caseId()), tx.now());
            if (referring instanceof Referring.Referred(var measure)) {
                if (!measures.add(tx, measure)) {
                    return new Referring.OtherContent(measure.id());
                }
                clocks.start(tx, new Start(measure.kind().guarantee(), measure.municipality(), measure.caseId(),
                        measure.id(), measure.protectedPerson(), false, measure.referredAt()),
                        Cause.by(measure.referredBy()));
                outbox.append(tx, WorkMessages.referred(measure));
            }
            return referring;
        }).orElseGet(Referring.Unknown::new));
    }

    public Moving move(Caller caller, MoveMeasure command) {
        return move(caller, command, EnumSet.allOf(MeasureKind.class));
    }

    /** @param of the kinds the caller may move; one of another kind is unknown to it */
    public Moving move(Caller caller, MoveMeasure command, Set<MeasureKind> of) {
        return transactions.in(caller.scope(), tx -> measures.find(tx, command.measureId())
                .filter(seen -> of.contains(seen.kind())).map(seen -> {
                    measures.lock(tx, seen.municipality());
                    var measure = measures.find(tx, seen.id()).orElseThrow();
                    var zone = zone(measure.municipality());
                    var ahead = command.kind() == StepKind.STARTED
                            ? Queue.of(measure.kind(), measures.all(tx, measure.municipality()), tx.now()).ahead(measure)
                            : List.<Measure> of();
                    var moving = command.decide(measure, seats(tx, command.placeId(), measure.municipality(), today(tx, zone)),
                            ahead, zone, tx.now());
                    if (moving instanceof Moved moved && !write(tx, measure, moved, ahead)) {
                        return new Moving.OtherContent(command.id());
                    }
                    return moving;
                }).orElseGet(Moving.Unknown::new));
    }

    private boolean write(Tx tx, Measure measure, Moved moved, List<Measure> ahead) {
        var step = moved.step();
        if (!measures.add(tx, measure, step, moved.passed())) {
            return false;
        }
        var guarantee = measure.kind().guarantee();
        switch (step.kind()) {
            case STARTED -> {
                clocks.fulfil(tx, guarantee, measure.id(), step.at(), Cause.by(step.by()));
                if (measure.kind() == MeasureKind.IPS) {
                    owesAnEmployer(tx, measure, step);
                }
            }
            // Ended while it still waited: nothing is owed any more.
            case ENDED -> {
                if (measure.waiting()) {
                    clocks.withdraw(tx, guarantee, measure.id(), Cause.by(step.by()));
                }
                clocks.withdraw(tx, WorkGuarantees.JOB_CONTACT, measure.id(), Cause.by(step.by()));
            }
            case PAUSED -> {
                // It has begun; the promise of its start is kept.
            }
            case PROLONGED -> {
                // And goes on longer.
            }
            case RESUMED -> {
                // So it is when it goes on.
            }
        }
        outbox.append(tx, WorkMessages.moved(measure, step));
        ahead.stream().filter(one -> moved.passed().contains(one.id()))
                .forEach(one -> outbox.append(tx, WorkMessages.passedOver(one, step)));
        return true;
    }

    /** C046: with job support begins the time to the first employer, unless one was met while the person waited. */
    private void owesAnEmployer(Tx tx, Measure measure, Step step) {
        clocks.start(tx, new Start(WorkGuarantees.JOB_CONTACT, measure.municipality(), measure.caseId(), measure.id(),
                measure.protectedPerson(), false, step.at()), Cause.by(step.by()));
        if (support.ofCase(tx, measure.caseId()).contacts().stream().anyMatch(one -> one.measureId().equals(measure.id()))) {
            clocks.fulfil(tx, WorkGuarantees.JOB_CONTACT, measure.id(), step.at(), Cause.by(step.by()));
        }
    }

    /** Opens a place or changes its seats. */
    public Placing change(Caller caller, ChangePlace command) {
        return transactions.in(caller.in(command.municipality()), tx -> {
            measures.lock(tx, command.municipality());
            var placing = command.decide(places.find(tx, command.id()).orElse(null));
            if (placing instanceof Placing.Placed(var place, var nth)) {
                places.add(tx, place, nth);
            }
            return placing;
        });
    }

    /** The places with their seats, which tell of nobody. */
    public List<Seats> places(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> seats(tx, municipality));
    }

    /** Queues, places and figures; the read is logged, because a queue is made of people. */
    public Overview overview(Caller caller, String municipality, String purpose) {
        return accessLog.reading(caller.in(municipality), new Reading(caller, municipality, purpose, "work-queues", null),
                tx -> {
                    var all = measures.all(tx, municipality);
                    var queues = Arrays.stream(MeasureKind.values()).map(kind -> Queue.of(kind, all, tx.now())).toList();
                    var waiting = all.stream().filter(Measure::waiting).map(Measure::id).toList();
                    var soon = soon(tx, zone(municipality));
                    return new Overview(queues, measures.passedOver(tx, waiting), seats(tx, municipality),
                            figures(tx, municipality, all), all.stream().filter(one -> endsBy(one, soon)).toList());
                });
    }

    /** Course referrals for the system of the schools, which starts and ends them (C016); the read is logged. */
    public Page<Measure> courses(Caller caller, String municipality, boolean open, Cursor after, int limit, String purpose) {
        return accessLog.reading(caller.in(municipality),
                new Reading(caller, municipality, purpose, "course-referrals", null),
                tx -> Page.of(measures.referrals(tx, municipality, MeasureKind.LANGUAGE_COURSE, open, after, limit), limit,
                        one -> new Cursor(one.referredAt(), one.id())));
    }

    /** Figures alone, which tell of nobody. */
    public List<WorkFigures> figures(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality),
                tx -> figures(tx, municipality, measures.all(tx, municipality)));
    }

    /**
     * Exits from aid and returns to it (C040), from the months that were decided and what came after measures; tells of
     * nobody. The running month is left out: its decisions are not all made.
     */
    public SelfSupport selfSupport(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality),
                tx -> SelfSupport.of(measures.aidMonths(tx, municipality, zone(municipality)),
                        YearMonth.from(today(tx, zone(municipality))).minusMonths(1)));
    }

    private List<WorkFigures> figures(Tx tx, String municipality, List<Measure> all) {
        var everywhere = places.all(tx, municipality);
        var goals = support.goals(tx, municipality);
        return Arrays.stream(MeasureKind.values())
                .map(kind -> WorkFigures.of(kind, all, everywhere, goals, zone(municipality), tx.now())).toList();
    }

    private static boolean endsBy(Measure measure, LocalDate day) {
        var ends = measure.endsOn();
        return ends != null && !ends.isAfter(day);
    }

    /** In another transaction. */
    List<Seats> seats(Tx tx, String municipality) {
        var taken = places.taken(tx, municipality);
        var today = today(tx, zone(municipality));
        return places.all(tx, municipality).stream()
                .map(place -> new Seats(place, place.capacityOn(today), taken.getOrDefault(place.id(), 0))).toList();
    }

    private @Nullable Seats seats(Tx tx, @Nullable UUID place, String municipality, LocalDate today) {
        return place == null ? null
                : places.find(tx, place).filter(one -> one.municipality().equals(municipality))
                        .map(one -> new Seats(one, one.capacityOn(today),
                                places.taken(tx, municipality).getOrDefault(one.id(), 0)))
                        .orElse(null);
    }

    private ZoneId zone(String municipality) {
        return municipalities.require(municipality).timeZone();
    }

    /** A place that is promised until this day or an earlier one is about to end: there is a month to find what comes next. */
    static LocalDate soon(Tx tx, ZoneId zone) {
        return today(tx, zone).plusMonths(1);
    }

    private static LocalDate today(Tx tx, ZoneId zone) {
        return tx.now().atZone(zone).toLocalDate();
    }
}
