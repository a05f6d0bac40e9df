package trygg.housing.purchase.web;

import java.math.BigDecimal;
import java.time.LocalDate;
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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.home.Home;
import trygg.housing.purchase.Buying;
import trygg.housing.purchase.PurchaseService;
import trygg.housing.purchase.Terms;
import trygg.housing.vacancy.web.VacancyWords;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** From renting to owning: the terms of a home, and the sheet its tenant gets with the keys. No address stands on either. */
@Path("/purchases")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class PurchasePages {

    private static final String PURPOSE = "case-handling";

    record home(PageFrame frame, FormInput form, UUID homeId, String name, boolean withdrawn, List<TermsRow> terms,
            @Nullable UUID tenancy, List<Choice> bases, UUID actId, boolean manager, @Nullable String said)
            implements
                TemplateInstance {
    }

    record tenancy(PageFrame frame, FormInput form, Sheet sheet, boolean buyable, @Nullable String said)
            implements
                TemplateInstance {
    }

    record TermsRow(String from, String price, String basis, String monthly, int months) {
    }

    /** @param saved nothing while no terms have been set */
    record Sheet(UUID tenancyId, UUID homeId, UUID caseId, String shortCase, boolean protectedPerson, String name, String keys,
            @Nullable TermsRow terms, @Nullable String earliest, @Nullable SavedRow saved, @Nullable String bought) {
    }

    record SavedRow(String months, String saved, String left, String percent) {
    }

    private final PurchaseService purchases;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    PurchasePages(PurchaseService purchases, Municipalities municipalities, Callers callers, Visitor visitor) {
        this.purchases = purchases;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Path("homes/{id}")
    @Operation(hidden = true)
    public TemplateInstance home(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return home(id, FormInput.empty(), said);
    }

    @POST
    @Path("homes/{id}/terms")
    @RolesAllowed("manager")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response set(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var from = form.day("validFrom", words().give_day());
        var price = amount(form, "price");
        var monthly = amount(form, "savedMonthly");
        var basis = Codes.read(Terms.Basis.class, form.value("basis")).orElse(null);
        if (basis == null) {
            form.refuse("basis", words().choose());
        }
        var months = form.number("monthsBefore");
        if (!months.matches("[0-9]{1,3}")) {
            form.refuse("monthsBefore", words().give_number());
        }
        if (price != null && price.signum() == 0) {
            form.refuse("price", words().give_amount());
        }
        if (!form.accepted() || from == null || price == null || monthly == null || basis == null) {
            return Response.status(422).entity(home(id, form, null)).build();
        }
        return switch (purchases.set(callers.current(), new PurchaseService.Setting(form.id("actId"), id, from, price, basis,
                monthly, Integer.parseInt(months)))) {
            case Buying.TermsSet _ -> to("homes/" + id, "set");
            case Buying.TermsRepeated _ -> to("homes/" + id, "set");
            case Buying.OtherTermsThatDay _ ->
                Response.status(422).entity(home(id, form.refuse("validFrom", words().other_that_day()), null)).build();
            case Buying.Backdated(var earliest) -> Response.status(422).entity(home(id, form.refuse("validFrom",
                    words().backdated(Words.date(earliest, visitor.frame()))), null)).build();
            case Buying.Unknown _ -> throw unknown();
            default -> to("homes/" + id, "before");
        };
    }

    @GET
    @Path("tenancies/{id}")
    @Operation(hidden = true)
    public TemplateInstance tenancy(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return tenancy(id, FormInput.empty(), said);
    }

    @POST
    @Path("tenancies/{id}")
    @RolesAllowed("manager")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response buy(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var on = form.day("boughtOn", words().give_day());
        if (on == null) {
            return Response.status(422).entity(tenancy(id, form, null)).build();
        }
        return switch (purchases.buy(callers.current(), id, on)) {
            case Buying.Bought _ -> to("tenancies/" + id, "bought");
            case Buying.BoughtAgain _ -> to("tenancies/" + id, "bought");
            case Buying.TooEarly(var from) -> again(id, form.refuse("boughtOn",
                    words().too_early(Words.date(from, visitor.frame()))));
            case Buying.Untimely _ -> again(id, form.refuse("boughtOn", words().untimely()));
            case Buying.Unknown _ -> throw unknown();
            default -> to("tenancies/" + id, "before");
        };
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(tenancy(id, form, null)).build();
    }

    private TemplateInstance home(UUID id, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var found = purchases.ofHome(callers.current(), id).orElseThrow(PurchasePages::unknown);
        return new home(frame, form, id, name(found.home()), found.home().withdrawn(),
                found.terms().stream().map(one -> row(one, found.home().municipality(), frame)).toList(), found.tenancyId(),
                Codes.all(Terms.Basis.class).stream().map(code -> new Choice(code, words().basis(code))).toList(),
                UUID.randomUUID(), frame.is("manager"), said);
    }

    private TemplateInstance tenancy(UUID id, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var path = purchases.ofTenancy(callers.current(), id, PURPOSE).orElseThrow(PurchasePages::unknown);
        var rented = path.rented();
        var terms = path.terms();
        var saved = path.saved();
        var purchase = path.purchase();
        var today = LocalDate.ofInstant(frame.now(), frame.zone());
        var earliest = terms == null ? null : terms.earliest(rented.keys());
        var sheet = new Sheet(id, rented.homeId(), rented.caseId(), rented.caseId().toString().substring(0, 8),
                rented.protectedPerson(), name(path.home()), Words.date(rented.keys(), frame),
                terms == null ? null : row(terms, rented.municipality(), frame),
                earliest == null ? null : Words.date(earliest, frame),
                saved == null ? null
                        : new SavedRow(Words.number(saved.months(), frame), money(saved.saved(), rented.municipality(), frame),
                                money(saved.left(), rented.municipality(), frame), Words.number(saved.percent(), frame)),
                purchase == null ? null
                        : words().bought(Words.date(purchase.on(), frame),
                                money(purchase.paid(), rented.municipality(), frame)));
        var buyable = purchase == null && rented.endedOn() == null && earliest != null && !earliest.isAfter(today)
                && frame.is("manager");
        return new tenancy(frame, form, sheet, buyable, said);
    }

    private TermsRow row(Terms one, String municipality, PageFrame frame) {
        return new TermsRow(Words.date(one.validFrom(), frame), money(one.price(), municipality, frame),
                words().basis(Codes.of(one.basis())), money(one.savedMonthly(), municipality, frame), one.monthsBefore());
    }

    private String name(Home home) {
        var kinds = bundle(VacancyWords.class);
        return kinds.kind(Codes.of(home.kind())) + " " + kinds.holds(home.capacity());
    }

    private String money(BigDecimal amount, String municipality, PageFrame frame) {
        return Words.money(amount, municipalities.require(municipality).country() == Country.SE ? "SEK" : "NOK", frame);
    }

    private @Nullable BigDecimal amount(FormInput form, String field) {
        var typed = form.number(field);
        if (!typed.matches("[0-9]{1,8}(\\.[0-9]{1,2})?")) {
            form.refuse(field, words().give_amount());
            return null;
        }
        return new BigDecimal(typed);
    }

    private Response to(String path, String said) {
        return SeeOther.to(visitor.frame(), "/purchases/" + path + "?said=" + said);
    }

    private PurchaseWords words() {
        return bundle(PurchaseWords.class);
    }

    private <W> W bundle(Class<W> words) {
        return BundleWords.in(words, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-home", "There is nothing with this id here").asException();
    }
}
