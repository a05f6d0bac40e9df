package trygg.benefits.work.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.application.web.Discretion;
import trygg.benefits.work.ChangePlace.Placing;
import trygg.benefits.work.JobSupport;
import trygg.benefits.work.Measure;
import trygg.benefits.work.MeasureKind;
import trygg.benefits.work.MeasureService;
import trygg.benefits.work.MeasureService.Overview;
import trygg.benefits.work.Queue;
import trygg.benefits.work.SeatGoal;
import trygg.benefits.work.Seats;
import trygg.benefits.work.SelfSupport;
import trygg.benefits.work.Support.Supporting;
import trygg.benefits.work.SupportService;
import trygg.benefits.work.WorkFigures;
import trygg.benefits.work.WorkFigures.Days;
import trygg.platform.api.Codes;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Figure;
import trygg.platform.pages.Figure.Bar;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.pages.WorkList.Filter;
import trygg.platform.secrecy.Callers;

/** One kind of measure at a time: who waits and why there, which places there are, and how it goes. */
@Path("/work-inclusion")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class WorkPages {

    record show(PageFrame frame, FormInput form, String kind, List<Filter> kinds, List<Row> queue, boolean condition,
            List<Seats> seats, List<Group> days, Figure months, List<Ended> after, List<Ending> ending, long exits,
            List<Out> out, UUID placeId, Beside beside, long missingSeats, List<String> withoutSeats,
            List<SeatMonth> seatMonths,
            @Nullable String goal, @Nullable String said) implements TemplateInstance {
    }

    /** Work beside treatment, in the reader's words. */
    record Beside(JobSupport figures, List<Gap> gaps, List<Load> loads, String toEmployer, int most) {
    }

    record Gap(String href, @Nullable String name, String text) {
    }

    /** @param above whether it is more than the guidance says */
    record Load(String specialist, long people, boolean above) {
    }

    /** @param goal a dash where none was decided */
    record SeatMonth(String month, int seats, String goal, long seatDays) {
    }

    /** What became of exits from aid so many months after. */
    record Out(int months, long stillOut, long returned, long tooEarly) {
    }

    /** A place in the queue, in the reader's words. */
    record Row(int position, String href, @Nullable String name, String why, long days, long passedOver) {
    }

    /** A measure of any kind whose place is promised for no more than a month, or was until a day that has passed. */
    record Ending(String href, @Nullable String name, String kind, String on) {
    }

    /** Days to start of one group. */
    record Group(String name, Days days) {
    }

    record Ended(String next, long count) {
    }

    private final MeasureService measures;
    private final SupportService support;
    private final Callers callers;
    private final Visitor visitor;

    WorkPages(MeasureService measures, SupportService support, Callers callers, Visitor visitor) {
        this.measures = measures;
        this.support = support;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("kind") @Nullable String kind, @QueryParam("said") @Nullable String said) {
        return page(kind(kind), FormInput.empty().with("from", visitor.now().atZone(visitor.zone()).toLocalDate().toString()),
                said);
    }

    @POST
    @Path("places")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response place(@QueryParam("kind") @Nullable String code, MultivaluedMap<String, String> typed) {
        var kind = kind(code);
        var form = new WorkForm(FormInput.of(typed), words());
        var caller = callers.current();
        var command = form.place(visitor.requireMunicipality(), kind, caller);
        if (command.isEmpty()) {
            return Response.status(422).entity(page(kind, form.form(), null)).build();
        }
        return switch (measures.change(caller, command.get())) {
            case Placing.BeforeLastChange _ -> Response.status(422)
                    .entity(page(kind, form.form().refuse("from", words().before_last()), null)).build();
            case Placing.OtherContent _ -> Response.status(422)
                    .entity(page(kind, form.form().refuse("from", words().before_last()), null)).build();
            // New or sent twice: in both cases the page shows it.
            default -> SeeOther.to(visitor.frame(), "/work-inclusion?kind=" + kind.code() + "&said=placed");
        };
    }

    /** Decides how many seats of the kind there are to be (C045). */
    @POST
    @Path("goals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response aim(@QueryParam("kind") @Nullable String code, MultivaluedMap<String, String> typed) {
        var kind = kind(code);
        var form = new WorkForm(FormInput.of(typed), words());
        var caller = callers.current();
        var command = form.goal(visitor.requireMunicipality(), kind, said(), caller);
        if (command.isPresent() && support.aim(caller, command.get()) instanceof Supporting.OtherContent) {
            form.form().refuse("goalFrom", said().goal_taken());
        }
        return form.form().accepted() ? SeeOther.to(visitor.frame(), "/work-inclusion?kind=" + kind.code() + "&said=placed")
                : Response.status(422).entity(page(kind, form.form(), null)).build();
    }

    private TemplateInstance page(MeasureKind kind, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var overview = measures.overview(callers.current(), visitor.requireMunicipality(), "case-handling");
        var kinds = Arrays.stream(MeasureKind.values()).map(one -> new Filter(words().kind(one.code()),
                frame.root() + "/work-inclusion?kind=" + one.code(), one == kind)).toList();
        var figures = overview.figures().get(kind.ordinal());
        var exits = measures.selfSupport(callers.current(), visitor.requireMunicipality()).exits();
        return new show(frame, form, kind.code(), kinds,
                overview.queues().get(kind.ordinal()).ranked().stream().map(one -> row(one, overview)).toList(),
                overview.mayBeCondition(kind),
                overview.seats().stream().filter(one -> one.place().kind() == kind).toList(),
                List.of(new Group(words().with_children(), figures.withChildren()),
                        new Group(words().without_children(), figures.withoutChildren())),
                months(figures, frame),
                Arrays.stream(Measure.Next.values()).map(next -> new Ended(words().next(Codes.of(next)),
                        figures.after().getOrDefault(next, 0L))).toList(),
                overview.ending().stream().map(one -> ending(one, frame)).toList(),
                exits.count(),
                SelfSupport.HORIZONS.stream().map(horizon -> out(horizon, exits)).toList(), UUID.randomUUID(), beside(frame),
                overview.missingSeats(kind), overview.withoutSeats(),
                figures.months().stream().map(one -> new SeatMonth(Words.month(one.month(), frame), one.seats(),
                        one.goal() == null ? "–" : Words.number(one.goal(), frame), one.seatDays())).toList(),
                goal(kind), said);
    }

    private Beside beside(PageFrame frame) {
        var figures = support.jobSupport(callers.current(), visitor.requireMunicipality(), "case-handling");
        var toEmployer = figures.toEmployer();
        return new Beside(figures, figures.gaps().stream().map(gap -> new Gap(href(gap.measure(), frame), name(gap.measure()),
                words().kind(gap.measure().kind().code()) + ", " + said().since(Words.date(gap.since(), frame)))).toList(),
                figures.caseloads().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(load -> new Load(load.getKey(),
                        load.getValue(), load.getValue() > JobSupport.MOST_PEOPLE)).toList(),
                said().to_employer(toEmployer.median() == null ? "–" : Words.number(toEmployer.median(), frame),
                        toEmployer.met(), toEmployer.waiting()),
                JobSupport.MOST_PEOPLE);
    }

    private @Nullable String goal(MeasureKind kind) {
        var today = visitor.now().atZone(visitor.zone()).toLocalDate();
        return support.goals(callers.current(), visitor.requireMunicipality()).stream()
                .filter(one -> one.kind() == kind && !one.from().isAfter(today)).max(Comparator.comparing(SeatGoal::from))
                .map(one -> said().goal_now(one.seats(), one.decision())).orElse(null);
    }

    private SupportWords said() {
        return BundleWords.in(SupportWords.class, visitor.language());
    }

    private static Out out(int horizon, SelfSupport.Group exits) {
        var after = Objects.requireNonNull(exits.after().get(horizon));
        return new Out(horizon, after.stillOut(), after.returned(), after.tooEarly());
    }

    private Ending ending(Measure measure, PageFrame frame) {
        var endsOn = Objects.requireNonNull(measure.endsOn());
        var day = Words.date(endsOn, frame);
        return new Ending(href(measure, frame) + "?measure=" + measure.id(), name(measure),
                words().kind(measure.kind().code()),
                endsOn.isBefore(frame.now().atZone(frame.zone()).toLocalDate()) ? words().ended_on(day) : words().ends(day));
    }

    private static String href(Measure measure, PageFrame frame) {
        return frame.root() + "/work-inclusion/cases/" + measure.caseId();
    }

    private @Nullable String name(Measure measure) {
        return new Discretion(measure.protectedPerson())
                .tell(words().in_case(measure.caseId().toString().substring(0, 8)));
    }

    private Row row(Queue.Ranked ranked, Overview overview) {
        var measure = ranked.measure();
        return new Row(ranked.position(), href(measure, visitor.frame()), name(measure),
                String.join(", ", ranked.reasons().stream().map(reason -> words().rank(Codes.of(reason))).toList()),
                ranked.days(), overview.passedOver().getOrDefault(measure.id(), 0L));
    }

    private Figure months(WorkFigures figures, PageFrame frame) {
        return new Figure(words().seats_by_month(), words().month(), words().seats(),
                figures.months().stream().map(one -> new Bar(Words.month(one.month(), frame),
                        BigDecimal.valueOf(one.seats()), words().seats_of(one.yearBefore(), one.taken()), false)).toList(),
                null);
    }

    private MeasureKind kind(@Nullable String code) {
        // Addresses are kept, and kinds may go: an unknown one counts as none.
        return code == null ? MeasureKind.IPS : Codes.read(MeasureKind.class, code).orElse(MeasureKind.IPS);
    }

    private WorkWords words() {
        return BundleWords.in(WorkWords.class, visitor.language());
    }
}
