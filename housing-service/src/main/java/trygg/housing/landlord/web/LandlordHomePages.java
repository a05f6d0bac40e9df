package trygg.housing.landlord.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
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
import trygg.housing.arrears.Notifying.Fault;
import trygg.housing.home.Home;
import trygg.housing.home.Home.Contract;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.housing.home.web.HomeWords;
import trygg.housing.landlord.LandlordArrearsService;
import trygg.housing.landlord.LandlordService;
import trygg.housing.landlord.OfferHome;
import trygg.housing.landlord.OfferHome.Offering;
import trygg.housing.landlord.OwnHome;
import trygg.housing.landlord.TellArrears;
import trygg.housing.landlord.TellArrears.Telling;
import trygg.housing.landlord.web.LandlordPage.HomeRow;
import trygg.housing.vacancy.OpenVacancy;
import trygg.housing.vacancy.OpenVacancy.Opening;
import trygg.platform.api.Codes;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** A landlord's own homes: offering one in two steps, reporting one vacant, telling of arrears. */
@Path("/landlord/homes")
@RolesAllowed("landlord")
@Produces(MediaType.TEXT_HTML)
public class LandlordHomePages {

    private static final String AMOUNT = "[0-9]{1,9}(\\.[0-9]{1,2})?";

    record offer(PageFrame frame, FormInput form, List<Choice> kinds, List<Choice> contracts, List<Choice> features,
            List<Choice> districts, UUID homeId) implements TemplateInstance {
    }

    record confirm(PageFrame frame, FormInput form, HomeRow place) implements TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, HomeRow place, UUID actId, @Nullable String said)
            implements
                TemplateInstance {
    }

    private final LandlordService landlords;
    private final LandlordArrearsService arrears;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    LandlordHomePages(LandlordService landlords, LandlordArrearsService arrears, Municipalities municipalities,
            Callers callers, Visitor visitor) {
        this.landlords = landlords;
        this.arrears = arrears;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public TemplateInstance offer() {
        return form(FormInput.empty());
    }

    /** The form once more, with what was typed, for whoever sees a mistake on the second page. */
    @POST
    @Path("change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance change(MultivaluedMap<String, String> typed) {
        return form(FormInput.of(typed));
    }

    /** The first step: what was typed, to be looked at before anybody else sees it. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response check(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var home = home(form);
        return home == null ? Response.status(422).entity(form(form)).build()
                : Response.ok(new confirm(visitor.frame(), form,
                        LandlordPage.in(visitor.frame()).row(new OwnHome(home, null, null, null)))).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response offer(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var home = home(form);
        if (home == null) {
            return Response.status(422).entity(form(form)).build();
        }
        return switch (landlords.offer(callers.current(), new OfferHome(home, callers.current().id()))) {
            case Offering.Offered _ -> back(home.id(), "offered");
            case Offering.Repeated _ -> back(home.id(), "offered");
            case Offering.OtherContent _ -> SeeOther.to(visitor.frame(), "/landlord?said=before");
            case Offering.Known _ ->
                Response.status(422).entity(form(form.refuse("label", words().home_known()))).build();
            case Offering.NotLettable _ ->
                Response.status(422).entity(form(form.refuse("kind", words().choose_kind()))).build();
            case Offering.NoLandlord _ -> throw LandlordProblems.noLandlord().asException();
        };
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(id, FormInput.empty(), said);
    }

    @POST
    @Path("{id}/vacancies")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response vacate(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var caller = callers.current();
        return switch (landlords.vacate(caller, new OpenVacancy(FormInput.of(typed).id("actId"), id, null, caller.id()))) {
            case Opening.Opened _ -> back(id, "vacant");
            case Opening.Repeated _ -> back(id, "vacant");
            case Opening.UnknownHome _ -> throw LandlordProblems.unknown().asException();
            // Somebody has it or has reported it meanwhile, and the page tells how it stands.
            default -> back(id, "before");
        };
    }

    @POST
    @Path("{id}/arrears")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tell(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var amount = amount(form, "amount");
        if (amount == null && form.accepted()) {
            form.refuse("amount", words().not_an_amount());
        }
        var due = form.day("dueOn", words().not_a_day());
        if (!form.accepted() || amount == null || due == null) {
            return Response.status(422).entity(page(id, form, null)).build();
        }
        var caller = callers.current();
        return switch (arrears.tell(caller, new TellArrears(form.id("actId"), id, amount, null, due, caller.id()))) {
            case Telling.Taken _ -> back(id, "arrears");
            case Telling.Repeated _ -> back(id, "arrears");
            case Telling.UnknownHome _ -> throw LandlordProblems.unknown().asException();
            case Telling.Unfit(var faults) -> Response.status(422).entity(page(id, refuse(form, faults), null)).build();
            default -> back(id, "before");
        };
    }

    private FormInput refuse(FormInput form, Set<Fault> faults) {
        faults.forEach(fault -> {
            switch (fault) {
                case NOTHING_OWED -> form.refuse("amount", words().not_an_amount());
                case FOREIGN_CURRENCY -> form.refuse("amount", words().not_an_amount());
                case NOT_DUE_YET -> form.refuse("dueOn", words().day_ahead());
                case IN_FUTURE -> form.refuse("dueOn", words().day_ahead());
            }
        });
        return form;
    }

    /** The home as it was typed, or nothing with what is wrong at the fields. */
    private @Nullable Home home(FormInput form) {
        var municipality = visitor.requireMunicipality();
        var landlord = landlords.landlord(callers.current(), municipality)
                .orElseThrow(() -> LandlordProblems.noLandlord().asException());
        var words = words();
        var kind = Codes.read(HomeKind.class, form.value("kind")).filter(HomeKind::lettable);
        if (kind.isEmpty()) {
            form.refuse("kind", words.choose_kind());
        }
        LandlordPage.text(form, "address", words, 300);
        LandlordPage.text(form, "label", words, 100);
        var capacity = count(form, "capacity", 200);
        if (capacity == null) {
            form.refuse("capacity", words.not_a_count());
        }
        var rooms = count(form, "rooms", 50);
        var rent = amount(form, "rent");
        var contract = Codes.read(Contract.class, form.value("contract")).filter(OfferHome.CONTRACTS::contains);
        if (contract.isEmpty()) {
            form.refuse("contract", words.choose_contract());
        }
        var ready = form.day("readyOn", words.not_a_day());
        var has = EnumSet.noneOf(Feature.class);
        form.values("features").forEach(code -> Codes.read(Feature.class, code).ifPresent(has::add));
        has.retainAll(OfferHome.FEATURES);
        if (!form.accepted() || kind.isEmpty() || contract.isEmpty() || capacity == null || ready == null) {
            return null;
        }
        return new Home(form.id("homeId"), municipality, landlord.id(), kind.get(), null, form.value("label"),
                form.value("address"), form.value("district").isEmpty() ? null : form.value("district"), rooms, capacity, rent,
                has, contract.get(), ready, false, 1);
    }

    private @Nullable Integer count(FormInput form, String field, int most) {
        var text = form.value(field);
        if (text.isEmpty()) {
            return null;
        }
        int count = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (count < 1 || count > most) {
            form.refuse(field, words().not_a_count());
            return null;
        }
        return count;
    }

    private @Nullable BigDecimal amount(FormInput form, String field) {
        var text = form.number(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches(AMOUNT)) {
            form.refuse(field, words().not_an_amount());
            return null;
        }
        return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
    }

    private TemplateInstance form(FormInput form) {
        var frame = visitor.frame();
        var homes = BundleWords.in(HomeWords.class, frame.language());
        var municipality = municipalities.require(visitor.requireMunicipality());
        return new offer(frame, form,
                EnumSet.allOf(HomeKind.class).stream().filter(HomeKind::lettable)
                        .map(kind -> new Choice(Codes.of(kind), homes.kind(Codes.of(kind)))).toList(),
                OfferHome.CONTRACTS.stream().sorted()
                        .map(one -> new Choice(Codes.of(one), homes.contract(Codes.of(one)))).toList(),
                OfferHome.FEATURES.stream().sorted()
                        .map(one -> new Choice(Codes.of(one), homes.feature(Codes.of(one)))).toList(),
                municipality.districts().stream().map(one -> new Choice(one.code(), one.name())).toList(),
                form.value("homeId").isEmpty() ? UUID.randomUUID() : form.id("homeId"));
    }

    private TemplateInstance page(UUID id, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        return landlords.home(callers.current(), id)
                .map(own -> new show(frame, form, LandlordPage.in(frame).row(own), UUID.randomUUID(), said))
                .orElseThrow(() -> LandlordProblems.unknown().asException());
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/landlord/homes/" + id + "?said=" + said);
    }

    private LandlordWords words() {
        return BundleWords.in(LandlordWords.class, visitor.language());
    }
}
