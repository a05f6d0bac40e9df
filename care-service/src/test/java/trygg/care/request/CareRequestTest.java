package trygg.care.request;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.care.request.CareRequestFixture.ASKED;
import static trygg.care.request.CareRequestFixture.HELD;
import static trygg.care.request.CareRequestFixture.NOW;
import static trygg.care.request.CareRequestFixture.aTalk;
import static trygg.care.request.CareRequestFixture.held;
import static trygg.care.request.CareRequestFixture.openRequest;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.platform.act.Recording.DoneBefore;
import trygg.platform.act.Recording.Fault;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Untimely;

class CareRequestTest {

    /** C085, C029 */
    @Test
    void theFirstTalkAnswersTheRequest() {
        var request = openRequest(NeedKind.MENTAL_HEALTH, NeedKind.SUBSTANCE_USE);

        assertThat(request.hold(aTalk(HELD), NOW)).isEqualTo(new Recorded<>(held()));
        assertThat(request.open()).isTrue();
        assertThat(request.with(held()).open()).isFalse();
    }

    @Test
    void theSameTalkAgainIsTheSameTalkAndAnotherFindsIt() {
        var answered = openRequest(NeedKind.MENTAL_HEALTH).with(held());

        assertThat(answered.hold(aTalk(null), NOW)).isEqualTo(new Repeated<>(held()));
        assertThat(answered.hold(new HoldFirstTalk(UUID.randomUUID(), TalkForm.PHONE, null, "anna"), NOW))
                .isEqualTo(new DoneBefore<>(held().id()));
    }

    @Test
    void noTalkWasHeldBeforeItWasAskedForNorIsYetToBe() {
        var request = openRequest(NeedKind.ELDER_CARE);

        assertThat(request.hold(aTalk(ASKED.minusSeconds(1)), NOW)).isEqualTo(new Untimely<>(Fault.BEFORE_REQUEST));
        assertThat(request.hold(aTalk(NOW.plusSeconds(1)), NOW)).isEqualTo(new Untimely<>(Fault.IN_FUTURE));
    }
}
