package trygg.housing.home;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What came of a sheet of homes, or of arrivals: taken in whole or not at all.
 *
 * @param added homes, or arrivals, that are new here
 * @param known those that stood here just so already
 * @param wrong what has to be mended, in the order of the rows; empty when the sheet was taken in
 */
public record HomeImport(int added, int known, List<Wrong> wrong) {

    /**
     * @param row as a spreadsheet counts: the heading is row 1
     * @param column the heading, empty for the whole row
     * @param what code of what is wrong; never what stands there, which may be an address
     */
    public record Wrong(int row, String column, String what) {
    }

    /** The words of a sheet; nothing when it is not written in UTF-8. */
    public static Optional<String> text(byte[] sheet) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sheet)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    public HomeImport {
        wrong = List.copyOf(wrong);
    }
}
