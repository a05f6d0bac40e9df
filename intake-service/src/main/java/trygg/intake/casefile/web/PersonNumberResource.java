package trygg.intake.casefile.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import trygg.intake.casefile.PersonNumberService;
import trygg.intake.casefile.PersonNumberService.CaseNumber;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** National numbers for statutory statistics, under a scope of its own. It is a POST so that no case stands in an address. */
@Path("/api/v1/persons/numbers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PersonNumberResource {

    static final String NUMBERS = "intake.numbers";
    private static final int MOST_LETTERS = 200;

    private final PersonNumberService numbers;
    private final Callers callers;

    PersonNumberResource(PersonNumberService numbers, Callers callers) {
        this.numbers = numbers;
        this.callers = callers;
    }

    public record NumbersRequest(@NotNull(message = "which municipality") String municipality,
            @NotEmpty(message = "which cases") @Size(max = 500, message = "at most 500 cases") List<@NotNull(message = "is missing") UUID> caseIds) {
    }

    @POST
    @PermissionsAllowed(NUMBERS)
    @Operation(operationId = "personNumbers", summary = "National numbers by case for statutory statistics; each is in the access log with X-Purpose")
    public List<CaseNumber> numbers(@HeaderParam("X-Purpose") @Nullable String purpose,
            @NotNull @Valid NumbersRequest request) {
        if (purpose == null || purpose.isBlank() || purpose.length() > MOST_LETTERS) {
            throw Problem.invalid("purpose-required", "Say in X-Purpose what the numbers are for", "",
                    "X-Purpose is missing or too long").asException();
        }
        return numbers.of(callers.current(), request.municipality(), request.caseIds(), purpose.strip());
    }
}
