package trygg.intake.promise;

/**
 * A file of the catalogue that cannot be used. It stops the start: a board without its promises would show nothing as all well.
 */
public final class BrokenCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenCatalogue(String file, String what) {
        super("promises/" + file + ": " + what);
    }

    BrokenCatalogue(String file, Exception why) {
        super("promises/" + file + ": " + why.getMessage(), why);
    }
}
