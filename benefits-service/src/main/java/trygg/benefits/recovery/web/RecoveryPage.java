package trygg.benefits.recovery.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Money;
import trygg.benefits.letter.Delivery.Way;
import trygg.benefits.letter.LetterText;
import trygg.benefits.letter.LetterWords;
import trygg.benefits.recovery.LawfulGround;
import trygg.benefits.recovery.Recoveries.Kept;
import trygg.benefits.recovery.RecoveryService.Arrival;
import trygg.benefits.recovery.RecoveryService.RecoveryFile;
import trygg.benefits.recovery.RecoveryService.Said;
import trygg.benefits.recovery.RecoveryWords;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;

/**
 * What the page of recovery shows, in the reader's words.
 *
 * @param sayable decisions whose letter has not arrived, in which repayment can still be said
 * @param conditions what decisions say of repayment already
 */
record RecoveryPage(String title, boolean protectedPerson, String here, String application, String currency, List<String> paid,
        List<Made> made, List<String> conditions, List<Choice> decisions, List<Choice> grounds, List<Choice> sayable,
        List<Choice> conditionGrounds, List<Choice> ways, UUID actId) {

    /** @param arrivals when the letter was received, each in one line; @param lastDay until when an appeal is in time */
    record Made(UUID id, String amount, String ground, String reason, String at, @Nullable String waived,
            @Nullable String setAside, List<String> arrivals, @Nullable String lastDay, UUID actId, String letter) {
    }

    static RecoveryPage of(PageFrame frame, RecoveryFile file) {
        var words = BundleWords.in(RecoveryWords.class, frame.language());
        var application = frame.root() + "/applications/" + file.application().id();
        var here = application + "/recovery";
        var grounds = LawfulGround.in(file.municipality().country());
        return new RecoveryPage(words.title(LetterText.shortId(file.application().caseId())),
                file.application().protectedPerson(), here, application,
                Money.currencyOf(file.municipality().country()).getCurrencyCode(),
                file.paid().stream().map(one -> words.paid_line(money(one.amount(), frame), Words.date(one.on(), frame)))
                        .toList(),
                file.recoveries().stream().map(kept -> made(frame, words, here, kept, file)).toList(),
                file.said().stream().map(Said::condition).filter(Objects::nonNull)
                        .map(ground -> words.condition_is(words.ground(ground.code()))).toList(),
                file.said().stream().map(said -> choice(frame, words, said)).toList(), choices(words, grounds),
                file.said().stream().filter(said -> said.open() && said.condition() == null)
                        .map(said -> choice(frame, words, said)).toList(),
                choices(words, grounds.stream().filter(LawfulGround::saidBefore).toList()),
                Stream.of(Way.values()).map(way -> new Choice(way.code(), letterWords(frame).way(way.code()))).toList(),
                UUID.randomUUID());
    }

    static String money(Money money, PageFrame frame) {
        return Words.money(money.amount(), money.currency().getCurrencyCode(), frame);
    }

    private static Made made(PageFrame frame, RecoveryWords words, String here, Kept kept, RecoveryFile file) {
        var recovery = kept.recovery();
        var waived = kept.waived();
        var setAside = kept.setAside();
        var arrival = file.arrivals().getOrDefault(recovery.id(), new Arrival(List.of(), null));
        var until = arrival.appealUntil();
        return new Made(recovery.id(), money(recovery.amount(), frame), words.ground(recovery.ground().code()),
                recovery.reason(), Words.dateTime(recovery.at(), frame) + ", " + words.by(recovery.by()),
                waived == null ? null : words.waived(waived.reason(), waived.by()),
                setAside == null ? null : words.set_aside(day(frame, setAside)),
                arrival.deliveries().stream().map(one -> letterWords(frame).way(one.way().code()) + ": "
                        + letterWords(frame).received(Words.date(one.receivedOn(), frame), one.by())).toList(),
                until == null ? null : letterWords(frame).appeal_until(Words.date(until, frame)), UUID.randomUUID(),
                here + "/" + recovery.id() + "/letter.pdf");
    }

    private static LetterWords letterWords(PageFrame frame) {
        return BundleWords.in(LetterWords.class, frame.language());
    }

    private static Choice choice(PageFrame frame, RecoveryWords words, Said said) {
        return new Choice(said.decision().id().toString(),
                words.which_choice(said.decision().part().code(), day(frame, said.decision().at())));
    }

    private static List<Choice> choices(RecoveryWords words, List<LawfulGround> grounds) {
        return grounds.stream().map(ground -> new Choice(ground.code(),
                words.ground(ground.code()) + " " + ground.paragraph().paragraph())).toList();
    }

    private static String day(PageFrame frame, Instant at) {
        return Words.date(LocalDate.ofInstant(at, frame.zone()), frame);
    }
}
