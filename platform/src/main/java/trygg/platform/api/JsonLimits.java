package trygg.platform.api;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
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
        mapper.registerModule(new SimpleModule("trygg-limits").addDeserializer(String.class, new Text())
                .addDeserializer(LocalDate.class, new Day()).addDeserializer(Instant.class, new Time()));
    }

    private static final class Text extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf(0) >= 0) {
                throw new Beyond(parser, "must not contain the sign U+0000", String.class);
            }
            return text;
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
            if (day != null && !Days.kept(day)) {
                throw new Beyond(parser, Days.BETWEEN, LocalDate.class);
            }
            return day;
        }
    }

    private static final class Time extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1;

        Time() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var time = InstantDeserializer.INSTANT.deserialize(parser, context);
            if (time != null && !Days.kept(time)) {
                throw new Beyond(parser, Days.BETWEEN, Instant.class);
            }
            return time;
        }
    }
}
