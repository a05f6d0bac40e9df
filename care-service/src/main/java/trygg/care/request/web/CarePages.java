package trygg.care.request.web;

import jakarta.ws.rs.Path;

import trygg.care.request.CareRequestService;
import trygg.care.request.CareRequestService.WithClocks;
import trygg.care.request.NeedKind;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.pages.LiveBoard;
import trygg.platform.pages.PageFrame;
import trygg.platform.secrecy.Caller;

/** The board of care: who waits for a first talk. */
@Path("/")
public class CarePages extends LiveBoard<WithClocks> {

    private final CareRequestService requests;

    CarePages(Surroundings around, CareRequestService requests) {
        super(around, "/", "kind", NeedKind.codes());
        this.requests = requests;
    }

    @Override
    protected Counted<WithClocks> read(Caller reader, DueList asked) {
        return requests.board(reader, asked);
    }

    @Override
    protected Counted<WithClocks> again(DueList asked) {
        return requests.boardAgain(asked);
    }

    @Override
    protected Face<WithClocks> face(PageFrame frame, DueList asked) {
        var row = RequestWords.in(frame);
        var words = row.words();
        return new Face<>(words.board(), words.board_purpose(), words.board_live(), words.board_empty(),
                words.board_empty_text(), words.all_kinds(), words::kind, row::row);
    }
}
