package trygg.benefits.simulation.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Money;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.web.ParameterWords;
import trygg.benefits.simulation.Simulate;
import trygg.benefits.simulation.Simulation;
import trygg.benefits.simulation.SimulationRun;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.Figure;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;

/**
 * A simulation in the reader's form. Staff see every number: they could count the cases on their own board.
 *
 * @param known whether there was any household to reckon
 * @param rows what is counted, with its number
 * @param figure the cost by type of household; null when none was reckoned
 * @param byDistrict likewise; null when no household's district is known
 * @param unreckonable a sentence for each reason
 */
public record SimulationPage(String title, boolean known, String emptyText, String month, String year, List<Row> rows,
        @Nullable Figure figure, @Nullable Figure byDistrict, List<String> unreckonable) {

    /** A simulation that still runs. */
    public record Progress(UUID id, String title, int percent, String text) {
    }

    public record Row(String what, String number) {
    }

    static SimulationPage of(Simulate asked, Simulation simulation, Municipality municipality, PageFrame frame,
            SimulationWords words, ParameterWords tables) {
        var currency = Money.currencyOf(municipality.country()).getCurrencyCode();
        var month = Words.month(asked.period(), frame);
        var rows = List.of(new Row(words.households(), Words.number(simulation.households(), frame)),
                new Row(words.gained(), Words.number(simulation.gained(), frame)),
                new Row(words.with_more(), Words.number(simulation.withMore(), frame)),
                new Row(words.with_less(), Words.number(simulation.withLess(), frame)),
                new Row(words.largest(), money(simulation.largestGain(), currency, frame)),
                new Row(words.median(), money(simulation.medianGain(), currency, frame)));
        var bars = simulation.byType().stream()
                .map(type -> new Figure.Bar(words.type_of(type.type().code()), decimal(type.cost()),
                        words.more_of(type.withMore(), type.households()), false))
                .toList();
        return new SimulationPage(words.result(tables.kind(asked.kind().id()), month),
                simulation.households() > 0 || !simulation.unreckonable().isEmpty(), words.empty_text(month),
                money(simulation.cost(), currency, frame), money(simulation.costOfYear(), currency, frame), rows,
                bars.isEmpty() ? null
                        : new Figure(words.chart(), words.type(), words.chart_values(currency), bars, null),
                districts(simulation, municipality, currency, words),
                simulation.unreckonable().entrySet().stream()
                        .map(entry -> words.unreckonable_for(entry.getValue(),
                                ParameterKind.of(entry.getKey()).map(kind -> tables.kind(kind.id())).orElse(entry.getKey())))
                        .toList());
    }

    private static @Nullable Figure districts(Simulation simulation, Municipality municipality, String currency,
            SimulationWords words) {
        if (simulation.byDistrict().stream().allMatch(one -> one.district() == null)) {
            return null;
        }
        return new Figure(words.district_chart(), words.district(), words.chart_values(currency),
                simulation.byDistrict().stream().map(one -> new Figure.Bar(name(one.district(), municipality, words),
                        decimal(one.cost()), words.more_in(one.withMore(), one.households(), one.gained()), false)).toList(),
                null);
    }

    private static String name(@Nullable String district, Municipality municipality, SimulationWords words) {
        return district == null ? words.district_unknown() : municipality.districtName(district);
    }

    static Progress progress(SimulationRun run, PageFrame frame, SimulationWords words, ParameterWords tables) {
        return new Progress(run.id(),
                words.result(tables.kind(run.asked().kind().id()), Words.month(run.asked().period(), frame)),
                run.percent(), words.done(Words.number(run.done(), frame), Words.number(run.households(), frame)));
    }

    private static String money(Amount amount, String currency, PageFrame frame) {
        return Words.money(decimal(amount), currency, frame);
    }

    private static BigDecimal decimal(Amount amount) {
        return BigDecimal.valueOf(amount.hundredths(), 2);
    }
}
