package trygg.platform.municipality;

/** A profile that cannot be right. Its message names file and line, because an operator has to mend it before a start. */
public final class BadProfile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadProfile(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
