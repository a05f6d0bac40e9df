package trygg.benefits.application.web;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.DecideAid;
import trygg.benefits.application.Deciding.Fault;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Ground;
import trygg.benefits.application.Money;
import trygg.platform.act.Recording;
import trygg.platform.pages.FormInput;
import trygg.platform.secrecy.Caller;

/** The form of a decision: reads what was typed and says at the field what is wrong about it. */
public record DecisionForm(FormInput form, BenefitsWords words) {

    private static final int LONGEST_REASON = 4000;

    /** The decision as typed; empty when something of it cannot be read, which then stands at its field. */
    public Optional<DecideAid> read(ApplicationId application, Part part, Currency currency, ZoneId zone, Caller caller) {
        var outcome = Outcome.of(form.value("outcome"));
        if (outcome.isEmpty()) {
            form.refuse("outcome", words.choose_outcome());
        }
        var amount = amount(currency);
        if (!Ground.isParagraph(form.value("ground"))) {
            form.refuse("ground", words.choose_ground());
        }
        if (form.value("reason").length() > LONGEST_REASON) {
            form.refuse("reason", words.too_long());
        }
        var at = form.time("decidedAt", zone, words.not_a_time());
        return outcome.filter(_ -> form.accepted())
                .map(chosen -> new DecideAid(form.id("actId"), application, part, chosen, amount,
                        new Ground(form.value("ground")), form.value("reason"), at, caller.id(), caller.isStaff()));
    }

    public FormInput refuse(List<Fault> faults) {
        faults.forEach(fault -> {
            switch (fault) {
                case AMOUNT_MISSING -> form.refuse("amount", words.give_amount());
                case AMOUNT_WITHOUT_GRANT -> form.refuse("amount", words.amount_not_given());
                case AMOUNT_NOT_POSITIVE -> form.refuse("amount", words.amount_positive());
                case CURRENCY_FOREIGN -> form.refuse("amount", words.amount_unreadable());
                case REASON_MISSING -> form.refuse("reason", words.give_reason());
                case CALCULATION_MISSING -> form.refuse("amount", words.give_calculation());
                // This form names no calculation; the page that does has a form of its own.
                case CALCULATION_UNKNOWN, NOTHING_TO_GRANT, AMOUNT_NOT_RECKONED, NOT_ALL_GRANTED, ITEM_REASON_MISSING,
                        INDIVIDUAL_REASON_MISSING, CODED_FACTS_MISSING, CONDITION_WITHOUT_SEAT, RUNS_UNTIL_UNFIT ->
                    form.refuse("outcome", words.give_calculation());
            }
        });
        return form;
    }

    public FormInput refuse(Recording.Fault fault) {
        return form.refuse("decidedAt", switch (fault) {
            case IN_FUTURE -> words.time_future();
            case BEFORE_REQUEST -> words.time_before();
        });
    }

    private @Nullable Money amount(Currency currency) {
        var amount = form.value("amount").isEmpty() ? null : form.amount("amount", words.amount_unreadable());
        return amount == null ? null : new Money(amount, currency);
    }
}
