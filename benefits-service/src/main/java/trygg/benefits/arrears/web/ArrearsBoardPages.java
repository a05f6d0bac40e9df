package trygg.benefits.arrears.web;

import java.util.List;

import jakarta.ws.rs.Path;

import trygg.benefits.arrears.ArrearsService;
import trygg.benefits.arrears.ExaminationFile;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.LiveBoard;
import trygg.platform.pages.PageFrame;
import trygg.platform.secrecy.Caller;

/** The board of rent arrears: which debts are to be examined, and what each is held against. */
@Path("/arrears")
public class ArrearsBoardPages extends LiveBoard<ExaminationFile> {

    private final ArrearsService arrears;

    ArrearsBoardPages(Surroundings around, ArrearsService arrears) {
        super(around, "/arrears", "show", List.of(ArrearsService.CHILDREN, DueList.ALL));
        this.arrears = arrears;
    }

    @Override
    protected Counted<ExaminationFile> read(Caller reader, DueList asked) {
        return arrears.board(reader, asked);
    }

    @Override
    protected Counted<ExaminationFile> again(DueList asked) {
        return arrears.boardAgain(asked);
    }

    @Override
    protected Face<ExaminationFile> face(PageFrame frame, DueList asked) {
        var page = ArrearsPage.in(frame);
        var words = page.words();
        return new Face<>(words.board(), words.board_purpose(), words.board_live(), words.board_empty(),
                words.board_empty_text(), words.show("open"), words::show, page::row,
                List.of(new Choice("/", words.to_board())));
    }
}
