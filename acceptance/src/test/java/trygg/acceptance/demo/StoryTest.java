package trygg.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Instant ANCHOR = Instant.parse("2026-11-22T13:00:00Z");

    @Test
    void tellsTheSameFromTheSameSeedAndMoment() {
        assertThat(Story.all(1, ANCHOR)).isEqualTo(Story.all(1, ANCHOR));
        assertThat(DigisosFile.all(1, ANCHOR)).isEqualTo(DigisosFile.all(1, ANCHOR));
        assertThat(Story.all(2, ANCHOR)).isNotEqualTo(Story.all(1, ANCHOR));
    }

    @Test
    void showsEveryNeedChannelAndProtectionInFiveMunicipalities() {
        var stories = Story.all(1, ANCHOR);

        assertThat(stories.size() + DigisosFile.all(1, ANCHOR).size()).isEqualTo(120);
        assertThat(stories.stream().map(Story::place).collect(Collectors.toSet())).containsExactlyInAnyOrder(Place.values());
        assertThat(stories.stream().map(story -> story.contact().channel()).collect(Collectors.toSet())).hasSize(11);
        assertThat(stories.stream().flatMap(story -> story.contact().needs().stream()).map(need -> need.kind())
                .collect(Collectors.toSet())).hasSize(12);
        assertThat(stories.stream().map(story -> story.contact().person().protection()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("none", "protected", "strictly-protected");
        assertThat(stories.stream().map(Story::fate).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Story.Fate.values());
    }

    @Test
    void happensBeforeTheMomentItIsToldAt() {
        assertThat(Story.all(1, ANCHOR)).allSatisfy(story -> {
            assertThat(story.receivedAt()).isBefore(ANCHOR);
            var answeredAt = story.actAt(story.times().answer(), ANCHOR);
            assertThat(answeredAt == null || !answeredAt.isAfter(ANCHOR) && answeredAt.isAfter(story.receivedAt())).isTrue();
        });
    }
}
