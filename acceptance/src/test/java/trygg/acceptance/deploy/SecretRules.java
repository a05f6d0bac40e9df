package trygg.acceptance.deploy;

import static trygg.acceptance.deploy.Manifests.pod;
import static trygg.acceptance.deploy.Manifests.stream;
import static trygg.acceptance.deploy.Manifests.title;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a manifest can be shown to anybody: it names secrets and holds none. */
final class SecretRules {

    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|CREDENTIAL|JAAS|PRIVATE).*");

    /** A password inside another value: an address with a login, a parameter. */
    private static final Pattern SECRET_WITHIN = Pattern.compile("(?i).*(password|secret|token)=.*|.*://[^/@]*:[^/@]*@.*");

    private SecretRules() {
    }

    static List<String> secretsAreReferences(Manifests manifests) {
        var violations = new ArrayList<String>();
        manifests.of("Secret").forEach(secret -> violations.add(title(secret) + " would carry a secret in the chart's output"));
        for (var container : manifests.containers()) {
            container.environment().forEach(entry -> {
                var variable = container.title() + ": " + entry.path("name").asText();
                var value = entry.path("value").asText();
                if (SECRET_NAME.matcher(entry.path("name").asText()).matches() && entry.has("value")) {
                    violations.add(variable + " holds a secret in plain sight");
                }
                if (SECRET_WITHIN.matcher(value).matches()) {
                    violations.add(variable + " carries a password within its value");
                }
                var reference = entry.at("/valueFrom/secretKeyRef");
                if (entry.has("valueFrom")
                        && (reference.path("name").asText().isEmpty() || reference.path("key").asText().isEmpty()
                                || reference.path("optional").asBoolean())) {
                    violations.add(variable + " refers to no secret by name and key");
                }
                if (!entry.has("value") && !entry.has("valueFrom")) {
                    violations.add(variable + " has neither a value nor a reference");
                }
            });
            if (component(container).equals("intake") != mountsTheKeyset(container)) {
                violations.add(container.title() + ": intake, and only intake, mounts the keyset from a secret");
            }
        }
        return violations;
    }

    private static String component(Manifests.Container container) {
        return Manifests.component(container.deployment());
    }

    /** The file of the keyset lies in a volume that a secret fills and that only the service's group reads. */
    private static boolean mountsTheKeyset(Manifests.Container container) {
        var file = container.value("TRYGG_KEYSET");
        return !file.isEmpty() && stream(container.spec().path("volumeMounts"))
                .filter(mount -> file.startsWith(mount.path("mountPath").asText() + "/"))
                .anyMatch(mount -> stream(pod(container.deployment()).path("volumes"))
                        .filter(volume -> volume.path("name").asText().equals(mount.path("name").asText()))
                        .map(volume -> volume.path("secret"))
                        .anyMatch(secret -> !secret.path("secretName").asText().isEmpty()
                                && secret.path("defaultMode").asInt() == 0440
                                && secret.at("/items/0/path").asText().equals(file.substring(file.lastIndexOf('/') + 1))));
    }
}
