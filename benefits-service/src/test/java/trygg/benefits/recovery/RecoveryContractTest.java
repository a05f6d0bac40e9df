package trygg.benefits.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Household;
import trygg.benefits.application.Money;
import trygg.benefits.application.NeedKind;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What benefits states about recovery is what the contract says. */
class RecoveryContractTest {

    private static final String CONTRACT = "benefits/recovery/RecoveryDecided.v1";
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Application APPLICATION = new Application(
            new ApplicationId(UUID.fromString("5b7e6f70-1111-3222-8333-444455556666")), "SE-0181", UUID.randomUUID(),
            UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), AT, false, "sv", false, new Household(List.of()), null,
            List.of(NeedKind.MONEY), false, List.of(), Set.of(), null, 1);
    private static final Recovery RECOVERY = new Recovery(UUID.fromString("9a1d7c3e-0000-4000-8000-000000000020"),
            UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000d"), LawfulGround.values()[0],
            new Money(new BigDecimal("650.00"), Currency.getInstance("SEK")), "because it is so", AT, "malin");

    private static String text(OutgoingEvent event) {
        return Contracts.written(event.data()).toString();
    }

    @Test
    void isValidAndEqualsTheGoldenSample() {
        var written = Contracts.written(RecoveryMessages.decided(APPLICATION, RECOVERY).data());

        assertThat(Contracts.faults(CONTRACT, written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample(CONTRACT));
    }

    @Test
    void saysWhoLetItGo() {
        var waived = RecoveryMessages.waived(APPLICATION, RECOVERY, AT, "karin");

        assertThat(Contracts.faults(CONTRACT, Contracts.written(waived.data()))).isEmpty();
        assertThat(text(waived)).contains("waived", "karin");
        var setAside = RecoveryMessages.setAside(APPLICATION, RECOVERY, AT, "karin");
        assertThat(Contracts.faults(CONTRACT, Contracts.written(setAside.data()))).isEmpty();
    }

    /** What is asked back and why is between the household and the municipality. */
    @Test
    void noEventCarriesTheAmountOrTheReason() {
        assertThat(text(RecoveryMessages.decided(APPLICATION, RECOVERY))).doesNotContain("650", "because");
    }
}
