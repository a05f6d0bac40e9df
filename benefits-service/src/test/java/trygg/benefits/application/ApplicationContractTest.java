package trygg.benefits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.application.ApplicationFixture.DECISION;
import static trygg.benefits.application.ApplicationFixture.NOW;
import static trygg.benefits.application.ApplicationFixture.money;
import static trygg.benefits.application.ApplicationFixture.openApplication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.DocumentRequest.Asked;
import trygg.benefits.application.Payment.State;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What benefits states is what the contracts say; the id of the application in the samples is an example of its own. */
class ApplicationContractTest {

    static List<OutgoingEvent> events() {
        var application = openApplication(NeedKind.MONEY, NeedKind.FOOD_OR_MEDICINE);
        return List.of(ApplicationMessages.opened(application),
                ApplicationMessages.decided(application, new Decision(DECISION, Part.EMERGENCY, Outcome.GRANTED,
                        money("650.00"), new Ground("SoL 2025:400 12:1"), "because it is so", NOW, "karin")),
                ApplicationMessages.documentsAskedFor(application, new DocumentRequest(
                        UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000e"),
                        List.of(new Asked(DocumentKind.ACCOUNT_STATEMENT, LocalDate.of(2026, 12, 4)),
                                new Asked(DocumentKind.RENT_CONTRACT, LocalDate.of(2026, 12, 11))),
                        "because it is so", NOW, "karin")),
                ApplicationMessages.documentsReceived(application,
                        new DocumentReceipt(UUID.fromString("9a1d7c3e-0000-4000-8000-000000000010"),
                                UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000e"), List.of(DocumentKind.RENT_CONTRACT),
                                LocalDate.of(2026, 11, 20), NOW, "karin")),
                ApplicationMessages.paymentChanged(application,
                        new Payment(UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000f"), State.PLANNED,
                                money("650.00"), LocalDate.of(2026, 11, 27), null, NOW, "municipal-system")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "benefits/application/" + event.type();
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(withoutApplicationId(written)).isEqualTo(withoutApplicationId(Contracts.sample(contract)));
    }

    /** Why, and what a decision comes to, is the household's own business. Only what is paid is told, for its answer feed. */
    @Test
    void noEventCarriesAReasonAndOnlyAPaymentAnAmount() {
        assertThat(events()).allMatch(event -> !text(event).contains("because"));
        assertThat(events()).filteredOn(event -> !event.type().equals("PaymentChanged.v1"))
                .noneMatch(event -> text(event).contains("650") || text(event).contains("SEK"));
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKindOfDocumentOfTheContract(DocumentKind kind) {
        var request = new DocumentRequest(UUID.randomUUID(), List.of(new Asked(kind, LocalDate.of(2026, 12, 4))), "x", NOW,
                "karin");

        assertThat(Contracts.faults("benefits/application/DocumentsAskedFor.v1", Contracts.written(
                ApplicationMessages.documentsAskedFor(openApplication(NeedKind.MONEY), request).data()))).isEmpty();
    }

    private static String text(OutgoingEvent event) {
        return Contracts.written(event.data()).toString();
    }

    private static JsonNode withoutApplicationId(JsonNode data) {
        ObjectNode copy = data.deepCopy();
        copy.remove("applicationId");
        return copy;
    }
}
