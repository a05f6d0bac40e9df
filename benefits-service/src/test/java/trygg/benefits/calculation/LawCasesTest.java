package trygg.benefits.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Facts.Adjustment;
import trygg.benefits.calculation.Facts.Adult;
import trygg.benefits.calculation.Facts.Asset;
import trygg.benefits.calculation.Facts.Child;
import trygg.benefits.calculation.Facts.Cost;
import trygg.benefits.calculation.Facts.Income;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.ParameterFiles;
import trygg.benefits.parameter.Parameters;

/**
 * C035, C037: the cases of the law, which a caseworker can read and check. Their amounts were reckoned apart from the engine.
 */
class LawCasesTest {

    private static final Parameters TABLES = new Parameters(ParameterFiles.national());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/calculation/law-cases.csv", delimiter = ';', useHeadersInDisplayName = false, numLinesToSkip = 1)
    void reckonsAsTheLawSays(ArgumentsAccessor row) {
        var facts = new Facts(text(row, 1), YearMonth.parse(text(row, 2)), adults(text(row, 3)), text(row, 4).equals("yes"),
                children(text(row, 5)), Integer.parseInt(text(row, 6)), each(text(row, 7), LawCasesTest::cost),
                each(text(row, 8), words -> new Income(words[0], IncomeKind.of(words[1]).orElseThrow(), amount(words[2]))),
                each(text(row, 9), words -> new Asset(null, words[0], amount(words[1]))), support(text(row, 10)),
                each(text(row, 11), words -> new Adjustment(words[0].equals("lower"), null, amount(words[1]), "a reason")));

        var calculated = Calculation.of(facts, TABLES);

        assertThat(calculated).isInstanceOf(Reckoned.class);
        var sheet = ((Reckoned) calculated).sheet();
        assertThat(List.of(sheet.norm(), sheet.personal(), sheet.common(), sheet.supplements(), sheet.costs(),
                sheet.incomeCounted(), sheet.aid(), sheet.surplus(), sheet.floor()).stream().map(Amount::toString))
                .containsExactly(text(row, 12), text(row, 13), text(row, 14), text(row, 15), text(row, 16), text(row, 17),
                        text(row, 18), text(row, 19), text(row, 20));
        assertThat(sheet.lines()).extracting(line -> line.basis().in(facts.period()))
                .anyMatch(law -> (law.section().isEmpty() ? law.act() : law.section()).startsWith(text(row, 21)));
        assertThat(sheet.lines().stream().map(Line::amount).reduce(Amount.NONE, Amount::plus))
                .isEqualTo(sheet.aid().minus(sheet.surplus()));
    }

    private static String text(ArgumentsAccessor row, int nth) {
        String value = row.getString(nth);
        return value == null ? "" : value;
    }

    private static List<Adult> adults(String births) {
        var adults = new ArrayList<Adult>();
        for (var birth : births.split(", ")) {
            adults.add(new Adult("a" + (adults.size() + 1), LocalDate.parse(birth), null));
        }
        return adults;
    }

    private static List<Child> children(String text) {
        var children = new ArrayList<Child>();
        for (var words : each(text, words -> words)) {
            @Nullable
            Integer days = null;
            var earned = Amount.NONE;
            for (var word : Arrays.asList(words).subList(2, words.length)) {
                if (word.startsWith("e")) {
                    earned = amount(word.substring(1));
                } else {
                    days = Integer.valueOf(word);
                }
            }
            children.add(new Child("c" + (children.size() + 1), LocalDate.parse(words[0]), words[1].equals("elsewhere"), days,
                    earned));
        }
        return children;
    }

    private static Cost cost(String[] words) {
        var amounts = words[1].split("/");
        return new Cost(CostKind.of(words[0]).orElseThrow(), amount(amounts[0]), amount(amounts[1]));
    }

    private static HashMap<String, Integer> support(String text) {
        var months = new HashMap<String, Integer>();
        for (var words : each(text, words -> words)) {
            months.put(words[0], Integer.valueOf(words[1]));
        }
        return months;
    }

    private static <T> List<T> each(String text, Function<String[], T> reader) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(", ")).map(one -> reader.apply(one.split(" "))).toList();
    }

    private static Amount amount(String text) {
        return Amount.read(text).orElseThrow();
    }
}
