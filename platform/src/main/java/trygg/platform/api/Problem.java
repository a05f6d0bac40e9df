package trygg.platform.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A refusal (RFC 9457). Made here and nowhere else.
 *
 * @param type stable kebab-case name, sent as {@code urn:problem:<type>}
 * @param title for people, in English
 * @param extensions ids and codes a client may act on; never a value that may be personal data
 */
public record Problem(int status, String type, String title, Map<String, Object> extensions) {

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public Problem {
        extensions = Map.copyOf(extensions);
    }

    /** One thing wrong in the body. {@code pointer} is a JSON Pointer (RFC 6901), empty for the whole. */
    public record FieldError(String pointer, String message) {
    }

    public static Problem of(int status, String type, String title) {
        return new Problem(status, type, title, Map.of());
    }

    /** 422 with the places that are wrong. */
    public static Problem invalid(String type, String title, List<FieldError> errors) {
        return new Problem(422, type, title, Map.of("errors", List.copyOf(errors)));
    }

    public static Problem invalid(String type, String title, String pointer, String message) {
        return invalid(type, title, List.of(new FieldError(pointer, message)));
    }

    public static Problem notFound(String type, String title) {
        return of(404, type, title);
    }

    public static Problem conflict(String type, String title, Map<String, Object> extensions) {
        return new Problem(409, type, title, extensions);
    }

    public static Problem forbidden(String type, String title, Map<String, Object> extensions) {
        return new Problem(403, type, title, extensions);
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }

    public Response asResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(body()).build();
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:problem:" + type);
        body.put("title", title);
        body.put("status", status);
        body.putAll(extensions);
        return body;
    }
}
