package trygg.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.eclipse.microprofile.config.ConfigProvider;

/** Looks at the test's database from outside the service: as the superuser, whom no policy hides anything from. */
public final class TestDatabase {

    private TestDatabase() {
    }

    public static Connection asSuperuser() throws SQLException {
        return connect(value("trygg.test.superuser"), value("trygg.test.superuser-password"));
    }

    /** As the role the service works as: what it may not do, this may not either. */
    public static Connection asService() throws SQLException {
        return connect(value("TRYGG_DATABASE_USER"), value("TRYGG_DATABASE_PASSWORD"));
    }

    /** One number, such as a count. */
    public static long number(String sql) {
        try (var connection = asSuperuser();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** The first column of the first row. */
    public static String text(String sql) {
        try (var connection = asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalArgumentException("no row: " + sql);
            }
            return String.valueOf(rows.getString(1));
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    public static int execute(String sql) {
        try (var connection = asSuperuser(); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    private static Connection connect(String user, String password) throws SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return new org.postgresql.Driver().connect(value("TRYGG_DATABASE_URL"), login);
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
