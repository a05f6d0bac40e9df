package trygg.care.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.care.request.Household;
import trygg.care.request.Household.Member;
import trygg.care.request.NeedKind;
import trygg.care.request.OpenCareRequest;
import trygg.platform.events.IncomingEvent;
import trygg.platform.events.UnreadableMessage;
import trygg.testkit.Contracts;

class ContactReceivedTest {

    private static final String CONTRACT = "intake/contact/ContactReceived.v1";

    @Test
    void readsTheSampleAndAFieldOfTomorrowDoesNoHarm() {
        var wanted = new OpenCareRequest(UUID.fromString("7b0c1d8e-4c0b-4a6e-9f51-0d4f2a3b5c6d"),
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), "SE-0181",
                Instant.parse("2026-11-20T12:05:00Z"), false, "sv", false,
                new Household(List.of(new Member("applicant", LocalDate.of(1990, 5, 1)),
                        new Member("child", LocalDate.of(2019, 3, 4)))),
                "D03", List.of(NeedKind.MENTAL_HEALTH), false);

        assertThat(read(Contracts.sample(CONTRACT).toString()).command("SE-0181")).isEqualTo(wanted);
        assertThat(read(Contracts.sampleWithUnknownField(CONTRACT)).command("SE-0181")).isEqualTo(wanted);
    }

    /** An unknown level means protected, never the other way round. */
    @Test
    void whatIsNotSaidToBeUnprotectedIsProtected() {
        var contact = read(Contracts.sampleWith(CONTRACT, Map.of("protection", "a-level-of-tomorrow")));

        assertThat(contact.command("SE-0181").protectedPerson()).isTrue();
        // Not even when intake should say it by mistake.
        assertThat(contact.command("SE-0181").district()).isNull();
    }

    /** Somebody without a roof is acute; that alone does not make the talk about growing old acute too. */
    @Test
    void onlyCaresOwnNeedsMakeTheTalkAcute() {
        var contact = read(Contracts.sampleWith(CONTRACT, Map.of("needs",
                List.of(Map.of("kind", "roof-tonight", "acute", true), Map.of("kind", "elder-care", "acute", false)))));

        assertThat(contact.command("SE-0181").acute()).isFalse();
        assertThat(contact.kinds()).containsExactly(NeedKind.ELDER_CARE);
    }

    @Test
    void aContactWithoutNeedsIsUnreadable() {
        assertThatThrownBy(() -> read("{}")).isInstanceOf(UnreadableMessage.class);
    }

    private static ContactReceived read(String payload) {
        return new IncomingEvent(UUID.randomUUID(), "trygg.intake.ContactReceived.v1", "intake", UUID.randomUUID(), 1,
                Instant.EPOCH, "SE-0181", null, payload).as(ContactReceived.class);
    }
}
