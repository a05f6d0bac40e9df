package trygg.benefits.control.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import trygg.benefits.control.ControlService;
import trygg.benefits.control.web.ControlViews.OpenFigureList;
import trygg.platform.api.OpenData;
import trygg.platform.municipality.Municipalities;

/** How often each trigger of a control was right, as open data for everybody (C038). */
@Path("/open/controls")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OpenControlResource {

    private final ControlService controls;
    private final Municipalities municipalities;

    OpenControlResource(ControlService controls, Municipalities municipalities) {
        this.controls = controls;
        this.municipalities = municipalities;
    }

    @GET
    @Path("{municipality}.json")
    @PermitAll
    @Operation(operationId = "openControls", summary = "Hits and false positives per trigger; counts below five are withheld")
    public Response open(@PathParam("municipality") String code) {
        return OpenData.of(municipalities, code, _ -> OpenFigureList.of(code, controls.figures(code)));
    }
}
