package trygg.housing.landlord.web;

import java.time.LocalDate;
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
import trygg.housing.landlord.Incident;
import trygg.housing.landlord.LandlordFileService;
import trygg.housing.landlord.LandlordFileService.File;
import trygg.housing.landlord.LandlordQuestion;
import trygg.housing.landlord.LandlordQuestion.Ask;
import trygg.housing.landlord.LandlordQuestion.Asking;
import trygg.housing.landlord.LandlordQuestionService;
import trygg.housing.landlord.LandlordService;
import trygg.housing.landlord.Noting;
import trygg.housing.landlord.web.LandlordPage.HomeRow;
import trygg.housing.landlord.web.LandlordPage.IncidentRow;
import trygg.housing.landlord.web.LandlordPage.QuestionRow;
import trygg.housing.landlord.web.LandlordPage.TermRow;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** A landlord's own pages: what must happen next, what it asked, what it is guaranteed. Its homes have pages of their own. */
@Path("/landlord")
@RolesAllowed("landlord")
@Produces(MediaType.TEXT_HTML)
public class LandlordPages {

    private static final int ROWS = 100;

    record board(PageFrame frame, @Nullable Landlord party, List<HomeRow> homes, long total, @Nullable String more,
            List<QuestionRow> questions, List<TermRow> terms, @Nullable String said) implements TemplateInstance {
    }

    record ask(PageFrame frame, FormInput form, List<Choice> homes, UUID actId) implements TemplateInstance {
    }

    record question(PageFrame frame, QuestionRow question, @Nullable String said) implements TemplateInstance {
    }

    record terms(PageFrame frame, FormInput form, List<TermRow> terms, List<IncidentRow> incidents, List<Choice> kinds,
            List<Choice> homes, UUID actId, @Nullable String said) implements TemplateInstance {
    }

    private final LandlordService landlords;
    private final LandlordQuestionService questions;
    private final LandlordFileService files;
    private final Callers callers;
    private final Visitor visitor;

    LandlordPages(LandlordService landlords, LandlordQuestionService questions, LandlordFileService files, Callers callers,
            Visitor visitor) {
        this.landlords = landlords;
        this.questions = questions;
        this.files = files;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** Whoever has the role and no landlord yet is told whom to ask. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance board(@QueryParam("after") @Nullable String after, @QueryParam("said") @Nullable String said) {
        var frame = visitor.frame();
        var caller = callers.current();
        var municipality = visitor.requireMunicipality();
        if (landlords.landlord(caller, municipality).isEmpty()) {
            return new board(frame, null, List.of(), 0, null, List.of(), List.of(), said);
        }
        var page = LandlordPage.in(frame);
        var found = landlords.homes(caller, municipality, Cursor.parse(after), ROWS);
        var today = LocalDate.ofInstant(visitor.now(), visitor.zone());
        return new board(frame, found.landlord(), found.page().items().stream().map(page::row).toList(), found.total(),
                found.page().next() == null ? null : frame.root() + "/landlord?after=" + found.page().next(),
                questions.own(caller, municipality).stream().map(page::row).toList(),
                files.own(caller, municipality).terms().stream().filter(one -> one.holds(today)).map(page::row).toList(), said);
    }

    @GET
    @Path("questions/new")
    @Operation(hidden = true)
    public TemplateInstance ask(@QueryParam("home") @Nullable String home) {
        return asking(FormInput.empty().with("homeId", home == null ? "" : home));
    }

    @POST
    @Path("questions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var words = LandlordPage.in(visitor.frame()).words();
        LandlordPage.text(form, "text", words, LandlordQuestion.MOST);
        if (!form.accepted()) {
            return Response.status(422).entity(asking(form)).build();
        }
        var id = form.id("actId");
        return switch (questions.ask(callers.current(), new Ask(id, visitor.requireMunicipality(),
                form.value("homeId").isEmpty() ? null : form.id("homeId"), form.value("text")))) {
            case Asking.Asked _ -> SeeOther.to(visitor.frame(), "/landlord/questions/" + id + "?said=asked");
            case Asking.Repeated _ -> SeeOther.to(visitor.frame(), "/landlord/questions/" + id + "?said=asked");
            case Asking.UnknownHome _ ->
                Response.status(422).entity(asking(form.refuse("homeId", words.choose_home()))).build();
            case Asking.OtherContent _ -> SeeOther.to(visitor.frame(), "/landlord?said=before");
            case Asking.NoLandlord _ -> throw LandlordProblems.noLandlord().asException();
        };
    }

    @GET
    @Path("questions/{id}")
    @Operation(hidden = true)
    public TemplateInstance question(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        var frame = visitor.frame();
        return questions.own(callers.current(), id).map(one -> new question(frame, LandlordPage.in(frame).row(one), said))
                .orElseThrow(() -> LandlordProblems.unknown().asException());
    }

    @GET
    @Path("terms")
    @Operation(hidden = true)
    public TemplateInstance terms(@QueryParam("said") @Nullable String said) {
        return file(FormInput.empty(), said);
    }

    @POST
    @Path("incidents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tell(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var words = LandlordPage.in(visitor.frame()).words();
        var kind = Codes.read(Incident.Kind.class, form.value("kind"));
        if (kind.isEmpty()) {
            form.refuse("kind", words.choose_kind());
        }
        var on = form.day("on", words.not_a_day());
        LandlordPage.text(form, "text", words, LandlordQuestion.MOST);
        if (!form.accepted() || kind.isEmpty() || on == null) {
            return Response.status(422).entity(file(form, null)).build();
        }
        var caller = callers.current();
        var own = files.own(caller, visitor.requireMunicipality()).landlord();
        return switch (files.tell(caller, new Incident(form.id("actId"), own.municipality(), own.id(),
                form.value("homeId").isEmpty() ? null : form.id("homeId"), kind.get(), on, form.value("text"),
                Incident.ToldBy.LANDLORD, caller.id()))) {
            case Noting.WrongDay<?> _ ->
                Response.status(422).entity(file(form.refuse("on", words.day_ahead()), null)).build();
            case Noting.Unknown<?> _ ->
                Response.status(422).entity(file(form.refuse("homeId", words.choose_home()), null)).build();
            case Noting.OtherContent<?> _ -> SeeOther.to(visitor.frame(), "/landlord/terms?said=before");
            case Noting.Noted<?> _ -> SeeOther.to(visitor.frame(), "/landlord/terms?said=told");
            case Noting.Repeated<?> _ -> SeeOther.to(visitor.frame(), "/landlord/terms?said=told");
        };
    }

    private TemplateInstance asking(FormInput form) {
        return new ask(visitor.frame(), form, choices(), UUID.randomUUID());
    }

    private TemplateInstance file(FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var page = LandlordPage.in(frame);
        File file = files.own(callers.current(), visitor.requireMunicipality());
        return new terms(frame, form, file.terms().stream().map(page::row).toList(),
                file.incidents().stream().map(page::row).toList(), page.incidentKinds(), choices(), UUID.randomUUID(), said);
    }

    private List<Choice> choices() {
        var page = LandlordPage.in(visitor.frame());
        return landlords.homes(callers.current(), visitor.requireMunicipality(), Cursor.START, ROWS).page().items().stream()
                .map(one -> new Choice(one.home().id().toString(), page.row(one).name())).toList();
    }
}
