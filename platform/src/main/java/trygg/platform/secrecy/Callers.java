package trygg.platform.secrecy;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;

/** Reads the caller from the verified token of the request at hand. */
@ApplicationScoped
public class Callers {

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
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
