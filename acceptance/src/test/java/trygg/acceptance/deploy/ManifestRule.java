package trygg.acceptance.deploy;

import java.util.List;
import java.util.function.Function;

/**
 * What must hold for anything the chart renders, whatever the values. Each rule answers with a sentence for every place that
 * breaks
 * it; {@code HelmRulesTest} spoils good manifests to prove that each rule can.
 */
enum ManifestRule {

    SELECTORS_MATCH_THEIR_PODS(WiringRules::selectorsMatchTheirPods),
    SELECTORS_CARRY_NO_VERSION(WiringRules::selectorsCarryNoVersion),
    SERVICES_REACH_A_PORT(WiringRules::servicesReachAPort),
    INGRESS_LEADS_TO_SERVICES(IngressRules::pathsLeadToServices),
    INGRESS_HIDES_WHAT_IS_INTERNAL(IngressRules::hidesWhatIsInternal),
    NETWORK_POLICY_NAMES_SENDERS_AND_PORTS(IngressRules::policyNamesSendersAndPorts),
    PROMETHEUS_ASKS_THE_MANAGEMENT_PORT(WiringRules::prometheusAsksTheManagementPort),
    REFERENCES_RESOLVE(WiringRules::referencesResolve),
    NAMES_FIT(WiringRules::namesFit),
    LABELS_ARE_RECOMMENDED_ONES(WiringRules::labelsAreRecommendedOnes),

    NOTHING_IS_PRIVILEGED(PodRules::nothingIsPrivileged),
    FILES_ARE_READ_ONLY(PodRules::filesAreReadOnly),
    NO_TOKEN_OF_THE_CLUSTER(PodRules::noTokenOfTheCluster),
    RESOURCES_ARE_BOUNDED(PodRules::resourcesAreBounded),
    PROBES_ASK_THE_MANAGEMENT_PORT(PodRules::probesAskTheManagementPort),
    PORTS_ARE_THOSE_THE_SERVICE_OPENS(PodRules::portsAreThoseTheServiceOpens),
    IMAGES_CARRY_A_VERSION(PodRules::imagesCarryAVersion),
    UPDATES_KEEP_CAPACITY(PodRules::updatesKeepCapacity),
    SECRETS_ARE_REFERENCES(SecretRules::secretsAreReferences),

    ENVIRONMENT_IS_KNOWN_TO_THE_CODE(EnvironmentRules::everyNameIsKnownToTheCode),
    ENVIRONMENT_IS_COMPLETE(EnvironmentRules::everyRequiredNameIsSet),
    ENVIRONMENT_IS_SET_ONCE(EnvironmentRules::everyNameIsSetOnce);

    private final Function<Manifests, List<String>> check;

    ManifestRule(Function<Manifests, List<String>> check) {
        this.check = check;
    }

    /** One sentence for each place that breaks the rule, none when it is kept. */
    List<String> violations(Manifests manifests) {
        return check.apply(manifests);
    }
}
