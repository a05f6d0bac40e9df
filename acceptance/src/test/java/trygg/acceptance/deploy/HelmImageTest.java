package trygg.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import trygg.local.Checkout;

/** The image is what the chart takes it for: same user, same ports, nothing run while it is built. */
class HelmImageTest {

    private static List<String> lines = List.of();

    @BeforeAll
    static void readTheContainerfile() throws IOException {
        lines = Files.readAllLines(Checkout.find().root().resolve("deploy/image/Containerfile")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    @Test
    void onlyCopies() {
        assertThat(lines).extracting(line -> line.split(" ")[0])
                .isSubsetOf(Set.of("ARG", "FROM", "COPY", "USER", "WORKDIR", "EXPOSE", "ENTRYPOINT"));
        assertThat(arguments("COPY")).isNotEmpty().allMatch(copy -> copy.startsWith("${SERVICE}-service/target/quarkus-app/"));
    }

    @Test
    void takesItsBaseAsAnArgumentThatIsNotLatest() {
        assertThat(arguments("FROM")).containsExactly("${BASE}");
        assertThat(arguments("ARG")).anyMatch(argument -> argument.matches("BASE=[^:]+:(?!latest)[A-Za-z0-9._-]+"));
    }

    @Test
    void runsAsTheUserTheChartDemands() {
        var pod = Manifests.pod(Installation.MINIMAL.manifests().deployments().getFirst()).path("securityContext");

        assertThat(arguments("USER")).containsExactly(pod.path("runAsUser").asText() + ":" + pod.path("runAsGroup").asText());
    }

    @Test
    void opensThePortsTheChartNames() {
        var container = Installation.MINIMAL.manifests().containers().getFirst();

        assertThat(arguments("EXPOSE")).containsExactly(container.port("http") + " " + container.port("management"));
    }

    @Test
    void startsTheServiceItselfWithoutAShell() {
        assertThat(arguments("ENTRYPOINT")).singleElement().asString()
                .startsWith("[\"java\", ").endsWith("\"-jar\", \"/app/quarkus-run.jar\"]");
    }

    private static List<String> arguments(String instruction) {
        return lines.stream().filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .toList();
    }
}
