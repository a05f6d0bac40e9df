package trygg.intake.digisos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import trygg.intake.digisos.AnswerFeed.Sender;
import trygg.intake.digisos.FeedStep.AskedDocument;
import trygg.intake.digisos.FeedStep.AssignedOffice;
import trygg.intake.digisos.FeedStep.CaseState;
import trygg.intake.digisos.FeedStep.CaseStatus;
import trygg.intake.digisos.FeedStep.Decided;
import trygg.intake.digisos.FeedStep.DocumentsAskedFor;
import trygg.intake.digisos.FeedStep.FileReference.Sent;
import trygg.intake.digisos.FeedStep.FileReference.Stored;
import trygg.intake.digisos.FeedStep.Finished;
import trygg.intake.digisos.FeedStep.NotTreated;
import trygg.intake.digisos.FeedStep.Outcome;
import trygg.intake.digisos.FeedStep.Payment;
import trygg.intake.digisos.FeedStep.PaymentState;
import trygg.intake.digisos.FeedStep.PreliminaryAnswer;
import trygg.intake.digisos.FeedStep.Received;
import trygg.intake.digisos.FeedStep.UnderTreatment;

class AnswerFeedTest {

    private static final Sender SENDER = new Sender("Trygg", "1.0.0");
    private static final Instant START = Instant.parse("2026-11-20T12:05:00.123456Z");
    private static final UUID LETTER = UUID.fromString("ABCDEF01-2345-4789-ABCD-EF0123456789");
    private static final BigDecimal AMOUNT = new BigDecimal("5000");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 27);

    private static final List<FeedStep> WHOLE_STORY = List.of(
            new Received(START),
            new AssignedOffice(minute(1), "0228"),
            new UnderTreatment(minute(2)),
            new CaseStatus(minute(3), "case-1", "Økonomisk sosialhjelp", CaseState.UNDER_TREATMENT),
            new CaseStatus(minute(3), "case-2", null, null),
            new CaseStatus(minute(3), "case-3", "", CaseState.NOT_SHOWN),
            new CaseStatus(minute(3), "case-4", "x", CaseState.NOT_TREATED),
            new CaseStatus(minute(3), "case-5", "x", CaseState.REGISTERED_BY_MISTAKE),
            new DocumentsAskedFor(minute(4), List.of(new AskedDocument("Strømregning", "oktober", minute(9000), "doc-1"),
                    new AskedDocument("Husleie", null, minute(9000), null)), new Sent(LETTER, 0)),
            new DocumentsAskedFor(minute(5), List.of(), null),
            new PreliminaryAnswer(minute(6), new Stored(LETTER)),
            new Decided(minute(7), "case-1", Outcome.GRANTED, new Stored(LETTER)),
            new Decided(minute(7), "case-1", Outcome.PARTLY_GRANTED, new Sent(LETTER, 2)),
            new Decided(minute(7), "case-2", Outcome.REFUSED, new Stored(LETTER)),
            new Decided(minute(7), "case-3", Outcome.DISMISSED, new Stored(LETTER)),
            new Decided(minute(7), "case-4", null, new Stored(LETTER)),
            Payment.planned(minute(8), "payment-1", "case-1", AMOUNT, "Livsopphold", DUE),
            Payment.paid(minute(9), "payment-1", "case-1", AMOUNT, "Livsopphold", DUE),
            Payment.stopped(minute(10), "payment-2", "case-1"),
            Payment.cancelled(minute(11), "payment-3", "case-1"),
            new Payment(minute(12), "payment-4", PaymentState.PLANNED, "case-1", new BigDecimal("9800.505"), "Husleie", DUE,
                    null, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31), "Oppdiktet Bolig AS", "99990000123",
                    "kontooverføring"),
            new Payment(minute(12), "payment-5", PaymentState.PLANNED, null, null, null, null, null, null, null, null, null,
                    null),
            new Finished(minute(13)),
            new NotTreated(minute(14)));

    @Test
    void tellsTheWholeStoryInTheFormat() {
        var feed = AnswerFeed.of("1.0.0", SENDER, WHOLE_STORY);

        assertThat(AnswerFeed.errors(json(feed))).isEmpty();
        PublishedFormat.find().ifPresent(published -> assertThat(
                PublishedFormat.findings(PublishedFormat.compiled(published.feed(), ""), json(feed))).isEmpty());
    }

    @Test
    void writesTimesInUtcWithMilliseconds() {
        var event = json(AnswerFeed.of("1.0.0", SENDER, List.of(new Received(START)))).at("/hendelser/0");

        assertThat(event.toString()).isEqualTo(
                "{\"type\":\"soknadsStatus\",\"hendelsestidspunkt\":\"2026-11-20T12:05:00.123Z\",\"status\":\"MOTTATT\"}");
        assertThat(json(AnswerFeed.of("1.0.0", SENDER, List.of(new Received(Instant.parse("2026-11-20T12:05:00Z")))))
                .at("/hendelser/0/hendelsestidspunkt").asText()).isEqualTo("2026-11-20T12:05:00.000Z");
    }

    @Test
    void writesAmountsAsPlainNumbersWithTwoDecimals() {
        var text = AnswerFeed.of("1.0.0", SENDER,
                List.of(Payment.paid(START, "p", "c", new BigDecimal("5E+3"), "x", DUE),
                        Payment.paid(START, "q", "c", new BigDecimal("9800.505"), "x", DUE)))
                .text();

        assertThat(text).contains("\"belop\":5000.00,").contains("\"belop\":9800.51,");
    }

    @Test
    void writesFileIdsInLowerCase() {
        var text = AnswerFeed.of("1.0.0", SENDER, List.of(new PreliminaryAnswer(START, new Stored(LETTER)))).text();

        assertThat(text).contains("\"id\":\"abcdef01-2345-4789-abcd-ef0123456789\"");
    }

    @Test
    void putsStepsInTheOrderTheyHappened() {
        var feed = json(AnswerFeed.of("1.0.0", SENDER, WHOLE_STORY.reversed()));

        assertThat(feed.at("/hendelser").findValuesAsText("hendelsestidspunkt")).isSorted();
        assertThat(feed.at("/hendelser/0/status").asText()).isEqualTo("MOTTATT");
    }

    @Test
    void refusesToSendWhatNobodyCouldRead() {
        assertThatThrownBy(() -> AnswerFeed.of("1.0.0", SENDER, List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/hendelser");
        assertThatThrownBy(() -> AnswerFeed.of("one", SENDER, List.of(new Received(START))))
                .hasMessageContaining("/version");
        assertThatThrownBy(() -> new AssignedOffice(START, "228")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Payment(START, "p", PaymentState.PAID, null, null, null, null, null, null, null, null,
                "1234.56.78901", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AnswerFeed.of("1.0.0", SENDER,
                List.of(Payment.paid(START, "p", "c", AMOUNT, "x", LocalDate.of(12026, 1, 1)))))
                .hasMessageContaining("/hendelser/0/utbetalingsdato");
    }

    private static JsonNode json(AnswerFeed feed) {
        return ((JsonText.Read) JsonText.read(feed.bytes())).json();
    }

    private static Instant minute(int minutes) {
        return START.plusSeconds(60L * minutes);
    }
}
