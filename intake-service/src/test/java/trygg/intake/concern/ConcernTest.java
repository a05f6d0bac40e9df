package trygg.intake.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.intake.concern.Concern.Extending;
import trygg.intake.concern.ConcernAct.Assessment;
import trygg.intake.concern.ConcernAct.Screening;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.DoneBefore;
import trygg.platform.act.Recording.Fault;
import trygg.platform.act.Recording.NotAskedFor;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Untimely;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Country;

/** C018: what the law of each country asks after a report of concern, and who may decide it. */
class ConcernTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID ACT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static Concern received(boolean protectionOwed) {
        var contact = UUID.fromString("00000000-0000-4000-8000-000000000018");
        return new Concern(ConcernId.ofContact(contact), "SE-0181", contact, UUID.randomUUID(), RECEIVED, false, false,
                protectionOwed, null, null, null, List.of(), 1);
    }

    private static Concern opened(boolean protectionOwed) {
        return received(protectionOwed).with(new Screening(OTHER, ScreeningOutcome.OPEN, null, RECEIVED, "karin"));
    }

    private static ScreenConcern screening(ScreeningOutcome outcome, boolean byHuman) {
        return new ScreenConcern(ACT, outcome, "seen by the school nurse", null, "karin", byHuman);
    }

    private static ExtendInquiry extension(UUID id, String dueOn) {
        return new ExtendInquiry(id, LocalDate.parse(dueOn), "waiting for the hospital", "§ 2-2", "karin");
    }

    private static Municipality in(Country country) {
        return new Municipality(country + "-0000", "A place", country,
                ZoneId.of(country == Country.SE ? "Europe/Stockholm" : "Europe/Oslo"), List.of("sv"), true, List.of(),
                List.of(), List.of(), List.of(), List.of(), null);
    }

    @ParameterizedTest
    @CsvSource({ "SE,false,true", "SE,true,true", "NO,false,false", "NO,true,true" })
    void swedenAssessesEveryReportTheSameDayAndNorwayTheUrgentOnes(Country country, boolean acute, boolean owed) {
        assertThat(Concern.owesProtection(country, acute)).isEqualTo(owed);
    }

    @Test
    void hasOneNextThingToDoUntilAllIsDone() {
        var concern = received(true);
        assertThat(concern.next()).isEqualTo(Optional.of(Step.ASSESS));

        concern = concern.with(new Assessment(ACT, false, NOW, "karin"));
        assertThat(concern.next()).isEqualTo(Optional.of(Step.SCREEN));
        assertThat(concern.with(new Screening(ACT, ScreeningOutcome.NOT_OPEN, "no", NOW, "karin")).next()).isEmpty();

        concern = concern.with(new Screening(ACT, ScreeningOutcome.OPEN, null, NOW, "karin"));
        assertThat(concern.next()).isEqualTo(Optional.of(Step.CONCLUDE));
        assertThat(concern.with(new ConcernAct.Conclusion(ACT, InquiryOutcome.MEASURES, NOW, "karin")).next()).isEmpty();
    }

    @Test
    void aReportLaidAsideStillOwesTheAssessment() {
        var concern = received(true).with(new Screening(ACT, ScreeningOutcome.NOT_OPEN, "no", NOW, "karin"));

        assertThat(concern.next()).isEqualTo(Optional.of(Step.ASSESS));
    }

    @Test
    void norwayMayAssessProtectionThoughNoLawAsks() {
        assertThat(received(false).next()).isEqualTo(Optional.of(Step.SCREEN));
        assertThat(received(false).assess(new AssessProtection(ACT, true, null, "karin"), NOW))
                .isEqualTo(new Recorded<>(new Assessment(ACT, true, NOW, "karin")));
    }

    @Test
    void aMachineOpensAnInquiryAndNeverLaysAReportAside() {
        assertThat(received(true).screen(screening(ScreeningOutcome.NOT_OPEN, false), NOW))
                .isEqualTo(new NotByMachine<>());
        assertThat(received(true).screen(screening(ScreeningOutcome.OPEN, false), NOW)).isInstanceOf(Recorded.class);
        assertThat(received(true).screen(screening(ScreeningOutcome.NOT_OPEN, true), NOW)).isInstanceOf(Recorded.class);
    }

    @Test
    void sentTwiceCountsOnceAndASecondDecisionDoesNot() {
        var made = new Assessment(ACT, true, NOW, "karin");
        var concern = received(true).with(made);

        assertThat(concern.assess(new AssessProtection(ACT, true, null, "karin"), NOW.plusSeconds(60)))
                .isEqualTo(new Repeated<>(made));
        assertThat(concern.assess(new AssessProtection(ACT, false, null, "karin"), NOW)).isEqualTo(new OtherContent<>(ACT));
        assertThat(concern.assess(new AssessProtection(OTHER, true, null, "karin"), NOW)).isEqualTo(new DoneBefore<>(ACT));
    }

    @Test
    void nothingIsDoneBeforeTheReportNorInTheFuture() {
        assertThat(assessed(RECEIVED.minusSeconds(1))).isEqualTo(new Untimely<>(Fault.BEFORE_REQUEST));
        assertThat(assessed(NOW.plusSeconds(1))).isEqualTo(new Untimely<>(Fault.IN_FUTURE));
        assertThat(assessed(RECEIVED)).isInstanceOf(Recorded.class);
    }

    private static Recording<Assessment> assessed(@Nullable Instant at) {
        return received(true).assess(new AssessProtection(ACT, true, at, "karin"), NOW);
    }

    @Test
    void onlyAnOpenInquiryEnds() {
        var command = new ConcludeInquiry(ACT, InquiryOutcome.NO_MEASURES, null, "karin");

        assertThat(received(true).conclude(command, NOW)).isEqualTo(new NotAskedFor<>());
        assertThat(opened(true).conclude(command, NOW))
                .isEqualTo(new Recorded<>(new ConcernAct.Conclusion(ACT, InquiryOutcome.NO_MEASURES, NOW, "karin")));
        assertThat(opened(true).conclude(new ConcludeInquiry(ACT, InquiryOutcome.MEASURES,
                RECEIVED.minus(Duration.ofDays(1)), "karin"), NOW)).isEqualTo(new Untimely<>(Fault.BEFORE_REQUEST));
    }

    /** Barnevernsloven § 2-2: three months, six at most. Opened 20 November, the last day is 20 May. */
    @Test
    void norwayGivesSixMonthsInAllAndSwedenNamesNoLastDay() {
        assertThat(opened(false).extend(extension(ACT, "2027-05-20"), in(Country.NO), NOW))
                .isInstanceOf(Extending.Decided.class);
        assertThat(opened(false).extend(extension(ACT, "2027-05-21"), in(Country.NO), NOW))
                .isEqualTo(new Extending.BeyondTheLaw(LocalDate.parse("2027-05-20")));
        assertThat(opened(true).extend(extension(ACT, "2027-09-01"), in(Country.SE), NOW))
                .isInstanceOf(Extending.Decided.class);
        assertThat(received(true).extend(extension(ACT, "2027-01-01"), in(Country.SE), NOW))
                .isEqualTo(new Extending.Decided(new NotAskedFor<>()));
    }

    @Test
    void anInquiryMayBeExtendedMoreThanOnce() {
        var first = new ConcernAct.MoreTime(OTHER, LocalDate.parse("2027-04-01"), "why", "§", NOW, "karin");
        var concern = opened(true).with(first);

        assertThat(concern.extend(extension(ACT, "2027-05-01"), in(Country.SE), NOW))
                .isEqualTo(new Extending.Decided(new Recorded<>(new ConcernAct.MoreTime(ACT,
                        LocalDate.parse("2027-05-01"), "waiting for the hospital", "§ 2-2", NOW, "karin"))));
        assertThat(concern.extend(extension(OTHER, "2027-05-01"), in(Country.SE), NOW))
                .isEqualTo(new Extending.Decided(new OtherContent<>(OTHER)));
    }

    @Test
    void aContactBringsOneConcernHoweverOftenItIsSent() {
        var contact = UUID.randomUUID();

        assertThat(ConcernId.ofContact(contact)).isEqualTo(ConcernId.ofContact(contact))
                .isNotEqualTo(ConcernId.ofContact(UUID.randomUUID()));
    }
}
