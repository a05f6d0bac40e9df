package trygg.platform.db;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

import org.jdbi.v3.core.ConnectionException;

/** Tells an outage, which is waited for and tried again, from a fault of the thing itself, which never will go well. */
public final class Outage {

    /** SQLSTATE classes: connection, login, transaction rolled back (deadlock), resources, in use, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "28", "40", "53", "55", "57", "58");

    /** What a server answers that has just become a standby. */
    private static final String READ_ONLY = "25006";

    private Outage() {
    }

    public static boolean is(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            // Whatever keeps us from a connection, such as a right taken away, it is not the fault of what is at hand.
            if (cause instanceof ConnectionException || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof IOException && !(cause instanceof com.fasterxml.jackson.core.JsonProcessingException)
                    || cause instanceof InterruptedException) {
                return true;
            }
            // A pool that gives no connection says so without a state.
            if (cause instanceof SQLException sql && (sql.getSQLState() == null || sql.getSQLState().equals(READ_ONLY)
                    || sql.getSQLState().length() == 5 && PASSING.contains(sql.getSQLState().substring(0, 2)))) {
                return true;
            }
        }
        return false;
    }
}
