package trygg.housing.home.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeService.Shown;
import trygg.housing.home.HomeState;
import trygg.housing.home.Occupancy;
import trygg.housing.home.RegisteredHome;
import trygg.platform.api.Codes;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;

/** A home in the reader's words. Where a hidden one lies is in none of them. */
record HomePage(UUID id, String name, String landlord, String kind, String state, String stateColour, String district,
        String rooms, int capacity, String rent, String features, String contract, String ready, boolean hidden,
        boolean withdrawn, @Nullable String address, List<Stay> stays) {

    /** @param closure the closure that can be ended, or nothing */
    public record Stay(String reason, String from, String until, @Nullable UUID closure) {
    }

    static HomePage row(RegisteredHome found, HomeWords words, PageFrame frame, Municipality municipality) {
        return of(found, words, frame, municipality, null, List.of());
    }

    static HomePage whole(Shown shown, HomeWords words, PageFrame frame, Municipality municipality, boolean addressAskedFor) {
        var home = shown.home().home();
        var told = addressAskedFor || !home.has(Feature.HIDDEN);
        return of(shown.home(), words, frame, municipality, told ? home.where() : null,
                shown.occupancies().stream().map(one -> stay(one, shown, words, frame)).toList());
    }

    private static HomePage of(RegisteredHome found, HomeWords words, PageFrame frame, Municipality municipality,
            @Nullable String address, List<Stay> stays) {
        Home home = found.home();
        var hidden = home.has(Feature.HIDDEN);
        var rent = home.rent();
        var rooms = home.rooms();
        var district = home.district();
        return new HomePage(home.id(), name(home, words),
                found.landlord(), words.kind(Codes.of(home.kind())), words.state(Codes.of(found.state())),
                colour(found.state()), hidden || district == null ? "–" : municipality.districtName(district),
                rooms == null ? "–" : rooms.toString(),
                home.capacity(),
                rent == null ? "–" : Words.money(rent, municipality.country() == Country.SE ? "SEK" : "NOK", frame),
                home.features().stream().sorted().map(one -> words.feature(Codes.of(one)))
                        .collect(Collectors.joining(", ")),
                words.contract(Codes.of(home.contract())), Words.date(home.readyOn(), frame), hidden, home.withdrawn(), address,
                stays);
    }

    /** Where it is, or that it is hidden. */
    static String name(Home home, HomeWords words) {
        if (home.has(Feature.HIDDEN)) {
            return words.hidden_place(home.id().toString().substring(0, 8));
        }
        return home.where();
    }

    private static String colour(HomeState state) {
        return switch (state) {
            case FREE -> "success";
            case OUT_OF_SERVICE -> "warning";
            case PLANNED -> "info";
            case TAKEN, WITHDRAWN -> "neutral";
        };
    }

    /** Why a closed home is closed, beside the time it is closed; of the others only what kind of stay it is. */
    private static Stay stay(Occupancy one, Shown shown, HomeWords words, PageFrame frame) {
        var until = one.until();
        var closure = shown.closures().stream().filter(each -> each.id().equals(one.sourceId())).findFirst();
        var lasts = until == null || until.isAfter(frame.now());
        return new Stay(
                closure.map(each -> words.occupancy("out-of-service") + ": " + words.closing(Codes.of(each.reason())))
                        .orElseGet(() -> words.occupancy(Codes.of(one.reason()))),
                time(one.from(), frame), until == null ? words.open_end() : time(until, frame),
                lasts && !shown.home().home().withdrawn() ? closure.map(each -> each.id()).orElse(null) : null);
    }

    private static String time(Instant at, PageFrame frame) {
        return Words.dateTime(at, frame);
    }
}
