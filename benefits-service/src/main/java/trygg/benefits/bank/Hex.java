package trygg.benefits.bank;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A UUID as 32 hexadecimal digits, small letters only, so that each has one spelling. */
final class Hex {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    private Hex() {
    }

    static String of(UUID id) {
        return id.toString().replace("-", "");
    }

    static Optional<UUID> read(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.replaceFirst("$1-$2-$3-$4-$5"))) : Optional.empty();
    }
}
