package trygg.intake.promise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import trygg.intake.promise.Figures;
import trygg.intake.promise.GuaranteeTexts;
import trygg.intake.promise.PromiseService;
import trygg.intake.promise.PromiseService.Cases;
import trygg.intake.promise.PromiseService.Ruled;
import trygg.intake.promise.PromiseService.Whole;
import trygg.intake.promise.Waiting;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.Language;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;
import trygg.platform.pages.WorkList;
import trygg.platform.pages.WorkRow;
import trygg.platform.pages.WorkRow.Tag;
import trygg.platform.secrecy.PublicCounts;

/**
 * What the page of one promise shows.
 *
 * @param unlisted how many clocks of protected persons are not in the list; absent when so few that it would tell of one
 */
record PromisePage(String id, String place, String text, List<Tag> tags, @Nullable String adopted, @Nullable String measure,
        List<Said> said, List<Guarantee> guarantees, List<Row> figures, List<Beside> besides, WorkList cases,
        @Nullable String unlisted) {

    /** @param title of the programme, in the programme's own language */
    record Said(String title, String text, String language) {
    }

    /** @param rule its parameters in words; empty where it is switched off */
    record Guarantee(String name, String meaning, List<String> rule, @Nullable String decision) {
    }

    record Row(String name, Figures figures) {
    }

    /** A guarantee of this promise, or of what it is to weigh as much as. */
    record Beside(Guarantee guarantee, Figures figures) {
    }

    static PromisePage of(PageFrame frame, PromiseWords words, GuaranteeTexts texts, Municipality municipality, Whole whole,
            Cases cases) {
        var language = frame.language();
        var standing = whole.of();
        var promise = standing.promise();
        var adopted = standing.adopted();
        var tags = new ArrayList<Tag>();
        tags.add(new Tag(words.verdict(standing.verdict().code()), PromiseBoardPage.color(standing)));
        tags.add(Tag.of(words.section(promise.section())));
        promise.classes().forEach(kind -> tags.add(Tag.of(words.kind(kind))));
        return new PromisePage(promise.id(), municipality.name(), promise.text().in(language), tags,
                adopted == null ? null : words.adopted(adopted.decision(), Words.date(adopted.date(), frame)),
                promise.measured().map(one -> one.in(language)).orElse(null),
                whole.said().stream().map(PromisePage::said).toList(),
                whole.guarantees().stream().map(one -> guarantee(words, frame, one)).toList(),
                standing.figures().stream().map(one -> new Row(texts.name(one.guarantee(), language), one)).toList(),
                whole.compared().stream().map(one -> new Beside(guarantee(words, frame, one.ruled()), one.figures())).toList(),
                work(frame, words, texts, promise.id(), cases),
                cases.unlisted() < PublicCounts.LEAST ? null : Words.number(cases.unlisted(), frame));
    }

    private static Said said(PromiseService.Said said) {
        var programme = said.programme();
        var own = Language.of(programme.language()).orElseThrow();
        return new Said(programme.title().in(own), said.statement().text(), programme.language());
    }

    private static Guarantee guarantee(PromiseWords words, PageFrame frame, Ruled ruled) {
        var setting = ruled.setting();
        return new Guarantee(ruled.guarantee().name().in(frame.language()), ruled.guarantee().meaning().in(frame.language()),
                setting == null ? List.of()
                        : new TreeMap<>(setting.parameters()).entrySet().stream()
                                .map(one -> words.parameter(one.getKey(), one.getValue())).toList(),
                setting == null ? null : setting.decision());
    }

    private static WorkList work(PageFrame frame, PromiseWords words, GuaranteeTexts texts, String id, Cases cases) {
        var next = cases.page().next();
        return WorkList.of(cases.page().items().stream().map(one -> row(frame, words, texts, one)).toList(), cases.total(),
                frame.now(), frame.zone()).withMore(
                        next == null ? null
                                : frame.root() + "/promises/" + id + "?after=" + next);
    }

    private static WorkRow row(PageFrame frame, PromiseWords words, GuaranteeTexts texts, Waiting waiting) {
        var name = texts.name(waiting.guarantee(), frame.language());
        // What is about nobody is looked at in the service that promised it.
        return new WorkRow(waiting.ofCase() ? frame.root() + "/cases/" + waiting.caseId() : "/" + waiting.service() + "/",
                waiting.ofCase() ? words.of_case(waiting.caseId().toString().substring(0, 8)) : name, name, List.of(),
                new ClockView(ClockView.State.valueOf(waiting.state().name()), waiting.startedAt(), waiting.dueAt(),
                        waiting.fulfilledAt(), name, waiting.promises()),
                false);
    }
}
