package trygg.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that cannot work are refused before anything reaches a cluster, with words that say which and why. */
class HelmValuesTest {

    @Test
    void saysEverythingThatAMunicipalityMustGive() {
        assertThatThrownBy(Installation::renderWithoutValues).hasMessageContaining("missing property 'origin'")
                .hasMessageContaining("missing property 'registry'").hasMessageContaining("missing property 'bootstrapServers'")
                .hasMessageContaining("missing property 'address'").hasMessageContaining("missing property 'issuer'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            origin                                  | http://trygg.example.org        | /origin
            origin                                  | https://trygg.example.org/      | /origin
            origin                                  | https://trygg.example.org/path  | /origin
            kafka.bootstrapServers                  | kafka                           | /kafka/bootstrapServers
            kafka.replicas                          | 0                               | /kafka/replicas
            database.address                        | jdbc:postgresql://db            | /database/address
            database.parameters.password            | hunter2                         | password
            database.password                       | hunter2                         | 'password' not allowed
            oidc.issuer                             | http://id.example.org           | /oidc/issuer
            oidc.secret                             | hunter2                         | 'secret' not allowed
            kafak.bootstrapServers                  | kafka:9092                      | 'kafak' not allowed
            image.tag                               | latest                          | name a version
            services.care.replicas                  | 0                               | /services/care/replicas
            services.care.keyset.key                | keyset.json                     | 'keyset' not allowed
            services.intake.keyset.existingSecret   | Not_A_Name                      | /services/intake/keyset/existingSecret
            services.housing.digest                 | sha256:short                    | /services/housing/digest
            services.benefits.update                | sometimes                       | /services/benefits/update
            municipalities.SE-0181                  | name                            | 'SE-0181' does not match
            environment                             | Production!                     | /environment
            networkPolicy.ingressCidrs[0]           | everybody                       | /networkPolicy/ingressCidrs/0
            telemetry.share                         | 2                               | /telemetry/share
            """)
    void refuses(String name, String value, String words) {
        assertThatThrownBy(() -> Installation.MINIMAL.render(Map.of(name, value))).hasMessageContaining(words);
    }

    @Test
    void refusesASecretGivenAsAPlainVariable() {
        assertThatThrownBy(() -> Installation.MINIMAL
                .render(Map.of("extraEnv[0].name", "QUARKUS_DATASOURCE_PASSWORD", "extraEnv[0].value", "hunter2")))
                .hasMessageContaining("sounds like a secret");
    }

    @Test
    void refusesAVariableThatTheChartSetsItself() {
        assertThatThrownBy(() -> Installation.MINIMAL
                .render(Map.of("extraEnv[0].name", "TRYGG_KAFKA", "extraEnv[0].value", "other:9092")))
                .hasMessageContaining("TRYGG_KAFKA belongs to the chart");
    }

    /** What the upgrade notes tell the operator to say is what happens, to that service alone. */
    @Test
    void takesTheOldPodsOfOneServiceAwayFirst() {
        var update = Manifests.parse(Installation.MINIMAL.render(Map.of("services.benefits.update", "stop-first")))
                .deployments().stream().collect(Collectors.toMap(one -> one.at("/metadata/name").asText(),
                        one -> one.at("/spec/strategy").toString()));

        assertThat(update).hasSize(4).containsEntry("trygg-benefits", "{\"type\":\"Recreate\"}");
        assertThat(update.remove("trygg-benefits")).isNotNull();
        assertThat(update.values()).allMatch(one -> one.contains("RollingUpdate"));
    }

    @Test
    void rendersWhenOneHarmlessValueChanges() {
        assertThat(Installation.MINIMAL.render(Map.of("environment", "training"))).contains("\"training\"");
    }
}
