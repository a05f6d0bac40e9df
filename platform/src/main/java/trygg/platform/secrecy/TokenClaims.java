package trygg.platform.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.JsonObject;

/**
 * Reads what a token says of its bearer. In the browser flow the principal is the id token while the rights stand in
 * the access token, so both are asked; Quarkus has verified them both before an identity exists.
 */
public final class TokenClaims {

    private TokenClaims() {
    }

    public static Optional<String> text(SecurityIdentity identity, String claim) {
        return texts(identity, claim).stream().findFirst();
    }

    /** All values of a claim; tests may give them as an attribute of the identity instead. */
    public static List<String> texts(SecurityIdentity identity, String claim) {
        var attribute = values(identity.getAttribute(claim));
        if (!attribute.isEmpty()) {
            return attribute;
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            var values = values(token.getClaim(claim));
            if (!values.isEmpty()) {
                return values;
            }
        }
        var access = identity.getCredential(AccessTokenCredential.class);
        return access == null || access.getToken() == null ? List.of() : values(payload(access.getToken()).getValue(claim));
    }

    private static JsonObject payload(String token) {
        var parts = token.split("\\.");
        if (parts.length != 3) {
            return new JsonObject();
        }
        return new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    }

    private static List<String> values(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case JsonArray array -> array.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString).toList();
            case JsonString text -> List.of(text.getString());
            case Iterable<?> several -> each(several);
            case Object one -> one.toString().isEmpty() ? List.of() : List.of(one.toString());
        };
    }

    private static List<String> each(Iterable<?> several) {
        var texts = new ArrayList<String>();
        several.forEach(one -> texts.add(String.valueOf(one)));
        return texts;
    }
}
