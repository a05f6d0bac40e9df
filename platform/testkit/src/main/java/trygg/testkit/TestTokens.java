package trygg.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.config.ConfigProvider;

import io.smallrye.jwt.build.Jwt;

/** Signs bearer tokens as the identity provider would, for tests without one. */
public final class TestTokens {

    private TestTokens() {
    }

    /** A machine's token. Scopes separated by spaces, such as {@code "intake.read intake.write"}. */
    public static String bearer(String client, String scopes, String... municipalities) {
        return Jwt.claims().issuer("https://test.trygg.example").audience("trygg").subject(client)
                .claim("azp", client).claim("preferred_username", client).claim("scope", scopes)
                .claim("municipalities", List.of(municipalities)).groups(Set.of())
                .expiresIn(Duration.ofMinutes(10)).sign(key());
    }

    /** The same, out of date: it was valid once. */
    public static String expired(String client, String scopes, String... municipalities) {
        return Jwt.claims().issuer("https://test.trygg.example").audience("trygg").subject(client).claim("scope", scopes)
                .claim("municipalities", List.of(municipalities)).expiresAt(System.currentTimeMillis() / 1000 - 3600)
                .sign(key());
    }

    private static PrivateKey key() {
        var encoded = ConfigProvider.getConfig().getValue("trygg.test.private-key", String.class);
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the test resource made no key", broken);
        }
    }
}
