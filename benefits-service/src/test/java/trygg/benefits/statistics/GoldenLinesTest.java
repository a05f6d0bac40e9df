package trygg.benefits.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Map;

import org.junit.jupiter.api.Test;

import trygg.benefits.statistics.AidConditions.Condition;
import trygg.benefits.statistics.AidConditions.Exemption;
import trygg.benefits.statistics.AidConditions.Sanction;
import trygg.benefits.statistics.AidFacts.Benefit;
import trygg.benefits.statistics.AidFacts.Housing;
import trygg.benefits.statistics.AidFacts.Livelihood;
import trygg.benefits.statistics.AidFacts.Work;
import trygg.benefits.statistics.AidMonths.Paid;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.benefits.statistics.QualificationEnd.Afterwards;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear.EarlierIncome;
import trygg.benefits.statistics.QualificationYear.OtherAid;
import trygg.benefits.statistics.Reading.Read;
import trygg.benefits.statistics.Recipient.Sex;

/** Lines written by hand from the form, so that a field that moves is seen even if it is read back where it was put. */
class GoldenLinesTest {

    private static final String NO_MONTH = " ".repeat(14);

    private static final String PLAIN_AID = "322426  01011990J-100   01819020074            2"
            + "12  51207"
            + "01  03                  "
            + "  10500    500"
            + "   9000      0" + NO_MONTH + "   1500    500" + NO_MONTH.repeat(9)
            + "12KARI      122"
            + " ".repeat(60);

    private static final String FULL_AID = "0301250307031991" + "00000001" + "07039100100" + "202010000101" + "1"
            + "21 331104"
            + "      0405              "
            + "      0   7000"
            + NO_MONTH.repeat(3) + "      0   6999      0      1" + NO_MONTH.repeat(7)
            + "21ÅSE-MARIT 411"
            + "0104202531032026"
            + "161704060708101814151920"
            + "0205202501020304"
            + "0102";

    private static final String PLAIN_QUALIFICATION = "322426  01011990J-100   01819020074"
            + "241 2"
            + "030220251003202501042025"
            + "2    13   "
            + "1 5   "
            + "0102                    "
            + "  43210"
            + "328022026"
            + "01                  01"
            + "KARI      ";

    private static final String FULL_QUALIFICATION = "0301260301011990J-100   01019000200"
            + "22112"
            + "030220251003202501042025"
            + "19999  456"
            + "145987"
            + "010203040506070809101112"
            + "      0"
            + "223112026"
            + "01110304131415161017" + "17"
            + "KARI      ";

    @Test
    void aPlainRecordOfAid() {
        assertThat(StatisticsFixture.aidYear().line()).isEqualTo(PLAIN_AID).hasSize(338);
    }

    @Test
    void aRecordOfAidWithEveryFieldFilled() {
        var number = new PersonNumber("07039100100");
        var year = new AidYear(new Reporting("0301", "03", 2025),
                new Recipient(LocalDate.of(1991, 3, 7), "00000001", number, Sex.MAN, "ÅSE-MARIT"), "202010000101",
                new Family(MaritalStatus.MARRIED, 3),
                new AidFacts(Livelihood.BENEFIT, Benefit.WORK_ASSESSMENT, Work.NOT_SEEKING, Housing.NONE, false, true,
                        new AidConditions(true, true, LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31),
                                EnumSet.allOf(Condition.class), LocalDate.of(2025, 5, 2), EnumSet.allOf(Exemption.class),
                                EnumSet.allOf(Sanction.class))),
                new AidMonths(Map.of(Month.APRIL, new Paid(0, 6_999), Month.MAY, new Paid(0, 1))));

        assertThat(year.line()).isEqualTo(FULL_AID).hasSize(338);
        assertThat(AidYear.read(year.line())).isEqualTo(new Read<>(year));
        assertThat(Control.of(year)).isEmpty();
    }

    @Test
    void aPlainRecordOfTheProgramme() {
        assertThat(StatisticsFixture.qualificationYear().line()).isEqualTo(PLAIN_QUALIFICATION).hasSize(152);
    }

    @Test
    void aRecordOfTheProgrammeWithEveryFieldFilled() {
        var plain = StatisticsFixture.qualificationYear();
        var recipient = new Recipient(StatisticsFixture.BORN, "J-100",
                PersonNumber.without(StatisticsFixture.BORN, Sex.WOMAN), Sex.WOMAN, "KARI");
        var year = new QualificationYear(StatisticsFixture.OSLO_DISTRICT, recipient, new Family(MaritalStatus.MARRIED, 12),
                plain.registeredOn(), plain.decidedOn(), plain.startedOn(), "9999", null,
                EnumSet.allOf(EarlierIncome.class), EnumSet.allOf(OtherAid.class), EnumSet.allOf(Month.class), 0,
                new QualificationEnd(Status.ON_LEAVE, LocalDate.of(2026, 11, 23),
                        EnumSet.allOf(Afterwards.class), Afterwards.UNKNOWN));

        assertThat(year.line()).isEqualTo(FULL_QUALIFICATION).hasSize(152);
        assertThat(QualificationYear.read(year.line())).isEqualTo(new Read<>(year));
    }
}
