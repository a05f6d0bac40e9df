package trygg.benefits.help.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import trygg.benefits.application.web.ApplicationWords;
import trygg.benefits.help.HelpOffer.Way;
import trygg.benefits.help.StalledFile;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;
import trygg.platform.pages.WorkRow;
import trygg.platform.pages.WorkRow.Tag;

/** Says a stall in the reader's words. */
record StallSayings(PageFrame frame, HelpWords words, ApplicationWords application) {

    /** What the page of one stall shows of it. */
    record View(String name, String household, String language, String received, String why, List<String> offers,
            List<ClockView> clocks) {
    }

    static StallSayings in(PageFrame frame, Country country) {
        return new StallSayings(frame, BundleWords.in(HelpWords.class, frame.language()),
                ApplicationWords.in(frame, country));
    }

    WorkRow row(StalledFile file) {
        var stall = file.stall();
        return new WorkRow(frame.root() + "/stalled/" + stall.id(),
                application.household(file.application().household()), why(file),
                List.of(Tag.of(words.why(stall.why().code()))),
                clocks(file).stream().filter(ClockView::open).findFirst().orElse(null),
                file.application().protectedPerson());
    }

    View view(StalledFile file) {
        var asked = file.application();
        var language = Locale.forLanguageTag(asked.language()).getDisplayLanguage(frame.language().locale());
        return new View(asked.caseId().toString().substring(0, 8), application.household(asked.household()),
                asked.interpreter() ? language + ", " + words.interpreter() : language,
                Words.dateTime(asked.receivedAt(), frame), why(file),
                file.offers().stream().map(offer -> words.offered(words.way(offer.way().code()),
                        Words.dateTime(offer.at(), frame), offer.by())).toList(),
                clocks(file));
    }

    List<Choice> ways() {
        return Stream.of(Way.values()).map(way -> new Choice(way.code(), words.way(way.code()))).toList();
    }

    private String why(StalledFile file) {
        return words.why_since(file.stall().why().code(), Words.date(file.stall().since(), frame));
    }

    private List<ClockView> clocks(StalledFile file) {
        return file.clocks().stream().map(clock -> ClockView.of(clock, words.guarantee())).toList();
    }
}
