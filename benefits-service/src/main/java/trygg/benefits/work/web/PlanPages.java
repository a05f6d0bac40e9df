package trygg.benefits.work.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
import trygg.benefits.work.HoldPlanTalk.Holding;
import trygg.benefits.work.Measure;
import trygg.benefits.work.Measure.Next;
import trygg.benefits.work.Measure.PauseReason;
import trygg.benefits.work.Measure.SkipReason;
import trygg.benefits.work.Measure.State;
import trygg.benefits.work.Measure.StepKind;
import trygg.benefits.work.MeasureKind;
import trygg.benefits.work.MeasureService;
import trygg.benefits.work.Moving;
import trygg.benefits.work.PlanService;
import trygg.benefits.work.PlanService.WorkFile;
import trygg.benefits.work.ReferToMeasure.Referring;
import trygg.platform.act.Recording;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** One case on its way to work: what the person wants, the measures, and the next step of one of them. */
@Path("/work-inclusion/cases/{caseId}")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class PlanPages {

    private static final String PURPOSE = "case-handling";

    record show(PageFrame frame, FormInput form, WorkFile file, String shortCase, List<ClockView> clocks,
            List<Choice> answers, List<Choice> kinds, List<Told> measures, @Nullable Panel panel, UUID talkId,
            UUID measureId, @Nullable String said) implements TemplateInstance {
    }

    /** A measure with its kind and state in words. */
    record Told(Measure measure, String kind, String state, List<String> steps) {
    }

    /** What can be done next with one measure; a choice that does not belong to its state is empty. */
    record Panel(UUID measure, String kind, List<Choice> steps, List<Choice> places, List<Choice> skips,
            List<Choice> reasons, List<Choice> nexts, boolean ends, UUID stepId) {
    }

    private final PlanService plans;
    private final MeasureService measures;
    private final Callers callers;
    private final Visitor visitor;

    PlanPages(PlanService plans, MeasureService measures, Callers callers, Visitor visitor) {
        this.plans = plans;
        this.measures = measures;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** @param measure the one to move on; without one it is the newest that has not ended */
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("caseId") UUID caseId, @QueryParam("measure") @Nullable UUID measure,
            @QueryParam("said") @Nullable String said) {
        return page(caseId, measure, FormInput.empty(), said);
    }

    @POST
    @Path("plan-talks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response talk(@PathParam("caseId") UUID caseId, MultivaluedMap<String, String> typed) {
        var form = new WorkForm(FormInput.of(typed), words());
        var caller = callers.current();
        var command = form.talk(caseId, visitor.zone(), caller);
        if (command.isEmpty()) {
            return again(caseId, null, form.form());
        }
        return switch (plans.hold(caller, command.get())) {
            case Holding.GoalMissing _ -> again(caseId, null, form.form().refuse("goal", words().give_goal()));
            case Holding.Fair(Recording.Unknown<?> _) -> throw unknown();
            case Holding.Fair(Recording.Untimely<?> _) -> again(caseId, null,
                    form.form().refuse("heldAt", words().not_a_time()));
            case Holding.Fair _ -> to(caseId, "talked");
        };
    }

    @POST
    @Path("measures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response refer(@PathParam("caseId") UUID caseId, MultivaluedMap<String, String> typed) {
        var form = new WorkForm(FormInput.of(typed), words());
        var caller = callers.current();
        var command = form.referral(caseId, caller);
        if (command.isEmpty()) {
            return again(caseId, null, form.form());
        }
        return switch (measures.refer(caller, command.get())) {
            case Referring.Unknown _ -> throw unknown();
            case Referring.AlreadyReferred _ -> again(caseId, null, form.form().refuse("kind", words().already_referred()));
            default -> to(caseId, "referred");
        };
    }

    @POST
    @Path("measures/{id}/steps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = new WorkForm(FormInput.of(typed), words());
        var caller = callers.current();
        var command = form.step(id, caller);
        if (command.isEmpty()) {
            return again(caseId, id, form.form());
        }
        return switch (measures.move(caller, command.get())) {
            case Moving.Unknown _ -> throw unknown();
            case Moving.Unfit(var faults) -> again(caseId, id, form.refuse(faults));
            case Moving.NoFreeSeat _ -> again(caseId, id, form.form().refuse("placeId", words().no_free_seat()));
            case Moving.OutOfTurn(var ahead) -> again(caseId, id, form.form().refuse("skip", words().give_skip(ahead)));
            case Moving.CannotMove _ -> again(caseId, id, form.form().refuse("step", words().choose_step()));
            default -> to(caseId, "moved");
        };
    }

    private Response again(UUID caseId, @Nullable UUID measure, FormInput form) {
        return Response.status(422).entity(page(caseId, measure, form, null)).build();
    }

    private Response to(UUID caseId, String said) {
        return SeeOther.to(visitor.frame(), "/work-inclusion/cases/" + caseId + "?said=" + said);
    }

    private TemplateInstance page(UUID caseId, @Nullable UUID wanted, FormInput form, @Nullable String said) {
        var file = plans.show(callers.current(), caseId, PURPOSE).orElseThrow(PlanPages::unknown);
        var open = file.measures().stream().filter(one -> one.state() != State.ENDED).toList();
        var chosen = open.stream().filter(one -> one.id().equals(wanted)).findFirst().or(() -> open.stream().findFirst());
        return new show(visitor.frame(), form, file, words().in_case(caseId.toString().substring(0, 8)),
                file.clocks().stream().map(clock -> ClockView.of(clock, words().guarantee(clock.guarantee()))).toList(),
                List.of(new Choice("yes", words().answer("yes")), new Choice("no", words().answer("no"))),
                choices(MeasureKind.class, words()::kind), file.measures().stream().map(this::told).toList(),
                chosen.map(this::panel).orElse(null), UUID.randomUUID(), UUID.randomUUID(), said);
    }

    private Told told(Measure measure) {
        return new Told(measure, words().kind(measure.kind().code()), words().state(Codes.of(measure.state())),
                measure.steps().stream().map(this::step).toList());
    }

    private String step(Measure.Step step) {
        var why = Stream.of(step.reason() == null ? null : words().reason(Codes.of(step.reason())),
                step.next() == null ? null : words().next(Codes.of(step.next())),
                step.skip() == null ? null : words().skip(Codes.of(step.skip())),
                step.endsOn() == null ? null : words().ends(Words.date(step.endsOn(), visitor.frame())))
                .filter(Objects::nonNull).toList();
        return words().step(Codes.of(step.kind())) + (why.isEmpty() ? "" : ": " + String.join(", ", why));
    }

    private Panel panel(Measure measure) {
        var waiting = measure.waiting();
        var started = measure.state() == State.STARTED;
        var steps = Arrays.stream(StepKind.values()).filter(step -> switch (step) {
            case STARTED -> waiting;
            case PAUSED -> started;
            case PROLONGED -> measure.running();
            case RESUMED -> measure.state() == State.PAUSED;
            case ENDED -> true;
        }).map(step -> new Choice(Codes.of(step), words().step_do(Codes.of(step)))).toList();
        var places = !waiting ? List.<Choice> of()
                : measures.places(callers.current(), measure.municipality()).stream()
                        .filter(one -> one.place().kind() == measure.kind())
                        .map(one -> new Choice(one.place().id().toString(), words().place_of(one.place().unit(), one.free())))
                        .toList();
        return new Panel(measure.id(), words().kind(measure.kind().code()), steps, places,
                waiting ? choices(SkipReason.class, words()::skip) : List.of(),
                started ? choices(PauseReason.class, words()::reason) : List.of(), choices(Next.class, words()::next),
                waiting || started, UUID.randomUUID());
    }

    private static <E extends Enum<E>> List<Choice> choices(Class<E> kind, UnaryOperator<String> words) {
        return Arrays.stream(kind.getEnumConstants()).map(one -> new Choice(Codes.of(one), words.apply(Codes.of(one))))
                .toList();
    }

    private WorkWords words() {
        return BundleWords.in(WorkWords.class, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-case", "There is nothing with this id here").asException();
    }
}
