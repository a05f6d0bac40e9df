package trygg.benefits.renewal;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.assessment.KeptCalculation;
import trygg.benefits.assessment.KeptCalculations;
import trygg.benefits.calculation.Line;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.ParameterService;
import trygg.benefits.renewal.LongTermFamilies.Unpaid;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Finds the families that are due more and have not got it. Each method is one transaction. */
@ApplicationScoped
public class LongTermService {

    /** More than a page can show; when there are more, they are told by number. */
    private static final int LISTED = 500;

    private final Transactions transactions;
    private final KeptCalculations calculations;
    private final ParameterService parameters;
    private final AccessLog accessLog;

    LongTermService(Transactions transactions, KeptCalculations calculations, ParameterService parameters,
            AccessLog accessLog) {
        this.transactions = transactions;
        this.calculations = calculations;
        this.parameters = parameters;
        this.accessLog = accessLog;
    }

    /** A family's month as it was decided last. */
    private record Given(UUID calculation, UUID application, boolean protectedPerson) {
    }

    /** Empty when the municipality has decided on no supplement for long-term families; the read is logged. */
    public Optional<LongTermFamilies> of(Caller caller, String municipality, YearMonth month, String purpose) {
        return accessLog.reading(caller.in(municipality),
                new Reading(caller, municipality, purpose, "long-term-families", null),
                tx -> parameters.current(tx).at(ParameterKind.LONG_TERM_FAMILY, municipality, month)
                        .map(table -> of(tx, municipality, month, table.require("months").hundredths() / 100)));
    }

    private LongTermFamilies of(Tx tx, String municipality, YearMonth month, long months) {
        var given = given(tx, municipality, month).stream()
                .collect(Collectors.toMap(Given::calculation, Function.identity()));
        var families = calculations.find(tx, given.keySet());
        var inARow = calculations.monthsInARow(tx, families.stream().map(KeptCalculation::caseId).toList(), month);
        var entitled = families.stream().filter(family -> inARow.getOrDefault(family.caseId(), 0) >= months).toList();
        var without = entitled.stream()
                .filter(family -> family.sheet().lines().stream().noneMatch(line -> line.kind() == Line.Kind.LONG_TERM_FAMILY))
                .toList();
        return new LongTermFamilies(month, months, entitled.size(), without.size(), without.stream()
                .flatMap(family -> Optional.ofNullable(given.get(family.id())).stream()
                        .map(one -> new Unpaid(one.application, family.caseId(), one.protectedPerson,
                                inARow.getOrDefault(family.caseId(), 0), family.facts().children().size())))
                .sorted(Comparator.comparing(Unpaid::inARow).reversed().thenComparing(Unpaid::caseId)).limit(LISTED).toList());
    }

    private static List<Given> given(Tx tx, String municipality, YearMonth month) {
        return tx.query("""
                select * from (
                    select distinct on (dc.case_id) dc.calculation_id, d.application_id, a.protected_person, c.children
                      from decision_calculation dc join decision d on d.id = dc.decision_id
                      join calculation c on c.id = dc.calculation_id join application a on a.id = d.application_id
                     where dc.municipality = :municipality and dc.period = :month and dc.aid > 0
                       and d.outcome in ('granted', 'partly')
                       and not exists (select 1 from decision r where r.replaces = d.id)
                     order by dc.case_id, d.made_at desc, d.id) last
                 where children > 0""").bind("municipality", municipality).bind("month", month.atDay(1))
                .map((row, _) -> new Given(row.getObject("calculation_id", UUID.class),
                        row.getObject("application_id", UUID.class), row.getBoolean("protected_person")))
                .list();
    }
}
