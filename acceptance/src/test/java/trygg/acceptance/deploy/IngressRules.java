package trygg.acceptance.deploy;

import static trygg.acceptance.deploy.Manifests.name;
import static trygg.acceptance.deploy.Manifests.stream;
import static trygg.acceptance.deploy.Manifests.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who outside reaches what inside: the one origin, and who may send to which port. */
final class IngressRules {

    private static final Set<String> ROOTS = Set.of("/intake", "/housing", "/benefits", "/care");

    private IngressRules() {
    }

    static List<String> pathsLeadToServices(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var ingress : manifests.of("Ingress")) {
            for (var path : paths(ingress)) {
                var at = title(ingress) + ", path " + path.path("path").asText();
                var target = path.at("/backend/service/name").asText();
                var port = path.at("/backend/service/port/name").asText();
                if (!manifests.has("Service", target)) {
                    violations.add(at + " leads to the service '" + target + "', which does not exist");
                } else if (stream(manifests.one("Service", target).at("/spec/ports"))
                        .noneMatch(offered -> offered.path("name").asText().equals(port))) {
                    violations.add(at + " leads to the port '" + port + "', which " + target + " does not have");
                }
                var root = "/" + path.path("path").asText().split("/")[1];
                if (!target.endsWith(root.replace('/', '-')) && !path.path("path").asText().startsWith(root + "/q")) {
                    violations.add(at + " leads to another service's pods: " + target);
                }
            }
            if (stream(ingress.at("/spec/rules")).map(rule -> rule.path("host").asText()).distinct().count() != 1) {
                violations.add(title(ingress) + " has not exactly one origin");
            }
        }
        return violations;
    }

    /** Below {@code /q} lie health, metrics and whatever Quarkus adds: for the outside only the API's description. */
    static List<String> hidesWhatIsInternal(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var ingress : manifests.of("Ingress")) {
            var open = paths(ingress).stream().filter(path -> !leadsNowhere(manifests, path))
                    .map(IngressRules::written).collect(Collectors.toSet());
            var hidden = paths(ingress).stream().filter(path -> leadsNowhere(manifests, path))
                    .map(IngressRules::written).collect(Collectors.toSet());
            var allowed = ROOTS.stream().map(root -> root + " Prefix").collect(Collectors.toSet());
            ROOTS.forEach(root -> allowed.add(root + "/q/openapi Exact"));
            if (!open.equals(allowed)) {
                violations.add(title(ingress) + " opens " + open + " instead of " + allowed);
            }
            ROOTS.stream().filter(root -> !hidden.contains(root + "/q Prefix"))
                    .forEach(root -> violations.add(title(ingress) + " does not hide " + root + "/q"));
        }
        manifests.of("Service").stream()
                .filter(service -> stream(service.at("/spec/ports")).anyMatch(port -> port.toString().contains("management")))
                .forEach(service -> violations.add(title(service) + " offers the management port"));
        return violations;
    }

    /** A rule without senders lets everybody in, and one without ports lets them in everywhere. */
    static List<String> policyNamesSendersAndPorts(Manifests manifests) {
        var violations = new ArrayList<String>();
        for (var policy : manifests.of("NetworkPolicy")) {
            var opened = new ArrayList<String>();
            for (var rule : policy.at("/spec/ingress")) {
                var ports = stream(rule.path("ports")).map(port -> port.path("port").asText()).toList();
                opened.addAll(ports);
                if (rule.path("from").isEmpty()) {
                    violations.add(title(policy) + " opens " + ports + " to everybody");
                }
                if (ports.size() != 1) {
                    violations.add(title(policy) + " gives the same senders " + ports + " instead of one port");
                }
                stream(rule.path("from")).filter(sender -> sender.at("/namespaceSelector/matchLabels").isEmpty())
                        .filter(sender -> sender.at("/podSelector/matchLabels").isEmpty())
                        .filter(sender -> sender.at("/ipBlock/cidr").asText().isEmpty())
                        .forEach(sender -> violations.add(title(policy) + " admits a sender it does not name: " + sender));
            }
            manifests.containers().forEach(container -> opened.stream().filter(port -> container.port(port) < 0)
                    .forEach(port -> violations.add(title(policy) + " opens the port '" + port + "', which " + container.title()
                            + " does not have")));
            if (!opened.containsAll(List.of("http", "management"))) {
                violations.add(title(policy) + " opens only " + opened + ": nobody reaches the rest");
            }
            if (!policy.at("/spec/policyTypes").toString().contains("\"Ingress\"")) {
                violations.add(title(policy) + " does not restrict what comes in");
            }
        }
        return violations;
    }

    /** A service without a selector is right in one place: where hidden paths of an ingress end. */
    static boolean leadsNowhere(Manifests manifests, ObjectNode service) {
        var users = manifests.of("Ingress").stream().flatMap(ingress -> paths(ingress).stream())
                .filter(path -> path.at("/backend/service/name").asText().equals(name(service))).toList();
        return service.at("/spec/selector").isEmpty() && !users.isEmpty()
                && users.stream().allMatch(path -> path.path("path").asText().endsWith("/q"));
    }

    private static boolean leadsNowhere(Manifests manifests, JsonNode path) {
        var target = path.at("/backend/service/name").asText();
        return manifests.has("Service", target) && leadsNowhere(manifests, manifests.one("Service", target));
    }

    private static List<JsonNode> paths(JsonNode ingress) {
        return stream(ingress.at("/spec/rules")).flatMap(rule -> stream(rule.at("/http/paths"))).toList();
    }

    private static String written(JsonNode path) {
        return path.path("path").asText() + " " + path.path("pathType").asText();
    }
}
