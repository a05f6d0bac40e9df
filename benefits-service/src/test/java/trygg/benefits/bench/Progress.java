package trygg.benefits.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Tells how far a long work over many households is, how fast it goes, and whether memory grows with them: heap in use is what
 * remains after a collection, which is asked for at every step and is not counted as time of the work.
 */
public final class Progress {

    static final int STEP = 10_000;

    private final PrintStream out;
    private int done;
    private long working;
    private long since = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** One more household is done. */
    public void one() {
        done++;
        if (done % STEP == 0) {
            tell();
        }
    }

    public void tell() {
        var now = System.nanoTime();
        working += now - since;
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        out.printf(Locale.ROOT, "%,10d households %,8.1f s %,8.0f a second %,6d MB of heap in use%n", done, working / 1e9,
                done / (working / 1e9), heap / 1_048_576);
        since = System.nanoTime();
    }
}
