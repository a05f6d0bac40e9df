package trygg.intake.contact.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A contact as a municipal system sends it. Shape only; what the words mean is read by {@link ContactReader}.
 *
 * @param id chosen by the sender; sending it again with the same content changes nothing
 * @param district where the person lives, by the code of the municipality's profile. Not written when it is not said: the
 *        content of a request that was sent before there were districts stays the same
 * @param receivedAt when the person turned to the municipality; may lie in the past, never in the future
 */
public record ContactRequest(@Nullable UUID id,
        @NotNull(message = "which municipality") String municipality,
        @NotNull(message = "by which channel") String channel,
        @NotNull(message = "when it was received") Instant receivedAt,
        @NotNull(message = "who turned to us") @Valid PersonRequest person,
        @Nullable @Size(max = 50, message = "at most 50 persons") List<@NotNull(message = "is missing") @Valid MemberRequest> household,
        @NotEmpty(message = "at least one need") @Size(max = 20, message = "at most 20 needs") List<@NotNull(message = "is missing") @Valid NeedRequest> needs,
        @Nullable @Size(max = 20_000, message = "at most 20 000 characters") String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 20, message = "at most 20 characters") String district) {

    /**
     * @param dufNumber in the Norwegian immigration register
     * @param protection mandatory and without a default: an unknown level must never pass for none
     */
    public record PersonRequest(@Nullable String nationalId,
            @Nullable @Size(max = 200, message = "at most 200 characters") String alias,
            @Nullable LocalDate birthDate,
            @NotNull(message = "none, protected or strictly-protected; there is no default") String protection,
            @Nullable @Pattern(regexp = "[a-z]{2,3}", message = "a language code such as sv or nb") String language,
            @Nullable Boolean interpreter,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String dufNumber) {

        @Override
        public String toString() {
            return "PersonRequest[withheld]";
        }
    }

    public record MemberRequest(@NotNull(message = "partner, child or other") String relation, @Nullable LocalDate birthDate,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nationalId) {

        @Override
        public String toString() {
            return "MemberRequest[" + relation + "]";
        }
    }

    public record NeedRequest(@NotNull(message = "which need") String kind, @Nullable Boolean acute) {
    }
}
