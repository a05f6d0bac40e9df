package trygg.housing.arrivals.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import trygg.housing.arrivals.Arrival;
import trygg.housing.arrivals.ArrivalFact.Step;
import trygg.housing.arrivals.ArrivalFact.Why;
import trygg.housing.arrivals.ArrivalService;
import trygg.housing.arrivals.ArrivalService.Answer;
import trygg.housing.arrivals.ArrivalService.File;
import trygg.housing.arrivals.Asked;
import trygg.housing.arrivals.Telling;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.pages.WorkList.Filter;
import trygg.platform.secrecy.Callers;

/** Who is to arrive, for staff: by the day they come, who has no home yet, and each arrival with what begins when. */
@Path("/arrivals")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class ArrivalPages {

    private static final String PURPOSE = "case-handling";
    private static final int ROWS = 50;

    record list(PageFrame frame, List<ArrivalRow> rows, String counted, List<Filter> filters, String of,
            @Nullable String more) implements TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, ArrivalPage page, UUID actId, @Nullable String said)
            implements
                TemplateInstance {
    }

    private final ArrivalService arrivals;
    private final Callers callers;
    private final Visitor visitor;

    ArrivalPages(ArrivalService arrivals, Callers callers, Visitor visitor) {
        this.arrivals = arrivals;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** A filter that does not exist counts as none, because addresses are kept and filters may go. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("of") @DefaultValue("awaited") String of,
            @QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var words = words();
        var asked = Codes.read(Asked.class, of).orElse(Asked.AWAITED);
        var here = frame.root() + "/arrivals?of=";
        var listed = arrivals.list(callers.current(), visitor.requireMunicipality(), asked, Cursor.parse(after), ROWS, PURPOSE);
        var next = listed.page().next();
        return new list(frame, listed.page().items().stream().map(file -> ArrivalRow.of(file, frame)).toList(),
                words.counted(number(listed.awaited()), number(listed.withoutHome())),
                Codes.all(Asked.class).stream()
                        .map(code -> new Filter(words.asked(code), here + code, code.equals(Codes.of(asked)))).toList(),
                Codes.of(asked), next == null ? null : here + Codes.of(asked) + "&after=" + next);
    }

    /** Found by the case too: what the clock of somebody known here names is the case. */
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        var caller = callers.current();
        return arrivals.show(caller, id, PURPOSE).map(file -> Response.ok(page(file, FormInput.empty(), said)).build())
                .orElseGet(() -> arrivals.ofCase(caller, id)
                        .map(arrival -> SeeOther.to(visitor.frame(), "/arrivals/" + arrival))
                        .orElseThrow(ArrivalPages::unknown));
    }

    /** Tells of the days that were changed in the form, and of no other. */
    @POST
    @Path("{id}/starts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response starts(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var arrival = arrivals.show(callers.current(), id, PURPOSE).orElseThrow(ArrivalPages::unknown).arrival();
        var steps = new LinkedHashMap<UUID, Step>();
        var partOf = new LinkedHashMap<UUID, String>();
        for (var part : arrival.needed()) {
            var code = Codes.of(part);
            var now = arrival.start(part).orElse(null);
            var typedDay = form.value(code).isEmpty() ? null : form.day(code, words().give_day());
            var fact = UUID.nameUUIDFromBytes((form.id("actId") + code).getBytes(StandardCharsets.UTF_8));
            if (typedDay == null ? now != null : !typedDay.equals(now)) {
                steps.put(fact, typedDay == null ? new Step.NoStart(part) : new Step.Start(part, typedDay));
                partOf.put(fact, code);
            }
        }
        return form.accepted() ? answer(id, form, arrivals.tell(callers.current(), id, steps), partOf, "starts")
                : again(id, form);
    }

    @POST
    @Path("{id}/moves")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var on = form.day("movedTo", words().give_day());
        return on == null ? again(id, form) : tell(id, form, new Step.Moved(on), "movedTo", "moved");
    }

    @POST
    @Path("{id}/landing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response land(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var on = form.day("landedOn", words().give_day());
        return on == null ? again(id, form) : tell(id, form, new Step.Landed(on), "landedOn", "landed");
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        return Codes.read(Why.class, form.value("why")).map(why -> tell(id, form, new Step.Cancelled(why), "why", "cancelled"))
                .orElseGet(() -> again(id, form.refuse("why", words().choose())));
    }

    private Response tell(UUID id, FormInput form, Step step, String field, String said) {
        var fact = form.id("actId");
        var steps = new LinkedHashMap<UUID, Step>();
        steps.put(fact, step);
        return answer(id, form, arrivals.tell(callers.current(), id, steps), Map.of(fact, field), said);
    }

    /** @param fieldOf where each fact was typed */
    private Response answer(UUID id, FormInput form, Answer answer, Map<UUID, String> fieldOf, String said) {
        return switch (answer.telling()) {
            case Telling.Told _ -> back(id, said);
            case Telling.Repeated _ -> back(id, said);
            case Telling.Unknown _ -> throw unknown();
            case Telling.Unfit(var fault) -> again(id, form.refuse(
                    fieldOf.getOrDefault(answer.fact() == null ? id : answer.fact(), "actId"),
                    words().fault(Codes.of(fault))));
            // Sent again after another day was typed: nothing of it was taken, and the form comes back to be sent anew.
            case Telling.OtherContent(var fact) ->
                again(id, form.refuse(fieldOf.getOrDefault(fact, "actId"), words().sent_before()));
            // Somebody ended it meanwhile, and the page tells how.
            case Telling.Over _ -> back(id, "before");
        };
    }

    private Response again(UUID id, FormInput form) {
        var file = arrivals.show(callers.current(), id, PURPOSE).orElseThrow(ArrivalPages::unknown);
        return Response.status(422).entity(page(file, form, null)).build();
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/arrivals/" + id + "?said=" + said);
    }

    /** The days stand in the form as they are, unless others were typed just now. */
    private TemplateInstance page(File file, FormInput form, @Nullable String said) {
        Arrival arrival = file.arrival();
        if (form.values("starts").isEmpty()) {
            arrival.needed().forEach(part -> arrival.start(part)
                    .ifPresent(on -> form.with(Codes.of(part), on.toString())));
        }
        return new show(visitor.frame(), form, ArrivalPage.of(file, visitor.frame()), UUID.randomUUID(), said);
    }

    private String number(long count) {
        return Words.number(count, visitor.frame());
    }

    private ArrivalWords words() {
        return BundleWords.in(ArrivalWords.class, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-arrival", "There is nothing with this id here").asException();
    }
}
