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
import org.jspecify.annotations.Nullable;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Signs bearer tokens as the identity provider would, for tests without one. */
public final class TestTokens {

    static final String KEY_ID = "test";
    private static final String ISSUER = "https://test.trygg.example";

    private TestTokens() {
    }

    /** A machine's token. Scopes separated by spaces, such as {@code "intake.read intake.write"}. */
    public static String bearer(String client, String scopes, String... municipalities) {
        return claims(client, scopes, municipalities).expiresIn(Duration.ofMinutes(10)).jws().keyId(KEY_ID).sign(key());
    }

    /** What a page's session holds of a member of staff: roles and no scope. */
    public static String staff(String user, String role, String... municipalities) {
        return claims(user, "openid profile", municipalities).groups(Set.of(role)).expiresIn(Duration.ofMinutes(10)).jws()
                .keyId(KEY_ID).sign(key());
    }

    /** The same, out of date: it was valid once. */
    public static String expired(String client, String scopes, String... municipalities) {
        var anHourAgo = System.currentTimeMillis() / 1000 - 3600;
        return claims(client, scopes, municipalities).issuedAt(anHourAgo - 600).expiresAt(anHourAgo).jws().keyId(KEY_ID)
                .sign(key());
    }

    /** The same from another issuer, for another audience or signed by another key; null leaves what is right. */
    public static String wrong(@Nullable String issuer, @Nullable String audience, @Nullable PrivateKey signer, String scopes,
            String... municipalities) {
        var claims = claims("stranger", scopes, municipalities).expiresIn(Duration.ofMinutes(10));
        if (issuer != null) {
            claims.issuer(issuer);
        }
        if (audience != null) {
            claims.audience(audience);
        }
        return claims.jws().keyId(KEY_ID).sign(signer == null ? key() : signer);
    }

    private static JwtClaimsBuilder claims(String client, String scopes, String... municipalities) {
        return Jwt.claims().issuer(ISSUER).audience("trygg").subject(client).claim("azp", client)
                .claim("preferred_username", client).claim("scope", scopes)
                .claim("municipalities", List.of(municipalities)).groups(Set.of());
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
