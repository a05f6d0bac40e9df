package trygg.intake.digisos;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.intake.digisos.Application.Source;

/**
 * Income, costs and property as the file states them, kept for the calculation of benefits.
 *
 * @param descriptions the applicant's words on what fits none of the format's kinds
 */
public record Finances(List<MoneyFact> facts, List<HousingBenefitCase> housingBenefitCases,
        List<Confirmation> confirmations, @Nullable Descriptions descriptions) {

    public Finances {
        facts = List.copyOf(facts);
        housingBenefitCases = List.copyOf(housingBenefitCases);
        confirmations = List.copyOf(confirmations);
    }

    public Stream<MoneyFact> facts(MoneyFact.Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind);
    }

    /**
     * An application for the state's housing benefit (bostøtte), as Husbanken told it.
     *
     * @param outcome empty while it is under treatment
     */
    public record HousingBenefitCase(String type, @Nullable LocalDate date, String status, @Nullable String description,
            @Nullable Outcome outcome, Source source) {

        @Override
        public String toString() {
            return "HousingBenefitCase[withheld]";
        }
    }

    public enum Outcome {
        GRANTED,
        REFUSED,
        DISMISSED
    }

    /**
     * A yes or no of the applicant, among them consents to fetch facts from registers.
     *
     * @param type the format's code; new ones appear without notice
     * @param answer null when the file leaves it out, which is never a yes
     */
    public record Confirmation(String type, String title, @Nullable Boolean answer, @Nullable Instant at, Source source) {

        /** Codes of consents end so in the format ("bostotteSamtykke"). */
        public boolean isConsent() {
            return type.toLowerCase(Locale.ROOT).endsWith("samtykke");
        }

        /** Only an outright yes is one. */
        public boolean isYes() {
            return Boolean.TRUE.equals(answer);
        }
    }

    public record Descriptions(String property, String savings, String payouts, String housingCosts, String childCosts) {

        @Override
        public String toString() {
            return "Descriptions[withheld]";
        }
    }

    /** The consent of that code, if the file speaks of it; the last word counts. */
    public Optional<Confirmation> consent(String type) {
        return confirmations.stream().filter(one -> one.isConsent() && one.type().equals(type))
                .reduce((_, later) -> later);
    }

    @Override
    public String toString() {
        return "Finances[%d facts, withheld]".formatted(facts.size());
    }
}
