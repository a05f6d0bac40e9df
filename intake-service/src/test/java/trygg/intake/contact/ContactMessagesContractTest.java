package trygg.intake.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import trygg.intake.contact.RegisterContact.Member;
import trygg.intake.contact.RegisterContact.Need;
import trygg.intake.contact.RegisterContact.Relation;
import trygg.intake.contact.RegisterContact.Who;
import trygg.intake.nationalid.DufNumber;
import trygg.intake.nationalid.NationalId;
import trygg.intake.nationalid.NationalIdReading;
import trygg.intake.person.Protection;
import trygg.testkit.Contracts;

/** What intake states is what the contracts say. */
class ContactMessagesContractTest {

    private static final UUID CONTACT = UUID.fromString("7b0c1d8e-4c0b-4a6e-9f51-0d4f2a3b5c6d");
    private static final UUID CASE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:05:00Z");

    static RegisterContact command() {
        return new RegisterContact(CONTACT, "SE-0181", Channel.DESK, RECEIVED,
                new Who(null, new DufNumber("202010000101"), "Kim", LocalDate.of(1990, 5, 1), Protection.NONE, "sv", false),
                "D03", List.of(new Member(Relation.CHILD, LocalDate.of(2019, 3, 4), number("01815000117"))),
                List.of(new Need(NeedKind.ROOF_TONIGHT, true), new Need(NeedKind.FOOD_OR_MEDICINE, true),
                        new Need(NeedKind.MONEY, false), new Need(NeedKind.MENTAL_HEALTH, false)),
                "a secret note", "karin", new byte[] { 1 });
    }

    private static NationalId number(String digits) {
        return NationalId.parse(digits) instanceof NationalIdReading.Valid(var id) ? id : fail("no number");
    }

    @Test
    void contactReceivedIsValidAndEqualsTheGoldenSample() {
        var written = Contracts.written(ContactMessages.received(command(), CASE, Protection.NONE, RECEIVED).data());

        assertThat(Contracts.faults("intake/contact/ContactReceived.v1", written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample("intake/contact/ContactReceived.v1"));
        assertThat(written.toString()).doesNotContain("Kim").doesNotContain("secret").doesNotContain("202010000101")
                .doesNotContain("01815000117");
    }

    /** Fails closed: any level but none keeps the district here. */
    @ParameterizedTest
    @EnumSource(value = Protection.class, mode = Mode.EXCLUDE, names = "NONE")
    void saysNotWhereAProtectedPersonLives(Protection protection) {
        var written = Contracts.written(ContactMessages.received(command(), CASE, protection, RECEIVED).data());

        assertThat(Contracts.faults("intake/contact/ContactReceived.v1", written)).isEmpty();
        assertThat(written.toString()).doesNotContain("D03");
    }

    @Test
    void contactAnsweredIsValidAndEqualsTheGoldenSample() {
        var contact = new Contact(CONTACT, "SE-0181", CASE, Channel.DESK, RECEIVED, null, List.of(), List.of(), null);
        var answer = new Contact.Answer(UUID.randomUUID(), AnswerOutcome.SERVICE_STARTED, Instant.parse("2026-11-20T12:40:00Z"),
                "karin");
        var written = Contracts.written(ContactMessages.answered(contact, answer).data());

        assertThat(Contracts.faults("intake/contact/ContactAnswered.v1", written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample("intake/contact/ContactAnswered.v1"));
    }
}
