package trygg.housing.vacancy.web;

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
import jakarta.ws.rs.sse.OutboundSseEvent;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import trygg.housing.home.Home;
import trygg.housing.home.Home.Feature;
import trygg.housing.vacancy.AnswerOffer;
import trygg.housing.vacancy.AnswerOffer.Answering;
import trygg.housing.vacancy.Assignment;
import trygg.housing.vacancy.AssignmentService;
import trygg.housing.vacancy.Bypass;
import trygg.housing.vacancy.Bypass.Bypassing;
import trygg.housing.vacancy.BypassService;
import trygg.housing.vacancy.Offer;
import trygg.housing.vacancy.OfferMatch;
import trygg.housing.vacancy.OfferMatch.Offering;
import trygg.housing.vacancy.OpenVacancy;
import trygg.housing.vacancy.OpenVacancy.Opening;
import trygg.housing.vacancy.Vacancy;
import trygg.housing.vacancy.VacancyService;
import trygg.housing.vacancy.VacancyService.Counted;
import trygg.housing.vacancy.WaitingHousehold;
import trygg.housing.vacancy.plan.Assigning;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.LiveFragment;
import trygg.platform.pages.Nudges;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** Vacant homes for staff: what is open, who comes first and why, offers, bypasses and the proposal for all at once. */
@Path("/vacancies")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class VacancyPages {

    private static final String PURPOSE = "case-handling";
    private static final int ROWS = 50;

    record board(PageFrame frame, FormInput form, List<Row> rows, @Nullable String more, List<Choice> homes,
            List<Count> bypasses, UUID actId, @Nullable String said, String live) implements TemplateInstance {
    }

    record board$rows(PageFrame frame, List<Row> rows, @Nullable String more) implements TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, RankingPage page, @Nullable String said) implements TemplateInstance {
    }

    record plan(PageFrame frame, Assignment plan, String state, List<Level> levels) implements TemplateInstance {
    }

    /** @param clock by when it is to be offered; nothing where no time is promised */
    record Row(UUID id, String home, @Nullable String district, int fitting, String opened, String state,
            @Nullable ClockView clock) {
    }

    record Count(String name, long count) {
    }

    record Level(String name, int proposed, int greedy) {
    }

    private final VacancyService vacancies;
    private final BypassService bypasses;
    private final AssignmentService assignments;
    private final Municipalities municipalities;
    private final LiveFragment live;
    private final Callers callers;
    private final Visitor visitor;

    VacancyPages(VacancyService vacancies, BypassService bypasses, AssignmentService assignments,
            Municipalities municipalities, LiveFragment live, Callers callers, Visitor visitor) {
        this.vacancies = vacancies;
        this.bypasses = bypasses;
        this.assignments = assignments;
        this.municipalities = municipalities;
        this.live = live;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board(@QueryParam("after") @Nullable String after, @QueryParam("said") @Nullable String said) {
        return board(after, FormInput.empty(), said);
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(@QueryParam("after") @Nullable String after) {
        var municipality = visitor.requireMunicipality();
        var frame = visitor.frame();
        var from = Cursor.parse(after);
        // Refuses who may not; the looks that follow are this one.
        vacancies.list(callers.current(), municipality, from, ROWS);
        return live.stream("vacancies", List.of(Nudges.boardOf(municipality)), frame.language(), () -> {
            var found = vacancies.listAgain(municipality, from, ROWS);
            var words = BundleWords.in(VacancyWords.class, frame.language());
            return new board$rows(frame, rows(found, municipality, frame, words), more(found, frame));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        if (form.value("homeId").isEmpty()) {
            return Response.status(422).entity(board(null, form.refuse("homeId", words().choose_home()), null)).build();
        }
        var caller = callers.current();
        return switch (vacancies.open(caller, new OpenVacancy(form.id("actId"), form.id("homeId"), null, caller.id()))) {
            case Opening.Opened(var one) -> to(one.id(), "opened");
            case Opening.Repeated(var one) -> to(one.id(), "opened");
            default -> Response.status(422).entity(board(null, form.refuse("homeId", words().cannot_let()), null)).build();
        };
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(id, FormInput.empty(), said);
    }

    @POST
    @Path("{id}/offers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response offer(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var caller = callers.current();
        return switch (vacancies.offer(caller,
                new OfferMatch(form.id("actId"), id, form.id("householdId"), caller.id()))) {
            case Offering.Offered _ -> to(id, "offered");
            case Offering.Repeated _ -> to(id, "offered");
            case Offering.Unknown _ -> throw unknown();
            // Somebody has changed the list or offered it meanwhile, and the page tells.
            default -> to(id, "before");
        };
    }

    @POST
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var accepted = form.chosen("answer", "yes");
        var reason = accepted ? null : Codes.read(Offer.Reason.class, form.value("reason")).orElse(null);
        if (!accepted && reason == null) {
            return Response.status(422).entity(page(id, form.refuse("reason", words().choose_reason()), null)).build();
        }
        var caller = callers.current();
        return switch (vacancies.answer(caller, new AnswerOffer(form.id("offerId"), accepted, reason, caller.id()))) {
            case Answering.Answered _ -> to(id, "answered");
            case Answering.Repeated _ -> to(id, "answered");
            case Answering.Unknown _ -> throw unknown();
            case Answering.AnsweredBefore _ -> to(id, "before");
        };
    }

    @POST
    @Path("{id}/bypasses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response propose(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var reason = Codes.read(Bypass.Reason.class, form.value("bypassReason"));
        if (reason.isEmpty()) {
            return Response.status(422).entity(page(id, form.refuse("bypassReason", words().choose_reason()), null)).build();
        }
        var caller = callers.current();
        return after(id, "proposed", bypasses.propose(caller, new Bypass.Propose(form.id("actId"), id, form.id("householdId"),
                reason.get(), caller.id(), caller.isStaff())));
    }

    @POST
    @Path("{id}/bypasses/{bypassId}/signature")
    @Operation(hidden = true)
    public Response sign(@PathParam("id") UUID id, @PathParam("bypassId") UUID bypassId) {
        var caller = callers.current();
        return after(id, "signed", bypasses.sign(caller, new Bypass.Sign(bypassId, caller.id(), caller.isStaff())));
    }

    @POST
    @Path("plans")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(MultivaluedMap<String, String> typed) {
        var begun = assignments.begin(callers.current(), FormInput.of(typed).id("actId"), visitor.requireMunicipality());
        return SeeOther.to(visitor.frame(), "/vacancies/plans/" + begun.id());
    }

    @GET
    @Path("plans/{planId}")
    @Operation(hidden = true)
    public TemplateInstance plan(@PathParam("planId") UUID id) {
        var one = assignments.show(callers.current(), id).orElseThrow(VacancyPages::unknown);
        var words = words();
        var levels = Assigning.LEVELS.stream().filter(one.score()::containsKey).map(level -> new Level(words.level(level),
                one.score().get(level).proposed(), one.score().get(level).greedy())).toList();
        return new plan(visitor.frame(), one, words.plan_state(Codes.of(one.state()), one.progress()), levels);
    }

    private Response after(UUID id, String done, Bypassing bypassing) {
        return switch (bypassing) {
            case Bypassing.Noted _ -> to(id, done);
            case Bypassing.Repeated _ -> to(id, done);
            case Bypassing.SamePerson _ -> to(id, "same-person");
            case Bypassing.Unknown _ -> throw unknown();
            default -> to(id, "before");
        };
    }

    private TemplateInstance board(@Nullable String after, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var caller = callers.current();
        var municipality = visitor.requireMunicipality();
        var words = words();
        var found = vacancies.list(caller, municipality, Cursor.parse(after), ROWS);
        var year = LocalDate.ofInstant(visitor.now(), visitor.zone()).getYear();
        var counts = new ArrayList<Count>();
        bypasses.signedIn(municipalities.require(municipality), year)
                .forEach((reason, count) -> counts.add(new Count(words.bypass_reason(Codes.of(reason)), count)));
        return new board(frame, form, rows(found, municipality, frame, words), more(found, frame),
                vacancies.lettable(caller, municipality).stream()
                        .map(home -> new Choice(home.id().toString(), name(home, words))).toList(),
                counts, UUID.randomUUID(), said,
                frame.root() + "/vacancies/live" + (after == null ? "" : "?after=" + Cursor.parse(after)));
    }

    private TemplateInstance page(UUID id, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var caller = callers.current();
        var vacancy = vacancies.find(caller, id).orElseThrow(VacancyPages::unknown);
        // While somebody holds it, or has it, the list that counts is the frozen one.
        var ranked = vacancies.ranked(caller, id, null, vacancy.open() && vacancy.offer() == null, PURPOSE)
                .orElseThrow(VacancyPages::unknown);
        var first = vacancy.open() && vacancy.offer() == null
                ? ranked.ranking().first().map(WaitingHousehold::id).orElse(null)
                : null;
        return new show(frame, form, RankingPage.of(ranked, first, frame, words()), said);
    }

    private List<Row> rows(Counted found, String municipality, PageFrame frame, VacancyWords words) {
        var profile = municipalities.require(municipality);
        return found.page().items().stream().map(one -> {
            var clock = found.clocks().get(one.id());
            var district = one.heldByProtected() ? null : one.home().districtTold();
            return new Row(one.id(), name(one, words), district == null ? null : profile.districtName(district),
                    one.fitting(),
                    Words.date(LocalDate.ofInstant(one.openedAt(), frame.zone()), frame), words.state_of(state(one)),
                    clock == null ? null : ClockView.of(clock, words.offered_in_time()));
        }).toList();
    }

    /** Where it is stays untold as soon as a protected household has it, as in {@code TenancyPage.name}. */
    static String name(Vacancy one, VacancyWords words) {
        return one.heldByProtected() ? kind(one.home(), words) : name(one.home(), words);
    }

    private static String kind(Home home, VacancyWords words) {
        return words.kind(Codes.of(home.kind())) + " " + words.holds(home.capacity());
    }

    /** What kind it is and where; of a hidden home only the kind. */
    private static String name(Home home, VacancyWords words) {
        return home.has(Feature.HIDDEN) ? kind(home, words) : kind(home, words) + ", " + home.where();
    }

    private static String state(Vacancy one) {
        var offer = one.offer();
        return !one.open() && offer == null ? "withdrawn"
                : offer == null ? "open" : offer.answer() == null ? "offered" : "accepted";
    }

    private static @Nullable String more(Counted found, PageFrame frame) {
        return found.page().next() == null ? null : frame.root() + "/vacancies?after=" + found.page().next();
    }

    private Response to(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/vacancies/" + id + "?said=" + said);
    }

    private VacancyWords words() {
        return BundleWords.in(VacancyWords.class, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-vacancy", "There is nothing with this id here").asException();
    }
}
