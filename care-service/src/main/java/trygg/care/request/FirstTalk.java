package trygg.care.request;

import java.time.Instant;
import java.util.UUID;

import trygg.platform.act.Act;

/** The first real talk with somebody who can help. It answers a care request, once (C085, C029). */
public record FirstTalk(UUID id, TalkForm form, Instant at, String by) implements Act {
}
