package trygg.benefits.application.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import trygg.benefits.application.ApplicationList;
import trygg.benefits.application.ApplicationList.Selection;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.ApplicationService.Board;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.LiveFragment;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.WorkList;
import trygg.platform.pages.WorkList.Filter;
import trygg.platform.secrecy.Callers;

/** The board of benefits: what is to be decided, by what falls due, kept true while it is looked at. */
@Path("/")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class BenefitsPages {

    private static final int ROWS = 50;

    record board(PageFrame frame, WorkList work, boolean filtered, String live) implements TemplateInstance {
    }

    record board$rows(PageFrame frame, WorkList work, boolean filtered) implements TemplateInstance {
    }

    private final ApplicationService applications;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;
    private final LiveFragment live;
    private final Clock clock;

    BenefitsPages(ApplicationService applications, Municipalities municipalities, Callers callers, Visitor visitor,
            LiveFragment live, Clock clock) {
        this.applications = applications;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
        this.live = live;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board(@QueryParam("show") @Nullable String show, @QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var asked = asked(show, after);
        return new board(frame, work(frame, asked, applications.board(callers.current(), asked)), filtered(asked),
                frame.root() + "/live" + query(asked.selection(), after));
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(@QueryParam("show") @Nullable String show,
            @QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var asked = asked(show, after);
        // Logs that the board is being watched, and refuses who may not; the looks that follow are this one read.
        applications.board(callers.current(), asked);
        return live.stream("board", List.of(ApplicationService.boardOf(asked.municipality())), frame.language(), () -> {
            var now = frame.at(clock.instant());
            return new board$rows(now, work(now, asked, applications.boardAgain(asked)), filtered(asked));
        });
    }

    private ApplicationList asked(@Nullable String show, @Nullable String after) {
        var municipality = visitor.municipality().orElseThrow(() -> Problem
                .of(403, "no-municipality", "Your account names no municipality to work for").asException());
        var selection = Stream.of(Selection.values()).filter(one -> code(one).equals(show)).findFirst()
                .orElse(Selection.OPEN);
        return new ApplicationList(municipality, selection, Cursor.parse(after), ROWS);
    }

    private WorkList work(PageFrame frame, ApplicationList asked, Board board) {
        var words = ApplicationWords.in(frame, municipalities.require(asked.municipality()).country());
        var filters = Stream.of(Selection.values()).map(selection -> new Filter(words.words().show(code(selection)),
                frame.root() + "/" + query(selection, null), selection == asked.selection())).toList();
        var next = board.page().next();
        return WorkList.of(board.page().items().stream().map(words::row).toList(), board.total(), frame.now(), frame.zone())
                .withFilters(filters).withMore(next == null ? null : frame.root() + "/" + query(asked.selection(), next));
    }

    private static boolean filtered(ApplicationList asked) {
        return asked.selection() == Selection.EMERGENCY;
    }

    private static String query(Selection selection, @Nullable String after) {
        return "?show=" + code(selection) + (after == null || after.isBlank() ? "" : "&after=" + Cursor.parse(after));
    }

    private static String code(Selection selection) {
        return selection.name().toLowerCase(Locale.ROOT);
    }
}
