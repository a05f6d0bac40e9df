package trygg.intake.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.municipality.Municipality.District;

/** The decision about a contact that comes. */
class ContactTest {

    private static final RegisterContact COMMAND = ContactMessagesContractTest.command();
    private static final Optional<Municipality> PROFILE = Optional.of(new Municipality("SE-0181", "Södertälje", Country.SE,
            ZoneId.of("Europe/Stockholm"), List.of("sv"), true, List.of(new District("D03", "Geneta", 9900)), List.of(),
            List.of(), List.of(), List.of(), null));
    private static final Instant NOW = COMMAND.receivedAt().plusSeconds(600);

    @Test
    void registersWhatIsNew() {
        assertThat(Contact.refusal(COMMAND, PROFILE, Optional.empty(), NOW)).isEmpty();
    }

    @Test
    void answersTheSameRequestAsTheFirstTime() {
        var caseId = UUID.randomUUID();
        var earlier = new Contact.Earlier(caseId, new byte[] { 1 }, "told then");

        assertThat(Contact.refusal(COMMAND, PROFILE, Optional.of(earlier), NOW))
                .contains(new Registration.Repeated(COMMAND.id(), caseId, "told then"));
    }

    @Test
    void refusesAnIdThatStandsForAnotherContact() {
        var earlier = new Contact.Earlier(UUID.randomUUID(), new byte[] { 2 }, "told then");

        assertThat(Contact.refusal(COMMAND, PROFILE, Optional.of(earlier), NOW))
                .contains(new Registration.OtherContent(COMMAND.id()));
    }

    @Test
    void refusesAMunicipalityThatIsNotServed() {
        assertThat(Contact.refusal(COMMAND, Optional.empty(), Optional.empty(), NOW))
                .contains(new Registration.UnknownMunicipality("SE-0181"));
    }

    @Test
    void refusesADistrictTheProfileDoesNotHave() {
        var elsewhere = new RegisterContact(COMMAND.id(), COMMAND.municipality(), COMMAND.channel(), COMMAND.receivedAt(),
                COMMAND.person(), "D99", COMMAND.household(), COMMAND.needs(), null, "karin", new byte[] { 1 });

        assertThat(Contact.refusal(elsewhere, PROFILE, Optional.empty(), NOW))
                .contains(new Registration.UnknownDistrict("D99"));
    }

    @Test
    void refusesTheFutureAndForgivesAClockThatIsAMomentAhead() {
        assertThat(Contact.refusal(COMMAND, PROFILE, Optional.empty(), COMMAND.receivedAt().minusSeconds(60)))
                .contains(new Registration.ReceivedInFuture());

        var amomentBehind = COMMAND.receivedAt().minusSeconds(1);
        assertThat(Contact.refusal(COMMAND, PROFILE, Optional.empty(), amomentBehind)).isEmpty();
        assertThat(Contact.since(COMMAND, amomentBehind)).isEqualTo(amomentBehind);
    }

    @Test
    void countsFromWhenThePersonTurnedToUs() {
        assertThat(Contact.since(COMMAND, NOW)).isEqualTo(COMMAND.receivedAt());
    }
}
