package trygg.benefits.renewal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.application.Application;
import trygg.benefits.application.Application.Following;
import trygg.benefits.application.Application.Why;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.assessment.AssessmentService;
import trygg.benefits.assessment.KeptCalculations;
import trygg.benefits.renewal.Renewing.NothingKept;
import trygg.benefits.renewal.Renewing.Opened;
import trygg.benefits.renewal.Renewing.PeriodUnfit;
import trygg.benefits.renewal.Renewing.RenewedBefore;
import trygg.benefits.renewal.Renewing.Repeated;
import trygg.benefits.renewal.Renewing.Unknown;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.secrecy.Caller;

/** Opens the next month of one household that tells what has changed. Each method is one transaction. */
@ApplicationScoped
public class HouseholdRenewalService {

    private static final int MOST_MONTHS_ON = 12;

    private final Transactions transactions;
    private final ApplicationService applications;
    private final AssessmentService assessments;
    private final KeptCalculations calculations;

    HouseholdRenewalService(Transactions transactions, ApplicationService applications, AssessmentService assessments,
            KeptCalculations calculations) {
        this.transactions = transactions;
        this.applications = applications;
        this.assessments = assessments;
        this.calculations = calculations;
    }

    public Renewing renew(Caller caller, RenewHousehold command) {
        return transactions.in(caller.scope(), tx -> {
            var same = applications.locked(tx, new ApplicationId(command.id()));
            if (same.isPresent()) {
                return new Repeated(command.id());
            }
            return applications.locked(tx, command.earlier()).map(earlier -> renew(tx, caller, earlier, command))
                    .orElseGet(Unknown::new);
        });
    }

    private Renewing renew(Tx tx, Caller caller, Application earlier, RenewHousehold command) {
        var last = calculations.last(tx, earlier.caseId()).orElse(null);
        if (last == null) {
            return new NothingKept();
        }
        var period = last.facts().period();
        if (!command.period().isAfter(period) || command.period().isAfter(period.plusMonths(MOST_MONTHS_ON))) {
            return new PeriodUnfit(period);
        }
        var renewed = applications.renewalOf(tx, earlier.caseId(), command.period());
        if (renewed.isPresent()) {
            return new RenewedBefore(renewed.get());
        }
        var application = earlier.followedBy(new ApplicationId(command.id()),
                new Following(earlier.id(), command.period(), Why.RENEWAL), tx.now());
        applications.follow(tx, application);
        var inARow = calculations.monthsInARow(tx, List.of(earlier.caseId()), command.period()).getOrDefault(earlier.caseId(),
                0);
        return new Opened(application, assessments.keep(tx, application, UUID.nameUUIDFromBytes(
                (command.id() + "/calculation").getBytes(StandardCharsets.UTF_8)),
                command.facts(last.facts(), inARow), caller.id()));
    }
}
