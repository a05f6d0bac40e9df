package trygg.intake.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.intake.nationalid.DufNumber;
import trygg.intake.nationalid.NationalId;
import trygg.intake.person.Protection;

/**
 * Asks intake to register a contact. The caller picks the id, so that sending it twice registers one.
 *
 * @param receivedAt when the person turned to us; clocks run from it
 * @param district where the person lives, by the code of the municipality's profile; nothing when it is not known
 * @param contentHash of the request as it came, which tells a repeated request from another with the same id
 */
public record RegisterContact(UUID id, String municipality, Channel channel, Instant receivedAt, Who person,
        @Nullable String district, List<Member> household, List<Need> needs, @Nullable String note, String by,
        byte[] contentHash) {

    public RegisterContact {
        household = List.copyOf(household);
        needs = List.copyOf(needs);
        if (needs.isEmpty()) {
            throw new IllegalArgumentException("a contact states at least one need");
        }
        if (needs.stream().map(Need::kind).distinct().count() != needs.size()) {
            throw new IllegalArgumentException("a need is stated once");
        }
    }

    /**
     * @param duf the number in the Norwegian immigration register, beside or instead of the national one
     * @param called name or alias; nobody is turned away for having neither name nor number (C014)
     */
    public record Who(@Nullable NationalId number, @Nullable DufNumber duf, @Nullable String called,
            @Nullable LocalDate birthDate,
            Protection protection, String language, boolean interpreter) {

        @Override
        public String toString() {
            return "Who[withheld]";
        }
    }

    /** @param number for the statistics that ask for every adult's; a contact that is read back does not carry it */
    public record Member(Relation relation, @Nullable LocalDate birthDate, @Nullable NationalId number) {

        @Override
        public String toString() {
            return "Member[" + relation + "]";
        }
    }

    public enum Relation {
        PARTNER,
        CHILD,
        OTHER;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Need(NeedKind kind, boolean acute) {
    }

    boolean needs(NeedKind kind) {
        return needs.stream().anyMatch(need -> need.kind() == kind);
    }

    /** Whether anything cannot wait; the first answer is then reckoned in hours. */
    boolean acute() {
        return needs.stream().anyMatch(Need::acute);
    }

    boolean acute(NeedKind kind) {
        return needs.stream().anyMatch(need -> need.kind() == kind && need.acute());
    }

    boolean repeats(byte[] earlierHash) {
        return Arrays.equals(contentHash, earlierHash);
    }

    @Override
    public String toString() {
        return "RegisterContact[" + id + "]";
    }
}
