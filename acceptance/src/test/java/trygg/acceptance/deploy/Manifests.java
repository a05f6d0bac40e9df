package trygg.acceptance.deploy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a chart renders to, as a list of Kubernetes objects with the few questions the rules ask of them. A missing field
 * answers as an
 * empty node, so that a rule says what is missing instead of failing on it.
 */
record Manifests(List<ObjectNode> all) {

    /** A key given twice is a mistake that Kubernetes would settle in silence. */
    private static final YAMLMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /**
     * @throws IllegalArgumentException when the text is not YAML or one of its documents is not an object
     */
    static Manifests parse(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode> readValues(yaml)) {
            var all = new ArrayList<ObjectNode>();
            for (var document : documents.readAll()) {
                if (document instanceof ObjectNode object) {
                    all.add(object);
                } else if (!document.isNull() && !document.isMissingNode()) {
                    throw new IllegalArgumentException("not a Kubernetes object: " + document);
                }
            }
            return new Manifests(all);
        } catch (IOException e) {
            throw new IllegalArgumentException("the chart renders no valid YAML: " + e.getMessage(), e);
        }
    }

    /** A copy that a test may spoil without spoiling the next test's. */
    Manifests copy() {
        return new Manifests(new ArrayList<>(all.stream().map(ObjectNode::deepCopy).toList()));
    }

    List<ObjectNode> of(String kind) {
        return all.stream().filter(object -> object.path("kind").asText().equals(kind)).toList();
    }

    /**
     * @throws IllegalArgumentException when there is no such object
     */
    ObjectNode one(String kind, String name) {
        return of(kind).stream().filter(object -> name(object).equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + kind + " called " + name));
    }

    boolean has(String kind, String name) {
        return of(kind).stream().anyMatch(object -> name(object).equals(name));
    }

    List<ObjectNode> deployments() {
        return of("Deployment");
    }

    /** Every container of every deployment, those that only prepare the pod too. */
    List<Container> containers() {
        return deployments().stream().flatMap(deployment -> Stream.of("initContainers", "containers")
                .flatMap(list -> stream(pod(deployment).path(list)))
                .map(spec -> new Container(deployment, spec))).toList();
    }

    static String name(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }

    static String title(JsonNode object) {
        return object.path("kind").asText() + " " + name(object);
    }

    /** The pod specification of a deployment. */
    static JsonNode pod(JsonNode deployment) {
        return deployment.path("spec").path("template").path("spec");
    }

    static Map<String, String> podLabels(JsonNode deployment) {
        return map(deployment.path("spec").path("template").path("metadata").path("labels"));
    }

    /** The service a deployment runs, as its own label says. */
    static String component(JsonNode deployment) {
        return podLabels(deployment).getOrDefault("app.kubernetes.io/component", "");
    }

    static Map<String, String> map(JsonNode node) {
        var map = new LinkedHashMap<String, String>();
        node.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }

    /** A container together with the deployment it belongs to. */
    record Container(ObjectNode deployment, JsonNode spec) {

        String title() {
            return Manifests.title(deployment) + ", container " + spec.path("name").asText();
        }

        /** The number of a named port, -1 when there is none. */
        int port(String name) {
            return stream(spec.path("ports")).filter(port -> port.path("name").asText().equals(name)).findFirst()
                    .map(port -> port.path("containerPort").asInt(-1)).orElse(-1);
        }

        Stream<JsonNode> environment() {
            return stream(spec.path("env"));
        }

        /** The plain value of a variable, empty when there is none or it comes from elsewhere. */
        String value(String variable) {
            return environment().filter(entry -> entry.path("name").asText().equals(variable)).findFirst()
                    .map(entry -> entry.path("value").asText()).orElse("");
        }
    }
}
