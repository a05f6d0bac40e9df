package trygg.benefits.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.benefits.application.Household;
import trygg.benefits.application.Household.Member;
import trygg.benefits.application.Money;
import trygg.benefits.application.NeedKind;
import trygg.benefits.application.OpenApplication;
import trygg.benefits.application.StatedFact;
import trygg.platform.events.IncomingEvent;
import trygg.platform.events.UnreadableMessage;
import trygg.testkit.Contracts;

class ContactEventsTest {

    private static final String CONTACT = "intake/contact/ContactReceived.v1";
    private static final String ECONOMY = "intake/contact/EconomyStated.v1";

    @Test
    void readsTheContactAndAFieldOfTomorrowDoesNoHarm() {
        var wanted = new OpenApplication(UUID.fromString("7b0c1d8e-4c0b-4a6e-9f51-0d4f2a3b5c6d"),
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), "SE-0181", Instant.parse("2026-11-20T12:05:00Z"),
                false, "sv", false, new Household(List.of(new Member("applicant", LocalDate.of(1990, 5, 1)),
                        new Member("child", LocalDate.of(2019, 3, 4)))),
                "D03", List.of(NeedKind.MONEY, NeedKind.FOOD_OR_MEDICINE), true);

        assertThat(contact(Contracts.sample(CONTACT).toString()).command("SE-0181")).isEqualTo(wanted);
        assertThat(contact(Contracts.sampleWithUnknownField(CONTACT)).command("SE-0181")).isEqualTo(wanted);
    }

    /** An unknown level means protected, never the other way round. */
    @Test
    void whatIsNotSaidToBeUnprotectedIsProtected() {
        for (var level : List.of("protected", "strictly-protected", "a-level-of-tomorrow")) {
            var contact = contact(Contracts.sampleWith(CONTACT, Map.of("protection", level)));

            assertThat(contact.command("SE-0181").protectedPerson()).as(level).isTrue();
            // Not even when intake should say it by mistake.
            assertThat(contact.command("SE-0181").district()).as(level).isNull();
        }
    }

    @Test
    void leavesWhatIsNoApplicationToOthers() {
        var contact = contact(Contracts.sampleWith(CONTACT, Map.of("needs",
                List.of(Map.of("kind", "housing", "acute", true), Map.of("kind", "a-kind-of-tomorrow", "acute", true)))));

        assertThat(contact.kinds()).isEmpty();
    }

    @Test
    void readsTheEconomyAndAnAmountThatIsNotStatedIsNotZero() {
        var nok = Currency.getInstance("NOK");
        var wages = new StatedFact("income", "jobb", new Money(new BigDecimal("12000.00"), nok), nok, "person", null, null);
        var rent = new StatedFact("cost", "husleie", new Money(new BigDecimal("8500.00"), nok), nok, "person", null, null);

        assertThat(economy(Contracts.sample(ECONOMY).toString()).stated()).containsExactly(wages, rent);
        assertThat(economy(Contracts.sampleWithUnknownField(ECONOMY)).stated()).containsExactly(wages, rent);
        assertThat(economy(Contracts.sampleWith(ECONOMY, Map.of("facts",
                List.of(Map.of("sort", "asset", "kind", "bolig", "source", "register"))))).stated())
                .containsExactly(new StatedFact("asset", "bolig", null, nok, "register", null, null));
    }

    @Test
    void whatLacksWhatItsSchemaRequiresIsUnreadable() {
        assertThatThrownBy(() -> contact("{}")).isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> economy("{}")).isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> economy(Contracts.sampleWith(ECONOMY, Map.of("currency", "XXXX"))).stated())
                .isInstanceOf(UnreadableMessage.class);
    }

    private static ContactReceived contact(String payload) {
        return event("ContactReceived.v1", payload).as(ContactReceived.class);
    }

    private static EconomyStated economy(String payload) {
        return event("EconomyStated.v1", payload).as(EconomyStated.class);
    }

    private static IncomingEvent event(String type, String payload) {
        return new IncomingEvent(UUID.randomUUID(), "trygg.intake." + type, "intake", UUID.randomUUID(), 1, Instant.EPOCH,
                "SE-0181", null, payload);
    }
}
