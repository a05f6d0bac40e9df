package trygg.benefits.letter.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.application.Money;
import trygg.benefits.calculation.web.CalculationView;
import trygg.benefits.calculation.web.SheetWords;
import trygg.benefits.letter.LetterService;
import trygg.benefits.letter.LetterService.Trace;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/**
 * What a decision rests on, to the paragraph (C037): the same kept sheets that the page and the letter show, so that whoever
 * looks at it again years later reckons with what was reckoned with.
 */
@Path("/api/v1/decisions/{id}/trace")
@Produces(MediaType.APPLICATION_JSON)
public class TraceResource {

    private final LetterService letters;
    private final Callers callers;
    private final Visitor visitor;

    TraceResource(LetterService letters, Callers callers, Visitor visitor) {
        this.letters = letters;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** @param months the earliest first; none for what was decided without a calculation */
    public record TraceView(UUID decisionId, UUID applicationId, String part, String outcome, String ground, Instant decidedAt,
            String by, List<MonthView> months) {
    }

    /** @param granted for the month by this decision; @param calculation each line with paragraph, table and inputs */
    public record MonthView(String period, String granted, UUID calculationId, CalculationView calculation) {
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "traceDecision", summary = "What a decision rests on, line by line, with paragraph, table and inputs; the read is logged")
    public TraceView trace(@PathParam("id") UUID id,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return letters.trace(callers.current(), id, purpose).map(this::view).orElseThrow(LetterPages::unknown);
    }

    private TraceView view(Trace trace) {
        var decision = trace.decision();
        var currency = Money.currencyIn(trace.application().municipality()).getCurrencyCode();
        var words = SheetWords.in(visitor.language());
        return new TraceView(decision.id(), trace.application().id().value(), decision.part().code(),
                decision.outcome().code(), decision.ground().paragraph(), decision.at(), decision.by(),
                trace.months().stream().map(month -> new MonthView(month.sheet().period().toString(),
                        month.granted().amount().toPlainString(), month.calculation(),
                        CalculationView.of(month.sheet(), currency, List.of(), words))).toList());
    }
}
