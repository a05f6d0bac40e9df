package trygg.housing.vacancy.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.housing.vacancy.HouseholdFacts;
import trygg.housing.vacancy.WaitingService;
import trygg.housing.vacancy.WaitingService.Matches;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** Those who wait, for staff: the list, and one household with its facts and every vacant home. */
@Path("/waiting")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class WaitingPages {

    private static final String PURPOSE = "case-handling";
    private static final int ROWS = 50;
    private static final List<String> MARKS = List.of("violence", "pets", "womenOnly", "step-free", "lift", "wheelchair",
            "life-span");

    record list(PageFrame frame, String count, List<Row> rows, @Nullable String more) implements TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, Household household, List<MatchRow> matches, Choices choices,
            @Nullable String said) implements TemplateInstance {
    }

    record Row(UUID id, String shortCase, boolean protectedPerson, int people, String precedence, String since) {
    }

    record Household(UUID id, UUID caseId, String title, boolean protectedPerson, String precedence, String since,
            @Nullable String left) {
    }

    /** What the form offers. */
    record Choices(List<Choice> severities, List<Choice> marks, List<Choice> kinds, List<Choice> districts) {
    }

    record MatchRow(UUID vacancyId, String home, boolean matched, String outcome, List<String> why) {
    }

    private final WaitingService waiting;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    WaitingPages(WaitingService waiting, Municipalities municipalities, Callers callers, Visitor visitor) {
        this.waiting = waiting;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var words = words();
        var found = waiting.list(callers.current(), visitor.requireMunicipality(), Cursor.parse(after), ROWS, PURPOSE);
        var rows = found.page().items().stream().map(entry -> entry.household())
                .map(one -> new Row(one.id(), shortCase(one.caseId(), words), one.protectedPerson(), one.facts().people(),
                        words.precedence(Codes.of(one.precedence())), Words.date(one.since(), frame)))
                .toList();
        var next = found.page().next();
        return new list(frame, words.waiting_count(found.total()), rows,
                next == null ? null : frame.root() + "/waiting?after=" + next);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        var found = found(id);
        return page(found, filled(found), said);
    }

    @POST
    @Path("{id}/facts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        int people = number(form, "people", 1, 30);
        int children = number(form, "children", 0, Math.max(0, people));
        int severity = number(form, "severity", 0, HouseholdFacts.MOST_SEVERE);
        var kinds = form.values("kinds").stream().flatMap(code -> Codes.read(HomeKind.class, code).stream())
                .filter(HomeKind::lettable).collect(Collectors.toUnmodifiableSet());
        var before = found(id);
        if (!form.accepted()) {
            return Response.status(422).entity(page(before, form, null)).build();
        }
        var access = HouseholdFacts.ACCESS.stream().filter(one -> form.chosen("marks", Codes.of(one)))
                .collect(Collectors.<Feature> toUnmodifiableSet());
        var facts = new HouseholdFacts(people, children, form.chosen("marks", "violence"), severity, access,
                form.chosen("marks", "pets"), form.chosen("marks", "womenOnly"), kinds,
                codes(form.values("districts").stream()),
                codes(Stream.concat(form.values("keepAway").stream(),
                        Arrays.stream(form.value("keepAwayBuildings").split(",")))));
        waiting.change(callers.current(), id, null, facts).orElseThrow(WaitingPages::unknown);
        return SeeOther.to(visitor.frame(), "/waiting/" + id + "?said=changed");
    }

    private TemplateInstance page(Matches found, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var words = words();
        var one = found.entry().household();
        var left = found.entry().left();
        var rows = found.matches().stream().map(match -> {
            var ahead = match.ahead();
            return new MatchRow(match.vacancy().id(), VacancyPages.name(match.vacancy(), words), match.matched(),
                    ahead == null ? words.not_matched() : words.matched(ahead),
                    match.obstacles().stream().map(obstacle -> words.obstacle(Codes.of(obstacle))).toList());
        }).toList();
        return new show(frame, form,
                new Household(one.id(), one.caseId(), shortCase(one.caseId(), words), one.protectedPerson(),
                        words.precedence(Codes.of(one.precedence())), Words.date(one.since(), frame),
                        left == null ? null : words.left(Codes.of(left))),
                rows,
                new Choices(IntStream.rangeClosed(0, HouseholdFacts.MOST_SEVERE)
                        .mapToObj(nth -> new Choice(String.valueOf(nth), words.severity_of(nth))).toList(),
                        MARKS.stream().map(mark -> new Choice(mark, words.mark(mark))).toList(),
                        Arrays.stream(HomeKind.values()).filter(HomeKind::lettable).map(Codes::of)
                                .map(kind -> new Choice(kind, words.kind(kind))).toList(),
                        districts(found)),
                said);
    }

    /** Those of the profile, and what the household wished for before the profile was changed. */
    private List<Choice> districts(Matches found) {
        var named = municipalities.require(found.entry().municipality()).districts().stream()
                .map(district -> new Choice(district.code(), district.name())).toList();
        var known = named.stream().map(Choice::value).collect(Collectors.toSet());
        return Stream.concat(named.stream(), found.entry().household().facts().districts().stream()
                .filter(code -> !known.contains(code)).map(code -> new Choice(code, code))).toList();
    }

    private FormInput filled(Matches found) {
        var facts = found.entry().household().facts();
        var marks = new ArrayList<String>(Set.of(Codes.of(facts.access())));
        if (facts.violence()) {
            marks.add("violence");
        }
        if (facts.pets()) {
            marks.add("pets");
        }
        if (facts.womenOnly()) {
            marks.add("womenOnly");
        }
        // What is no district to keep away from is a building, and is typed.
        var districts = districts(found).stream().map(Choice::value).collect(Collectors.toSet());
        var buildings = facts.keepAway().stream().filter(code -> !districts.contains(code))
                .collect(Collectors.joining(", "));
        return FormInput.empty().with("people", String.valueOf(facts.people()))
                .with("children", String.valueOf(facts.children())).with("severity", String.valueOf(facts.severity()))
                .with("marks", marks.toArray(String[]::new)).with("kinds", Codes.of(facts.kinds()))
                .with("districts", facts.districts().toArray(String[]::new))
                .with("keepAway", facts.keepAway().toArray(String[]::new)).with("keepAwayBuildings", buildings);
    }

    private int number(FormInput form, String field, int least, int most) {
        var typed = form.value(field);
        int number = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : -1;
        if (number < least || number > most) {
            form.refuse(field, words().give_number());
        }
        return number;
    }

    private static List<String> codes(Stream<String> typed) {
        return typed.map(code -> code.replaceAll("\\p{Cntrl}", "").strip())
                .filter(code -> !code.isEmpty()).distinct().sorted().toList();
    }

    private Matches found(UUID id) {
        return waiting.matches(callers.current(), id, PURPOSE).orElseThrow(WaitingPages::unknown);
    }

    private static String shortCase(UUID caseId, VacancyWords words) {
        return words.case_of(caseId.toString().substring(0, 8));
    }

    private VacancyWords words() {
        return BundleWords.in(VacancyWords.class, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-household", "There is nobody with this id who waits here").asException();
    }
}
