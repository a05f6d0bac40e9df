package trygg.platform.db;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

import io.agroal.api.AgroalDataSource;

/** Opens transactions. One use case, one transaction, with its events and ledger entries inside. */
@ApplicationScoped
public class Transactions {

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Transactions(AgroalDataSource dataSource, Clock clock) {
        this.jdbi = Jdbi.create(dataSource);
        // The default message of a failed statement repeats its parameters, which are people's data.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        this.clock = clock;
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(Integer.class, "int");
    }

    /** Runs the work and commits it, or leaves nothing behind. */
    public <T> T in(Scope scope, Function<Tx, T> work) {
        return in(scope, work, false);
    }

    /** The same, where all reads see one moment: for a count that has to agree with itself. */
    public <T> T snapshot(Scope scope, Function<Tx, T> work) {
        return in(scope, work, true);
    }

    private <T> T in(Scope scope, Function<Tx, T> work, boolean oneMoment) {
        var open = new Tx[1];
        T result = jdbi.inTransaction(handle -> {
            if (oneMoment) {
                // JDBI's own way asks PostgreSQL for the isolation six times a transaction, whatever it is to be.
                handle.execute("set transaction isolation level repeatable read");
            }
            handle.execute("select set_config('trygg.municipalities', ?, true)", scope.asSetting());
            open[0] = new Tx(handle, scope, clock.instant());
            T value = work.apply(open[0]);
            open[0].finish();
            return value;
        });
        open[0].committed();
        return result;
    }

    public void run(Scope scope, Consumer<Tx> work) {
        in(scope, tx -> {
            work.accept(tx);
            return true;
        });
    }
}
