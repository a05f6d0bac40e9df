package trygg.acceptance.deploy;

import static trygg.acceptance.deploy.Manifests.component;
import static trygg.acceptance.deploy.Manifests.map;
import static trygg.acceptance.deploy.Manifests.pod;
import static trygg.acceptance.deploy.Manifests.stream;
import static trygg.acceptance.deploy.Manifests.title;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether a pod may run in a cluster that trusts nobody, and keeps its promises while it is updated. */
final class PodRules {

    private static final int USER = 10001;

    /** Registry and folders, then a tag, then perhaps a digest. A colon before the last slash belongs to a port. */
    private static final Pattern IMAGE = Pattern
            .compile(".+/trygg-([a-z]+):([A-Za-z0-9_][A-Za-z0-9._-]*)(@sha256:[0-9a-f]{64})?");
    private static final Pattern QUANTITY = Pattern.compile("([0-9.]+)(m|Mi|Gi)?");
    private static final Map<String, BigDecimal> UNITS = Map.of("m", new BigDecimal("0.001"), "Mi", BigDecimal.valueOf(1 << 20),
            "Gi", BigDecimal.valueOf(1 << 30));

    private PodRules() {
    }

    /** The profile "restricted" of Kubernetes' pod security standards, and our fixed user. */
    static List<String> nothingIsPrivileged(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var deployment : manifests.deployments()) {
            var pod = pod(deployment);
            var security = pod.path("securityContext");
            require(violations, title(deployment), "runAsNonRoot", security.path("runAsNonRoot").asBoolean());
            require(violations, title(deployment), "runAsUser " + USER, security.path("runAsUser").asInt() == USER);
            require(violations, title(deployment), "runAsGroup " + USER, security.path("runAsGroup").asInt() == USER);
            require(violations, title(deployment), "the seccomp profile RuntimeDefault",
                    security.at("/seccompProfile/type").asText().equals("RuntimeDefault"));
            List.of("hostNetwork", "hostPID", "hostIPC")
                    .forEach(host -> require(violations, title(deployment), "no " + host, !pod.path(host).asBoolean()));
            require(violations, title(deployment), "no folder of the node",
                    stream(pod.path("volumes")).noneMatch(volume -> volume.has("hostPath")));
        }
        for (var container : manifests.containers()) {
            var security = container.spec().path("securityContext");
            require(violations, container.title(), "allowPrivilegeEscalation false",
                    security.path("allowPrivilegeEscalation").isBoolean()
                            && !security.path("allowPrivilegeEscalation").asBoolean());
            require(violations, container.title(), "no privileged", !security.path("privileged").asBoolean());
            require(violations, container.title(), "all capabilities dropped and none added",
                    security.at("/capabilities/drop").toString().equals("[\"ALL\"]")
                            && security.at("/capabilities/add").isEmpty());
            List.of("runAsUser", "runAsNonRoot", "seccompProfile").forEach(
                    own -> require(violations, container.title(), "no " + own + " of its own over the pod's",
                            !security.has(own)));
            require(violations, container.title(), "no port of the node",
                    stream(container.spec().path("ports")).noneMatch(port -> port.has("hostPort")));
        }
        return violations;
    }

    static List<String> filesAreReadOnly(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var container : manifests.containers()) {
            require(violations, container.title(), "readOnlyRootFilesystem",
                    container.spec().at("/securityContext/readOnlyRootFilesystem").asBoolean());
            var temporary = stream(pod(container.deployment()).path("volumes"))
                    .filter(volume -> volume.has("emptyDir")).map(volume -> volume.path("name").asText()).toList();
            for (var mount : container.spec().path("volumeMounts")) {
                if (!temporary.contains(mount.path("name").asText())) {
                    require(violations, container.title(), "a read-only " + mount.path("mountPath").asText(),
                            mount.path("readOnly").asBoolean());
                }
            }
            require(violations, container.title(), "a /tmp to write to", stream(container.spec().path("volumeMounts")).anyMatch(
                    mount -> mount.path("mountPath").asText().equals("/tmp")
                            && temporary.contains(mount.path("name").asText())));
            stream(pod(container.deployment()).path("volumes")).filter(volume -> volume.has("emptyDir"))
                    .forEach(volume -> require(violations, container.title(), "a bound on " + volume.path("name").asText(),
                            !volume.at("/emptyDir/sizeLimit").asText().isEmpty()));
        }
        return violations;
    }

    static List<String> noTokenOfTheCluster(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var account : manifests.of("ServiceAccount")) {
            require(violations, title(account), "automountServiceAccountToken false",
                    isFalse(account, "automountServiceAccountToken"));
        }
        for (var deployment : manifests.deployments()) {
            require(violations, title(deployment), "automountServiceAccountToken false",
                    isFalse(pod(deployment), "automountServiceAccountToken"));
            require(violations, title(deployment), "an account of its own",
                    pod(deployment).path("serviceAccountName").asText().equals(Manifests.name(deployment)));
            require(violations, title(deployment), "enableServiceLinks false", isFalse(pod(deployment), "enableServiceLinks"));
        }
        return violations;
    }

    static List<String> resourcesAreBounded(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var container : manifests.containers()) {
            for (var resource : List.of("cpu", "memory")) {
                var request = quantity(container.spec().at("/resources/requests").path(resource).asText());
                var limit = quantity(container.spec().at("/resources/limits").path(resource).asText());
                require(violations, container.title(), "a request for " + resource, request.signum() > 0);
                require(violations, container.title(), "a limit for " + resource + " of at least the request",
                        limit.signum() > 0 && limit.compareTo(request) >= 0);
            }
        }
        return violations;
    }

    static List<String> probesAskTheManagementPort(Manifests manifests) {
        var violations = new ArrayList<String>();
        var health = SettingsInCode.ofTheCheckout().managementRoot() + "/health";
        var paths = Map.of("startupProbe", health + "/live", "livenessProbe", health + "/live", "readinessProbe",
                health + "/ready");
        for (var container : manifests.containers()) {
            paths.forEach((probe, path) -> {
                var asked = container.spec().path(probe).path("httpGet");
                require(violations, container.title(), "a " + probe + " at " + path, asked.path("path").asText().equals(path));
                require(violations, container.title(), "a " + probe + " on the port management",
                        asked.path("port").asText().equals("management") && container.port("management") > 0);
            });
            var startup = container.spec().path("startupProbe");
            require(violations, container.title(), "at least a minute to start, for its migrations",
                    startup.path("periodSeconds").asInt() * startup.path("failureThreshold").asInt() >= 60);
        }
        return violations;
    }

    static List<String> portsAreThoseTheServiceOpens(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var container : manifests.containers()) {
            Map.of("http", "QUARKUS_HTTP", "management", "QUARKUS_MANAGEMENT").forEach((port, setting) -> {
                require(violations, container.title(), setting + "_PORT to be the port " + port,
                        container.value(setting + "_PORT").equals(String.valueOf(container.port(port))));
                require(violations, container.title(), setting + "_HOST to be reachable from other pods",
                        container.value(setting + "_HOST").equals("0.0.0.0"));
            });
        }
        return violations;
    }

    static List<String> imagesCarryAVersion(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var container : manifests.containers()) {
            var image = IMAGE.matcher(container.spec().path("image").asText());
            if (!image.matches()) {
                violations
                        .add(container.title() + " has an image without a version: " + container.spec().path("image").asText());
            } else {
                require(violations, container.title(), "a version instead of latest", !image.group(2).equals("latest"));
                require(violations, container.title(), "the image of its own service",
                        image.group(1).equals(component(container.deployment())));
            }
        }
        return violations;
    }

    static List<String> updatesKeepCapacity(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var deployment : manifests.deployments()) {
            var update = deployment.at("/spec/strategy/rollingUpdate");
            require(violations, title(deployment), "an update that takes no pod away before a new one is ready",
                    update.path("maxUnavailable").asText().equals("0") && update.path("maxSurge").asInt() > 0);
            require(violations, title(deployment), "a disruption budget", manifests.of("PodDisruptionBudget").stream()
                    .anyMatch(budget -> WiringRules.selects(map(budget.at("/spec/selector/matchLabels")), deployment)
                            && budget.at("/spec/maxUnavailable").asInt() == 1));
            require(violations, title(deployment), "spread over nodes and zones",
                    stream(pod(deployment).path("topologySpreadConstraints")).map(spread -> spread.path("topologyKey").asText())
                            .toList()
                            .containsAll(Set.of("kubernetes.io/hostname", "topology.kubernetes.io/zone")));
        }
        for (var container : manifests.containers()) {
            var wait = container.spec().at("/lifecycle/preStop/sleep/seconds").asInt();
            require(violations, container.title(), "a pause before it stops, and time enough after it", wait > 0
                    && pod(container.deployment()).path("terminationGracePeriodSeconds").asInt() >= wait + 30);
        }
        return violations;
    }

    private static boolean isFalse(JsonNode object, String field) {
        return object.path(field).isBoolean() && !object.path(field).asBoolean();
    }

    private static BigDecimal quantity(String written) {
        var quantity = QUANTITY.matcher(written);
        if (!quantity.matches()) {
            return BigDecimal.ZERO;
        }
        var unit = quantity.group(2);
        return new BigDecimal(quantity.group(1))
                .multiply(unit == null ? BigDecimal.ONE : UNITS.getOrDefault(unit, BigDecimal.ZERO));
    }

    private static void require(List<String> violations, String who, String what, boolean kept) {
        if (!kept) {
            violations.add(who + " lacks " + what);
        }
    }
}
