package trygg.intake.casefile.web;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * A manager answers for what the municipality owes the statistics office, and may have the numbers that belong into it without
 * the scope, which only machines have. The role alone decides: nobody gets it by asking for more than their session gives.
 */
@ApplicationScoped
class NumbersForManagers implements SecurityIdentityAugmentor {

    private static final String MANAGER = "manager";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() || !identity.hasRole(MANAGER) ? identity
                : QuarkusSecurityIdentity.builder(identity).addPermission(new StringPermission(PersonNumberResource.NUMBERS))
                        .build());
    }
}
