package trygg.intake.casefile.web;

import java.time.Clock;
import java.time.Instant;
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
import jakarta.ws.rs.sse.OutboundSseEvent;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import trygg.intake.casefile.CaseFiles;
import trygg.intake.casefile.CaseFiles.Access;
import trygg.intake.casefile.CaseFiles.WholeCase;
import trygg.intake.words.IntakeMessages;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.LiveFragment;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.Callers;

/** The case over all services, live; and the way into a protected one for whoever has to work on it. */
@Path("/cases/{id}")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class CasePages {

    private static final String PURPOSE = "case-handling";

    record show(PageFrame frame, CasePage page, FormInput form, @Nullable String said, String live)
            implements
                TemplateInstance {
    }

    record show$state(PageFrame frame, CasePage page) implements TemplateInstance {
    }

    record closed(PageFrame frame, String caseId, FormInput form) implements TemplateInstance {
    }

    record readers(PageFrame frame, String caseId, List<Reading> lines) implements TemplateInstance {
    }

    /** @param why a purpose by its code, or the reason somebody gave */
    record Reading(Instant at, String reader, String what, String why) {

        static Reading of(AccessLog.Line line) {
            return line.purpose().startsWith(CaseFiles.JOINED)
                    ? new Reading(line.at(), line.reader(), "joined", line.purpose().substring(CaseFiles.JOINED.length()))
                    : new Reading(line.at(), line.reader(), line.what(), line.purpose());
        }
    }

    private final CaseFiles cases;
    private final CasePage.Maker pages;
    private final Callers callers;
    private final Visitor visitor;
    private final LiveFragment live;
    private final Clock clock;

    CasePages(CaseFiles cases, CasePage.Maker pages, Callers callers, Visitor visitor, LiveFragment live, Clock clock) {
        this.cases = cases;
        this.pages = pages;
        this.callers = callers;
        this.visitor = visitor;
        this.live = live;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said,
            @QueryParam("missing") @Nullable String missing) {
        var caller = callers.current();
        var frame = visitor.frame();
        return switch (cases.read(caller.scope(), id, caller, PURPOSE)) {
            case Access.Granted(var whole) -> Response.ok(page(frame, whole, said, missing)).build();
            case Access.Protected(_) -> Response.status(403)
                    .entity(new closed(frame, id.toString(), FormInput.empty())).build();
            case Access.NotThere() -> throw unknown();
        };
    }

    private TemplateInstance page(PageFrame frame, WholeCase whole, @Nullable String said, @Nullable String missing) {
        var form = FormInput.empty();
        if (missing != null) {
            form.refuse("outcome", words().error_choose());
        }
        return new show(frame, pages.of(frame, whole), form, said, frame.root() + "/cases/" + whole.file().id() + "/live");
    }

    /** Renders the case again when it changes. A reader who leaves the case sees nothing more of it. */
    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(@PathParam("id") UUID id) {
        var caller = callers.current();
        var frame = visitor.frame();
        if (!(cases.read(caller.scope(), id, caller, PURPOSE) instanceof Access.Granted)) {
            throw unknown();
        }
        return live.stream("case", List.of("case:" + id), frame.language(), () -> {
            var now = frame.at(clock.instant());
            return new show$state(now, pages.of(now, cases.again(caller.scope(), id, caller).orElseThrow()));
        });
    }

    /** Takes part in a protected case, with a reason that stays. */
    @POST
    @Path("staff")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response join(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        if (form.value("reason").length() < 5) {
            form.refuse("reason", words().error_reason());
            return Response.status(422).entity(new closed(visitor.frame(), id.toString(), form)).build();
        }
        var caller = callers.current();
        if (!cases.join(caller.scope(), id, caller, form.value("reason"))) {
            throw unknown();
        }
        return SeeOther.to(visitor.frame(), "/cases/" + id);
    }

    /** Who has read the case, and why. */
    @GET
    @Path("readers")
    @Operation(hidden = true)
    public TemplateInstance readers(@PathParam("id") UUID id) {
        var caller = callers.current();
        if (!(cases.read(caller.scope(), id, caller, PURPOSE) instanceof Access.Granted)) {
            throw unknown();
        }
        return new readers(visitor.frame(), id.toString(),
                cases.readers(caller.scope(), id).stream().map(Reading::of).toList());
    }

    private IntakeMessages words() {
        return BundleWords.in(IntakeMessages.class, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("no-such-case", "There is no such case").asException();
    }
}
