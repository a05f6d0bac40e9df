package trygg.benefits.qualification.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import trygg.benefits.parameter.Amount;
import trygg.benefits.qualification.Participation;
import trygg.benefits.qualification.Participation.Fault;
import trygg.benefits.qualification.Participation.Payment;
import trygg.benefits.qualification.ProgrammeApplication;
import trygg.benefits.qualification.ProgrammeApplication.Closing;
import trygg.benefits.qualification.ProgrammeApplication.Outcome;
import trygg.benefits.statistics.Family;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.benefits.statistics.PaidOut;
import trygg.benefits.statistics.PaidOut.Kind;
import trygg.benefits.statistics.QualificationEnd;
import trygg.benefits.statistics.QualificationEnd.Afterwards;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear.EarlierAid;
import trygg.benefits.statistics.QualificationYear.EarlierIncome;
import trygg.benefits.statistics.QualificationYear.OtherAid;
import trygg.platform.pages.FormInput;
import trygg.platform.secrecy.Caller;

/** The forms of the programme: read what was typed and say at the field what is wrong about it. */
record QualificationForm(FormInput form, QualificationWords words) {

    private static final int LONGEST = 4000;

    Optional<LocalDate> day(String field) {
        return Optional.ofNullable(form.day(field, words.give_day()));
    }

    Optional<Participation> start(ProgrammeApplication of, Caller caller) {
        var decided = day("decidedOn");
        var started = day("startedOn");
        var marital = chosen(MaritalStatus.class, "maritalStatus");
        if (marital == null) {
            form.refuse("maritalStatus", words.choose_marital());
        }
        var children = form.value("children").matches("[0-9]{1,2}") ? Integer.parseInt(form.value("children")) : -1;
        if (children < 0) {
            form.refuse("children", words.give_children());
        }
        var other = form.value("otherMunicipality");
        if (!other.matches("([0-9]{4})?")) {
            form.refuse("otherMunicipality", words.give_number());
        }
        if (!form.accepted()) {
            return Optional.empty();
        }
        return Optional.of(new Participation(of.id(), of.municipality(), of.caseId(), of.appliedOn(), decided.orElseThrow(),
                started.orElseThrow(), new Family(Objects.requireNonNull(marital), children), other.isEmpty() ? null : other,
                chosen(EarlierAid.class, "earlierAid"), several(EarlierIncome.class, "earlierIncomes"),
                several(OtherAid.class, "otherAid"), caller.id(), List.of(), List.of(), null));
    }

    Optional<Closing> closing(Caller caller) {
        var outcome = chosen(Outcome.class, "outcome");
        if (outcome == null) {
            form.refuse("outcome", words.choose_outcome());
        }
        if (form.value("ground").length() > LONGEST) {
            form.refuse("ground", words.too_long());
        }
        var day = day("closedOn");
        return form.accepted() ? Optional.of(new Closing(Objects.requireNonNull(outcome), day.orElseThrow(),
                form.value("ground"), caller.id())) : Optional.empty();
    }

    Optional<Payment> payment() {
        var amount = Amount.read(form.number("amount")).filter(Amount::isPositive);
        if (amount.isEmpty()) {
            form.refuse("amount", words.give_amount());
        }
        var day = day("paidOn");
        return form.accepted() ? Optional.of(new Payment(form.id("paymentId"),
                new PaidOut(day.orElseThrow(), Kind.QUALIFICATION_MONEY, amount.orElseThrow()))) : Optional.empty();
    }

    Optional<QualificationEnd> end() {
        var status = chosen(Status.class, "status");
        if (status == null) {
            form.refuse("status", words.choose_end());
        }
        var day = day("endedOn");
        return form.accepted() ? Optional.of(new QualificationEnd(Objects.requireNonNull(status), day.orElseThrow(),
                several(Afterwards.class, "afterwards"), chosen(Afterwards.class, "mainIncome"))) : Optional.empty();
    }

    /** @param day the field of the day that the form asks for */
    FormInput refuse(List<Fault> faults, String day) {
        faults.forEach(fault -> {
            switch (fault) {
                case DAYS_OUT_OF_ORDER -> form.refuse(day, words.days_out_of_order());
                case PAID_BEFORE_START -> form.refuse(day, words.before_start());
                case NO_END -> form.refuse("status", words.choose_end());
                case ENDED_BEFORE_START -> form.refuse(day, words.before_start());
                case AFTERWARDS_MISSING -> form.refuse("afterwards", words.give_afterwards());
                case MAIN_INCOME_MISSING -> form.refuse("mainIncome", words.give_main_income());
                case LEAVE_BEFORE_START -> form.refuse(day, words.before_start());
                case ALREADY_ON_LEAVE -> form.refuse(day, words.on_leave_then());
                case BACK_BEFORE_LEAVE -> form.refuse(day, words.before_leave());
                case GROUND_MISSING -> form.refuse("ground", words.give_ground());
                case IN_FUTURE -> form.refuse(day, words.in_future());
            }
        });
        return form;
    }

    private <E extends Enum<E>> @Nullable E chosen(Class<E> type, String field) {
        return ProgrammeCodes.read(type, form.value(field)).orElse(null);
    }

    private <E extends Enum<E>> Set<E> several(Class<E> type, String field) {
        var set = EnumSet.noneOf(type);
        form.values(field).forEach(word -> ProgrammeCodes.read(type, word).ifPresent(set::add));
        return set;
    }
}
