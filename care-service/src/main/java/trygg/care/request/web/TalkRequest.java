package trygg.care.request.web;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import trygg.care.request.HoldFirstTalk;
import trygg.care.request.TalkForm;

/** The first talk as it is sent. */
public record TalkRequest(@Nullable UUID id,
        @NotNull @Pattern(regexp = "in-person|phone|video|home-visit", message = "is none of in-person, phone, video, home-visit") String form,
        @Nullable Instant heldAt) {

    HoldFirstTalk command(UUID talkId, String by) {
        return new HoldFirstTalk(talkId, TalkForm.of(form).orElseThrow(), heldAt, by);
    }
}
