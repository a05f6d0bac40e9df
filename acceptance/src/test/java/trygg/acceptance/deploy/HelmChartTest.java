package trygg.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.acceptance.deploy.ManifestRule.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Every rule over everything the chart renders, for every installation. */
class HelmChartTest {

    @ParameterizedTest
    @EnumSource
    void selectorsMatchTheLabelsOfTheirPods(Installation installation) {
        assertKept(SELECTORS_MATCH_THEIR_PODS, installation);
    }

    @ParameterizedTest
    @EnumSource
    void selectorsCarryNoVersion(Installation installation) {
        assertKept(SELECTORS_CARRY_NO_VERSION, installation);
    }

    @ParameterizedTest
    @EnumSource
    void servicesReachAPortThatExistsByName(Installation installation) {
        assertKept(SERVICES_REACH_A_PORT, installation);
    }

    @ParameterizedTest
    @EnumSource
    void everyPathOfTheIngressLeadsToAServicePort(Installation installation) {
        assertKept(INGRESS_LEADS_TO_SERVICES, installation);
    }

    @ParameterizedTest
    @EnumSource
    void theIngressHidesWhatIsInternal(Installation installation) {
        assertKept(INGRESS_HIDES_WHAT_IS_INTERNAL, installation);
    }

    @ParameterizedTest
    @EnumSource
    void theNetworkPolicyNamesWhoMaySendWhere(Installation installation) {
        assertKept(NETWORK_POLICY_NAMES_SENDERS_AND_PORTS, installation);
    }

    @ParameterizedTest
    @EnumSource
    void prometheusAsksTheManagementPort(Installation installation) {
        assertKept(PROMETHEUS_ASKS_THE_MANAGEMENT_PORT, installation);
    }

    @ParameterizedTest
    @EnumSource
    void everythingReferredToExists(Installation installation) {
        assertKept(REFERENCES_RESOLVE, installation);
    }

    @ParameterizedTest
    @EnumSource
    void namesAndLabelsFitTheirLimits(Installation installation) {
        assertKept(NAMES_FIT, installation);
    }

    @ParameterizedTest
    @EnumSource
    void everythingCarriesTheRecommendedLabels(Installation installation) {
        assertKept(LABELS_ARE_RECOMMENDED_ONES, installation);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsPrivileged(Installation installation) {
        assertKept(NOTHING_IS_PRIVILEGED, installation);
    }

    @ParameterizedTest
    @EnumSource
    void nothingButTheTemporaryFolderIsWritable(Installation installation) {
        assertKept(FILES_ARE_READ_ONLY, installation);
    }

    @ParameterizedTest
    @EnumSource
    void noPodHoldsATokenOfTheCluster(Installation installation) {
        assertKept(NO_TOKEN_OF_THE_CLUSTER, installation);
    }

    @ParameterizedTest
    @EnumSource
    void everyContainerHasRequestsAndLimits(Installation installation) {
        assertKept(RESOURCES_ARE_BOUNDED, installation);
    }

    @ParameterizedTest
    @EnumSource
    void probesAskForHealthOnTheManagementPort(Installation installation) {
        assertKept(PROBES_ASK_THE_MANAGEMENT_PORT, installation);
    }

    @ParameterizedTest
    @EnumSource
    void portsAreThoseTheServiceIsToldToOpen(Installation installation) {
        assertKept(PORTS_ARE_THOSE_THE_SERVICE_OPENS, installation);
    }

    @ParameterizedTest
    @EnumSource
    void imagesCarryAVersionAndNeverLatest(Installation installation) {
        assertKept(IMAGES_CARRY_A_VERSION, installation);
    }

    @ParameterizedTest
    @EnumSource
    void updatesAndMaintenanceKeepCapacity(Installation installation) {
        assertKept(UPDATES_KEEP_CAPACITY, installation);
    }

    @ParameterizedTest
    @EnumSource
    void noSecretStandsInAManifest(Installation installation) {
        assertKept(SECRETS_ARE_REFERENCES, installation);
    }

    @ParameterizedTest
    @EnumSource
    void everyEnvironmentNameIsReadByTheCode(Installation installation) {
        assertKept(ENVIRONMENT_IS_KNOWN_TO_THE_CODE, installation);
    }

    @ParameterizedTest
    @EnumSource
    void everythingTheCodeRequiresIsSet(Installation installation) {
        assertKept(ENVIRONMENT_IS_COMPLETE, installation);
    }

    @ParameterizedTest
    @EnumSource
    void noEnvironmentNameIsSetTwice(Installation installation) {
        assertKept(ENVIRONMENT_IS_SET_ONCE, installation);
    }

    /** A template that renders nothing would keep every rule. */
    @ParameterizedTest
    @EnumSource
    void bringsTheFourServicesWhole(Installation installation) {
        var manifests = installation.manifests();

        for (var kind : List.of("Deployment", "ServiceAccount", "PodDisruptionBudget")) {
            assertThat(manifests.of(kind)).extracting(Manifests::name).containsExactlyInAnyOrderElementsOf(
                    SettingsInCode.SERVICES.stream().map(service -> installation.release() + "-" + service).toList());
        }
        assertThat(manifests.of("Service")).extracting(Manifests::name).containsAll(
                SettingsInCode.SERVICES.stream().map(service -> installation.release() + "-" + service).toList());
    }

    @Test
    void switchesOffWhatAClusterBringsItself() {
        assertThat(kinds(Installation.BARE))
                .containsOnly("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget");
        assertThat(kinds(Installation.MINIMAL)).contains("Ingress", "NetworkPolicy").doesNotContain("PodMonitor", "ConfigMap");
        assertThat(kinds(Installation.FULL)).contains("Ingress", "NetworkPolicy", "PodMonitor", "ConfigMap");
    }

    @Test
    void putsTheValuesWhereTheyBelong() {
        var full = Installation.FULL.manifests();
        var care = full.containers().stream()
                .filter(container -> Manifests.component(container.deployment()).equals("care")).findFirst().orElseThrow();

        assertThat(care.value("TRYGG_DATABASE_URL")).isEqualTo("jdbc:postgresql://care-postgres:5433/care"
                + "?ApplicationName=trygg+suite&sslmode=verify-full&sslrootcert=%2Fetc%2Ftrygg%2Fdatabase%2Fca.crt&targetServerType=primary");
        assertThat(care.value("TRYGG_DATABASE_USER")).isEqualTo("care_app");
        assertThat(care.value("TRYGG_OIDC_BACKCHANNEL")).isEqualTo("http://keycloak.id.svc:8080/realms/trygg");
        assertThat(care.value("TRYGG_ENVIRONMENT")).isEqualTo("training");
        assertThat(care.value("TRYGG_TOPIC_REPLICAS")).isEqualTo("2");
        assertThat(care.value("TRYGG_KEYSET")).isEmpty();
        assertThat(full.one("Deployment", "social-services-intake").at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(full.one("Ingress", "social-services-origin").at("/spec/rules/0/host").asText())
                .isEqualTo("trygg.example.org");
    }

    @Test
    void reachesTheIssuerItselfWhenNoOtherAddressIsGiven() {
        assertThat(Installation.MINIMAL.manifests().containers())
                .allMatch(container -> container.value("TRYGG_OIDC_BACKCHANNEL").equals(container.value("TRYGG_OIDC_ISSUER")));
    }

    /** Profiles pass through two layers of quoting; a municipality's name must come out as it went in. */
    @Test
    void carriesMunicipalityProfilesUnchangedAndRestartsWithThem() {
        var full = Installation.FULL.manifests();

        assertThat(Manifests.map(full.one("ConfigMap", "social-services-profiles").path("data"))).containsExactly(
                Map.entry("no-3224.yaml", "code: NO-3224\nname: 'Rælingen'"),
                Map.entry("se-0181.yaml", "code: SE-0181\nname: Södertälje\n\ndistricts: []\n"));
        assertThat(full.containers())
                .allMatch(container -> container.value("TRYGG_MUNICIPALITIES").equals("/etc/trygg/municipalities"));
        assertThat(full.deployments()).allMatch(
                deployment -> !deployment.at("/spec/template/metadata/annotations/checksum~1municipalities").asText()
                        .isEmpty());
    }

    private static Stream<String> kinds(Installation installation) {
        return installation.manifests().all().stream().map((JsonNode object) -> object.path("kind").asText());
    }

    private static void assertKept(ManifestRule rule, Installation installation) {
        assertThat(rule.violations(installation.manifests())).as("%s, installed as %s", rule, installation).isEmpty();
    }
}
