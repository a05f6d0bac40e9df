package trygg.platform.db;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells an outage, which is waited for and tried again, from a fault of the thing itself, which never will go well. */
public final class Outage {

    /** SQLSTATE classes: connection, transaction rolled back (deadlock), resources, in use, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Outage() {
    }

    public static boolean is(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException
                    || cause instanceof IOException && !(cause instanceof com.fasterxml.jackson.core.JsonProcessingException)
                    || cause instanceof InterruptedException) {
                return true;
            }
            // A pool that gives no connection says so without a state.
            if (cause instanceof SQLException sql && (sql.getSQLState() == null
                    || sql.getSQLState().length() == 5 && PASSING.contains(sql.getSQLState().substring(0, 2)))) {
                return true;
            }
        }
        return false;
    }
}
