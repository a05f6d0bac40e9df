package trygg.benefits.assessment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.assessment.Keeping.Kept;
import trygg.benefits.assessment.Keeping.OtherContent;
import trygg.benefits.assessment.Keeping.OtherMunicipality;
import trygg.benefits.assessment.Keeping.Repeated;
import trygg.benefits.assessment.Keeping.Unknown;
import trygg.benefits.calculation.Calculated.MissingParameter;
import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Calculated.Unfit;
import trygg.benefits.calculation.Calculation;
import trygg.benefits.calculation.Facts;
import trygg.benefits.parameter.ParameterService;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Keeps calculations for applications. Each method is one transaction. */
@ApplicationScoped
public class AssessmentService {

    private final Transactions transactions;
    private final ApplicationService applications;
    private final KeptCalculations calculations;
    private final ParameterService parameters;
    private final AccessLog accessLog;

    AssessmentService(Transactions transactions, ApplicationService applications, KeptCalculations calculations,
            ParameterService parameters, AccessLog accessLog) {
        this.transactions = transactions;
        this.applications = applications;
        this.calculations = calculations;
        this.parameters = parameters;
        this.accessLog = accessLog;
    }

    /**
     * Keeps what comes of these facts for the application. For how long an adult has had aid is filled in from what was
     * decided, where the facts do not say.
     */
    public Keeping keep(Caller caller, UUID id, ApplicationId application, Facts facts) {
        return transactions.in(caller.scope(), tx -> applications.locked(tx, application)
                .map(found -> keep(tx, found, id, facts, caller.id())).orElseGet(Unknown::new));
    }

    /** The same within a transaction that does more. */
    public Keeping keep(Tx tx, Application application, UUID id, Facts stated, String by) {
        if (!stated.municipality().equals(application.municipality())) {
            return new OtherMunicipality(application.municipality());
        }
        var facts = withSupportMonths(stated,
                calculations.monthsInARow(tx, List.of(application.caseId()), stated.period())
                        .getOrDefault(application.caseId(), 0));
        return switch (Calculation.of(facts, parameters.current(tx))) {
            case MissingParameter missing -> new Keeping.Missing(missing);
            case Unfit(var faults) -> new Keeping.Unfit(faults);
            case Reckoned(var sheet) ->
                keep(tx, new KeptCalculation(id, application.id(), application.caseId(), facts, sheet, tx.now(), by));
        };
    }

    private Keeping keep(Tx tx, KeptCalculation kept) {
        if (calculations.add(tx, kept)) {
            return new Kept(kept);
        }
        var earlier = calculations.find(tx, List.of(kept.id()));
        return !earlier.isEmpty() && kept.says(earlier.getFirst()) ? new Repeated(earlier.getFirst())
                : new OtherContent(kept.id());
    }

    /** The facts with these months for each adult about whom they say nothing. */
    private static Facts withSupportMonths(Facts facts, int months) {
        if (months == 0) {
            return facts;
        }
        var all = new HashMap<>(facts.supportMonths());
        facts.adults().forEach(adult -> all.putIfAbsent(adult.ref(), months));
        return facts.withSupportMonths(all);
    }

    /** What other decisions that stand gave the household of an application whose sheets were shown, by month. */
    public Map<YearMonth, BigDecimal> given(Caller caller, Application application) {
        return transactions.in(caller.scope(), tx -> calculations.given(tx, application, Part.AID));
    }

    /** What was kept for an application, the newest first; the read is logged. Empty when there is no such application. */
    public Optional<List<KeptCalculation>> of(Caller caller, ApplicationId application, String purpose) {
        return transactions.in(caller.scope(), tx -> applications.find(tx, application).map(found -> {
            accessLog.write(tx,
                    new Reading(caller, found.municipality(), purpose, "calculations", found.caseId()));
            return calculations.of(tx, application);
        }));
    }
}
