package trygg.housing.tenancy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.decision.DecisionService;
import trygg.housing.home.Home;
import trygg.housing.home.Home.Feature;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.HousingNeedId;
import trygg.housing.need.HousingNeedService;
import trygg.housing.tenancy.Letting;
import trygg.housing.tenancy.StartTenancy;
import trygg.housing.tenancy.Tenancy.Contract;
import trygg.housing.tenancy.TenancyService;
import trygg.housing.vacancy.AwaitedKeys;
import trygg.housing.vacancy.VacancyService;
import trygg.platform.api.Codes;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/**
 * The handing over of keys: of a home said yes to, or to a household whose need of a home was decided on. Who they are comes
 * from the offer or the need, and is not typed again.
 */
@Path("/tenancies")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class KeyPages {

    record keys(PageFrame frame, FormInput form, Page page) implements TemplateInstance {
    }

    /** @param homes to choose among; empty when the home is the one said yes to */
    record Page(String action, String back, boolean protectedPerson, String shortCase, @Nullable String home,
            List<Choice> homes,
            List<Choice> contracts, List<Choice> housingFirst, UUID actId) {
    }

    /** Whose keys they are. @param homeId the home said yes to, or nothing while one is to be chosen */
    private record Household(UUID caseId, String municipality, boolean protectedPerson, int people, int children,
            @Nullable UUID homeId) {

        static Household of(AwaitedKeys one) {
            return new Household(one.caseId(), one.municipality(), one.protectedPerson(), one.people(), one.children(),
                    one.homeId());
        }

        static Household of(HousingNeed one) {
            var household = one.household();
            return new Household(one.caseId(), one.municipality(), one.protectedPerson(),
                    Math.max(1, household.members().size()), household.children().size(), null);
        }
    }

    private final TenancyService tenancies;
    private final VacancyService vacancies;
    private final HousingNeedService needs;
    private final DecisionService decisions;
    private final Callers callers;
    private final Visitor visitor;

    KeyPages(TenancyService tenancies, VacancyService vacancies, HousingNeedService needs,
            DecisionService decisions, Callers callers, Visitor visitor) {
        this.tenancies = tenancies;
        this.vacancies = vacancies;
        this.needs = needs;
        this.decisions = decisions;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Path("keys/{offerId}")
    @Operation(hidden = true)
    public Response ofOffer(@PathParam("offerId") UUID offerId) {
        return vacancies.awaitedKeys(callers.current(), offerId, TenancyPages.PURPOSE)
                .map(one -> Response.ok(page(Household.of(one), "/tenancies/keys/" + offerId, "/vacancies/" + one.vacancyId(),
                        FormInput.empty().with("homesShown", String.valueOf(Math.max(1, one.offered())))
                                .with("contract", Codes.of(Contract.FIRST_HAND))))
                        .build())
                .orElseGet(this::givenBefore);
    }

    @POST
    @Path("keys/{offerId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response giveOffered(@PathParam("offerId") UUID offerId, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        return vacancies.awaitedKeys(callers.current(), offerId, TenancyPages.PURPOSE)
                .map(one -> give(Household.of(one), form, "/tenancies/keys/" + offerId, "/vacancies/" + one.vacancyId()))
                .orElseGet(this::givenBefore);
    }

    @GET
    @Path("needs/{needId}")
    @Operation(hidden = true)
    public Response ofNeed(@PathParam("needId") UUID needId) {
        return owed(needId).map(need -> Response.ok(page(Household.of(need), "/tenancies/needs/" + needId,
                "/decisions/" + needId,
                FormInput.empty().with("homesShown", "1").with("contract", Codes.of(Contract.FIRST_HAND)))).build())
                .orElseGet(() -> SeeOther.to(visitor.frame(), "/needs/" + needId));
    }

    @POST
    @Path("needs/{needId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response giveNeeded(@PathParam("needId") UUID needId, MultivaluedMap<String, String> typed) {
        return owed(needId).map(need -> give(Household.of(need), FormInput.of(typed), "/tenancies/needs/" + needId,
                "/decisions/" + needId)).orElseGet(() -> SeeOther.to(visitor.frame(), "/needs/" + needId));
    }

    private Response give(Household household, FormInput form, String action, String back) {
        var words = words();
        var on = form.day("startedOn", words.give_day());
        var contract = Codes.read(Contract.class, form.value("contract"));
        if (contract.isEmpty()) {
            form.refuse("contract", words.choose_contract());
        }
        var by = form.value("firstHandBy").isEmpty() ? null : form.day("firstHandBy", words.give_day());
        var shown = form.number("homesShown").matches("[1-9][0-9]?") ? Integer.parseInt(form.number("homesShown")) : 0;
        if (shown == 0) {
            form.refuse("homesShown", words.give_number());
        }
        var home = household.homeId();
        if (home == null) {
            if (form.value("homeId").isEmpty()) {
                form.refuse("homeId", words.choose_home());
            }
            home = form.id("homeId");
        }
        if (on == null || contract.isEmpty() || !form.accepted()) {
            return again(household, form, action, back);
        }
        var caller = callers.current();
        var command = new StartTenancy(form.id("actId"), household.municipality(), household.caseId(), home,
                household.protectedPerson(), household.people(), household.children(), form.chosen("housingFirst", "yes"),
                shown, contract.get(), by, on, caller.id());
        return switch (tenancies.start(caller, command)) {
            case Letting.Done(var one) -> started(one.id());
            case Letting.Repeated(var one) -> started(one.id());
            case Letting.Unfit(var fault) ->
                again(household, TenancyPages.refuse(form, "startedOn", fault, words), action, back);
            default -> again(household, form.refuse(household.homeId() == null ? "homeId" : "startedOn", words.home_taken()),
                    action, back);
        };
    }

    private Response started(UUID id) {
        return SeeOther.to(visitor.frame(), "/tenancies/" + id + "?said=started");
    }

    private Response again(Household household, FormInput form, String action, String back) {
        return Response.status(422).entity(page(household, action, back, form)).build();
    }

    private TemplateInstance page(Household household, String action, String back, FormInput form) {
        var frame = visitor.frame();
        var words = words();
        var caller = callers.current();
        var chosen = household.homeId();
        Map<UUID, Home> known = chosen == null ? Map.of() : tenancies.homes(caller, List.of(chosen));
        var homes = chosen != null ? List.<Choice> of()
                : vacancies.lettable(caller, household.municipality()).stream().map(one -> new Choice(one.id().toString(),
                        choice(one, frame))).toList();
        return new keys(frame, form, new Page(frame.root() + action, frame.root() + back, household.protectedPerson(),
                words.in_case(household.caseId().toString().substring(0, 8)),
                chosen == null ? null : TenancyPage.name(known.get(chosen), household.protectedPerson(), frame), homes,
                TenancyPage.choices(Contract.class, words::contract_of), List.of(new Choice("yes", words.housing_first())),
                UUID.randomUUID()));
    }

    /** Nobody lives there yet: only a hidden one is masked, and then told from its like by its id. */
    private static String choice(Home home, PageFrame frame) {
        var name = TenancyPage.name(home, false, frame);
        return home.has(Feature.HIDDEN) ? name + ", " + home.id().toString().substring(0, 8) : name;
    }

    private Response givenBefore() {
        return SeeOther.to(visitor.frame(), "/tenancies?said=before");
    }

    /** The need while a decision gives it a home that it does not have; without one there are no keys past the queue. */
    private Optional<HousingNeed> owed(UUID id) {
        var caller = callers.current();
        var need = needs.show(caller, new HousingNeedId(id), TenancyPages.PURPOSE).orElseThrow(TenancyPages::unknown).need();
        return decisions.show(caller, id, TenancyPages.PURPOSE).filter(shown -> shown.decision().owed()).map(_ -> need);
    }

    private TenancyWords words() {
        return BundleWords.in(TenancyWords.class, visitor.language());
    }
}
