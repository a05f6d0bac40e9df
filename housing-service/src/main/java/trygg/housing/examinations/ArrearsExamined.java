package trygg.housing.examinations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

import trygg.housing.arrears.ArrearsNotice.Answer;

/** The fields housing uses of {@code contracts/benefits/arrears/ArrearsExamined.v1}. */
record ArrearsExamined(UUID noticeId, String outcome, Instant examinedAt) {

    ArrearsExamined {
        Objects.requireNonNull(noticeId, "noticeId");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(examinedAt, "examinedAt");
    }

    Answer answer() {
        return new Answer(noticeId, outcome, examinedAt.truncatedTo(ChronoUnit.MICROS));
    }
}
