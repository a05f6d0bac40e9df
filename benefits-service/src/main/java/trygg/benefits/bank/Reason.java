package trygg.benefits.bank;

import java.util.Map;
import java.util.Optional;

/**
 * Why the bank did not pay.
 *
 * @param code of the external status reason codes of ISO 20022, or the bank's own; empty when only words were given
 * @param said by the bank in its own words, often empty
 */
public record Reason(String code, String said) {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("AC01", "The account number does not exist or has the wrong form"),
            Map.entry("AC02", "The municipality's account is wrong"),
            Map.entry("AC03", "The payee's account is wrong"),
            Map.entry("AC04", "The account is closed"),
            Map.entry("AC06", "The account is blocked"),
            Map.entry("AC07", "The payee's account is closed"),
            Map.entry("AC14", "The payee's account is of a kind that cannot be paid to"),
            Map.entry("AG01", "The account does not allow this kind of payment"),
            Map.entry("AM01", "The amount is zero"),
            Map.entry("AM02", "The amount is more than the bank allows"),
            Map.entry("AM03", "The currency is not one the bank pays in"),
            Map.entry("AM04", "There is not enough money on the municipality's account"),
            Map.entry("AM05", "The bank has this payment already"),
            Map.entry("AM09", "The amount is not the one expected"),
            Map.entry("AM10", "The sum of the file is not the sum of its payments"),
            Map.entry("BE01", "The name does not belong to the account"),
            Map.entry("BE04", "The payee's address is missing or wrong"),
            Map.entry("CUST", "The payment was cancelled at the customer's request"),
            Map.entry("DT01", "The day of payment is wrong or not a banking day"),
            Map.entry("DU01", "The bank has a file with this message id already"),
            Map.entry("DUPL", "The bank has this payment already"),
            Map.entry("FF01", "The file does not have the form the bank expects"),
            Map.entry("MD07", "The payee has died"),
            Map.entry("MS02", "The payee's bank gives no reason"),
            Map.entry("MS03", "The bank gives no reason"),
            Map.entry("NARR", "The bank gives the reason in words"),
            Map.entry("NOAS", "Nobody answered at the payee's bank"),
            Map.entry("RC01", "The bank's identifier is wrong"),
            Map.entry("RF01", "The reference of the payment is not unique"),
            Map.entry("RR03", "The payee's name or address is missing"),
            Map.entry("RR04", "A rule of law or of an authority stands in the way"),
            Map.entry("TM01", "The file came after the bank's closing time"));

    /** What the code means, in words; empty for a code that is the bank's own. */
    public Optional<String> meaning() {
        return Optional.ofNullable(MEANINGS.get(code));
    }
}
