package trygg.intake.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;

import io.quarkus.runtime.Startup;

/**
 * Encrypts what would name a person, with Google Tink. Two keysets lie in the file {@code trygg.keyset}, one line each:
 * AES-256-GCM for what is stored, HMAC-SHA-256 for the hash by which a number is looked up. Whoever has the database
 * alone can read neither. An absent file is made at the first start, which only a local suite wants: an installation
 * mounts its own.
 */
@Startup
@ApplicationScoped
public class Secrets {

    private static final Logger LOG = Logger.getLogger(Secrets.class);

    private final Aead aead;
    private final PrfSet prf;

    Secrets(@ConfigProperty(name = "trygg.keyset") String keyset) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            var lines = lines(Path.of(keyset));
            aead = parse(lines.get(0)).getPrimitive(RegistryConfiguration.get(), Aead.class);
            prf = parse(lines.get(1)).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException | IndexOutOfBoundsException broken) {
            throw new IllegalStateException("the keyset file is not one of ours: " + keyset, broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the keyset file cannot be read or made: " + keyset, unreadable);
        }
    }

    /** Encrypted for this row: a cipher copied to another row does not open. */
    public byte[] hide(String text, UUID row) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), bytes(row));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("encryption failed", impossible);
        }
    }

    public byte[] hide(byte[] content, UUID row) {
        try {
            return aead.encrypt(content, bytes(row));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("encryption failed", impossible);
        }
    }

    public String reveal(byte[] cipher, UUID row) {
        return new String(revealBytes(cipher, row), StandardCharsets.UTF_8);
    }

    public byte[] revealBytes(byte[] cipher, UUID row) {
        try {
            return aead.decrypt(cipher, bytes(row));
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("what is stored does not open with this keyset", wrongKey);
        }
    }

    /** The same for the same number, and worth nothing without the key. */
    public byte[] hash(String number) {
        try {
            return prf.computePrimary(number.getBytes(StandardCharsets.UTF_8), 32);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("hashing failed", impossible);
        }
    }

    private static List<String> lines(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            LOG.warnf("no keyset at %s: making one. Keep it: without it nobody's name or number can be read again.", file);
            var made = serialise(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)) + '\n'
                    + serialise(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)) + '\n';
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, made, StandardOpenOption.TRUNCATE_EXISTING);
            } catch (FileAlreadyExistsException _) {
                // Another replica was first; its keys are the ones.
            }
        }
        return Files.readAllLines(file);
    }

    private static String serialise(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()).replaceAll("\\s", "");
    }

    private static KeysetHandle parse(String line) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(line, InsecureSecretKeyAccess.get());
    }

    private static byte[] bytes(UUID row) {
        return row.toString().getBytes(StandardCharsets.UTF_8);
    }
}
