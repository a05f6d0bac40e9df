package trygg.platform.operations;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;

/**
 * Whether this replica should be given requests: it can reach its database, and its tables are as its code expects. The
 * broker is reported and decides nothing, because requests are answered without it (ADR 0009).
 */
@ApplicationScoped
class ReadinessChecks {

    private static final int PATIENCE_SECONDS = 2;

    private volatile String version = "";

    /** Flyway has run when the service starts, or the service would not; so this is asked once. */
    void noteVersion(@Observes StartupEvent event, Flyway flyway) {
        var current = flyway.info().current();
        if (current != null && flyway.info().pending().length == 0) {
            version = String.valueOf(current.getVersion());
        }
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck database(AgroalDataSource dataSource) {
        return () -> HealthCheckResponse.named("database").status(answers(dataSource)).build();
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck broker(BrokerWatch broker) {
        return () -> HealthCheckResponse.named("broker").up().withData("reachable", broker.reachable()).build();
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck migration() {
        return () -> HealthCheckResponse.named("migration").status(!version.isEmpty()).withData("version", version).build();
    }

    private static boolean answers(AgroalDataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException _) {
            return false;
        }
    }
}
