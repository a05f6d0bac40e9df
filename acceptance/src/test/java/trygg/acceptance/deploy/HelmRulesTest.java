package trygg.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trygg.acceptance.deploy.ManifestRule.*;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Spoils good manifests one mistake at a time: a rule that lets its mistake pass would be worth nothing. */
class HelmRulesTest {

    /** A mistake somebody could make, and the rule that must find it. */
    record Mistake(String name, ManifestRule rule, Consumer<Spoiled> make) {

        @Override
        public String toString() {
            return rule + " finds " + name;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake("a pod that lost its label", SELECTORS_MATCH_THEIR_PODS,
                        it -> it.object("Deployment", "/spec/template/metadata/labels").remove("app.kubernetes.io/component")),
                new Mistake("a service that selects every service's pods", SELECTORS_MATCH_THEIR_PODS,
                        it -> it.object("Service", "/spec/selector").remove("app.kubernetes.io/component")),
                new Mistake("a service without a selector", SELECTORS_MATCH_THEIR_PODS,
                        it -> it.object("Service", "/spec").remove("selector")),
                new Mistake("a budget for nobody", SELECTORS_MATCH_THEIR_PODS,
                        it -> it.put("PodDisruptionBudget", "/spec/selector/matchLabels", "app.kubernetes.io/name", "other")),
                new Mistake("a network policy for nobody", SELECTORS_MATCH_THEIR_PODS,
                        it -> it.put("NetworkPolicy", "/spec/podSelector/matchLabels", "app.kubernetes.io/instance", "other")),
                new Mistake("a version in a selector", SELECTORS_CARRY_NO_VERSION,
                        it -> it.put("Deployment", "/spec/selector/matchLabels", "app.kubernetes.io/version", "1.0.0")),
                new Mistake("a target port that no container has", SERVICES_REACH_A_PORT,
                        it -> it.put("Service", "/spec/ports/0", "targetPort", "web")),
                new Mistake("a path to a service that is not there", INGRESS_LEADS_TO_SERVICES,
                        it -> it.put("Ingress", "/spec/rules/0/http/paths/0/backend/service", "name",
                                "social-services-intakes")),
                new Mistake("a path to a port that is not there", INGRESS_LEADS_TO_SERVICES,
                        it -> it.put("Ingress", "/spec/rules/0/http/paths/0/backend/service/port", "name", "management")),
                new Mistake("a path to another service", INGRESS_LEADS_TO_SERVICES,
                        it -> it.put("Ingress", "/spec/rules/0/http/paths/0/backend/service", "name", "social-services-care")),
                new Mistake("an open path below /q", INGRESS_HIDES_WHAT_IS_INTERNAL,
                        it -> it.put("Ingress", "/spec/rules/0/http/paths/2", "pathType", "Prefix")),
                new Mistake("a /q that nothing hides", INGRESS_HIDES_WHAT_IS_INTERNAL,
                        it -> it.array("Ingress", "/spec/rules/0/http/paths").remove(1)),
                new Mistake("a service that offers the management port", INGRESS_HIDES_WHAT_IS_INTERNAL,
                        it -> it.array("Service", "/spec/ports").addObject().put("name", "management").put("port", 9000)),
                new Mistake("a policy open to everybody", NETWORK_POLICY_NAMES_SENDERS_AND_PORTS,
                        it -> it.object("NetworkPolicy", "/spec/ingress/0").remove("from")),
                new Mistake("a policy without ports", NETWORK_POLICY_NAMES_SENDERS_AND_PORTS,
                        it -> it.object("NetworkPolicy", "/spec/ingress/1").remove("ports")),
                new Mistake("a policy that admits every namespace", NETWORK_POLICY_NAMES_SENDERS_AND_PORTS,
                        it -> it.array("NetworkPolicy", "/spec/ingress/0/from").addObject().putObject("namespaceSelector")),
                new Mistake("a monitor of another path", PROMETHEUS_ASKS_THE_MANAGEMENT_PORT,
                        it -> it.put("PodMonitor", "/spec/podMetricsEndpoints/0", "path", "/metrics")),
                new Mistake("annotations with another port", PROMETHEUS_ASKS_THE_MANAGEMENT_PORT,
                        it -> it.object("Deployment", "/spec/template/metadata/annotations")
                                .put("prometheus.io/scrape", "true").put("prometheus.io/port", "8080")
                                .put("prometheus.io/path", "/q/metrics")),
                new Mistake("an account that is not there", REFERENCES_RESOLVE,
                        it -> it.put("Deployment", "/spec/template/spec", "serviceAccountName", "default")),
                new Mistake("a mount without its volume", REFERENCES_RESOLVE,
                        it -> it.put("Deployment", "/spec/template/spec/containers/0/volumeMounts/1", "name", "keys")),
                new Mistake("a file under no mounted folder", REFERENCES_RESOLVE,
                        it -> it.variable("TRYGG_MUNICIPALITIES").put("value", "/etc/municipalities")),
                new Mistake("a name of 64 signs", NAMES_FIT, it -> it.put("Service", "/metadata", "name", "a".repeat(64))),
                new Mistake("a label with a plus sign", NAMES_FIT,
                        it -> it.put("Service", "/metadata/labels", "app.kubernetes.io/version", "1.0.0+build")),
                new Mistake("two objects of one name", NAMES_FIT,
                        it -> it.manifests().all().add(it.manifests().all().getFirst())),
                new Mistake("an object without its application's label", LABELS_ARE_RECOMMENDED_ONES,
                        it -> it.object("Ingress", "/metadata/labels").remove("app.kubernetes.io/part-of")),
                new Mistake("root", NOTHING_IS_PRIVILEGED,
                        it -> it.object("Deployment", "/spec/template/spec/securityContext").put("runAsUser", 0)),
                new Mistake("root in a single container", NOTHING_IS_PRIVILEGED,
                        it -> it.object("Deployment", "/spec/template/spec/containers/0/securityContext").put("runAsUser", 0)),
                new Mistake("a privileged container", NOTHING_IS_PRIVILEGED,
                        it -> it.object("Deployment", "/spec/template/spec/containers/0/securityContext").put("privileged",
                                true)),
                new Mistake("a privileged container that only prepares", NOTHING_IS_PRIVILEGED,
                        it -> it.object("Deployment", "/spec/template/spec").putArray("initContainers").addObject().put("name",
                                "chown")),
                new Mistake("a capability", NOTHING_IS_PRIVILEGED,
                        it -> it.object("Deployment", "/spec/template/spec/containers/0/securityContext/capabilities")
                                .putArray("add")
                                .add("NET_ADMIN")),
                new Mistake("escalation left to the default", NOTHING_IS_PRIVILEGED,
                        it -> it.object("Deployment", "/spec/template/spec/containers/0/securityContext")
                                .remove("allowPrivilegeEscalation")),
                new Mistake("no seccomp profile", NOTHING_IS_PRIVILEGED,
                        it -> it.object("Deployment", "/spec/template/spec/securityContext").remove("seccompProfile")),
                new Mistake("a folder of the node", NOTHING_IS_PRIVILEGED,
                        it -> it.array("Deployment", "/spec/template/spec/volumes").addObject().put("name", "node")
                                .putObject("hostPath")),
                new Mistake("a writable root file system", FILES_ARE_READ_ONLY,
                        it -> it.object("Deployment", "/spec/template/spec/containers/0/securityContext")
                                .remove("readOnlyRootFilesystem")),
                new Mistake("no /tmp", FILES_ARE_READ_ONLY,
                        it -> it.array("Deployment", "/spec/template/spec/containers/0/volumeMounts").remove(0)),
                new Mistake("a writable keyset", FILES_ARE_READ_ONLY,
                        it -> it.object("Deployment", "/spec/template/spec/containers/0/volumeMounts/1").remove("readOnly")),
                new Mistake("a /tmp that may fill the node", FILES_ARE_READ_ONLY,
                        it -> it.object("Deployment", "/spec/template/spec/volumes/0/emptyDir").removeAll()),
                new Mistake("a token mounted by default", NO_TOKEN_OF_THE_CLUSTER,
                        it -> it.object("Deployment", "/spec/template/spec").remove("automountServiceAccountToken")),
                new Mistake("variables of other services", NO_TOKEN_OF_THE_CLUSTER,
                        it -> it.object("Deployment", "/spec/template/spec").remove("enableServiceLinks")),
                new Mistake("memory without a limit", RESOURCES_ARE_BOUNDED,
                        it -> it.object("Deployment", "/spec/template/spec/containers/0/resources/limits").remove("memory")),
                new Mistake("a limit below the request", RESOURCES_ARE_BOUNDED,
                        it -> it.put("Deployment", "/spec/template/spec/containers/0/resources/limits", "cpu", "100m")),
                new Mistake("a probe of a path that is not there", PROBES_ASK_THE_MANAGEMENT_PORT,
                        it -> it.put("Deployment", "/spec/template/spec/containers/0/readinessProbe/httpGet", "path",
                                "/health")),
                new Mistake("a probe on the port for people", PROBES_ASK_THE_MANAGEMENT_PORT,
                        it -> it.put("Deployment", "/spec/template/spec/containers/0/livenessProbe/httpGet", "port", "http")),
                new Mistake("no startup probe", PROBES_ASK_THE_MANAGEMENT_PORT,
                        it -> it.object("Deployment", "/spec/template/spec/containers/0").remove("startupProbe")),
                new Mistake("a service that listens elsewhere", PORTS_ARE_THOSE_THE_SERVICE_OPENS,
                        it -> it.variable("QUARKUS_MANAGEMENT_PORT").put("value", "9001")),
                new Mistake("a service that only its own pod reaches", PORTS_ARE_THOSE_THE_SERVICE_OPENS,
                        it -> it.variable("QUARKUS_HTTP_HOST").put("value", "127.0.0.1")),
                new Mistake("latest", IMAGES_CARRY_A_VERSION,
                        it -> it.put("Deployment", "/spec/template/spec/containers/0", "image",
                                "registry:5000/trygg-intake:latest")),
                new Mistake("no tag behind a registry's port", IMAGES_CARRY_A_VERSION,
                        it -> it.put("Deployment", "/spec/template/spec/containers/0", "image", "registry:5000/trygg-intake")),
                new Mistake("another service's image", IMAGES_CARRY_A_VERSION,
                        it -> it.put("Deployment", "/spec/template/spec/containers/0", "image", "registry/trygg-care:1.0.0")),
                new Mistake("an update that takes pods away first", UPDATES_KEEP_CAPACITY,
                        it -> it.put("Deployment", "/spec/strategy/rollingUpdate", "maxUnavailable", "25%")),
                new Mistake("a budget that holds up maintenance", UPDATES_KEEP_CAPACITY,
                        it -> it.object("PodDisruptionBudget", "/spec").put("maxUnavailable", 0)),
                new Mistake("all pods on one node", UPDATES_KEEP_CAPACITY,
                        it -> it.object("Deployment", "/spec/template/spec").remove("topologySpreadConstraints")),
                new Mistake("no time to finish", UPDATES_KEEP_CAPACITY,
                        it -> it.object("Deployment", "/spec/template/spec").put("terminationGracePeriodSeconds", 10)),
                new Mistake("a password in plain sight", SECRETS_ARE_REFERENCES,
                        it -> it.variable("TRYGG_DATABASE_PASSWORD").put("value", "hunter2").remove("valueFrom")),
                new Mistake("a password within an address", SECRETS_ARE_REFERENCES,
                        it -> it.variable("TRYGG_DATABASE_URL").put("value", "jdbc:postgresql://db/x?password=hunter2")),
                new Mistake("a secret without its key", SECRETS_ARE_REFERENCES,
                        it -> ((ObjectNode) it.variable("TRYGG_OIDC_SECRET").at("/valueFrom/secretKeyRef")).remove("key")),
                new Mistake("a Secret in the chart", SECRETS_ARE_REFERENCES,
                        it -> it.object("ServiceAccount", "").put("kind", "Secret")),
                new Mistake("a keyset that everybody may read", SECRETS_ARE_REFERENCES,
                        it -> it.object("Deployment", "/spec/template/spec/volumes/1/secret").put("defaultMode", 0444)),
                new Mistake("a misspelt name", ENVIRONMENT_IS_KNOWN_TO_THE_CODE,
                        it -> it.variable("TRYGG_KAFKA").put("name", "TRYGG_KAFKA_BOOTSTRAP")),
                new Mistake("a name nobody sets", ENVIRONMENT_IS_COMPLETE,
                        it -> it.variable("TRYGG_DATABASE_OWNER_PASSWORD").put("name", "QUARKUS_LOG_LEVEL")),
                new Mistake("a name set twice", ENVIRONMENT_IS_SET_ONCE,
                        it -> it.variable("TRYGG_ORIGIN").put("name", "TRYGG_KAFKA")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void findsTheMistake(Mistake mistake) {
        var spoiled = new Spoiled(Installation.FULL.manifests().copy());
        assertThat(mistake.rule().violations(spoiled.manifests())).as("before the mistake").isEmpty();

        mistake.make().accept(spoiled);

        assertThat(mistake.rule().violations(spoiled.manifests())).as(mistake.name()).isNotEmpty();
    }

    @Test
    void everyRuleIsProvedByAMistake() {
        assertThat(mistakes().map(Mistake::rule).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(values()).collect(Collectors.toSet()));
    }

    @Test
    void refusesAKeyGivenTwice() {
        assertThatThrownBy(() -> Manifests.parse("kind: Service\nkind: Ingress\n"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Duplicate");
    }

    /** Manifests to spoil, by the kind of the first object that has the place. */
    record Spoiled(Manifests manifests) {

        ObjectNode object(String kind, String pointer) {
            return (ObjectNode) manifests.of(kind).getFirst().at(pointer);
        }

        ArrayNode array(String kind, String pointer) {
            return (ArrayNode) manifests.of(kind).getFirst().at(pointer);
        }

        void put(String kind, String pointer, String field, String value) {
            object(kind, pointer).put(field, value);
        }

        /** A variable of the first deployment, intake's. */
        ObjectNode variable(String name) {
            return List.copyOf(array("Deployment", "/spec/template/spec/containers/0/env").valueStream().toList()).stream()
                    .filter(entry -> entry.path("name").asText().equals(name)).map(ObjectNode.class::cast).findFirst()
                    .orElseThrow();
        }
    }
}
