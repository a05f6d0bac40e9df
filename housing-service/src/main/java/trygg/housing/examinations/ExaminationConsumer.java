package trygg.housing.examinations;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.housing.arrears.ArrearsService;
import trygg.platform.db.Tx;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.IncomingEvent;

/** Stores what benefits answered beside the notice it is about. */
@ApplicationScoped
class ExaminationConsumer implements EventConsumer {

    private static final String EXAMINED = "trygg.benefits.ArrearsExamined.v1";

    private final ArrearsService arrears;

    ExaminationConsumer(ArrearsService arrears) {
        this.arrears = arrears;
    }

    @Override
    public String name() {
        return "housing.benefits";
    }

    @Override
    public Set<String> sources() {
        return Set.of("benefits");
    }

    @Override
    public void apply(Tx tx, IncomingEvent event) {
        if (event.type().equals(EXAMINED)) {
            arrears.answer(tx, event.municipality(), event.as(ArrearsExamined.class).answer());
        }
    }

    @Override
    public boolean known(Tx tx, IncomingEvent event) {
        return event.type().equals(EXAMINED) && arrears.answered(tx, event.as(ArrearsExamined.class).noticeId());
    }
}
