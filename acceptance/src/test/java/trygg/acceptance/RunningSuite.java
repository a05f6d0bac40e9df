package trygg.acceptance;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import trygg.acceptance.api.Api;
import trygg.acceptance.suite.OwnSuite;
import trygg.local.Checkout;
import trygg.local.StartFailure;
import trygg.local.Suite;

/**
 * The one suite that all whole-suite tests of a build share: everything with its reverse proxy and Keycloak, fresh data, a real
 * fsync. It starts when the first test asks for it and stops with the JVM. A test that kills something starts it again before
 * it
 * ends, and works in the municipality that the table leaves to it, so that nobody's boards fill up with another's cases.
 *
 * <table>
 * <caption>Who works where</caption>
 * <tr>
 * <td>NO-9999</td>
 * <td>fault test</td>
 * </tr>
 * <tr>
 * <td>the others</td>
 * <td>journeys</td>
 * </tr>
 * </table>
 */
public final class RunningSuite {

    private static @Nullable RunningSuite running;
    private static @Nullable StartFailure failed;

    private final Suite suite;

    private RunningSuite(Suite suite) {
        this.suite = suite;
    }

    /**
     * The running suite; the first call starts it, which takes half a minute.
     *
     * @throws StartFailure when it could not be started, and again for everybody who asks later
     */
    public static synchronized RunningSuite get() {
        if (failed != null) {
            throw new StartFailure(failed.getMessage(), failed);
        }
        if (running == null) {
            try {
                running = new RunningSuite(OwnSuite.start(Checkout.find().root().resolve("acceptance/target/suite"),
                        sentence -> System.out.println("suite: " + sentence)));
            } catch (StartFailure e) {
                failed = e;
                throw e;
            }
        }
        return running;
    }

    /** Where a browser finds it, without a slash at the end. */
    public String origin() {
        return suite.ports().origin();
    }

    /** The APIs with the rights of {@code municipal-system}, {@code partner} or {@code operations}. */
    public Api api(String client) {
        return new Api(origin(), client);
    }

    /** A connection to a service's database with all rights, to look behind the service. */
    public Connection database(String service) throws SQLException {
        return suite.postgres().connect("trygg_" + service);
    }

    /** The processes, to kill and start them. */
    public Suite suite() {
        return suite;
    }
}
