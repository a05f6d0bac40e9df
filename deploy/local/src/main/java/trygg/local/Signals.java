package trygg.local;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sends the signals that {@link ProcessHandle} has no method for. */
final class Signals {

    private Signals() {
    }

    static void send(ProcessHandle target, String signal) {
        if (signal.equals("TERM")) {
            target.destroy();
            return;
        }
        try {
            var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(target.pid()))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            target.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            target.destroy();
        }
    }
}
