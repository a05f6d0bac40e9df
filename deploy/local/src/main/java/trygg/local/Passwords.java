package trygg.local;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random passwords, each made when first asked for and kept in a file that only its owner can read. Thread-safe. */
final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    Passwords(Path file) {
        this.file = file;
    }

    synchronized String of(String role) throws IOException {
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        var password = kept.getProperty(role);
        if (password == null) {
            var bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            // The alphabet has no quote and no backslash, so the password can stand in SQL and in properties as it is.
            password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            kept.setProperty(role, password);
            var text = new StringWriter();
            kept.store(text, null);
            OwnerOnly.write(file, text.toString());
        }
        return password;
    }
}
