package trygg.benefits.appeal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.appeal.AppealService;
import trygg.benefits.appeal.AppealService.AppealFile;
import trygg.benefits.appeal.AppealService.ApplicationAppeals;
import trygg.benefits.appeal.Appealed.Named;
import trygg.benefits.appeal.Appealed.Named.OnAid;
import trygg.benefits.appeal.Appealed.Named.ToRecover;
import trygg.benefits.appeal.ReceiveAppeal;
import trygg.benefits.appeal.Received.Appellant;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.letter.LetterText;
import trygg.platform.act.Recording.Fault;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Untimely;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** The appeals of one application, and where a further one is taken in. Its list also stands on the application's page. */
@Path("/applications/{id}/appeals")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class ApplicationAppealPages {

    private static final String PURPOSE = "case-handling";
    private static final int LONGEST = 20_000;

    record show(PageFrame frame, Overview page, FormInput form) implements TemplateInstance {
    }

    record show$list(PageFrame frame, Overview page) implements TemplateInstance {
    }

    /** @param decisions that can be appealed; none before the first is made */
    record Overview(String title, boolean protectedPerson, String application, List<Row> appeals, List<Choice> decisions,
            List<Choice> appellants, UUID actId) {
    }

    record Row(String href, String text, String state, boolean late) {
    }

    private final AppealService appeals;
    private final Callers callers;
    private final Visitor visitor;

    ApplicationAppealPages(AppealService appeals, Callers callers, Visitor visitor) {
        this.appeals = appeals;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id) {
        var frame = visitor.frame();
        return new show(frame, overview(frame, found(id)), FormInput.empty().with("appellant", "person"));
    }

    /** The list alone, for the application's page, which fetches it by itself. */
    @GET
    @Path("list")
    @Operation(hidden = true)
    public TemplateInstance list(@PathParam("id") UUID id) {
        var frame = visitor.frame();
        return new show$list(frame, overview(frame, found(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response receive(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var file = found(id);
        var form = FormInput.of(typed);
        var words = words();
        var named = named(file, form.value("decision"));
        if (named.isEmpty()) {
            form.refuse("decision", words.choose_decision());
        }
        if (form.value("wording").length() > LONGEST) {
            form.refuse("wording", words.too_long());
        }
        Instant at = form.time("receivedAt", visitor.zone(), words.not_a_time());
        if (named.isEmpty() || !form.accepted()) {
            return again(file, form);
        }
        var caller = callers.current();
        var appellant = Appellant.of(form.value("appellant")).orElse(Appellant.PERSON);
        var appeal = form.id("actId");
        return switch (appeals.receive(caller,
                new ReceiveAppeal(appeal, named.get(), appellant, form.value("wording"), at, caller.id())).recording()) {
            case Recorded<?> _ -> SeeOther.to(visitor.frame(), "/appeals/" + appeal + "?said=taken-in");
            case Repeated<?> _ -> SeeOther.to(visitor.frame(), "/appeals/" + appeal + "?said=taken-in");
            case Untimely(var fault) ->
                again(file, form.refuse("receivedAt",
                        fault == Fault.IN_FUTURE ? words.time_future() : words.time_before()));
            default -> SeeOther.to(visitor.frame(), "/applications/" + id + "/appeals");
        };
    }

    private static Optional<Named> named(ApplicationAppeals file, String id) {
        return Stream.<Named> concat(file.application().decisions().stream().map(made -> new OnAid(made.id())),
                file.recoveries().stream().map(made -> new ToRecover(made.id())))
                .filter(one -> one.id().toString().equals(id)).findFirst();
    }

    private Response again(ApplicationAppeals file, FormInput form) {
        var frame = visitor.frame();
        return Response.status(422).entity(new show(frame, overview(frame, file), form)).build();
    }

    private Overview overview(PageFrame frame, ApplicationAppeals file) {
        var words = words();
        var application = file.application();
        return new Overview(words.application_title(LetterText.shortId(application.caseId())), application.protectedPerson(),
                frame.root() + "/applications/" + application.id(),
                file.appeals().stream().map(appeal -> row(frame, words, appeal)).toList(),
                Stream.concat(application.decisions().stream().map(made -> new Choice(made.id().toString(),
                        words.decision_choice(made.part().code(), made.outcome().code(), day(frame, made.at())))),
                        file.recoveries().stream().map(made -> new Choice(made.id().toString(), words.recovery_choice(
                                Words.money(made.amount().amount(), made.amount().currency().getCurrencyCode(), frame),
                                day(frame, made.at())))))
                        .toList(),
                Stream.of(Appellant.values()).map(one -> new Choice(one.code(), words.appellant(one.code()))).toList(),
                UUID.randomUUID());
    }

    private static Row row(PageFrame frame, AppealWords words, AppealFile file) {
        var appeal = file.appeal();
        return new Row(frame.root() + "/appeals/" + appeal.id(),
                words.decision_part(appeal.about().code()) + ", " + day(frame, appeal.received().at()),
                appeal.waitsFor().map(next -> words.waits(next.code())).orElseGet(words::settled), file.late());
    }

    private static String day(PageFrame frame, Instant at) {
        return Words.date(LocalDate.ofInstant(at, frame.zone()), frame);
    }

    private ApplicationAppeals found(UUID id) {
        return appeals.ofApplication(callers.current(), new ApplicationId(id), PURPOSE).orElseThrow(
                () -> Problem.notFound("unknown-application", "There is nothing with this id here").asException());
    }

    private AppealWords words() {
        return BundleWords.in(AppealWords.class, visitor.language());
    }
}
