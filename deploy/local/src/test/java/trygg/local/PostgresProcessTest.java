package trygg.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProcessTest {

    @TempDir
    Path folder;

    private PostgresProcess postgres;

    @BeforeEach
    void startPostgres() {
        postgres = PostgresProcess.start(folder.resolve("data"), Ports.freePort(), true);
    }

    @AfterEach
    void stopPostgres() {
        postgres.close();
    }

    @Test
    void findsWhatWasCommittedBeforeASigkill() throws SQLException {
        postgres.database("trygg_intake");
        try (var connection = postgres.connect("trygg_intake"); var statement = connection.createStatement()) {
            statement.execute("create table note (id int)");
            statement.execute("insert into note values (42)");
        }

        // The stale pid file and the children of the dead postmaster must not stand in the way.
        postgres.kill();
        assertThat(folder.resolve("data/postmaster.pid")).exists();
        postgres.start();

        try (var connection = postgres.connect("trygg_intake");
                var statement = connection.createStatement();
                var found = statement.executeQuery("select id from note")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(42);
        }
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
    }

    @Test
    void startsBesideAPidFileWhoseNumberBelongsToAnotherProgram() throws Exception {
        postgres.kill();
        var pidFile = folder.resolve("data/postmaster.pid");
        var lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        postgres.start();

        assertThat(postgres.isHealthy()).isTrue();
    }

    @Test
    void letsNoServiceIntoTheDatabaseOfAnother() throws SQLException {
        var intake = postgres.database("trygg_intake");
        var again = postgres.database("trygg_intake");
        var housing = postgres.database("trygg_housing");

        assertThat(again).isEqualTo(intake);
        try (var own = login(intake.url(), intake.user(), intake.password())) {
            assertThat(own.isValid(1)).isTrue();
        }
        assertThatThrownBy(() -> login(intake.url(), housing.user(), housing.password()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> login(intake.url(), intake.user(), "guessed")).hasMessageContaining("authentication failed");
    }

    @Test
    void keepsThePasswordsFromOtherUsersOfTheMachine() throws Exception {
        postgres.database("trygg_intake");

        var file = folder.resolve("data/trygg-passwords.properties");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    private String setting(String name) throws SQLException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery("show " + name)) {
            found.next();
            return found.getString(1);
        }
    }

    private static Connection login(String url, String user, String password) throws SQLException {
        var properties = new java.util.Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return new org.postgresql.Driver().connect(url, properties);
    }
}
