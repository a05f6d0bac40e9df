package trygg.benefits.application.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import trygg.benefits.statistics.AidConditions;
import trygg.benefits.statistics.AidConditions.Condition;
import trygg.benefits.statistics.AidConditions.Exemption;
import trygg.benefits.statistics.AidConditions.Sanction;
import trygg.benefits.statistics.AidFacts;
import trygg.benefits.statistics.AidFacts.Benefit;
import trygg.benefits.statistics.AidFacts.Housing;
import trygg.benefits.statistics.AidFacts.Livelihood;
import trygg.benefits.statistics.AidFacts.Work;
import trygg.benefits.statistics.CodedFacts;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.platform.api.Problem;

/**
 * The coded facts of form 11F in the API, both ways, in words: {@code social-assistance} for code 5 of the main livelihood.
 * Every word is that of the form's value in kebab case.
 */
public record CodedFactsView(@NotNull String maritalStatus, @NotNull String livelihood, @NotNull String benefit,
        @NotNull String work, @NotNull String housing, boolean economicAdviceGiven, boolean individualPlan,
        @Nullable @Valid ConditionsView conditions) {

    /** Conditions of the aid (sosialtjenesteloven §§ 20, 20 a); left out, there are none. */
    public record ConditionsView(boolean onRecipient, boolean onPartner, @Nullable LocalDate decidedOn,
            @Nullable LocalDate validUntil, @Nullable Set<@NotNull String> conditions, @Nullable LocalDate exemptedOn,
            @Nullable Set<@NotNull String> exemptions, @Nullable Set<@NotNull String> sanctions) {
    }

    static CodedFactsView of(CodedFacts facts) {
        var aid = facts.aid();
        var on = aid.conditions();
        return new CodedFactsView(word(facts.maritalStatus()), word(aid.livelihood()), word(aid.benefit()), word(aid.work()),
                word(aid.housing()), aid.economicAdviceGiven(), aid.individualPlan(),
                on.equals(AidConditions.NONE) ? null
                        : new ConditionsView(on.onRecipient(), on.onPartner(), on.decidedOn(), on.validUntil(),
                                words(on.conditions()), on.exemptedOn(), words(on.exemptions()), words(on.sanctions())));
    }

    /** @throws trygg.platform.api.ProblemException {@code unknown-code} with the place of the word that is none */
    CodedFacts facts() {
        return new CodedFacts(value(MaritalStatus.class, maritalStatus, "maritalStatus"),
                new AidFacts(value(Livelihood.class, livelihood, "livelihood"), value(Benefit.class, benefit, "benefit"),
                        value(Work.class, work, "work"), value(Housing.class, housing, "housing"), economicAdviceGiven,
                        individualPlan, conditions == null ? AidConditions.NONE : conditions(conditions)));
    }

    private static AidConditions conditions(ConditionsView on) {
        return new AidConditions(on.onRecipient(), on.onPartner(), on.decidedOn(), on.validUntil(),
                values(Condition.class, on.conditions(), "conditions/conditions"), on.exemptedOn(),
                values(Exemption.class, on.exemptions(), "conditions/exemptions"),
                values(Sanction.class, on.sanctions(), "conditions/sanctions"));
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, @Nullable Set<String> words, String at) {
        return words == null ? Set.of()
                : words.stream().map(word -> value(type, word, at)).collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word, String at) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> word(one).equals(word)).findFirst()
                .orElseThrow(() -> Problem.invalid("unknown-code", "A coded fact is none of the form's", "/coded/" + at,
                        "is none of " + String.join(", ", wordsOf(type))).asException());
    }

    /** The words a field of the form can have, in the form's order. */
    public static <E extends Enum<E>> List<String> wordsOf(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(CodedFactsView::word).toList();
    }

    private static Set<String> words(Set<? extends Enum<?>> values) {
        return values.stream().map(CodedFactsView::word).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
