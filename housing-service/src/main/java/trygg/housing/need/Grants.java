package trygg.housing.need;

import trygg.platform.db.Tx;

/** What follows a decision on its way to a home. The need tells it of each grant; it never calls back. */
public interface Grants {

    /** A home was granted, in the transaction that writes it; its clock runs. */
    void granted(Tx tx, HousingNeed need, String by);
}
