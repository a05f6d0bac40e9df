package trygg.benefits.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.assessment.KeptCalculation;
import trygg.benefits.assessment.KeptCalculations;
import trygg.benefits.calculation.Line;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.ParameterService;
import trygg.benefits.reporting.QuietFigures.LongTermFamilies;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.municipality.Municipality;

/**
 * The figures behind the promises about money. They hold counts and nothing of anybody, so a read of them is no read of
 * personal data; who may see which was decided before.
 */
@ApplicationScoped
public class FigureService {

    private final FigureRecords records;
    private final KeptCalculations calculations;
    private final ParameterService parameters;
    private final Transactions transactions;

    FigureService(FigureRecords records, KeptCalculations calculations, ParameterService parameters,
            Transactions transactions) {
        this.records = records;
        this.calculations = calculations;
        this.parameters = parameters;
        this.transactions = transactions;
    }

    /** A year of a municipality, by its own calendar. */
    private record Year(Municipality municipality, LocalDate first) {

        static Year of(Municipality municipality, int year) {
            return new Year(municipality, LocalDate.of(year, 1, 1));
        }

        LocalDate next() {
            return first.plusYears(1);
        }

        Instant from() {
            return first.atStartOfDay(municipality.timeZone()).toInstant();
        }

        Instant until() {
            return next().atStartOfDay(municipality.timeZone()).toInstant();
        }
    }

    public ChildPoverty childPoverty(Municipality municipality, int year) {
        var of = Year.of(municipality, year);
        return transactions.snapshot(Scope.of(municipality.code()), tx -> new ChildPoverty(year,
                records.months(tx, municipality.code(), of.first(), of.next()),
                records.families(tx, municipality.code(), of.first(), of.next()),
                DistrictFigures.open(municipality, DistrictFigures.every(municipality,
                        records.householdsByDistrict(tx, municipality.code(), of.first(), of.next()))),
                records.refusals(tx, municipality.code(), of.from(), of.until())));
    }

    public NormFloor floor(Municipality municipality, int year) {
        var of = Year.of(municipality, year);
        return transactions.snapshot(Scope.of(municipality.code()), tx -> new NormFloor(year,
                records.floor(tx, municipality.code(), of.from(), of.until(), municipality.timeZone()),
                DistrictFigures.every(municipality,
                        records.floorByDistrict(tx, municipality.code(), of.from(), of.until()))));
    }

    /** @param month whose families are looked at */
    public QuietFigures quiet(Municipality municipality, int year, YearMonth month) {
        var of = Year.of(municipality, year);
        return transactions.snapshot(Scope.of(municipality.code()), tx -> new QuietFigures(year,
                records.papers(tx, municipality.code(), of.from(), of.until()),
                records.effect(tx, municipality.code(), of.first(), of.next()), longTerm(tx, municipality.code(), month)));
    }

    public Rechecked rechecked(Municipality municipality, int year) {
        var of = Year.of(municipality, year);
        return transactions.snapshot(Scope.of(municipality.code()),
                tx -> records.rechecked(tx, municipality.code(), of.from(), of.until()));
    }

    private @Nullable LongTermFamilies longTerm(Tx tx, String municipality, YearMonth month) {
        var table = parameters.current(tx).at(ParameterKind.LONG_TERM_FAMILY, municipality, month);
        if (table.isEmpty()) {
            return null;
        }
        var months = table.get().require("months").hundredths() / 100;
        var families = calculations.find(tx, records.ofFamilies(tx, municipality, month));
        var inARow = calculations.monthsInARow(tx, families.stream().map(KeptCalculation::caseId).toList(), month);
        var entitled = families.stream().filter(family -> inARow.getOrDefault(family.caseId(), 0) >= months).toList();
        return new LongTermFamilies(month, months, entitled.size(),
                entitled.stream().filter(family -> family.sheet().lines().stream()
                        .noneMatch(line -> line.kind() == Line.Kind.LONG_TERM_FAMILY)).count());
    }
}
