package trygg.benefits.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.benefits.statistics.AidFacts.Benefit;
import trygg.benefits.statistics.AidFacts.Livelihood;
import trygg.benefits.statistics.AidFacts.Work;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.benefits.statistics.Finding.Severity;

class ControlTest {

    private static final String AID = StatisticsFixture.aidYear().line();
    private static final String OTHER_PERSON = "15856020077";

    /** What the caseworker sees when the facts do not fit each other, with nothing but the facts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WAGE                  | NONE            | PART_TIME                | 0 | ''
            WAGE                  | NONE            | NOT_SEEKING              | 0 | 15
            COURSE_OR_MEASURE_PAY | NONE            | PART_TIME                | 0 | 16
            STUDY_GRANT_OR_LOAN   | NONE            | NOT_SEEKING              | 0 | 17
            INTRODUCTION_BENEFIT  | NONE            | EDUCATION                | 0 | 18
            QUALIFICATION_MONEY   | NONE            | EDUCATION                | 0 | 19
            BENEFIT               | NONE            | NOT_SEEKING              | 0 | 20_B
            SOCIAL_ASSISTANCE     | NONE            | FULL_TIME                | 0 | 21
            OTHER                 | OLD_AGE         | NOT_SEEKING              | 0 | 23A
            OTHER                 | TRANSITIONAL    | NOT_SEEKING              | 0 | 23B
            OTHER                 | TRANSITIONAL    | NOT_SEEKING              | 1 | ''
            OTHER                 | CHILD_BENEFIT   | NOT_SEEKING              | 0 | 23C
            OTHER                 | DISABILITY      | FULL_TIME                | 0 | 24
            BENEFIT               | WORK_ASSESSMENT | UNREGISTERED_UNEMPLOYED  | 0 | 24B
            SPOUSE                | NONE            | UNREGISTERED_UNEMPLOYED  | 0 | ''
            """)
    void theFactsAreJudgedWhenTheDecisionIsMade(Livelihood livelihood, Benefit benefit, Work work, int children, String rule) {
        var findings = Control.ofDecision(StatisticsFixture.facts(livelihood, benefit, work),
                new Family(MaritalStatus.SINGLE, children), StatisticsFixture.BORN, LocalDate.of(2026, 5, 4));

        assertThat(StatisticsFixture.rules(findings)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void aDecisionOfAYearWithoutALayoutIsJudgedToo() {
        var pensioner = StatisticsFixture.facts(Livelihood.BENEFIT, Benefit.OLD_AGE, Work.NOT_SEEKING);
        var born = LocalDate.of(1965, 6, 1);

        assertThat(StatisticsFixture.rules(
                Control.ofDecision(pensioner, StatisticsFixture.ALONE, born, LocalDate.of(2026, 12, 31))))
                .containsExactly("23A");
        assertThat(Control.ofDecision(pensioner, StatisticsFixture.ALONE, born, LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void aGoodFileMayBeSent() {
        var controlled = aidFile(AID + "\n");

        assertThat(controlled).isEqualTo(new Controlled(1, List.of()));
        assertThat(controlled.mayBeSent()).isTrue();
    }

    @Test
    void warningsDoNotKeepAFileBack() {
        var controlled = aidFile(changedAid("BIDRAG=10000") + "\n");

        assertThat(controlled.worst()).contains(Severity.WARNING);
        assertThat(controlled.mayBeSent()).isTrue();
    }

    /** Too short, too long, a tab, a carriage return, an empty line between two: each is one fatal finding of its line. */
    @Test
    void aLineOfAnotherLengthIsFatalAndNothingMoreIsReadFromIt() {
        var controlled = aidFile(String.join("\n", AID.substring(1), AID + " ", AID.substring(0, 337) + "\t", AID + "\r",
                "", changedAid("BOSIT=9 PERSON_JOURNALNR=J-200 PERSON_FODSELSNR=" + OTHER_PERSON)) + "\n");

        assertThat(controlled.records()).isEqualTo(6);
        assertThat(controlled.findings()).extracting(Finding::line, Finding::rule, Finding::severity)
                .containsExactly(tuple(1, "001", Severity.FATAL), tuple(2, "001", Severity.FATAL),
                        tuple(3, "001", Severity.FATAL), tuple(4, "001", Severity.FATAL), tuple(5, "001", Severity.FATAL),
                        tuple(6, "002", Severity.ERROR), tuple(6, "35", Severity.ERROR));
        assertThat(controlled.mayBeSent()).isFalse();
    }

    @Test
    void theFileAndTheAnswerWhetherThereIsOneAgree() {
        assertThat(Control.ofFile(Form.AID, StatisticsFixture.RAELINGEN, false, "").findings()).isEmpty();
        assertThat(StatisticsFixture.rules(aidFile("").findings())).containsExactly("000");
        assertThat(StatisticsFixture.rules(
                Control.ofFile(Form.AID, StatisticsFixture.RAELINGEN, false, AID + "\n").findings())).containsExactly("000");
    }

    @Test
    void aPersonAndAJournalAreThereOnce() {
        assertThat(doubles("")).containsExactly("1 05A", "1 05B", "2 05A", "2 05B");
        assertThat(doubles("PERSON_JOURNALNR=J-200")).containsExactly("1 05A", "2 05A");
        assertThat(doubles("PERSON_FODSELSNR=" + OTHER_PERSON)).containsExactly("1 05B", "2 05B");
        assertThat(doubles("PERSON_JOURNALNR=J-200 PERSON_FODSELSNR=" + OTHER_PERSON)).isEmpty();
    }

    /** Everyone born on a day shares it, so it is no sign of a double. */
    @Test
    void thePrescribedNumberMayBeThereTwice() {
        var one = changedAid("PERSON_FODSELSNR=01019000200");
        var other = changedAid("PERSON_FODSELSNR=01019000200 PERSON_JOURNALNR=J-200");

        assertThat(aidFile(one + "\n" + other + "\n").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3224 | ''  | PERSON_JOURNALNR=J-200                            | 05A
            3224 | ''  | PERSON_JOURNALNR=J-200 STATUS=1                   | ''
            3224 | ''  | PERSON_FODSELSNR=15856020077                      | 05B
            0301 | 03  | STATUS=3                                          | ''
            """)
    void aParticipantMayBeThereOnceForEachStatusAndInOsloMoreOften(String municipality, String district, String changes,
            String rule) {
        var reporting = new Reporting(municipality, district, 2026);
        var values = StatisticsFixture.qualificationYear().values();
        var place = "KOMMUNE_NR=" + municipality + " BYDELSNR=" + district + " ";
        var file = Form.file(List.of(StatisticsFixture.changed(Form.QUALIFICATION, values, place.strip()),
                StatisticsFixture.changed(Form.QUALIFICATION, values, place + changes)));

        assertThat(StatisticsFixture.rules(Control.ofFile(Form.QUALIFICATION, reporting, true, file).findings()))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule, rule));
    }

    @ParameterizedTest
    @CsvSource({ "03, ''", "15, ''", "16, 03-district", "00, 03-district", "'', 03-district" })
    void osloReportsADistrict(String district, String rule) {
        var line = StatisticsFixture.changed(Form.AID, StatisticsFixture.aidYear().values(),
                "KOMMUNE_NR=0301 BYDELSNR=" + district);
        var findings = Control.ofFile(Form.AID, StatisticsFixture.OSLO_DISTRICT, true, line + "\n").findings();

        assertThat(StatisticsFixture.rules(findings)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({ "3224, 01, 2026", "0301, '', 2026", "0301, 16, 2026", "322, '', 2026", "3224, '', 2024", "3224, '', 2027" })
    void whoCannotReportIsRefused(String municipality, String district, int year) {
        assertThatThrownBy(() -> new Reporting(municipality, district, year)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> doubles(String changes) {
        var second = changes.isEmpty() ? AID : changedAid(changes);
        return aidFile(AID + "\n" + second + "\n").findings().stream()
                .map(finding -> finding.line() + " " + finding.rule()).toList();
    }

    private static String changedAid(String changes) {
        Map<String, String> values = StatisticsFixture.aidYear().values();
        return StatisticsFixture.changed(Form.AID, values, changes);
    }

    private static Controlled aidFile(String content) {
        return Control.ofFile(Form.AID, StatisticsFixture.RAELINGEN, true, content);
    }
}
