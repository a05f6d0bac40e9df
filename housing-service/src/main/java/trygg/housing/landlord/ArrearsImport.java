package trygg.housing.landlord;

import java.util.List;

import trygg.housing.home.HomeImport.Wrong;

/**
 * What came of a sheet of arrears: taken in whole or not at all.
 *
 * @param told notices that are new
 * @param known notices that were told before
 * @param wrong what has to be mended, in the order of the rows; empty when the sheet was taken in
 */
public record ArrearsImport(int told, int known, List<Wrong> wrong) {

    public ArrearsImport {
        wrong = List.copyOf(wrong);
    }
}
