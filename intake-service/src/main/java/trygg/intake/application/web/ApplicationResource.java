package trygg.intake.application.web;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import trygg.intake.application.ApplicationService;
import trygg.intake.application.ApplicationService.ReceiveApplication;
import trygg.intake.contact.Registration.OtherContent;
import trygg.intake.contact.Registration.ReceivedInFuture;
import trygg.intake.contact.Registration.Registered;
import trygg.intake.contact.Registration.Repeated;
import trygg.intake.contact.Registration.UnknownDistrict;
import trygg.intake.contact.Registration.UnknownMunicipality;
import trygg.intake.digisos.ApplicationFormat;
import trygg.intake.digisos.ApplicationReading;
import trygg.intake.person.Protection;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.secrecy.Callers;

/** {@code POST …/applications/digisos} and its {@code status}. */
@Path("/api/v1/applications/digisos")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ApplicationResource {

    private final ApplicationService applications;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Clock clock;

    ApplicationResource(ApplicationService applications, Municipalities municipalities, Callers callers, Clock clock) {
        this.applications = applications;
        this.municipalities = municipalities;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * @param digisosId the application's id in the national service; sending it again with the same bytes changes nothing
     * @param protection what a look-up of the applicant said; without it the case is treated as protected, because the
     *        format does not tell and an unknown level must never pass for none
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("intake.write")
    public Response receive(@QueryParam("municipality") @Nullable String municipality,
            @QueryParam("digisosId") @Nullable String digisosId, @QueryParam("protection") @Nullable String protection,
            byte[] body) {
        var caller = callers.current();
        var code = municipality == null ? "" : municipality;
        var profile = municipalities.find(code);
        if (profile.isEmpty()) {
            return Problem.invalid("unknown-municipality", "This installation does not serve that municipality",
                    "/municipality", "is not served here").asResponse();
        }
        caller.in(code);
        if (profile.get().country() != Country.NO) {
            return Problem.invalid("format-of-another-country", "The format is that of Norwegian municipalities",
                    "/municipality", "is not Norwegian").asResponse();
        }
        var id = id(digisosId);
        if (protection != null && Protection.find(protection).isEmpty()) {
            return Problem.invalid("invalid-request", "Something in the request is not as it should be", "/protection",
                    "none, protected or strictly-protected").asResponse();
        }
        return switch (ApplicationFormat.read(body)) {
            case ApplicationReading.Accepted(var application) -> register(new ReceiveApplication(id, code, application, body,
                    Protection.find(protection).orElse(null), caller));
            case ApplicationReading.Rejected(var errors) ->
                refused(code, Problem.invalid("invalid-application", "The application is not in the national format",
                        errors.stream().map(error -> new FieldError(error.pointer(), error.message())).toList()));
            case ApplicationReading.NotJson notJson ->
                refused(code, new Problem(400, "broken-json", notJson.reason().sentence(),
                        Map.of("line", notJson.line(), "column", notJson.column())));
        };
    }

    private Response refused(String municipality, Problem problem) {
        applications.refused(municipality, callers.current());
        return problem.asResponse();
    }

    private Response register(ReceiveApplication command) {
        return switch (applications.receive(command, clock.instant())) {
            case Registered(_, _, var answer) ->
                Response.created(URI.create("/intake/api/v1/applications/digisos/" + command.digisosId() + "/status"))
                        .entity(answer).build();
            case Repeated(_, _, var answer) -> Response.ok(answer).build();
            case OtherContent(_) -> Repeatable.otherContent(command.digisosId()).asResponse();
            case UnknownMunicipality _ -> throw new IllegalStateException("seen above");
            case UnknownDistrict _ -> throw new IllegalStateException("the format names no district");
            case ReceivedInFuture _ -> throw new IllegalStateException("the time received is never in the future");
        };
    }

    /** The answer feed; {@code digisos-soker} of the national standard. */
    @GET
    @Path("{digisosId}/status")
    @PermissionsAllowed("intake.read")
    public Response status(@RestPath String digisosId) {
        var caller = callers.current();
        return applications.feed(caller.scope(), id(digisosId), caller).map(feed -> Response.ok(feed).build())
                .orElseGet(() -> Problem.notFound("no-such-application", "There is no such application").asResponse());
    }

    private static UUID id(@Nullable String text) {
        try {
            if (text != null && text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException _) {
            // Answered below, as a missing one.
        }
        throw Problem.invalid("invalid-digisos-id", "digisosId must be the application's id", "/digisosId", "a UUID")
                .asException();
    }
}
