package trygg.benefits.control.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Ground;
import trygg.benefits.control.CloseControl;
import trygg.benefits.control.Control.Finding;
import trygg.benefits.control.ControlService;
import trygg.benefits.control.DrawSample;
import trygg.benefits.control.Fact;
import trygg.benefits.control.OpenControl;
import trygg.benefits.control.Opening.Fault;
import trygg.benefits.control.Trigger;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.FormInput;
import trygg.platform.secrecy.Caller;

/** The forms about controls: read what was typed and say at the field what is wrong about it. */
record ControlForm(FormInput form, ControlWords words) {

    private static final int LONGEST = 2000;

    /** What the form begins with: the day is today, and the person is told today. */
    static FormInput empty(LocalDate today, Country country) {
        return FormInput.empty().with("seenOn", today.toString()).with("informedOn", today.toString())
                .with("ground", Trigger.PAPERS_DIFFER.basis(country).paragraph())
                .with("month", YearMonth.from(today).minusMonths(1).toString()).with("size", "5");
    }

    Optional<OpenControl> opening(UUID application, Caller caller) {
        var trigger = Trigger.of(form.value("trigger"));
        if (trigger.isEmpty()) {
            form.refuse("trigger", words.choose_trigger());
        }
        var seenOn = form.day("seenOn", words.give_day());
        var month = form.value("month").isEmpty() ? null : form.month("month", words.give_month());
        if (form.value("says").length() > LONGEST) {
            form.refuse("says", words.too_long());
        }
        var ground = ground();
        var informedOn = form.day("informedOn", words.give_day());
        if (trigger.isEmpty() || seenOn == null || ground == null || informedOn == null || !form.accepted()) {
            return Optional.empty();
        }
        return Optional.of(new OpenControl(form.id("actId"), new ApplicationId(application), trigger.get(),
                new Fact(trigger.get().source(), seenOn, month, form.value("says")), ground, informedOn, caller.id()));
    }

    Optional<CloseControl> closing(UUID control, Caller caller) {
        var finding = Finding.of(form.value("finding"));
        if (finding.isEmpty()) {
            form.refuse("finding", words.choose_finding());
        }
        if (form.value("note").isEmpty()) {
            form.refuse("note", words.give_note());
        } else if (form.value("note").length() > LONGEST) {
            form.refuse("note", words.too_long());
        }
        return finding.filter(_ -> form.accepted()).map(found -> new CloseControl(form.id("actId"), control, found,
                form.value("note"), caller.id(), caller.isStaff()));
    }

    Optional<DrawSample> drawing(String municipality, Caller caller) {
        var month = form.month("month", words.give_month());
        var size = form.value("size").matches("[0-9]{1,2}") ? Integer.parseInt(form.value("size")) : 0;
        if (size < 1 || size > ControlService.LARGEST_SAMPLE) {
            form.refuse("size", words.give_size(ControlService.LARGEST_SAMPLE));
        }
        var ground = ground();
        var informedOn = form.day("informedOn", words.give_day());
        return month == null || ground == null || informedOn == null || !form.accepted() ? Optional.empty()
                : Optional.of(new DrawSample(form.id("actId"), municipality, month, size, ground, informedOn, caller.id(),
                        caller.isStaff()));
    }

    FormInput refuse(List<Fault> faults) {
        faults.forEach(fault -> {
            switch (fault) {
                case DRAWN_BY_HAND -> form.refuse("trigger", words.random_is_drawn());
                case FACT_FROM_ELSEWHERE -> form.refuse("trigger", words.choose_trigger());
                case FACT_MISSING -> form.refuse("says", words.give_fact());
                case FACT_IN_FUTURE -> form.refuse("seenOn", words.not_come());
                case MONTH_MISSING -> form.refuse("month", words.give_month());
                case MONTH_IN_FUTURE -> form.refuse("month", words.not_come());
                case INFORMED_BEFORE_FACT -> form.refuse("informedOn", words.informed_before());
                case INFORMED_TOO_LATE -> form.refuse("informedOn", words.informed_late());
            }
        });
        return form;
    }

    private @Nullable Ground ground() {
        if (Ground.isParagraph(form.value("ground"))) {
            return new Ground(form.value("ground"));
        }
        form.refuse("ground", words.give_ground());
        return null;
    }
}
