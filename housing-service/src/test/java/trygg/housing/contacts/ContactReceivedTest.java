package trygg.housing.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.housing.need.Household;
import trygg.housing.need.Household.Member;
import trygg.housing.need.NeedKind;
import trygg.housing.need.OpenHousingNeed;
import trygg.platform.events.IncomingEvent;
import trygg.platform.events.UnreadableMessage;
import trygg.testkit.Contracts;

class ContactReceivedTest {

    private static final String CONTRACT = "intake/contact/ContactReceived.v1";

    @Test
    void readsTheSampleAndAFieldOfTomorrowDoesNoHarm() {
        var wanted = new OpenHousingNeed(UUID.fromString("7b0c1d8e-4c0b-4a6e-9f51-0d4f2a3b5c6d"),
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), "SE-0181",
                Instant.parse("2026-11-20T12:05:00Z"), false, "sv", false,
                new Household(List.of(new Member("applicant", LocalDate.of(1990, 5, 1)),
                        new Member("child", LocalDate.of(2019, 3, 4)))),
                "D03", List.of(NeedKind.ROOF_TONIGHT), Set.of(NeedKind.ROOF_TONIGHT));

        assertThat(read(Contracts.sample(CONTRACT).toString()).command("SE-0181")).isEqualTo(wanted);
        assertThat(read(Contracts.sampleWithUnknownField(CONTRACT)).command("SE-0181")).isEqualTo(wanted);
    }

    /** An unknown level means protected, never the other way round. */
    @Test
    void whatIsNotSaidToBeUnprotectedIsProtected() {
        for (var level : List.of("protected", "strictly-protected", "a-level-of-tomorrow")) {
            var contact = read(Contracts.sampleWith(CONTRACT, Map.of("protection", level)));

            assertThat(contact.command("SE-0181").protectedPerson()).as(level).isTrue();
            // Not even when intake should say it by mistake.
            assertThat(contact.command("SE-0181").district()).as(level).isNull();
        }
    }

    @Test
    void takesTheSameKindOnceAndLeavesTheRestToOthers() {
        var contact = read(Contracts.sampleWith(CONTRACT, Map.of("needs",
                List.of(Map.of("kind", "housing", "acute", false), Map.of("kind", "housing", "acute", true),
                        Map.of("kind", "money", "acute", true), Map.of("kind", "a-kind-of-tomorrow", "acute", true)))));

        assertThat(contact.kinds()).containsExactly(NeedKind.HOUSING);
        assertThat(contact.command("SE-0181").acute()).containsExactly(NeedKind.HOUSING);
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
