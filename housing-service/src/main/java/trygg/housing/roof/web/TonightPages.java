package trygg.housing.roof.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import trygg.housing.roof.NightMonth;
import trygg.housing.roof.RoofRequest.State;
import trygg.housing.roof.Tonight;
import trygg.housing.roof.TonightService;
import trygg.housing.roof.TonightService.Board;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.Figure;
import trygg.platform.pages.Figure.Bar;
import trygg.platform.pages.LiveFragment;
import trygg.platform.pages.Nudges;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.pages.WorkList;
import trygg.platform.secrecy.Callers;

/** The board of the night: who waits for a roof, what is offered, which places are free; true while it is looked at. */
@Path("/tonight")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class TonightPages {

    record board(PageFrame frame, View view, Figure months, String live) implements TemplateInstance {
    }

    record board$rows(PageFrame frame, View view) implements TemplateInstance {
    }

    /** What changes while the page is open. */
    record View(Tonight tonight, String until, List<PlaceRow> places, WorkList waiting, List<RoofSaid.Line> others,
            List<RefusalRow> refusals) {
    }

    record PlaceRow(String kind, long all, long free, long freeFor) {
    }

    record RefusalRow(String place, String reason, long count) {
    }

    private final TonightService tonight;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;
    private final LiveFragment live;
    private final Clock clock;

    TonightPages(TonightService tonight, Municipalities municipalities, Callers callers, Visitor visitor, LiveFragment live,
            Clock clock) {
        this.tonight = tonight;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
        this.live = live;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board() {
        var frame = visitor.frame();
        var municipality = visitor.requireMunicipality();
        return new board(frame, view(frame, tonight.board(callers.current(), municipality)),
                months(frame, tonight.months(municipalities.require(municipality))), frame.root() + "/tonight/live");
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live() {
        var frame = visitor.frame();
        var municipality = visitor.requireMunicipality();
        // Logs that the board is being watched, and refuses who may not; the looks that follow are this one read.
        tonight.board(callers.current(), municipality);
        return live.stream("tonight", List.of(Nudges.boardOf(municipality)), frame.language(), () -> {
            var now = frame.at(clock.instant());
            return new board$rows(now, view(now, tonight.boardAgain(municipality)));
        });
    }

    /** From a housing need to the request that goes with it. */
    @GET
    @Path("needs/{need}")
    @Operation(hidden = true)
    public Response ofNeed(@PathParam("need") UUID need) {
        return tonight.ofNeed(callers.current(), need)
                .map(request -> SeeOther.to(visitor.frame(), "/tonight/requests/" + request))
                .orElseThrow(
                        () -> Problem.notFound("unknown-roof-request", "There is nothing with this id here").asException());
    }

    private static View view(PageFrame frame, Board board) {
        var said = RoofSaid.in(frame);
        var words = said.words();
        var waiting = board.requests().stream().filter(one -> one.request().state() == State.OPEN).toList();
        return new View(board.tonight(), words.until(Words.dateTime(board.tonight().until(), frame)),
                board.tonight().places().stream().map(
                        place -> new PlaceRow(words.home_kind(place.kind()), place.all(), place.free(), place.freeFor()))
                        .toList(),
                WorkList.of(waiting.stream().map(said::row).toList(), board.tonight().open(), frame.now(), frame.zone()),
                board.requests().stream().filter(one -> one.request().state() != State.OPEN).map(said::line).toList(),
                board.refusals().stream().map(refusal -> new RefusalRow(words.place_kind(refusal.placeKind()),
                        words.refused_for(refusal.reason()), refusal.count())).toList());
    }

    private static Figure months(PageFrame frame, List<NightMonth> months) {
        var words = RoofSaid.in(frame).words();
        return new Figure(words.months(), words.month(), words.nights_without(),
                months.stream().map(month -> bar(frame, words, month)).toList(), null);
    }

    private static Bar bar(PageFrame frame, RoofWords words, NightMonth month) {
        var row = month.open();
        var unmet = row.parts().getFirst().number();
        var all = row.total().number();
        return new Bar(Words.month(month.month(), frame), unmet == null ? null : BigDecimal.valueOf(unmet),
                unmet == null || all == null ? null
                        : words.of_asked(Words.number(unmet, frame), Words.number(all, frame)),
                false);
    }
}
