package trygg.benefits.control.web;

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
import trygg.benefits.control.Control;
import trygg.benefits.control.Control.Closing;
import trygg.benefits.control.Control.Finding;
import trygg.benefits.control.ControlFigures;
import trygg.benefits.control.ControlService.Shown;
import trygg.benefits.control.DrawSample.Sample;
import trygg.benefits.control.Trigger;
import trygg.platform.guarantee.ClockState;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Language;
import trygg.platform.secrecy.PublicCounts;

/** What is answered about controls. */
public final class ControlViews {

    static final String SERVICE = "benefits";

    private ControlViews() {
    }

    /** A line of the register. @param text by language */
    public record TriggerView(String code, String source, boolean ofMonth, boolean random, Map<String, String> ground,
            Map<String, String> text) {

        static TriggerView of(Trigger trigger) {
            var ground = new LinkedHashMap<String, String>();
            for (var country : Country.values()) {
                ground.put(country.name(), trigger.basis(country).paragraph());
            }
            var text = new LinkedHashMap<String, String>();
            for (var language : Language.values()) {
                var words = BundleWords.in(ControlWords.class, language);
                text.put(language.tag(), words.trigger(trigger.code()) + ". " + words.trigger_fact(trigger.code()));
            }
            return new TriggerView(trigger.code(), trigger.source().code(), trigger.ofMonth(), trigger.random(), ground, text);
        }
    }

    public record TriggerList(List<TriggerView> items) {

        static TriggerList all() {
            return new TriggerList(Arrays.stream(Trigger.values()).map(TriggerView::of).toList());
        }
    }

    /**
     * One control.
     *
     * @param trigger left out of a list of the protected, as what was found is
     * @param random true when chance chose it; left out as well
     * @param fact left out of a list
     */
    public record ControlView(UUID id, UUID applicationId, @Nullable UUID caseId,
            @JsonProperty("protected") boolean protectedPerson,
            @Nullable String trigger, @Nullable Boolean random, @Nullable FactView fact, String ground, LocalDate informedOn,
            @Nullable UUID sampleId, Instant openedAt,
            String openedBy, boolean open, @Nullable ClosingView closing, List<ClockState> clocks) {

        static ControlView one(Shown shown) {
            return of(shown, true);
        }

        static ControlView row(Shown shown) {
            return of(shown, false);
        }

        private static ControlView of(Shown shown, boolean whole) {
            var control = shown.control();
            var clock = shown.clock();
            return of(control, whole, clock == null ? List.of() : List.of(ClockState.of(clock, SERVICE)));
        }

        static ControlView of(Control control, boolean whole, List<ClockState> clocks) {
            var closing = control.closing();
            var discretion = new Discretion(control.protectedPerson() && !whole);
            return new ControlView(control.id(), control.applicationId().value(),
                    discretion.tell(control.caseId()),
                    control.protectedPerson(), discretion.tell(control.trigger().code()),
                    discretion.tell(control.trigger().random()), whole ? FactView.of(control) : null,
                    control.basis().paragraph(), control.informedOn(), control.sampleId(), control.openedAt(),
                    control.openedBy(), control.open(), closing == null ? null : ClosingView.of(closing, whole, discretion),
                    clocks);
        }
    }

    public record FactView(String source, LocalDate seenOn, @Nullable String month, String says) {

        static FactView of(Control control) {
            var fact = control.fact();
            var month = fact.month();
            return new FactView(fact.source().code(), fact.seenOn(), month == null ? null : month.toString(), fact.says());
        }
    }

    /** @param finding left out of a list of the protected; @param note left out of every list */
    public record ClosingView(UUID id, @Nullable String finding, @Nullable String note, Instant at, String by) {

        static ClosingView of(Closing closing, boolean whole, Discretion discretion) {
            return new ClosingView(closing.id(), discretion.tell(closing.finding().code()), whole ? closing.note() : null,
                    closing.at(),
                    closing.by());
        }
    }

    /** @param seed as text, because not every reader of JSON keeps so long a number */
    public record SampleView(UUID id, String municipality, String month, int size, String seed, int among, Instant drawnAt,
            String drawnBy, List<UUID> controls) {

        static SampleView of(Sample sample) {
            return new SampleView(sample.id(), sample.municipality(), sample.month().toString(), sample.size(),
                    Long.toString(sample.seed()), sample.among(), sample.drawnAt(), sample.drawnBy(), sample.controls());
        }
    }

    /** @param numerator of the controls that are closed, {@code denominator} all that are closed */
    public record Rate(long numerator, long denominator) {
    }

    /**
     * How often a trigger was right.
     *
     * @param hits those in which something was wrong, in whosever favour
     * @param falsePositives those in which all was as the household had said
     * @param stillOpen in neither
     */
    public record FigureView(String trigger, boolean random, Rate hits, Rate falsePositives, Map<String, Long> findings,
            long stillOpen) {

        static FigureView of(ControlFigures.Line line) {
            var tally = line.tally();
            var findings = new LinkedHashMap<String, Long>();
            for (var finding : Finding.values()) {
                findings.put(finding.code(), tally.of(finding));
            }
            return new FigureView(line.trigger().code(), line.trigger().random(), new Rate(tally.hits(), tally.closed()),
                    new Rate(tally.falsePositives(), tally.closed()), findings, tally.open());
        }
    }

    /** The same by what kind of household was controlled, whatever the trigger. */
    public record GroupView(String household, Rate hits, Rate falsePositives, long stillOpen) {

        static GroupView of(ControlFigures.GroupLine line) {
            var tally = line.tally();
            return new GroupView(line.group().code(), new Rate(tally.hits(), tally.closed()),
                    new Rate(tally.falsePositives(), tally.closed()), tally.open());
        }
    }

    public record FigureList(String municipality, List<FigureView> items, List<GroupView> households) {

        static FigureList of(String municipality, ControlFigures figures) {
            return new FigureList(municipality, figures.lines().stream().map(FigureView::of).toList(),
                    figures.groups().stream().map(GroupView::of).toList());
        }
    }

    /**
     * The same for everybody: no finding of its own, and a number withheld (null) where few people stand behind it.
     *
     * @param opened all controls for this trigger: hits, false positives and those still open
     */
    public record OpenFigure(String trigger, boolean random, @Nullable Long opened, @Nullable Long hits,
            @Nullable Long falsePositives, @Nullable Long stillOpen) {

        static OpenFigure of(ControlFigures.Line line) {
            var tally = line.tally();
            var row = PublicCounts.of(List.of(tally.hits(), tally.falsePositives(), tally.open()));
            return new OpenFigure(line.trigger().code(), line.trigger().random(), row.total().number(),
                    row.parts().get(0).number(), row.parts().get(1).number(), row.parts().get(2).number());
        }
    }

    /**
     * How often controls of a kind of household were wrong, for everybody. No count is told, for the counts by trigger add up
     * to the same sum and would lead to a withheld one; and no share where few stand on either side of it.
     *
     * @param falsePositivePercent in whole tens of percent of those that are closed
     */
    public record OpenGroup(String household, @Nullable Integer falsePositivePercent) {

        private static final int TENTH = 10;

        static OpenGroup of(ControlFigures.GroupLine line) {
            var tally = line.tally();
            var told = tally.falsePositives() >= PublicCounts.LEAST && tally.hits() >= PublicCounts.LEAST;
            return new OpenGroup(line.group().code(), told
                    ? TENTH * Math.toIntExact(Math.round((double) TENTH * tally.falsePositives() / tally.closed()))
                    : null);
        }
    }

    public record OpenFigureList(String municipality, String suppression, List<OpenFigure> items,
            List<OpenGroup> households) {

        private static final String SUPPRESSION = "Counts below " + PublicCounts.LEAST
                + " are withheld (null), and so are others from which they could be worked out. Households have a share only, in"
                + " whole tens of percent, and none where fewer than " + PublicCounts.LEAST + " stand on either side of it";

        static OpenFigureList of(String municipality, ControlFigures figures) {
            return new OpenFigureList(municipality, SUPPRESSION, figures.lines().stream().map(OpenFigure::of).toList(),
                    figures.groups().stream().map(OpenGroup::of).toList());
        }
    }
}
