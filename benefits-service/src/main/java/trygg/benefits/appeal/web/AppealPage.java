package trygg.benefits.appeal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.benefits.appeal.About;
import trygg.benefits.appeal.AppealService.AppealFile;
import trygg.benefits.appeal.Appealed;
import trygg.benefits.appeal.Received.Appellant;
import trygg.benefits.appeal.Step;
import trygg.benefits.appeal.Step.Direction;
import trygg.benefits.appeal.WaitsFor;
import trygg.benefits.letter.LetterText;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;

/**
 * What the page of one appeal shows, in the reader's words.
 *
 * @param letter of the decision on aid; nothing when the appeal is about asking it back
 * @param next what is to be done now; nothing when it is settled
 * @param same whether the reader made the decision that is appealed
 * @param reopened whether a new decision is to be made in the place of the one that was appealed
 * @param setAside whether the decision to ask aid back counts no more
 */
record AppealPage(String title, boolean protectedPerson, String here, String application, @Nullable String letter, String rule,
        String instance, List<Fact> facts, @Nullable String wording, List<Done> steps, List<ClockView> clocks,
        @Nullable String next, List<Choice> choices, List<Choice> directions, List<Choice> appellants, boolean same,
        String decidedBy, boolean reopened, boolean setAside, UUID actId) {

    record Fact(String label, String text) {
    }

    record Done(String text, @Nullable String reason, @Nullable String whySame, String at) {
    }

    static AppealPage of(PageFrame frame, AppealFile file, Country country, String reader) {
        var words = BundleWords.in(AppealWords.class, frame.language());
        var appeal = file.appeal();
        var decision = file.appealed().decision();
        var recovery = file.appealed().recovery();
        var decidedBy = file.appealed().by();
        var instance = words.instance(country.name());
        var until = file.appealUntil();
        var application = frame.root() + "/applications/" + appeal.applicationId();
        var next = appeal.waitsFor().map(WaitsFor::code).orElse(null);
        return new AppealPage(words.title(LetterText.shortId(appeal.caseId())), appeal.protectedPerson(),
                frame.root() + "/appeals/" + appeal.id(), application,
                recovery == null ? application + "/decisions/" + decision.id() + "/letter" : null,
                next == null ? "" : words.rule_text(next, country.name(), appeal.about().code()), instance,
                List.of(new Fact(words.came(), Words.dateTime(appeal.received().at(), frame)),
                        new Fact(words.appellant_label(), words.appellant(appeal.received().appellant().code())),
                        new Fact(words.in_time_label(), inTime(words, file, until == null ? "" : Words.date(until, frame))),
                        new Fact(words.the_decision(), decision(frame, words, file.appealed())),
                        new Fact(words.decided_by(), decidedBy)),
                appeal.received().wording(), appeal.steps().stream().map(step -> done(frame, words, step, instance)).toList(),
                file.clocks().stream().map(clock -> ClockView.of(clock, words.guarantee())).toList(), next,
                choices(words, next, file.late(), appeal.about(), instance),
                Stream.of(Direction.values()).map(one -> new Choice(one.code(), words.direction(one.code()))).toList(),
                Stream.of(Appellant.values()).map(one -> new Choice(one.code(), words.appellant(one.code()))).toList(),
                decidedBy.equals(reader), decidedBy, file.reopened() && recovery == null,
                file.reopened() && recovery != null, UUID.randomUUID());
    }

    private static String decision(PageFrame frame, AppealWords words, Appealed appealed) {
        var day = Words.date(LocalDate.ofInstant(appealed.at(), frame.zone()), frame);
        var recovery = appealed.recovery();
        return recovery == null
                ? words.decision_choice(appealed.decision().part().code(), appealed.decision().outcome().code(), day)
                : words.recovery_choice(Words.money(recovery.amount().amount(),
                        recovery.amount().currency().getCurrencyCode(), frame), day);
    }

    private static String inTime(AppealWords words, AppealFile file, String until) {
        if (file.appeal().about() == About.OBJECTION) {
            return words.in_time("always", "");
        }
        return words.in_time(until.isEmpty() ? "unknown" : file.late() ? "late" : "in-time", until);
    }

    /** A choice is a kind of step with its outcome; being late is one only when it is. */
    private static List<Choice> choices(AppealWords words, @Nullable String next, boolean late, About about, String instance) {
        var all = switch (next) {
            case null -> Stream.<String> empty();
            case "reconsideration" -> late
                    ? Stream.of("reconsidered-changed", "reconsidered-partly", "reconsidered-upheld", "dismissed")
                    : Stream.of("reconsidered-changed", "reconsidered-partly", "reconsidered-upheld");
            case "sending" -> Stream.of("sent-on");
            default -> Stream.of("answered-changed", "answered-partly", "answered-upheld", "answered-sent-back");
        };
        return all.map(code -> new Choice(code, words.choice(code, about.code(), instance))).toList();
    }

    private static Done done(PageFrame frame, AppealWords words, Step step, String instance) {
        var outcome = step.outcome();
        var direction = step.direction();
        var on = step.on();
        var said = words.step(step.kind().code(), outcome == null ? "" : outcome.code(), instance,
                on == null ? "" : Words.date(on, frame));
        var same = step.whySame();
        var wishedBy = step.wishedBy();
        return new Done(direction != null ? said + " " + words.direction(direction.code()) + "."
                : wishedBy != null ? said + " " + words.appellant(wishedBy.code()) + "." : said, step.reason(),
                same == null ? null : words.why_same(same),
                Words.dateTime(step.at(), frame) + ", " + words.by(step.by()));
    }
}
