package trygg.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker in KRaft mode on the loopback address, broker and controller in one process of its own, with its data in
 * one folder.
 * Topics have 12 partitions unless their creator says otherwise, and none is created by mistake.
 *
 * <p>
 * In a test:
 *
 * <pre>{@code
 * try (var kafka = KafkaProcess.start(folder, Ports.freePort())) {
 *     connectTo(kafka.bootstrapServers());
 * }
 * }</pre>
 */
public final class KafkaProcess extends LocalProcess {

    static final String NAME = "kafka";

    private final Checkout checkout;
    private final Path data;
    private final int controllerPort;

    /** @param data folder of the log segments and the settings; formatted at the first start */
    public KafkaProcess(Checkout checkout, Path data, int port, int controllerPort, Path log,
            @Nullable ProcessRecords records) {
        super(NAME, port, log, records);
        this.checkout = checkout;
        this.data = data.toAbsolutePath().normalize();
        this.controllerPort = controllerPort;
    }

    /**
     * Starts one and waits until it serves. The log lies beside the data folder.
     *
     * @throws StartFailure when it does not start
     */
    public static KafkaProcess start(Path data, int port) {
        var log = data.toAbsolutePath().resolveSibling(data.getFileName() + ".log");
        var kafka = new KafkaProcess(Checkout.find(), data, port, Ports.freePort(), log, null);
        try {
            kafka.start();
        } catch (RuntimeException e) {
            kafka.kill();
            throw e;
        }
        // A test run that is broken off closes nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "kafka-stop"));
        return kafka;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    @Override
    void prepare() throws IOException, InterruptedException {
        Files.createDirectories(data);
        Files.writeString(settings(), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=BROKER://127.0.0.1:%1$d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                num.partitions=3
                auto.create.topics.enable=false
                offsets.topic.num.partitions=6
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                default.replication.factor=1
                min.insync.replicas=1
                group.initial.rebalance.delay.ms=0
                # Events are the services' memory of each other: they stay until somebody deletes the data folder.
                log.retention.ms=-1
                log.segment.bytes=67108864
                log.index.size.max.bytes=1048576
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=8388608
                controlled.shutdown.max.retries=1
                # After a SIGKILL the broker may come back only when its old session has run out: nine seconds otherwise.
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=1000
                """.formatted(port(), controllerPort, data.resolve("log")));
        if (!Files.exists(data.resolve("log/meta.properties"))) {
            format();
        }
    }

    private void format() throws IOException, InterruptedException {
        var command = java("kafka.tools.StorageTool", "-XX:TieredStopAtLevel=1");
        command.addAll(List.of("format", "--cluster-id", "dHJ5Z2ctbG9jYWwtMDAwMQ", "--config", settings().toString(),
                "--ignore-formatted"));
        var format = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        if (!format.waitFor(60, TimeUnit.SECONDS) || format.exitValue() != 0) {
            format.destroyForcibly();
            throw new StartFailure("Kafka could not format its folder " + data + ":\n" + Logs.tail(log(), 15));
        }
    }

    @Override
    List<String> command() {
        var command = java("kafka.Kafka", "-Xms96m", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");
        command.addAll(1, JavaHome.sharedClasses(checkout, NAME));
        command.add(settings().toString());
        return command;
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    @Override
    Duration startLimit() {
        return Duration.ofSeconds(120);
    }

    /** The listener opens only after the broker has caught up with its log and may be written to. */
    @Override
    public boolean isHealthy() {
        if (!isAlive()) {
            return false;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port()), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path settings() {
        return data.resolve("server.properties");
    }

    private List<String> java(String mainClass, String... options) {
        List<String> command = new ArrayList<>();
        command.add(JavaHome.java());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xss512k", "-Djava.awt.headless=true", "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.utils.AppInfoParser=error"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", checkout.lib().resolve("*").toString(), mainClass));
        return command;
    }
}
