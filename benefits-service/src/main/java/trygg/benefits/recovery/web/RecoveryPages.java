package trygg.benefits.recovery.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.benefits.letter.Delivering.NotReceivedYet;
import trygg.benefits.letter.Delivering.ReceivedBeforeDecision;
import trygg.benefits.letter.Delivering.Sound;
import trygg.benefits.letter.Delivery.Way;
import trygg.benefits.letter.Letter;
import trygg.benefits.letter.LetterPrinter;
import trygg.benefits.letter.LetterText;
import trygg.benefits.letter.LetterWords;
import trygg.benefits.letter.RecordDelivery;
import trygg.benefits.recovery.RecoverAid;
import trygg.benefits.recovery.Recovering;
import trygg.benefits.recovery.Recovering.BarredByTime;
import trygg.benefits.recovery.Recovering.Fault;
import trygg.benefits.recovery.Recovering.Incomplete;
import trygg.benefits.recovery.Recovering.MoreThanPaid;
import trygg.benefits.recovery.Recovering.NoConditionInDecision;
import trygg.benefits.recovery.Recovering.NotALawfulGround;
import trygg.benefits.recovery.Recovering.Whole;
import trygg.benefits.recovery.Recovery;
import trygg.benefits.recovery.RecoveryService;
import trygg.benefits.recovery.RecoveryService.RecoveryFile;
import trygg.benefits.recovery.RecoveryWords;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.Language;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** Recovery on one application: what was paid, what was said of repayment, and the decision with its letter. */
@Path("/applications/{id}/recovery")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class RecoveryPages {

    private static final String PURPOSE = "case-handling";
    private static final int LONGEST = 4000;

    record show(PageFrame frame, RecoveryPage page, FormInput form, @Nullable String said) implements TemplateInstance {
    }

    private final RecoveryService recoveries;
    private final LetterPrinter printer;
    private final Callers callers;
    private final Visitor visitor;

    RecoveryPages(RecoveryService recoveries, LetterPrinter printer, Callers callers, Visitor visitor) {
        this.recoveries = recoveries;
        this.printer = printer;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        var frame = visitor.frame();
        return new show(frame, RecoveryPage.of(frame, found(id)), FormInput.empty(), said);
    }

    @GET
    @Path("{recovery}/letter.pdf")
    @Produces("application/pdf")
    @Operation(hidden = true)
    public Response letter(@PathParam("id") UUID id, @PathParam("recovery") UUID recovery,
            @QueryParam("language") @Nullable String language) {
        var file = found(id);
        var made = file.recovery(recovery).orElseThrow(RecoveryPages::unknown);
        return file(printer, recoveries.letter(file, made, Language.of(language).orElse(null)), file, made);
    }

    /** A file name that tells no more than the case's own short number does. */
    static Response file(LetterPrinter printer, Letter letter, RecoveryFile file, Recovery made) {
        return Response.ok(printer.pdf(letter, made.id())).type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\""
                        + LetterText.shortId(file.application().caseId()) + "-" + LetterText.shortId(made.id()) + ".pdf\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, letter.language().tag()).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response recover(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var file = found(id);
        var form = FormInput.of(typed);
        var command = read(form, file);
        if (command.isEmpty()) {
            return again(file, form);
        }
        return answer(file, form, recoveries.recover(callers.current(), new ApplicationId(id), command.get()));
    }

    @POST
    @Path("conditions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response say(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var file = found(id);
        var form = FormInput.of(typed);
        var words = words();
        return switch (recoveries.say(callers.current(), new ApplicationId(id), form.id("sayIn"), form.value("sayGround"))) {
            case SAID -> SeeOther.to(visitor.frame(), "/applications/" + id + "/recovery?said=condition");
            case LETTER_RECEIVED -> again(file, form.refuse("sayIn", words.letter_received()));
            case SAID_BEFORE -> again(file, form.refuse("sayIn", words.said_before()));
            case UNFIT -> again(file, form.refuse("sayGround", words.choose_ground()));
            case NOT_BY_MACHINE -> again(file, form.refuse("sayIn", words.needs_human()));
            case UNKNOWN -> again(file, form.refuse("sayIn", words.choose_decision()));
        };
    }

    @POST
    @Path("{recovery}/waivers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response waive(@PathParam("id") UUID id, @PathParam("recovery") UUID recovery,
            MultivaluedMap<String, String> typed) {
        var file = found(id);
        var form = FormInput.of(typed);
        var why = "why-" + recovery;
        if (form.value(why).isEmpty() || form.value(why).length() > LONGEST) {
            return again(file, form.refuse(why, words().give_reason()));
        }
        // Waived before is waived all the same.
        recoveries.waive(callers.current(), new ApplicationId(id), recovery, form.value(why));
        return SeeOther.to(visitor.frame(), "/applications/" + id + "/recovery?said=waived");
    }

    @POST
    @Path("{recovery}/deliveries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response deliver(@PathParam("id") UUID id, @PathParam("recovery") UUID recovery,
            MultivaluedMap<String, String> typed) {
        var file = found(id);
        var made = file.recovery(recovery).orElseThrow(RecoveryPages::unknown);
        var form = FormInput.of(typed);
        var words = BundleWords.in(LetterWords.class, visitor.language());
        var wayField = "way-" + recovery;
        var dayField = "receivedOn-" + recovery;
        var way = Way.of(form.value(wayField)).orElse(null);
        if (way == null) {
            form.refuse(wayField, words.choose_way());
        }
        var day = form.day(dayField, words.give_day());
        if (way == null || day == null) {
            return again(file, form);
        }
        var caller = callers.current();
        var answer = recoveries.deliver(caller, file.application().id(),
                new RecordDelivery(form.id("actId"), made.decisionId(), recovery, way, day, null, caller.id()));
        return switch (answer.delivering()) {
            case ReceivedBeforeDecision _ -> again(file, form.refuse(dayField, words.day_before()));
            case NotReceivedYet _ -> again(file, form.refuse(dayField, words.day_future()));
            case Sound(Unknown<?> _) -> throw unknown();
            // New or sent twice: in both cases the page shows it.
            case Sound _ -> SeeOther.to(visitor.frame(), "/applications/" + id + "/recovery?said=arrived");
        };
    }

    /** The decision as typed; empty when something of it cannot be read, which then stands at its field. */
    private Optional<RecoverAid> read(FormInput form, RecoveryFile file) {
        var words = words();
        var decision = file.application().decisions().stream()
                .filter(made -> made.id().toString().equals(form.value("decision"))).findFirst();
        if (decision.isEmpty()) {
            form.refuse("decision", words.choose_decision());
        }
        var amount = form.amount("amount", words.amount_unreadable());
        if (form.value("reason").length() > LONGEST) {
            form.refuse("reason", words.give_reason());
        }
        var caller = callers.current();
        return amount == null || !form.accepted() ? Optional.empty()
                : decision.map(made -> new RecoverAid(form.id("actId"), made.id(), form.value("ground"),
                        new Money(amount, Money.currencyOf(file.municipality().country())), form.value("reason"),
                        caller.id(), caller.isStaff()));
    }

    private Response answer(RecoveryFile file, FormInput form, Recovering recovering) {
        var words = words();
        var frame = visitor.frame();
        return switch (recovering) {
            case NotALawfulGround _ -> again(file, form.refuse("ground", words.choose_ground()));
            case NoConditionInDecision _ -> again(file, form.refuse("ground", words.no_condition()));
            case MoreThanPaid(var left) ->
                again(file, form.refuse("amount", words.more_than_paid(RecoveryPage.money(left, frame))));
            case BarredByTime(var since, var left) -> again(file, form.refuse("amount",
                    words.barred(Words.date(since, frame), RecoveryPage.money(left, frame))));
            case Incomplete(var faults) -> again(file, refuse(form, words, faults));
            case Whole(NotByMachine<?> _) -> again(file, form.refuse("decision", words.needs_human()));
            case Whole(Unknown<?> _) -> throw unknown();
            // New or sent twice: in both cases the page shows it.
            case Whole _ -> SeeOther.to(frame, "/applications/" + file.application().id() + "/recovery?said=decided");
        };
    }

    private static FormInput refuse(FormInput form, RecoveryWords words, List<Fault> faults) {
        faults.forEach(fault -> {
            switch (fault) {
                case AMOUNT_NOT_POSITIVE -> form.refuse("amount", words.amount_unreadable());
                case CURRENCY_FOREIGN -> form.refuse("amount", words.amount_unreadable());
                case REASON_MISSING -> form.refuse("reason", words.give_reason());
            }
        });
        return form;
    }

    private Response again(RecoveryFile file, FormInput form) {
        var frame = visitor.frame();
        return Response.status(422).entity(new show(frame, RecoveryPage.of(frame, file), form, null)).build();
    }

    private RecoveryFile found(UUID id) {
        return recoveries.show(callers.current(), new ApplicationId(id), PURPOSE).orElseThrow(RecoveryPages::unknown);
    }

    private RecoveryWords words() {
        return BundleWords.in(RecoveryWords.class, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-application", "There is nothing with this id here").asException();
    }
}
