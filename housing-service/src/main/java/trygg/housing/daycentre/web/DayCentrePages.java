package trygg.housing.daycentre.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

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
import trygg.housing.daycentre.CentreAct;
import trygg.housing.daycentre.CentreAct.Fault;
import trygg.housing.daycentre.CentreClosure;
import trygg.housing.daycentre.DayCentre;
import trygg.housing.daycentre.DayCentreService;
import trygg.housing.daycentre.DayCentreService.Close;
import trygg.housing.daycentre.Hours;
import trygg.housing.daycentre.HoursPromise;
import trygg.housing.daycentre.Span;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Figure;
import trygg.platform.pages.Figure.Bar;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** Day centres for staff: which are open, how much of the promise was kept, and closing, opening and keeping the hours. */
@Path("/day-centres")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class DayCentrePages {

    private static final int YEAR = 365;

    record list(PageFrame frame, List<Row> centres) implements TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, Row centre, String address, List<Day> days, List<Closed> closures,
            Figure months, List<Choice> weekdays, List<Choice> reasons, UUID actId, @Nullable String said)
            implements
                TemplateInstance {
    }

    /** @param state whether it is open, in words @param kept of the last 365 days, in words */
    record Row(UUID id, String name, String state, boolean closed, String kept, String year) {
    }

    /** @param promised the hours, or that none are promised @param staffed when staff are there, where it differs */
    record Day(String day, String promised, String staffed) {
    }

    /** @param open whether it can be ended */
    record Closed(UUID id, String reason, String from, String until, String replacement, boolean open) {
    }

    private final DayCentreService centres;
    private final Callers callers;
    private final Visitor visitor;

    DayCentrePages(DayCentreService centres, Callers callers, Visitor visitor) {
        this.centres = centres;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return new list(visitor.frame(),
                centres.list(callers.current(), visitor.requireMunicipality()).stream().map(this::row).toList());
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(id, FormInput.empty(), said);
    }

    @POST
    @Path("{id}/closures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var reason = Codes.read(CentreClosure.Reason.class, form.value("reason"));
        if (reason.isEmpty()) {
            form.refuse("reason", words().choose_reason());
        }
        var from = form.time("from", visitor.zone(), words().not_a_time());
        var until = form.time("until", visitor.zone(), words().not_a_time());
        if (form.value("replacement").length() > 300) {
            form.refuse("replacement", words().too_long());
        }
        if (!form.accepted() || reason.isEmpty()) {
            return again(id, form);
        }
        return answer(id, form, "closed", centres.close(callers.current(),
                new Close(form.id("actId"), id, reason.get(), from, until, form.value("replacement"))));
    }

    @POST
    @Path("{id}/closures/{closure}/end")
    @Operation(hidden = true)
    public Response reopen(@PathParam("id") UUID id, @PathParam("closure") UUID closure) {
        return back(id, centres.reopen(callers.current(), id, closure) ? "reopened" : "before");
    }

    /** Weekdays from a day on; without a weekday, that one day alone. */
    @POST
    @Path("{id}/hours")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response hours(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var day = form.day("day", words().give_day());
        var opens = time(form, "opens");
        var closes = time(form, "closes");
        var staffedFrom = time(form, "staffedFrom");
        var staffedUntil = time(form, "staffedUntil");
        if (opens == null && closes != null) {
            form.refuse("opens", words().give_both());
        }
        if (opens != null && closes == null) {
            form.refuse("closes", words().give_both());
        }
        if (!form.accepted() || day == null) {
            return again(id, form);
        }
        var hours = opens == null || closes == null ? null
                : new Hours(opens, closes, staffedFrom == null ? opens : staffedFrom,
                        staffedUntil == null ? closes : staffedUntil);
        return answer(id, form, "promised", centres.promise(callers.current(),
                new HoursPromise(form.id("actId"), "", id, weekdays(form), day, hours)));
    }

    private static Set<DayOfWeek> weekdays(FormInput form) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        form.values("weekdays").forEach(code -> Codes.read(DayOfWeek.class, code).ifPresent(days::add));
        return days;
    }

    private @Nullable LocalTime time(FormInput form, String name) {
        try {
            return form.value(name).isEmpty() ? null : LocalTime.parse(form.value(name));
        } catch (DateTimeException _) {
            form.refuse(name, words().not_a_time());
            return null;
        }
    }

    private Response answer(UUID id, FormInput form, String said, CentreAct<?> act) {
        return switch (act) {
            case CentreAct.Done<?> _ -> back(id, said);
            case CentreAct.Repeated<?> _ -> back(id, said);
            case CentreAct.Unknown<?> _ -> throw unknown();
            case CentreAct.OtherContent<?> _ -> back(id, "before");
            case CentreAct.ClosedAlready<?> _ -> again(id, form.refuse("from", words().closed_already()));
            case CentreAct.Unfit<?>(var fault) -> again(id, refuse(form, fault));
        };
    }

    private FormInput refuse(FormInput form, Fault fault) {
        return switch (fault) {
            case REPLACEMENT_MISSING -> form.refuse("replacement", words().give_replacement());
            case ENDS_BEFORE_IT_BEGINS -> form.refuse("until", words().ends_before());
            case HOURS_IMPOSSIBLE -> form.refuse("closes", words().hours_impossible());
            case PROMISED_ALREADY -> form.refuse("day", words().promised_already());
        };
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(id, form, null)).build();
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/day-centres/" + id + "?said=" + said);
    }

    private TemplateInstance page(UUID id, FormInput form, @Nullable String said) {
        var centre = centres.show(callers.current(), id).orElseThrow(DayCentrePages::unknown);
        var frame = visitor.frame();
        var today = LocalDate.ofInstant(frame.now(), visitor.zone());
        return new show(frame, form, row(centre), centre.address(),
                DayCentreView.days(centre, today).stream().map(this::day).toList(),
                centre.closures().stream().map(this::closed).toList(), months(centre),
                choices(DayOfWeek.class, words()::weekday),
                choices(CentreClosure.Reason.class, words()::closing), UUID.randomUUID(), said);
    }

    private Row row(DayCentre centre) {
        var frame = visitor.frame();
        var now = frame.now();
        var closed = centre.closedAt(now);
        var uptime = centre.uptime(new Span(now.minus(Duration.ofDays(YEAR)), now), now);
        var state = closed.map(one -> words().closed_go_to(one.replacement()))
                .orElseGet(() -> centre.openAt(now) ? words().open_now()
                        : centre.calendar().opensAfter(now).map(at -> words().opens_at(Words.dateTime(at, frame)))
                                .orElseGet(() -> words().no_hours()));
        return new Row(centre.id(), centre.name(), state, closed.isPresent(),
                uptime.percent().map(percent -> words().kept(Words.number(percent, frame), hours(uptime.kept()),
                        hours(uptime.promised()))).orElseGet(() -> words().nothing_promised()),
                words().year(centre.calendar().openDays(LocalDate.ofInstant(now, visitor.zone()), YEAR)));
    }

    private String hours(Duration time) {
        return Words.number(BigDecimal.valueOf(time.toMinutes()).divide(BigDecimal.valueOf(60), 1,
                RoundingMode.DOWN), visitor.frame());
    }

    private Day day(DayCentreView.Day day) {
        var opens = day.opens();
        var closes = day.closes();
        var name = words().weekday(Codes.of(day.day().getDayOfWeek())) + " " + Words.date(day.day(), visitor.frame());
        if (opens == null || closes == null) {
            return new Day(name, words().none_promised(), "");
        }
        var staffed = opens.equals(day.staffedFrom()) && closes.equals(day.staffedUntil()) ? words().all_the_time()
                : words().between(String.valueOf(day.staffedFrom()), String.valueOf(day.staffedUntil()));
        return new Day(name, words().between(opens.toString(), closes.toString()), staffed);
    }

    private Closed closed(CentreClosure one) {
        var until = one.over() != null ? one.over() : one.until();
        return new Closed(one.id(), words().closing(Codes.of(one.reason())), said(one.from()),
                until == null ? words().until_told() : said(until), one.replacement(), one.over() == null);
    }

    private String said(Instant at) {
        return Words.dateTime(at, visitor.frame());
    }

    private Figure months(DayCentre centre) {
        var frame = visitor.frame();
        return new Figure(words().months(), words().month(), words().percent(),
                DayCentreView.months(centre, frame.now()).stream()
                        .filter(month -> month.kept().promisedMinutes() > 0)
                        .map(month -> new Bar(Words.month(month.month(), frame), month.kept().percent(),
                                words().of_promised(hours(Duration.ofMinutes(month.kept().keptMinutes())),
                                        hours(Duration.ofMinutes(month.kept().promisedMinutes()))),
                                false))
                        .toList(),
                null);
    }

    private DayCentreWords words() {
        return BundleWords.in(DayCentreWords.class, visitor.language());
    }

    private static List<Choice> choices(Class<? extends Enum<?>> kind, UnaryOperator<String> word) {
        return Codes.all(kind).stream().map(code -> new Choice(code, word.apply(code))).toList();
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-day-centre", "There is no day centre with this id here").asException();
    }
}
