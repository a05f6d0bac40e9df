package trygg.benefits.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Household;
import trygg.benefits.application.NeedKind;
import trygg.benefits.help.HelpOffer.Way;
import trygg.benefits.help.Stall.Why;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.Fault;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Untimely;
import trygg.testkit.Contracts;

/** When an application counts as untouched, what an offer is, and what benefits says of both (C002). */
class HelpTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
    private static final UUID CASE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final ApplicationId APPLICATION = new ApplicationId(
            UUID.fromString("5b7e6f70-1111-3222-8333-444455556666"));
    private static final UUID OFFER = UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000b2");

    private static Application application() {
        return new Application(APPLICATION, "SE-0181", UUID.randomUUID(), CASE, NOW.minusSeconds(3600), false, "sv", false,
                new Household(List.of()), List.of(NeedKind.MONEY), false, List.of(), 1);
    }

    /** Five working days from a Friday: the one of the week before it, whose start is local midnight. */
    @ParameterizedTest
    @CsvSource({ "2026-11-20T14:00:00Z,5,2026-11-12T23:00:00Z", "2026-11-22T14:00:00Z,1,2026-11-19T23:00:00Z",
            "2026-11-20T23:30:00Z,1,2026-11-19T23:00:00Z", "2026-03-30T10:00:00Z,1,2026-03-26T23:00:00Z" })
    void countsWholeWorkingDaysInTheMunicipalitysZone(Instant now, int days, Instant before) {
        var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

        assertThat(Stall.quietBefore(now, STOCKHOLM, day -> !weekend.contains(day.getDayOfWeek()), days)).isEqualTo(before);
    }

    @Test
    void theSameStandstillIsTheSameStall() {
        var first = Stall.found(APPLICATION, CASE, "SE-0181", Why.PAPERS_OVERDUE, LocalDate.of(2026, 11, 18), NOW);

        assertThat(Stall.found(APPLICATION, CASE, "SE-0181", Why.PAPERS_OVERDUE, LocalDate.of(2026, 11, 18),
                NOW.plusSeconds(60)).id()).isEqualTo(first.id());
        assertThat(Stall.found(APPLICATION, CASE, "SE-0181", Why.PAPERS_OVERDUE, LocalDate.of(2026, 11, 19), NOW).id())
                .isNotEqualTo(first.id());
    }

    @Test
    void anOfferIsMadeOnceAndNeitherAheadNorBeforeTheApplication() {
        var command = new OfferHelp(OFFER, APPLICATION, Way.PHONE, null, "karin");
        var offer = new HelpOffer(OFFER, Way.PHONE, NOW, "karin");

        assertThat(HelpOffer.offered(command, application(), null, NOW)).isEqualTo(new Recorded<>(offer));
        assertThat(HelpOffer.offered(command, application(), offer, NOW.plusSeconds(9))).isEqualTo(new Repeated<>(offer));
        assertThat(HelpOffer.offered(new OfferHelp(OFFER, APPLICATION, Way.VISIT, null, "karin"), application(), offer, NOW))
                .isEqualTo(new OtherContent<HelpOffer>(OFFER));
        assertThat(at(NOW.plusSeconds(60))).isEqualTo(new Untimely<HelpOffer>(Fault.IN_FUTURE));
        assertThat(at(NOW.minusSeconds(7200))).isEqualTo(new Untimely<HelpOffer>(Fault.BEFORE_REQUEST));
    }

    @Test
    void theEventsAreValidAndEqualTheGoldenSamples() {
        var stall = new Stall(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000b1"), APPLICATION, CASE, "SE-0181",
                Why.PAPERS_OVERDUE, LocalDate.of(2026, 11, 18), NOW, null, null);

        for (var event : List.of(HelpMessages.stalled(stall),
                HelpMessages.offered(application(), new HelpOffer(OFFER, Way.PHONE, NOW, "karin")))) {
            var contract = "benefits/help/" + event.type();
            assertThat(Contracts.faults(contract, Contracts.written(event.data()))).isEmpty();
            assertThat(Contracts.written(event.data())).isEqualTo(Contracts.sample(contract));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWayIsInTheContract(Way way) {
        assertThat(Contracts.faults("benefits/help/HelpOffered.v1", Contracts.written(
                HelpMessages.offered(application(), new HelpOffer(OFFER, way, NOW, "karin")).data()))).isEmpty();
    }

    private static Recording<HelpOffer> at(Instant offeredAt) {
        return HelpOffer.offered(new OfferHelp(OFFER, APPLICATION, Way.PHONE, offeredAt, "karin"), application(), null, NOW);
    }
}
