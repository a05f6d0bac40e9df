package trygg.intake.promise;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

/** The promises with the statements and programmes behind them. Checked against each other at the start. */
@Startup
@ApplicationScoped
public class Catalogue {

    private final Map<String, Promise> promises;
    private final Map<String, Statement> statements;
    private final Map<String, Programme> programmes;
    private final GuaranteeTexts guarantees;

    Catalogue(GuaranteeTexts guarantees) {
        this.guarantees = guarantees;
        promises = byId(CatalogueFile.read("catalogue.yaml", "promises", Promise.class, Promise::id), Promise::id);
        statements = byId(CatalogueFile.read("statements.yaml", "statements", Statement.class, Statement::id), Statement::id);
        programmes = byId(CatalogueFile.read("programmes.yaml", "programmes", Programme.class, Programme::id), Programme::id);
        check(promises, statements, programmes, guarantees.all());
    }

    /** Each reference leads somewhere, and promises and statements name each other. */
    static void check(Map<String, Promise> promises, Map<String, Statement> statements, Map<String, Programme> programmes,
            Collection<GuaranteeText> guarantees) {
        for (var promise : promises.values()) {
            for (var id : promise.statements()) {
                var statement = statements.get(id);
                if (statement == null || !statement.rows().contains(promise.id())) {
                    throw new BrokenCatalogue("catalogue.yaml",
                            promise.id() + " and statement " + id + " do not name each other");
                }
            }
        }
        for (var statement : statements.values()) {
            if (!programmes.containsKey(statement.programme())) {
                throw new BrokenCatalogue("statements.yaml", statement.id() + " is of no programme there is");
            }
            for (var row : statement.rows()) {
                if (!promises.containsKey(row) || !promises.get(row).statements().contains(statement.id())) {
                    throw new BrokenCatalogue("statements.yaml",
                            statement.id() + " and promise " + row + " do not name each other");
                }
            }
        }
        var known = guarantees.stream().map(GuaranteeText::id).toList();
        for (var promise : promises.values()) {
            if (!known.containsAll(promise.weighedAgainst())) {
                throw new BrokenCatalogue("catalogue.yaml", promise.id() + " is set beside a guarantee there is not");
            }
        }
        for (var guarantee : guarantees) {
            if (!promises.keySet().containsAll(guarantee.promises())) {
                throw new BrokenCatalogue("guarantee-texts.yaml", guarantee.id() + " serves a promise there is not");
            }
        }
    }

    /** All rows, by id. */
    public List<Promise> all() {
        return promises.values().stream().sorted(Comparator.comparing(Promise::id)).toList();
    }

    public Optional<Promise> find(String id) {
        return Optional.ofNullable(promises.get(id));
    }

    /** What the programmes say that this promise answers. */
    public List<Statement> statementsOf(Promise promise) {
        return promise.statements().stream().map(statements::get).toList();
    }

    public Programme programmeOf(Statement statement) {
        return programmes.get(statement.programme());
    }

    /** The guarantees that serve this promise. */
    public List<GuaranteeText> guaranteesOf(Promise promise) {
        return guarantees.all().stream().filter(one -> one.promises().contains(promise.id())).toList();
    }

    Collection<GuaranteeText> guarantees() {
        return guarantees.all();
    }

    static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
        var byId = new LinkedHashMap<String, T>();
        entries.forEach(entry -> byId.put(id.apply(entry), entry));
        return byId;
    }
}
