package trygg.benefits.qualification.web;

import java.util.List;

import jakarta.ws.rs.Path;

import trygg.benefits.qualification.ProgrammeFile;
import trygg.benefits.qualification.ProgrammeFile.State;
import trygg.benefits.qualification.QualificationService;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.LiveBoard;
import trygg.platform.pages.PageFrame;
import trygg.platform.secrecy.Caller;

/** The board of the qualification programme: who waits to begin and until when, who takes part, who is on leave. */
@Path("/qualification")
public class QualificationBoardPages extends LiveBoard<ProgrammeFile> {

    private final QualificationService qualification;

    QualificationBoardPages(Surroundings around, QualificationService qualification) {
        super(around, "/qualification", "show", List.of(ProgrammeCodes.of(State.WAITING),
                ProgrammeCodes.of(State.TAKING_PART), ProgrammeCodes.of(State.ON_LEAVE), DueList.ALL));
        this.qualification = qualification;
    }

    @Override
    protected Counted<ProgrammeFile> read(Caller reader, DueList asked) {
        return qualification.board(reader, asked);
    }

    @Override
    protected Counted<ProgrammeFile> again(DueList asked) {
        return qualification.boardAgain(asked);
    }

    @Override
    protected Face<ProgrammeFile> face(PageFrame frame, DueList asked) {
        var page = QualificationPage.in(frame);
        var words = page.words();
        return new Face<>(words.board(), words.board_purpose(), words.board_live(), words.board_empty(),
                words.board_empty_text(), words.show("open"), words::show, page::row,
                List.of(new Choice("/work-inclusion", words.to_work()), new Choice("/", words.to_board())));
    }
}
