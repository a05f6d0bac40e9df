package trygg.benefits.payment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
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
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.benefits.bank.Account.Scheme;
import trygg.benefits.bank.Payee.Kind;
import trygg.benefits.bank.PaymentState;
import trygg.benefits.bank.Reason;
import trygg.benefits.bank.Remittance;
import trygg.benefits.payment.CasePayee;
import trygg.benefits.payment.Entering;
import trygg.benefits.payment.PayeeService;
import trygg.benefits.payment.PaymentPlanService;
import trygg.benefits.payment.PaymentPlanService.CaseMoney;
import trygg.benefits.payment.PaymentStepService;
import trygg.benefits.payment.PlannedPayment;
import trygg.benefits.payment.Planning;
import trygg.benefits.payment.Stepping;
import trygg.benefits.payment.web.MoneyPage.DecisionRow;
import trygg.benefits.payment.web.MoneyPage.Panel;
import trygg.benefits.payment.web.MoneyPage.PayeeRow;
import trygg.benefits.payment.web.MoneyPage.PaymentRow;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** How the case of one application is paid: payees, plan, payments, and what a human does about them. */
@Path("/applications/{id}/money")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class MoneyPages {

    private static final String PURPOSE = "case-handling";

    /** @param chosen the payment somebody wants to do something about */
    record show(PageFrame frame, MoneyPage page, FormInput form, @Nullable PaymentRow chosen, @Nullable String said)
            implements
                TemplateInstance {
    }

    private final PaymentPlanService plans;
    private final PayeeService payees;
    private final PaymentStepService steps;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    MoneyPages(PaymentPlanService plans, PayeeService payees, PaymentStepService steps, Municipalities municipalities,
            Callers callers, Visitor visitor) {
        this.plans = plans;
        this.payees = payees;
        this.steps = steps;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("payment") @Nullable String payment,
            @QueryParam("said") @Nullable String said) {
        var today = LocalDate.ofInstant(visitor.now(), visitor.zone());
        var form = FormInput.empty().with("dueOn", today.toString()).with("period", YearMonth.from(today).toString())
                .with("on", today.toString());
        return page(found(id), form, payment, said);
    }

    @POST
    @Path("payees")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enter(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var money = found(id);
        var form = form(typed);
        var command = form.payee(new ApplicationId(id), callers.current());
        if (command.isEmpty()) {
            return again(money, form.form(), null);
        }
        return switch (payees.enter(callers.current(), command.get())) {
            case Entering.Entered _ -> back(id, "payee");
            case Entering.Repeated _ -> back(id, "payee");
            case Entering.Unfit(var faults) -> again(money, form.refusePayee(faults), null);
            case Entering.CorrectedBefore _ -> again(money, form.form().refuse("corrects", words().corrected_before()), null);
            case Entering.NothingToCorrect _ -> again(money, form.form().refuse("corrects", words().choose()), null);
            case Entering.OtherContent _ -> back(id, "before");
            case Entering.Unknown _ -> throw PaymentRefusals.unknownApplication().asException();
        };
    }

    @POST
    @Path("plans")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response plan(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var money = found(id);
        var form = form(typed);
        var currency = Money.currencyOf(municipalities.require(money.application().municipality()).country());
        var command = form.plan(new ApplicationId(id), currency, callers.current());
        if (command.isEmpty()) {
            return again(money, form.form(), null);
        }
        return switch (plans.plan(callers.current(), command.get())) {
            case Planning.Planned _ -> back(id, "planned");
            case Planning.Repeated _ -> back(id, "planned");
            case Planning.Unfit(var faults) -> again(money, form.refusePlan(faults), null);
            case Planning.MoreThanGranted _ -> again(money, form.form().refuse("amount", words().more_than_granted()), null);
            case Planning.NothingGranted _ -> again(money, form.form().refuse("decision", words().nothing_granted()), null);
            case Planning.OtherContent _ -> back(id, "before");
            case Planning.Unknown _ -> throw PaymentRefusals.unknownApplication().asException();
        };
    }

    @POST
    @Path("payments/{payment}/{step: stopped|cancelled|returned}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response step(@PathParam("id") UUID id, @PathParam("payment") UUID payment, @PathParam("step") String step,
            MultivaluedMap<String, String> typed) {
        var money = found(id);
        if (money.payments().stream().noneMatch(one -> one.id().equals(payment))) {
            throw PaymentRefusals.unknownPayment().asException();
        }
        var form = form(typed);
        var caller = callers.current();
        var reason = form.form().value("reason");
        if (reason.isEmpty()) {
            return again(money, form.form().refuse("reason", words().give_reason()), payment);
        }
        var on = step.equals("returned") ? form.form().day("on", words().give_day()) : LocalDate.EPOCH;
        if (on == null) {
            return again(money, form.form(), payment);
        }
        return switch (switch (step) {
            case "stopped" -> steps.stop(caller, payment, reason);
            case "cancelled" -> steps.cancel(caller, payment, reason);
            default -> steps.comeBack(caller, payment, on, new Reason("", reason));
        }) {
            case Stepping.Stepped _ -> back(id, step);
            case Stepping.Repeated _ -> back(id, step);
            case Stepping.CannotMove _ -> again(found(id), form.form().refuse("reason", words().cannot_move()), null);
            case Stepping.WithoutReason _ -> again(money, form.form().refuse("reason", words().give_reason()), payment);
            case Stepping.NeedsHuman _ -> again(money, form.form().refuse("reason", words().cannot_move()), payment);
            case Stepping.DayUnfit _ -> again(money, form.form().refuse("on", words().return_day_unfit()), payment);
            case Stepping.Unknown _ -> throw PaymentRefusals.unknownPayment().asException();
        };
    }

    private Response again(CaseMoney money, FormInput form, @Nullable UUID payment) {
        return Response.status(422).entity(page(money, form, payment == null ? null : payment.toString(), null)).build();
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/applications/" + id + "/money?said=" + said);
    }

    private MoneyForm form(MultivaluedMap<String, String> typed) {
        return new MoneyForm(FormInput.of(typed), words());
    }

    private CaseMoney found(UUID id) {
        return plans.show(callers.current(), new ApplicationId(id), PURPOSE)
                .orElseThrow(() -> PaymentRefusals.unknownApplication().asException());
    }

    private MoneyWords words() {
        return BundleWords.in(MoneyWords.class, visitor.language());
    }

    private TemplateInstance page(CaseMoney money, FormInput form, @Nullable String payment, @Nullable String said) {
        var frame = visitor.frame();
        var words = words();
        var application = money.application();
        var rows = money.payments().stream().map(one -> row(one, frame, words)).toList();
        var decisions = money.decisions().stream().map(one -> new DecisionRow(day(one.decision().at(), frame),
                money(one.granted(), frame), money(one.left(), frame))).toList();
        var page = new MoneyPage(application.id().value(), words.case_title(application.caseId().toString().substring(0, 8)),
                application.protectedPerson(), decisions,
                money.payees().stream().map(one -> payee(one, application.protectedPerson(), words)).toList(), rows,
                panel(money, frame, words),
                Stream.of(Kind.values()).map(kind -> new Choice(kind.code(), words.kind_of(kind.code()))).toList(),
                schemes(money, words), choices(money, words), UUID.randomUUID());
        return new show(frame, page, form, rows.stream().filter(row -> row.id().toString().equals(payment)).findFirst()
                .filter(row -> row.stops() || row.returns()).orElse(null), said);
    }

    /** The kinds that the municipality's own country uses stand first. */
    private List<Choice> schemes(CaseMoney money, MoneyWords words) {
        var schemes = switch (municipalities.require(money.application().municipality()).country()) {
            case NO -> List.of(Scheme.NORWEGIAN, Scheme.IBAN);
            case SE -> List.of(Scheme.SWEDISH, Scheme.BANKGIRO, Scheme.PLUSGIRO, Scheme.IBAN);
        };
        return schemes.stream().map(scheme -> new Choice(scheme.code(), words.scheme_of(scheme.code()))).toList();
    }

    private static @Nullable Panel panel(CaseMoney money, PageFrame frame, MoneyWords words) {
        var open = money.decisions().stream().filter(one -> one.left().isPositive()).toList();
        if (open.isEmpty() || money.payees().isEmpty()) {
            return null;
        }
        var replacedBefore = money.payments().stream().map(PlannedPayment::replaces).toList();
        return new Panel(open.getFirst().left().currency().getCurrencyCode(),
                open.stream().map(one -> new Choice(one.decision().id().toString(),
                        words.decision_choice(day(one.decision().at(), frame), money(one.left(), frame)))).toList(),
                choices(money, words),
                money.payments().stream().filter(one -> one.state().cameToNothing() && !replacedBefore.contains(one.id()))
                        .map(one -> new Choice(one.id().toString(),
                                words.state(one.standing().code()) + ", " + money(one.amount(), frame)))
                        .toList(),
                UUID.randomUUID(), UUID.randomUUID());
    }

    private static List<Choice> choices(CaseMoney money, MoneyWords words) {
        var masked = money.application().protectedPerson();
        return money.payees().stream().map(one -> new Choice(one.id().toString(), words.kind_of(one.payee().kind().code())
                + (masked ? "" : ": " + one.payee().name()) + ", " + ends(one, words))).toList();
    }

    private static PayeeRow payee(CasePayee one, boolean masked, MoneyWords words) {
        return new PayeeRow(words.kind_of(one.payee().kind().code()), masked ? "" : one.payee().name(), ends(one, words),
                masked ? "" : switch (one.remittance()) {
                    case Remittance.Reference(var number) -> number;
                    case Remittance.Text(var text) -> text;
                    case Remittance.Silent _ -> "";
                });
    }

    private static String ends(CasePayee one, MoneyWords words) {
        var number = one.payee().account().number();
        return words.account_ends(number.substring(Math.max(0, number.length() - 3)));
    }

    private static PaymentRow row(PlannedPayment one, PageFrame frame, MoneyWords words) {
        var color = switch (one.standing()) {
            case PAID -> "success";
            case REJECTED, RETURNED -> "danger";
            case STOPPED, CANCELLED -> "warning";
            case PLANNED, SENT, ACCEPTED -> "info";
        };
        return new PaymentRow(one.id(), words.state(one.standing().code()), color, money(one.amount(), frame),
                words.kind_of(one.payeeKind().code()), Words.date(one.dueOn(), frame), Words.month(one.period(), frame),
                words.changed(Words.dateTime(one.at(), frame), one.by()), PaymentViews.why(one),
                one.state() instanceof PaymentState.Planned,
                one.state() instanceof PaymentState.Sent || one.state() instanceof PaymentState.Accepted
                        || one.state() instanceof PaymentState.Paid);
    }

    private static String money(Money money, PageFrame frame) {
        return Words.money(money.amount(), money.currency().getCurrencyCode(), frame);
    }

    private static String day(Instant at, PageFrame frame) {
        return Words.date(LocalDate.ofInstant(at, frame.zone()), frame);
    }
}
