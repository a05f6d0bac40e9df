package trygg.intake.concern.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** More time for an inquiry, as it is sent: until when, why, and by which paragraph. */
public record ExtensionRequest(@Nullable UUID id, @NotNull LocalDate dueOn, @NotBlank @Size(max = 4000) String reason,
        @NotBlank @Size(max = 200) String ground) {
}
