package trygg.benefits.payment.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Whether the money agrees, and the runs, in the reader's words.
 *
 * @param runId the id the next run will have, so that a form sent twice makes one
 * @param steers true for whoever makes runs and hands over the bank's answers
 * @param csv where the table can be had as a file
 */
record PaymentPage(boolean agrees, String differs, List<MonthRow> months, MonthRow total, List<DifferenceRow> differences,
        List<RunRow> runs, UUID runId, boolean steers, String csv) {

    record MonthRow(String month, String decided, String planned, String sent, String paid, String returned, String stopped,
            String difference) {
    }

    /** @param where the page of the case's money */
    record DifferenceRow(String where, @Nullable String name, String day, @Nullable String decided,
            @Nullable String difference) {
    }

    record RunRow(UUID id, String title, String sum, String said, boolean needsHuman) {
    }

    /** One run by itself. */
    record RunDetail(UUID id, String title, String sum, String by, String until, String waiting, String leftOut,
            List<LeftOutRow> left, List<AnswerRow> answers, boolean steers) {
    }

    record LeftOutRow(String where, @Nullable String name, String faults) {
    }

    record AnswerRow(String title, String moved, List<String> asks) {
    }
}
