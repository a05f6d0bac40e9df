package trygg.benefits.appeal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
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
import trygg.benefits.appeal.AppealService;
import trygg.benefits.appeal.AppealService.AppealFile;
import trygg.benefits.appeal.Received.Appellant;
import trygg.benefits.appeal.SettleAppeal;
import trygg.benefits.appeal.Settling.CameInTime;
import trygg.benefits.appeal.Settling.Fault;
import trygg.benefits.appeal.Settling.Incomplete;
import trygg.benefits.appeal.Settling.NotNow;
import trygg.benefits.appeal.Settling.Whole;
import trygg.benefits.appeal.Step.Direction;
import trygg.benefits.appeal.Step.Kind;
import trygg.benefits.appeal.Step.Outcome;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The page of one appeal, with the step that comes next. */
@Path("/appeals/{id:[0-9a-f-]{36}}")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class AppealPages {

    private static final String PURPOSE = "case-handling";
    private static final int LONGEST = 8000;

    record show(PageFrame frame, AppealPage page, FormInput form, @Nullable String said) implements TemplateInstance {
    }

    private final AppealService appeals;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    AppealPages(AppealService appeals, Municipalities municipalities, Callers callers, Visitor visitor) {
        this.appeals = appeals;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(found(id), nothingTyped(), said);
    }

    @POST
    @Path("steps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response settle(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var file = found(id);
        var form = FormInput.of(typed);
        var words = words();
        var command = read(form, words, id);
        if (command.isEmpty()) {
            return again(file, form);
        }
        return switch (appeals.settle(callers.current(), command.get(), null).settling()) {
            case Incomplete(var faults) -> again(file, refuse(form, words, faults));
            case CameInTime _ -> again(file, form.refuse("what", words.came_in_time()));
            case NotNow _ -> SeeOther.to(visitor.frame(), "/appeals/" + id + "?said=before");
            case Whole(Recorded<?> _) -> SeeOther.to(visitor.frame(), "/appeals/" + id + "?said=done");
            case Whole(Repeated<?> _) -> SeeOther.to(visitor.frame(), "/appeals/" + id + "?said=done");
            case Whole(NotByMachine<?> _) -> again(file, form.refuse("what", words.needs_human()));
            case Whole(Unknown<?> _) -> throw unknown();
            // Somebody has taken the step meanwhile, and the page tells what.
            case Whole _ -> SeeOther.to(visitor.frame(), "/appeals/" + id + "?said=before");
        };
    }

    /** The step as typed; empty when something of it cannot be read, which then stands at its field. */
    private Optional<SettleAppeal> read(FormInput form, AppealWords words, UUID id) {
        var what = form.value("what");
        var kind = Kind.of(what.equals("sent-on") || !what.contains("-") ? what : what.substring(0, what.indexOf('-')));
        var outcome = what.equals("sent-on") || !what.contains("-") ? Optional.<Outcome> empty()
                : Outcome.of(what.substring(what.indexOf('-') + 1));
        if (kind.isEmpty()) {
            form.refuse("what", words.choose_what());
        }
        if (form.value("reason").length() > LONGEST) {
            form.refuse("reason", words.too_long());
        }
        var caller = callers.current();
        // What is not changed has no direction, whatever was left chosen.
        var direction = outcome.filter(Outcome::changes).flatMap(_ -> Direction.of(form.value("direction")));
        var on = kind.filter(one -> one == Kind.SENT_ON || one == Kind.ANSWERED).map(_ -> day(form, "on"))
                .or(() -> kind.filter(one -> one == Kind.WITHDRAWN).map(_ -> day(form, "wishedOn"))).orElse(null);
        var wishedBy = kind.filter(one -> one == Kind.WITHDRAWN).flatMap(_ -> Appellant.of(form.value("wishedBy")))
                .orElse(null);
        return kind.filter(_ -> form.accepted()).map(one -> new SettleAppeal(form.id("actId"), id, one, outcome.orElse(null),
                direction.orElse(null), form.value("reason"), form.value("whySame"), on, wishedBy, null, caller.id(),
                caller.isStaff()));
    }

    private static @Nullable LocalDate day(FormInput form, String name) {
        try {
            return LocalDate.parse(form.value(name));
        } catch (DateTimeParseException _) {
            // The decision about the step says that a day is missing, which is the same to the reader.
            return null;
        }
    }

    private static FormInput refuse(FormInput form, AppealWords words, List<Fault> faults) {
        faults.forEach(fault -> {
            switch (fault) {
                case OUTCOME_UNFIT -> form.refuse("what", words.choose_what());
                case DIRECTION_UNFIT -> form.refuse("direction", words.choose_direction());
                case REASON_MISSING -> form.refuse("reason", words.give_reason());
                case SAME_HUMAN -> form.refuse("whySame", words.same_human());
                case DAY_UNFIT -> form.refuse(form.value("what").equals("withdrawn") ? "wishedOn" : "on", words.give_day());
                case WISH_UNFIT -> form.refuse("wishedBy", words.choose_who());
            }
        });
        return form;
    }

    private FormInput nothingTyped() {
        var frame = visitor.frame();
        return FormInput.empty().with("on", LocalDate.ofInstant(frame.now(), frame.zone()).toString())
                .with("wishedOn", LocalDate.ofInstant(frame.now(), frame.zone()).toString());
    }

    private Response again(AppealFile file, FormInput form) {
        return Response.status(422).entity(page(file, form, null)).build();
    }

    private TemplateInstance page(AppealFile file, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        return new show(frame, AppealPage.of(frame, file,
                municipalities.require(file.appeal().municipality()).country(), callers.current().id()), form, said);
    }

    private AppealFile found(UUID id) {
        return appeals.show(callers.current(), id, PURPOSE).orElseThrow(AppealPages::unknown);
    }

    private AppealWords words() {
        return BundleWords.in(AppealWords.class, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-appeal", "There is nothing with this id here").asException();
    }
}
