package trygg.platform.pages;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in one sentence of the reader's language.
 *
 * @param service id of the service it happened in: intake, housing, benefits or care
 * @param href where more of it can be seen, if anywhere
 */
public record TimelineEntry(Instant at, String service, String sentence, @Nullable String href) {

    public TimelineEntry(Instant at, String service, String sentence) {
        this(at, service, sentence, null);
    }
}
