package trygg.benefits.letter;

import java.time.YearMonth;

import trygg.benefits.calculation.Sheet;

/** The calculation a decision rests on for one month it covers. */
public record KeptSheet(YearMonth period, Sheet sheet) {
}
