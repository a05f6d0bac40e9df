package trygg.housing.vacancy;

import java.util.ArrayList;
import java.util.List;

/** Why a household is not matched with a home. Each says in the words of the pages what would change it. */
public enum Obstacle {
    /** More people than may live there. */
    TOO_SMALL,
    /** Room for more people than a household of this size is offered. */
    TOO_LARGE,
    OTHER_KIND,
    ACCESSIBILITY,
    OTHER_DISTRICT,
    /** Too near somebody they must keep away from, or nobody has told where the home lies. */
    SAFETY,
    PETS,
    WOMEN_ONLY,
    /** They have said no to this home. It counts for this home alone. */
    SAID_NO,
    /** They hold an offer of another home and have not answered yet. */
    OFFERED_ELSEWHERE,
    /** Two persons have signed that they are passed over for this home. */
    PASSED_OVER;

    int bit() {
        return 1 << ordinal();
    }

    /** The obstacles of a set of bits, in their order. */
    static List<Obstacle> of(int bits) {
        var all = new ArrayList<Obstacle>();
        for (var one : values()) {
            if ((bits & one.bit()) != 0) {
                all.add(one);
            }
        }
        return all;
    }
}
