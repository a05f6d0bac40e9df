package trygg.benefits.arrears.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import trygg.benefits.application.Money;
import trygg.benefits.application.web.Discretion;
import trygg.benefits.arrears.EvictionCost;
import trygg.benefits.arrears.Examination;
import trygg.benefits.arrears.Examination.Outcome;
import trygg.benefits.arrears.ExaminationFile;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;
import trygg.platform.pages.WorkRow;
import trygg.platform.pages.WorkRow.Tag;

/** Says an examination in the reader's words. */
record ArrearsPage(PageFrame frame, ArrearsWords words) {

    /** What the page of one examination shows of it. */
    record View(String name, String debt, String due, String received, boolean children, String cost, String sum,
            boolean less, List<Talk> talks, List<ClockView> clocks, String reckoning) {
    }

    record Talk(String text) {
    }

    static ArrearsPage in(PageFrame frame) {
        return new ArrearsPage(frame, BundleWords.in(ArrearsWords.class, frame.language()));
    }

    /** A debt and a child are known by who knows the household; of the protected the row tells when it is due. */
    WorkRow row(ExaminationFile file) {
        var examination = file.examination();
        var cost = file.cost();
        var tags = new ArrayList<>(List.of(Tag.of(money(examination.debt()))));
        if (examination.children()) {
            tags.add(new Tag(words.children(), examination.finding() == null ? "warning" : "neutral"));
        }
        if (examination.refusal() != null) {
            tags.add(new Tag(words.waits_tag(), "info"));
        }
        if (!examination.talks().isEmpty()) {
            tags.add(Tag.of(words.talked_tag()));
        }
        return new WorkRow(frame.root() + "/arrears/" + examination.id(), words.case_name(name(examination)),
                cost == null ? null : words.sum_row(money(cost.together())),
                new Discretion(examination.protectedPerson()).tellAll(tags),
                clocks(file).stream().filter(ClockView::open).findFirst().orElse(null), examination.protectedPerson());
    }

    View view(ExaminationFile file) {
        var examination = file.examination();
        var cost = file.cost();
        var debt = money(examination.debt());
        return new View(name(examination), debt, Words.date(examination.dueOn(), frame),
                Words.dateTime(examination.receivedAt(), frame), examination.children(),
                cost == null ? "" : money(cost.together()),
                cost == null ? "" : words.sum_text(debt, money(cost.together()), EvictionCost.NIGHTS),
                cost != null && cost.above(examination.debt()),
                examination.talks().stream()
                        .map(talk -> new Talk(words.talk_held(Words.date(talk.heldOn(), frame), talk.by()))).toList(),
                clocks(file), frame.root() + "/calculation?application=" + file.application() + "&rentDebt="
                        + examination.debt().amount().toPlainString());
    }

    List<Choice> outcomes() {
        return Stream.of(Outcome.values()).map(one -> new Choice(one.code(), words.outcome_of(one.code()))).toList();
    }

    private List<ClockView> clocks(ExaminationFile file) {
        return file.clocks().stream().map(clock -> ClockView.of(clock, words.guarantee())).toList();
    }

    private String money(Money money) {
        return Words.money(money.amount(), money.currency().getCurrencyCode(), frame);
    }

    /** What people say to each other: the first eight signs. */
    private static String name(Examination examination) {
        return examination.caseId().toString().substring(0, 8);
    }
}
