package trygg.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the {@code trygg} script calls: up, down, status and token. Exit codes: 0 done, 1 failed, 2 called wrongly, 3 not
 * running.
 */
public final class Main {

    private static final int FAILED = 1;
    private static final int WRONG_CALL = 2;
    private static final int NOT_RUNNING = 3;

    private final Checkout checkout;
    private final Path run;
    private final ProcessRecords records;

    private Main(Checkout checkout) {
        this.checkout = checkout;
        this.run = checkout.state().resolve("run");
        this.records = new ProcessRecords(run);
    }

    public static void main(String[] arguments) {
        var command = arguments.length == 0 ? "" : arguments[0];
        int exit;
        try {
            var main = new Main(Checkout.find());
            exit = switch (command) {
                case "up" -> main.up(List.of(arguments).subList(1, arguments.length));
                case "down" -> main.down();
                case "status" -> main.status();
                case "token" -> main.token(arguments.length > 1 ? arguments[1] : "municipal-system");
                default -> {
                    System.err.println("no such command: '" + command + "'");
                    yield WRONG_CALL;
                }
            };
        } catch (StartFailure | IllegalArgumentException | IllegalStateException e) {
            System.err.println("trygg: " + e.getMessage());
            exit = FAILED;
        } catch (IOException e) {
            System.err.println("trygg: " + e);
            exit = FAILED;
        }
        System.exit(exit);
    }

    /**
     * Runs until it is stopped by a signal or a process dies. Names of services limit what is started; "none" starts only what
     * they need.
     */
    private int up(List<String> services) throws IOException {
        var begin = Instant.now();
        var ports = Ports.fromEnvironment();
        var chosen = services.isEmpty() ? Ports.SERVICES : services.stream().filter(name -> !name.equals("none")).toList();
        var suite = new Suite(checkout, checkout.state(), ports, chosen, true,
                sentence -> say("[%4.1f s] %s".formatted(seconds(begin), sentence)));
        say("Starting PostgreSQL, Kafka, Keycloak" + (chosen.isEmpty() ? "" : ", " + String.join(", ", chosen)) + " …");
        suite.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> say("Stopping; your data stay in " + checkout.state())));
        say(welcome(ports, seconds(begin)));
        announce();
        while (true) {
            LocalProcess.pause(500);
            var dead = suite.dead();
            if (dead.isPresent()) {
                // Leave nothing half running: a suite without one of its parts only looks as if it worked.
                System.err.println("trygg: " + dead.get().name() + " has died, so everything is stopped." + diskHint()
                        + " Its log " + dead.get().log() + " ends with:\n" + Logs.tail(dead.get().log(), 15));
                suite.stop();
                return FAILED;
            }
        }
    }

    /** The script that waits in another process looks for this file. */
    private static void announce() throws IOException {
        var ready = System.getProperty("trygg.ready");
        if (ready != null) {
            Files.writeString(Path.of(ready), "ready\n");
        }
    }

    private String diskHint() throws IOException {
        var free = Files.getFileStore(checkout.state()).getUsableSpace() >> 20;
        return free < 100 ? " The disk is full (" + free + " MB free): make room and start again." : "";
    }

    static String welcome(Ports ports, double seconds) {
        return """

                Trygg is up after %.0f s.

                  Open       %s/
                  Sign in    karin  caseworker in Södertälje, Lund and Örebro (Swedish)
                             ola    caseworker in Rælingen and the model municipality (Norwegian)
                             duty   duty officer, everywhere      maja   manager, everywhere
                             drift  operator, everywhere          vera   landlord in Södertälje
                             The password is 'trygg' for all of them; none of these people exists.

                  API        curl -H "Authorization: Bearer $(./trygg token)" '%s/intake/api/v1/promises?municipality=SE-0181'
                  Look       ./trygg status    ./trygg logs    ./trygg demo
                  Stop       Ctrl-C, or ./trygg down
                """.formatted(seconds, ports.origin(), ports.origin());
    }

    private int down() throws IOException {
        var supervisor = records.alive().get("trygg");
        if (supervisor != null) {
            supervisor.destroy();
            supervisor.onExit().completeOnTimeout(supervisor, 50, TimeUnit.SECONDS).join();
        }
        var leftovers = records.stopLeftovers();
        if (supervisor == null && leftovers.isEmpty()) {
            say("Trygg is not running.");
        } else {
            say("Trygg is stopped; the data stay in " + checkout.state() + ".");
        }
        return 0;
    }

    private int status() throws IOException {
        var alive = records.alive();
        if (alive.isEmpty()) {
            say("Trygg is not running. Start it with './trygg up'.");
            return NOT_RUNNING;
        }
        var ports = runningPorts();
        var healthy = true;
        long sum = 0;
        say("%-10s %8s  %-12s %10s".formatted("process", "pid", "health", "memory"));
        for (var entry : alive.entrySet()) {
            var bytes = entry.getKey().equals("trygg") ? ownBytes(entry.getValue(), alive)
                    : Memory.residentBytes(entry.getValue());
            var fine = isHealthy(entry.getKey(), ports);
            healthy &= fine;
            sum += bytes;
            say("%-10s %8d  %-12s %6d MiB".formatted(entry.getKey(), entry.getValue().pid(), fine ? "healthy" : "NOT HEALTHY",
                    bytes >> 20));
        }
        say("%-10s %8s  %-12s %6d MiB".formatted("sum", "", "", sum >> 20));
        say("Address: " + ports.origin() + "/");
        return healthy ? 0 : FAILED;
    }

    /** The others are the supervisor's children and counted by themselves. */
    private static long ownBytes(ProcessHandle supervisor, Map<String, ProcessHandle> alive) {
        var children = alive.values().stream().filter(process -> !process.equals(supervisor)).mapToLong(Memory::residentBytes)
                .sum();
        return Math.max(0, Memory.residentBytes(supervisor) - children);
    }

    private static boolean isHealthy(String process, Ports ports) {
        return switch (process) {
            case "trygg" -> Ports.isTaken(ports.base());
            case PostgresProcess.NAME -> Ports.isTaken(ports.postgres());
            case KafkaProcess.NAME -> Ports.isTaken(ports.kafka());
            case KeycloakProcess.NAME -> Http.isOk("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready");
            default -> Http.isOk("http://127.0.0.1:" + ports.management(process) + "/q/health/ready");
        };
    }

    private int token(String client) throws IOException {
        try {
            say(KeycloakProcess.token(runningPorts().keycloak(), client));
            return 0;
        } catch (IOException e) {
            System.err.println("trygg: no token for '" + client + "': " + e.getMessage()
                    + ". Is Trygg up (./trygg status)? Clients are municipal-system, partner, schools, landlord-system and"
                    + " operations.");
            return FAILED;
        }
    }

    /** The ports of the running suite, also when TRYGG_PORT is not set in this shell. */
    private Ports runningPorts() throws IOException {
        var file = run.resolve("port");
        return Files.exists(file) ? new Ports(Integer.parseInt(Files.readString(file).strip())) : Ports.fromEnvironment();
    }

    private static double seconds(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }
}
