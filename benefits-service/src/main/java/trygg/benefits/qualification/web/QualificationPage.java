package trygg.benefits.qualification.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import trygg.benefits.qualification.Participation;
import trygg.benefits.qualification.Participation.Leave;
import trygg.benefits.qualification.ProgrammeApplication.Outcome;
import trygg.benefits.qualification.ProgrammeFile;
import trygg.benefits.qualification.ProgrammeFile.State;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.benefits.statistics.QualificationEnd.Afterwards;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear.EarlierAid;
import trygg.benefits.statistics.QualificationYear.EarlierIncome;
import trygg.benefits.statistics.QualificationYear.OtherAid;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;
import trygg.platform.pages.WorkRow;
import trygg.platform.pages.WorkRow.Tag;

/** Says a way through the programme in the reader's words. */
record QualificationPage(PageFrame frame, QualificationWords words) {

    /**
     * What the page of one shows of it.
     *
     * @param leave the one that goes on
     */
    record View(String name, String state, List<Fact> facts, List<String> leaves, List<String> paid, @Nullable Leave leave,
            boolean waiting, boolean running, List<ClockView> clocks) {
    }

    record Fact(String label, String value) {
    }

    static QualificationPage in(PageFrame frame) {
        return new QualificationPage(frame, BundleWords.in(QualificationWords.class, frame.language()));
    }

    WorkRow row(ProgrammeFile file) {
        var application = file.application();
        var state = file.state(today());
        return new WorkRow(frame.root() + "/qualification/" + application.id(), words.case_name(name(file)),
                words.applied(Words.date(application.appliedOn(), frame)),
                List.of(new Tag(words.state(ProgrammeCodes.of(state)), state == State.WAITING ? "warning" : "neutral")),
                clocks(file).stream().filter(ClockView::open).findFirst().orElse(null), application.protectedPerson());
    }

    View view(ProgrammeFile file) {
        var state = file.state(today());
        var one = file.participation();
        var running = state == State.TAKING_PART || state == State.ON_LEAVE;
        return new View(name(file), words.state(ProgrammeCodes.of(state)), facts(file), one == null ? List.of() : leaves(one),
                one == null ? List.of()
                        : one.paid().stream().map(paid -> words.paid_of(Words.date(paid.paidOut().paidOn(), frame),
                                Words.money(BigDecimal.valueOf(paid.paidOut().amount().hundredths(), 2), "NOK", frame)))
                                .toList(),
                one == null || !running ? null
                        : one.leaves().stream().filter(leave -> leave.until() == null).findFirst().orElse(null),
                state == State.WAITING, running, clocks(file));
    }

    List<Choice> outcomes() {
        return choices(Outcome.values(), words::outcome);
    }

    List<Choice> maritalStatuses() {
        return choices(MaritalStatus.values(), words::marital);
    }

    List<Choice> earlierAids() {
        return choices(EarlierAid.values(), words::earlier_aid_of);
    }

    List<Choice> earlierIncomes() {
        return choices(EarlierIncome.values(), words::earlier_income_of);
    }

    List<Choice> otherAids() {
        return choices(OtherAid.values(), words::other_aid_of);
    }

    List<Choice> afterwards() {
        return choices(Afterwards.values(), words::afterwards_of);
    }

    /** How it may end: taking part and leave are no ends. */
    List<Choice> ends() {
        return choices(Arrays.stream(Status.values())
                .filter(status -> status != Status.IN_PROGRAMME && status != Status.ON_LEAVE).toArray(Status[]::new),
                words::end_of);
    }

    private List<Fact> facts(ProgrammeFile file) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.applied_on(), Words.date(file.application().appliedOn(), frame)));
        var closing = file.application().closing();
        if (closing != null) {
            facts.add(new Fact(words.outcome(ProgrammeCodes.of(closing.outcome())),
                    words.day_by(Words.date(closing.closedOn(), frame), closing.by())));
            if (!closing.ground().isEmpty()) {
                facts.add(new Fact(words.ground(), closing.ground()));
            }
        }
        var one = file.participation();
        if (one != null) {
            facts.add(new Fact(words.decided_on(), Words.date(one.decidedOn(), frame)));
            facts.add(new Fact(words.started_on(), Words.date(one.startedOn(), frame)));
            var end = one.end();
            if (end != null && end.endedOn() != null) {
                facts.add(new Fact(words.ended_on(), Words.date(end.endedOn(), frame)));
                facts.add(new Fact(words.end_how(), words.end_of(ProgrammeCodes.of(end.status()))));
                if (!end.afterwards().isEmpty()) {
                    facts.add(new Fact(words.afterwards(), String.join(", ", end.afterwards().stream().sorted()
                            .map(after -> words.afterwards_of(ProgrammeCodes.of(after))).toList())));
                }
            }
        }
        return facts;
    }

    private List<String> leaves(Participation one) {
        return one.leaves().stream().map(leave -> leave.until() == null
                ? words.leave_since(Words.date(leave.from(), frame))
                : words.leave_of(Words.date(leave.from(), frame), Words.date(leave.until(), frame))).toList();
    }

    private List<ClockView> clocks(ProgrammeFile file) {
        return file.clocks().stream().map(clock -> ClockView.of(clock, words.guarantee())).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(frame.now(), frame.zone());
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, UnaryOperator<String> words) {
        return Arrays.stream(values).map(ProgrammeCodes::of).map(code -> new Choice(code, words.apply(code))).toList();
    }

    /** What people say to each other: the first eight signs. */
    private static String name(ProgrammeFile file) {
        return file.application().caseId().toString().substring(0, 8);
    }
}
