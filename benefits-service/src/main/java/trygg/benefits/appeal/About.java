package trygg.benefits.appeal;

import java.util.Optional;

import trygg.platform.api.Codes;

/** What an appeal says is wrong. */
public enum About {
    /** The decision on emergency aid. */
    EMERGENCY,
    /** The decision on aid. */
    AID,
    /** A decision to ask aid back, where it is appealed as any other (sosialtjenesteloven § 41). */
    RECOVERY,
    /**
     * The same where it cannot be appealed: it binds nobody before the municipality has taken it to the court (SoL 2025:400
     * 33:5), and whoever does not agree says so. It is looked at again, and there it ends.
     */
    OBJECTION;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<About> of(String code) {
        return Codes.read(About.class, code);
    }

    /** True for a decision to ask aid back. */
    public boolean recovery() {
        return this == RECOVERY || this == OBJECTION;
    }
}
