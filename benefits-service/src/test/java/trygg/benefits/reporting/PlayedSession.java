package trygg.benefits.reporting;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Gives whoever is signed in by annotation the access token that a real session holds. */
@ApplicationScoped
public class PlayedSession implements SecurityIdentityAugmentor {

    static final String TOKEN = "played-session-token";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.getAttribute("session") == null ? identity
                : QuarkusSecurityIdentity.builder(identity).addCredential(new AccessTokenCredential(TOKEN)).build());
    }
}
