package trygg.intake.promise.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import trygg.intake.promise.GuaranteeTexts;
import trygg.intake.promise.PromiseService;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** The promise catalogue with its figures, for systems that act in the municipality (C104). */
@Path("/api/v1/promises")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PromiseResource {

    private final PromiseService promises;
    private final GuaranteeTexts texts;
    private final Municipalities municipalities;
    private final Callers callers;
    private final ObjectMapper json;

    PromiseResource(PromiseService promises, GuaranteeTexts texts, Municipalities municipalities, Callers callers,
            ObjectMapper json) {
        this.promises = promises;
        this.texts = texts;
        this.municipalities = municipalities;
        this.callers = callers;
        this.json = json;
    }

    @GET
    @PermissionsAllowed("promises.read")
    @Operation(operationId = "listPromises", summary = "Every promise of the catalogue with its figures in a municipality")
    public Response list(@QueryParam("municipality") @Nullable String municipality, @Context Request request) {
        if (municipality == null || municipality.isBlank()) {
            return Problem.of(400, "missing-municipality", "Say which municipality: ?municipality=SE-0181").asResponse();
        }
        var profile = municipalities.find(municipality);
        if (profile.isEmpty()) {
            return Problem.invalid("unknown-municipality", "This installation does not serve that municipality",
                    "/municipality", "is not served here").asResponse();
        }
        callers.current().in(municipality);
        var body = write(PromisesView.of(municipality, promises.board(profile.get()), promises, texts));
        var tag = new EntityTag(fingerprint(body));
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        var asked = new CacheControl();
        // A figure may change with every act; what is kept is asked about again, and mostly has not changed.
        asked.setNoCache(true);
        asked.setPrivate(true);
        return Response.ok(body).tag(tag).cacheControl(asked).build();
    }

    private String write(PromisesView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a view is JSON", impossible);
        }
    }

    private static String fingerprint(String body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(body.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
