package trygg.platform.operations.remedies;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import trygg.platform.TryggConfig;

/** Scopes that are named after the service, such as {@code housing.write}, and so cannot stand in an annotation here. */
@ApplicationScoped
class ServiceRights {

    private final SecurityIdentity identity;
    private final TryggConfig config;

    ServiceRights(SecurityIdentity identity, TryggConfig config) {
        this.identity = identity;
        this.config = config;
    }

    void require(String right) {
        if (!identity.checkPermissionBlocking(new StringPermission(config.service() + "." + right))) {
            throw new ForbiddenException();
        }
    }
}
