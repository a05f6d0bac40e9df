package trygg.platform.secrecy;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;

/** Reads the caller from the verified token of the request at hand. */
@ApplicationScoped
public class Callers {

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The bearer's own verified token, for a question to another service in the bearer's name; never written anywhere. */
    public Optional<String> token() {
        return identity.isAnonymous() ? Optional.empty()
                : Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
                        .map(AccessTokenCredential::getToken);
    }

    public Caller current() {
        if (identity.isAnonymous()) {
            return new Caller("", Set.of(), Set.of());
        }
        var id = TokenClaims.text(identity, "preferred_username").or(() -> TokenClaims.text(identity, "azp"))
                .orElseGet(() -> identity.getPrincipal().getName());
        return new Caller(id, Set.copyOf(identity.getRoles()), Set.copyOf(TokenClaims.texts(identity, "municipalities")));
    }
}
