package trygg.housing.eviction.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
import trygg.housing.eviction.EvictionFact;
import trygg.housing.eviction.EvictionService;
import trygg.housing.eviction.EvictionService.Board;
import trygg.housing.eviction.EvictionService.Cost;
import trygg.housing.eviction.EvictionService.File;
import trygg.housing.eviction.EvictionThreat;
import trygg.housing.eviction.EvictionThreat.State;
import trygg.housing.eviction.EvictionThreats.Counts;
import trygg.housing.eviction.FactKind;
import trygg.housing.eviction.TellFact;
import trygg.housing.eviction.Telling;
import trygg.housing.eviction.Telling.Fault;
import trygg.housing.eviction.Way;
import trygg.housing.need.web.HousingWords;
import trygg.platform.api.Codes;
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
import trygg.platform.secrecy.Callers;

/** The countdown of evictions, and one threatened home with what can be told of it. */
@Path("/evictions")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class EvictionPages {

    record board(PageFrame frame, View view, String live) implements TemplateInstance {
    }

    record board$rows(PageFrame frame, View view) implements TemplateInstance {
    }

    /** What changes while the page is open. */
    record View(Counts counts, List<Row> open, List<Row> averted, List<Row> executed, List<Night> nights,
            List<Ending> ending) {
    }

    record show(PageFrame frame, FormInput form, EvictionThreat threat, String shortCase, String day, List<Line> lines,
            @Nullable BigDecimal owed, @Nullable Cost evicting, boolean cheaper, String currency, boolean open,
            List<ClockView> clocks, List<Choice> kinds, List<Choice> ways, UUID factId, @Nullable String said)
            implements
                TemplateInstance {
    }

    /** A threat in the reader's words. @param days to the eviction, empty when none is set */
    record Row(UUID id, boolean protectedPerson, String shortCase, @Nullable LocalDate on, String days, boolean children,
            boolean red, boolean attended, String outcome) {
    }

    /** A home with children that ends. @param when in words */
    record Ending(boolean protectedPerson, UUID caseId, String shortCase, LocalDate on, String when) {
    }

    /** @param clock to the last of the profile's nights; broken means it is with the manager */
    record Night(boolean protectedPerson, UUID caseId, String shortCase, long nights, @Nullable ClockView clock,
            boolean escalated) {
    }

    record Line(EvictionFact fact, String kind, String more) {
    }

    private final EvictionService evictions;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;
    private final LiveFragment live;
    private final Clock clock;

    EvictionPages(EvictionService evictions, Municipalities municipalities, Callers callers, Visitor visitor,
            LiveFragment live, Clock clock) {
        this.evictions = evictions;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
        this.live = live;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board() {
        var frame = visitor.frame();
        return new board(frame, view(frame, evictions.board(callers.current(), visitor.requireMunicipality())),
                frame.root() + "/evictions/live");
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live() {
        var frame = visitor.frame();
        var municipality = visitor.requireMunicipality();
        // Logs that the board is being watched, and refuses who may not; the looks that follow are this one read.
        evictions.board(callers.current(), municipality);
        return live.stream("evictions", List.of(Nudges.boardOf(municipality)), frame.language(), () -> {
            var now = frame.at(clock.instant());
            return new board$rows(now, view(now, evictions.boardAgain(municipality)));
        });
    }

    private static View view(PageFrame frame, Board board) {
        var words = BundleWords.in(EvictionWords.class, frame.language());
        var guarantees = BundleWords.in(HousingWords.class, frame.language());
        var nights = board.nights().stream().map(one -> new Night(one.stay().protectedPerson(), one.stay().caseId(),
                shortCase(words, one.stay().caseId()),
                EvictionViews.nights(one.stay().beganAt(), frame.now(), frame.zone()),
                one.clock() == null ? null
                        : ClockView.of(one.clock(), guarantees.guarantee(one.clock().guarantee())),
                one.clock() != null && one.clock().dueAt().isBefore(frame.now()))).toList();
        return new View(board.counts(), rows(frame, board.open()), rows(frame, board.averted()),
                rows(frame, board.executed()), nights,
                board.ending().stream().map(one -> new Ending(one.protectedPerson(), one.caseId(),
                        shortCase(words, one.caseId()), one.on(), words.ends(one.over()))).toList());
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(id, FormInput.empty(), said);
    }

    @POST
    @Path("{id}/facts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tell(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var kind = Codes.read(FactKind.class, form.value("kind"));
        if (kind.isEmpty()) {
            form.refuse("kind", words().choose_kind());
        }
        var at = form.time("at", visitor.zone(), words().not_a_time());
        var on = day(form);
        if (form.value("says").length() > 4000) {
            form.refuse("says", words().too_long());
        }
        if (form.value("named").length() > 100) {
            form.refuse("named", words().too_long());
        }
        if (!form.accepted() || kind.isEmpty()) {
            return again(id, form);
        }
        var caller = callers.current();
        var answer = evictions.tell(caller, new TellFact(form.id("factId"), id, kind.get(), at, on, null,
                typed(form, "named"), typed(form, "says"),
                kind.get() == FactKind.AVERTED ? Codes.read(Way.class, form.value("way")).orElse(null) : null, caller.id(),
                caller.isStaff() && caller.is("manager")));
        return switch (answer.telling()) {
            case Telling.Told _ -> back(id, "told");
            case Telling.Repeated _ -> back(id, "told");
            case Telling.Unknown _ -> throw unknown();
            case Telling.NeedsManager _ -> again(id, form.refuse("kind", words().needs_manager()));
            case Telling.Unfit(var faults) -> again(id, refuse(form, faults));
            // Somebody ended it meanwhile, and the page tells how.
            default -> back(id, "before");
        };
    }

    private @Nullable LocalDate day(FormInput form) {
        if (form.value("on").isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(form.value("on"));
        } catch (DateTimeException _) {
            form.refuse("on", words().give_day());
            return null;
        }
    }

    private FormInput refuse(FormInput form, Set<Fault> faults) {
        faults.forEach(fault -> {
            switch (fault) {
                case DAY_MISSING -> form.refuse("on", words().give_day());
                case NO_EVICTION_DAY -> form.refuse("kind", words().no_day());
                case NAME_MISSING -> form.refuse("named", words().give_name());
                case REASON_MISSING -> form.refuse("says", words().give_reason());
                case WAY_MISSING -> form.refuse("way", words().choose_way());
                case NOT_HERE -> form.refuse("kind", words().choose_kind());
                case IN_FUTURE -> form.refuse("at", words().time_future());
            }
        });
        return form;
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(id, form, null)).build();
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/evictions/" + id + "?said=" + said);
    }

    private TemplateInstance page(UUID id, FormInput form, @Nullable String said) {
        File file = evictions.show(callers.current(), id, "case-handling").orElseThrow(EvictionPages::unknown);
        var threat = file.threat();
        var guarantees = BundleWords.in(HousingWords.class, visitor.language());
        var currency = switch (municipalities.require(threat.municipality()).country()) {
            case SE -> "SEK";
            case NO -> "NOK";
        };
        return new show(visitor.frame(), form, threat, shortCase(words(), threat.caseId()),
                days(visitor.frame(), threat),
                threat.facts().stream().map(this::line).toList(), threat.owed().orElse(null), file.evicting(),
                file.evicting() != null && threat.owed().filter(owed -> owed.compareTo(file.evicting().sum()) < 0).isPresent(),
                currency,
                threat.state() == State.OPEN,
                file.clocks().stream().map(clock -> ClockView.of(clock, guarantees.guarantee(clock.guarantee()))).toList(),
                Arrays.stream(FactKind.values()).filter(kind -> kind != FactKind.ARREARS_NOTICE)
                        .map(kind -> new Choice(Codes.of(kind), words().kind(Codes.of(kind)))).toList(),
                Arrays.stream(Way.values()).map(way -> new Choice(Codes.of(way), words().way(Codes.of(way)))).toList(),
                UUID.randomUUID(), said);
    }

    private Line line(EvictionFact fact) {
        return new Line(fact, words().kind(Codes.of(fact.kind())),
                fact.way() == null ? "" : words().way(Codes.of(fact.way())));
    }

    private static List<Row> rows(PageFrame frame, List<EvictionThreat> threats) {
        var words = BundleWords.in(EvictionWords.class, frame.language());
        return threats.stream().map(one -> new Row(one.id(), one.protectedPerson(), shortCase(words, one.caseId()),
                one.day().map(EvictionFact::on).orElse(null), days(frame, one), one.children(), one.red(), one.attended(),
                one.latest(FactKind.AVERTED).map(EvictionFact::way).map(way -> words.way(Codes.of(way))).orElse("")))
                .toList();
    }

    /** How long it is to the eviction, in words. */
    private static String days(PageFrame frame, EvictionThreat threat) {
        var words = BundleWords.in(EvictionWords.class, frame.language());
        var today = LocalDate.ofInstant(frame.now(), frame.zone());
        return threat.day().map(EvictionFact::on).map(on -> words.days(ChronoUnit.DAYS.between(today, on)))
                .orElseGet(words::no_day_yet);
    }

    private static String shortCase(EvictionWords words, UUID caseId) {
        return words.in_case(caseId.toString().substring(0, 8));
    }

    private EvictionWords words() {
        return BundleWords.in(EvictionWords.class, visitor.language());
    }

    private static @Nullable String typed(FormInput form, String field) {
        return form.value(field).isEmpty() ? null : form.value(field);
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-eviction-threat", "There is nothing with this id here").asException();
    }
}
