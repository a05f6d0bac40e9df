package trygg.housing.landlord.web;

import java.time.LocalDate;
import java.util.ArrayList;
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
import trygg.housing.home.Landlord;
import trygg.housing.landlord.GuaranteeTerm;
import trygg.housing.landlord.Incident;
import trygg.housing.landlord.LandlordFileService;
import trygg.housing.landlord.LandlordFileService.File;
import trygg.housing.landlord.LandlordQuestion;
import trygg.housing.landlord.LandlordService;
import trygg.housing.landlord.Noting;
import trygg.housing.landlord.web.LandlordPage.IncidentRow;
import trygg.housing.landlord.web.LandlordPage.TermRow;
import trygg.platform.api.Codes;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** The landlords of a municipality for staff: how many homes come from whom, who acts for them, what they are guaranteed. */
@Path("/landlords")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class LandlordRegisterPages {

    private static final String PURPOSE = "case-handling";

    record list(PageFrame frame, List<Row> landlords, List<Count> counts, int year, @Nullable String share)
            implements
                TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, Landlord party, String kind, List<Acting> members, List<TermRow> terms,
            List<IncidentRow> incidents, List<Choice> kinds, List<Choice> scopes, boolean manager, UUID actId,
            @Nullable String said) implements TemplateInstance {
    }

    /** A landlord in the reader's words. */
    record Row(UUID id, String name, String kind, long homes, long questions) {
    }

    /** Homes of a year from one kind of landlord. */
    record Count(String kind, long homes) {
    }

    /** @param caller a login name or a client's id */
    record Acting(String caller, String since) {
    }

    private final LandlordService landlords;
    private final LandlordFileService files;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    LandlordRegisterPages(LandlordService landlords, LandlordFileService files, Municipalities municipalities, Callers callers,
            Visitor visitor) {
        this.landlords = landlords;
        this.files = files;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        var frame = visitor.frame();
        var words = LandlordPage.in(frame).words();
        var municipality = visitor.requireMunicipality();
        var year = LocalDate.ofInstant(visitor.now(), visitor.zone()).getYear();
        var counts = landlords.registeredIn(municipalities.require(municipality), year);
        var rows = new ArrayList<Count>();
        counts.forEach((kind, homes) -> rows.add(new Count(words.landlord_kind(Codes.of(kind)), homes)));
        var share = OpenLandlordResource.share(counts.get(Landlord.Kind.PRIVATE),
                counts.values().stream().mapToLong(Long::longValue).sum());
        return new list(frame, files.list(callers.current(), municipality).stream()
                .map(one -> new Row(one.landlord().id(), one.landlord().name(),
                        words.landlord_kind(Codes.of(one.landlord().kind())), one.homes(), one.openQuestions()))
                .toList(), rows, year, share == null ? null : Words.number(share, frame));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(id, FormInput.empty(), said);
    }

    /** Opens a landlord's homes to an account, so a manager does it. */
    @POST
    @Path("{id}/members")
    @RolesAllowed("manager")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response admit(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        LandlordPage.text(form, "caller", words(), 200);
        if (!form.accepted()) {
            return again(id, form);
        }
        return switch (files.admit(callers.current(), id, form.value("caller"))) {
            case Noting.OtherContent<?> _ -> again(id, form.refuse("caller", words().acts_for_other()));
            case Noting.Unknown<?> _ -> throw LandlordProblems.unknown().asException();
            default -> back(id, "admitted");
        };
    }

    @POST
    @Path("{id}/members/end")
    @RolesAllowed("manager")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response dismiss(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        return back(id, files.dismiss(callers.current(), id, FormInput.of(typed).value("member")) ? "dismissed" : "before");
    }

    @POST
    @Path("{id}/terms")
    @RolesAllowed("manager")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response guarantee(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        LandlordPage.text(form, "says", words(), LandlordQuestion.MOST);
        LandlordPage.text(form, "decision", words(), 300);
        var from = form.day("from", words().not_a_day());
        var until = form.value("until").isEmpty() ? null : form.day("until", words().not_a_day());
        if (!form.accepted() || from == null) {
            return again(id, form);
        }
        var caller = callers.current();
        var landlord = found(id).landlord();
        return switch (files.guarantee(caller, new GuaranteeTerm(form.id("actId"), landlord.municipality(),
                form.value("scope").equals("all") ? null : id, form.value("says"), form.value("decision"), from, until,
                caller.id()))) {
            case Noting.WrongDay<?> _ -> again(id, form.refuse("until", words().ends_before()));
            case Noting.Unknown<?> _ -> back(id, "before");
            case Noting.OtherContent<?> _ -> back(id, "before");
            case Noting.Noted<?> _ -> back(id, "guaranteed");
            case Noting.Repeated<?> _ -> back(id, "guaranteed");
        };
    }

    @POST
    @Path("{id}/incidents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response note(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var kind = Codes.read(Incident.Kind.class, form.value("kind"));
        if (kind.isEmpty()) {
            form.refuse("kind", words().choose_kind());
        }
        var on = form.day("on", words().not_a_day());
        LandlordPage.text(form, "text", words(), LandlordQuestion.MOST);
        if (!form.accepted() || kind.isEmpty() || on == null) {
            return again(id, form);
        }
        var caller = callers.current();
        return switch (files.note(caller, new Incident(form.id("actId"), found(id).landlord().municipality(), id, null,
                kind.get(), on, form.value("text"), Incident.ToldBy.MUNICIPALITY, caller.id()))) {
            case Noting.WrongDay<?> _ -> again(id, form.refuse("on", words().day_ahead()));
            case Noting.Unknown<?> _ -> back(id, "before");
            case Noting.OtherContent<?> _ -> back(id, "before");
            case Noting.Noted<?> _ -> back(id, "told");
            case Noting.Repeated<?> _ -> back(id, "told");
        };
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(id, form, null)).build();
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/landlords/" + id + "?said=" + said);
    }

    private TemplateInstance page(UUID id, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var page = LandlordPage.in(frame);
        var file = found(id);
        return new show(frame, form, file.landlord(), page.words().landlord_kind(Codes.of(file.landlord().kind())),
                file.members().stream().map(one -> new Acting(one.caller(), Words.dateTime(one.since(), frame))).toList(),
                file.terms().stream().map(page::row).toList(), file.incidents().stream().map(page::row).toList(),
                page.incidentKinds(), List.of(new Choice("own", page.words().scope("own")),
                        new Choice("all", page.words().scope("all"))),
                visitor.is("manager"), UUID.randomUUID(), said);
    }

    private File found(UUID id) {
        return files.show(callers.current(), id, PURPOSE).orElseThrow(() -> LandlordProblems.unknown().asException());
    }

    private LandlordWords words() {
        return LandlordPage.in(visitor.frame()).words();
    }
}
