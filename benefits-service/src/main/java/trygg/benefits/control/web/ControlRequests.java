package trygg.benefits.control.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Ground;
import trygg.benefits.control.CloseControl;
import trygg.benefits.control.Control.Finding;
import trygg.benefits.control.ControlService;
import trygg.benefits.control.DrawSample;
import trygg.benefits.control.Fact;
import trygg.benefits.control.OpenControl;
import trygg.benefits.control.Trigger;
import trygg.benefits.control.Trigger.Source;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Caller;

/** What is sent about controls. */
public final class ControlRequests {

    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private ControlRequests() {
    }

    /**
     * A control to be opened.
     *
     * @param trigger a code of the register, {@code GET /controls/triggers}
     * @param informedOn the day on which the person is told of it
     */
    public record Opened(@Nullable UUID id, @NotNull UUID applicationId, @NotNull @Size(max = 40) String trigger,
            @NotNull @Valid FactSent fact,
            @NotNull @Pattern(regexp = Ground.FORM, message = "is not a law and a paragraph") String ground,
            @NotNull LocalDate informedOn) {

        OpenControl command(UUID controlId, Caller caller) {
            return new OpenControl(controlId, new ApplicationId(applicationId), Trigger.of(trigger)
                    .orElseThrow(() -> Problem.invalid("unknown-trigger",
                            "Only what stands in the register may lead to a control", "/trigger",
                            "is no trigger; GET /controls/triggers lists them").asException()),
                    fact.fact(), new Ground(ground.strip()), informedOn, caller.id());
        }
    }

    /** @param month such as {@code 2026-10}, where the trigger asks for one */
    public record FactSent(
            @NotNull @Pattern(regexp = "income-register|state-benefit-register|population-register|own-papers|bank|own-word|draw", message = "is none of the register's sources") String source,
            @NotNull LocalDate seenOn, @Nullable @Pattern(regexp = MONTH, message = "is not a month") String month,
            @NotNull @Size(max = 2000) String says) {

        Fact fact() {
            return new Fact(Source.of(source).orElseThrow(), seenOn, month == null ? null : YearMonth.parse(month), says);
        }
    }

    /** @param note what was checked and seen */
    public record Closed(@Nullable UUID id,
            @NotNull @Pattern(regexp = "nothing-found|corrected-in-favour|underpaid|overpaid", message = "is none of nothing-found, corrected-in-favour, underpaid, overpaid") String finding,
            @NotBlank @Size(max = 4000) String note) {

        CloseControl command(UUID closingId, UUID control, Caller caller) {
            return new CloseControl(closingId, control, Finding.of(finding).orElseThrow(), note, caller.id(),
                    caller.isStaff());
        }
    }

    /** @param month in which those it is drawn from were granted aid */
    public record Drawn(@Nullable UUID id, @NotNull String municipality,
            @NotNull @Pattern(regexp = MONTH, message = "is not a month") String month,
            @Min(1) @Max(ControlService.LARGEST_SAMPLE) int size,
            @NotNull @Pattern(regexp = Ground.FORM, message = "is not a law and a paragraph") String ground,
            @NotNull LocalDate informedOn) {

        DrawSample command(UUID sampleId, Caller caller) {
            return new DrawSample(sampleId, municipality, YearMonth.parse(month), size, new Ground(ground.strip()),
                    informedOn, caller.id(), caller.isStaff());
        }
    }
}
