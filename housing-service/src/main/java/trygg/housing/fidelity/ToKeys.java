package trygg.housing.fidelity;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import trygg.housing.fidelity.KaplanMeier.Point;
import trygg.housing.fidelity.KaplanMeier.Seen;

/**
 * How long it is from the first day without a home to the keys. Who still waits, or came out of count otherwise, is known to
 * have waited so long; leaving them out would make a queue that nobody leaves look short (C052, C057).
 *
 * @param lengths by how many days, the shortest first
 */
public record ToKeys(long housed, long waiting, long otherwise, List<Length> lengths, KaplanMeier curve) {

    /** Days at which a length begins: under a month, a quarter, half a year, a year, and longer. */
    private static final int[] BEGINS = { 0, 30, 90, 180, 365 };

    /** @param most days, and nothing above it but the last of all */
    public record Length(int least, int most, long housed, long waiting) {
    }

    /** @param end what ended it, nothing while it lasts */
    enum End {
        HOUSED,
        OTHER,
        OPEN
    }

    /** Episodes of one length and end. */
    record Spell(long days, End end, long count) {
    }

    /** The days after which half of them have their keys; nothing while fewer have. */
    public @Nullable Long median() {
        return curve.median();
    }

    /** Who is still without a home after so many days; nothing where nobody is known of for so long. */
    public @Nullable Point after(long days) {
        return curve.at(days);
    }

    static ToKeys of(List<Spell> spells) {
        var lengths = new ArrayList<Length>();
        for (int nth = 0; nth < BEGINS.length; nth++) {
            int least = BEGINS[nth];
            int most = nth + 1 < BEGINS.length ? BEGINS[nth + 1] - 1 : Integer.MAX_VALUE;
            var within = spells.stream().filter(one -> one.days() >= least && one.days() <= most).toList();
            lengths.add(new Length(least, most, count(within, End.HOUSED), count(within, End.OPEN)));
        }
        var seen = new ArrayList<Seen>();
        for (var spell : spells) {
            for (long nth = 0; nth < spell.count(); nth++) {
                seen.add(new Seen(spell.days(), spell.end() == End.HOUSED));
            }
        }
        return new ToKeys(count(spells, End.HOUSED), count(spells, End.OPEN), count(spells, End.OTHER), List.copyOf(lengths),
                KaplanMeier.of(seen));
    }

    private static long count(List<Spell> spells, End end) {
        return spells.stream().filter(one -> one.end() == end).mapToLong(Spell::count).sum();
    }
}
