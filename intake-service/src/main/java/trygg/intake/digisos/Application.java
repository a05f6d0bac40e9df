package trygg.intake.digisos;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the municipality takes out of an application in the national format. The format's own id of the application is not in
 * the file: it comes beside it, and so do the original bytes, which the caller keeps whole. A date that the format lets
 * through although no calendar has it (2017-13-01) is absent here and present in the original.
 *
 * <p>
 * Everything in here is personal data, much of it sensitive. The records that hold it show nothing in their text form, so that
 * no log repeats it.
 *
 * @param submittedAt when the applicant sent it, if the file says
 * @param unknownFields JSON Pointers of what the file carries beyond the format, in the order of the file
 */
public record Application(String formatVersion, Scope scope, @Nullable Instant submittedAt, Office receiver,
        Applicant applicant, Household household, Reason reason, Dwelling dwelling, Work work, Finances finances,
        Set<FailedSource> failedSources, List<CompatibilityText> compatibilityTexts, List<String> unknownFields) {

    public Application {
        failedSources = Set.copyOf(failedSources);
        compatibilityTexts = List.copyOf(compatibilityTexts);
        unknownFields = List.copyOf(unknownFields);
    }

    /** Which of the two forms the applicant filled in. The short one asks only what has changed since the last time. */
    public enum Scope {
        STANDARD,
        SHORT,
        NOT_STATED
    }

    /** Who said it: the applicant, a register, or a register whose answer had grown old when the application was sent. */
    public enum Source {
        APPLICANT,
        REGISTER,
        OUTDATED
    }

    /** The office the applicant's application was addressed to. Any part may be empty or missing in a valid file. */
    public record Office(@Nullable String municipalityNumber, @Nullable String officeNumber, @Nullable String officeName) {
    }

    /**
     * The applicant's own words, for a caseworker to read. Nothing is decided from them by machine.
     *
     * @param somethingChanged asked in the short form only
     */
    public record Reason(String appliesFor, @Nullable String because, @Nullable Boolean somethingChanged,
            @Nullable String whatChanged) {

        @Override
        public String toString() {
            return "Reason[withheld]";
        }
    }

    /** How the applicant lives, in the applicant's own choice from the format's list. */
    public record Dwelling(DwellingKind kind, @Nullable Integer persons) {

        @Override
        public String toString() {
            return "Dwelling[withheld]";
        }
    }

    /** {@code NOT_STATED} is no answer; it must not be read as a home, nor as the lack of one. */
    public enum DwellingKind {
        OWNED,
        RENTED,
        MUNICIPAL,
        NONE,
        INSTITUTION,
        CRISIS_SHELTER,
        PRISON,
        FRIENDS,
        PARENTS,
        RELATIVES,
        OTHER,
        NOT_STATED
    }

    /**
     * A source that could not be asked when the application was made: facts may be missing through no fault of the applicant.
     */
    public enum FailedSource {
        NAV_PAYMENTS,
        TAX_INCOME,
        HOUSING_BENEFIT
    }

    /** A text the format wants shown by receivers whose version of the format lies between the two. */
    public record CompatibilityText(@Nullable String from, @Nullable String to, @Nullable String text) {
    }

    /**
     * True when a register marks somebody in the family as protected. The whole case must then be treated as protected until a
     * named person has looked: one address betrays the other.
     */
    public boolean namesAProtectedPerson() {
        var partner = household.partner();
        return partner != null && Boolean.TRUE.equals(partner.isProtected())
                || household.children().stream().anyMatch(child -> Boolean.TRUE.equals(child.isProtected()));
    }

    @Override
    public String toString() {
        return "Application[format %s, %s, %d unknown fields, content withheld]".formatted(formatVersion, scope,
                unknownFields.size());
    }
}
