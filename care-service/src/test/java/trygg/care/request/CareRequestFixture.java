package trygg.care.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.care.request.Household.Member;

/** Care requests for tests; a test names only what it is about. */
final class CareRequestFixture {

    static final Instant ASKED = Instant.parse("2026-11-20T12:05:00Z");
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final Instant HELD = Instant.parse("2026-11-23T09:00:00Z");

    private CareRequestFixture() {
    }

    static CareRequest openRequest(NeedKind... kinds) {
        return CareRequest.open(new OpenCareRequest(UUID.fromString("7b0c1d8e-4c0b-4a6e-9f51-0d4f2a3b5c6d"),
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), "SE-0181", ASKED, false, "sv", false,
                new Household(List.of(new Member("applicant", LocalDate.of(1990, 5, 1)))), null, List.of(kinds), false));
    }

    static HoldFirstTalk aTalk(@Nullable Instant heldAt) {
        return new HoldFirstTalk(UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000e"), TalkForm.IN_PERSON, heldAt,
                "karin");
    }

    static FirstTalk held() {
        return new FirstTalk(UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000e"), TalkForm.IN_PERSON, HELD, "karin");
    }
}
