package trygg.benefits.appeal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.Path;

import trygg.benefits.appeal.AppealService;
import trygg.benefits.appeal.AppealService.Listed;
import trygg.benefits.appeal.WaitsFor;
import trygg.benefits.letter.LetterText;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.LiveBoard;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.WorkRow;
import trygg.platform.pages.WorkRow.Tag;
import trygg.platform.secrecy.Caller;

/** The board of appeals: what is to be looked at again, and what waits for the higher body. */
@Path("/appeals")
public class AppealBoardPages extends LiveBoard<Listed> {

    private final AppealService appeals;

    AppealBoardPages(Surroundings around, AppealService appeals) {
        super(around, "/appeals", "show",
                Stream.concat(Stream.of(WaitsFor.values()).map(WaitsFor::code), Stream.of(DueList.ALL)).toList());
        this.appeals = appeals;
    }

    @Override
    protected Counted<Listed> read(Caller reader, DueList asked) {
        return appeals.board(reader, asked);
    }

    @Override
    protected Counted<Listed> again(DueList asked) {
        return appeals.boardAgain(asked);
    }

    @Override
    protected Face<Listed> face(PageFrame frame, DueList asked) {
        var words = BundleWords.in(AppealWords.class, frame.language());
        return new Face<>(words.board(), words.board_purpose(), words.board_live(), words.board_empty(),
                asked.filter() == null ? words.board_empty_text() : null, words.show("open"), words::show,
                listed -> row(frame, words, listed));
    }

    /** What is waited for stands as a tag, for a clock that was kept says nothing of the court. */
    private static WorkRow row(PageFrame frame, AppealWords words, Listed listed) {
        var appeal = listed.appeal();
        var tags = new ArrayList<Tag>();
        appeal.waitsFor().ifPresent(next -> tags.add(new Tag(words.waits(next.code()),
                next == WaitsFor.ANSWER ? "neutral" : "info")));
        var clock = listed.clocks().stream().map(one -> ClockView.of(one, words.guarantee())).filter(ClockView::open)
                .findFirst().orElse(null);
        return new WorkRow(frame.root() + "/appeals/" + appeal.id(),
                words.row(appeal.about().code(), LetterText.shortId(appeal.caseId())), null, List.copyOf(tags), clock,
                appeal.protectedPerson());
    }
}
