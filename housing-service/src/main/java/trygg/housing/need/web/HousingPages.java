package trygg.housing.need.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;

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
import trygg.housing.need.HousingNeedService;
import trygg.housing.need.NeedKind;
import trygg.platform.api.Cursor.Page;
import trygg.platform.guarantee.DueList;
import trygg.platform.pages.Boards;
import trygg.platform.pages.LiveFragment;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.WorkList;
import trygg.platform.secrecy.Callers;

/** The board of housing: what is open, by what falls due, kept true while it is looked at. */
@Path("/")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class HousingPages {

    record board(PageFrame frame, WorkList work, String live) implements TemplateInstance {
    }

    record board$rows(PageFrame frame, WorkList work) implements TemplateInstance {
    }

    private final HousingNeedService needs;
    private final Callers callers;
    private final Visitor visitor;
    private final LiveFragment live;
    private final Clock clock;

    HousingPages(HousingNeedService needs, Callers callers, Visitor visitor, LiveFragment live, Clock clock) {
        this.needs = needs;
        this.callers = callers;
        this.visitor = visitor;
        this.live = live;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board(@QueryParam("kind") @Nullable String kind, @QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var asked = Boards.asked(visitor, NeedKind.codes(), kind, after);
        return new board(frame, work(frame, asked, needs.board(callers.current(), asked)),
                Boards.address(frame, "/live", asked));
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(@QueryParam("kind") @Nullable String kind,
            @QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var asked = Boards.asked(visitor, NeedKind.codes(), kind, after);
        // Logs that the board is being watched, and refuses who may not; the looks that follow are this one read.
        needs.board(callers.current(), asked);
        return live.stream("board", List.of(HousingNeedService.boardOf(asked.municipality())), frame.language(), () -> {
            var now = frame.at(clock.instant());
            return new board$rows(now, work(now, asked, needs.boardAgain(asked)));
        });
    }

    private static WorkList work(PageFrame frame, DueList asked, HousingNeedService.Board board) {
        var words = NeedWords.in(frame);
        var kinds = new LinkedHashMap<String, String>();
        NeedKind.codes().forEach(kind -> kinds.put(kind, words.words().kind(kind)));
        var rows = new Page<>(board.page().items().stream().map(words::row).toList(), board.page().next());
        return Boards.list(frame, asked, rows, board.total(), words.words().all_kinds(), kinds);
    }
}
