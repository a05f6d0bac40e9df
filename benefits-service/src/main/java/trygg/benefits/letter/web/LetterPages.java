package trygg.benefits.letter.web;

import java.time.LocalDate;
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
import trygg.benefits.letter.Delivering.NotReceivedYet;
import trygg.benefits.letter.Delivering.ReceivedBeforeDecision;
import trygg.benefits.letter.Delivering.Sound;
import trygg.benefits.letter.Delivery.Way;
import trygg.benefits.letter.LetterPrinter;
import trygg.benefits.letter.LetterService;
import trygg.benefits.letter.LetterService.Sent;
import trygg.benefits.letter.LetterText;
import trygg.benefits.letter.LetterWords;
import trygg.benefits.letter.RecordDelivery;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.Language;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The letter of a decision as staff see it: the same words as on paper, its PDF, and when it was received. */
@Path("/applications/{id}/decisions/{decision}")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class LetterPages {

    private static final String PURPOSE = "case-handling";

    record show(PageFrame frame, LetterPage page, FormInput form, @Nullable String said) implements TemplateInstance {
    }

    private final LetterService letters;
    private final LetterPrinter printer;
    private final Callers callers;
    private final Visitor visitor;

    LetterPages(LetterService letters, LetterPrinter printer, Callers callers, Visitor visitor) {
        this.letters = letters;
        this.printer = printer;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** @param language the household's own when none is asked for */
    @GET
    @Path("letter")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @PathParam("decision") UUID decision,
            @QueryParam("language") @Nullable String language, @QueryParam("said") @Nullable String said) {
        return page(found(id, decision, language), nothingTyped(), said);
    }

    @GET
    @Path("letter.pdf")
    @Produces("application/pdf")
    @Operation(hidden = true)
    public Response pdf(@PathParam("id") UUID id, @PathParam("decision") UUID decision,
            @QueryParam("language") @Nullable String language) {
        return file(printer, found(id, decision, language));
    }

    /** A file name that tells no more than the case's own short number does. */
    static Response file(LetterPrinter printer, Sent sent) {
        return Response.ok(printer.pdf(sent.letter(), sent.decision().id())).type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + LetterText
                        .shortId(sent.application().caseId()) + "-" + LetterText.shortId(sent.decision().id()) + ".pdf\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, sent.letter().language().tag()).build();
    }

    @POST
    @Path("letter/deliveries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response deliver(@PathParam("id") UUID id, @PathParam("decision") UUID decision,
            MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var sent = found(id, decision, form.value("language"));
        var words = BundleWords.in(LetterWords.class, visitor.language());
        var way = Way.of(form.value("way")).orElse(null);
        if (way == null) {
            form.refuse("way", words.choose_way());
        }
        var day = form.day("receivedOn", words.give_day());
        if (way == null || day == null) {
            return again(sent, form);
        }
        var caller = callers.current();
        var answer = letters.deliver(caller, new RecordDelivery(form.id("actId"), decision, null, way, day,
                sent.letter().language(), caller.id()), PURPOSE);
        return switch (answer.delivering()) {
            case ReceivedBeforeDecision _ -> again(sent, form.refuse("receivedOn", words.day_before()));
            case NotReceivedYet _ -> again(sent, form.refuse("receivedOn", words.day_future()));
            case Sound(Unknown<?> _) -> throw unknown();
            // New or sent twice: in both cases the page shows it.
            case Sound _ -> SeeOther.to(visitor.frame(), "/applications/" + id + "/decisions/" + decision
                    + "/letter?said=told&language=" + sent.letter().language().tag());
        };
    }

    private FormInput nothingTyped() {
        var frame = visitor.frame();
        return FormInput.empty().with("receivedOn", LocalDate.ofInstant(frame.now(), frame.zone()).toString());
    }

    private Response again(Sent sent, FormInput form) {
        return Response.status(422).entity(page(sent, form, null)).build();
    }

    private TemplateInstance page(Sent sent, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        return new show(frame, LetterPage.of(frame, sent), form, said);
    }

    private Sent found(UUID id, UUID decision, @Nullable String language) {
        return letters.letter(callers.current(), decision, Language.of(language).orElse(null), PURPOSE)
                .filter(sent -> sent.application().id().value().equals(id)).orElseThrow(LetterPages::unknown);
    }

    static RuntimeException unknown() {
        return Problem.notFound("unknown-decision", "There is nothing with this id here").asException();
    }
}
