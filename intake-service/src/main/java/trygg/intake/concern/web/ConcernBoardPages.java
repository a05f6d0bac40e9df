package trygg.intake.concern.web;

import java.util.stream.Stream;

import jakarta.ws.rs.Path;

import trygg.intake.concern.ConcernService;
import trygg.intake.concern.ConcernService.WithClocks;
import trygg.intake.concern.Step;
import trygg.intake.promise.GuaranteeTexts;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.pages.LiveBoard;
import trygg.platform.pages.PageFrame;
import trygg.platform.secrecy.Caller;

/** The board of concerns: what is open, and what each waits for. */
@Path("/concerns")
public class ConcernBoardPages extends LiveBoard<WithClocks> {

    private final ConcernService concerns;
    private final GuaranteeTexts guarantees;

    ConcernBoardPages(Surroundings around, ConcernService concerns, GuaranteeTexts guarantees) {
        super(around, "/concerns", "step", Stream.of(Step.values()).map(Step::code).toList());
        this.concerns = concerns;
        this.guarantees = guarantees;
    }

    @Override
    protected Counted<WithClocks> read(Caller reader, DueList asked) {
        return concerns.board(reader, asked);
    }

    @Override
    protected Counted<WithClocks> again(DueList asked) {
        return concerns.boardAgain(asked);
    }

    @Override
    protected Face<WithClocks> face(PageFrame frame, DueList asked) {
        var sayings = ConcernSayings.in(frame, guarantees);
        var words = sayings.words();
        return new Face<>(words.board(), words.board_purpose(), words.board_live(), words.board_empty(),
                words.board_empty_text(), words.all(), words::waits_for, sayings::row);
    }
}
