package trygg.housing.roof.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.need.PlaceKind;
import trygg.housing.roof.Asking.Asked;
import trygg.housing.roof.Asking.OtherContent;
import trygg.housing.roof.Asking.Repeated;
import trygg.housing.roof.Asking.Unfit;
import trygg.housing.roof.DeclineReason;
import trygg.housing.roof.NightOffer;
import trygg.housing.roof.RoofRequest;
import trygg.housing.roof.RoofService;
import trygg.housing.roof.ShelterReason;
import trygg.housing.roof.TonightService;
import trygg.housing.roof.TonightService.WithClocks;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.pages.CaseHead;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The page of one request for a roof, with what can be done about it, and the form of a new one. */
@Path("/tonight/requests")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class RoofPages {

    private static final String PURPOSE = "case-handling";

    record ask(PageFrame frame, FormInput form, List<Choice> needs, UUID actId) implements TemplateInstance {
    }

    record show(PageFrame frame, View view, FormInput form, @Nullable String said) implements TemplateInstance {
    }

    /**
     * What the page of a request shows.
     *
     * @param standing the offer that can still be answered
     * @param onTheCase whether the reader needs no reason to see a hidden address
     */
    record View(RoofRequest request, CaseHead head, List<ClockView> clocks, List<OfferLine> offers,
            @Nullable NightOffer standing, boolean waits, boolean accepted, List<Choice> declines, List<Choice> refusals,
            List<Choice> places, UUID actId, boolean onTheCase) {
    }

    /** @param address nothing while it is hidden from the reader */
    record OfferLine(String sentence, @Nullable String address, List<String> answers, boolean stands) {
    }

    private final RoofService roofs;
    private final TonightService tonight;
    private final Callers callers;
    private final Visitor visitor;

    RoofPages(RoofService roofs, TonightService tonight, Callers callers, Visitor visitor) {
        this.roofs = roofs;
        this.tonight = tonight;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public TemplateInstance ask(@QueryParam("case") @Nullable String caseId) {
        return asking(caseId == null ? FormInput.empty() : FormInput.empty().with("caseId", caseId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(MultivaluedMap<String, String> typed) {
        var forms = forms(typed);
        var caller = callers.current();
        var today = LocalDate.ofInstant(visitor.now(), visitor.zone());
        var command = forms.request(visitor.requireMunicipality(), today, visitor.now(), caller.id());
        if (command.isEmpty()) {
            return Response.status(422).entity(asking(forms.form())).build();
        }
        return switch (roofs.ask(caller, command.get())) {
            case Asked(var request) -> back(request.id(), "asked");
            case Repeated(var request) -> back(request.id(), "asked");
            // The form sent twice: it is dated anew each time, and asked once.
            case OtherContent(var id) -> back(id, "asked");
            case Unfit _ -> Response.status(422)
                    .entity(asking(forms.form().refuse("births", forms.words().not_births()))).build();
        };
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(found(id), FormInput.empty(), said, false);
    }

    /** The extra step to a hidden address. A post, so that no prefetch takes it. */
    @POST
    @Path("{id}/address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response address(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var caller = callers.current();
        var forms = forms(typed);
        String reason = null;
        if (!tonight.onTheCase(caller, found(id).request())) {
            var given = forms.joining();
            if (given.isEmpty()) {
                return again(id, forms.form());
            }
            reason = given.get();
        }
        return Response.ok(page(tonight.showAddress(caller, id, reason, PURPOSE).orElseThrow(RoofPages::unknown),
                FormInput.empty(), null, true)).build();
    }

    @POST
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var forms = forms(typed);
        var caller = callers.current();
        var command = forms.answer(id, caller.id());
        if (command.isEmpty()) {
            return again(id, forms.form());
        }
        return after(id, roofs.answer(caller, command.get()).recording(), Codes.of(command.get().kind()));
    }

    @POST
    @Path("{id}/offers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response offer(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var forms = forms(typed);
        var caller = callers.current();
        var command = forms.voucher(caller.id());
        if (command.isEmpty()) {
            return again(id, forms.form());
        }
        return after(id, roofs.offerOutside(caller, id, command.get()), "offered");
    }

    @POST
    @Path("{id}/searches")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        roofs.lookAgain(callers.current(), id);
        return back(id, "looked");
    }

    private Response after(UUID id, Recording<?> recording, String done) {
        return switch (recording) {
            case Recorded<?> _ -> back(id, done);
            case Recording.Repeated<?> _ -> back(id, done);
            case Unknown<?> _ -> throw unknown();
            // Whatever else it is, somebody has done it meanwhile, and the page tells what.
            default -> back(id, "before");
        };
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/tonight/requests/" + id + "?said=" + said);
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(found(id), form, null, false)).build();
    }

    private TemplateInstance asking(FormInput form) {
        var frame = visitor.frame();
        return new ask(frame, form, RoofSaid.in(frame).needChoices(), UUID.randomUUID());
    }

    private TemplateInstance page(WithClocks found, FormInput form, @Nullable String said, boolean addressShown) {
        var frame = visitor.frame();
        var in = RoofSaid.in(frame);
        var words = in.words();
        var request = found.request();
        var offers = request.offers().reversed().stream()
                .map(offer -> new OfferLine(in.offered(offer), offer.hidden() && !addressShown ? null : offer.address(),
                        offer.answers().stream().map(in::answered).toList(), offer.stands()))
                .toList();
        var hidden = request.offers().stream().anyMatch(NightOffer::hidden);
        return new show(frame, new View(request, in.head(request), in.clocks(found), offers, request.offer().orElse(null),
                request.state() == RoofRequest.State.OPEN, request.state() == RoofRequest.State.ACCEPTED,
                choices(Codes.all(DeclineReason.class), words::declined_for),
                choices(Codes.all(ShelterReason.class), words::refused_for),
                choices(Arrays.stream(PlaceKind.values()).map(PlaceKind::code).toList(), words::place_kind), UUID.randomUUID(),
                !hidden || tonight.onTheCase(callers.current(), request)), form, said);
    }

    private static List<Choice> choices(List<String> codes, java.util.function.UnaryOperator<String> word) {
        return codes.stream().map(code -> new Choice(code, word.apply(code))).toList();
    }

    private WithClocks found(UUID id) {
        return tonight.show(callers.current(), id, PURPOSE).orElseThrow(RoofPages::unknown);
    }

    private RoofForms forms(MultivaluedMap<String, String> typed) {
        return new RoofForms(FormInput.of(typed), RoofSaid.in(visitor.frame()).words());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-roof-request", "There is nothing with this id here").asException();
    }
}
