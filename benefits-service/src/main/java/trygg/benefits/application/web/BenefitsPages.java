package trygg.benefits.application.web;

import java.util.List;

import jakarta.ws.rs.Path;

import trygg.benefits.application.ApplicationFile;
import trygg.benefits.application.ApplicationService;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.LiveBoard;
import trygg.platform.pages.PageFrame;
import trygg.platform.secrecy.Caller;

/** The board of benefits: what is to be decided. */
@Path("/")
public class BenefitsPages extends LiveBoard<ApplicationFile> {

    /** The other pages of benefits, by what is done most. */
    private static final List<String> PAGES = List.of("calculation", "payments", "renewals", "appeals", "stalled", "arrears",
            "work-inclusion", "qualification", "controls", "signals", "cost-shift", "statistics", "simulation", "parameters");

    /** The qualification programme is in Norway's law only. */
    private static final String NORWEGIAN = "qualification";

    private final ApplicationService applications;
    private final Municipalities municipalities;

    BenefitsPages(Surroundings around, ApplicationService applications, Municipalities municipalities) {
        super(around, "/", "show", List.of(ApplicationService.EMERGENCY, DueList.ALL));
        this.applications = applications;
        this.municipalities = municipalities;
    }

    @Override
    protected Counted<ApplicationFile> read(Caller reader, DueList asked) {
        return applications.board(reader, asked);
    }

    @Override
    protected Counted<ApplicationFile> again(DueList asked) {
        return applications.boardAgain(asked);
    }

    @Override
    protected Face<ApplicationFile> face(PageFrame frame, DueList asked) {
        var country = municipalities.require(asked.municipality()).country();
        var row = ApplicationWords.in(frame, country);
        var words = row.words();
        var narrowed = ApplicationService.EMERGENCY.equals(asked.filter());
        return new Face<>(words.board(), words.board_purpose(), words.board_live(),
                narrowed ? words.board_empty_filter() : words.board_empty(), narrowed ? null : words.board_empty_text(),
                words.show("open"), words::show, row::row,
                PAGES.stream().filter(page -> country == Country.NO || !page.equals(NORWEGIAN))
                        .map(page -> new Choice("/" + page, words.page(page))).toList());
    }
}
