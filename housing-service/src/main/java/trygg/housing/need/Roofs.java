package trygg.housing.need;

import trygg.housing.need.HousingAct.RoofOffer;
import trygg.platform.db.Tx;

/** What keeps the roofs of the night beside the needs they answer. The need asks and tells it; it never calls back. */
public interface Roofs {

    /** A roof that somebody offered by hand, in the transaction that writes it. */
    void offeredByHand(Tx tx, HousingNeed need, RoofOffer offer);

    /** Whether this caller works with the roof of this need, and so may know where a protected person sleeps. */
    boolean onTheCase(Tx tx, HousingNeed need, String caller);
}
