package trygg.platform.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do in a work list. A row without a clock has no deadline and comes last.
 *
 * @param title whom or what it is about; never shown when the person is protected
 * @param subtitle the next thing to do, or what tells this row from its neighbours; not shown either for the protected
 * @param tags short words such as the kind of need
 */
public record WorkRow(String href, String title, @Nullable String subtitle, List<Tag> tags, @Nullable ClockView clock,
        boolean protectedPerson) {

    /** A short word with a colour of the design system: neutral, info, warning, success, danger, brand1, brand2. */
    public record Tag(String text, String color) {

        /** A tag without a meaning of its own colour. */
        public static Tag of(String text) {
            return new Tag(text, "neutral");
        }
    }

    public WorkRow {
        tags = List.copyOf(tags);
    }
}
