package trygg.benefits.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import trygg.benefits.qualification.Participation;
import trygg.benefits.reporting.Numbers.PersonNumbered;
import trygg.benefits.reporting.YearOfAid.Incomplete;
import trygg.benefits.reporting.YearOfAid.Missing;
import trygg.benefits.statistics.Control;
import trygg.benefits.statistics.Form;
import trygg.benefits.statistics.QualificationEnd;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear;
import trygg.benefits.statistics.Reporting;

/** A municipality's year of the qualification programme, ready to be written as form 11CF. Pure, as {@link YearOfAid} is. */
record YearOfQualification(Reporting reporting, List<QualificationYear> records, List<Incomplete> incomplete,
        Map<String, UUID> hidden) {

    record Basis(Reporting reporting, List<Participation> participations, Map<UUID, String> journal,
            Set<UUID> hidden) {

        List<UUID> cases() {
            return participations.stream().map(Participation::caseId).distinct().sorted().toList();
        }
    }

    static YearOfQualification of(Basis basis, Map<UUID, PersonNumbered> numbers) {
        var records = new ArrayList<QualificationYear>();
        var incomplete = new ArrayList<Incomplete>();
        for (var one : basis.participations()) {
            var numbered = Optional.ofNullable(numbers.get(one.caseId()));
            var born = numbered.map(PersonNumbered::birthDate);
            if (born.isEmpty()) {
                incomplete.add(new Incomplete(one.caseId(), basis.hidden().contains(one.caseId()), Missing.BIRTH_DATE));
                continue;
            }
            var recipient = YearOfAid.recipient(born.get(), basis.journal().getOrDefault(one.caseId(), ""),
                    numbered.get(), one.by());
            records.add(new QualificationYear(basis.reporting(), recipient, one.family(), one.appliedOn(), one.decidedOn(),
                    one.startedOn(), one.otherMunicipality(), one.earlierAid(), one.earlierIncomes(), one.otherAid(),
                    Set.of(), 0, end(one, basis.reporting().year()))
                    .paid(one.paid().stream().map(Participation.Payment::paidOut).toList()));
        }
        records.sort(Comparator.comparing(year -> Long.parseLong(year.recipient().journalNumber())));
        return new YearOfQualification(basis.reporting(), List.copyOf(records), List.copyOf(incomplete),
                YearOfAid.hidden(basis.hidden(), basis.journal()));
    }

    /** As it stood on 31 December: what ended later was still going on, and who was on leave did not take part. */
    private static QualificationEnd end(Participation one, int year) {
        var last = LocalDate.of(year, 12, 31);
        var end = one.end();
        var on = end == null ? null : end.endedOn();
        if (end != null && on != null && !on.isAfter(last)) {
            return end;
        }
        return new QualificationEnd(one.onLeave(last) ? Status.ON_LEAVE : Status.IN_PROGRAMME, null, Set.of(), null);
    }

    Made.File file() {
        var content = Form.file(records.stream().map(QualificationYear::line).toList());
        return new Made.File(content, Control.ofFile(Form.QUALIFICATION, reporting, !records.isEmpty(), content), incomplete,
                hidden);
    }
}
