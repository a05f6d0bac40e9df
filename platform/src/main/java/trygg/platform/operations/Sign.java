package trygg.platform.operations;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * One thing an operator looks at, judged: the page shows first what needs a hand.
 *
 * @param id names it in the message bundle, such as {@code outbox}
 * @param number the count it stands for; 1 and 0 for yes and no
 * @param since how long the oldest of what is counted waits, where that says more than the count
 */
public record Sign(String id, Mood mood, long number, @Nullable Duration since) {

    /** How it stands. {@code UNKNOWN} is not good: whoever cannot see must not be told that all is well. */
    public enum Mood {
        GOOD("success", "check"),
        LOOK("danger", "alert"),
        PLAIN("neutral", "clock"),
        UNKNOWN("warning", "cross");

        private final String color;
        private final String icon;

        Mood(String color, String icon) {
            this.color = color;
            this.icon = icon;
        }

        /** The design system's colour. */
        public String color() {
            return color;
        }

        /** Name of the icon in {@code tags/icon.html}. */
        public String icon() {
            return icon;
        }
    }

    static Sign yes(String id, boolean is) {
        return new Sign(id, is ? Mood.GOOD : Mood.LOOK, is ? 1 : 0, null);
    }

    /** Something of which there should be none. */
    static Sign none(String id, long number) {
        return new Sign(id, number == 0 ? Mood.GOOD : Mood.LOOK, number, null);
    }

    static Sign count(String id, long number) {
        return new Sign(id, Mood.PLAIN, number, null);
    }

    static Sign unknown(String id) {
        return new Sign(id, Mood.UNKNOWN, 0, null);
    }
}
