package trygg.intake.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** The decision about a contact that comes. */
class ContactTest {

    private static final RegisterContact COMMAND = ContactMessagesContractTest.command();
    private static final Instant NOW = COMMAND.receivedAt().plusSeconds(600);

    @Test
    void registersWhatIsNew() {
        assertThat(Contact.refusal(COMMAND, true, Optional.empty(), NOW)).isEmpty();
    }

    @Test
    void answersTheSameRequestAsTheFirstTime() {
        var caseId = UUID.randomUUID();
        var earlier = new Contact.Earlier(caseId, new byte[] { 1 }, "told then");

        assertThat(Contact.refusal(COMMAND, true, Optional.of(earlier), NOW))
                .contains(new Registration.Repeated(COMMAND.id(), caseId, "told then"));
    }

    @Test
    void refusesAnIdThatStandsForAnotherContact() {
        var earlier = new Contact.Earlier(UUID.randomUUID(), new byte[] { 2 }, "told then");

        assertThat(Contact.refusal(COMMAND, true, Optional.of(earlier), NOW))
                .contains(new Registration.OtherContent(COMMAND.id()));
    }

    @Test
    void refusesAMunicipalityThatIsNotServed() {
        assertThat(Contact.refusal(COMMAND, false, Optional.empty(), NOW))
                .contains(new Registration.UnknownMunicipality("SE-0181"));
    }

    @Test
    void refusesTheFutureAndForgivesAClockThatIsAMomentAhead() {
        assertThat(Contact.refusal(COMMAND, true, Optional.empty(), COMMAND.receivedAt().minusSeconds(60)))
                .contains(new Registration.ReceivedInFuture());

        var amomentBehind = COMMAND.receivedAt().minusSeconds(1);
        assertThat(Contact.refusal(COMMAND, true, Optional.empty(), amomentBehind)).isEmpty();
        assertThat(Contact.since(COMMAND, amomentBehind)).isEqualTo(amomentBehind);
    }

    @Test
    void countsFromWhenThePersonTurnedToUs() {
        assertThat(Contact.since(COMMAND, NOW)).isEqualTo(COMMAND.receivedAt());
    }
}
