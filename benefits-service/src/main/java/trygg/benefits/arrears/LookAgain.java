package trygg.benefits.arrears;

import java.util.UUID;

/**
 * A second person's answer to a no.
 *
 * @param remark why it goes back; required then, else empty
 */
public record LookAgain(UUID refusal, UUID examination, boolean confirms, String remark, String by, boolean byHuman) {
}
