package trygg.intake.contact;

import java.util.List;
import java.util.UUID;

import trygg.platform.guarantee.ClockState;

/** What can come of {@link RegisterContact}. A refusal is an answer, not an exception. */
public sealed interface Registration {

    /** @param answer what the sender is told, in the bytes it is told in every time */
    record Registered(UUID contactId, UUID caseId, String answer) implements Registration {
    }

    /** Sent again with the same content: told the same again. */
    record Repeated(UUID contactId, UUID caseId, String answer) implements Registration {
    }

    /** The id stands for another contact already. */
    record OtherContent(UUID id) implements Registration {
    }

    record UnknownMunicipality(String municipality) implements Registration {
    }

    /** The municipality's profile has no district of that code. */
    record UnknownDistrict(String district) implements Registration {
    }

    record ReceivedInFuture() implements Registration {
    }

    /** The receipt of a contact: which case, and which promises now run. */
    record Receipt(UUID contactId, UUID caseId, List<ClockState> clocks) {
    }
}
