package trygg.intake.digisos;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import trygg.intake.digisos.FeedStep.AssignedOffice;
import trygg.intake.digisos.FeedStep.CaseStatus;
import trygg.intake.digisos.FeedStep.Decided;
import trygg.intake.digisos.FeedStep.DocumentsAskedFor;
import trygg.intake.digisos.FeedStep.FileReference;
import trygg.intake.digisos.FeedStep.Finished;
import trygg.intake.digisos.FeedStep.NotTreated;
import trygg.intake.digisos.FeedStep.Payment;
import trygg.intake.digisos.FeedStep.PreliminaryAnswer;
import trygg.intake.digisos.FeedStep.Received;
import trygg.intake.digisos.FeedStep.UnderTreatment;

/**
 * The municipality's answer to an application in the national format ({@code digisos-soker}): the whole story so far, oldest
 * first. What is made here is checked against our restatement of the format before it leaves, because the reader at the other
 * end drops a feed it cannot read and the applicant then hears nothing.
 */
public final class AnswerFeed {

    private static final FormatSchema SCHEMA = FormatSchema.of("/digisos/feed.schema.json");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    private final JsonNode json;

    private AnswerFeed(JsonNode json) {
        this.json = json;
    }

    /** Who writes the feed: the municipality's system. */
    public record Sender(String system, String version) {
    }

    /**
     * Steps may come in any order; steps of the same instant keep theirs.
     *
     * @param version of the format, such as "1.0.0"
     * @throws IllegalArgumentException when the steps make no valid feed; the message names places and no values
     */
    public static AnswerFeed of(String version, Sender sender, List<FeedStep> steps) {
        var feed = JSON.objectNode().put("version", version);
        feed.putObject("avsender").put("systemnavn", sender.system()).put("systemversjon", sender.version());
        var events = feed.putArray("hendelser");
        steps.stream().sorted(Comparator.comparing(FeedStep::at)).map(AnswerFeed::event).forEach(events::add);
        var errors = errors(feed);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("no valid answer feed: " + errors);
        }
        return new AnswerFeed(feed);
    }

    /** The feed as it goes over the wire, in UTF-8. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public String text() {
        try {
            return JsonText.MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values is always writable", impossible);
        }
    }

    static List<FieldError> errors(JsonNode feed) {
        return SCHEMA.errors(feed);
    }

    private static ObjectNode event(FeedStep step) {
        return switch (step) {
            case Received(var at) -> applicationStatus(at, "MOTTATT");
            case UnderTreatment(var at) -> applicationStatus(at, "UNDER_BEHANDLING");
            case Finished(var at) -> applicationStatus(at, "FERDIGBEHANDLET");
            case NotTreated(var at) -> applicationStatus(at, "BEHANDLES_IKKE");
            case AssignedOffice(var at, var office) -> event("tildeltNavKontor", at).put("navKontor", office);
            case CaseStatus status -> caseStatus(status);
            case DocumentsAskedFor asked -> documents(asked);
            case Decided decided -> decision(decided);
            case PreliminaryAnswer(var at, var letter) -> event("forelopigSvar", at).set("forvaltningsbrev",
                    letter(letter));
            case Payment payment -> payment(payment);
        };
    }

    private static ObjectNode event(String type, Instant at) {
        return JSON.objectNode().put("type", type).put("hendelsestidspunkt", INSTANT.format(at));
    }

    private static ObjectNode applicationStatus(Instant at, String status) {
        return event("soknadsStatus", at).put("status", status);
    }

    private static ObjectNode caseStatus(CaseStatus status) {
        var event = event("saksStatus", status.at()).put("referanse", status.reference());
        put(event, "tittel", status.title());
        var state = status.state();
        if (state != null) {
            event.put("status", switch (state) {
                case UNDER_TREATMENT -> "UNDER_BEHANDLING";
                case NOT_SHOWN -> "IKKE_INNSYN";
                case NOT_TREATED -> "BEHANDLES_IKKE";
                case REGISTERED_BY_MISTAKE -> "FEILREGISTRERT";
            });
        }
        return event;
    }

    private static ObjectNode documents(DocumentsAskedFor asked) {
        var event = event("dokumentasjonEtterspurt", asked.at());
        var documents = event.putArray("dokumenter");
        for (var one : asked.documents()) {
            var document = documents.addObject().put("dokumenttype", one.type())
                    .put("innsendelsesfrist", INSTANT.format(one.deadline()));
            put(document, "tilleggsinformasjon", one.explanation());
            put(document, "dokumentreferanse", one.reference());
        }
        var letter = asked.letter();
        if (letter != null) {
            event.set("forvaltningsbrev", letter(letter));
        }
        return event;
    }

    private static ObjectNode decision(Decided decided) {
        var event = event("vedtakFattet", decided.at()).put("saksreferanse", decided.caseReference());
        event.set("vedtaksfil", letter(decided.letter()));
        var outcome = decided.outcome();
        if (outcome != null) {
            event.put("utfall", switch (outcome) {
                case GRANTED -> "INNVILGET";
                case PARTLY_GRANTED -> "DELVIS_INNVILGET";
                case REFUSED -> "AVSLATT";
                case DISMISSED -> "AVVIST";
            });
        }
        return event;
    }

    private static ObjectNode payment(Payment payment) {
        var event = event("utbetaling", payment.at()).put("utbetalingsreferanse", payment.reference())
                .put("status", switch (payment.state()) {
                    case PLANNED -> "PLANLAGT_UTBETALING";
                    case PAID -> "UTBETALT";
                    case STOPPED -> "STOPPET";
                    case CANCELLED -> "ANNULLERT";
                });
        put(event, "saksreferanse", payment.caseReference());
        put(event, "belop", payment.amount());
        put(event, "beskrivelse", payment.description());
        put(event, "forfallsdato", payment.due());
        put(event, "utbetalingsdato", payment.paid());
        put(event, "fom", payment.from());
        put(event, "tom", payment.to());
        if (payment.receiver() != null) {
            event.put("annenMottaker", true).put("mottaker", payment.receiver());
        }
        put(event, "kontonummer", payment.accountNumber());
        put(event, "utbetalingsmetode", payment.method());
        return event;
    }

    private static ObjectNode letter(FileReference reference) {
        var letter = JSON.objectNode();
        switch (reference) {
            case FileReference.Stored(var id) -> letter.putObject("referanse").put("type", "dokumentlager")
                    .put("id", id.toString());
            case FileReference.Sent(var id, var number) -> letter.putObject("referanse").put("type", "svarut")
                    .put("id", id.toString()).put("nr", number);
        }
        return letter;
    }

    private static void put(ObjectNode event, String name, @Nullable String value) {
        if (value != null) {
            event.put(name, value);
        }
    }

    private static void put(ObjectNode event, String name, @Nullable LocalDate value) {
        if (value != null) {
            event.put(name, value.toString());
        }
    }

    private static void put(ObjectNode event, String name, @Nullable BigDecimal value) {
        if (value != null) {
            event.put(name, value.setScale(2, RoundingMode.HALF_UP));
        }
    }
}
