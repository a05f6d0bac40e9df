package trygg.local;

import java.nio.file.Path;

/** The Java that runs us also runs what we start, whatever the PATH says. */
final class JavaHome {

    private JavaHome() {
    }

    static String path() {
        return System.getProperty("java.home");
    }

    static String java() {
        return Path.of(path(), "bin", "java").toString();
    }
}
