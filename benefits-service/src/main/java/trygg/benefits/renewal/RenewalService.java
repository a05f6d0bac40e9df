package trygg.benefits.renewal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.StartupEvent;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.GoingOn;
import trygg.benefits.assessment.KeptCalculation;
import trygg.benefits.assessment.KeptCalculations;
import trygg.benefits.calculation.Calculated.MissingParameter;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.ParameterService;
import trygg.benefits.renewal.Renewed.Granted;
import trygg.benefits.renewal.Renewed.Left;
import trygg.benefits.renewal.Running.OtherContent;
import trygg.benefits.renewal.Running.PeriodUnfit;
import trygg.benefits.renewal.Running.Runs;
import trygg.platform.Background;
import trygg.platform.db.Outage;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/**
 * Renews a month for all whose aid goes on. A run is written down first and worked off in the background, some hundreds of
 * households to a transaction: whatever dies in between, no household is renewed twice and none is left out.
 */
@ApplicationScoped
public class RenewalService {

    /** Larger is hardly faster and holds its rows longer. */
    private static final int AT_ONCE = 500;
    private static final Duration IDLE = Duration.ofSeconds(1);
    /** How long a run waits whose last round left households behind. */
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger(RenewalService.class);

    private final Transactions transactions;
    private final RenewalRuns runs;
    private final ApplicationService applications;
    private final KeptCalculations calculations;
    private final ParameterService parameters;
    private final MonthPay pay;
    private final Municipalities municipalities;
    private final Background background;
    private final Clock clock;
    private final AccessLog accessLog;
    /** Where the run that is being worked off stands, so that each round begins where the last one ended. */
    private @Nullable Place place;
    /** Runs with households that could not be written, and until when they wait. */
    private final Map<UUID, Instant> aside = new HashMap<>();

    /** @param troubled households before the place that could not be written */
    private record Place(UUID run, @Nullable UUID afterCase, int troubled) {
    }

    RenewalService(Transactions transactions, RenewalRuns runs, ApplicationService applications, KeptCalculations calculations,
            ParameterService parameters, MonthPay pay, Municipalities municipalities, Background background, Clock clock,
            AccessLog accessLog) {
        this.transactions = transactions;
        this.runs = runs;
        this.applications = applications;
        this.calculations = calculations;
        this.parameters = parameters;
        this.pay = pay;
        this.municipalities = municipalities;
        this.background = background;
        this.clock = clock;
        this.accessLog = accessLog;
    }

    void work(@Observes StartupEvent started) {
        background.loop("renewals", () -> {
            if (!workOffSome()) {
                background.pause(IDLE);
            }
        }, () -> {
        });
    }

    /** Begins a month's renewals, or finds those that were begun. */
    public Running run(Caller caller, UUID id, String municipality, YearMonth period) {
        return transactions.in(caller.in(municipality), tx -> {
            var now = YearMonth.from(tx.now().atZone(municipalities.require(municipality).timeZone()));
            var earlier = runs.find(tx, municipality, period).or(() -> runs.find(tx, id));
            if (earlier.isPresent()) {
                return earlier.get().period().equals(period) ? new Runs(earlier.get()) : new OtherContent(id);
            }
            if (period.isBefore(now) || period.isAfter(now.plusMonths(1))) {
                return new PeriodUnfit(now, now.plusMonths(1));
            }
            var missing = missing(tx, municipality, period);
            if (missing.isPresent()) {
                return new Running.Missing(missing.get());
            }
            var run = new RenewalRun(id, municipality, period, applications.countGoingOn(tx, municipality, period), 0, Map.of(),
                    BigDecimal.ZERO.setScale(2), tx.now(), caller.id(), null, 0);
            if (!runs.add(tx, run)) {
                return new OtherContent(id);
            }
            return new Runs(run);
        });
    }

    private Optional<MissingParameter> missing(Tx tx, String municipality, YearMonth period) {
        var country = municipalities.require(municipality).country();
        var kinds = switch (country) {
            case SE -> List.of(ParameterKind.SE_PERSONAL, ParameterKind.SE_COMMON);
            case NO -> List.of(ParameterKind.NO_RATES);
        };
        return kinds.stream().filter(kind -> parameters.current(tx).at(kind, country.name(), period).isEmpty()).findFirst()
                .map(kind -> new MissingParameter(kind, country.name(), period));
    }

    public Optional<RenewalRun> find(Caller caller, UUID id) {
        return transactions.in(caller.scope(), tx -> runs.find(tx, id));
    }

    /** The newest first. */
    public List<RenewalRun> of(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> runs.of(tx, municipality));
    }

    /** A renewal a run left to humans, and why. Of a protected person a list tells neither. */
    public record LeftToHuman(UUID application, String reason, boolean protectedPerson) {
    }

    /** What a run left to humans and is not decided yet. The read is logged: it tells of single households. */
    public List<LeftToHuman> left(Caller caller, String municipality) {
        return accessLog.reading(caller.in(municipality),
                new Reading(caller, municipality, "case-handling", "renewals-left", null), tx -> runs.left(tx, municipality));
    }

    /**
     * Renews the next households of some unfinished run. False when there is none, or another replica is at it. What cannot be
     * written keeps neither the other households of the run waiting nor the other runs.
     */
    boolean workOffSome() {
        aside.values().removeIf(until -> until.isBefore(clock.instant()));
        var next = transactions.in(Scope.everything(), tx -> runs.unfinished(tx, aside.keySet()));
        if (next.isEmpty()) {
            return false;
        }
        var run = next.get();
        var scope = Scope.of(run.municipality());
        var at = place != null && place.run.equals(run.id()) ? place : new Place(run.id(), null, 0);
        try {
            return transactions.in(scope, tx -> workOffSome(tx, at, AT_ONCE));
        } catch (RuntimeException trouble) {
            if (Outage.is(trouble)) {
                throw trouble;
            }
            LOG.warnf("renewals: %s: a batch fails, its households are tried one by one: %s", run.id(), trouble);
            return oneByOne(scope, at);
        }
    }

    private boolean workOffSome(Tx tx, Place at, int most) {
        var run = runs.lockedUnlessBusy(tx, at.run).orElse(null);
        if (run == null) {
            return false;
        }
        var found = applications.goingOn(tx, run.municipality(), run.period(), at.afterCase, most);
        if (found.isEmpty()) {
            end(tx, at);
            return true;
        }
        runs.progress(tx, run, renew(tx, run, found));
        var last = found.getLast().application().caseId();
        tx.afterCommit(() -> place = new Place(at.run, last, at.troubled));
        return true;
    }

    private void end(Tx tx, Place at) {
        if (at.troubled > 0) {
            runs.trouble(tx, at.run, at.troubled);
            aside.put(at.run, tx.now().plus(AFTER_TROUBLE));
        } else if (at.afterCase == null) {
            runs.finish(tx, at.run, tx.now());
        }
        // Begun anew from the first case, because a household may have been added behind the place.
        place = null;
    }

    private boolean oneByOne(Scope scope, Place from) {
        for (int nth = 0; nth < AT_ONCE && !background.stopping(); nth++) {
            var at = place != null && place.run.equals(from.run) ? place : from;
            try {
                if (!transactions.in(scope, tx -> workOffSome(tx, at, 1)) || place == null) {
                    return true;
                }
            } catch (RuntimeException trouble) {
                if (Outage.is(trouble)) {
                    throw trouble;
                }
                LOG.warnf("renewals: %s: a household cannot be renewed: %s", from.run, trouble);
                place = transactions.in(scope, tx -> runs.find(tx, at.run).map(run -> new Place(at.run,
                        applications.goingOn(tx, run.municipality(), run.period(), at.afterCase, 1).getFirst().application()
                                .caseId(),
                        at.troubled + 1)).orElseThrow());
            }
        }
        return true;
    }

    private List<Renewed> renew(Tx tx, RenewalRun run, List<GoingOn> found) {
        var kept = calculations.find(tx, found.stream().map(GoingOn::calculation).toList())
                .stream().collect(Collectors.toMap(KeptCalculation::id, Function.identity()));
        var months = calculations.monthsInARow(tx, found.stream().map(one -> one.application().caseId()).toList(),
                run.period());
        var known = parameters.current(tx);
        var limit = applications.limit(tx, run.municipality(), tx.now()).orElse(null);
        var renewed = found.stream().map(household -> {
            var one = Renewed.of(new Standing(household.application(),
                    Objects.requireNonNull(kept.get(household.calculation())), household.decision(), household.givenInPart(),
                    months.getOrDefault(household.application().caseId(), 0)), known, limit, tx.now(), run.startedBy());
            write(tx, run, one);
            return one;
        }).toList();
        pay.plan(tx, renewed.stream().flatMap(one -> one instanceof Granted(var application, var calculation, var decision)
                ? Stream.of(pay.of(application, decision, false))
                : Stream.empty()).toList(), run.startedBy());
        return renewed;
    }

    private void write(Tx tx, RenewalRun run, Renewed renewed) {
        switch (renewed) {
            case Granted(var application, var calculation, var decision) -> {
                applications.follow(tx, application, decision);
                calculations.addAll(tx, calculation);
            }
            case Left(var application, var reason) -> {
                applications.follow(tx, application);
                runs.leave(tx, run, application.id(), reason);
            }
        }
    }
}
