package trygg.intake.digisos;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import trygg.intake.digisos.Applicant.Identifier;
import trygg.intake.digisos.Applicant.Name;
import trygg.intake.digisos.Application.Source;

/**
 * The applicant's family as the file states it. Who counts as household for the calculation is the benefits service's decision;
 * here stand the facts it needs.
 *
 * @param partner given by the format for the married only; a cohabitant shows in the civil status alone
 * @param registeredApartExplanation the applicant's words on why the register differs
 */
public record Household(@Nullable CivilStatus civilStatus, @Nullable Source civilStatusSource, @Nullable Partner partner,
        @Nullable String registeredApartExplanation, @Nullable Boolean maintainsChildren,
        @Nullable ChildSupport childSupport, List<Child> children) {

    static final Household NOT_STATED = new Household(null, null, null, null, null, null, List.of());

    public Household {
        children = List.copyOf(children);
    }

    public enum CivilStatus {
        MARRIED,
        UNMARRIED,
        COHABITANT,
        WIDOWED,
        DIVORCED,
        SEPARATED
    }

    public enum ChildSupport {
        PAYS,
        RECEIVES,
        BOTH,
        NONE
    }

    /**
     * @param livesTogether the applicant's answer
     * @param registeredTogether the register's answer
     * @param isProtected the register's mark; null means that nothing was said, not that there is no protection
     */
    public record Partner(Name name, @Nullable LocalDate birthDate, @Nullable Identifier identifier,
            @Nullable Boolean livesTogether, @Nullable Boolean registeredTogether, @Nullable String whyApart,
            @Nullable Boolean isProtected) {

        /** The applicant's word before the register's, which lags behind; empty when neither says. */
        public Optional<Boolean> sharesHome() {
            return Optional.ofNullable(livesTogether).or(() -> Optional.ofNullable(registeredTogether));
        }

        @Override
        public String toString() {
            return "Partner[withheld]";
        }
    }

    /**
     * @param livesTogether the applicant's answer
     * @param registeredTogether the register's answer
     * @param sharedResidence the parents live apart and the child with both (delt bosted)
     * @param visitingShare percent of the time that the child is with the applicant
     * @param isProtected the register's mark; null means that nothing was said, not that there is no protection
     */
    public record Child(@Nullable Name name, @Nullable LocalDate birthDate, @Nullable Identifier identifier,
            @Nullable Source source, @Nullable Boolean livesTogether, @Nullable Boolean registeredTogether,
            @Nullable Boolean sharedResidence, @Nullable Integer visitingShare, @Nullable Boolean isProtected) {

        /** The applicant's word before the register's, which lags behind; empty when neither says. */
        public Optional<Boolean> sharesHome() {
            return Optional.ofNullable(livesTogether).or(() -> Optional.ofNullable(registeredTogether));
        }

        @Override
        public String toString() {
            return "Child[withheld]";
        }
    }

    @Override
    public String toString() {
        return "Household[withheld]";
    }
}
