package trygg.housing.home;

import trygg.platform.db.Tx;

/** What another feature ends when a home leaves the register, in its transaction: no clock runs on for what is gone. */
public interface HomeFollower {

    /** @param home as it stood; it is locked against whoever would give it to somebody */
    void withdrawn(Tx tx, Home home, String by);
}
