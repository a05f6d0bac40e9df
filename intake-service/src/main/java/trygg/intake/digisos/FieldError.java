package trygg.intake.digisos;

/**
 * One place where a file breaks the format.
 *
 * @param pointer JSON Pointer (RFC 6901) of the place; a missing field is named where it should stand; the whole file is ""
 * @param message a plain English sentence that repeats no value, because values are personal data
 */
public record FieldError(String pointer, String message) {
}
