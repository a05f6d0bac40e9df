package trygg.benefits.signal;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.signal.CharityReport.Answer;
import trygg.benefits.signal.CharityReport.Offer;
import trygg.benefits.signal.ReportCharity.Reporting;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.db.Transactions;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Caller;

/** Takes in what charities tell, and what was offered for it. Nothing here tells of a person, so no read is logged. */
@ApplicationScoped
public class SignalService {

    private static final int MONTHS = 12;

    private final Transactions transactions;
    private final CharityReports reports;
    private final Municipalities municipalities;

    SignalService(Transactions transactions, CharityReports reports, Municipalities municipalities) {
        this.transactions = transactions;
        this.reports = reports;
        this.municipalities = municipalities;
    }

    /** @param open what the municipality owes an answer to, the oldest first; @param months the last twelve */
    public record Signals(List<CharityReport> open, List<Pressure> months) {

        public Signals {
            open = List.copyOf(open);
            months = List.copyOf(months);
        }
    }

    public Reporting report(Caller caller, ReportCharity command) {
        var zone = municipalities.require(command.municipality()).timeZone();
        return transactions.in(caller.in(command.municipality()), tx -> {
            var reporting = command.decide(reports.find(tx, command.id()).orElse(null), zone, tx.now());
            return reporting instanceof Reporting.Reported(var report) && !reports.add(tx, report)
                    ? new Reporting.OtherContent(report.id())
                    : reporting;
        });
    }

    /** Notes what was offered; with it the report is no task any more. */
    public Recording<Answer> answer(Caller caller, UUID reportId, UUID answerId, Offer offer) {
        return transactions.in(caller.scope(), tx -> reports.find(tx, reportId).<Recording<Answer>> map(report -> {
            var at = Recording.time(null, answerId, report.answer(), report.reportedAt(), tx.now());
            var recording = Recording.once(new Answer(answerId, offer, at, caller.id()), report.answer(),
                    report.reportedAt(), tx.now());
            return recording instanceof Recorded(var answer) && !reports.add(tx, report, answer)
                    ? new Recording.OtherContent<>(answerId)
                    : recording;
        }).orElseGet(Recording.Unknown::new));
    }

    public Signals look(Caller caller, String municipality) {
        var zone = municipalities.require(municipality).timeZone();
        return transactions.in(caller.in(municipality), tx -> {
            var last = YearMonth.from(tx.now().atZone(zone));
            return new Signals(reports.open(tx, municipality),
                    reports.pressure(tx, municipality, last.minusMonths(MONTHS - 1), last, zone));
        });
    }
}
