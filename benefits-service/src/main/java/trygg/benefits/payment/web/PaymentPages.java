package trygg.benefits.payment.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.application.Money;
import trygg.benefits.application.web.Discretion;
import trygg.benefits.parameter.Amount;
import trygg.benefits.payment.Answering;
import trygg.benefits.payment.BankAnswerService;
import trygg.benefits.payment.KeptAnswer;
import trygg.benefits.payment.MakeRun;
import trygg.benefits.payment.PaymentRunService;
import trygg.benefits.payment.PaymentRunService.RunFile;
import trygg.benefits.payment.Reconciliation;
import trygg.benefits.payment.Reconciliation.Sums;
import trygg.benefits.payment.ReconciliationService;
import trygg.benefits.payment.RunMaking;
import trygg.benefits.payment.web.PaymentPage.AnswerRow;
import trygg.benefits.payment.web.PaymentPage.DifferenceRow;
import trygg.benefits.payment.web.PaymentPage.LeftOutRow;
import trygg.benefits.payment.web.PaymentPage.MonthRow;
import trygg.benefits.payment.web.PaymentPage.RunDetail;
import trygg.benefits.payment.web.PaymentPage.RunRow;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** Whether what was decided is what was paid, and the runs for the bank. Staff see it; managers make runs. */
@Path("/payments")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class PaymentPages {

    private static final String PURPOSE = "payment";
    private static final int RUNS = 20;
    /** What a page can show; the file has them all. */
    private static final int DIFFERENCES = 100;

    record show(PageFrame frame, PaymentPage page, FormInput form, @Nullable String said) implements TemplateInstance {
    }

    record run(PageFrame frame, RunDetail page) implements TemplateInstance {
    }

    private final ReconciliationService reconciliations;
    private final PaymentRunService runs;
    private final BankAnswerService answers;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    PaymentPages(ReconciliationService reconciliations, PaymentRunService runs, BankAnswerService answers,
            Municipalities municipalities, Callers callers, Visitor visitor) {
        this.reconciliations = reconciliations;
        this.runs = runs;
        this.answers = answers;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** The days a reconciliation covers. */
    private record Days(LocalDate from, LocalDate until) {
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("from") @Nullable String from, @QueryParam("until") @Nullable String until,
            @QueryParam("said") @Nullable String said) {
        return page(form(from, until), said);
    }

    @GET
    @Path("{from}/{until}/reconciliation.csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(hidden = true)
    public Response csv(@PathParam("from") String from, @PathParam("until") String until) {
        var days = days(form(from, until));
        var found = read(days);
        var lines = new ArrayList<String>();
        lines.add("kind,id,decided,planned,sent,paid,rejected,returned,stopped,difference");
        found.months().forEach((month, sums) -> lines.add("month," + month + line(sums)));
        found.differences().forEach(one -> lines.add("decision,"
                + (one.decided().protectedPerson() ? "protected,,,,,,,," : one.decided().decisionId() + line(one.sums()))));
        lines.add("total," + line(found.total()));
        return Response.ok(String.join("\r\n", lines) + "\r\n").header("Content-Disposition",
                "attachment; filename=\"reconciliation-" + days.from + "-" + days.until + ".csv\"").build();
    }

    @POST
    @Path("runs")
    @RolesAllowed("manager")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var until = form.day("due", words().give_due());
        if (until == null) {
            return again(form);
        }
        var caller = callers.current();
        var command = new MakeRun(form.id("runId"), visitor.requireMunicipality(), until, caller.id());
        return switch (runs.make(caller, command)) {
            case RunMaking.Made(var made) -> back("/payments/runs/" + made.id());
            case RunMaking.Repeated(var made) -> back("/payments/runs/" + made.id());
            case RunMaking.NothingDue(var left) -> again(form.refuse("due", words().run_none("nothing-due")
                    + (left.isEmpty() ? "" : " " + words().left_out(left.size()) + ".")));
            case RunMaking.NoPayingAccount _ -> again(form.refuse("due", words().run_none("no-account")));
            case RunMaking.DayUnfit _ -> again(form.refuse("due", words().run_none("day")));
            case RunMaking.OtherContent _ -> again(form.refuse("due", words().run_none("used")));
        };
    }

    @POST
    @Path("answers")
    @RolesAllowed("manager")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(@RestForm("file") @Nullable FileUpload file) {
        var form = form(null, null);
        if (file == null || file.size() == 0) {
            return again(form.refuse("file", words().answer_refused("missing")));
        }
        return switch (answers.take(callers.current(), bytes(file))) {
            case Answering.Taken(var answer) -> back("/payments/runs/" + answer.runId());
            case Answering.Repeated(var answer) -> back("/payments/runs/" + answer.runId());
            case Answering.Unreadable _ -> again(form.refuse("file", words().answer_refused("unreadable")));
            case Answering.UnknownRun _ -> again(form.refuse("file", words().answer_refused("unknown-run")));
        };
    }

    @GET
    @Path("runs/{id}")
    @Operation(hidden = true)
    public TemplateInstance run(@PathParam("id") UUID id) {
        var frame = visitor.frame();
        var words = words();
        var file = runs.show(callers.current(), id, PURPOSE).orElseThrow(() -> PaymentRefusals.unknownRun().asException());
        var run = file.run();
        return new run(frame, new RunDetail(id, words.run_of(Words.dateTime(run.madeAt(), frame)), sum(file, frame, words),
                words.run_by(run.by()), Words.date(run.until(), frame),
                run.waiting() == 0 ? "" : words.run_waiting(run.waiting()), words.left_out(run.leftOut().size()),
                run.leftOut().stream().map(left -> new LeftOutRow(frame.root() + "/applications/" + left.applicationId()
                        + "/money",
                        new Discretion(left.protectedPerson()).tell(words.application_in(shortId(left.applicationId()))),
                        left.faults().stream().map(fault -> words.fault(PaymentRefusals.code(fault)))
                                .collect(Collectors.joining(" "))))
                        .toList(),
                file.answers().stream().map(answer -> answer(answer, frame, words)).toList(), visitor.is("manager")));
    }

    @GET
    @Path("runs/{id}/file")
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed("manager")
    @Operation(hidden = true)
    public Response file(@PathParam("id") UUID id) {
        return runs.file(callers.current(), id, PURPOSE)
                .map(bytes -> Response.ok(bytes, MediaType.APPLICATION_XML).header("Cache-Control", "no-store")
                        .header("Content-Disposition", "attachment; filename=\"payments-" + id + ".xml\"").build())
                .orElseThrow(() -> PaymentRefusals.unknownRun().asException());
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response again(FormInput form) {
        return Response.status(422).entity(page(form, null)).build();
    }

    private Response back(String path) {
        return SeeOther.to(visitor.frame(), path);
    }

    /** Without a choice, what was decided since the first of January of the year the last month belongs to. */
    private FormInput form(@Nullable String from, @Nullable String until) {
        var today = LocalDate.ofInstant(visitor.now(), visitor.zone());
        return FormInput.empty().with("from", from == null ? today.minusMonths(1).withDayOfYear(1).toString() : from)
                .with("until", until == null ? today.toString() : until);
    }

    private Days days(FormInput form) {
        var today = LocalDate.ofInstant(visitor.now(), visitor.zone());
        try {
            var days = new Days(LocalDate.parse(form.value("from")), LocalDate.parse(form.value("until")));
            if (!days.until.isBefore(days.from) && !days.until.isAfter(days.from.plusYears(5))) {
                return days;
            }
            form.refuse("until", words().period_unreadable());
        } catch (DateTimeException _) {
            if (!form.value("from").isEmpty() || !form.value("until").isEmpty()) {
                form.refuse("from", words().period_unreadable());
            }
        }
        return new Days(today.minusMonths(1).withDayOfYear(1), today);
    }

    private Reconciliation read(Days days) {
        return reconciliations.read(callers.current(), visitor.requireMunicipality(), days.from, days.until, PURPOSE);
    }

    private TemplateInstance page(FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var words = words();
        var days = days(form);
        form.with("from", form.value("from").isEmpty() ? days.from.toString() : form.value("from"))
                .with("until", form.value("until").isEmpty() ? days.until.toString() : form.value("until"))
                .with("due", form.value("due").isEmpty() ? LocalDate.ofInstant(frame.now(), frame.zone()).toString()
                        : form.value("due"));
        var found = read(days);
        var municipality = visitor.requireMunicipality();
        var currency = Money.currencyOf(municipalities.require(municipality).country()).getCurrencyCode();
        var page = new PaymentPage(found.agrees(), words.differs(found.differences().size()),
                found.months().entrySet().stream()
                        .map(month -> month(Words.month(month.getKey(), frame), month.getValue(), currency, frame)).toList(),
                month(words.total(), found.total(), currency, frame),
                found.differences().stream().limit(DIFFERENCES).map(one -> new DifferenceRow(
                        frame.root() + "/applications/" + one.decided().applicationId() + "/money",
                        discretion(one).tell(words.application_in(shortId(one.decided().caseId()))),
                        Words.date(one.decided().on(), frame),
                        discretion(one).tell(money(one.sums().decided(), currency, frame)),
                        discretion(one).tell(money(one.sums().difference(), currency, frame))))
                        .toList(),
                runs.newest(callers.current(), municipality, Instant.parse("9999-01-01T00:00:00Z"), RUNS).stream()
                        .map(one -> row(one, frame, words)).toList(),
                UUID.randomUUID(), visitor.is("manager"),
                frame.root() + "/payments/" + days.from + "/" + days.until + "/reconciliation.csv");
        return new show(frame, page, form, said);
    }

    private static Discretion discretion(Reconciliation.Difference one) {
        return new Discretion(one.decided().protectedPerson());
    }

    private static RunRow row(RunFile file, PageFrame frame, MoneyWords words) {
        var said = file.answers().isEmpty() ? words.no_answer()
                : words.answer_moved(file.answers().stream().mapToInt(KeptAnswer::heard).sum(),
                        file.answers().stream().mapToInt(KeptAnswer::moved).sum());
        return new RunRow(file.run().id(), words.run_of(Words.dateTime(file.run().madeAt(), frame)), sum(file, frame, words),
                said, file.answers().stream().anyMatch(KeptAnswer::needsHuman));
    }

    private static AnswerRow answer(KeptAnswer answer, PageFrame frame, MoneyWords words) {
        var asks = new ArrayList<String>();
        answer.contradictions().forEach(one -> asks.add(words.contradiction(shortId(one.paymentId()),
                words.state(one.stood()), one.said())));
        answer.strangers().forEach(id -> asks.add(words.stranger(id)));
        return new AnswerRow(words.answer_of(Words.dateTime(answer.takenAt(), frame), answer.messageId()),
                words.answer_moved(answer.heard(), answer.moved()), List.copyOf(asks));
    }

    private static String sum(RunFile file, PageFrame frame, MoneyWords words) {
        var total = file.run().total();
        return words.run_sum(file.run().number(),
                Words.money(total.amount(), total.currency().getCurrencyCode(), frame));
    }

    private static MonthRow month(String name, Sums sums, String currency, PageFrame frame) {
        return new MonthRow(name, money(sums.decided(), currency, frame), money(sums.planned(), currency, frame),
                money(sums.sent(), currency, frame), money(sums.paid(), currency, frame),
                money(sums.rejected().plus(sums.returned()), currency, frame), money(sums.stopped(), currency, frame),
                money(sums.difference(), currency, frame));
    }

    private static String line(Sums sums) {
        return "," + String.join(",", sums.decided().toString(), sums.planned().toString(), sums.sent().toString(),
                sums.paid().toString(), sums.rejected().toString(), sums.returned().toString(), sums.stopped().toString(),
                sums.difference().toString());
    }

    private static String money(Amount amount, String currency, PageFrame frame) {
        return Words.money(BigDecimal.valueOf(amount.hundredths(), 2), currency, frame);
    }

    private static String shortId(UUID id) {
        return id.toString().substring(0, 8);
    }

    private MoneyWords words() {
        return BundleWords.in(MoneyWords.class, visitor.language());
    }
}
