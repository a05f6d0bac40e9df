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

/** Keeps the occupation of a case as benefits tells it. A pause or leave is no end. */
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
            case MEASURE -> {
                var told = event.as(MeasureChanged.class);
                var on = LocalDate.ofInstant(told.at(), municipalities.require(event.municipality()).timeZone());
                if (!told.step().equals("ended") || !GOES_ON.contains(told.next() == null ? "" : told.next())) {
                    tell(tx, event, told.caseId(), told.measureId(), told.step(), on);
                }
            }
            case PROGRAMME -> {
                var told = event.as(QualificationChanged.class);
                tell(tx, event, told.caseId(), told.programmeId(), told.step(), told.on());
            }
            default -> {
                // Another type of benefits, of no use here.
            }
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

    /** The fields housing uses of {@code contracts/benefits/work/MeasureChanged.v1}. */
    record MeasureChanged(UUID measureId, UUID caseId, String step, @Nullable String next, Instant at) {
    }

    /** The fields housing uses of {@code contracts/benefits/qualification/QualificationChanged.v1}. */
    record QualificationChanged(UUID programmeId, UUID caseId, String step, LocalDate on) {
    }
}
