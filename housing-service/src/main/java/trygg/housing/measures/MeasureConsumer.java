package trygg.housing.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.leg.LegService;
import trygg.platform.db.Tx;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.IncomingEvent;
import trygg.platform.municipality.Municipalities;

/**
 * Keeps what benefits tells of measures, each step once, and the occupation of a case as it follows from them. A pause or leave
 * is no end.
 */
@ApplicationScoped
class MeasureConsumer implements EventConsumer {

    private static final String MEASURE = "trygg.benefits.MeasureChanged.v1";
    private static final String PROGRAMME = "trygg.benefits.QualificationChanged.v1";
    /** What came after a measure and is an occupation itself. */
    private static final Set<String> GOES_ON = Set.of("work", "study");

    private final LegService legs;
    private final Municipalities municipalities;

    MeasureConsumer(LegService legs, Municipalities municipalities) {
        this.legs = legs;
        this.municipalities = municipalities;
    }

    private record Row(UUID measureId, String municipality, UUID caseId, String step, @Nullable String next,
            Instant at) {
    }

    /** The fields housing uses of {@code contracts/benefits/qualification/QualificationChanged.v1}. */
    record QualificationChanged(UUID programmeId, UUID caseId, String step, LocalDate on) {
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
        switch (event.type()) {
            case MEASURE -> apply(tx, event, event.as(MeasureChanged.class));
            case PROGRAMME -> {
                var told = event.as(QualificationChanged.class);
                tell(tx, event, told.caseId(), told.programmeId(), told.step(), told.on());
            }
            default -> {
                // Another type of benefits, of no use here.
            }
        }
    }

    private void apply(Tx tx, IncomingEvent event, MeasureChanged told) {
        if (told.beginsOrEnds()) {
            tx.batch("""
                    insert into measure_step (measure_id, municipality, case_id, step, next, at)
                    values (:measureId, :municipality, :caseId, :step, cast(:next as text), :at) on conflict do nothing""",
                    new Row(told.measureId(), event.municipality(), told.caseId(), told.step(), told.next(), told.at()));
        }
        if (!told.step().equals("ended") || !GOES_ON.contains(told.next() == null ? "" : told.next())) {
            tell(tx, event, told.caseId(), told.measureId(), told.step(),
                    LocalDate.ofInstant(told.at(), municipalities.require(event.municipality()).timeZone()));
        }
    }

    private void tell(Tx tx, IncomingEvent event, UUID caseId, UUID source, String step, LocalDate on) {
        switch (step) {
            case "started" -> legs.occupationBegan(tx, event.municipality(), caseId, source, on);
            case "ended" -> legs.occupationEnded(tx, source, on);
            default -> {
                // Referred, paused, on leave: neither the beginning nor the end.
            }
        }
    }
}
