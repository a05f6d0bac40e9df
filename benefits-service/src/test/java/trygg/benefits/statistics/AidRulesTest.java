package trygg.benefits.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of form 11F: a record that breaks it, and the nearest one that does not. */
class AidRulesTest {

    private static final String TABLE = """
            002             | ERROR   | BOSIT=9                                         | BOSIT=1
            002             | ERROR   | LAAN_MAI=x                                      | LAAN_MAI=0
            002             | ERROR   | VEDTAKDATO=1                                    | VEDTAKDATO=01022026
            002             | ERROR   | SAKSBEHANDLER=                                  | SAKSBEHANDLER=B
            03-municipality | ERROR   | KOMMUNE_NR=3025                                 | KOMMUNE_NR=3224
            03-district     | ERROR   | BYDELSNR=01                                     | BYDELSNR=
            04              | ERROR   | VERSION=25                                      | VERSION=26
            04A             | ERROR   | FODSELSDATO=31021990                            | FODSELSDATO=28021990
            05              | ERROR   | PERSON_FODSELSNR=01819020075                    | PERSON_FODSELSNR=01819020074
            05              | ERROR   | PERSON_FODSELSNR= PERSON_DUF=202010000101       | PERSON_FODSELSNR=01019000200
            06              | WARNING | FODSELSDATO=01012009                            | FODSELSDATO=31122008
            07              | WARNING | FODSELSDATO=31121930                            | FODSELSDATO=01011931
            08              | ERROR   | KJONN=3                                         | KJONN=1
            09              | ERROR   | EKTSTAT=6                                       | EKTSTAT=5
            10              | ERROR   | BU18=3                                          | BU18=2
            11              | ERROR   | BU18=1                                          | BU18=1 ANTBU18=1
            12              | ERROR   | BU18=2 ANTBU18=1                                | BU18=2 ANTBU18=0
            13              | ERROR   | BU18=1 ANTBU18=14                               | BU18=1 ANTBU18=13
            14              | ERROR   | VKLO=0                                          | VKLO=9
            15              | ERROR   | VKLO=1 ARBSIT=03                                | VKLO=1 ARBSIT=02
            16              | ERROR   | VKLO=2 ARBSIT=04                                | VKLO=2 ARBSIT=05
            17              | ERROR   | VKLO=4 ARBSIT=02                                | VKLO=4 ARBSIT=03
            18              | ERROR   | VKLO=6 ARBSIT=10                                | VKLO=6 ARBSIT=09
            19              | ERROR   | VKLO=8 ARBSIT=09                                | VKLO=8 ARBSIT=10
            20_B            | ERROR   | VKLO=3 TRYGDESIT=12                             | VKLO=3 TRYGDESIT=01
            21              | WARNING | VKLO=5 ARBSIT=01                                | VKLO=5 ARBSIT=08
            22              | ERROR   | TRYGDESIT=03                                    | TRYGDESIT=04
            23A             | ERROR   | TRYGDESIT=07 FODSELSDATO=01011965               | TRYGDESIT=07 FODSELSDATO=31121964
            23B             | ERROR   | TRYGDESIT=05                                    | TRYGDESIT=05 BU18=1 ANTBU18=1
            23C             | ERROR   | TRYGDESIT=13                                    | TRYGDESIT=13 BU18=1 ANTBU18=1
            24              | WARNING | TRYGDESIT=04 ARBSIT=08                          | TRYGDESIT=04 ARBSIT=07
            24              | WARNING | TRYGDESIT=07 ARBSIT=01                          | TRYGDESIT=07 ARBSIT=02
            24B             | ERROR   | VKLO=3 TRYGDESIT=11 ARBSIT=08                   | VKLO=3 TRYGDESIT=11 ARBSIT=07
            25              | ERROR   | ARBSIT=11                                       | ARBSIT=07
            26              | ERROR   | STMND_1= STMND_3=                               | STMND_1= STMND_3=03
            27              | ERROR   | BIDRAG=0 LAAN=0                                 | BIDRAG=0 LAAN=500
            30              | WARNING | BIDRAG=1000000 LAAN=1                           | BIDRAG=1000000 LAAN=0
            31              | WARNING | BIDRAG=100 LAAN=100                             | BIDRAG=100 LAAN=101
            32              | ERROR   | GITT_OKONOMIRAD=                                | GITT_OKONOMIRAD=2
            33              | ERROR   | FAAT_INDIVIDUELL_PLAN=0                         | FAAT_INDIVIDUELL_PLAN=1
            35              | ERROR   | BOSIT=7                                         | BOSIT=6
            36              | WARNING | BIDRAG=10501                                    | BIDRAG=10500
            37              | WARNING | LAAN_FEB=1                                      | LAAN_FEB=0
            38              | WARNING | PERSON_FODSELSNR=                               | PERSON_FODSELSNR= PERSON_DUF=202010000101
            39              | ERROR   | VILKARSOSLOV=                                   | VILKARSOSLOV=2
            40              | ERROR   | VILKARSAMEKT=3                                  | VILKARSAMEKT=1
            41              | ERROR   | VILKARSOSLOV=1 UTBETDATO=32012026               | VILKARSOSLOV=1 UTBETDATO=31012026
            42              | ERROR   | VILKARSOSLOV=1                                  | VILKARSOSLOV=1 UTBETTOMDATO=31122026
            43              | ERROR   | VILKARSOSLOV=1 VILKARKURS=16                    | VILKARSOSLOV=1 VILKARKURS=17
            """;

    record Case(String rule, String severity, String breaks, String holds) {
    }

    static Stream<Case> cases() {
        return cases(TABLE);
    }

    static Stream<Case> cases(String table) {
        return table.lines().map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> new Case(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
    }

    @Test
    void aGoodRecordHasNoFinding() {
        assertThat(Control.of(StatisticsFixture.aidYear())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatBreaksTheRuleAndNothingInItsNeighbour(Case rule) {
        assertThat(findings(rule.breaks())).filteredOn(finding -> finding.rule().equals(rule.rule()))
                .isNotEmpty().allSatisfy(finding -> {
                    assertThat(finding.severity()).hasToString(rule.severity());
                    assertThat(finding.journalNumber()).isEqualTo("J-100");
                    assertThat(finding.line()).isOne();
                });
        assertThat(StatisticsFixture.rules(findings(rule.holds()))).doesNotContain(rule.rule());
    }

    @Test
    void theTableLeavesNoRuleOut() {
        var tested = new TreeSet<>(cases().map(Case::rule).toList());
        tested.remove("002");

        assertThat(tested).isEqualTo(new TreeSet<>(AidRules.ALL.stream().map(Rule::id).toList()));
        assertThat(AidRules.ALL).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void aFindingOfTheLayoutNamesTheFieldAndNotTheValue() {
        assertThat(findings("BOSIT=9")).filteredOn(finding -> finding.rule().equals("002"))
                .extracting(Finding::sentence).containsExactly("BOSIT holds none of its codes.");
    }

    private static List<Finding> findings(String changes) {
        var line = StatisticsFixture.changed(Form.AID, StatisticsFixture.aidYear().values(), changes);
        return Control.ofFile(Form.AID, StatisticsFixture.RAELINGEN, true, line + "\n").findings();
    }
}
