package trygg.housing.homeless.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

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
import trygg.housing.homeless.CaseHomelessness;
import trygg.housing.homeless.EthosLight;
import trygg.housing.homeless.HomelessService;
import trygg.housing.homeless.Homelessness;
import trygg.housing.homeless.Homelessness.Cause;
import trygg.housing.homeless.Homelessness.Outflow;
import trygg.housing.homeless.Telling;
import trygg.housing.vacancy.web.VacancyWords;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** The homelessness of one case, for staff: that it began, how they live, whether they agree to the list, how it ended. */
@Path("/homelessness/cases/{caseId}")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class HomelessCasePages {

    private static final String PURPOSE = "case-handling";

    record show(PageFrame frame, FormInput form, UUID caseId, String shortCase, boolean protectedPerson, @Nullable Now now,
            List<Past> past, Choices choices, UUID actId, @Nullable String said) implements TemplateInstance {
    }

    /** @param consented nothing before anybody asked */
    record Now(UUID id, String ethos, String situation, String cause, boolean structural, String inflow, String since,
            String days, String consent, @Nullable Boolean consented) {
    }

    record Past(String since, String until, String days, String ethos, String how) {
    }

    /** What the forms offer. */
    record Choices(List<Choice> ethos, List<Choice> causes, List<Choice> outflows) {
    }

    private final HomelessService homeless;
    private final Callers callers;
    private final Visitor visitor;

    HomelessCasePages(HomelessService homeless, Callers callers, Visitor visitor) {
        this.homeless = homeless;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("caseId") UUID caseId, @QueryParam("said") @Nullable String said) {
        return page(found(caseId), FormInput.empty(), said);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response start(@PathParam("caseId") UUID caseId, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var ethos = ethos(form);
        var cause = chosen(form, "cause", Cause.class);
        var on = form.day("startedOn", words().give_day());
        var known = found(caseId);
        if (!form.accepted() || ethos == null || cause == null || on == null) {
            return again(known, form);
        }
        var caller = callers.current();
        return after(known, homeless.start(caller, new Telling.Start(form.id("actId"), known.municipality(), caseId, on, ethos,
                cause, known.protectedPerson(), caller.id())), form, "startedOn", "started");
    }

    @POST
    @Path("statuses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("caseId") UUID caseId, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var ethos = ethos(form);
        var from = form.day("fromOn", words().give_day());
        var known = found(caseId);
        if (!form.accepted() || ethos == null || from == null) {
            return again(known, form);
        }
        return after(known, homeless.change(callers.current(), form.id("actId"), episode(known, form), ethos, from), form,
                "fromOn", "changed");
    }

    @POST
    @Path("consents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response consent(@PathParam("caseId") UUID caseId, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var known = found(caseId);
        return after(known, homeless.consent(callers.current(), form.id("actId"), episode(known, form),
                form.value("given").equals("yes")), form, "given", "consented");
    }

    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(@PathParam("caseId") UUID caseId, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var outflow = chosen(form, "outflow", Outflow.class);
        var on = form.day("endedOn", words().give_day());
        var known = found(caseId);
        if (!form.accepted() || outflow == null || on == null) {
            return again(known, form);
        }
        return after(known, homeless.end(callers.current(), episode(known, form), on, outflow), form, "endedOn", "ended");
    }

    private Response after(CaseHomelessness known, Telling telling, FormInput form, String dayField, String said) {
        return switch (telling) {
            case Telling.Told _ -> back(known.caseId(), said);
            case Telling.Repeated _ -> back(known.caseId(), said);
            case Telling.Untimely _ -> again(known, form.refuse(dayField, words().untimely()));
            // Whatever else it is, somebody has noted it meanwhile, and the page tells what.
            case Telling.OtherContent _ -> back(known.caseId(), "before");
            case Telling.AlreadyOpen _ -> back(known.caseId(), "before");
            case Telling.EndedBefore _ -> back(known.caseId(), "before");
            case Telling.Unknown _ -> throw unknown();
        };
    }

    private Response back(UUID caseId, String said) {
        return SeeOther.to(visitor.frame(), "/homelessness/cases/" + caseId + "?said=" + said);
    }

    private Response again(CaseHomelessness known, FormInput form) {
        return Response.status(422).entity(page(known, form, null)).build();
    }

    private TemplateInstance page(CaseHomelessness known, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var words = words();
        var today = LocalDate.ofInstant(frame.now(), frame.zone());
        return new show(frame, form, known.caseId(), known.caseId().toString().substring(0, 8), known.protectedPerson(),
                known.open().map(one -> now(one, today, frame)).orElse(null),
                known.episodes().stream().filter(one -> !one.open()).map(one -> past(one, today, frame)).toList(),
                new Choices(IntStream.rangeClosed(1, 6).mapToObj(nth -> new Choice(String.valueOf(nth), words.ethos(nth)))
                        .toList(), choices(Cause.class, bundle(VacancyWords.class)::cause),
                        choices(Outflow.class, words::outflow)),
                UUID.randomUUID(), said);
    }

    private Now now(Homelessness one, LocalDate today, PageFrame frame) {
        var words = words();
        var consent = one.consent();
        return new Now(one.id(), words.ethos(one.ethos().number()),
                bundle(VacancyWords.class).situation(one.ethos().situation()),
                bundle(VacancyWords.class).cause(Codes.of(one.cause())), one.cause() == Cause.STRUCTURAL,
                words.inflow(Codes.of(one.inflow())), Words.date(one.startedOn(), frame), words.days(one.days(today)),
                words.consent(consent == null ? "unasked" : consent ? "given" : "withdrawn"), consent);
    }

    private Past past(Homelessness one, LocalDate today, PageFrame frame) {
        var end = one.end();
        var words = words();
        return new Past(Words.date(one.startedOn(), frame), end == null ? "" : Words.date(end.on(), frame),
                words.days(one.days(today)), words.ethos(one.ethos().number()),
                end == null ? "" : words.outflow(Codes.of(end.outflow())));
    }

    private @Nullable EthosLight ethos(FormInput form) {
        if (!form.value("ethos").matches("[1-6]")) {
            form.refuse("ethos", words().choose());
            return null;
        }
        return EthosLight.of(Integer.parseInt(form.value("ethos")));
    }

    private <E extends Enum<E>> @Nullable E chosen(FormInput form, String field, Class<E> kind) {
        var chosen = Codes.read(kind, form.value(field)).orElse(null);
        if (chosen == null) {
            form.refuse(field, words().choose());
        }
        return chosen;
    }

    /** The episode the form was written for, so that one sent late does not end the next. */
    private static UUID episode(CaseHomelessness known, FormInput form) {
        return known.episodes().stream().map(Homelessness::id).filter(id -> id.toString().equals(form.value("episode")))
                .findFirst().orElseThrow(HomelessCasePages::unknown);
    }

    private static List<Choice> choices(Class<? extends Enum<?>> kind, UnaryOperator<String> word) {
        return Codes.all(kind).stream().map(code -> new Choice(code, word.apply(code))).toList();
    }

    private CaseHomelessness found(UUID caseId) {
        return homeless.ofCase(callers.current(), caseId, PURPOSE).orElseThrow(HomelessCasePages::unknown);
    }

    private HomelessWords words() {
        return bundle(HomelessWords.class);
    }

    private <W> W bundle(Class<W> words) {
        return BundleWords.in(words, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-homelessness", "There is nothing with this id here").asException();
    }
}
