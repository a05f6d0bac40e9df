package trygg.housing.vacancy;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.platform.api.Codes;

/**
 * A ranking as it was when somebody was offered the home: all of it as text in one canonical form, with the hash of that
 * text. Whoever has the text can rank anew what stands in it and see whether the same comes out.
 *
 * @param hash SHA-256 of the text in hexadecimal
 */
public record FrozenRanking(UUID id, UUID vacancyId, String hash, String text, Instant at, String by) {

    private static final String FORM = "trygg-ranking 1";
    private static final int HEAD = 5;

    /**
     * What a replay comes to.
     *
     * @param agrees whether the text still has its hash, and its rules still rank what stands in it as it stands there
     */
    public record Replay(FrozenRanking frozen, Ranking ranking, boolean agrees) {
    }

    static FrozenRanking of(UUID id, Ranking ranking, Instant at, String by) {
        var text = text(ranking);
        return new FrozenRanking(id, ranking.vacancyId(), hash(text), text, at, by);
    }

    public Replay replay() {
        var ranking = read(text);
        return new Replay(this, ranking, hash.equals(hash(text)) && text.equals(text(ranking)));
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Five lines of head, then a line for each household: those ranked in their order, then the others by id. */
    static String text(Ranking ranking) {
        var home = ranking.home();
        var lines = new StringBuilder(256 + 110 * ranking.households());
        lines.append(FORM).append('\n').append("rules ").append(ranking.rules().code()).append('\n').append("vacancy ")
                .append(ranking.vacancyId()).append('\n').append("seed ").append(ranking.seed()).append('\n')
                .append("home ").append(String.join("\t", home.homeId().toString(), Codes.of(home.kind()),
                        String.valueOf(home.capacity()), code(home.district()), code(home.building()),
                        String.join(" ", Codes.of(home.features()))))
                .append('\n');
        int rank = 0;
        for (var place : ranking.places()) {
            line(lines, String.valueOf(++rank), place.household());
        }
        for (var other : ranking.others()) {
            line(lines, '-' + other.obstacles().stream().map(Codes::of).collect(Collectors.joining(" ")), other.household());
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String rank, WaitingHousehold household) {
        var facts = household.facts();
        lines.append(rank).append('\t').append(household.id()).append('\t').append(household.caseId()).append('\t')
                .append(household.protectedPerson() ? 1 : 0).append('\t').append(household.since()).append('\t')
                .append(household.ethos()).append('\t').append(facts.people()).append('\t').append(facts.children())
                .append('\t').append(facts.violence() ? 1 : 0).append('\t').append(facts.severity()).append('\t')
                .append(facts.pets() ? 1 : 0).append('\t').append(facts.womenOnly() ? 1 : 0).append('\t')
                .append(String.join(" ", Codes.of(facts.access()))).append('\t')
                .append(String.join(" ", Codes.of(facts.kinds()))).append('\t').append(codes(facts.districts()))
                .append('\t').append(codes(facts.keepAway())).append('\n');
    }

    private static Ranking read(String text) {
        var lines = text.split("\n", -1);
        var home = rest(lines[4]).split("\t", -1);
        var households = new ArrayList<WaitingHousehold>(lines.length);
        var saidNo = new HashSet<UUID>();
        var elsewhere = new HashSet<UUID>();
        var passed = new HashSet<UUID>();
        for (var line : Arrays.asList(lines).subList(HEAD, lines.length - 1)) {
            var field = line.split("\t", -1);
            var household = household(field);
            households.add(household);
            // Of what keeps a household from a home these three do not follow from what they are.
            var obstacles = Set.of(field[0].substring(field[0].startsWith("-") ? 1 : 0).split(" ", -1));
            note(obstacles, Obstacle.SAID_NO, saidNo, household);
            note(obstacles, Obstacle.OFFERED_ELSEWHERE, elsewhere, household);
            note(obstacles, Obstacle.PASSED_OVER, passed, household);
        }
        return Ranking.of(Rules.of(rest(lines[1])).orElseThrow(), UUID.fromString(rest(lines[2])),
                new VacantHome(UUID.fromString(home[0]), Codes.read(HomeKind.class, home[1]).orElseThrow(),
                        Integer.parseInt(home[2]), decoded(home[3]), decoded(home[4]), all(Feature.class, home[5])),
                Long.parseLong(rest(lines[3])), households, new Standing(saidNo, elsewhere, passed));
    }

    private static void note(Set<String> obstacles, Obstacle obstacle, Set<UUID> known, WaitingHousehold household) {
        if (obstacles.contains(Codes.of(obstacle))) {
            known.add(household.id());
        }
    }

    private static WaitingHousehold household(String[] field) {
        return new WaitingHousehold(UUID.fromString(field[1]), UUID.fromString(field[2]), yes(field[3]),
                LocalDate.parse(field[4]), Integer.parseInt(field[5]),
                new HouseholdFacts(Integer.parseInt(field[6]), Integer.parseInt(field[7]), yes(field[8]),
                        Integer.parseInt(field[9]), all(Feature.class, field[12]), yes(field[10]), yes(field[11]),
                        all(HomeKind.class, field[13]), decodedAll(field[14]), decodedAll(field[15])));
    }

    private static boolean yes(String field) {
        return field.equals("1");
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> kind, String codes) {
        return codes.isEmpty() ? Set.of()
                : Arrays.stream(codes.split(" ")).map(code -> Codes.read(kind, code).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String rest(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    /** A code as it was written elsewhere may hold anything, also what parts fields here. */
    private static String code(@Nullable String code) {
        return code == null ? "" : URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    private static String codes(Collection<String> codes) {
        return codes.isEmpty() ? "" : codes.stream().map(FrozenRanking::code).collect(Collectors.joining(" "));
    }

    private static @Nullable String decoded(String code) {
        return code.isEmpty() ? null : URLDecoder.decode(code, StandardCharsets.UTF_8);
    }

    private static List<String> decodedAll(String codes) {
        return codes.isEmpty() ? List.of()
                : Arrays.stream(codes.split(" ")).map(FrozenRanking::decoded).filter(Objects::nonNull).toList();
    }

    /** Without the list, which is everybody's who waits: a trace in a log must not carry it. */
    @Override
    public String toString() {
        return "FrozenRanking[id=" + id + ", vacancyId=" + vacancyId + ", hash=" + hash + "]";
    }
}
