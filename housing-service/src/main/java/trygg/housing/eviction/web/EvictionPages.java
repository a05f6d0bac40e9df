package trygg.housing.eviction.web;

import java.math.BigDecimal;
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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.eviction.EvictionFact;
import trygg.housing.eviction.EvictionService;
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
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The countdown of evictions, and one threatened home with what can be told of it. */
@Path("/evictions")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class EvictionPages {

    record board(PageFrame frame, Counts counts, List<Row> open, List<Row> averted, List<Row> executed,
            List<Night> nights) implements TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, EvictionThreat threat, String shortCase, String day, List<Line> lines,
            @Nullable BigDecimal owed, @Nullable BigDecimal evicting, String currency, boolean open,
            List<ClockView> clocks, List<Choice> kinds, List<Choice> ways, UUID factId, @Nullable String said)
            implements
                TemplateInstance {
    }

    /** A threat in the reader's words. @param days to the eviction, empty when none is set */
    record Row(UUID id, boolean protectedPerson, String shortCase, @Nullable LocalDate on, String days, boolean children,
            boolean red, boolean attended, String outcome) {
    }

    record Night(boolean protectedPerson, UUID caseId, String shortCase, long nights) {
    }

    record Line(EvictionFact fact, String kind, String more) {
    }

    private final EvictionService evictions;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    EvictionPages(EvictionService evictions, Municipalities municipalities, Callers callers, Visitor visitor) {
        this.evictions = evictions;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board() {
        var board = evictions.board(callers.current(), visitor.requireMunicipality());
        return new board(visitor.frame(), board.counts(), rows(board.open()), rows(board.averted()),
                rows(board.executed()), board.nights().stream().map(one -> new Night(
                        one.protectedPerson(), one.caseId(), shortCase(one.caseId()),
                        EvictionViews.nights(one.beganAt(), visitor.now(), visitor.zone()))).toList());
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
        return new show(visitor.frame(), form, threat, shortCase(threat.caseId()), days(threat),
                threat.facts().stream().map(this::line).toList(), threat.owed().orElse(null), file.evicting(), currency,
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

    private List<Row> rows(List<EvictionThreat> threats) {
        return threats.stream().map(one -> new Row(one.id(), one.protectedPerson(), shortCase(one.caseId()),
                one.day().map(EvictionFact::on).orElse(null), days(one), one.children(), one.red(), one.attended(),
                one.latest(FactKind.AVERTED).map(EvictionFact::way).map(way -> words().way(Codes.of(way))).orElse("")))
                .toList();
    }

    /** How long it is to the eviction, in words. */
    private String days(EvictionThreat threat) {
        var today = LocalDate.ofInstant(visitor.now(), visitor.zone());
        return threat.day().map(EvictionFact::on).map(on -> words().days(ChronoUnit.DAYS.between(today, on)))
                .orElseGet(() -> words().no_day_yet());
    }

    private String shortCase(UUID caseId) {
        return words().in_case(caseId.toString().substring(0, 8));
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
