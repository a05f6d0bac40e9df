package trygg.platform.api;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;

import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * What JSON can write and no register can keep is refused where it is read, at its place in the body: days and times outside
 * {@link Days}, and the sign U+0000, which PostgreSQL takes in no text.
 */
@Singleton
public class JsonLimits implements ObjectMapperCustomizer {

    /** Read well, and yet nothing to keep; its message goes to the sender. */
    public static final class Beyond extends MismatchedInputException {

        private static final long serialVersionUID = 1;

        Beyond(JsonParser parser, String message, Class<?> type) {
            super(parser, message, type);
        }
    }

    /** Before those that a service adds for an address of its own, so that these stay the last word. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("trygg-limits")
                .addDeserializer(String.class, new Kept<>(String.class, StringDeserializer.instance,
                        text -> text.indexOf(0) < 0, "must not contain the sign U+0000"))
                .addDeserializer(LocalDate.class,
                        new Kept<>(LocalDate.class, LocalDateDeserializer.INSTANCE, Days::kept, Days.BETWEEN))
                .addDeserializer(Instant.class,
                        new Kept<>(Instant.class, InstantDeserializer.INSTANT, Days::kept, Days.BETWEEN)));
    }

    /** Reads as Jackson's own reader does, and refuses what cannot be kept. */
    private static final class Kept<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1;

        private final transient JsonDeserializer<T> reader;
        private final transient Predicate<T> kept;
        private final String message;

        Kept(Class<T> type, JsonDeserializer<T> reader, Predicate<T> kept, String message) {
            super(type);
            this.reader = reader;
            this.kept = kept;
            this.message = message;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var read = reader.deserialize(parser, context);
            if (read != null && !kept.test(read)) {
                throw new Beyond(parser, message, handledType());
            }
            return read;
        }
    }
}
