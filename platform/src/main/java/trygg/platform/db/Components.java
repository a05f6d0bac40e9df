package trygg.platform.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.argument.NamedArgumentFinder;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Binds the components of a record as named parameters. JDBI's own {@code bindMethods} sees public types only, and the
 * row of a repository is nobody else's business.
 */
final class Components implements NamedArgumentFinder {

    private static final Map<Class<?>, Map<String, RecordComponent>> KNOWN = new ConcurrentHashMap<>();

    private final Record row;
    private final Map<String, RecordComponent> components;

    Components(Record row) {
        this.row = row;
        this.components = KNOWN.computeIfAbsent(row.getClass(), Components::of);
    }

    @Override
    public Optional<Argument> find(String name, StatementContext context) {
        var component = components.get(name);
        if (component == null) {
            return Optional.empty();
        }
        var value = value(component);
        // A null of a stated type would be a varchar to PostgreSQL whenever JDBI knows no better, such as for a UUID.
        return value == null ? Optional.of(context.getConfig(Arguments.class).getUntypedNullArgument())
                : context.findArgumentFor(QualifiedType.of(component.getGenericType()), value);
    }

    @Override
    public Collection<String> getNames() {
        return components.keySet();
    }

    private @Nullable Object value(RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException trouble) {
            throw new IllegalStateException("a record that does not tell its " + component.getName(), trouble);
        }
    }

    private static Map<String, RecordComponent> of(Class<?> type) {
        var components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, component -> component));
        components.values().forEach(component -> component.getAccessor().setAccessible(true));
        return components;
    }
}
