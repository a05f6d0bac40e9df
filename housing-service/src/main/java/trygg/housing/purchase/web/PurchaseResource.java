package trygg.housing.purchase.web;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.purchase.Buying;
import trygg.housing.purchase.PurchaseService;
import trygg.housing.purchase.Terms;
import trygg.housing.purchase.web.PurchaseViews.BoughtOn;
import trygg.housing.purchase.web.PurchaseViews.NewTerms;
import trygg.housing.purchase.web.PurchaseViews.PathView;
import trygg.housing.purchase.web.PurchaseViews.PurchaseView;
import trygg.housing.purchase.web.PurchaseViews.TermsList;
import trygg.housing.purchase.web.PurchaseViews.TermsView;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** From renting to owning, for machines (C061). */
@Path("/api/v1/purchases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PurchaseResource {

    static final String READING = "integration";

    private final PurchaseService purchases;
    private final Callers callers;

    PurchaseResource(PurchaseService purchases, Callers callers) {
        this.purchases = purchases;
        this.callers = callers;
    }

    @GET
    @Path("homes/{id}/terms")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "purchaseTerms", summary = "On which terms a home can be bought, the newest first")
    public TermsList terms(@PathParam("id") UUID home) {
        return new TermsList(purchases.terms(callers.current(), home).orElseThrow(() -> unknown().asException()).stream()
                .map(TermsView::of).toList());
    }

    @POST
    @Path("homes/{id}/terms")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "setPurchaseTerms", summary = "Terms for who moves in from a day on; earlier tenants keep theirs")
    public Response set(@PathParam("id") UUID home, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid NewTerms request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "purchases/homes/" + home + "/terms");
        var basis = Codes.read(Terms.Basis.class, request.basis()).orElseThrow(() -> Problem.invalid("invalid-request",
                "Something in the request is not as it should be", "/basis",
                "is none of " + String.join(", ", Codes.all(Terms.Basis.class))).asException());
        return answer(purchases.set(caller, new PurchaseService.Setting(id, home, request.validFrom(), request.price(), basis,
                request.savedMonthly(), request.monthsBefore())));
    }

    @GET
    @Path("tenancies/{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "tenantsPurchase", summary = "A tenant's terms and what the rent has saved; the read is logged")
    public PathView show(@PathParam("id") UUID tenancy,
            @HeaderParam("X-Purpose") @DefaultValue(READING) @NotBlank @Size(max = 200) String purpose) {
        return purchases.ofTenancy(callers.current(), tenancy, purpose).map(PathView::of)
                .orElseThrow(() -> unknown().asException());
    }

    @POST
    @Path("tenancies/{id}")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "tenantBuys", summary = "The tenant buys the home; the tenancy ends, and sending it again changes nothing")
    public Response buy(@PathParam("id") UUID tenancy, @NotNull @Valid BoughtOn request) {
        return answer(purchases.buy(callers.current(), tenancy, request.on()));
    }

    private static Response answer(Buying buying) {
        return switch (buying) {
            case Buying.TermsSet(var terms) -> Response.created(URI.create("api/v1/purchases/homes/" + terms.homeId()
                    + "/terms")).entity(TermsView.of(terms)).build();
            case Buying.TermsRepeated(var terms) -> Response.ok(TermsView.of(terms)).build();
            case Buying.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Buying.OtherTermsThatDay(var day) -> Problem.conflict("other-terms-that-day",
                    "The home has other terms from that day on", Map.of("validFrom", day)).asResponse();
            case Buying.Backdated(var earliest) -> new Problem(422, "terms-backdated",
                    "Who lives there keeps the terms of the day of the keys", Map.of("earliest", earliest)).asResponse();
            case Buying.Bought(var purchase) -> Response.created(URI.create("api/v1/purchases/tenancies/"
                    + purchase.tenancyId())).entity(PurchaseView.of(purchase)).build();
            case Buying.BoughtAgain(var purchase) -> Response.ok(PurchaseView.of(purchase)).build();
            case Buying.BoughtBefore(var purchase) -> Problem.conflict("bought-before", "The home was bought on another day",
                    Map.of("boughtOn", purchase.on())).asResponse();
            case Buying.NoTerms _ -> Problem.conflict("no-purchase-terms", "No terms have been set for the home", Map.of())
                    .asResponse();
            case Buying.TooEarly(var from) -> new Problem(422, "too-early", "The terms allow it from a later day",
                    Map.of("earliest", from)).asResponse();
            case Buying.Untimely _ -> Problem.invalid("untimely", "It cannot have been on that day", "/on",
                    "lies in the future, or before the keys").asResponse();
            case Buying.NotToBeHad _ -> Problem.conflict("home-not-to-be-had",
                    "The tenancy is over, or the home is promised to somebody else", Map.of()).asResponse();
            case Buying.Unknown _ -> unknown().asResponse();
        };
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-home", "There is nothing with this id here");
    }
}
