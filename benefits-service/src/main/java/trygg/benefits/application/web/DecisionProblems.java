package trygg.benefits.application.web;

import java.util.List;
import java.util.Map;

import trygg.benefits.application.Deciding;
import trygg.benefits.application.Deciding.Fault;
import trygg.benefits.application.Signing;
import trygg.benefits.statistics.Finding;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;

/** Why a decision or a signature is not taken, as a problem of its own kind each. */
public final class DecisionProblems {

    private DecisionProblems() {
    }

    /** The type is the first fault's own; all of them stand in the errors. */
    static Problem incomplete(List<Fault> faults) {
        return Problem.invalid(type(faults.getFirst()), "The decision is not whole",
                faults.stream().map(DecisionProblems::error).toList());
    }

    /** The rules are those of Statistics Norway's control program (form 11F). */
    static Problem uncoded(List<Finding> findings) {
        return Problem.invalid("coded-facts-contradict", "The coded facts for the statistics do not stand together",
                findings.stream().map(finding -> new FieldError("/coded", "rule " + finding.rule() + ": " + finding.sentence()))
                        .toList());
    }

    static Problem of(Signing signing) {
        return switch (signing) {
            case Signing.OwnSignature _ ->
                Problem.conflict("own-signature", "Nobody signs a decision of their own; another person must", Map.of());
            case Signing.NotByMachine _ ->
                Problem.forbidden("human-required", "A named human signs; a machine cannot", Map.of());
            case Signing.RemarkMissing _ -> Problem.invalid("remark-required", "Who sends a decision back says why",
                    "/remark", "says why it goes back");
            case Signing.SettledBefore(var answer) -> Problem.conflict("already-settled",
                    "Somebody has answered this already", Map.of("signed", answer.signed(), "by", answer.by()));
            case Signing.Overtaken(Deciding.Incomplete(var faults)) -> incomplete(faults);
            case Signing.Overtaken _ -> Problem.conflict("overtaken",
                    "What the decision says is no longer possible; it still waits", Map.of());
            case Signing.Unknown _ -> Problem.notFound("unknown-proposal", "No decision with this id waits here");
            case Signing.Made _ -> throw new IllegalArgumentException("a decision that was made is no problem");
            case Signing.Settled _ -> throw new IllegalArgumentException("an answer that was taken is no problem");
        };
    }

    private static String type(Fault fault) {
        return switch (fault) {
            case AMOUNT_MISSING -> "amount-required";
            case AMOUNT_WITHOUT_GRANT -> "amount-without-grant";
            case AMOUNT_NOT_POSITIVE -> "amount-not-positive";
            case CURRENCY_FOREIGN -> "foreign-currency";
            case REASON_MISSING -> "reason-required";
            case CALCULATION_UNKNOWN -> "unknown-calculation";
            case CALCULATION_MISSING -> "calculation-required";
            case NOTHING_TO_GRANT -> "nothing-to-grant";
            case AMOUNT_NOT_RECKONED -> "amount-not-reckoned";
            case NOT_ALL_GRANTED -> "not-all-granted";
            case ITEM_REASON_MISSING -> "item-reason-required";
            case INDIVIDUAL_REASON_MISSING -> "individual-reason-required";
            case CODED_FACTS_MISSING -> "coded-facts-required";
            case CONDITION_WITHOUT_SEAT -> "condition-without-seat";
            case RUNS_UNTIL_UNFIT -> "runs-until-unfit";
        };
    }

    private static FieldError error(Fault fault) {
        return switch (fault) {
            case AMOUNT_MISSING -> new FieldError("/amount", "emergency aid that is given has an amount");
            case AMOUNT_WITHOUT_GRANT -> new FieldError("/amount", "nothing is given, so there is no amount");
            case AMOUNT_NOT_POSITIVE -> new FieldError("/amount/amount", "an amount that is given is more than zero");
            case CURRENCY_FOREIGN -> new FieldError("/amount/currency", "the municipality pays in another currency");
            case REASON_MISSING -> new FieldError("/reason", "a decision that does not grant all says why");
            case CALCULATION_UNKNOWN -> new FieldError("/calculations",
                    "each is one that was kept for this application, and no two are of one month");
            case CALCULATION_MISSING -> new FieldError("/calculations",
                    "aid with an amount rests on a kept calculation, so that everybody sees that the norm is kept");
            case NOTHING_TO_GRANT -> new FieldError("/outcome", "the calculations come to nothing");
            case AMOUNT_NOT_RECKONED -> new FieldError("/amount", "is not what the calculations come to; leave it out");
            case NOT_ALL_GRANTED -> new FieldError("/outcome", "something that was asked for does not count in full: partly");
            case ITEM_REASON_MISSING -> new FieldError("/itemReasons", "says of each thing that does not count in full, why");
            case INDIVIDUAL_REASON_MISSING -> new FieldError("/individualReason",
                    "less than the national norm needs reasons of this household's own");
            case CONDITION_WITHOUT_SEAT -> new FieldError("/coded/conditions",
                    "nobody has a free seat for what is asked, and the person has none; it is no condition then");
            case CODED_FACTS_MISSING -> new FieldError("/coded", "the national statistics ask for them when aid is given");
            case RUNS_UNTIL_UNFIT -> new FieldError("/runsUntil",
                    "aid goes on from the last month that is decided, for at most twelve months from now");
        };
    }
}
