package trygg.benefits.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.application.ApplicationService;
import trygg.benefits.qualification.Participation;
import trygg.benefits.qualification.Participations;
import trygg.benefits.reporting.Made.File;
import trygg.benefits.reporting.Made.Incompletes;
import trygg.benefits.reporting.Made.NumbersRefused;
import trygg.benefits.reporting.Made.NumbersUnavailable;
import trygg.benefits.reporting.Numbers.Known;
import trygg.benefits.reporting.Numbers.PersonNumbered;
import trygg.benefits.reporting.Numbers.Refused;
import trygg.benefits.reporting.Numbers.Unavailable;
import trygg.benefits.reporting.YearOfAid.Basis;
import trygg.benefits.statistics.Controlled;
import trygg.benefits.statistics.Form;
import trygg.benefits.statistics.Reporting;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** A Norwegian municipality's records for Statistics Norway (KOSTRA), from what was paid and decided. */
@ApplicationScoped
public class KostraService {

    private final ApplicationService applications;
    private final AidRecords records;
    private final IntakeNumbers numbers;
    private final Participations participations;
    private final AccessLog accessLog;

    KostraService(ApplicationService applications, AidRecords records, IntakeNumbers numbers, Participations participations,
            AccessLog accessLog) {
        this.applications = applications;
        this.records = records;
        this.participations = participations;
        this.numbers = numbers;
        this.accessLog = accessLog;
    }

    /** Whose file of which year; the year is one whose layout is known. */
    public record Wanted(Municipality municipality, Form form, int year) {

        Reporting reporting() {
            return new Reporting(municipality.code().substring(3), "", year);
        }

        String purpose() {
            return "kostra " + form.code() + " " + year;
        }
    }

    /** @param leaveOut whether cases that cannot be records are left out; else they stop the file */
    public Made make(Caller caller, String token, Wanted wanted, boolean leaveOut) {
        return switch (wanted.form()) {
            case AID -> aid(token, wanted, basis(caller, wanted), leaveOut);
            case QUALIFICATION -> qualification(token, wanted, qualification(caller, wanted), leaveOut);
        };
    }

    private Made aid(String token, Wanted wanted, Basis basis, boolean leaveOut) {
        return make(token, wanted, basis.cases(), leaveOut, known -> YearOfAid.of(basis, known).file());
    }

    private Made qualification(String token, Wanted wanted, YearOfQualification.Basis basis, boolean leaveOut) {
        return make(token, wanted, basis.cases(), leaveOut, known -> YearOfQualification.of(basis, known).file());
    }

    private Made make(String token, Wanted wanted, List<UUID> cases, boolean leaveOut,
            Function<Map<UUID, PersonNumbered>, File> writing) {
        return switch (numbers.of(token, wanted.municipality().code(), cases, wanted.purpose())) {
            case Known(var known) -> whole(writing.apply(known), leaveOut);
            case Refused unused -> new NumbersRefused();
            case Unavailable unused -> new NumbersUnavailable();
        };
    }

    private static Made whole(File file, boolean leaveOut) {
        return file.leftOut().isEmpty() || leaveOut ? file : new Incompletes(file.leftOut());
    }

    /**
     * The control before the numbers are asked for, as a page shows it to somebody whose token does not open them. Rule 08
     * (the sex) is not judged: only a number tells it, and nobody has one here.
     */
    public File beforeNumbers(Caller caller, Wanted wanted) {
        var year = YearOfAid.of(basis(caller, wanted), Map.of());
        var controlled = year.controlled();
        return new File("", new Controlled(controlled.records(),
                controlled.findings().stream().filter(finding -> !finding.rule().equals("08")
                        && !finding.sentence().startsWith("KJONN")).toList()),
                year.incomplete(), year.hidden());
    }

    private Basis basis(Caller caller, Wanted wanted) {
        var municipality = wanted.municipality();
        var first = LocalDate.of(wanted.year(), 1, 1);
        return accessLog.reading(caller.in(municipality.code()),
                new Reading(caller, municipality.code(), wanted.purpose(), "statistics", null), tx -> {
                    var paid = records.paid(tx, municipality.code(), first, first.plusYears(1));
                    var zone = municipality.timeZone();
                    return new Basis(wanted.reporting(), paid,
                            records.coded(tx, paid.keySet(), first.plusYears(1).atStartOfDay(zone).toInstant(), zone),
                            records.journal(tx, municipality.code(), paid.keySet()),
                            applications.protectedAmong(tx, paid.keySet()));
                });
    }

    private YearOfQualification.Basis qualification(Caller caller, Wanted wanted) {
        var code = wanted.municipality().code();
        return accessLog.reading(caller.in(code), new Reading(caller, code, wanted.purpose(), "statistics", null), tx -> {
            var running = participations.ofYear(tx, code, wanted.year());
            var cases = running.stream().map(Participation::caseId).distinct().toList();
            return new YearOfQualification.Basis(wanted.reporting(), running, records.journal(tx, code, cases),
                    applications.protectedAmong(tx, cases));
        });
    }
}
