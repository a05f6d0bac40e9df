package trygg.benefits.reporting;

import java.time.YearMonth;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.application.ApplicationService;
import trygg.benefits.reporting.MonthOfAid.Basis;
import trygg.benefits.reporting.Numbers.Known;
import trygg.benefits.reporting.Numbers.Refused;
import trygg.benefits.reporting.Numbers.Unavailable;
import trygg.benefits.reporting.YearOfAid.Incomplete;
import trygg.benefits.statistics.SwedishMonth;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** A Swedish municipality's month, from what was paid in it. */
@ApplicationScoped
public class SwedishMonthService {

    private final ApplicationService applications;
    private final AidRecords records;
    private final IntakeNumbers numbers;
    private final AccessLog accessLog;

    SwedishMonthService(ApplicationService applications, AidRecords records, IntakeNumbers numbers, AccessLog accessLog) {
        this.applications = applications;
        this.records = records;
        this.numbers = numbers;
        this.accessLog = accessLog;
    }

    /** What can come of making the month's file. There is a whole file or none. */
    public sealed interface MadeMonth {

        record File(String content, List<Incomplete> leftOut) implements MadeMonth {

            @Override
            public String toString() {
                return "File[withheld]";
            }
        }

        record Incompletes(List<Incomplete> cases) implements MadeMonth {
        }

        record NumbersRefused() implements MadeMonth {
        }

        record NumbersUnavailable() implements MadeMonth {
        }
    }

    public MadeMonth make(Caller caller, String token, Municipality municipality, YearMonth month, boolean leaveOut) {
        var basis = basis(caller, municipality, month);
        return switch (numbers.of(token, municipality.code(), basis.cases(), purpose(month))) {
            case Known(var known) -> whole(MonthOfAid.of(basis, known), leaveOut);
            case Refused unused -> new MadeMonth.NumbersRefused();
            case Unavailable unused -> new MadeMonth.NumbersUnavailable();
        };
    }

    private static MadeMonth whole(MonthOfAid month, boolean leaveOut) {
        return month.incomplete().isEmpty() || leaveOut
                ? new MadeMonth.File(SwedishMonth.file(month.rows()), month.incomplete())
                : new MadeMonth.Incompletes(month.incomplete());
    }

    private Basis basis(Caller caller, Municipality municipality, YearMonth month) {
        var code = municipality.code();
        var next = month.plusMonths(1).atDay(1);
        return accessLog.reading(caller.in(code), new Reading(caller, code, purpose(month), "statistics", null), tx -> {
            var paid = records.paid(tx, code, month.atDay(1), next);
            return new Basis(month, code.substring(3), paid, records.households(tx, paid.keySet(),
                    next.atStartOfDay(municipality.timeZone()).toInstant()), applications.protectedAmong(tx, paid.keySet()));
        });
    }

    private static String purpose(YearMonth month) {
        return "swedish month " + month;
    }
}
