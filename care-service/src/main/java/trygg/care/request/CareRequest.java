package trygg.care.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.act.Recording;

/**
 * What one contact asks of care, and the talk that answered it. Immutable: it decides, the service writes.
 *
 * @param protectedPerson shown to nobody in a list
 * @param district where the person lives, by the code of the profile; nothing when it is not known or not to be known
 */
public record CareRequest(CareRequestId id, String municipality, UUID contactId, UUID caseId, Instant receivedAt,
        boolean protectedPerson, String language, boolean interpreter, Household household, @Nullable String district,
        List<NeedKind> kinds, boolean acute, @Nullable FirstTalk talk, long version) {

    public CareRequest {
        kinds = List.copyOf(kinds);
    }

    static CareRequest open(OpenCareRequest asked) {
        return new CareRequest(CareRequestId.ofContact(asked.contactId()), asked.municipality(), asked.contactId(),
                asked.caseId(), asked.receivedAt(), asked.protectedPerson(), asked.language(), asked.interpreter(),
                asked.household(), asked.district(), asked.kinds(), asked.acute(), null, 1);
    }

    /** C085: whoever asks is talked with in time, without referral and without form. */
    Recording<FirstTalk> hold(HoldFirstTalk command, Instant now) {
        var at = Recording.time(command.heldAt(), command.talkId(), talk, receivedAt, now);
        return Recording.once(new FirstTalk(command.talkId(), command.form(), at, command.by()), talk, receivedAt, now);
    }

    /** The request after the talk. */
    CareRequest with(FirstTalk held) {
        return new CareRequest(id, municipality, contactId, caseId, receivedAt, protectedPerson, language, interpreter,
                household, district, kinds, acute, held, version + 1);
    }

    public boolean open() {
        return talk == null;
    }
}
