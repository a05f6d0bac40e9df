package trygg.acceptance.demo;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import trygg.acceptance.api.Api;
import trygg.acceptance.api.Api.Answer;

/**
 * Fills the registers and boards of homes: landlords and homes, those who live in some of them, one that is closed, one with a
 * fault, vacancies with an offer, people who ask for a roof tonight, and families who are to arrive. It comes after what staff
 * did about the contacts by hand, for from the first bed on the search for roofs acts too.
 */
final class HomeActs {

    /** Which of the flats, of small to large, are lived in, vacant and closed. */
    private static final List<Integer> LIVED_IN = List.of(0, 8, 14, 20);
    private static final List<Integer> VACANT = List.of(1, 9, 15);
    private static final int CLOSED = 2;

    private final Api api;
    private final long seed;
    private final Instant anchor;
    private final Tally tally;
    private final Acts acts;

    HomeActs(Api api, long seed, Instant anchor, Tally tally, Acts acts) {
        this.api = api;
        this.seed = seed;
        this.anchor = anchor;
        this.tally = tally;
        this.acts = acts;
    }

    void fill(List<Story> stories) throws IOException, InterruptedException {
        var housed = stories.stream().filter(story -> story.situation().calls("housing")
                && story.actAt(story.times().home(), anchor) != null).toList();
        var needs = acts.opened("/housing/api/v1/needs", housed);
        for (var place : Place.values()) {
            var neighbourhood = new Neighbourhood(seed, place, anchor);
            for (var landlord : neighbourhood.landlords()) {
                post("landlords", "landlords", landlord.body());
            }
            for (var home : neighbourhood.homes()) {
                post("homes", "homes", home.body());
            }
            var flats = neighbourhood.flats();
            var moving = housed.stream().filter(story -> story.place() == place).limit(LIVED_IN.size()).toList();
            for (int at = 0; at < moving.size(); at++) {
                movesIn(moving.get(at), needs.get(moving.get(at).contactId()), flats.get(LIVED_IN.get(at)));
            }
            post("homes closed", "homes/" + flats.get(CLOSED).id() + "/closures",
                    Map.of("id", id(place, "closure"), "reason", "repair"));
            condition(place, flats.get(LIVED_IN.getFirst()));
            for (int at = 0; at < VACANT.size(); at++) {
                vacant(place, at, flats.get(VACANT.get(at)));
            }
            tonight(place);
            arrivals(place);
        }
    }

    private void movesIn(Story story, UUID need, Neighbourhood.Home flat) throws IOException {
        var place = story.place();
        var path = "/housing/api/v1/needs/" + need;
        var known = api.get(path).body();
        var children = story.contact().household().stream().filter(member -> member.relation().equals("child")).count();
        var body = new LinkedHashMap<String, Object>(Map.of("id", id(place, "tenancy/" + story.contactId()), "caseId",
                known.required("caseId").asText(), "municipality", place.code(), "homeId", flat.id(), "protectedPerson",
                known.required("protected").asBoolean(), "people", 1 + story.contact().household().size()));
        body.putAll(Map.of("children", children, "housingFirst", true, "homesShown", 2, "contract", "first-hand",
                "startedOn", anchor.atZone(place.zone()).toLocalDate().minusDays(1).toString()));
        post("keys given", "tenancies", body);
        // Said again at a later run it changes nothing, and answers the same.
        api.post("/housing/api/v1/waiting-households/" + need + "/leaving", Map.of("why", "housed"));
    }

    /** One fault that has waited long, one that is new, and the inspection that found the first. */
    private void condition(Place place, Neighbourhood.Home home) throws IOException {
        var path = "homes/" + home.id();
        var day = anchor.atZone(place.zone()).toLocalDate();
        post("homes inspected", path + "/inspections", Map.of("id", id(place, "inspection"), "on",
                day.minusDays(40).toString(), "inspector", "Sam Exempel", "result", "failed"));
        post("faults reported", path + "/faults", Map.of("id", id(place, "fault/old"), "kind", "damp-or-mould", "severity",
                "serious", "says", "Synthetic: damp in the bathroom.", "reportedAt", anchor.minus(40, DAYS).toString()));
        post("faults reported", path + "/faults", Map.of("id", id(place, "fault/new"), "kind", "heating", "severity",
                "urgent", "says", "Synthetic: no heat since yesterday.", "reportedAt", anchor.minus(1, HOURS).toString()));
    }

    /** The first of them is offered at its first telling: who comes first another day is another household. */
    private void vacant(Place place, int at, Neighbourhood.Home flat) throws IOException {
        var vacancy = id(place, "vacancy/" + at);
        var opened = post("vacancies", "vacancies", Map.of("id", vacancy, "homeId", flat.id()));
        if (at > 0 || opened.status() != 201) {
            return;
        }
        var ranked = api.get("/housing/api/v1/vacancies/" + vacancy + "/ranking?now=true&limit=1").body().path("places");
        if (!ranked.isEmpty()) {
            post("homes offered", "vacancies/" + vacancy + "/offers",
                    Map.of("id", id(place, "match/" + at), "householdId", ranked.get(0).required("householdId").asText()));
        }
    }

    /** Some are offered a bed and say yes, one waits for an answer, and one comes with a wheelchair and a dog. */
    private void tonight(Place place) throws IOException {
        var needs = List.of(List.of(), List.of(), List.of("pets"), List.of("women-only"), List.of("wheelchair", "pets"));
        for (int at = 0; at < needs.size(); at++) {
            var request = id(place, "roof/" + at);
            var asked = post("roofs asked for tonight", "roof-requests",
                    Map.of("id", request, "alias", "Demo night " + (at + 1), "municipality", place.code(), "persons",
                            List.of(Map.of("birthDate", 1970 + at * 5 + "-03-0" + (at + 1))), "needs", needs.get(at),
                            "receivedAt",
                            anchor.toString()));
            if (at < 2 && asked.status() == 201) {
                post("roofs accepted", "roof-requests/" + request + "/answers", Map.of("id", id(place, "roof-answer/" + at),
                        "offerId", asked.body().required("offer").required("id").asText(), "answer", "accepted"));
            }
        }
    }

    /** One family for whom all begins before they come, and one without a home to come to. */
    private void arrivals(Place place) throws IOException {
        var day = anchor.atZone(place.zone()).toLocalDate();
        var families = List.of(List.of("1988-04-12", "1991-09-30", "2017-02-03"), List.of("1996-01-20", "2022-06-14"));
        for (int at = 0; at < families.size(); at++) {
            var arrival = id(place, "arrival/" + at);
            var comes = day.plusDays(40 + 10L * at);
            post("arrivals agreed on", "arrivals",
                    Map.of("id", arrival, "municipality", place.code(), "reference", "EX-" + day.getYear() + "-" + (at + 1),
                            "arrivesOn", comes.toString(), "births", families.get(at), "language", "uk", "rooms", 3 - at,
                            "protectedPerson", false));
            for (var part : at == 0 ? List.of("home", "benefit", "school", "language-course") : List.of("benefit")) {
                post("starts of arrivals", "arrivals/" + arrival + "/starts", Map.of("id",
                        id(place, "arrival-start/" + at + part), "part", part, "on",
                        part.equals("language-course") ? comes.plusDays(14).toString() : comes.toString()));
            }
        }
    }

    private Answer post(String what, String path, Object body) throws IOException {
        var answer = api.post("/housing/api/v1/" + path, body);
        tally.count(what, answer, path);
        return answer;
    }

    private UUID id(Place place, String name) {
        return Story.id(seed, place.code() + '/' + name);
    }
}
