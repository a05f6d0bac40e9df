package trygg.housing.measures;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.platform.db.Tx;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.IncomingEvent;

/** Keeps what benefits tells of measures, each step once. */
@ApplicationScoped
class MeasureConsumer implements EventConsumer {

    private static final String CHANGED = "trygg.benefits.MeasureChanged.v1";

    private record Row(UUID measureId, String municipality, UUID caseId, String step, @Nullable String next,
            Instant at) {
    }

    @Override
    public String name() {
        return "housing.measures";
    }

    @Override
    public Set<String> sources() {
        return Set.of("benefits");
    }

    @Override
    public void apply(Tx tx, IncomingEvent event) {
        if (event.type().equals(CHANGED)) {
            var told = event.as(MeasureChanged.class);
            if (told.beginsOrEnds()) {
                tx.batch("""
                        insert into measure_step (measure_id, municipality, case_id, step, next, at)
                        values (:measureId, :municipality, :caseId, :step, cast(:next as text), :at) on conflict do nothing""",
                        new Row(told.measureId(), event.municipality(), told.caseId(), told.step(), told.next(), told.at()));
            }
        }
    }
}
