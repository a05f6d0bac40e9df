package trygg.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {

    @TempDir
    Path folder;

    private final List<String> progress = Collections.synchronizedList(new ArrayList<>());

    @Test
    void bringsEverythingTheServicesNeedUpAndDownAgain() throws Exception {
        var ports = Ports.free();
        List<ProcessHandle> started;
        try (var suite = suite(ports)) {
            suite.start();
            started = suite.processes().stream().map(process -> process.handle().orElseThrow()).toList();

            var token = suite.keycloak().token("partner").split("\\.")[1];
            assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8))
                    .contains("\"aud\":\"trygg\"", "\"municipalities\":[\"SE-0181\"]", "intake.write",
                            "\"iss\":\"" + ports.origin() + "/auth/realms/trygg\"");
            assertThat(Http.isOk(ports.origin() + "/auth/realms/trygg/.well-known/openid-configuration")).isTrue();
            assertThat(suite.dead()).isEmpty();
            try (var second = suite(Ports.free())) {
                assertThatThrownBy(second::start).isInstanceOf(StartFailure.class).hasMessageContaining("already running");
            }

            suite.kafka().kill();
            assertThat(suite.dead()).contains(suite.kafka());
        }

        assertThat(started).hasSize(3).noneMatch(ProcessHandle::isAlive);
        assertThat(ports.all().values()).noneMatch(Ports::isTaken);
        assertThat(progress).anyMatch(line -> line.startsWith("Keycloak is ready"));
    }

    @Test
    void namesThePortThatIsTakenAndLeavesNothingRunning() throws Exception {
        var ports = Ports.free();
        try (var _ = new ServerSocket(ports.kafka()); var suite = suite(ports)) {
            assertThatThrownBy(suite::start).isInstanceOf(StartFailure.class)
                    .hasMessageContaining(ports.kafka() + " (kafka)").hasMessageContaining("TRYGG_PORT");

            assertThat(suite.processes()).noneMatch(LocalProcess::isAlive);
        }
    }

    private Suite suite(Ports ports) {
        return new Suite(Checkout.find(), folder, ports, List.of(), false, progress::add);
    }
}
