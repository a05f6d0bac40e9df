package trygg.platform.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import trygg.platform.TryggConfig;

/** The municipalities this installation serves. Loaded before anything else, and never again until the next start. */
@Startup
@ApplicationScoped
public class Municipalities {

    private static final List<String> PACKED = List.of("no-3224", "no-9999", "se-0181", "se-1281", "se-1880");

    private final Map<String, Municipality> byCode;

    public Municipalities(TryggConfig config) {
        this.byCode = config.municipalities().filter(folder -> !folder.isBlank())
                .map(folder -> load(Path.of(folder))).orElseGet(Municipalities::packed);
    }

    public Optional<Municipality> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** For a code that has been checked on its way in. */
    public Municipality require(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no profile of " + code));
    }

    public Collection<Municipality> all() {
        return byCode.values();
    }

    static Map<String, Municipality> load(Path folder) {
        try (var files = Files.list(folder)) {
            var texts = new LinkedHashMap<String, String>();
            for (var file : files.filter(one -> one.getFileName().toString().matches(".+\\.ya?ml")).sorted().toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
            if (texts.isEmpty()) {
                throw new BadProfile(folder.toString(), 0, "the folder has no profile (*.yaml)");
            }
            return read(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the profiles cannot be read: " + folder, unreadable);
        }
    }

    private static Map<String, Municipality> packed() {
        var texts = new LinkedHashMap<String, String>();
        for (var name : PACKED) {
            var file = "municipalities/" + name + ".yaml";
            try (var stream = Municipalities.class.getClassLoader().getResourceAsStream(file)) {
                if (stream == null) {
                    throw new BadProfile(file, 0, "the profile is not packed");
                }
                texts.put(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return read(texts);
    }

    private static Map<String, Municipality> read(Map<String, String> texts) {
        var byCode = new LinkedHashMap<String, Municipality>();
        texts.forEach((file, yaml) -> {
            var profile = new ProfileReader(file).read(yaml);
            if (byCode.put(profile.code(), profile) != null) {
                throw new BadProfile(file, 1, "another file is the profile of " + profile.code() + " already");
            }
        });
        return Map.copyOf(byCode);
    }
}
