package trygg.benefits.work.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.work.ChangePlace;
import trygg.benefits.work.HoldPlanTalk;
import trygg.benefits.work.Measure.Next;
import trygg.benefits.work.Measure.PauseReason;
import trygg.benefits.work.Measure.SkipReason;
import trygg.benefits.work.Measure.StepKind;
import trygg.benefits.work.MeasureKind;
import trygg.benefits.work.MoveMeasure;
import trygg.benefits.work.Moving.Fault;
import trygg.benefits.work.ReferToMeasure;
import trygg.benefits.work.SeatGoal;
import trygg.platform.api.Codes;
import trygg.platform.pages.FormInput;
import trygg.platform.secrecy.Caller;

/** The forms about plans, measures and places: read what was typed and say at the field what is wrong about it. */
record WorkForm(FormInput form, WorkWords words) {

    private static final int LONGEST = 4000;

    Optional<HoldPlanTalk> talk(UUID caseId, ZoneId zone, Caller caller) {
        if (form.value("agreed").isEmpty()) {
            form.refuse("agreed", words.choose_answer());
        }
        if (form.value("goal").length() > LONGEST) {
            form.refuse("goal", words.too_long());
        }
        var at = form.time("heldAt", zone, words.not_a_time());
        return form.accepted() ? Optional.of(new HoldPlanTalk(form.id("talkId"), caseId, form.value("goal"),
                form.chosen("agreed", "yes"), at, caller.id())) : Optional.empty();
    }

    Optional<ReferToMeasure> referral(UUID caseId, Caller caller) {
        var kind = Codes.read(MeasureKind.class, form.value("kind"));
        if (kind.isEmpty()) {
            form.refuse("kind", words.choose_kind());
        }
        return kind.map(one -> new ReferToMeasure(form.id("measureId"), caseId, one, caller.id()));
    }

    Optional<MoveMeasure> step(UUID measure, Caller caller) {
        var step = Codes.read(StepKind.class, form.value("step"));
        if (step.isEmpty()) {
            form.refuse("step", words.choose_step());
        }
        var endsOn = form.value("endsOn").isEmpty() ? null : day("endsOn");
        var place = form.value("placeId").isEmpty() ? null : form.id("placeId");
        return step.filter(_ -> form.accepted()).map(kind -> new MoveMeasure(form.id("stepId"), measure, kind, place, endsOn,
                chosen(PauseReason.class, "reason"), chosen(Next.class, "next"), chosen(SkipReason.class, "skip"), null,
                caller.id(), caller.isStaff()));
    }

    Optional<ChangePlace> place(String municipality, MeasureKind kind, Caller caller) {
        var capacity = form.value("capacity").matches("[0-9]{1,4}") ? Integer.parseInt(form.value("capacity")) : -1;
        if (capacity < 0) {
            form.refuse("capacity", words.give_capacity());
        }
        if (form.value("unit").isEmpty() || form.value("unit").length() > 100) {
            form.refuse("unit", words.give_unit());
        }
        var from = day("from");
        return from == null || !form.accepted() ? Optional.empty()
                : Optional.of(new ChangePlace(form.id("placeId"), municipality, kind, form.value("unit"), capacity, from,
                        caller.id()));
    }

    Optional<SeatGoal> goal(String municipality, MeasureKind kind, SupportWords support, Caller caller) {
        var seats = form.value("goalSeats").matches("[0-9]{1,4}") ? Integer.parseInt(form.value("goalSeats")) : -1;
        if (seats < 0) {
            form.refuse("goalSeats", words.give_capacity());
        }
        if (form.value("goalDecision").isEmpty() || form.value("goalDecision").length() > 200) {
            form.refuse("goalDecision", support.give_decision());
        }
        var from = day("goalFrom");
        return from == null || !form.accepted() ? Optional.empty()
                : Optional.of(new SeatGoal(form.id("goalId"), municipality, kind, seats, from, form.value("goalDecision"),
                        caller.id()));
    }

    FormInput refuse(List<Fault> faults) {
        faults.forEach(fault -> {
            switch (fault) {
                case PLACE_MISSING -> form.refuse("placeId", words.choose_place());
                case PLACE_UNKNOWN -> form.refuse("placeId", words.choose_place());
                case PLACE_OF_OTHER_KIND -> form.refuse("placeId", words.choose_place());
                case ENDS_BEFORE_START -> form.refuse("endsOn", words.ends_before());
                case END_NOT_LATER -> form.refuse("endsOn", words.ends_not_later());
                case REASON_MISSING -> form.refuse("reason", words.choose_reason());
                case NEXT_MISSING -> form.refuse("next", words.choose_next());
                case BEFORE_LAST_STEP -> form.refuse("step", words.not_a_time());
                case IN_FUTURE -> form.refuse("step", words.not_a_time());
            }
        });
        return form;
    }

    private <E extends Enum<E>> @Nullable E chosen(Class<E> kind, String name) {
        return Codes.read(kind, form.value(name)).orElse(null);
    }

    private @Nullable LocalDate day(String name) {
        return form.day(name, words.give_day());
    }
}
