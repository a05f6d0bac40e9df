package trygg.benefits.costshift.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.benefits.costshift.CostShift;
import trygg.benefits.costshift.CostShiftService;
import trygg.benefits.costshift.CostShiftService.Refundable;
import trygg.benefits.costshift.NoteCause;
import trygg.benefits.costshift.NoteCause.Fault;
import trygg.benefits.costshift.NoteCause.Noting;
import trygg.benefits.costshift.RefundClaim.Following;
import trygg.benefits.costshift.RefundClaim.State;
import trygg.benefits.costshift.StateBenefitCause.Benefit;
import trygg.benefits.costshift.StateBenefitCause.Cause;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
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

/** What aid stands in for a benefit of the state's: kronor by month, the claims that are open, and the two forms (C043). */
@Path("/cost-shift")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class CostShiftPages {

    private static final String PURPOSE = "case-handling";

    /** @param application whose month is to be noted; absent when the page was not opened from one */
    record show(PageFrame frame, FormInput form, int year, Figure figure, List<Sum> causes, List<Choice> open,
            List<Choice> states, @Nullable UUID application, List<Choice> kinds, List<Choice> benefits, UUID causeId,
            String currency, @Nullable String said) implements TemplateInstance {
    }

    /** A sum of the year. */
    record Sum(String what, BigDecimal amount) {
    }

    private final CostShiftService costShift;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    CostShiftPages(CostShiftService costShift, Municipalities municipalities, Callers callers, Visitor visitor) {
        this.costShift = costShift;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("application") @Nullable UUID application,
            @QueryParam("year") @Nullable Integer year, @QueryParam("said") @Nullable String said) {
        return page(application, year, FormInput.empty().with("month", month().toString()), said);
    }

    @POST
    @Path("causes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response note(@QueryParam("application") UUID application, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var cause = Cause.of(form.value("cause"));
        if (cause.isEmpty()) {
            form.refuse("cause", words().choose_cause());
        }
        var month = form.month("month", words().give_month());
        var amount = amount(form, "amount");
        if (cause.isEmpty() || month == null || amount == null) {
            return again(application, form);
        }
        return switch (costShift.note(callers.current(),
                new NoteCause(form.id("causeId"), new ApplicationId(application), month,
                        cause.get(), Benefit.of(form.value("benefit")).orElse(null), amount, visitor.username()))) {
            case Noting.Unfit(var faults) -> again(application, refuse(form, faults));
            case Noting.Unknown _ -> throw Problem.notFound("unknown-application", "There is nothing with this id here")
                    .asException();
            default -> SeeOther.to(visitor.frame(), "/cost-shift?application=" + application + "&said=noted");
        };
    }

    @POST
    @Path("claims")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response follow(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var state = State.of(form.value("state"));
        if (state.isEmpty()) {
            form.refuse("state", words().choose_state());
        }
        if (form.value("claim").isEmpty()) {
            form.refuse("claim", words().choose_claim());
        }
        var amount = form.value("paid").isEmpty() ? null : amount(form, "paid");
        if (state.isEmpty() || !form.accepted()) {
            return again(null, form);
        }
        return switch (costShift.follow(callers.current(), form.id("claim"), state.get(), amount)) {
            case Following.CannotMove _ -> again(null, form.refuse("state", words().cannot_move()));
            case Following.AmountUnfit _ -> again(null, form.refuse("paid", words().amount_unfit()));
            case Following.NothingToRefund _ -> again(null, form.refuse("claim", words().choose_claim()));
            case Following.CauseReplaced _ -> again(null, form.refuse("claim", words().claim_replaced()));
            case Following.Unknown _ -> again(null, form.refuse("claim", words().choose_claim()));
            default -> SeeOther.to(visitor.frame(), "/cost-shift?said=followed");
        };
    }

    private Response again(@Nullable UUID application, FormInput form) {
        return Response.status(422).entity(page(application, null, form, null)).build();
    }

    private TemplateInstance page(@Nullable UUID application, @Nullable Integer asked, FormInput form,
            @Nullable String said) {
        var frame = visitor.frame();
        var municipality = visitor.requireMunicipality();
        var year = asked == null ? month().getYear() : Math.clamp(asked, 2000, 2100);
        var found = costShift.year(callers.current(), municipality, year);
        var figure = new Figure(words().by_month(year), words().month(), words().shifted(currency().getCurrencyCode()),
                found.months().stream().map(one -> new Bar(Words.month(one.month(), frame), one.total(),
                        words().households_of(one.households(), one.looked()), false)).toList(),
                null);
        var open = costShift.refundable(callers.current(), municipality, PURPOSE).stream()
                .map(one -> new Choice(one.cause().id().toString(), claim(one, frame))).toList();
        return new show(frame, form, year, figure, causes(found), open,
                Arrays.stream(State.values()).map(one -> new Choice(one.code(), words().state(one.code()))).toList(),
                application,
                Arrays.stream(Cause.values()).map(one -> new Choice(one.code(), words().cause(one.code()))).toList(),
                Arrays.stream(Benefit.values()).map(one -> new Choice(one.code(), words().benefit(one.code()))).toList(),
                UUID.randomUUID(), currency().getCurrencyCode(), said);
    }

    private String claim(Refundable one, PageFrame frame) {
        var claim = one.claim();
        var benefit = one.cause().benefit();
        if (one.protectedPerson()) {
            return words().claim_protected(Words.month(one.cause().month(), frame), one.cause().id().toString().substring(0, 8),
                    words().state(claim == null ? "open" : claim.state().code()));
        }
        return words().claim_of(one.cause().caseId().toString().substring(0, 8), Words.month(one.cause().month(), frame),
                benefit == null ? "" : words().benefit(benefit.code()),
                Words.money(one.cause().amount().amount(), one.cause().amount().currency().getCurrencyCode(), frame),
                words().state(claim == null ? "open" : claim.state().code()));
    }

    private List<Sum> causes(CostShift found) {
        return Arrays.stream(Cause.values()).filter(cause -> cause != Cause.NONE)
                .map(cause -> new Sum(words().cause(cause.code()), found.months().stream()
                        .map(month -> month.byCause().getOrDefault(cause.code(), BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    private FormInput refuse(FormInput form, List<Fault> faults) {
        faults.forEach(fault -> {
            switch (fault) {
                case BENEFIT_MISSING -> form.refuse("benefit", words().choose_benefit());
                case BENEFIT_WITHOUT_CAUSE -> form.refuse("benefit", words().nothing_without_cause());
                case AMOUNT_MISSING -> form.refuse("amount", words().give_amount());
                case AMOUNT_WITHOUT_CAUSE -> form.refuse("amount", words().nothing_without_cause());
                case CURRENCY_FOREIGN -> form.refuse("amount", words().give_amount());
                case MONTH_IN_FUTURE -> form.refuse("month", words().give_month());
            }
        });
        return form;
    }

    /** Nothing typed is zero. */
    private @Nullable Money amount(FormInput form, String name) {
        var amount = form.value(name).isEmpty() ? BigDecimal.ZERO : form.amount(name, words().give_amount());
        return amount == null ? null : new Money(amount, currency());
    }

    private Currency currency() {
        return Money.currencyOf(municipalities.require(visitor.requireMunicipality()).country());
    }

    private YearMonth month() {
        return YearMonth.from(visitor.now().atZone(visitor.zone()));
    }

    private CostShiftWords words() {
        return BundleWords.in(CostShiftWords.class, visitor.language());
    }
}
