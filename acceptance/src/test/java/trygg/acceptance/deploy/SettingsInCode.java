package trygg.acceptance.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import trygg.local.Checkout;

/**
 * Which environment variables the services read, taken from their configuration files and sources, so that the chart is held
 * against the
 * code and not against a second list. A service reads the platform's files and its own.
 *
 * @param known names a service understands, by service
 * @param required names without a default, by service
 * @param managementRoot path below which health and metrics lie on the management port
 */
record SettingsInCode(Map<String, Set<String>> known, Map<String, Set<String>> required, String managementRoot) {

    static final List<String> SERVICES = List.of("intake", "housing", "benefits", "care");

    /** What Quarkus itself reads; a service needs no line for it. */
    private static final Set<String> OF_QUARKUS = Set.of("QUARKUS_HTTP_HOST", "QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_HOST",
            "QUARKUS_MANAGEMENT_PORT", "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT");

    /** {@code ${TRYGG_X}} and, with something in group 2, {@code ${TRYGG_X:default}}. */
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(TRYGG_[A-Z0-9_]+)(:)?");
    private static final Pattern SETTING_IN_JAVA = Pattern.compile("\"(trygg\\.[a-z0-9.-]+)\"");
    private static final Pattern VARIABLE_IN_JAVA = Pattern.compile("\"(TRYGG_[A-Z0-9_]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"(trygg[a-z0-9.-]*)\"\\)");

    /** A mapping's own settings; the formatter indents those of nested groups further, and the chart sets none of them. */
    private static final Pattern MAPPED = Pattern.compile("(?m)^ {4}\\S+ (\\w+)\\(\\);$");
    private static final Set<String> FILES = Set.of("application.properties", "microprofile-config.properties");

    /** What the services of this checkout read. */
    static SettingsInCode ofTheCheckout() {
        return Holder.SETTINGS;
    }

    /**
     * @throws IllegalStateException when the platform has no configuration or a service would require nothing: then the scan is
     *         broken
     */
    static SettingsInCode of(Path root) {
        var known = new HashMap<String, Set<String>>();
        var required = new HashMap<String, Set<String>>();
        var shared = files(root.resolve("platform/src/main"));
        if (shared.stream().noneMatch(SettingsInCode::isConfiguration)) {
            throw new IllegalStateException("no configuration file below platform/src/main: nothing to hold the chart against");
        }
        for (var service : SERVICES) {
            var names = new TreeSet<>(OF_QUARKUS);
            var demanded = new TreeSet<String>();
            Stream.concat(shared.stream(), files(root.resolve(service + "-service/src/main")).stream())
                    .forEach(file -> read(file, names, demanded));
            if (demanded.isEmpty()) {
                throw new IllegalStateException(
                        service + " seems to require no setting at all: the scan finds nothing any more");
            }
            known.put(service, names);
            required.put(service, demanded);
        }
        return new SettingsInCode(Map.copyOf(known), Map.copyOf(required), managementRoot(shared));
    }

    boolean knows(String service, String name) {
        return known.getOrDefault(service, Set.of()).contains(name);
    }

    Set<String> required(String service) {
        return required.getOrDefault(service, Set.of());
    }

    private static void read(Path file, Set<String> names, Set<String> demanded) {
        if (isConfiguration(file)) {
            properties(file).forEach((key, value) -> {
                if (isForProduction((String) key)) {
                    names.add(variable((String) key));
                    EXPRESSION.matcher((String) value).results().forEach(found -> {
                        names.add(found.group(1));
                        if (found.group(2) == null) {
                            demanded.add(found.group(1));
                        }
                    });
                }
            });
        } else {
            var source = text(file);
            SETTING_IN_JAVA.matcher(source).results().forEach(found -> names.add(variable(found.group(1))));
            MAPPING.matcher(source).results().forEach(mapping -> MAPPED.matcher(source).results()
                    .forEach(found -> names.add(variable(mapping.group(1) + "." + kebab(found.group(1))))));
            VARIABLE_IN_JAVA.matcher(source).results().forEach(found -> names.add(found.group(1)));
        }
    }

    /** How the environment names a property: upper case, every other sign an underscore. */
    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1");
    }

    private static boolean isForProduction(String key) {
        return !key.startsWith("%") || key.startsWith("%prod.");
    }

    private static String managementRoot(List<Path> shared) {
        return shared.stream().filter(SettingsInCode::isConfiguration)
                .map(file -> properties(file).getProperty("quarkus.management.root-path", "/q")).findFirst().orElse("/q");
    }

    private static boolean isConfiguration(Path file) {
        return FILES.contains(file.getFileName().toString());
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> isConfiguration(file) || file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        private static final SettingsInCode SETTINGS = of(Checkout.find().root());
    }
}
