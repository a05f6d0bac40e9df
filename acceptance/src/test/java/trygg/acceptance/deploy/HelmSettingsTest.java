package trygg.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scan of the code's settings, on a small checkout whose answers are known. */
class HelmSettingsTest {

    @TempDir
    Path root = Path.of("");

    @Test
    void readsWhatIsRequiredAndWhatHasADefault() throws IOException {
        write("platform/src/main/resources/META-INF/microprofile-config.properties", """
                trygg.kafka=${TRYGG_KAFKA}
                quarkus.http.host=${TRYGG_HOST:${TRYGG_FALLBACK:}}
                quarkus.log.category."org.flywaydb".level=WARN
                %test.trygg.only-in-tests=${TRYGG_ONLY_IN_TESTS}
                """);
        write("intake-service/src/main/resources/application.properties", "trygg.intake.keys=file:${TRYGG_KEYSET}\n");
        write("care-service/src/main/java/Care.java",
                "@ConfigProperty(name = \"trygg.care.alarm-minutes\") System.getenv(\"TRYGG_CARE\")");
        write("platform/src/main/java/Settings.java", """
                @ConfigMapping(prefix = "trygg")
                interface Settings {
                    short topicReplicas();

                    interface Relay {
                        int batch();
                    }
                }
                """);

        var settings = SettingsInCode.of(root);

        assertThat(settings.knows("care", "TRYGG_TOPIC_REPLICAS")).isTrue();
        assertThat(settings.knows("care", "TRYGG_BATCH")).isFalse();
        assertThat(settings.required("housing")).containsExactly("TRYGG_KAFKA");
        assertThat(settings.required("intake")).containsExactly("TRYGG_KAFKA", "TRYGG_KEYSET");
        assertThat(settings.knows("housing", "TRYGG_HOST")).isTrue();
        assertThat(settings.knows("housing", "TRYGG_FALLBACK")).isTrue();
        assertThat(settings.knows("housing", "QUARKUS_LOG_CATEGORY__ORG_FLYWAYDB__LEVEL")).isTrue();
        assertThat(settings.knows("housing", "TRYGG_KEYSET")).isFalse();
        assertThat(settings.knows("housing", "TRYGG_ONLY_IN_TESTS")).isFalse();
        assertThat(settings.knows("care", "TRYGG_CARE_ALARM_MINUTES")).isTrue();
        assertThat(settings.knows("care", "TRYGG_CARE")).isTrue();
        assertThat(settings.managementRoot()).isEqualTo("/q");
    }

    @Test
    void takesThePathOfHealthAndMetricsFromTheCode() throws IOException {
        write("platform/src/main/resources/application.properties", "quarkus.management.root-path=/manage\nx=${TRYGG_X}\n");

        assertThat(SettingsInCode.of(root).managementRoot()).isEqualTo("/manage");
    }

    /** Against nothing every chart would be right. */
    @Test
    void failsWhenItFindsNothing() throws IOException {
        assertThatThrownBy(() -> SettingsInCode.of(root)).hasMessageContaining("no configuration file");

        write("platform/src/main/resources/application.properties", "quarkus.log.level=INFO\n");
        assertThatThrownBy(() -> SettingsInCode.of(root)).hasMessageContaining("require no setting at all");
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), content);
    }
}
