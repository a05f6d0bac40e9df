package trygg.housing.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.housing.arrears.ArrearsNotice.Answer;
import trygg.housing.arrears.Notifying.Fault;
import trygg.housing.arrears.Notifying.Notified;
import trygg.housing.arrears.Notifying.OtherContent;
import trygg.housing.arrears.Notifying.Repeated;
import trygg.housing.arrears.Notifying.Unfit;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

class ArrearsNoticeTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:05:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T13:10:00Z");

    private static NotifyArrears notice(String amount, String currency, LocalDate dueOn) {
        return new NotifyArrears(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000a1"),
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), "SE-0181", new BigDecimal(amount), currency, dueOn,
                true, RECEIVED, "landlord");
    }

    private static ArrearsNotice told() {
        return ((Notified) ArrearsNotice.told(notice("15400.00", "SEK", LocalDate.of(2026, 10, 30)), null, "SEK", STOCKHOLM,
                NOW)).notice();
    }

    /** C056: what housing tells is the contract, and tells nobody's name or address. */
    @Test
    void theEventIsValidAndEqualsTheGoldenSample() {
        OutgoingEvent event = ArrearsMessages.notified(told());
        var written = Contracts.written(event.data());

        assertThat(event.type()).isEqualTo("ArrearsNotified.v1");
        assertThat(Contracts.faults("housing/arrears/ArrearsNotified.v1", written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample("housing/arrears/ArrearsNotified.v1"));
    }

    @Test
    void toldTwiceItIsTheSameNoticeAlsoAfterItsAnswer() {
        var notice = told();
        var answered = notice.answered(new Answer(notice.id(), "pay-debt", NOW));
        var command = notice("15400.00", "SEK", LocalDate.of(2026, 10, 30));

        assertThat(ArrearsNotice.told(command, answered, "SEK", STOCKHOLM, NOW)).isEqualTo(new Repeated(answered));
        assertThat(ArrearsNotice.told(notice("1.00", "SEK", LocalDate.of(2026, 10, 30)), notice, "SEK", STOCKHOLM, NOW))
                .isEqualTo(new OtherContent(notice.id()));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(ArrearsNotice.told(notice("0.00", "NOK", LocalDate.of(2026, 11, 21)), null, "SEK", STOCKHOLM,
                RECEIVED.minusSeconds(1))).isEqualTo(
                        new Unfit(Set.of(Fault.NOTHING_OWED, Fault.FOREIGN_CURRENCY, Fault.NOT_DUE_YET, Fault.IN_FUTURE)));
    }

    /** In Stockholm it is the 21st an hour before the world's clock says so. */
    @Test
    void theDayOfTheRentIsTheMunicipalitysOwn() {
        var night = Instant.parse("2026-11-20T23:30:00Z");

        assertThat(ArrearsNotice.told(notice("1.00", "SEK", LocalDate.of(2026, 11, 21)), null, "SEK", STOCKHOLM, night))
                .isInstanceOf(Notified.class);
    }
}
