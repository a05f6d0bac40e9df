package trygg.benefits.help;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationService;
import trygg.platform.Background;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Unknown;
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
import trygg.platform.guarantee.GuaranteeClock.State;
import trygg.platform.guarantee.Guarantees;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/**
 * Finds applications that stand still, and offers help with them. It asks what stands still now, not what began to since the
 * last time, so a round that was skipped loses nothing.
 */
@ApplicationScoped
public class HelpService {

    /** Larger is hardly faster and holds its rows longer. */
    private static final int AT_ONCE = 500;
    /** A stall is counted in days; a longer pause finds it later in the morning. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Stalls stalls;
    private final ApplicationService applications;
    private final Clocks clocks;
    private final Guarantees guarantees;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Nudges nudges;
    private final Background background;

    HelpService(Transactions transactions, Stalls stalls, ApplicationService applications, Clocks clocks,
            Guarantees guarantees, Outbox outbox, Municipalities municipalities, AccessLog accessLog, Nudges nudges,
            Background background) {
        this.transactions = transactions;
        this.stalls = stalls;
        this.applications = applications;
        this.clocks = clocks;
        this.guarantees = guarantees;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.nudges = nudges;
        this.background = background;
    }

    /** What came of an offer; clocks and version of the application after it. */
    public record Answer(Recording<HelpOffer> recording, List<GuaranteeClock> clocks, long version) {
    }

    void start(@Observes StartupEvent started) {
        background.loop("stalls", () -> {
            if (!sweep()) {
                background.pause(PAUSE);
            }
        }, () -> {
        });
    }

    /** Looks once at every municipality. True when there may be more than one batch of it. */
    boolean sweep() {
        boolean more = false;
        for (var municipality : municipalities.all()) {
            more |= transactions.in(Scope.of(municipality.code()), tx -> sweep(tx, municipality));
        }
        return more;
    }

    private boolean sweep(Tx tx, Municipality municipality) {
        if (!stalls.alone(tx, municipality.code())) {
            return false;
        }
        end(tx, stalls.endDecided(tx, municipality.code()));
        end(tx, stalls.endReceived(tx, municipality.code()));
        var today = LocalDate.ofInstant(tx.now(), municipality.timeZone());
        return municipality.settingOf(HelpGuarantees.STALLED_HELP, today).map(setting -> {
            var quiet = Stall.quietBefore(tx.now(), municipality.timeZone(), guarantees.calendarOf(municipality),
                    HelpGuarantees.quietDays(setting));
            var overdue = stalls.overdue(tx, municipality.code(), today, AT_ONCE);
            var untouched = stalls.untouched(tx, municipality.code(), quiet, municipality.timeZone(), AT_ONCE);
            var found = Stream.concat(overdue.stream(), untouched.stream()).toList();
            if (!found.isEmpty()) {
                begin(tx, found);
                tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(municipality.code())));
            }
            return overdue.size() == AT_ONCE || untouched.size() == AT_ONCE;
        }).orElse(false);
    }

    private void begin(Tx tx, List<Stall> found) {
        var protectedPeople = applications.all(tx, found.stream().map(stall -> stall.application().value()).toList()).stream()
                .filter(Application::protectedPerson).map(Application::id).collect(Collectors.toSet());
        for (var stall : found) {
            stalls.add(tx, stall);
            clocks.start(tx, new Start(HelpGuarantees.STALLED_HELP, stall.municipality(), stall.caseId(), stall.id(),
                    protectedPeople.contains(stall.application()), false, stall.foundAt()), Cause.by("system"));
            outbox.append(tx, HelpMessages.stalled(stall));
        }
    }

    /**
     * Who has the decision, or has sent the papers, needs no help with them any more; a promise broken before stays broken.
     *
     * @param ended the stalls that nobody had offered help in
     */
    private void end(Tx tx, List<UUID> ended) {
        clocks.ofSubjects(tx, ended).stream()
                .filter(clock -> clock.state() == State.RUNNING || clock.state() == State.PAUSED)
                .forEach(clock -> clocks.withdraw(tx, HelpGuarantees.STALLED_HELP, clock.subjectId(), Cause.by("system")));
    }

    /** Help with an open application, whether it was found to stand still or not. */
    public Answer offer(Caller caller, OfferHelp command) {
        return transactions.in(caller.scope(), tx -> applications.locked(tx, command.application())
                .map(application -> offer(tx, application, command))
                .orElseGet(() -> new Answer(new Unknown<>(), List.of(), 0)));
    }

    private Answer offer(Tx tx, Application application, OfferHelp command) {
        var earlier = stalls.offers(tx, List.of(application.id().value())).values().stream().flatMap(List::stream)
                .filter(made -> made.id().equals(command.id())).findFirst().orElse(null);
        var recording = HelpOffer.offered(command, application, earlier, tx.now());
        if (recording instanceof Recorded<HelpOffer>(var offer)) {
            if (!stalls.add(tx, application, offer)) {
                recording = new OtherContent<>(offer.id());
            } else {
                for (var stall : stalls.helped(tx, application, offer)) {
                    clocks.fulfil(tx, HelpGuarantees.STALLED_HELP, stall, offer.at(), Cause.by(offer.by()));
                }
                outbox.append(tx, HelpMessages.offered(application, offer));
                tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(application.municipality())));
            }
        }
        return new Answer(recording, clocks.ofSubjects(tx, stalls.of(tx, application.id())), application.version());
    }

    /** One stall; the read is in the access log before anything leaves. */
    public Optional<StalledFile> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> stalls.find(tx, id).map(stall -> {
            accessLog.write(tx, new Reading(caller, stall.municipality(), purpose, "stalled-application", stall.caseId()));
            return files(tx, List.of(stall)).apply(stall);
        }));
    }

    /** A page of a municipality's stalls by when help is due; the read is logged. */
    public Page<StalledFile> list(Caller caller, DueList asked, String purpose) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), purpose, "stalled-applications", null), tx -> page(tx, asked));
    }

    public Counted<StalledFile> board(Caller caller, DueList asked) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), "case-handling", "stalled-board", null), tx -> look(tx, asked));
    }

    /** The same board for a page that is open already: opening it was logged, and its live part shows no more. */
    public Counted<StalledFile> boardAgain(DueList asked) {
        return transactions.in(Scope.of(asked.municipality()), tx -> look(tx, asked));
    }

    private Counted<StalledFile> look(Tx tx, DueList asked) {
        return new Counted<>(page(tx, asked), stalls.count(tx, asked));
    }

    private Page<StalledFile> page(Tx tx, DueList asked) {
        var page = stalls.list(tx, asked);
        return page.map(files(tx, page.items()));
    }

    private Function<Stall, StalledFile> files(Tx tx, List<Stall> some) {
        var ids = some.stream().map(stall -> stall.application().value()).distinct().toList();
        var found = applications.all(tx, ids).stream().collect(Collectors.toMap(Application::id, Function.identity()));
        var offers = stalls.offers(tx, ids);
        var running = clocks.bySubject(tx, some.stream().map(Stall::id).toList());
        return stall -> new StalledFile(stall, Objects.requireNonNull(found.get(stall.application())),
                running.getOrDefault(stall.id(), List.of()), offers.getOrDefault(stall.application().value(), List.of()));
    }
}
