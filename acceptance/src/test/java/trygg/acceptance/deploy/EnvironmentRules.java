package trygg.acceptance.deploy;

import static trygg.acceptance.deploy.Manifests.component;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether the chart and the code speak of the same settings, in both directions. */
final class EnvironmentRules {

    private EnvironmentRules() {
    }

    /** A name the code does not know is a setting that does nothing, most often a misspelt one. */
    static List<String> everyNameIsKnownToTheCode(Manifests manifests) {
        var settings = SettingsInCode.ofTheCheckout();
        return manifests.containers().stream().flatMap(container -> container.environment().map(EnvironmentRules::name)
                .filter(name -> !settings.knows(component(container.deployment()), name))
                .map(name -> container.title() + " sets " + name + ", which its code never reads")).toList();
    }

    /** What has no default in the code stops the start when it is missing. */
    static List<String> everyRequiredNameIsSet(Manifests manifests) {
        var settings = SettingsInCode.ofTheCheckout();
        return manifests.containers().stream().flatMap(container -> {
            var set = container.environment().map(EnvironmentRules::name).collect(Collectors.toSet());
            return settings.required(component(container.deployment())).stream().filter(name -> !set.contains(name))
                    .map(name -> container.title() + " does not set " + name + ", which its code requires");
        }).toList();
    }

    /** Kubernetes takes the last of two, the reader of the manifest the first. */
    static List<String> everyNameIsSetOnce(Manifests manifests) {
        return manifests.containers().stream().flatMap(container -> {
            var seen = new HashSet<String>();
            return container.environment().map(EnvironmentRules::name).filter(name -> !seen.add(name))
                    .map(name -> container.title() + " sets " + name + " twice");
        }).toList();
    }

    private static String name(JsonNode entry) {
        return entry.path("name").asText();
    }
}
