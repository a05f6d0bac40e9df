package trygg.acceptance.deploy;

import static trygg.acceptance.deploy.Manifests.map;
import static trygg.acceptance.deploy.Manifests.name;
import static trygg.acceptance.deploy.Manifests.pod;
import static trygg.acceptance.deploy.Manifests.podLabels;
import static trygg.acceptance.deploy.Manifests.stream;
import static trygg.acceptance.deploy.Manifests.title;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whether the objects find each other: selectors, ports, references, names. */
final class WiringRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern LABEL_VALUE = Pattern.compile("([A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?)?");
    private static final List<String> RECOMMENDED = List.of("app.kubernetes.io/name", "app.kubernetes.io/instance",
            "app.kubernetes.io/part-of", "app.kubernetes.io/version", "app.kubernetes.io/managed-by");

    private WiringRules() {
    }

    /** What selects pods, and how many deployments it is meant to select. */
    private record Selector(String owner, Map<String, String> labels, boolean exactlyOne) {
    }

    static List<String> selectorsMatchTheirPods(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var deployment : manifests.deployments()) {
            if (!selects(map(deployment.path("spec").path("selector").path("matchLabels")), deployment)) {
                violations.add(title(deployment) + " does not select its own pods");
            }
            stream(pod(deployment).path("topologySpreadConstraints"))
                    .filter(spread -> !selects(map(spread.path("labelSelector").path("matchLabels")), deployment))
                    .forEach(spread -> violations.add(title(deployment) + " spreads other pods than its own over "
                            + spread.path("topologyKey").asText()));
        }
        for (var selector : selectors(manifests)) {
            var found = manifests.deployments().stream().filter(deployment -> selects(selector.labels(), deployment)).toList();
            if (found.isEmpty()) {
                violations.add(selector.owner() + " selects no pod");
            } else if (selector.exactlyOne() && found.size() > 1) {
                violations.add(selector.owner() + " selects the pods of " + found.size() + " deployments");
            }
        }
        return violations;
    }

    /** A Deployment's selector is immutable: with a version in it the next version cannot be installed. */
    static List<String> selectorsCarryNoVersion(Manifests manifests) {
        var own = manifests.deployments().stream()
                .map(deployment -> new Selector(title(deployment), map(deployment.at("/spec/selector/matchLabels")), true));
        return Stream.concat(own, selectors(manifests).stream())
                .flatMap(selector -> selector.labels().keySet().stream()
                        .filter(label -> label.endsWith("/version") || label.endsWith("/chart")
                                || label.endsWith("/managed-by"))
                        .map(label -> selector.owner() + " selects by " + label + ", which changes with a version"))
                .toList();
    }

    static List<String> servicesReachAPort(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var service : manifests.of("Service")) {
            var labels = map(service.at("/spec/selector"));
            for (var port : service.at("/spec/ports")) {
                var target = port.path("targetPort").asText();
                manifests.containers().stream()
                        .filter(container -> !labels.isEmpty() && selects(labels, container.deployment()))
                        .filter(container -> container.port(target) < 0)
                        .forEach(container -> violations.add(title(service) + " sends to the port '" + target + "', which "
                                + container.title() + " does not have"));
            }
            if (service.at("/spec/ports").isEmpty()) {
                violations.add(title(service) + " has no port");
            }
        }
        return violations;
    }

    static List<String> prometheusAsksTheManagementPort(Manifests manifests) {
        var violations = new ArrayList<String>();
        var path = SettingsInCode.ofTheCheckout().managementRoot() + "/metrics";
        for (var container : manifests.containers()) {
            var annotations = map(container.deployment().at("/spec/template/metadata/annotations"));
            if (!annotations.containsKey("prometheus.io/scrape")) {
                continue;
            }
            if (!annotations.getOrDefault("prometheus.io/port", "").equals(String.valueOf(container.port("management")))) {
                violations.add(container.title() + " sends Prometheus to a port that is not its management port");
            }
            if (!annotations.getOrDefault("prometheus.io/path", "").equals(path)) {
                violations.add(container.title() + " sends Prometheus elsewhere than to " + path);
            }
        }
        for (var monitor : manifests.of("PodMonitor")) {
            for (var endpoint : monitor.at("/spec/podMetricsEndpoints")) {
                if (!endpoint.path("path").asText().equals(path)) {
                    violations.add(title(monitor) + " asks elsewhere than at " + path);
                }
                if (!endpoint.path("port").asText().equals("management")) {
                    violations.add(title(monitor) + " asks another port than management");
                }
            }
        }
        return violations;
    }

    /** Of what an object names, all that the chart makes itself must be there. Secrets come from outside. */
    static List<String> referencesResolve(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var deployment : manifests.deployments()) {
            var account = pod(deployment).path("serviceAccountName").asText();
            if (!manifests.has("ServiceAccount", account)) {
                violations.add(title(deployment) + " runs as the account '" + account + "', which does not exist");
            }
            stream(pod(deployment).path("volumes")).map(volume -> volume.at("/configMap/name").asText())
                    .filter(config -> !config.isEmpty() && !manifests.has("ConfigMap", config))
                    .forEach(config -> violations
                            .add(title(deployment) + " mounts the ConfigMap '" + config + "', which does not exist"));
        }
        for (var container : manifests.containers()) {
            var volumes = names(pod(container.deployment()).path("volumes"));
            var mounts = names(container.spec().path("volumeMounts"));
            if (!volumes.equals(mounts)) {
                violations.add(container.title() + " mounts " + mounts + " of the volumes " + volumes);
            }
            var folders = stream(container.spec().path("volumeMounts")).map(mount -> mount.path("mountPath").asText()).toList();
            container.environment().filter(entry -> entry.path("value").asText().startsWith("/"))
                    .filter(entry -> folders.stream().noneMatch(folder -> entry.path("value").asText().startsWith(folder)))
                    .forEach(entry -> violations.add(container.title() + ": " + entry.path("name").asText()
                            + " names a file under no mounted folder"));
        }
        return violations;
    }

    static List<String> namesFit(Manifests manifests) {
        var violations = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var object : manifests.all()) {
            if (name(object).length() > 63 || !NAME.matcher(name(object)).matches()) {
                violations.add(title(object) + " has a name that is no DNS label of at most 63 signs");
            }
            if (!seen.add(title(object))) {
                violations.add(title(object) + " exists twice");
            }
            Stream.concat(map(object.at("/metadata/labels")).entrySet().stream(), podLabels(object).entrySet().stream())
                    .filter(label -> label.getValue().length() > 63 || !LABEL_VALUE.matcher(label.getValue()).matches())
                    .forEach(label -> violations.add(title(object) + " has a label Kubernetes refuses: " + label));
        }
        return violations;
    }

    static List<String> labelsAreRecommendedOnes(Manifests manifests) {
        return manifests.all().stream().flatMap(object -> RECOMMENDED.stream()
                .filter(label -> object.at("/metadata/labels").path(label).asText().isEmpty())
                .map(label -> title(object) + " has no label " + label)).toList();
    }

    /** An empty selector selects nothing here: to Kubernetes it would mean everything, which none of ours may. */
    static boolean selects(Map<String, String> labels, ObjectNode deployment) {
        return !labels.isEmpty() && podLabels(deployment).entrySet().containsAll(labels.entrySet());
    }

    private static List<Selector> selectors(Manifests manifests) {
        var selectors = new ArrayList<Selector>();
        manifests.of("Service").stream().filter(service -> !IngressRules.leadsNowhere(manifests, service))
                .forEach(service -> selectors.add(new Selector(title(service), map(service.at("/spec/selector")), true)));
        manifests.of("PodDisruptionBudget").forEach(
                budget -> selectors.add(new Selector(title(budget), map(budget.at("/spec/selector/matchLabels")), true)));
        manifests.of("NetworkPolicy").forEach(
                policy -> selectors.add(new Selector(title(policy), map(policy.at("/spec/podSelector/matchLabels")), false)));
        manifests.of("PodMonitor").forEach(
                monitor -> selectors.add(new Selector(title(monitor), map(monitor.at("/spec/selector/matchLabels")), false)));
        return selectors;
    }

    private static Set<String> names(JsonNode list) {
        return stream(list).map(entry -> entry.path("name").asText()).collect(Collectors.toSet());
    }
}
