package trygg.benefits.application;

import trygg.platform.db.Tx;

/** What another feature does when a decision is made, in its transaction: both stand or fall together. */
public interface DecisionFollower {

    void decided(Tx tx, Application after, Decision decision);
}
