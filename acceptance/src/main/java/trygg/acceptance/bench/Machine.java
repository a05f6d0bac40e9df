package trygg.acceptance.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

import trygg.local.Checkout;

/** The one line without which a figure says nothing. */
final class Machine {

    private Machine() {
    }

    static String describe() throws IOException {
        var runtime = Runtime.getRuntime();
        var store = Files.getFileStore(Checkout.find().root());
        return String.format(Locale.ROOT,
                "Machine: %d processors (%s), %s memory, disk %s, %s %s, Java %s, load before the start %.1f, %s",
                runtime.availableProcessors(), processor(), memory(), store.type(), System.getProperty("os.name"),
                System.getProperty("os.version"), Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), LocalDate.now());
    }

    /** Whether so much runs besides that the figures are hardly worth writing down. */
    static boolean isBusy() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() > 1;
    }

    private static String processor() throws IOException {
        return field(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch"));
    }

    private static String memory() throws IOException {
        var kilobytes = field(Path.of("/proc/meminfo"), "MemTotal", "").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? "unknown" : Math.round(Long.parseLong(kilobytes) / 1048576.0) + " GiB";
    }

    private static String field(Path file, String name, String otherwise) throws IOException {
        if (!Files.exists(file)) {
            return otherwise;
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name)).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(otherwise);
        }
    }
}
