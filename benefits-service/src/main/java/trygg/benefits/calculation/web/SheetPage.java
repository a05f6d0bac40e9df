package trygg.benefits.calculation.web;

import java.util.List;

import trygg.platform.pages.FormInput;

/**
 * A sheet as the page shows it; all amounts are in the reader's form.
 *
 * @param said why there is no sheet; empty when there is one
 * @param supplements and {@code surplus}: empty when there are none
 */
record SheetPage(String said, List<FormInput.Problem> problems, List<Row> rows, String norm, String supplements, String costs,
        String income, String aid, String surplus, String floor, boolean floorKept, List<String> changes) {

    /** @param law the paragraph; @param source where the amount was read */
    record Row(String text, String who, String amount, String law, String source) {
    }

    static SheetPage empty(String said) {
        return new SheetPage(said, List.of(), List.of(), "", "", "", "", "", "", "", true, List.of());
    }

    static SheetPage waiting(String said, FormInput form) {
        return new SheetPage(said, form.problems(), List.of(), "", "", "", "", "", "", "", true, List.of());
    }
}
