package trygg.housing.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The homes of the register that a sheet may speak of, by where they are. */
final class Standing {

    enum Of {
        NEW,
        /** It stands just so, or stood so until it was withdrawn. */
        KNOWN,
        OTHER_CONTENT,
        /** The landlord's house has the label already, at another address. */
        OTHER_PLACE
    }

    private final Map<String, Home> standing = new HashMap<>();
    private final Map<String, List<Home>> withdrawn = new HashMap<>();
    private final Map<String, Home> inBuilding = new HashMap<>();

    Standing(List<Home> homes) {
        for (var home : homes) {
            if (home.withdrawn()) {
                withdrawn.computeIfAbsent(home.place(), _ -> new ArrayList<>()).add(home);
                continue;
            }
            standing.put(home.place(), home);
            var place = home.placeInBuilding();
            if (place != null) {
                inBuilding.put(place, home);
            }
        }
    }

    Of of(Home sent) {
        var there = standing.get(sent.place());
        if (there != null) {
            return same(sent, there) ? Of.KNOWN : Of.OTHER_CONTENT;
        }
        if (inBuilding.containsKey(sent.placeInBuilding())) {
            return Of.OTHER_PLACE;
        }
        return withdrawn.getOrDefault(sent.place(), List.of()).stream().anyMatch(one -> same(sent, one)) ? Of.KNOWN : Of.NEW;
    }

    private static boolean same(Home sent, Home known) {
        return known.enteredAs(sent.id()).equals(sent);
    }
}
