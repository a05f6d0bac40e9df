package trygg.care.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import trygg.platform.events.OutgoingEvent;

/** What care states to the others; the contracts are under {@code contracts/care/request}. */
final class CareRequestMessages {

    private CareRequestMessages() {
    }

    static OutgoingEvent opened(CareRequest request) {
        return new OutgoingEvent("CareRequestOpened.v1", request.caseId(), request.municipality(), request.receivedAt(),
                new CareRequestOpened(request.id().value(), request.contactId(), request.caseId(),
                        request.kinds().stream().map(NeedKind::code).toList()));
    }

    static OutgoingEvent held(CareRequest request, FirstTalk talk) {
        return new OutgoingEvent("FirstTalkHeld.v1", request.caseId(), request.municipality(), talk.at(),
                new FirstTalkHeld(talk.id(), request.id().value(), request.caseId(), talk.form().code(), talk.at(),
                        talk.by()));
    }

    record CareRequestOpened(UUID careRequestId, UUID contactId, UUID caseId, List<String> kinds) {
    }

    record FirstTalkHeld(UUID talkId, UUID careRequestId, UUID caseId, String form, Instant heldAt, String by) {
    }
}
