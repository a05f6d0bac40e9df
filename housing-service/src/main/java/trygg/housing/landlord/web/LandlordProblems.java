package trygg.housing.landlord.web;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.core.Response;

import trygg.housing.landlord.Noting;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;

/** What is answered to landlords and of landlords when something cannot be. */
final class LandlordProblems {

    private LandlordProblems() {
    }

    static void requireServed(Municipalities municipalities, String municipality) {
        if (municipalities.find(municipality).isEmpty()) {
            throw Problem.invalid("unknown-municipality", "This installation does not serve that municipality",
                    "/municipality", "is not served here").asException();
        }
    }

    /** The same for a home that is not there and for one that is another landlord's. */
    static Problem unknown() {
        return Problem.notFound("unknown-landlord-entry", "There is nothing with this id here");
    }

    static Problem noLandlord() {
        return Problem.forbidden("no-landlord", "The municipality has not said for which landlord this account acts", Map.of());
    }

    static <T> Response answer(Noting<T> noting, String path, UUID id, Function<T, ?> view) {
        return switch (noting) {
            case Noting.Noted(var entry) ->
                Response.created(URI.create("api/v1/" + path + "/" + id)).entity(view.apply(entry)).build();
            case Noting.Repeated(var entry) -> Response.ok(view.apply(entry)).build();
            case Noting.OtherContent<?>(var other) -> Repeatable.otherContent(other).asResponse();
            case Noting.Unknown<?> _ -> unknown().asResponse();
            case Noting.WrongDay<?> _ -> Problem.invalid("wrong-day", "It is not on a day it can be on", "", "is not possible")
                    .asResponse();
        };
    }
}
