package trygg.housing.landlord.web;

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
import trygg.housing.landlord.LandlordQuestion;
import trygg.housing.landlord.LandlordQuestion.Answering;
import trygg.housing.landlord.LandlordQuestionService;
import trygg.housing.landlord.LandlordQuestionService.WithClock;
import trygg.housing.landlord.web.LandlordPage.QuestionRow;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.LiveBoard;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.WorkRow;
import trygg.platform.secrecy.Caller;
import trygg.platform.secrecy.Callers;

/** Landlords' questions for staff: what falls due first, and the answer to each (C058). */
@Path("/landlord-questions")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
public class LandlordQuestionBoard extends LiveBoard<WithClock> {

    record answer(PageFrame frame, FormInput form, QuestionRow question, UUID landlordId, @Nullable String said)
            implements
                TemplateInstance {
    }

    private final LandlordQuestionService questions;
    private final Callers callers;
    private final Visitor visitor;

    LandlordQuestionBoard(Surroundings around, LandlordQuestionService questions, Callers callers, Visitor visitor) {
        super(around, "/landlord-questions", "show", List.of(DueList.ALL));
        this.questions = questions;
        this.callers = callers;
        this.visitor = visitor;
    }

    @Override
    protected Counted<WithClock> read(Caller reader, DueList asked) {
        return questions.board(reader, asked);
    }

    @Override
    protected Counted<WithClock> again(DueList asked) {
        return questions.boardAgain(asked);
    }

    @Override
    protected Face<WithClock> face(PageFrame frame, DueList asked) {
        var page = LandlordPage.in(frame);
        var words = page.words();
        return new Face<>(words.questions(), words.questions_purpose(), words.questions_live(), words.questions_none(),
                words.questions_none_text(), words.open_ones(), _ -> words.all_ones(), found -> row(frame, page, found),
                List.of(new Choice("/", words.to_board()), new Choice("/landlords", words.landlords())));
    }

    /** The words of the question stay on its own page, whose reading is logged. */
    private static WorkRow row(PageFrame frame, LandlordPage page, WithClock found) {
        var row = page.row(found);
        return new WorkRow(frame.root() + "/landlord-questions/" + row.id(), row.landlord(),
                page.words().asked_at(row.asked()), List.of(), row.clock(), false);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(id, FormInput.empty(), said);
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response answer(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        LandlordPage.text(form, "text", LandlordPage.in(visitor.frame()).words(), LandlordQuestion.MOST);
        if (!form.accepted()) {
            return Response.status(422).entity(page(id, form, null)).build();
        }
        return switch (questions.answer(callers.current(), id, form.value("text"))) {
            case Answering.Answered _ -> back(id, "answered");
            case Answering.Repeated _ -> back(id, "answered");
            case Answering.AnsweredBefore _ -> back(id, "before");
            case Answering.Unknown _ -> throw LandlordProblems.unknown().asException();
        };
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/landlord-questions/" + id + "?said=" + said);
    }

    private TemplateInstance page(UUID id, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        return questions.show(callers.current(), id, "case-handling")
                .map(one -> new answer(frame, form, LandlordPage.in(frame).row(one), one.question().landlordId(), said))
                .orElseThrow(() -> LandlordProblems.unknown().asException());
    }
}
