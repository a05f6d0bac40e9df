package trygg.benefits.control;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.control.Control.Closing;
import trygg.benefits.control.DrawSample.Drawing;
import trygg.benefits.control.DrawSample.Sample;
import trygg.benefits.control.Opening.Opened;
import trygg.benefits.control.Opening.OtherContent;
import trygg.benefits.control.Opening.Unknown;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What is done with controls. Each method is one transaction. */
@ApplicationScoped
public class ControlService {

    /** A sample has to be one that people can look at with care. */
    public static final int LARGEST_SAMPLE = 50;

    private final Transactions transactions;
    private final Controls controls;
    private final ApplicationService applications;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final SecureRandom chance = new SecureRandom();

    ControlService(Transactions transactions, Controls controls, ApplicationService applications, Clocks clocks,
            Outbox outbox, Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.controls = controls;
        this.applications = applications;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** A control with its clock; nothing when the municipality has not switched the guarantee on. */
    public record Shown(Control control, @Nullable GuaranteeClock clock) {
    }

    public Opening open(Caller caller, OpenControl command) {
        return transactions.in(caller.scope(), tx -> applications.find(tx, command.applicationId()).map(application -> {
            controls.lock(tx, application.id());
            var opening = command.decide(application, controls.of(tx, application.id()), zone(application.municipality()),
                    tx.now());
            return opening instanceof Opened(var control) && !start(tx, control) ? new OtherContent(control.id()) : opening;
        }).orElseGet(Unknown::new));
    }

    public Recording<Closing> close(Caller caller, CloseControl command) {
        return transactions.in(caller.scope(), tx -> controls.find(tx, command.controlId()).map(seen -> {
            controls.lock(tx, seen.applicationId());
            var control = controls.find(tx, seen.id()).orElseThrow();
            var recording = control.close(command, tx.now());
            if (recording instanceof Recorded(var closing)) {
                if (!controls.add(tx, control, closing)) {
                    return new Recording.OtherContent<Closing>(closing.id());
                }
                clocks.fulfil(tx, ControlGuarantees.CONTROL_CLOSED, control.id(), closing.at(), Cause.by(closing.by()));
                outbox.append(tx, ControlMessages.closed(control, closing));
            }
            return recording;
        }).orElseGet(Recording.Unknown::new));
    }

    /** Draws by lot and opens a control of each one drawn; all of it is one transaction. */
    public Drawing draw(Caller caller, DrawSample command) {
        return transactions.in(caller.in(command.municipality()), tx -> {
            controls.lockDrawing(tx, command.municipality());
            var earlier = controls.sample(tx, command.id());
            if (earlier.isPresent()) {
                var sample = earlier.get();
                return sample.answers(command) ? new Drawing.Repeated(sample) : new Drawing.OtherContent(command.id());
            }
            if (!command.byHuman()) {
                return new Drawing.NotByMachine();
            }
            var zone = zone(command.municipality());
            var today = tx.now().atZone(zone).toLocalDate();
            var faults = command.faults(today);
            return faults.isEmpty() ? new Drawing.Drawn(draw(tx, command, zone, today)) : new Drawing.Unfit(faults);
        });
    }

    private Sample draw(Tx tx, DrawSample command, ZoneId zone, LocalDate today) {
        var among = controls.grantedBetween(tx, command.municipality(), command.month().atDay(1).atStartOfDay(zone).toInstant(),
                command.month().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
        var seed = chance.nextLong();
        var drawn = DrawSample.lot(seed, among, command.size());
        var opened = drawn.stream().map(id -> applications.find(tx, new ApplicationId(id)).orElseThrow())
                .map(application -> new OpenControl(UUID.randomUUID(), application.id(), Trigger.RANDOM_SAMPLE,
                        new Fact(Trigger.Source.DRAW, today, command.month(),
                                "seed " + seed + ", " + drawn.size() + " of " + among.size()),
                        command.basis(), command.informedOn(), command.by()).opened(application, command.id(), tx.now()))
                .toList();
        var sample = new Sample(command.id(), command.municipality(), command.month(), command.size(), seed, among.size(),
                tx.now(), command.by(), opened.stream().map(Control::id).toList());
        controls.add(tx, sample);
        opened.forEach(control -> start(tx, control));
        return sample;
    }

    private boolean start(Tx tx, Control control) {
        if (!controls.add(tx, control)) {
            return false;
        }
        clocks.start(tx, new Start(ControlGuarantees.CONTROL_CLOSED, control.municipality(), control.caseId(), control.id(),
                control.protectedPerson(), false, control.openedAt()), Cause.by(control.openedBy()));
        outbox.append(tx, ControlMessages.opened(control));
        return true;
    }

    /** One control; the read is in the access log before anything leaves. */
    public Optional<Shown> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> controls.find(tx, id).map(control -> {
            accessLog.write(tx, new Reading(caller, control.municipality(), purpose, "control", control.caseId()));
            return shown(control, clocks.ofSubjects(tx, List.of(id)));
        }));
    }

    /** A page of a municipality's controls by what falls due, with how many there are; the read is logged. */
    public Counted<Shown> list(Caller caller, DueList asked, String purpose) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), purpose, "controls", null), tx -> {
                    Page<Control> page = controls.list(tx, asked);
                    var running = clocks.bySubject(tx, page.items().stream().map(Control::id).toList());
                    return new Counted<>(
                            page.map(control -> shown(control, running.getOrDefault(control.id(), List.of()))),
                            controls.count(tx, asked));
                });
    }

    /** The latest samples, which name nobody. */
    public List<Sample> samples(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> controls.samples(tx, municipality));
    }

    public ControlFigures figures(Caller caller, String municipality) {
        caller.in(municipality);
        return figures(municipality);
    }

    /** For everybody; whoever publishes them withholds the small counts. */
    public ControlFigures figures(String municipality) {
        return transactions.in(Scope.of(municipality), tx -> ControlFigures.of(controls.counted(tx, municipality)));
    }

    private ZoneId zone(String municipality) {
        return municipalities.require(municipality).timeZone();
    }

    private static Shown shown(Control control, List<GuaranteeClock> clocks) {
        return new Shown(control, clocks.isEmpty() ? null : clocks.getFirst());
    }
}
