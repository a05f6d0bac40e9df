package trygg.benefits.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import trygg.benefits.bench.RuleEngine.Session;
import trygg.benefits.bench.Working.Sum;
import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Calculation;

/**
 * C035–C037: the engine and a rule engine, written apart, reckon the same for every household of the bench. Were they to
 * differ, the bench would compare two different things, and one of them would be wrong.
 */
class RuleEngineTest {

    private static final int HOUSEHOLDS = 20_000;

    @ParameterizedTest
    @EnumSource
    void agreesWithTheEngineOnEveryHousehold(Session session) {
        var tables = Tables.withLocalOnes();
        var rules = new RuleEngine(session);

        Population.mixed(Bench.SEED).households(HOUSEHOLDS).forEach(facts -> {
            var sheet = ((Reckoned) Calculation.of(facts, tables)).sheet();

            assertThat(rules.reckon(facts, tables)).as("%s", facts)
                    .isEqualTo(new Sum(sheet.aid(), sheet.norm(), sheet.floor(), sheet.surplus()));
        });
    }
}
