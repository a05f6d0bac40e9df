package trygg.intake.digisos;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import trygg.intake.digisos.ApplicationReading.Reason;

/**
 * Reading bytes as JSON without trusting them: strictly UTF-8 (RFC 8259), one document, no name twice, bounded depth. Two
 * readers may understand a doubled name differently, and an application must not mean one thing to the validator and another
 * to the person who decides.
 */
final class JsonText {

    sealed interface Outcome {
    }

    record Read(JsonNode json) implements Outcome {
    }

    record Unreadable(Reason reason, int line, int column) implements Outcome {
    }

    /** The format itself is nine deep; the rest is room for fields to come. */
    static final int DEEPEST = 100;

    /** Exact decimals: an amount of money must not pass through binary fractions. */
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST).maxNameLength(1 << 20).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {
    }

    static Outcome read(byte[] body) {
        var text = CharBuffer.allocate(body.length);
        var bytes = ByteBuffer.wrap(body);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var decoded = decoder.decode(bytes, text, true);
        text.flip();
        if (decoded.isError()) {
            return unreadableAfter(text, Reason.NOT_UTF8);
        }
        if (text.length() > 0 && text.charAt(0) == '\uFEFF') {
            text.position(1);
        }
        return read(text.toString());
    }

    private static Outcome read(String text) {
        if (text.isBlank()) {
            return new Unreadable(Reason.EMPTY, 1, 1);
        }
        try {
            var json = MAPPER.readTree(text);
            return json.isMissingNode() ? new Unreadable(Reason.EMPTY, 1, 1) : new Read(json);
        } catch (StreamConstraintsException tooMuch) {
            return unreadable(tooMuch.getMessage().contains("nesting") ? Reason.TOO_DEEP : Reason.TOO_LARGE, tooMuch);
        } catch (MismatchedInputException trailing) {
            return unreadable(Reason.SOMETHING_AFTER_THE_END, trailing);
        } catch (JsonProcessingException broken) {
            return unreadable(broken.getMessage().startsWith("Duplicate field") ? Reason.DUPLICATE_NAME : Reason.BROKEN,
                    broken);
        } catch (NumberFormatException | ArithmeticException exponent) {
            return new Unreadable(Reason.TOO_LARGE, 1, 1);
        }
    }

    private static Outcome unreadable(Reason reason, JsonProcessingException cause) {
        JsonLocation at = cause.getLocation();
        return new Unreadable(reason, at == null ? 1 : Math.max(1, at.getLineNr()),
                at == null ? 1 : Math.max(1, at.getColumnNr()));
    }

    private static Outcome unreadableAfter(CharSequence good, Reason reason) {
        var line = 1;
        var column = 1;
        for (var i = 0; i < good.length(); i++) {
            if (good.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Unreadable(reason, line, column);
    }
}
