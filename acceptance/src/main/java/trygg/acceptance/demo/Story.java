package trygg.acceptance.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.acceptance.api.ContactRequest;
import trygg.acceptance.api.ContactRequest.Member;
import trygg.acceptance.api.ContactRequest.Person;

/**
 * One invented contact and how it is dealt with. Everything follows from the seed and the anchor, ids and times too, so that
 * telling the same story twice changes nothing.
 *
 * @param fate whether the promises to this person are kept
 */
record Story(Place place, Situation situation, Fate fate, Instant receivedAt, ContactRequest contact, Times times) {

    enum Fate {
        IN_TIME,
        LATE,
        WAITING
    }

    /** Hours after the contact at which each service acts; whether that is in time is for the clocks to say. */
    record Times(double answer, double roof, double emergency, double aid, double talk, double home, double assessment,
            double screening, double conclusion) {

        static Times of(Fate fate, boolean acute, Random random) {
            var slow = fate == Fate.LATE;
            return new Times(slow ? random.nextDouble(90, 130) : acute ? random.nextDouble(0.2, 1.7) : random.nextDouble(1, 20),
                    slow ? random.nextDouble(5, 9) : random.nextDouble(0.5, 3),
                    slow ? random.nextDouble(26, 40) : random.nextDouble(0.5, 3),
                    slow ? random.nextDouble(430, 520) : random.nextDouble(24, 120),
                    slow ? random.nextDouble(200, 260) : acute ? random.nextDouble(2, 11) : random.nextDouble(20, 110),
                    slow ? random.nextDouble(700, 760) : random.nextDouble(48, 240),
                    slow ? random.nextDouble(26, 40) : random.nextDouble(0.3, 2), random.nextDouble(60, 150),
                    random.nextDouble(300, 1500));
        }
    }

    static final int PER_PLACE = 24;

    /** @param anchor the moment that "today" is reckoned from, the same at every telling */
    static List<Story> all(long seed, Instant anchor) {
        var random = new Random(seed);
        var stories = new ArrayList<Story>();
        for (var place : Place.values()) {
            var count = PER_PLACE - (place.isNorwegian() ? DigisosFile.PER_PLACE : 0);
            for (int i = 0; i < count; i++) {
                var situations = Situation.values();
                stories.add(
                        of(seed, stories.size() + 1, place, situations[stories.size() * 5 % situations.length], anchor,
                                random));
            }
        }
        return stories;
    }

    private static Story of(long seed, int number, Place place, Situation situation, Instant anchor, Random random) {
        var receivedAt = receivedAt(place, situation, anchor, random);
        var age = ChronoUnit.HOURS.between(receivedAt, anchor);
        var chance = random.nextDouble();
        // What came today mostly still waits; what came weeks ago has mostly been dealt with.
        var waits = age < 12 ? 0.7 : age < 72 ? 0.4 : 0.15;
        var fate = chance < waits ? Fate.WAITING : chance > 0.87 ? Fate.LATE : Fate.IN_TIME;
        var id = id(seed, "contact/" + number).toString();
        var channel = situation.channels().get(random.nextInt(situation.channels().size()));
        var contact = new ContactRequest(id, place.code(), channel, receivedAt.toString(),
                person(number, place, situation, anchor, random), household(situation, anchor, random), situation.needs(),
                random.nextInt(3) == 0 ? "Synthetic: made by ./trygg demo." : null, district(place, number));
        return new Story(place, situation, fate, receivedAt, contact, Times.of(fate, situation.isAcute(), random));
    }

    /** Spread over all districts, and one in six does not say where they live. */
    private static @Nullable String district(Place place, int number) {
        return number % 6 == 0 ? null : "D%02d".formatted(1 + number * 7 % place.districts());
    }

    /** A third of them today, the others over five weeks, in office hours unless it was urgent. */
    private static Instant receivedAt(Place place, Situation situation, Instant anchor, Random random) {
        if (random.nextInt(3) == 0) {
            return anchor.minus(random.nextInt(5, 11 * 60), ChronoUnit.MINUTES);
        }
        var daysAgo = random.nextInt(5) < 3 ? random.nextInt(1, 10) : random.nextInt(10, 36);
        var day = anchor.atZone(place.zone()).toLocalDate().minusDays(daysAgo);
        if (!situation.isAcute() && day.getDayOfWeek().getValue() > 5) {
            day = day.minusDays(2);
        }
        var minutes = situation.isAcute() ? random.nextInt(7 * 60, 19 * 60) : random.nextInt(8 * 60, 16 * 60);
        return day.atTime(LocalTime.MIDNIGHT.plusMinutes(minutes)).atZone(place.zone()).toInstant();
    }

    private static Person person(int number, Place place, Situation situation, Instant anchor, Random random) {
        var today = anchor.atZone(place.zone()).toLocalDate();
        var old = situation.family() == Situation.Family.OLD;
        var birthDate = today.minusYears(old ? random.nextInt(72, 86) : random.nextInt(19, 64))
                .minusDays(random.nextInt(1, 365));
        var withNumber = random.nextInt(5) < 2;
        var foreign = random.nextInt(5) == 0;
        return new Person(withNumber ? number(place, birthDate, random) : null, "Demo %03d".formatted(number),
                withNumber || random.nextBoolean() ? birthDate.toString() : null, protection(situation, random),
                foreign ? Place.foreignLanguages().get(random.nextInt(Place.foreignLanguages().size())) : place.language(),
                foreign && random.nextInt(3) > 0);
    }

    private static String number(Place place, LocalDate birthDate, Random random) {
        return place.isNorwegian() ? SyntheticNumbers.norwegian(birthDate, random)
                : SyntheticNumbers.swedish(birthDate, random);
    }

    private static String protection(Situation situation, Random random) {
        if (situation == Situation.FLED_VIOLENCE) {
            return random.nextBoolean() ? "protected" : "strictly-protected";
        }
        return random.nextInt(25) == 0 ? "protected" : "none";
    }

    private static List<Member> household(Situation situation, Instant anchor, Random random) {
        var today = anchor.atZone(Place.RAELINGEN.zone()).toLocalDate();
        var members = new ArrayList<Member>();
        var family = situation.family();
        if (family == Situation.Family.COUPLE || family == Situation.Family.CHILDREN && random.nextInt(3) == 0
                || family == Situation.Family.OLD && random.nextInt(3) == 0) {
            members.add(
                    new Member("partner", random.nextBoolean() ? today.minusYears(random.nextInt(22, 60)).toString() : null));
        }
        if (family == Situation.Family.CHILDREN) {
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                members.add(new Member("child", today.minusDays(random.nextInt(60, 17 * 365)).toString()));
            }
        }
        return members;
    }

    /** When an act so many hours after the contact was done; none when it is not to be, or has not come yet. */
    @Nullable
    Instant actAt(double hours, Instant anchor) {
        var at = receivedAt.plus(Math.round(hours * 60), ChronoUnit.MINUTES);
        return fate == Fate.WAITING || at.isAfter(anchor) ? null : at;
    }

    UUID contactId() {
        return UUID.fromString(contact.id());
    }

    static UUID id(long seed, String name) {
        return UUID.nameUUIDFromBytes(("trygg-demo/" + seed + "/" + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
