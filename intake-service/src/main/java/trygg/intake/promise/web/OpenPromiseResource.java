package trygg.intake.promise.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import trygg.intake.promise.GuaranteeTexts;
import trygg.intake.promise.PromiseService;
import trygg.platform.api.OpenData;
import trygg.platform.municipality.Municipalities;

/** What was promised and what became of it, as open data for everybody (C104). */
@Path("/open/promises")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OpenPromiseResource {

    private final PromiseService promises;
    private final GuaranteeTexts texts;
    private final Municipalities municipalities;

    OpenPromiseResource(PromiseService promises, GuaranteeTexts texts, Municipalities municipalities) {
        this.promises = promises;
        this.texts = texts;
        this.municipalities = municipalities;
    }

    @GET
    @Path("{municipality}.json")
    @PermitAll
    @Operation(operationId = "openPromises", summary = "The figures for everybody; counts below five are withheld")
    public Response open(@PathParam("municipality") String code) {
        return OpenData.of(municipalities, code,
                one -> OpenPromisesView.of(one, promises.board(one), texts));
    }
}
