package trygg.benefits.letter.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.benefits.letter.Delivery.Way;
import trygg.benefits.letter.Letter;
import trygg.benefits.letter.LetterService.Sent;
import trygg.benefits.letter.LetterWords;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.Language;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;

/**
 * What the page of a letter shows beside it.
 *
 * @param here address of the letter; @param application that of its application
 * @param lastDay until when an appeal is in time; nothing while nobody knows that the letter was received
 * @param actId the id the telling of a receipt will have, so that a form sent twice tells once
 */
record LetterPage(String title, boolean protectedPerson, String here, String application, Letter letter,
        List<Received> deliveries, @Nullable String lastDay, List<Choice> ways, UUID actId) {

    record Received(String way, String day, String by) {
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    static LetterPage of(PageFrame frame, Sent sent) {
        var words = BundleWords.in(LetterWords.class, frame.language());
        var application = frame.root() + "/applications/" + sent.application().id();
        return new LetterPage(words.page_title(), sent.application().protectedPerson(),
                application + "/decisions/" + sent.decision().id() + "/letter", application, sent.letter(),
                sent.deliveries().stream().map(one -> new Received(words.way(one.way().code()),
                        Words.date(one.receivedOn(), frame), one.by())).toList(),
                sent.appealUntil() == null ? null : Words.date(sent.appealUntil(), frame),
                Stream.of(Way.values()).map(way -> new Choice(way.code(), words.way(way.code()))).toList(),
                UUID.randomUUID());
    }
}
