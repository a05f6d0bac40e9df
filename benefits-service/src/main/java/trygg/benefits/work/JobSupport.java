package trygg.benefits.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import trygg.benefits.work.Measure.State;
import trygg.benefits.work.Support.EmployerContact;
import trygg.benefits.work.Support.Terms;

/**
 * How work goes beside treatment, from facts alone (C046). The facts are those the principles of IPS ask about: integrated
 * with treatment, how many people a specialist supports, how soon an employer is met, and nobody left out. There is no score:
 * no source in hand gives the items of the fidelity scale.
 *
 * @param inTreatment measures not ended of people whose treatment goes on today
 * @param parallel those of them that run
 * @param gaps the others: treatment goes on, and work waits or pauses
 * @param caseloads people by specialist, of measures that run or pause
 * @param toEmployer days from the referral to job support to the first meeting with an employer
 * @param neverBegun job support that ended before it began
 */
public record JobSupport(long inTreatment, long parallel, List<Gap> gaps, Map<String, Long> caseloads, ToEmployer toEmployer,
        long neverBegun) {

    /** At most so many people for one specialist, by the guidance for IPS (20 to 25). */
    public static final int MOST_PEOPLE = 20;

    public JobSupport {
        gaps = List.copyOf(gaps);
        caseloads = Map.copyOf(caseloads);
    }

    /** @param since when it was referred or paused */
    public record Gap(Measure measure, LocalDate since) {
    }

    /** @param waiting have met none yet; they count in the median with the days so far */
    public record ToEmployer(long met, long waiting, @Nullable Long median) {
    }

    static JobSupport of(Collection<Measure> all, Support around, ZoneId zone, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var treated = around.treatments().stream().filter(one -> one.goesOn(today)).map(Support.Treatment::caseId)
                .collect(Collectors.toSet());
        var beside = all.stream().filter(one -> one.state() != State.ENDED && treated.contains(one.caseId())).toList();
        var gaps = beside.stream().filter(one -> one.state() != State.STARTED)
                .map(one -> new Gap(one, one.since().atZone(zone).toLocalDate())).sorted(Comparator.comparing(Gap::since))
                .toList();
        var ips = all.stream().filter(one -> one.kind() == MeasureKind.IPS).toList();
        return new JobSupport(beside.size(), beside.size() - gaps.size(), gaps, caseloads(ips, around.terms()),
                toEmployer(ips, around.contacts(), zone, today),
                ips.stream().filter(one -> one.end() != null && one.start() == null).count());
    }

    private static Map<String, Long> caseloads(List<Measure> ips, List<Terms> terms) {
        var people = new TreeMap<String, Long>();
        for (var one : ips) {
            if (one.running()) {
                terms.stream().filter(term -> term.measureId().equals(one.id())).max(Comparator.comparing(Terms::from))
                        .map(Terms::specialist).filter(Objects::nonNull)
                        .ifPresent(specialist -> people.merge(specialist, 1L, Long::sum));
            }
        }
        return people;
    }

    private static ToEmployer toEmployer(List<Measure> ips, List<EmployerContact> contacts, ZoneId zone, LocalDate today) {
        var days = new ArrayList<Long>();
        long met = 0;
        long waiting = 0;
        for (var one : ips) {
            var referred = one.referredAt().atZone(zone).toLocalDate();
            var first = contacts.stream().filter(contact -> contact.measureId().equals(one.id()))
                    .map(EmployerContact::metOn).min(Comparator.naturalOrder());
            if (first.isPresent()) {
                met++;
                days.add(ChronoUnit.DAYS.between(referred, first.get()));
            } else if (one.state() != State.ENDED) {
                waiting++;
                days.add(ChronoUnit.DAYS.between(referred, today));
            }
        }
        days.sort(Comparator.naturalOrder());
        return new ToEmployer(met, waiting, days.isEmpty() ? null : days.get((days.size() - 1) / 2));
    }
}
