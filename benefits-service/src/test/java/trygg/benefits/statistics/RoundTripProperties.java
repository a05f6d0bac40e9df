package trygg.benefits.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import trygg.benefits.parameter.Amount;
import trygg.benefits.statistics.AidConditions.Condition;
import trygg.benefits.statistics.AidConditions.Exemption;
import trygg.benefits.statistics.AidConditions.Sanction;
import trygg.benefits.statistics.AidFacts.Benefit;
import trygg.benefits.statistics.AidFacts.Housing;
import trygg.benefits.statistics.AidFacts.Livelihood;
import trygg.benefits.statistics.AidFacts.Work;
import trygg.benefits.statistics.AidMonths.Paid;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.benefits.statistics.PaidOut.Kind;
import trygg.benefits.statistics.QualificationEnd.Afterwards;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear.EarlierAid;
import trygg.benefits.statistics.QualificationYear.EarlierIncome;
import trygg.benefits.statistics.QualificationYear.OtherAid;
import trygg.benefits.statistics.Reading.Read;
import trygg.benefits.statistics.Recipient.Sex;

/** What holds for every record there can be, whether its facts fit each other or not. */
class RoundTripProperties {

    private static final Set<String> OF_LAYOUT = Set.of("001", "002", "03-municipality", "03-district", "04", "04A", "05", "08",
            "09", "10", "11", "12", "14", "22", "25", "32", "33", "35", "36", "37", "39", "40");

    @Property
    void aRecordOfAidIsReadBackAsItWasWritten(@ForAll("aidYears") AidYear year) {
        assertThat(year.line()).hasSize(338);
        assertThat(AidYear.read(year.line())).isEqualTo(new Read<>(year));
    }

    @Property
    void aRecordOfTheProgrammeIsReadBackAsItWasWritten(@ForAll("qualificationYears") QualificationYear year) {
        assertThat(year.line()).hasSize(152);
        assertThat(QualificationYear.read(year.line())).isEqualTo(new Read<>(year));
    }

    /** A typed record cannot break the rules of form: only facts that do not fit, dates and amounts are left to judge. */
    @Property
    void aTypedRecordHasNoFindingOfForm(@ForAll("aidYears") AidYear year) {
        assertThat(StatisticsFixture.rules(Control.of(year))).doesNotContainAnyElementsOf(OF_LAYOUT);
    }

    @Property
    void whatTheFactsBreakTheRecordBreaks(@ForAll("aidYears") AidYear year) {
        var decision = Control.ofDecision(year.facts(), year.family(), year.recipient().birthDate(),
                LocalDate.of(year.reporting().year(), 6, 1));

        assertThat(StatisticsFixture.rules(Control.of(year))).containsAll(StatisticsFixture.rules(decision));
    }

    @Property
    void aYearIsWithinSixKronerOfTheOrePaid(@ForAll("payments") List<PaidOut> payments) {
        var months = AidMonths.of(payments, 2026);
        var paid = payments.stream().filter(payment -> payment.kind() == Kind.GRANT && payment.paidOn().getYear() == 2026)
                .mapToLong(payment -> payment.amount().hundredths()).sum();

        assertThat(Math.abs(months.grant() * 100 - paid)).isLessThanOrEqualTo(600);
    }

    @Provide
    Arbitrary<AidYear> aidYears() {
        return Arbitraries.randomValue(random -> new AidYear(reporting(random), recipient(random),
                random.nextBoolean() ? "" : "202010000101", family(random),
                new AidFacts(any(Livelihood.values(), random), any(Benefit.values(), random), any(Work.values(), random),
                        any(Housing.values(), random), random.nextBoolean(), random.nextBoolean(), conditions(random)),
                months(random)));
    }

    @Provide
    Arbitrary<QualificationYear> qualificationYears() {
        return Arbitraries.randomValue(random -> new QualificationYear(reporting(random), recipient(random), family(random),
                day(random), day(random), day(random), random.nextBoolean() ? null : "9999",
                random.nextBoolean() ? null : any(EarlierAid.values(), random), some(EarlierIncome.values(), random),
                some(OtherAid.values(), random), some(Month.values(), random), random.nextInt(3) * random.nextInt(400_000),
                new QualificationEnd(any(Status.values(), random), random.nextBoolean() ? null : day(random),
                        some(Afterwards.values(), random),
                        random.nextBoolean() ? null : any(Afterwards.values(), random))));
    }

    @Provide
    Arbitrary<List<PaidOut>> payments() {
        return Arbitraries.randomValue(random -> {
            var payments = new ArrayList<PaidOut>();
            for (int nth = random.nextInt(40); nth > 0; nth--) {
                payments.add(new PaidOut(LocalDate.of(2025, 10, 1).plusDays(random.nextInt(550)), any(Kind.values(), random),
                        new Amount(1 + random.nextInt(2_000_000))));
            }
            return payments;
        });
    }

    private static Reporting reporting(Random random) {
        var year = 2025 + random.nextInt(2);
        return random.nextBoolean() ? new Reporting("3224", "", year)
                : new Reporting("0301", "%02d".formatted(1 + random.nextInt(15)), year);
    }

    private static Recipient recipient(Random random) {
        var born = day(random);
        var sex = any(Sex.values(), random);
        var number = random.nextBoolean() ? StatisticsFixture.WOMAN
                : PersonNumber.without(born, random.nextInt(3) == 0 ? null : sex);
        return new Recipient(born, String.valueOf(random.nextInt(100_000_000)), number, sex,
                any(new String[] { "Ø", "Kari N", "ABCDEFGHIJ" }, random));
    }

    private static Family family(Random random) {
        return new Family(any(MaritalStatus.values(), random), random.nextInt(16));
    }

    private static AidConditions conditions(Random random) {
        return new AidConditions(random.nextBoolean(), random.nextBoolean(), random.nextBoolean() ? null : day(random),
                random.nextBoolean() ? null : day(random), some(Condition.values(), random),
                random.nextBoolean() ? null : day(random), some(Exemption.values(), random), some(Sanction.values(), random));
    }

    private static AidMonths months(Random random) {
        Map<Month, Paid> months = new EnumMap<>(Month.class);
        for (var month : some(Month.values(), random)) {
            months.put(month, new Paid(random.nextInt(3) * random.nextInt(100_000), random.nextInt(3) * random.nextInt(9_000)));
        }
        return new AidMonths(months);
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(1920, 1, 1).plusDays(random.nextInt(39_000));
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static <T> Set<T> some(T[] values, Random random) {
        return Arrays.stream(values).filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }
}
