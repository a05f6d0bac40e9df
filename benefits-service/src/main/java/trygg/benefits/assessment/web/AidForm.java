package trygg.benefits.assessment.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.DecideAid;
import trygg.benefits.application.Deciding.Fault;
import trygg.benefits.application.Decision.Form;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Ground;
import trygg.benefits.application.Reckoned;
import trygg.benefits.statistics.AidConditions;
import trygg.benefits.statistics.AidConditions.Condition;
import trygg.benefits.statistics.AidFacts;
import trygg.benefits.statistics.Coded;
import trygg.benefits.statistics.CodedFacts;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.benefits.statistics.Finding;
import trygg.platform.pages.FormInput;
import trygg.platform.secrecy.Caller;

/** The form of a decision on kept calculations: reads what was typed and says at the field what is wrong about it. */
public record AidForm(FormInput form, AssessmentWords words) {

    private static final int LONGEST = 4000;
    static final String REASON_OF = "reason-";

    public List<UUID> calculations() {
        return form.values("calculations").stream().flatMap(id -> uuid(id).stream()).toList();
    }

    /** The decision as typed; empty when something of it cannot be read, which then stands at its field. */
    public Optional<DecideAid> read(ApplicationId application, Reckoned reckoned, boolean coded, Caller caller) {
        var outcome = Outcome.of(form.value("outcome"));
        if (outcome.isEmpty()) {
            form.refuse("outcome", words.choose_outcome());
        }
        if (!Ground.isParagraph(form.value("ground"))) {
            form.refuse("ground", words.choose_ground());
        }
        var reasons = new HashMap<String, String>();
        for (var item : reckoned.asked()) {
            var reason = form.value(REASON_OF + item.kind());
            if (!reason.isEmpty()) {
                reasons.put(item.kind(), reason);
            }
        }
        for (var field : List.of("reason", "individualReason")) {
            if (form.value(field).length() > LONGEST) {
                form.refuse(field, words.too_long());
            }
        }
        var facts = coded && outcome.filter(Outcome::gives).isPresent() ? coded() : null;
        var until = month("runsUntil");
        return outcome.filter(_ -> form.accepted())
                .map(chosen -> new DecideAid(form.id("actId"), application, Part.AID, chosen, null,
                        new Ground(form.value("ground")), form.value("reason"), null, caller.id(), caller.isStaff(),
                        calculations(), reasons, form.value("individualReason"), facts, until,
                        Form.of(form.value("form")).orElse(Form.GRANT)));
    }

    public FormInput refuse(List<Fault> faults, Reckoned reckoned) {
        faults.forEach(fault -> {
            switch (fault) {
                case REASON_MISSING -> form.refuse("reason", words.give_reason());
                case NOTHING_TO_GRANT -> form.refuse("outcome", words.nothing_to_grant());
                case NOT_ALL_GRANTED -> form.refuse("outcome", words.not_all_granted());
                case INDIVIDUAL_REASON_MISSING -> form.refuse("individualReason", words.give_individual_reason());
                case CODED_FACTS_MISSING -> form.refuse("livelihood", words.choose());
                case CONDITION_WITHOUT_SEAT -> form.refuse("conditions", words.condition_without_seat());
                case RUNS_UNTIL_UNFIT -> form.refuse("runsUntil", words.runs_until_unfit());
                case CALCULATION_UNKNOWN, CALCULATION_MISSING -> form.refuse("calculations", words.choose_calculations());
                case ITEM_REASON_MISSING -> reckoned.asked().stream()
                        .filter(one -> one.granted().compareTo(one.asked()) < 0
                                && form.value(REASON_OF + one.kind()).isEmpty())
                        .forEach(one -> form.refuse(REASON_OF + one.kind(), words.give_item_reason()));
                // The amount is what the calculations come to; nobody types it here.
                case AMOUNT_MISSING, AMOUNT_WITHOUT_GRANT, AMOUNT_NOT_POSITIVE, CURRENCY_FOREIGN, AMOUNT_NOT_RECKONED ->
                    form.refuse("outcome", words.choose_outcome());
            }
        });
        return form;
    }

    /** The rule's own sentence stands with it: it is the statistics office's, and what the municipality will be asked about. */
    public FormInput contradict(List<Finding> findings) {
        findings.forEach(finding -> form.refuse("livelihood", words.contradiction(finding.rule(), finding.sentence())));
        return form;
    }

    private @Nullable CodedFacts coded() {
        var marital = coded(MaritalStatus.class, "maritalStatus");
        var livelihood = coded(AidFacts.Livelihood.class, "livelihood");
        var benefit = coded(AidFacts.Benefit.class, "benefit");
        var work = coded(AidFacts.Work.class, "work");
        var housing = coded(AidFacts.Housing.class, "housing");
        if (marital.isEmpty() || livelihood.isEmpty() || benefit.isEmpty() || work.isEmpty() || housing.isEmpty()) {
            return null;
        }
        return new CodedFacts(marital.get(), new AidFacts(livelihood.get(), benefit.get(), work.get(), housing.get(),
                form.chosen("advice", "yes"), form.chosen("plan", "yes"), conditions()));
    }

    private AidConditions conditions() {
        Set<Condition> chosen = Arrays.stream(Condition.values())
                .filter(condition -> form.chosen("conditions", condition.code())).collect(Collectors.toUnmodifiableSet());
        if (chosen.isEmpty() && !form.chosen("onPartner", "yes")) {
            return AidConditions.NONE;
        }
        return new AidConditions(!chosen.isEmpty(), form.chosen("onPartner", "yes"), day("conditionsFrom"),
                day("conditionsUntil"), chosen, null, Set.of(), Set.of());
    }

    private <E extends Enum<E> & Coded> Optional<E> coded(Class<E> type, String field) {
        var value = Coded.of(type, form.value(field));
        if (value.isEmpty()) {
            form.refuse(field, words.choose());
        }
        return value;
    }

    private @Nullable LocalDate day(String field) {
        return form.value(field).isEmpty() ? null : form.day(field, words.not_a_day());
    }

    private @Nullable YearMonth month(String field) {
        return form.value(field).isEmpty() ? null : form.month(field, words.not_a_month());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
