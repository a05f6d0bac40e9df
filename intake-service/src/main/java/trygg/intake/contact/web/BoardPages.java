package trygg.intake.contact.web;

import java.time.Clock;
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
import trygg.intake.contact.ContactBoard;
import trygg.intake.contact.Contacts.Waiting;
import trygg.intake.contact.RegisterContact.Need;
import trygg.intake.promise.GuaranteeTexts;
import trygg.intake.words.IntakeMessages;
import trygg.platform.api.Cursor;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.LiveFragment;
import trygg.platform.pages.Nudges;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.WorkList;
import trygg.platform.pages.WorkRow;
import trygg.platform.pages.WorkRow.Tag;
import trygg.platform.secrecy.Callers;

/** Intake's board: everybody who waits for an answer, by what falls due, kept true while it is looked at. */
@Path("/")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class BoardPages {

    record board(PageFrame frame, WorkList work, String live) implements TemplateInstance {
    }

    record board$rows(PageFrame frame, WorkList work) implements TemplateInstance {
    }

    private final ContactBoard contacts;
    private final GuaranteeTexts guarantees;
    private final Callers callers;
    private final Visitor visitor;
    private final LiveFragment live;
    private final Clock clock;

    BoardPages(ContactBoard contacts, GuaranteeTexts guarantees, Callers callers, Visitor visitor, LiveFragment live,
            Clock clock) {
        this.contacts = contacts;
        this.guarantees = guarantees;
        this.callers = callers;
        this.visitor = visitor;
        this.live = live;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board(@QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var cursor = Cursor.parse(after);
        return new board(frame, work(frame, contacts.read(callers.current(), visitor.requireMunicipality(), cursor)),
                frame.root() + "/live" + (after == null ? "" : "?after=" + cursor));
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(@QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var cursor = Cursor.parse(after);
        var municipality = visitor.requireMunicipality();
        contacts.read(callers.current(), municipality, cursor);
        return live.stream("board", List.of(Nudges.boardOf(municipality)), frame.language(), () -> {
            var now = frame.at(clock.instant());
            return new board$rows(now, work(now, contacts.again(municipality, cursor)));
        });
    }

    private WorkList work(PageFrame frame, ContactBoard.Page board) {
        var words = BundleWords.in(IntakeMessages.class, frame.language());
        var rows = board.page().items().stream().map(waiting -> row(frame, words, waiting)).toList();
        return WorkList.of(rows, board.total(), frame.now(), frame.zone())
                .withMore(board.page().next() == null ? null : frame.root() + "/?after=" + board.page().next());
    }

    private WorkRow row(PageFrame frame, IntakeMessages words, Waiting waiting) {
        var clockView = new ClockView(ClockView.State.valueOf(waiting.state().toUpperCase(java.util.Locale.ROOT)),
                waiting.startedAt(), waiting.dueAt(), null, guarantees.name("first-answer", frame.language()),
                waiting.promises());
        var tags = waiting.needs().stream().map(need -> tag(words, need)).toList();
        return new WorkRow(frame.root() + "/cases/" + waiting.caseId(),
                words.household_size(waiting.members() + 1, waiting.children()),
                words.board_case(waiting.caseId().toString().substring(0, 8), words.channel(waiting.channel().code())),
                tags, clockView, waiting.sensitive());
    }

    private static Tag tag(IntakeMessages words, Need need) {
        return need.acute() ? new Tag(words.need(need.kind().code()), "warning") : Tag.of(words.need(need.kind().code()));
    }
}
