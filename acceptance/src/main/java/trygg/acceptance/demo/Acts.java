package trygg.acceptance.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.acceptance.api.Api;
import trygg.acceptance.api.NormTables;

/**
 * What staff and systems do about the stories: answers, offers, decisions, talks, assessments. Each has an id and a time that
 * follow
 * from its story, so doing it again is the same act.
 */
final class Acts {

    /** How long housing, benefits and care may take to have opened their parts. */
    private static final Duration REACTED_WITHIN = Duration.ofSeconds(30);

    private final Api api;
    private final long seed;
    private final Instant anchor;
    private final Tally tally;

    Acts(Api api, long seed, Instant anchor, Tally tally) {
        this.api = api;
        this.seed = seed;
        this.anchor = anchor;
        this.tally = tally;
    }

    void answer(Story story) throws IOException {
        act("answers", story, "answer", "/intake/api/v1/contacts/" + story.contactId() + "/answers",
                Map.of("outcome", story.contact().needs().size() > 1 ? "service-started" : "warm-hand-over"), "answeredAt",
                story.times().answer());
    }

    void housing(List<Story> stories) throws IOException, InterruptedException {
        var kinds = List.of("roof-tonight", "housing", "eviction-threat");
        var needs = opened("/housing/api/v1/needs", calling(stories, kinds));
        for (var story : calling(stories, kinds)) {
            var path = "/housing/api/v1/needs/" + needs.get(story.contactId());
            if (story.situation().calls("roof-tonight")) {
                act("roofs offered", story, "roof", path + "/offers", Map.of("placeKind",
                        story.situation() == Situation.FLED_VIOLENCE ? "crisis-shelter" : "hotel", "address",
                        "Synthetic street 1"),
                        "offeredAt", story.times().roof());
            }
            if (story.situation().calls("housing")) {
                act("decisions on a home", story, "home", path + "/decisions", Map.of("outcome", "granted"), "decidedAt",
                        story.times().home());
            }
            if (story.situation().calls("eviction-threat")) {
                act("talks about a threatened home", story, "eviction", path + "/eviction-contacts", Map.of(), "contactedAt",
                        story.times().emergency());
            }
        }
    }

    void benefits(List<Story> stories) throws IOException, InterruptedException {
        var kinds = List.of("money", "food-or-medicine", "work");
        var applications = opened("/benefits/api/v1/applications", calling(stories, kinds));
        for (var story : calling(stories, kinds)) {
            var path = "/benefits/api/v1/applications/" + applications.get(story.contactId()) + "/decisions";
            var ground = story.place().aidGround();
            if (story.situation().calls("food-or-medicine")) {
                act("emergency aid granted", story, "emergency", path,
                        Map.of("part", "emergency", "outcome", "granted", "ground",
                                ground, "amount", Map.of("amount", "600.00", "currency", story.place().currency())),
                        "decidedAt",
                        story.times().emergency());
            }
            if (story.situation().calls("money")) {
                decideAid(story, "/benefits/api/v1/applications/" + applications.get(story.contactId()), ground);
            }
        }
    }

    /**
     * Sweden's norm is known, for this month or as long as next year's is not published for the last one that has it, so the
     * decision rests on a calculation and aid goes on for a quarter. No Norwegian rate of this year is known until an operator
     * loads it: there aid is granted in principle and reckoned afterwards.
     */
    private void decideAid(Story story, String application, String ground) throws IOException {
        var at = story.actAt(story.times().aid(), anchor);
        var body = new LinkedHashMap<String, Object>(Map.of("part", "aid", "outcome", "granted", "ground", ground));
        if (at != null && !story.place().isNorwegian()) {
            var calculation = Story.id(seed, "calculation/" + story.contactId());
            var month = NormTables.newest(api, YearMonth.from(at.atZone(ZoneOffset.UTC)));
            tally.count("months reckoned", api.post(application + "/calculations",
                    Map.of("id", calculation, "facts", facts(story, month))), application);
            body.put("calculations", List.of(calculation));
            body.put("runsUntil", month.plusMonths(3).toString());
        }
        act("aid granted", story, "aid", application + "/decisions", body, "decidedAt", story.times().aid());
    }

    private static Map<String, Object> facts(Story story, YearMonth month) {
        var adults = new ArrayList<Map<String, Object>>();
        var children = new ArrayList<Map<String, Object>>();
        var born = story.contact().person().birthDate();
        adults.add(Map.of("ref", "a1", "birthDate", born == null ? "1990-01-01" : born));
        var cohabiting = false;
        for (var member : story.contact().household()) {
            var birth = member.birthDate();
            if (member.relation().equals("child") && birth != null) {
                children.add(Map.of("ref", "c" + (children.size() + 1), "birthDate", birth));
            } else if (member.relation().equals("partner") && birth != null) {
                cohabiting = true;
                adults.add(Map.of("ref", "a2", "birthDate", birth));
            }
        }
        return Map.of("municipality", story.place().code(), "period", month.toString(), "household",
                Map.of("adults", adults, "children", children, "cohabiting", cohabiting), "costs",
                List.of(Map.of("kind", "rent", "amount", "6100.00"), Map.of("kind", "electricity", "amount", "480.00")),
                "incomes", List.of(Map.of("ref", "a1", "kind", "housing-allowance", "amount", "1300.00")));
    }

    void care(List<Story> stories) throws IOException, InterruptedException {
        var kinds = List.of("mental-health", "substance-use", "elder-care");
        var requests = opened("/care/api/v1/requests", calling(stories, kinds));
        for (var story : calling(stories, kinds)) {
            act("first talks", story, "talk", "/care/api/v1/requests/" + requests.get(story.contactId()) + "/first-talks",
                    Map.of("form", story.situation() == Situation.OLD_AND_FRAIL ? "home-visit" : "in-person"), "heldAt",
                    story.times().talk());
        }
    }

    void concerns(List<Story> stories) throws IOException, InterruptedException {
        var reported = calling(stories, List.of("child-concern"));
        var concerns = opened("/intake/api/v1/concerns", reported);
        for (var story : reported) {
            var path = "/intake/api/v1/concerns/" + concerns.get(story.contactId());
            act("concerns assessed", story, "assessment", path + "/assessments",
                    Map.of("needsProtection", story.situation() == Situation.CHILD_AT_RISK), "assessedAt",
                    story.times().assessment());
            act("inquiries opened", story, "screening", path + "/screenings", Map.of("outcome", "open"), "decidedAt",
                    story.times().screening());
            act("inquiries concluded", story, "conclusion", path + "/conclusions", Map.of("outcome", "measures"), "concludedAt",
                    story.times().conclusion());
        }
    }

    private static List<Story> calling(List<Story> stories, List<String> kinds) {
        return stories.stream().filter(story -> kinds.stream().anyMatch(story.situation()::calls)).toList();
    }

    /** Does the act unless it is not yet to be done. */
    void act(String what, Story story, String name, String path, Map<String, Object> body, String timeField, double hours)
            throws IOException {
        var at = story.actAt(hours, anchor);
        if (at == null) {
            return;
        }
        var whole = new LinkedHashMap<String, Object>(body);
        whole.put("id", Story.id(seed, name + "/" + story.contactId()));
        whole.put(timeField, at.toString());
        tally.count(what, api.post(path, whole), path);
    }

    /**
     * The ids of what a service has opened for the stories, by contact. Waits until all of it is there, for the services hear
     * of a
     * contact a moment after it was accepted.
     */
    Map<UUID, UUID> opened(String list, List<Story> stories) throws IOException, InterruptedException {
        Map<UUID, UUID> opened = new HashMap<>();
        Set<Story> missing = new HashSet<>(stories);
        var end = Instant.now().plus(REACTED_WITHIN);
        while (true) {
            for (var place : Place.values()) {
                if (missing.stream().anyMatch(story -> story.place() == place)) {
                    read(list + "?municipality=" + place.code() + "&state=all&limit=200", opened);
                }
            }
            missing.removeIf(story -> opened.containsKey(story.contactId()));
            if (missing.isEmpty()) {
                return opened;
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException(missing.size() + " contacts are not in " + list + " after " + REACTED_WITHIN.toSeconds()
                        + " s; see './trygg status' and './trygg logs'");
            }
            Thread.sleep(500);
        }
    }

    private void read(String path, Map<UUID, UUID> opened) throws IOException {
        @Nullable
        String cursor = null;
        do {
            var answer = api.get(path + (cursor == null ? "" : "&cursor=" + cursor));
            if (answer.status() != 200) {
                throw new IOException(answer.status() + " from " + path + ": " + answer.text());
            }
            for (var item : answer.body().path("items")) {
                opened.put(UUID.fromString(item.required("contactId").asText()), UUID.fromString(item.required("id").asText()));
            }
            cursor = answer.body().path("next").asText(null);
        } while (cursor != null);
    }
}
