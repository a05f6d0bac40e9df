package trygg.benefits.renewal;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.StartupEvent;
import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Decision.Part;
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

    private final Transactions transactions;
    private final RenewalRuns runs;
    private final ApplicationService applications;
    private final KeptCalculations calculations;
    private final ParameterService parameters;
    private final MonthPay pay;
    private final Municipalities municipalities;
    private final Background background;
    private final AccessLog accessLog;
    /** Where the run that is being worked off stands, so that each round begins where the last one ended. */
    private @Nullable Place place;

    private record Place(UUID run, UUID afterCase) {
    }

    RenewalService(Transactions transactions, RenewalRuns runs, ApplicationService applications, KeptCalculations calculations,
            ParameterService parameters, MonthPay pay, Municipalities municipalities, Background background,
            AccessLog accessLog) {
        this.transactions = transactions;
        this.runs = runs;
        this.applications = applications;
        this.calculations = calculations;
        this.parameters = parameters;
        this.pay = pay;
        this.municipalities = municipalities;
        this.background = background;
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
                    java.math.BigDecimal.ZERO.setScale(2), tx.now(), caller.id(), null);
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

    /** Renews the next households of some unfinished run. False when there is none, or another replica is at it. */
    boolean workOffSome() {
        var next = transactions.in(Scope.everything(), runs::unfinished);
        return next.isPresent() && transactions.in(Scope.of(next.get().municipality()), tx -> workOffSome(tx, next.get().id()));
    }

    private boolean workOffSome(Tx tx, UUID id) {
        var run = runs.lockedUnlessBusy(tx, id).orElse(null);
        if (run == null) {
            return false;
        }
        var known = place != null && place.run.equals(id) ? place.afterCase : null;
        var found = applications.goingOn(tx, run.municipality(), run.period(), known, AT_ONCE);
        if (found.isEmpty()) {
            // Begun anew from the first case, because a household may have been added behind the place.
            if (known == null) {
                runs.finish(tx, id, tx.now());
            }
            place = null;
            return true;
        }
        var renewed = renew(tx, run, found);
        runs.progress(tx, run, renewed);
        var last = found.getLast().caseId();
        tx.afterCommit(() -> place = new Place(id, last));
        return true;
    }

    private List<Renewed> renew(Tx tx, RenewalRun run, List<Application> found) {
        var decisions = found.stream().collect(Collectors.toMap(Application::caseId, RenewalService::standing));
        var kept = calculations.find(tx, decisions.values().stream().map(one -> one.months().getLast().calculation()).toList())
                .stream().collect(Collectors.toMap(KeptCalculation::caseId, Function.identity()));
        var months = calculations.monthsInARow(tx, decisions.keySet(), run.period());
        var known = parameters.current(tx);
        var limit = applications.limit(tx, run.municipality(), tx.now()).orElse(null);
        var renewed = found.stream().map(application -> {
            var decision = java.util.Objects.requireNonNull(decisions.get(application.caseId()));
            var one = Renewed.of(new Standing(application, java.util.Objects.requireNonNull(kept.get(application.caseId())),
                    decision.ground(), decision.coded(), java.util.Objects.requireNonNull(decision.runsUntil()),
                    months.getOrDefault(application.caseId(), 0)), known, limit, tx.now(), run.startedBy());
            write(tx, run, one);
            return one;
        }).toList();
        pay.plan(tx, renewed.stream().flatMap(one -> one instanceof Granted(var application, var calculation, var decision)
                ? Stream.of(pay.of(application, decision))
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

    private static Decision standing(Application application) {
        return application.standing(Part.AID).orElseThrow();
    }
}
