package trygg.benefits.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.benefits.parameter.Amount;
import trygg.benefits.statistics.AidMonths.Paid;
import trygg.benefits.statistics.PaidOut.Kind;
import trygg.benefits.statistics.Reading.Read;
import trygg.benefits.statistics.Reading.Unreadable;

class AidYearTest {

    @Test
    void aYearIsPutTogetherFromWhatWasPaidInIt() {
        var year = AidYear.of(StatisticsFixture.RAELINGEN, StatisticsFixture.recipient(), "", StatisticsFixture.ALONE,
                StatisticsFixture.facts(),
                List.of(paid("2026-03-20", Kind.LOAN, 50_000), paid("2026-01-01", Kind.GRANT, 400_000),
                        paid("2026-01-31", Kind.GRANT, 500_000), paid("2026-03-02", Kind.GRANT, 150_000),
                        paid("2025-12-31", Kind.GRANT, 777_700), paid("2027-01-01", Kind.LOAN, 777_700),
                        paid("2026-07-01", Kind.QUALIFICATION_MONEY, 777_700)));

        assertThat(year).contains(StatisticsFixture.aidYear());
    }

    @Test
    void whoGotNothingInTheYearHasNoRecord() {
        assertThat(AidYear.of(StatisticsFixture.RAELINGEN, StatisticsFixture.recipient(), "", StatisticsFixture.ALONE,
                StatisticsFixture.facts(), List.of(paid("2025-12-31", Kind.GRANT, 100)))).isEmpty();
    }

    /** Months are rounded after they are added, the year is the sum of its months: so the record adds up (rules 36, 37). */
    @Test
    void oreAreRoundedOnceForEachMonth() {
        var months = AidMonths.of(List.of(paid("2026-01-02", Kind.GRANT, 1_025), paid("2026-01-03", Kind.GRANT, 1_025),
                paid("2026-02-02", Kind.GRANT, 1_049), paid("2026-03-02", Kind.LOAN, 49)), 2026);

        assertThat(months.months()).isEqualTo(Map.of(Month.JANUARY, new Paid(21, 0), Month.FEBRUARY, new Paid(10, 0),
                Month.MARCH, new Paid(0, 0)));
        assertThat(months.grant()).isEqualTo(31);
        assertThat(months.loan()).isZero();
    }

    @Test
    void theProgrammesMoneyIsPutTogetherInTheSameWay() {
        var year = StatisticsFixture.qualificationYear()
                .paid(List.of(paid("2026-05-04", Kind.QUALIFICATION_MONEY, 1_000_050), paid("2026-06-04", Kind.GRANT, 100),
                        paid("2026-07-04", Kind.QUALIFICATION_MONEY, 1_000_049)));

        assertThat(year.months()).isEqualTo(Set.of(Month.MAY, Month.JULY));
        assertThat(year.kroner()).isEqualTo(20_001);
    }

    @ParameterizedTest
    @CsvSource({ "BIDRAG=9999", "BU18=2 ANTBU18=2", "LAAN_DES=100", "VKLO=0", "FODSELSDATO=00000000",
            "PERSON_FODSELSNR=01819020075", "PERSON_DUF=202010000102", "VERSION=24", "VERSION=xx", "SAKSBEHANDLER=",
            "PERSON_FODSELSNR=", "BYDELSNR=03", "KJONN=" })
    void aLineThatSaysWhatNoRecordCanSayIsNotRead(String changes) {
        var line = StatisticsFixture.changed(Form.AID, StatisticsFixture.aidYear().values(), changes);

        assertThat(AidYear.read(line)).isInstanceOfSatisfying(Unreadable.class,
                unreadable -> assertThat(unreadable.faults().toString()).doesNotContain("0181902"));
        assertThat(AidYear.read(line + " ")).isInstanceOf(Unreadable.class);
    }

    /** Other programs fill numbers with zeros or leave a month without a loan blank. */
    @Test
    void zerosAndBlanksReadAlike() {
        var line = StatisticsFixture.changed(Form.AID, StatisticsFixture.aidYear().values(),
                "BIDRAG=0010500 LAAN_JAN= BIDRAG_FEB=0000000 ANTBU18=00");

        assertThat(AidYear.read(line)).isEqualTo(new Read<>(StatisticsFixture.aidYear()));
    }

    @Test
    void theFormsLimitsAreTheRecords() {
        var good = StatisticsFixture.recipient();

        assertThatThrownBy(() -> new Recipient(good.birthDate(), "123456789", good.number(), good.sex(), "KARI"))
                .hasMessageContaining("journal");
        assertThatThrownBy(() -> new Recipient(good.birthDate(), "1", good.number(), good.sex(), "KARI NORDMANN"))
                .hasMessageContaining("caseworker");
        assertThatThrownBy(() -> new AidMonths(Map.of(Month.MAY, new Paid(9_999_999, 0), Month.JUNE, new Paid(1, 0))))
                .hasMessageContaining("seven digits");
        assertThatThrownBy(() -> paid("2026-01-01", Kind.GRANT, 0)).hasMessageContaining("more than nothing");
    }

    private static PaidOut paid(String day, Kind kind, long ore) {
        return new PaidOut(LocalDate.parse(day), kind, new Amount(ore));
    }
}
