package trygg.housing.need.web;

import java.util.List;

import jakarta.ws.rs.Path;

import trygg.housing.need.HousingNeedService;
import trygg.housing.need.HousingNeedService.WithClocks;
import trygg.housing.need.NeedKind;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.LiveBoard;
import trygg.platform.pages.PageFrame;
import trygg.platform.secrecy.Caller;

/** The board of housing: what is open. */
@Path("/")
public class HousingPages extends LiveBoard<WithClocks> {

    /** The other pages of housing, by what is done most: the path, and the word's code. */
    private static final List<Page> PAGES = List.of(new Page("/tonight", "tonight"),
            new Page("/vacancies", "vacancies"), new Page("/waiting", "waiting"), new Page("/homelessness", "homelessness"),
            new Page("/evictions", "evictions"), new Page("/homes", "homes"),
            new Page("/evidence", "evidence"), new Page("/stock", "stock"), new Page("/plan", "plan"),
            new Page("/tenancies", "tenancies"), new Page("/decisions", "decisions"), new Page("/legs", "legs"),
            new Page("/landlords", "landlords"), new Page("/landlord-questions", "landlord-questions"),
            new Page("/day-centres", "day-centres"), new Page("/arrivals", "arrivals"));

    /** Another page of housing. */
    record Page(String path, String word) {
    }

    private final HousingNeedService needs;

    HousingPages(Surroundings around, HousingNeedService needs) {
        super(around, "/", "kind", NeedKind.codes());
        this.needs = needs;
    }

    @Override
    protected Counted<WithClocks> read(Caller reader, DueList asked) {
        return needs.board(reader, asked);
    }

    @Override
    protected Counted<WithClocks> again(DueList asked) {
        return needs.boardAgain(asked);
    }

    @Override
    protected Face<WithClocks> face(PageFrame frame, DueList asked) {
        var row = NeedWords.in(frame);
        var words = row.words();
        return new Face<>(words.board(), words.board_purpose(), words.board_live(), words.board_empty(),
                words.board_empty_text(), words.all_kinds(), words::kind, row::row,
                PAGES.stream().map(page -> new Choice(page.path(), words.page(page.word()))).toList());
    }
}
