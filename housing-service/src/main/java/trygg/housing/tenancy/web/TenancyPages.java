package trygg.housing.tenancy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import trygg.housing.tenancy.Clause;
import trygg.housing.tenancy.ClauseService;
import trygg.housing.tenancy.Letting;
import trygg.housing.tenancy.NoteClause;
import trygg.housing.tenancy.NoteClause.Noting;
import trygg.housing.tenancy.SupportStep;
import trygg.housing.tenancy.SupportStep.EndedWhy;
import trygg.housing.tenancy.SupportStep.Step;
import trygg.housing.tenancy.Tenancy.Reason;
import trygg.housing.tenancy.TenancyService;
import trygg.housing.tenancy.TenancyService.Shown;
import trygg.housing.tenancy.web.TenancyPage.Row;
import trygg.housing.tenancy.web.TenancyPage.Waiting;
import trygg.housing.vacancy.VacancyService;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Tenancies for staff: those that run, who waits for keys, and one tenancy with the support beside it. */
@Path("/tenancies")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class TenancyPages {

    static final String PURPOSE = "case-handling";
    private static final int ROWS = 100;

    record list(PageFrame frame, List<Row> rows, long running, long deviating, List<Waiting> waiting, @Nullable String more,
            @Nullable String said) implements TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, TenancyPage page, @Nullable String said) implements TemplateInstance {
    }

    private final TenancyService tenancies;
    private final ClauseService clauses;
    private final VacancyService vacancies;
    private final Callers callers;
    private final Visitor visitor;

    TenancyPages(TenancyService tenancies, ClauseService clauses, VacancyService vacancies, Callers callers, Visitor visitor) {
        this.tenancies = tenancies;
        this.clauses = clauses;
        this.vacancies = vacancies;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("said") @Nullable String said) {
        var frame = visitor.frame();
        var caller = callers.current();
        var municipality = visitor.requireMunicipality();
        var skip = Math.clamp(page, 0, 1000) * ROWS;
        var listed = tenancies.list(caller, municipality, skip, ROWS, PURPOSE);
        var rows = listed.tenancies().stream()
                .map(one -> Row.of(one, listed.homes().get(one.homeId()), today(), frame)).toList();
        return new list(frame, rows, listed.running(), listed.deviating(),
                vacancies.awaitingKeys(caller, municipality, PURPOSE).stream().map(one -> Waiting.of(one, frame)).toList(),
                listed.running() > skip + ROWS ? frame.root() + "/tenancies?page=" + (skip / ROWS + 1) : null, said);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(id, FormInput.empty(), said);
    }

    @POST
    @Path("{id}/first-hand")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response firstHand(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var on = form.day("firstHandOn", words().give_day());
        return on == null ? again(id, form)
                : after(tenancies.firstHand(callers.current(), id, on), id, form, "firstHandOn", "first-hand");
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var on = form.day("endedOn", words().give_day());
        var why = Codes.read(Reason.class, form.value("reason"));
        if (why.isEmpty()) {
            form.refuse("reason", words().choose_reason());
        }
        if (on == null || why.isEmpty()) {
            return again(id, form);
        }
        return after(tenancies.end(callers.current(), id, on, why.get()), id, form, "endedOn",
                why.get().lost() ? "rehousing" : "ended");
    }

    @POST
    @Path("{id}/support")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response support(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var on = form.day("supportOn", words().give_day());
        var step = Codes.read(Step.class, form.value("step"));
        var why = step.filter(Step.ENDED::equals).flatMap(_ -> Codes.read(EndedWhy.class, form.value("endedWhy")));
        if (step.isEmpty()) {
            form.refuse("step", words().choose_step());
        }
        if (step.filter(Step.ENDED::equals).isPresent() && why.isEmpty()) {
            form.refuse("endedWhy", words().choose_reason());
        }
        if (on == null || step.isEmpty() || !form.accepted()) {
            return again(id, form);
        }
        var caller = callers.current();
        var told = new SupportStep(form.id("actId"), id, step.get(), step.get() == Step.OFFERED ? offer(form) : null,
                step.get() == Step.ACCEPTED ? form.chosen("ownGoals", "yes") : null, why.orElse(null), on, caller.id());
        var refusal = tenancies.support(caller, told).refusal();
        return refusal == null ? back(id, "support") : after(refusal, id, form, "supportOn", "support");
    }

    @POST
    @Path("{id}/clauses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response note(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var kind = Codes.read(Clause.Kind.class, form.value("kind"));
        if (kind.isEmpty()) {
            form.refuse("kind", words().choose_clause());
        }
        if (form.value("says").isEmpty() || form.value("says").length() > 4000) {
            form.refuse("says", words().give_words());
        }
        var endsOn = form.value("endsOn").isEmpty() ? null : form.day("endsOn", words().give_day());
        if (kind.isEmpty() || !form.accepted()) {
            return again(id, form);
        }
        var caller = callers.current();
        return switch (clauses.note(caller, new NoteClause(form.id("clauseId"), id, kind.get(), form.value("says"), endsOn,
                form.chosen("checked", "yes"), caller.id()))) {
            case Noting.Noted _ -> back(id, "clause");
            case Noting.Repeated _ -> back(id, "clause");
            case Noting.Unknown _ -> throw unknown();
            case Noting.OtherContent _ -> back(id, "before");
            case Noting.Unfit(var fault) -> switch (fault) {
                case END_MISSING -> again(id, form.refuse("endsOn", words().give_gone()));
                case NO_CONDITION -> again(id, form.refuse("endsOn", words().no_gone()));
                case READS_LIKE_A_CONDITION -> again(id, form.refuse("kind", words().reads_like()));
                case TENANCY_ENDED -> back(id, "before");
            };
        };
    }

    @POST
    @Path("{id}/clauses/{clauseId}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response gone(@PathParam("id") UUID id, @PathParam("clauseId") UUID clauseId,
            MultivaluedMap<String, String> typed) {
        var why = Codes.read(Clause.Why.class, FormInput.of(typed).value("why")).orElse(Clause.Why.REMOVED);
        return clauses.gone(callers.current(), clauseId, why).map(_ -> back(id, "clause-gone"))
                .orElseThrow(TenancyPages::unknown);
    }

    private static SupportStep.Offer offer(FormInput form) {
        return new SupportStep.Offer(form.chosen("holds", "recovery"), form.chosen("holds", "harm-reduction"),
                form.chosen("holds", "own-provider"));
    }

    private Response after(Letting letting, UUID id, FormInput form, String dayField, String done) {
        return switch (letting) {
            case Letting.Done _ -> back(id, done);
            case Letting.Repeated _ -> back(id, done);
            case Letting.Unfit(var fault) -> again(id, refuse(form, dayField, fault, words()));
            case Letting.Unknown _ -> throw unknown();
            // Somebody did it meanwhile, and the page tells what.
            default -> back(id, "before");
        };
    }

    static FormInput refuse(FormInput form, String dayField, Letting.Fault fault, TenancyWords words) {
        return switch (fault) {
            case IN_FUTURE -> form.refuse(dayField, words.in_future());
            case BEFORE_START -> form.refuse(dayField, words.before_start());
            case DEVIATION_WITHOUT_END -> form.refuse("firstHandBy", words.give_end());
            case NO_DEVIATION -> form.refuse("firstHandBy", words.no_end());
            case OUT_OF_ORDER -> form.refuse("step", words.out_of_order());
        };
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/tenancies/" + id + "?said=" + said);
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(id, form, null)).build();
    }

    private TemplateInstance page(UUID id, FormInput form, @Nullable String said) {
        Optional<Shown> found = tenancies.show(callers.current(), id, PURPOSE);
        return new show(visitor.frame(), form,
                TenancyPage.of(found.orElseThrow(TenancyPages::unknown), today(), visitor.frame()), said);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(visitor.now(), visitor.zone());
    }

    private TenancyWords words() {
        return BundleWords.in(TenancyWords.class, visitor.language());
    }

    static RuntimeException unknown() {
        return Problem.notFound("unknown-tenancy", "There is nothing with this id here").asException();
    }
}
