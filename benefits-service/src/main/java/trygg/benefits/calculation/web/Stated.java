package trygg.benefits.calculation.web;

import trygg.benefits.calculation.CostKind;
import trygg.benefits.calculation.IncomeKind;

/** The national application's own codes in the words of the calculation; what it knows and we do not is "other". */
final class Stated {

    private Stated() {
    }

    static CostKind cost(String code) {
        return switch (code) {
            case "husleie" -> CostKind.RENT;
            case "strom" -> CostKind.ELECTRICITY;
            case "oppvarming" -> CostKind.HEATING;
            case "barnehage", "sfo" -> CostKind.CHILD_CARE;
            case "barnTannregulering" -> CostKind.DENTAL;
            case "barnFritidsaktiviteter" -> CostKind.LEISURE;
            default -> CostKind.OTHER;
        };
    }

    static IncomeKind income(String code) {
        return switch (code) {
            case "jobb" -> IncomeKind.WAGE;
            case "barnebidrag" -> IncomeKind.MAINTENANCE;
            case "barnetrygd" -> IncomeKind.CHILD_ALLOWANCE;
            case "studielanOgStipend" -> IncomeKind.STUDY_LOAN;
            case "utbytte" -> IncomeKind.CAPITAL;
            default -> IncomeKind.OTHER;
        };
    }
}
