package trygg.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much of the machine's memory a process and its children hold. */
final class Memory {

    private Memory() {
    }

    /**
     * Resident memory in bytes. On Linux memory that several processes share is split between them (PSS), because PostgreSQL's
     * children
     * would otherwise each count the same buffers; elsewhere it is the plain resident size.
     */
    static long residentBytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).mapToLong(Memory::one).sum();
    }

    private static long one(ProcessHandle process) {
        var rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try {
            if (Files.exists(rollup)) {
                return Files.readAllLines(rollup).stream().filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst().orElse(0);
            }
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text) * 1024;
        } catch (IOException e) {
            // The process ended while we looked.
            return 0;
        }
    }
}
