package trygg.housing.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.stock.PlannedHome.Change;
import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;

/** What housing states of homes to come; the contracts are under {@code contracts/housing/stock}. */
final class StockMessages {

    private StockMessages() {
    }

    /** Its subject is the home: it is about nobody yet. */
    static OutgoingEvent changed(PlannedHome home, Change change, Instant at) {
        return new OutgoingEvent("PipelineChanged.v1", home.id(), home.municipality(), at, new PipelineChanged(change.id(),
                home.id(), Codes.of(home.kind()), home.district(), change.wasOn(), change.isOn(), change.days(), change.by()));
    }

    record PipelineChanged(UUID changeId, UUID homeId, String homeKind, @Nullable String district, LocalDate wasOn,
            LocalDate readyOn, long days, String by) {
    }
}
