package trygg.local;

import java.util.Map;

/**
 * One service's own database. The application role may read and write what its owner lets it; the owner role runs the
 * migrations.
 *
 * @param url JDBC address without user and password
 */
public record ServiceDatabase(String url, String user, String password, String owner, String ownerPassword) {

    /** The variables by which every service is told its database. */
    public Map<String, String> environment() {
        return Map.of(
                "TRYGG_DATABASE_URL", url,
                "TRYGG_DATABASE_USER", user,
                "TRYGG_DATABASE_PASSWORD", password,
                "TRYGG_DATABASE_OWNER", owner,
                "TRYGG_DATABASE_OWNER_PASSWORD", ownerPassword);
    }

    @Override
    public String toString() {
        return "ServiceDatabase[" + url + ", " + user + "]";
    }
}
