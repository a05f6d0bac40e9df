package trygg.benefits.work.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import trygg.benefits.application.web.Discretion;
import trygg.benefits.work.Measure;
import trygg.benefits.work.Measure.Next;
import trygg.benefits.work.Measure.Step;
import trygg.benefits.work.MeasureService.Overview;
import trygg.benefits.work.PlanService.WorkFile;
import trygg.benefits.work.PlanTalk;
import trygg.benefits.work.Queue;
import trygg.benefits.work.Seats;
import trygg.benefits.work.WorkFigures;
import trygg.benefits.work.WorkFigures.Days;
import trygg.platform.api.Codes;
import trygg.platform.guarantee.ClockState;

/** What is answered about plans, measures and places. */
public final class WorkViews {

    private static final String SERVICE = "benefits";

    private WorkViews() {
    }

    public record TalkView(UUID id, UUID caseId, String goal, boolean agreed, Instant heldAt, String by) {

        static TalkView of(PlanTalk talk) {
            return new TalkView(talk.id(), talk.caseId(), talk.goal(), talk.agreed(), talk.at(), talk.by());
        }
    }

    public record StepView(UUID id, String step, @Nullable UUID placeId, @Nullable LocalDate endsOn, @Nullable String reason,
            @Nullable String next, @Nullable String skip, Instant at, String by) {

        static StepView of(Step step) {
            return new StepView(step.id(), Codes.of(step.kind()), step.placeId(), step.endsOn(), code(step.reason()),
                    code(step.next()), code(step.skip()), step.at(), step.by());
        }

        private static @Nullable String code(@Nullable Enum<?> value) {
            return value == null ? null : Codes.of(value);
        }
    }

    public record MeasureView(UUID id, UUID caseId, String kind, String state, int children, Instant referredAt,
            String referredBy, List<StepView> steps) {

        static MeasureView of(Measure measure) {
            return new MeasureView(measure.id(), measure.caseId(), measure.kind().code(), Codes.of(measure.state()),
                    measure.children(), measure.referredAt(), measure.referredBy(),
                    measure.steps().stream().map(StepView::of).toList());
        }
    }

    public record CaseView(UUID caseId, List<TalkView> talks, List<MeasureView> measures, List<ClockState> clocks) {

        static CaseView of(WorkFile file) {
            return new CaseView(file.newest().caseId(), file.talks().stream().map(TalkView::of).toList(),
                    file.measures().stream().map(MeasureView::of).toList(), ClockState.of(file.clocks(), SERVICE));
        }
    }

    /** @param reasons why exactly there, by the published rule; @param passedOver how often others began before */
    public record RankedView(int position, UUID measureId, @JsonProperty("protected") boolean protectedPerson,
            @Nullable UUID caseId, boolean withChildren, long daysWaiting,
            List<String> reasons, long passedOver) {

        static RankedView of(Queue.Ranked ranked, Map<UUID, Long> passedOver) {
            var measure = ranked.measure();
            return new RankedView(ranked.position(), measure.id(), measure.protectedPerson(),
                    new Discretion(measure.protectedPerson()).tell(measure.caseId()), measure.withChildren(), ranked.days(),
                    ranked.reasons().stream().map(Codes::of).toList(), passedOver.getOrDefault(measure.id(), 0L));
        }
    }

    /** @param mayBeCondition false where no seat is free: nobody is given it as a condition for aid (C016, C040) */
    public record QueueView(String kind, String rule, boolean mayBeCondition, List<RankedView> items) {

        private static final String RULE = "households with children first, then whoever was referred first";

        static QueueView of(Queue queue, Overview overview) {
            return new QueueView(queue.kind().code(), RULE, overview.mayBeCondition(queue.kind()),
                    queue.ranked().stream().map(one -> RankedView.of(one, overview.passedOver())).toList());
        }
    }

    public record PlaceView(UUID id, String kind, String unit, int capacity, int taken, int free) {

        static PlaceView of(Seats seats) {
            return new PlaceView(seats.place().id(), seats.place().kind().code(), seats.place().unit(), seats.capacity(),
                    seats.taken(), seats.free());
        }
    }

    public record PlaceList(List<PlaceView> items) {
    }

    /** @param goal decided by the municipality, if it has; @param seatDays days on which a seat was held, summed */
    public record MonthView(String month, int seats, int seatsYearBefore, int taken, @Nullable Integer goal, long seatDays) {
    }

    /**
     * Figures of one kind of measure.
     *
     * @param daysToStart by {@code withChildren} and {@code withoutChildren}; who still waits counts with the days so far
     * @param next what came after those that ended
     */
    public record FiguresView(String kind, Map<String, Days> daysToStart, List<MonthView> months, Map<String, Long> next) {

        static FiguresView of(WorkFigures figures) {
            var days = new LinkedHashMap<String, Days>();
            days.put("withChildren", figures.withChildren());
            days.put("withoutChildren", figures.withoutChildren());
            var next = new LinkedHashMap<String, Long>();
            Arrays.stream(Next.values()).forEach(one -> next.put(Codes.of(one), figures.after().getOrDefault(one, 0L)));
            return new FiguresView(figures.kind().code(), days, figures.months().stream()
                    .map(one -> new MonthView(one.month().toString(), one.seats(), one.yearBefore(), one.taken(), one.goal(),
                            one.seatDays()))
                    .toList(),
                    next);
        }
    }

    public record FiguresList(String municipality, List<FiguresView> items) {
    }
}
