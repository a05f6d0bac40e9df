package trygg.benefits.help.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.Path;

import trygg.benefits.help.HelpService;
import trygg.benefits.help.Stall.Why;
import trygg.benefits.help.StalledFile;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.LiveBoard;
import trygg.platform.pages.PageFrame;
import trygg.platform.secrecy.Caller;

/** The board of who is stuck and why. */
@Path("/stalled")
public class StalledPages extends LiveBoard<StalledFile> {

    private final HelpService help;
    private final Municipalities municipalities;

    StalledPages(Surroundings around, HelpService help, Municipalities municipalities) {
        super(around, "/stalled", "show",
                Stream.concat(Stream.of(Why.values()).map(Why::code), Stream.of(DueList.ALL)).toList());
        this.help = help;
        this.municipalities = municipalities;
    }

    @Override
    protected Counted<StalledFile> read(Caller reader, DueList asked) {
        return help.board(reader, asked);
    }

    @Override
    protected Counted<StalledFile> again(DueList asked) {
        return help.boardAgain(asked);
    }

    @Override
    protected Face<StalledFile> face(PageFrame frame, DueList asked) {
        var sayings = StallSayings.in(frame, municipalities.require(asked.municipality()).country());
        var words = sayings.words();
        return new Face<>(words.board(), words.board_purpose(), words.board_live(), words.board_empty(),
                words.board_empty_text(), words.show("open"), words::show, sayings::row,
                List.of(new Choice("/", words.to_board())));
    }
}
