package trygg.benefits.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of form 11CF: a record that breaks it, and the nearest one that does not. */
class QualificationRulesTest {

    private static final String TABLE = """
            03-municipality | ERROR   | KOMMUNE_NR=3025                   | KOMMUNE_NR=3224
            03-district     | ERROR   | BYDELSNR=01                       | BYDELSNR=
            04              | ERROR   | VERSION=25                        | VERSION=26
            04A             | ERROR   | FODSELSDATO=                      | FODSELSDATO=28021990
            05              | ERROR   | PERSON_FODSELSNR=                 | PERSON_FODSELSNR=01019099999
            06              | ERROR   | FODSELSDATO=01012009              | FODSELSDATO=31122008
            07              | WARNING | FODSELSDATO=31121957              | FODSELSDATO=01011958
            08              | ERROR   | KJONN=                            | KJONN=2
            09              | ERROR   | EKTSTAT=0                         | EKTSTAT=1
            10              | ERROR   | BU18=                             | BU18=1
            11              | ERROR   | BU18=1 ANTBU18=0                  | BU18=1 ANTBU18=1
            12              | ERROR   | BU18=2 ANTBU18=1                  | BU18=2 ANTBU18=
            13              | ERROR   | ANTBU18=14                        | ANTBU18=13
            14              | ERROR   | REG_DATO=31122021                 | REG_DATO=01012022
            15              | ERROR   | VEDTAK_DATO=                      | VEDTAK_DATO=01012022
            16              | ERROR   | BEGYNT_DATO=30022026              | BEGYNT_DATO=28022026
            19              | ERROR   | KVP_KOMM=                         | KVP_KOMM=2
            20              | ERROR   | KVP_KOMM=1                        | KVP_KOMM=1 KOMMNR_KVP_KOMM=9999
            21              | ERROR   | YTELSE_SOSHJELP=1 YTELSE_TYPE_SOSHJ= | YTELSE_SOSHJELP=1 YTELSE_TYPE_SOSHJ=2
            26              | ERROR   | KVP_MED_ASTONAD=3                 | KVP_MED_ASTONAD=1
            27              | ERROR   | KVP_MED_ASTONAD=2                 | KVP_MED_ASTONAD=2 KVP_MED_HUSBANKBOS=
            27              | ERROR   | KVP_MED_HUSBANKBOS=               | KVP_MED_HUSBANKBOS= KVP_MED_KOMMBOS=4
            28              | WARNING | STMND_1= STMND_2=                 | STMND_1= STMND_2= STATUS=2
            29              | WARNING | KVP_STONAD=0                      | KVP_STONAD=1
            30              | WARNING | KVP_STONAD=                       | KVP_STONAD= STATUS=2
            31              | WARNING | STMND_1= STMND_2=                 | STMND_1=
            32              | WARNING | KVP_STONAD=600001                 | KVP_STONAD=600000
            36              | ERROR   | STATUS=8                          | STATUS=7
            37              | ERROR   | AVSL_DATO=31122025                | AVSL_DATO=01012026
            37              | ERROR   | STATUS=5 AVSL_DATO=               | STATUS=6 AVSL_DATO=
            38              | ERROR   | STATUS=7 AVSL_ORDINAERTARB=       | STATUS=7 AVSL_ORDINAERTARB= AVSL_UKJENT=17
            39              | ERROR   | AVSL_VIKTIGSTE_INNTEKT=02         | AVSL_VIKTIGSTE_INNTEKT=13
            """;

    static Stream<AidRulesTest.Case> cases() {
        return AidRulesTest.cases(TABLE);
    }

    @Test
    void aGoodRecordHasNoFinding() {
        assertThat(Control.of(StatisticsFixture.qualificationYear())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatBreaksTheRuleAndNothingInItsNeighbour(AidRulesTest.Case rule) {
        assertThat(findings(StatisticsFixture.RAELINGEN, rule.breaks()))
                .filteredOn(finding -> finding.rule().equals(rule.rule()))
                .singleElement().satisfies(finding -> assertThat(finding.severity()).hasToString(rule.severity()));
        assertThat(StatisticsFixture.rules(findings(StatisticsFixture.RAELINGEN, rule.holds()))).doesNotContain(rule.rule());
    }

    @Test
    void theTableLeavesNoRuleOut() {
        assertThat(new TreeSet<>(cases().map(AidRulesTest.Case::rule).toList()))
                .isEqualTo(new TreeSet<>(QualificationRules.ALL.stream().map(Rule::id).toList()));
    }

    /** Its participants move between districts that report one by one. */
    @ParameterizedTest
    @CsvSource({ "14, REG_DATO", "15, VEDTAK_DATO", "16, BEGYNT_DATO" })
    void inOsloADayMayBeOldButNotMissing(String rule, String field) {
        var oslo = "KOMMUNE_NR=0301 BYDELSNR=03 ";

        assertThat(StatisticsFixture.rules(findings(StatisticsFixture.OSLO_DISTRICT, oslo + field + "=01012015"))).isEmpty();
        assertThat(StatisticsFixture.rules(findings(StatisticsFixture.OSLO_DISTRICT, oslo + field + "=")))
                .containsExactly(rule);
    }

    private static List<Finding> findings(Reporting reporting, String changes) {
        var line = StatisticsFixture.changed(Form.QUALIFICATION, StatisticsFixture.qualificationYear().values(), changes);
        return Control.ofFile(Form.QUALIFICATION, reporting, true, line + "\n").findings();
    }
}
