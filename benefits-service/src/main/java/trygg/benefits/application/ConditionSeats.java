package trygg.benefits.application;

import java.util.Set;

import trygg.benefits.statistics.AidConditions.Condition;
import trygg.platform.db.Tx;

/**
 * Says which conditions of the aid nobody has a seat for. What the person cannot begin is no condition of their aid (C016,
 * C040;
 * sosialtjenesteloven § 20). The feature that knows the places answers, in the transaction of the decision.
 */
public interface ConditionSeats {

    Set<Condition> withoutSeat(Tx tx, Application application);
}
