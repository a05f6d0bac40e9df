package trygg.intake.concern.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import trygg.intake.concern.ConcernList;
import trygg.intake.concern.ConcernService;
import trygg.intake.concern.Step;
import trygg.intake.promise.GuaranteeTexts;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.pages.LiveFragment;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.WorkList;
import trygg.platform.pages.WorkList.Filter;
import trygg.platform.secrecy.Callers;

/** The board of concerns: what is open, by what falls due, kept true while it is looked at. */
@Path("/concerns")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class ConcernBoardPages {

    record board(PageFrame frame, WorkList work, String live) implements TemplateInstance {
    }

    record board$rows(PageFrame frame, WorkList work) implements TemplateInstance {
    }

    private final ConcernService concerns;
    private final GuaranteeTexts guarantees;
    private final Callers callers;
    private final Visitor visitor;
    private final LiveFragment live;
    private final Clock clock;

    ConcernBoardPages(ConcernService concerns, GuaranteeTexts guarantees, Callers callers, Visitor visitor,
            LiveFragment live, Clock clock) {
        this.concerns = concerns;
        this.guarantees = guarantees;
        this.callers = callers;
        this.visitor = visitor;
        this.live = live;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board(@QueryParam("step") @Nullable String step, @QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var asked = asked(step, after);
        return new board(frame, work(frame, asked, concerns.board(callers.current(), asked)),
                frame.root() + "/concerns/live" + query(asked.step(), after));
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(@QueryParam("step") @Nullable String step,
            @QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var asked = asked(step, after);
        // Logs that the board is being watched, and refuses who may not; the looks that follow are this one read.
        concerns.board(callers.current(), asked);
        return live.stream("board", List.of("board:" + asked.municipality()), frame.language(), () -> {
            var now = frame.at(clock.instant());
            return new board$rows(now, work(now, asked, concerns.boardAgain(asked)));
        });
    }

    private ConcernList asked(@Nullable String step, @Nullable String after) {
        var municipality = visitor.municipality().orElseThrow(() -> Problem
                .of(403, "no-municipality", "Your account names no municipality to work for").asException());
        return new ConcernList(municipality, true, Step.of(step).orElse(null), Cursor.parse(after), 50);
    }

    private WorkList work(PageFrame frame, ConcernList asked, ConcernService.Board board) {
        var sayings = ConcernSayings.in(frame, guarantees);
        var here = frame.root() + "/concerns";
        var filters = new ArrayList<Filter>();
        filters.add(new Filter(sayings.words().all(), here, asked.step() == null));
        Stream.of(Step.values()).forEach(step -> filters.add(new Filter(sayings.words().waits_for(step.code()),
                here + query(step, null), step == asked.step())));
        return WorkList.of(board.page().items().stream().map(sayings::row).toList(), board.total(), frame.now(),
                frame.zone()).withFilters(filters)
                .withMore(board.page().next() == null ? null : here + query(asked.step(), board.page().next()));
    }

    private static String query(@Nullable Step step, @Nullable String after) {
        var parts = new ArrayList<String>();
        if (step != null) {
            parts.add("step=" + step.code());
        }
        if (after != null && !after.isBlank()) {
            parts.add("after=" + Cursor.parse(after));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
