package trygg.acceptance.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import trygg.acceptance.api.Api;

/**
 * Lets the demo's landlord, vera, and a landlord's system act for the private landlord of Södertälje, guarantees landlords
 * something, and has one question asked. What it enters has ids of its own, so that a second run changes nothing.
 */
final class LandlordActs {

    private static final Place PLACE = Place.SODERTALJE;
    /** As tokens name them: a person's login, and a client's service account. */
    private static final List<String> MEMBERS = List.of("vera", "service-account-landlord-system");

    private final Api api;
    private final long seed;
    private final Tally tally;

    LandlordActs(Api api, long seed, Tally tally) {
        this.api = api;
        this.seed = seed;
        this.tally = tally;
    }

    void fill() throws IOException {
        var landlord = id("landlord/private");
        post(api, "landlords", "landlords", Map.of("id", landlord, "municipality", PLACE.code(), "name",
                "Exempel fastighetsbolag", "kind", "private"));
        for (var member : MEMBERS) {
            post(api, "landlords' accounts", "landlord-members", Map.of("landlordId", landlord, "caller", member));
        }
        post(api, "guarantee terms", "landlord-terms", Map.of("id", id("landlord-term"), "municipality", PLACE.code(), "text",
                "Kommunen ersätter skador som inte täcks av hushållets försäkring.", "decision",
                "Socialnämnden (exempel)", "from", "2024-01-01"));
        post(new Api(api.origin(), "landlord-system"), "landlords' questions", "landlord/questions", Map.of("id",
                id("landlord-question"), "municipality", PLACE.code(), "text",
                "Vem betalar för nya lås när någon flyttar ut?"));
    }

    private void post(Api by, String what, String path, Map<String, ?> body) throws IOException {
        var whole = "/housing/api/v1/" + path;
        tally.count(what, by.post(whole, body), whole);
    }

    private UUID id(String name) {
        return Story.id(seed, PLACE.code() + '/' + name);
    }
}
