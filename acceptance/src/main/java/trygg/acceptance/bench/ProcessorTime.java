package trygg.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import trygg.local.LocalProcess;
import trygg.local.PostgresProcess;
import trygg.local.Suite;

/**
 * Processor milliseconds used so far, user and system, by process. Read from {@code /proc}, so there is none outside Linux.
 *
 * @param byProcess the suite's processes by name, and this one (load generator and reverse proxy) as {@code bench}
 */
record ProcessorTime(Map<String, Long> byProcess) {

    /** The kernel counts in hundredths of a second towards programs, whatever it uses inside. */
    private static final int MILLIS_PER_TICK = 10;

    static ProcessorTime now(Suite suite) {
        Map<String, Long> used = new LinkedHashMap<>();
        for (var process : suite.processes()) {
            used.put(process.name(), process.handle().map(handle -> of(process, handle)).orElse(0L));
        }
        used.put("bench", ticks(ProcessHandle.current().pid(), false) * MILLIS_PER_TICK);
        return new ProcessorTime(used);
    }

    ProcessorTime since(ProcessorTime earlier) {
        Map<String, Long> used = new LinkedHashMap<>();
        byProcess.forEach((name, millis) -> used.put(name, millis - earlier.byProcess.getOrDefault(name, 0L)));
        return new ProcessorTime(used);
    }

    long sum() {
        return byProcess.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long of(LocalProcess process, ProcessHandle handle) {
        // A backend of PostgreSQL that has ended lives on in what the postmaster has waited for.
        var own = ticks(handle.pid(), process instanceof PostgresProcess);
        return (own + handle.descendants().mapToLong(child -> ticks(child.pid(), false)).sum()) * MILLIS_PER_TICK;
    }

    private static long ticks(long pid, boolean withEndedChildren) {
        return stat(pid).map(fields -> Stream.of(11, 12, 13, 14).limit(withEndedChildren ? 4 : 2)
                .mapToLong(index -> Long.parseLong(fields[index])).sum()).orElse(0L);
    }

    /** The fields after the name, which stands in brackets and may hold anything. */
    private static Optional<String[]> stat(long pid) {
        try {
            var text = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Optional.of(text.substring(text.lastIndexOf(')') + 2).split(" "));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
