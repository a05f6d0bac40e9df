package trygg.platform.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import trygg.platform.api.BodyLimit;
import trygg.platform.api.JsonLimits.Beyond;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.api.ProblemException;
import trygg.platform.db.Outage;

/** Turns whatever goes wrong into a problem for a machine or a page for a person, and never into a stack trace. */
@Singleton
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ErrorPages pages;
    private final BodyLimit bodies;
    private final Visitor visitor;

    ProblemMappers(ErrorPages pages, BodyLimit bodies, Visitor visitor) {
        this.pages = pages;
        this.bodies = bodies;
        this.visitor = visitor;
    }

    @ServerExceptionMapper
    Response known(ProblemException known, HttpServerRequest request) {
        return answer(known.problem(), request);
    }

    /** Well-formed but not what the API asks for. Quarkus' own answer is not problem+json. */
    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, HttpServerRequest request) {
        var errors = invalid.getConstraintViolations().stream()
                .map(violation -> new FieldError(pointer(violation.getPropertyPath()), violation.getMessage()))
                .distinct().sorted(java.util.Comparator.comparing(FieldError::pointer)).toList();
        return answer(Problem.invalid("invalid-request", "Something in the request is not as it should be", errors), request);
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    Response missingToken(UnauthorizedException missing, HttpServerRequest request) {
        return challenge(Problem.of(401, "missing-token", "This needs a bearer token"), request);
    }

    @ServerExceptionMapper(AuthenticationFailedException.class)
    Response badToken(AuthenticationFailedException bad, HttpServerRequest request) {
        return challenge(Problem.of(401, "invalid-token", "The bearer token is not valid here"), request);
    }

    /** Who signs in at a service's first page without being staff there is led to what is theirs, where they have something. */
    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(ForbiddenException forbidden, HttpServerRequest request) {
        if (request.method() == HttpMethod.GET && request.path().matches("/[a-z]+/") && wantsPage(request)
                && visitor.frame().landlordOnly()) {
            return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, PageFrame.OF_LANDLORDS).build();
        }
        return answer(Problem.of(403, "forbidden", "The token lacks the scope or role this needs"), request);
    }

    @ServerExceptionMapper
    Response brokenJson(JsonProcessingException broken, HttpServerRequest request) {
        return answer(jsonProblem(broken), request);
    }

    /** Quarkus has a mapper of its own for this kind, which would win over the one for its parent. */
    @ServerExceptionMapper
    Response wrongKind(MismatchedInputException mismatched, HttpServerRequest request) {
        return answer(jsonProblem(mismatched), request);
    }

    /** JAX-RS' own refusals: 404, 405, 406, 415, 400 for a path parameter of the wrong kind. */
    @ServerExceptionMapper
    Response web(WebApplicationException refusal, HttpServerRequest request) {
        for (Throwable cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException broken) {
                return answer(jsonProblem(broken), request);
            }
        }
        var status = refusal.getResponse().getStatus();
        if (status < 400) {
            return refusal.getResponse();
        }
        if (status >= 500) {
            return unexpected(refusal, request);
        }
        return switch (status) {
            case 400 -> answer(Problem.of(400, "bad-request", "The request cannot be read"), request);
            case 401 -> challenge(Problem.of(401, "missing-token", "This needs a bearer token"), request);
            case 403 -> answer(Problem.of(403, "forbidden", "The token lacks the scope or role this needs"), request);
            case 404 -> answer(Problem.notFound("not-found", "There is nothing here"), request);
            case 405 -> request.method() == HttpMethod.GET && wantsPage(request) ? oneStepUp(request)
                    : answer(Problem.of(405, "method-not-allowed", "That method is not allowed here"), request);
            case 406 -> answer(Problem.of(406, "not-acceptable", "This cannot be given in the form asked for"), request);
            case 413 -> answer(bodies.refusal(request.path()), request);
            case 415 -> answer(Problem.of(415, "unsupported-media-type", "The body must be application/json"), request);
            default -> answer(Problem.of(status, "refused", "The request was refused"), request);
        };
    }

    /**
     * An address that only takes forms has no page of its own. Who comes back to it, from a refused form by the language
     * switch or the address line, is led to the page above it, which is where the form stands.
     */
    private static Response oneStepUp(HttpServerRequest request) {
        var page = request.path().substring(0, request.path().lastIndexOf('/'));
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, request.query() == null ? page : page + "?" + request.query()).build();
    }

    /** Everything else. A database or broker that is away is 503 and worth trying again; the rest is ours to mend. */
    @ServerExceptionMapper
    Response unexpected(Throwable trouble, HttpServerRequest request) {
        if (Outage.is(trouble)) {
            // One line: an overloaded machine refuses thousands, and the frames of the first are those of all.
            LOG.warnf("an outage refuses %s %s: %s", request.method(), request.path(), rootOf(trouble).getClass().getName());
            var problem = Problem.of(503, "unavailable", "A part of the service is away; please try again shortly");
            var response = answer(problem, request);
            return Response.fromResponse(response).header(HttpHeaders.RETRY_AFTER, 2).build();
        }
        LOG.errorf("unexpected at %s %s: %s", request.method(), request.path(), withoutMessages(trouble));
        LOG.debug("the same with its messages", trouble);
        return answer(Problem.of(500, "internal", "Something went wrong here; it has been noted"), request);
    }

    private static Throwable rootOf(Throwable trouble) {
        var root = trouble;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** What went wrong and where. A message may repeat what a person wrote, so only a developer's DEBUG shows it. */
    private static String withoutMessages(Throwable trouble) {
        var text = new StringBuilder();
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            text.append(cause == trouble ? "" : "\ncaused by ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" (SQLSTATE ").append(sql.getSQLState()).append(')');
            }
            for (var frame : cause.getStackTrace()) {
                text.append("\n\tat ").append(frame);
            }
        }
        return text.toString();
    }

    private Response challenge(Problem problem, HttpServerRequest request) {
        return Response.fromResponse(answer(problem, request)).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    private Response answer(Problem problem, HttpServerRequest request) {
        if (wantsPage(request)) {
            var cookie = request.getCookie(Language.COOKIE);
            var language = Language.resolve(cookie == null ? null : cookie.getValue(), request.getHeader("Accept-Language"),
                    Language.NB);
            return Response.status(problem.status()).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .entity(pages.render(problem.status(), language)).build();
        }
        return problem.asResponse();
    }

    private static boolean wantsPage(HttpServerRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.path().contains("/api/") && accept != null && accept.contains("text/html");
    }

    private static Problem jsonProblem(JsonProcessingException broken) {
        for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause()) {
            // Jackson wraps what is thrown while it reads, such as the refusal of a body without end.
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
        }
        if (broken instanceof UnrecognizedPropertyException unknown) {
            return Problem.invalid("invalid-request", "Something in the request is not as it should be", pointer(unknown),
                    "there is no such field");
        }
        if (broken instanceof JsonMappingException mapping
                && !(mapping.getCause() instanceof com.fasterxml.jackson.core.JsonParseException)) {
            return Problem.invalid("invalid-request", "Something in the request is not as it should be", pointer(mapping),
                    mapping instanceof Beyond beyond ? beyond.getOriginalMessage() : "the value is of the wrong kind");
        }
        var where = broken.getLocation();
        return new Problem(400, "broken-json", "The body is not JSON that can be read",
                where == null ? Map.of() : Map.of("line", where.getLineNr(), "column", where.getColumnNr()));
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : escape(step.getFieldName()))
                .map(step -> "/" + step).collect(Collectors.joining());
    }

    /** The path without the method and parameter it starts with: {@code register.request.person.birthDate}. */
    private static String pointer(Path path) {
        List<String> steps = new ArrayList<>();
        for (var node : path) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                steps.clear();
                continue;
            }
            if (node.getIndex() != null) {
                steps.add(node.getIndex().toString());
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                steps.add(escape(node.getName()));
            }
        }
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }

    private static String escape(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
