package trygg.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void countsEveryPortFromOneBase() {
        var ports = new Ports(8080);

        assertThat(ports.origin()).isEqualTo("http://localhost:8080");
        assertThat(ports.all().values())
                .containsExactly(8080, 8081, 8091, 8082, 8092, 8083, 8093, 8084, 8094, 8100, 8101, 8110, 8111, 8120);
    }

    @Test
    void refusesABaseThatLeavesNoRoomForTheOthers() {
        assertThatThrownBy(() -> new Ports(80)).hasMessageContaining("TRYGG_PORT");
        assertThatThrownBy(() -> new Ports(65_530)).hasMessageContaining("TRYGG_PORT");
    }

    @Test
    void seesAPortThatAnotherProgramHolds() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isTaken(socket.getLocalPort())).isTrue();
        }
    }

    @Test
    void findsARangeForASuiteBesideOthers() {
        assertThat(Ports.free().all().values()).noneMatch(Ports::isTaken);
    }
}
