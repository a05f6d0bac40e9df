package trygg.housing.roof;

import java.util.List;

import jakarta.inject.Singleton;

import trygg.housing.need.HousingAct.RoofOffer;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.Roofs;
import trygg.platform.db.Tx;

/** Tells the request for a roof what is done about its need by hand. The caller holds the need, and with it the request. */
@Singleton
class RoofsOfNeeds implements Roofs {

    private final RoofRequests requests;

    RoofsOfNeeds(RoofRequests requests) {
        this.requests = requests;
    }

    @Override
    public void offeredByHand(Tx tx, HousingNeed need, RoofOffer offer) {
        // After the night it is no roof of that night any more: that it was unmet stays.
        requests.ofNeed(tx, need.id().value()).filter(request -> request.waits(tx.now())).ifPresent(request -> {
            var made = new NightOffer(offer.id(), request.id(), request.offers().size() + 1, offer.placeKind(),
                    offer.address(), request.protectedPerson(), List.of(), request.night().rest(tx.now()), offer.at(),
                    offer.by(), List.of());
            requests.add(tx, request, made);
            requests.move(tx, request.with(made));
        });
    }

    @Override
    public boolean onTheCase(Tx tx, HousingNeed need, String caller) {
        // Needs of before the first request are shown as they were, by the extra step alone.
        return requests.ofNeed(tx, need.id().value()).map(request -> requests.onTheCase(tx, request, caller)).orElse(true);
    }
}
